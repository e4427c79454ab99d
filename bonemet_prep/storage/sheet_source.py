"""What a notebook hands to the sheet of one visit."""

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.sheet_blocks import Paper
from bonemet_prep.domain.sheet_choices import SheetChoices, sections_off
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.storage.notebook import Notebook


def remembered_choices(notebook: Notebook, visit: Visit | None) -> SheetChoices:
    """The choices as they were last made for this kind of visit."""
    settings = notebook.settings
    return SheetChoices(
        paper=Paper(settings.get("paper")),
        large_print=settings.get("large_print"),
        voice=Voice(settings.get("sheet_voice")),
        off=sections_off(settings.get("sheet_sections"), visit.kind if visit else ""),
    )


def input_from(
    notebook: Notebook, library: Library, today: str, visit: Visit | None, choices: SheetChoices
) -> SheetInput:
    """Everything a sheet may draw on; without a `visit` there are no questions. `today` is ISO."""
    settings = notebook.settings
    return SheetInput(
        person=notebook.person.get(),
        library=library,
        today=today,
        visit=visit,
        questions=notebook.questions.of(visit.id) if visit else (),
        entries=notebook.pain_entries.all(),
        choices=choices,
        country=settings.get("country"),
        emergency_number=settings.get("emergency_number"),
        emergency_place=settings.get("emergency_place"),
        example=settings.get("example"),
    )
