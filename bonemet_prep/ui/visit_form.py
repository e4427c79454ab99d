"""What is known of one visit, what it is for, and what was agreed: every field saves itself."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.visit import NEEDS, Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.choice_box import ChoiceBox
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import DateField, TimeField
from bonemet_prep.ui.field_binding import (
    FieldBinding,
    bind_choice,
    bind_field,
    bind_reading,
    bind_tick,
)
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.reading_field import ReadingField
from bonemet_prep.ui.text_fields import LineField, TextBox
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import Column, label


class VisitForm(Column):
    """Shows one visit. With none yet, the first thing typed makes one.

    What is half typed when another visit is shown still goes to the visit it was typed for.
    """

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=8)
        self._context = context
        self._visits = context.notebook.visits
        shown = context.visit()
        self._visit_id = shown.id if shown else ""
        self._bindings: list[FieldBinding] = []
        self._build_when()
        self._build_who()

    def build_rest(self) -> None:
        """Build what stands below the first fields: what the visit is for, needs, next steps."""
        self._build_what()
        self._build_needs()
        self._build_after()

    def show_visit(self, visit: Visit | None) -> None:
        """Show this visit, after saving what was typed for the one shown so far."""
        visit_id = visit.id if visit else ""
        if visit_id != self._visit_id:
            self.flush()
            self._visit_id = visit_id
        for binding in self._bindings:
            binding.show()

    def flush(self) -> None:
        """Save everything typed here."""
        for kind in (LineField, TextBox):
            for field in self.findChildren(kind):
                field.flush()

    # -- building ---------------------------------------------------------------------------------

    def _build_when(self) -> None:
        self.date = DateField(self._context, counts_down=True, parent=self)
        self.no_date = TickBox(self.tr("I do not know the date yet"), self)
        self.time = TimeField(self._context, parent=self)
        add_row(self.column, self.tr("Date"), self.date)
        self.column.addWidget(self.no_date)
        add_row(self.column, self.tr("Time"), self.time)
        self._bind_reading("date", self.date, self.tr("change the date"))
        self._bind_reading("time", self.time, self.tr("change the time"))
        self.no_date.clicked.connect(self._on_no_date)
        self._bindings.append(FieldBinding(self._context, self.no_date, self._show_no_date))

    def _build_who(self) -> None:
        self._add_text("provider", self.tr("With whom"), self.tr("change who the visit is with"))
        self._add_text("place", self.tr("Where"), self.tr("change the place"))
        kind = ChoiceBox()
        kind.addItem(self.tr("Not chosen"), "")
        for visit_type in self._context.library.visit_types:
            kind.addItem(visit_type.name, visit_type.id)
        self._bindings.append(
            bind_choice(
                self._context,
                kind,
                read=lambda: self._shown.kind,
                write=lambda value: self._update(kind=value),
                text=self.tr("choose the kind of visit"),
            )
        )
        hint = self.tr("Then we can suggest questions for it.")
        add_row(self.column, self.tr("Kind of visit"), kind, hint=hint)

    def _build_what(self) -> None:
        helper = self._context.voice is Voice.HELPER
        matters = (
            self.tr("What matters most to them now")
            if helper
            else self.tr("What matters most to me now")
        )
        self._add_text(
            "changes",
            self.tr("What has changed since last time"),
            self.tr("change what is new"),
            lines=3,
        )
        self._add_text("matters", matters, self.tr("change what matters most"), lines=3)

    def _build_needs(self) -> None:
        helper = self._context.voice is Voice.HELPER
        title = (
            self.tr("What they need at the visit")
            if helper
            else self.tr("What I need at the visit")
        )
        self.column.addSpacing(6)
        self.column.addWidget(label(title, "h3"))
        for need in NEEDS:
            box = TickBox(self._context.words(f"needs.{need}"))
            self._bindings.append(
                bind_tick(
                    self._context,
                    box,
                    read=self._has_need(need),
                    write=self._set_need(need),
                    text=self.tr("tick what is needed"),
                )
            )
            self.column.addWidget(box)
        self._add_text("needs_note", self.tr("Something else"), self.tr("change what is needed"))

    def _build_after(self) -> None:
        self.column.addSpacing(6)
        self._add_text(
            "next_steps",
            self.tr("After the visit: next steps"),
            self.tr("change the next steps"),
            lines=3,
            hint=self.tr("What was agreed. One step on each line."),
        )

    def _add_text(
        self, name: str, title: str, edit_text: str, *, lines: int = 0, hint: str = ""
    ) -> None:
        field = TextBox(lines=lines) if lines else LineField()
        self._bindings.append(
            bind_field(
                self._context,
                field,
                read=lambda: getattr(self._shown, name),
                write=lambda text: self._update(**{name: text}),
                text=edit_text,
                key=f"visits:{name}",
            )
        )
        add_row(self.column, title, field, hint=hint)

    def _bind_reading(self, name: str, field: ReadingField, edit_text: str) -> None:
        field.unreadChanged.connect(lambda _text: self._ensure_visit())  # whose draft it is
        self._bindings.append(
            bind_reading(
                self._context,
                field,
                read=lambda: getattr(self._shown, name),
                write=lambda value: self._update_when(**{name: value}),
                text=edit_text,
                draft=lambda: f"visit:{self._visit_id}:{name}",
            )
        )

    # -- reading and writing ----------------------------------------------------------------------

    @property
    def _shown(self) -> Visit:
        return self._visits.get(self._visit_id) or Visit(id="")

    def _ensure_visit(self) -> str:
        if self._visits.get(self._visit_id) is None:
            self._visit_id = self._context.ensure_visit().id
        return self._visit_id

    def _update(self, **fields: object) -> Change:
        return self._visits.update(self._ensure_visit(), **fields)

    def _update_when(self, **fields: str) -> Change:
        # With another date another visit may be the next one: this one stays open.
        self._context.choose_visit(self._ensure_visit())
        if fields.get("date") == "":
            fields["time"] = ""
        return self._update(**fields)

    def _show_no_date(self) -> None:
        show_checked(self.no_date, bool(self._shown.id) and not self._shown.date)

    def _on_no_date(self, unknown: bool) -> None:
        if unknown:
            text = self.tr("leave the date open")
            self._context.edit(text, lambda: self._update_when(date=""))
        else:
            self.date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_need(self, need: str) -> Callable[[], bool]:
        return lambda: need in self._shown.needs

    def _set_need(self, need: str) -> Callable[[bool], Change]:
        def write(ticked: bool) -> Change:
            wanted = {*self._shown.needs, need} if ticked else {*self._shown.needs} - {need}
            return self._update(needs=tuple(one for one in NEEDS if one in wanted))

        return write
