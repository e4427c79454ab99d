"""All visits, the next first: open one, start the next, delete one (which can be undone)."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bonemet_prep.domain.visit import Visit
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.visit_text import visit_line
from bonemet_prep.ui.widgets import Column, FlowRow, button, clear_layout, label, set_role

SHOWN_AT_FIRST = 5
"""How many visits are listed before "Show all visits"."""


def coming_visits(context: WindowContext) -> list[Visit]:
    """The visits of today and later, then those without a date."""
    visits = context.notebook.visits.in_order()
    return [visit for visit in visits if not visit.date or visit.date >= context.today]


def latest_visit(context: WindowContext) -> Visit | None:
    """The visit the next one follows: the one open now, else the last one that is over."""
    past = context.notebook.visits.past(context.today)
    return context.visit() or (past[0] if past else None)


def start_next_visit(context: WindowContext) -> None:
    """Make the next visit and open it; what was not answered goes along."""
    visits = context.notebook.visits
    latest = latest_visit(context)
    text = QCoreApplication.translate("VisitsList", "start the next visit")
    if latest is None:
        change = context.edit(text, visits.add)
    else:
        change = context.edit(text, lambda: visits.start_next(latest.id))
    made = next(row.id for row in change.rows if row.table == "visits" and row.before is None)
    context.choose_visit(made)
    carried = len(context.notebook.questions.of(made))
    told = QCoreApplication.translate(
        "VisitsList", "The next visit is started. Questions that came along: {count}"
    )
    context.announce(told.format(count=carried))


def _line(context: WindowContext, visit: Visit) -> str:
    return visit_line(context, visit) or QCoreApplication.translate(
        "VisitsList", "A visit without a date."
    )


class VisitRow(QFrame):
    """One visit in a line, with its buttons."""

    def __init__(
        self,
        context: WindowContext,
        visit_id: str,
        line: str,
        owner: "VisitsList",
        *,
        is_open: bool,
    ) -> None:
        super().__init__(owner)
        set_role(self, "starred" if is_open else "plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(label(line, "strong" if is_open else ""))
        buttons = FlowRow(self)
        if is_open:
            column.addWidget(label(self.tr("Open now"), "small"))
        else:
            self.open_button = button(
                self.tr("Open"),
                lambda: context.choose_visit(visit_id),
                name=self.tr("Open: {visit}").format(visit=line),
            )
            buttons.add(self.open_button)
        self.delete_button = button(
            self.tr("Delete"),
            lambda: owner.delete(visit_id),
            role="link",
            name=self.tr("Delete: {visit}").format(visit=line),
        )
        buttons.add(self.delete_button)
        column.addWidget(buttons)
        self.setAccessibleName(line)


class VisitsList(Column):
    """Follows the notebook; long lists are folded."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=6)
        self._context = context
        self._all = False
        self._deleted_at = -1
        self._told: list[tuple[str, str, bool]] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._more = button(self.tr("Show all visits"), self._show_all, role="link")
        self._undone = button(
            self.tr("The visit is deleted. Bring it back"), context.undo.undo, role="link"
        )
        self._start = button(self.tr("Start the next visit"), self._start_next)
        hint = self.tr("What was not answered goes along. The visit before stays as it was.")
        self._hint = label(hint, "muted")
        self.column.addWidget(self._undone)
        self.column.addLayout(self._rows)
        for widget in (self._more, self._hint, self._start):
            self.column.addWidget(widget)
        context.signals.visitsChanged.connect(self._on_changed)
        context.signals.settingsChanged.connect(self._on_changed)
        context.visitChosen.connect(self._on_changed)
        context.undo.indexChanged.connect(self._on_undo_moved)
        self._undone.hide()
        self._show()

    def delete(self, visit_id: str) -> None:
        """Delete a visit with its list; says how to bring it back."""
        context = self._context
        self._deleted_at = context.undo.index() + 1
        context.edit(self.tr("delete a visit"), lambda: context.notebook.visits.remove(visit_id))
        context.choose_visit("")
        self._undone.show()
        self._undone.setFocus(Qt.FocusReason.OtherFocusReason)
        context.announce(self.tr("The visit is deleted. Undo brings it back."))

    def _start_next(self) -> None:
        start_next_visit(self._context)

    def _show_all(self) -> None:
        self._all = True
        self._show()

    def _on_changed(self, _what: object) -> None:
        self._show()

    def _on_undo_moved(self, index: int) -> None:
        if index != self._deleted_at:
            self._undone.hide()

    def _show(self) -> None:
        context = self._context
        shown = context.visit()
        visits = [*coming_visits(context), *context.notebook.visits.past(context.today)]
        rows = [
            (visit.id, _line(context, visit), shown is not None and visit.id == shown.id)
            for visit in (visits if self._all else visits[:SHOWN_AT_FIRST])
        ]
        if rows != self._told:  # not for every letter typed into another field
            self._told = rows
            clear_layout(self._rows)
            for visit_id, line, is_open in rows:
                self._rows.addWidget(VisitRow(context, visit_id, line, self, is_open=is_open))
            made = [self._rows.itemAt(place).widget() for place in range(self._rows.count())]
            chain(self._undone, [*made, self._more, self._start])
        self._more.setVisible(not self._all and len(visits) > SHOWN_AT_FIRST)
        self._start.setVisible(bool(visits))
        self._hint.setVisible(bool(visits))
