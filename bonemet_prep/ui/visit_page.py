"""My visit: the visit on the left, "About me" on the right."""

from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.about_me_form import AboutMeForm
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.status_texts import days_until
from bonemet_prep.ui.visit_band import VisitBand
from bonemet_prep.ui.visit_form import VisitForm
from bonemet_prep.ui.visit_text import visit_line
from bonemet_prep.ui.visits_list import VisitsList
from bonemet_prep.ui.widgets import Card, clear_layout, label


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
        line = visit_line(self.context, visit)
        if not line or visit is None:
            return title, self.tr("Fill in what you know. You can leave the rest out.")
        away = days_until(self.context, visit.date) if visit.date else ""
        return title, self.tr("{days}: {visit}").format(days=away, visit=line) if away else line

    def reveal(self, row_id: str) -> None:
        """Bring a visit, or a line of "About me", into view."""
        if self.context.notebook.visits.get(row_id) is not None:
            self.context.choose_visit(row_id)
            self.show_in_view(self.visit_form)
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
        self.band = VisitBand(self.context)
        self._title = label("", "h2")
        self.visit_form = VisitForm(self.context)
        self.visits = VisitsList(self.context)
        self.about_me = AboutMeForm(self.context)
        helper = self._voice is Voice.HELPER
        about = self.tr("About the person you help") if helper else self.tr("About me")
        visits = self.tr("All visits")
        self._add_column(
            (self.band, self._title, self.visit_form),
            (label(visits, "h2"), self.visits),
        )
        self._add_column((label(about, "h2"), self.about_me))
        self._show_visit()
        self.set_compact(self.compact)

    def _add_column(self, *groups: tuple[QWidget, ...]) -> None:
        card = Card()
        card.column.setContentsMargins(18, 16, 6, 16)
        scroll = VerticalScroll()
        scroll.column.setContentsMargins(0, 0, 12, 0)
        for place, group in enumerate(groups):
            if place:
                scroll.column.addSpacing(14)
            for widget in group:
                scroll.column.addWidget(widget)
        scroll.column.addStretch()
        card.column.addWidget(scroll)
        self.columns.addWidget(card, 1)

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
            self._build()
        self.headingChanged.emit()
