"""The band over the visit: says when it is not the next one, and offers the way on."""

from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.visit import Visit
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.visit_text import visit_line
from bonemet_prep.ui.widgets import Card, FlowRow, button, clear_layout, label


class VisitBand(Card):
    """Hidden while the next visit is shown."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(role="notice", margin=12, parent=parent)
        self._context = context
        self.column.setSpacing(6)

    def show_for(self, visit: Visit | None) -> None:
        """Fit the band to the visit shown, None when there is none."""
        context = self._context
        clear_layout(self.column)
        following = context.notebook.visits.next(context.today)
        past = context.notebook.visits.past(context.today)
        if visit is None and past:
            line = visit_line(context, past[0], inside=True)
            self._say(self.tr("Your last visit: {visit}").format(visit=line))
            self._offer(
                (self.tr("Open that visit"), lambda: context.choose_visit(past[0].id)),
                (self.tr("Start the next visit"), self._start_next),
            )
        elif visit is None or (following is not None and following.id == visit.id):
            self.hide()
        else:
            is_past = bool(visit.date) and visit.date < context.today
            self._say(
                self.tr("You are looking at a past visit.")
                if is_past
                else self.tr("You are looking at a later visit.")
            )
            if visit.person_then is not None:
                self._explain(self.tr("Its sheet shows “About me” as it was then."))
            if following is not None:
                self._offer((self.tr("Back to the next visit"), lambda: context.choose_visit("")))
            else:
                self._offer((self.tr("Start the next visit"), self._start_next))

    def _start_next(self) -> None:
        from bonemet_prep.ui.visits_list import start_next_visit

        start_next_visit(self._context)

    def _say(self, text: str) -> None:
        self.column.addWidget(label(text, "strong"))
        self.setAccessibleName(text)
        self.show()

    def _explain(self, text: str) -> None:
        self.column.addWidget(label(text))

    def _offer(self, *offers: tuple[str, object]) -> None:
        row = FlowRow()
        for text, on_clicked in offers:
            row.add(button(text, on_clicked))
        self.column.addWidget(row)
