"""Settings that belong to the notebook and travel with it (window geometry does not)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as stored: `value` is JSON text. `SETTINGS` names every key."""

    id: str
    value: str


SETTINGS: dict[str, object] = {
    "started": False,  # first start is done
    "example": False,  # a made-up person, marked for good
    "language": "en",
    "for": "patient",  # answer to "Who is this for?"
    "voice": "patient",  # who is at the keyboard now
    "country": "",  # ISO code, "" not chosen, "other" not in the list
    "emergency_number": "",  # "" until the person confirms one
    "emergency_place": "",
    "paper": "letter",
    "large_print": False,
    "sheet_voice": "patient",  # "Who will ask?"
    "sheet_sections": {},  # visit kind -> section ids switched off
    "doors_patient": [],  # doors the patient opened
    "doors_helper": [],
    "kept_tips": [],
    "hidden_tips": [],
    "more_open": False,  # "More" in the pain form
    "copy_offered": "",  # ISO date of the last offer to copy the notebook to a stick
    "drafts": {},  # half-typed forms by name, so that closing loses nothing
}
"""Key to default value; the type of the default is the type of the setting."""
