"""Everything a sheet is made from, as the notebook holds it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import Person
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.sheet_choices import SheetChoices
from bonemet_prep.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class SheetInput:
    """What to make a sheet from; what of it may reach paper is for `sheet_content` to say.

    `questions` are those of the visit, None when there is no visit yet. `emergency_number` is
    empty until the person confirmed one. `today` is the person's day, ISO. `example` marks the
    made-up person.
    """

    person: Person
    library: Library
    today: str
    visit: Visit | None = None
    questions: Sequence[Question] = ()
    entries: Iterable[PainEntry] = ()
    choices: SheetChoices = field(default_factory=SheetChoices)
    country: str = ""
    emergency_number: str = ""
    emergency_place: str = ""
    example: bool = False
