"""The notebook cannot be opened: says why in one sentence, and offers what can be done."""

from collections.abc import Sequence
from enum import Enum
from functools import partial

from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.words import Words
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.widgets import button, label


class NextStep(Enum):
    """What the person chose."""

    CLOSE = "close"
    TRY_AGAIN = "try-again"
    BACKUPS = "backups"
    LOOK_ONLY = "look-only"
    BEGIN_ANEW = "begin-anew"


NEXT_STEPS: dict[str, tuple[NextStep, ...]] = {
    "backup-damaged": (NextStep.BACKUPS,),
    "notebook-damaged": (NextStep.BACKUPS,),
    "notebook-empty": (NextStep.BACKUPS,),
    "notebook-vanished": (NextStep.TRY_AGAIN, NextStep.BACKUPS),
    "notebook-foreign": (NextStep.BACKUPS,),
    "notebook-newer": (),
    "notebook-read-only": (NextStep.LOOK_ONLY, NextStep.TRY_AGAIN),
}
"""Error code to the steps offered beside "Close"; every other code offers to try again."""

NO_WAY_BACK = (NextStep.TRY_AGAIN, NextStep.BEGIN_ANEW)
"""The steps instead of those that lead to the backups, where there are none."""


def next_steps(error: KnownError, *, has_backups: bool) -> Sequence[NextStep]:
    """The steps to offer for an error."""
    steps = NEXT_STEPS.get(error.code, (NextStep.TRY_AGAIN,))
    return NO_WAY_BACK if NextStep.BACKUPS in steps and not has_backups else steps


class RefusalDialog(Dialog):
    """`step` says what was chosen once it is closed; `has_backups`: some that may be whole."""

    def __init__(
        self,
        error: KnownError,
        words: Words,
        *,
        has_backups: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.step = NextStep.CLOSE
        self.setWindowTitle(self.tr("Bonemet Prep"))
        steps = next_steps(error, has_backups=has_backups)
        reason = "no-backups" if steps is NO_WAY_BACK else "opening"
        told = words.error(type(error)(**{**error.details, "reason": reason}))
        self.column.addWidget(label(told.what, "h2"))
        self.column.addWidget(label(told.next))
        texts = {
            NextStep.TRY_AGAIN: self.tr("&Try again"),
            NextStep.BACKUPS: self.tr("Go back to a &backup"),
            NextStep.LOOK_ONLY: self.tr("Open it to &look and print"),
            NextStep.BEGIN_ANEW: self.tr("&Start a new notebook"),
        }
        for number, step in enumerate(steps):
            choose, role = partial(self._choose, step), "" if number else "primary"
            self.add_buttons(button(texts[step], choose, role=role, wraps=True))
        self.add_buttons(button(self.tr("&Close"), self.reject))

    def _choose(self, step: NextStep) -> None:
        self.step = step
        self.accept()
