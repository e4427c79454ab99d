"""What the window hands to the sheet: the notebook as it is, and the choices in force."""

from bonemet_prep.domain.sheet_blocks import Paper
from bonemet_prep.domain.sheet_choices import SheetChoices, sections_off
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext


def current_choices(context: WindowContext, confirmed: frozenset[str]) -> SheetChoices:
    """The choices for the visit shown, as the notebook remembers them.

    `confirmed` holds the ids of questions behind a door that the person said may be printed.
    """
    settings = context.notebook.settings
    visit = context.visit()
    return SheetChoices(
        paper=Paper(settings.get("paper")),
        large_print=settings.get("large_print"),
        voice=Voice(settings.get("sheet_voice")),
        off=sections_off(settings.get("sheet_sections"), visit.kind if visit else ""),
        confirmed=confirmed,
    )


def sheet_input(context: WindowContext, choices: SheetChoices) -> SheetInput:
    """Everything a sheet may draw on."""
    notebook = context.notebook
    settings = notebook.settings
    visit = context.visit()
    return SheetInput(
        person=notebook.person.get(),
        library=context.library,
        today=context.today,
        visit=visit,
        questions=notebook.questions.of(visit.id) if visit else (),
        entries=notebook.pain_entries.all(),
        choices=choices,
        country=settings.get("country"),
        emergency_number=settings.get("emergency_number"),
        emergency_place=settings.get("emergency_place"),
        example=settings.get("example"),
    )
