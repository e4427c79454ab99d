"""The chart with its range, what is read out of it, the facts in words and its table."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.chart import ChartPicture
from bonemet_prep.domain.chart_geometry import MOST_PLACES, chart_picture
from bonemet_prep.domain.chart_range import ChartRange, range_days
from bonemet_prep.domain.pain_facts_sentences import (
    chart_alt,
    days_sentence,
    facts_sentences,
    place_sentences,
)
from bonemet_prep.domain.pain_summary import PainFacts, summarise
from bonemet_prep.ui.chart_legend import ChartLegend
from bonemet_prep.ui.chart_table import ChartTable
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.pain_chart import PainChart
from bonemet_prep.ui.pain_log import PainLog
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.widgets import Card, FlowRow, button, label


class PainChartCard(Card):
    """Follows `log`. `dayChosen` carries the day clicked in the chart."""

    dayChosen = Signal(str)

    def __init__(
        self,
        context: WindowContext,
        texts: PainTexts,
        log: PainLog,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._context, self._texts, self._log = context, texts, log
        ranges = {choice: texts.words(f"chart.ranges.{choice}") for choice in ChartRange}
        self.ranges = Chips(self.tr("Days to show:"), ranges)
        self.ranges.show_chosen((ChartRange.TWO_WEEKS,))
        self._choice = ChartRange.TWO_WEEKS
        self.chart = PainChart()
        self.readout = label("", "muted")
        self.legend = ChartLegend()
        self.facts = label("")
        self.place_facts = label("")
        self.places_button = button(
            self.tr("Show places"), self._show_places, role="toggle", checkable=True
        )
        self.table_button = button(
            self.tr("Show as table"), self._show_table, role="toggle", checkable=True
        )
        self.table = ChartTable(texts)
        self._build()
        self.ranges.chosenChanged.connect(self._on_range)
        self.chart.dayRead.connect(self._on_read)
        self.chart.dayChosen.connect(self.dayChosen)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)
        changes = (log.changed, context.signals.personChanged, context.signals.visitsChanged)
        for changed in changes:
            changed.connect(self._refresh_later)
        self.refresh()

    def _build(self) -> None:
        self._title = label(self.tr("Pain chart"), "h2")
        buttons = FlowRow()
        buttons.add(self.places_button)
        buttons.add(self.table_button)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (
            self._title,
            self.ranges,
            self.chart,
            self.readout,
            self.legend,
            self.facts,
            self.place_facts,
            buttons,
            self.table,
        ):
            self.column.addWidget(widget)

    def refresh(self) -> None:
        """Show the log as it is now; after a change of it this comes by itself."""
        self._later.stop()
        today, days = self._context.today, self._log.days
        past = self._context.notebook.visits.past(today)
        last_visit = past[0].date if past else ""
        first, last = range_days(self._choice, today, last_visit, days.first_day)
        self._facts = facts = summarise(days, first, last)
        self._title.setText(
            self.tr("Pain chart: %n days", "", facts.days)
            if facts.days > 1
            else self.tr("Pain chart: today")
        )
        sentences = facts_sentences(facts, self._texts.words, self._context.voice)
        self.facts.setText(" ".join(sentences))
        self._show_places()
        self._show_table()

    def _refresh_later(self) -> None:
        # Ten years of days take a moment: what the person did comes before, in a turn of its own.
        self._later.start()

    def _show_places(self) -> None:
        """Draw the chart, with or without the places, and tell of them beneath."""
        facts, words, names = self._facts, self._texts.words, self._texts.region_names
        self.chart.show_picture(
            partial(self._picture, facts),
            lambda start, end: days_sentence(self._log.days, start, end, words, names),
            lambda picture: chart_alt(picture, facts, words),
        )
        if self.chart.picture is not None:
            self.legend.show_picture(self.chart.picture)
        shows_places = self.places_button.isChecked()
        self.place_facts.setText("\n".join(place_sentences(facts.places, words, names)))
        self.place_facts.setVisible(shows_places and bool(facts.places))
        self._on_read("")

    def _show_table(self) -> None:
        facts, is_open = self._facts, self.table_button.isChecked()
        if is_open:
            self.table.show_days(self._log.days.between(facts.first_day, facts.last_day))
        self.table.setVisible(is_open)

    def _picture(self, facts: PainFacts, most_bars: int) -> ChartPicture:
        words = self._texts.words
        marked = {}
        if self.places_button.isChecked():
            numbered = [place for place in facts.places if place.highest is not None]
            marked = {one.region: self._texts.place(one.region) for one in numbered[:MOST_PLACES]}
        return chart_picture(
            self._log.days,
            self._context.notebook.person.get().treatments,
            facts.first_day,
            facts.last_day,
            words.date_short,
            month_label=words.month_year,
            places=marked,
            # Place marks stand beside the bar; they need room to be told apart.
            most_bars=max(1, most_bars // (1 + len(marked))),
        )

    def _on_range(self, chosen: tuple[str, ...]) -> None:
        self._choice = ChartRange(chosen[0]) if chosen else self._choice
        self.ranges.show_chosen((self._choice,))
        self.refresh()

    def _on_read(self, sentence: str) -> None:
        hint = self.tr("Point at a day, or use the arrow keys, to read it here.")
        self.readout.setText(sentence or hint)
