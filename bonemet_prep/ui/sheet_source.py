"""What the window hands to the sheet: the notebook as it is, and the choices in force."""

from dataclasses import replace

from bonemet_prep.domain.sheet_choices import SheetChoices
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.storage.sheet_source import input_from, remembered_choices
from bonemet_prep.ui.context import WindowContext


def current_choices(context: WindowContext, confirmed: frozenset[str]) -> SheetChoices:
    """The choices for the visit shown, as the notebook remembers them.

    `confirmed` holds the ids of questions behind a door that the person said may be printed.
    """
    return replace(remembered_choices(context.notebook, context.visit()), confirmed=confirmed)


def sheet_input(context: WindowContext, choices: SheetChoices) -> SheetInput:
    """Everything a sheet may draw on."""
    return input_from(context.notebook, context.library, context.today, context.visit(), choices)
