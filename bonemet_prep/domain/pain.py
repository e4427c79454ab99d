"""A pain entry: one moment in the pain log, or what is recalled of a gap."""

from dataclasses import dataclass
from enum import StrEnum

from bonemet_prep.domain.voice import Voice

LOWEST_PAIN, HIGHEST_PAIN = 0, 10
"""0 is no pain, 10 the worst pain the person can imagine (NRS-11, LOINC 72514-3)."""


class EntryKind(StrEnum):
    """Whether an entry was lived at one moment or recalled over several days."""

    MOMENT = "moment"
    CATCH_UP = "catch-up"


@dataclass(frozen=True, slots=True)
class PlacePain:
    """A place on the body outline, with its own number (0 to 10) where one was given."""

    region: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Interference:
    """How much pain got in the way of one thing: ``none``, ``some`` or ``a-lot``."""

    area: str
    amount: str


@dataclass(frozen=True, slots=True)
class PainEntry:
    """One entry of the pain log; every field but `id` and `lived` may be left out.

    `lived` is the local wall-clock time (``2026-11-22T10:40``) with `offset_minutes` east of UTC
    and the `zone` name, so that the day is the day it was lived. `recorded` is the UTC time of
    writing it down. A catch-up entry runs from the day of `lived` to `until` (ISO date).
    All pain numbers are whole, 0 to 10. `pain_fields` says what each field asks.
    """

    id: str
    lived: str
    offset_minutes: int = 0
    zone: str = ""
    recorded: str = ""
    kind: EntryKind = EntryKind.MOMENT
    until: str = ""
    now: int | None = None
    worst: int | None = None
    rest: int | None = None
    moving: int | None = None
    night: int | None = None
    places: tuple[PlacePain, ...] = ()
    feels: tuple[str, ...] = ()
    spreads: str = ""
    timing: str = ""
    burst_count: int | None = None
    burst_length: str = ""
    woke: bool | None = None
    triggers: tuple[str, ...] = ()
    helped_by: tuple[str, ...] = ()
    medicine: str = ""
    medicine_use: str = ""
    relief: str = ""
    relief_minutes: int | None = None
    wore_off: bool | None = None
    side_effects: tuple[str, ...] = ()
    last_bowel_days: int | None = None
    interference: tuple[Interference, ...] = ()
    live_with: int | None = None
    note: str = ""
    entered_by: Voice = Voice.PATIENT
    private: bool = False

    @property
    def day(self) -> str:
        """The lived day, ISO."""
        return self.lived[:10]
