"""My visit: the visit on the left, "About me" on the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.status_texts import days_until
from bonemet_prep.ui.visit_band import VisitBand
from bonemet_prep.ui.visit_form import VisitForm
from bonemet_prep.ui.visit_text import visit_line
from bonemet_prep.ui.widgets import clear_layout, label

if TYPE_CHECKING:
    from bonemet_prep.ui.about_me_form import AboutMeForm
    from bonemet_prep.ui.visits_list import VisitsList


class VisitPage(Page):
    """Shows the visit that the window is about; the forms save themselves."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._voice = context.voice
        self._build()
        context.visitChosen.connect(self._on_visit_chosen)
        context.signals.visitsChanged.connect(self._on_visits_changed)
        context.signals.settingsChanged.connect(self._on_settings_changed)

    def heading(self) -> tuple[str, str]:
        """How far away the visit is, when and with whom."""
        title = self.tr("Their visit") if self._voice is Voice.HELPER else self.tr("My visit")
        visit = self.context.visit()
        away = days_until(self.context, visit.date) if visit and visit.date else ""
        line = visit_line(self.context, visit, inside=bool(away))
        if not line:
            return title, self.tr("Fill in what you know. You can leave the rest out.")
        return title, self.tr("{days}: {visit}").format(days=away, visit=line) if away else line

    def reveal(self, row_id: str) -> None:
        """Bring a visit, or a line of "About me", into view."""
        self.finish()
        if self.context.notebook.visits.get(row_id) is not None:
            self.context.choose_visit(row_id)
            return
        row = self.about_me.row(row_id)
        if row is not None:
            self.show_in_view(row)

    def focus_first(self) -> None:
        """Start with the date."""
        self.visit_form.date.setFocus()

    # -- building ---------------------------------------------------------------------------------

    def _build(self) -> None:
        clear_layout(self.columns)
        helper = self._voice is Voice.HELPER
        left, right = self.add_card(1), self.add_card(1)
        self.band = VisitBand(self.context, left.content)
        self._title = label("", "h2")
        self.visit_form = VisitForm(self.context, left.content)
        for widget in (self.band, self._title, self.visit_form):
            left.column.addWidget(widget)
        left.column.addStretch()
        about = self.tr("About the person you help") if helper else self.tr("About me")
        right.column.addWidget(label(about, "h2"))
        right.column.addStretch()
        self._show_visit()
        self.set_compact(self.compact)
        self.build_after_paint(
            self.visit_form.build_rest,
            partial(self._build_visits, left),
            partial(self._build_about_me, right),
        )

    def _build_about_me(self, right: VerticalScroll) -> None:
        from bonemet_prep.ui.about_me_form import AboutMeForm

        self.about_me: AboutMeForm = AboutMeForm(self.context, right.content)
        right.column.insertWidget(right.column.count() - 1, self.about_me)
        self.build_after_paint(*self.about_me.parts)

    def _build_visits(self, left: VerticalScroll) -> None:
        from bonemet_prep.ui.visits_list import VisitsList

        self.visits: VisitsList = VisitsList(self.context, left.content)
        title = label(self.tr("All visits"), "h2")
        place = left.column.count() - 1  # before the stretch
        left.column.insertSpacing(place, 14)
        left.column.insertWidget(place + 1, title)
        left.column.insertWidget(place + 2, self.visits)

    def _show_visit(self) -> None:
        visit = self.context.visit()
        self.visit_form.show_visit(visit)
        self._title.setText(self.tr("This visit") if visit else self.tr("Next visit"))
        self.band.show_for(visit)
        self.headingChanged.emit()

    def _on_visit_chosen(self, _id: str) -> None:
        self._show_visit()

    def _on_visits_changed(self, _ids: object) -> None:
        self._show_visit()

    def _on_settings_changed(self, ids: frozenset[str]) -> None:
        if self.context.voice is not self._voice or "country" in ids:
            self.flush()
            self._voice = self.context.voice
            self.renew(self._build)
        self.headingChanged.emit()
