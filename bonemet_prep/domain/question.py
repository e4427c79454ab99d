"""A question on my list: something to ask at one visit."""

from dataclasses import dataclass
from enum import StrEnum

from bonemet_prep.domain.voice import Voice

TOP_THREE = 3
"""How many questions may be starred."""


class QuestionStatus(StrEnum):
    """What became of a question at the visit."""

    OPEN = "open"
    ASKED = "asked"
    ANSWERED = "answered"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Question:
    """One question chosen for one visit.

    A suggested question has a `library_id`; its `wording` is empty until the person edits it for
    this list. An own question has only `wording`. `voice` is who put it on the list, `asker` who
    will ask it. `note` and `helper_note` are what the patient and the helper each added.
    `position` orders the list; starred questions are shown and printed first.
    """

    id: str
    visit_id: str
    library_id: str = ""
    wording: str = ""
    note: str = ""
    helper_note: str = ""
    answer: str = ""
    status: QuestionStatus = QuestionStatus.OPEN
    position: int = 0
    starred: bool = False
    private: bool = False
    asker: Voice = Voice.PATIENT
    voice: Voice = Voice.PATIENT
    carried_from: str = ""

    @property
    def helpers_own(self) -> bool:
        """True for what the helper wrote; it is kept apart from the patient's list."""
        return self.voice is Voice.HELPER and not self.library_id
