"""What a person can choose about a sheet: its kind, paper, print, parts and who will ask."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bonemet_prep.domain.sheet_blocks import Paper
from bonemet_prep.domain.voice import Voice


class SheetKind(StrEnum):
    """The pages there are to print."""

    VISIT = "visit"
    FAMILY = "family"
    PAIN_LOG = "pain-log"
    BLANK_PAIN = "blank-pain"
    BLANK_QUESTIONS = "blank-questions"
    FRIDGE = "fridge"
    EMERGENCY_ROOM = "emergency-room"


class SheetSection(StrEnum):
    """The parts of the visit sheet that can be left off; ``sheet.sections.<id>`` names them."""

    SINCE_LAST = "since-last"
    PAIN = "pain"
    MEDICINES = "medicines"
    CHANGES = "changes"
    NEEDS = "needs"
    AGREED = "agreed"
    OTHER_QUESTIONS = "other-questions"
    PLACES = "places"
    LOG = "log"
    HELPER_PAGE = "helper-page"
    SOURCES = "sources"


OFF_AT_FIRST = frozenset({SheetSection.HELPER_PAGE})
"""The helper's own questions print only when ticked."""


@dataclass(frozen=True, slots=True)
class SheetChoices:
    """The choices for one sheet.

    `voice` is who will ask: it words the suggested questions and the fixed lines; what was typed
    stays as typed. `off` are the sections left off. `confirmed` holds the ids of questions from
    behind a door that the person said may be printed. `first_day` and `last_day` (ISO) bound the
    pain log; empty means the last 14 days.
    """

    paper: Paper = Paper.LETTER
    large_print: bool = False
    voice: Voice = Voice.PATIENT
    off: frozenset[str] = OFF_AT_FIRST
    confirmed: frozenset[str] = frozenset()
    first_day: str = ""
    last_day: str = ""

    def has(self, section: SheetSection) -> bool:
        """Whether a section is printed."""
        return section not in self.off


def sections_off(stored: Mapping[str, Sequence[str]], visit_kind: str) -> frozenset[str]:
    """The sections off for a kind of visit, from the setting ``sheet_sections``."""
    return frozenset(stored.get(visit_kind, OFF_AT_FIRST))


def with_sections_off(
    stored: Mapping[str, Sequence[str]], visit_kind: str, off: frozenset[str]
) -> dict[str, list[str]]:
    """The setting ``sheet_sections`` after a choice for one kind of visit."""
    return {**{kind: list(ids) for kind, ids in stored.items()}, visit_kind: sorted(off)}
