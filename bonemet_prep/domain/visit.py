"""A visit: one appointment with a provider."""

from dataclasses import dataclass

from bonemet_prep.domain.person import Person


@dataclass(frozen=True, slots=True)
class Visit:
    """One appointment, past or to come.

    `date` is ISO (``2026-11-26``) and `time` 24-hour (``10:30``), both as lived at the place of
    the visit; empty means not known. `kind` is a visit type of the library, or empty.
    `needs` holds ids of `NEEDS`. `person_then` is what "About me" said when the next visit was
    started, so that a past visit stays printable as it was; None while the visit is current.
    """

    id: str
    date: str = ""
    time: str = ""
    provider: str = ""
    place: str = ""
    kind: str = ""
    changes: str = ""
    matters: str = ""
    needs: tuple[str, ...] = ()
    needs_note: str = ""
    next_steps: str = ""
    created: str = ""
    person_then: Person | None = None


NEEDS = (
    "hearing",
    "glasses",
    "interpreter",
    "wheelchair",
    "someone-with-me",
    "answers-in-writing",
)
"""What a person may need at the visit; the words for each stand in the content file."""
