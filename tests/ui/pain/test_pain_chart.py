"""The chart draws each day, reads it out, and says the same to a screen reader."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from bonemet_prep.domain.chart import Mark
from bonemet_prep.domain.chart_geometry import chart_picture
from bonemet_prep.domain.pain import EntryKind, PainEntry, PlacePain
from bonemet_prep.domain.person import Treatment
from bonemet_prep.ui.chart_drawing import ChartDrawing
from bonemet_prep.ui.chart_labels import spread_day_labels, treatment_labels
from bonemet_prep.ui.pain_chart import PainChart

FIRST, LAST = "2026-11-09", "2026-11-22"


def entry(day: str, number: int, *, time: str = "10:00", place: str = "left-hip") -> PainEntry:
    lived = f"{day}T{time}"
    return PainEntry(id=lived, lived=lived, now=number, places=(PlacePain(place),))


LOG = [
    entry("2026-11-09", 3, time="08:00"),
    entry("2026-11-09", 8, time="20:00"),
    entry("2026-11-12", 5, place="lower-back"),
    entry("2026-11-22", 4),
    PainEntry(
        id="recalled",
        lived="2026-11-15T00:00",
        kind=EntryKind.CATCH_UP,
        until="2026-11-17",
        worst=7,
    ),
]


def picture(log=LOG, treatments=(), most_bars=240, places=None):
    return chart_picture(
        log, treatments, FIRST, LAST, lambda day: day[5:], most_bars=most_bars, places=places
    )


@pytest.fixture
def chart(shown: Callable[..., QWidget]) -> PainChart:
    made = PainChart()
    made.show_picture(
        lambda room: picture(most_bars=room), lambda first, last: f"{first}/{last}", lambda _: "all"
    )
    made.read, made.chosen = [], []
    made.dayRead.connect(made.read.append)
    made.dayChosen.connect(made.chosen.append)
    return shown(made, 500, 300)


def at(chart: PainChart, day: str) -> QPoint:
    shift = (date.fromisoformat(day) - date.fromisoformat(FIRST)).days
    return chart.drawing().point((shift + 0.5) / 14, 5).toPoint()


def test_pointing_at_a_day_reads_it(chart, qtbot):
    qtbot.mouseMove(chart, at(chart, "2026-11-12"))
    assert chart.read == ["2026-11-12/2026-11-12"]
    assert chart.day == "2026-11-12"


def test_a_click_chooses_the_day(chart, qtbot):
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at(chart, "2026-11-09"))
    assert chart.chosen == ["2026-11-09"]


def test_arrow_keys_read_day_by_day_and_stop_at_the_ends(chart, qtbot):
    chart.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(chart, key)
    days = [LAST, "2026-11-21", LAST]
    assert chart.read == [f"{day}/{day}" for day in days]
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.day == FIRST
    qtbot.keyClick(chart, Qt.Key.Key_PageDown)
    assert chart.day == "2026-11-16"
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chart.chosen == ["2026-11-16"]


def test_leaving_the_chart_reads_nothing_any_more(chart, qtbot):
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    chart.clearFocus()
    assert (chart.day, chart.read[-1]) == ("", "")


def test_a_screen_reader_hears_a_chart_with_its_summary(chart):
    found = QAccessible.queryAccessibleInterface(chart)
    assert found.role() == QAccessible.Role.Chart
    assert found.text(QAccessible.Text.Name) == "Pain chart"
    assert found.text(QAccessible.Text.Description) == "all"


def test_a_narrow_chart_asks_for_fewer_bars(shown):
    rooms = []
    made = PainChart()

    def make(room: int):
        rooms.append(room)
        return picture(most_bars=room)

    made.show_picture(make, lambda _first, _last: "", lambda _: "")
    shown(made, 900, 300)
    wide = rooms[-1]
    made.resize(300, 300)
    assert 7 <= rooms[-1] < wide
    asked = len(rooms)
    made.resize(300, 400)
    assert len(rooms) == asked  # as many fit as before
    assert made.drawing().plot.height() > 300


def draw(shown_picture, palette, size: tuple[int, int] = (500, 300)) -> tuple[QImage, ChartDrawing]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(palette.base().color())
    metrics = QFontMetrics(QApplication.font())
    drawing = ChartDrawing(shown_picture, QSizeF(*size), palette, metrics)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(QApplication.font())
    drawing.paint(painter)
    painter.end()
    return image, drawing


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_in_black_and_white_the_marks_of_a_day_can_be_told_apart(theme, choice):
    theme.set_choice(choice)
    palette = QApplication.palette()
    image, drawing = draw(picture(), palette)
    mono = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)

    def dark(x: float, level: float, shift: int = 0) -> bool:
        spot = drawing.point(x, level).toPoint()
        ground = mono.pixelColor(mono.width() - 2, 1).lightness()
        return mono.pixelColor(spot.x() + shift, spot.y()).lightness() != ground

    first = drawing.picture.bars[0]
    assert dark(first.x, first.highest), "the dot is filled"
    assert not dark(first.x, first.lowest), "the square is open"
    assert dark(first.x, (first.highest + first.lowest) / 2), "a line joins them"
    gap = drawing.picture.gaps[0]
    assert dark(gap.x, 0), "a day without an entry has a cross"


def test_a_dot_stands_at_its_number(theme):
    drawing = draw(picture(), QApplication.palette())[1]
    plot = drawing.plot
    assert drawing.point(0, 0).y() == pytest.approx(plot.bottom())
    assert drawing.point(1, 10).y() == pytest.approx(plot.top())
    assert drawing.point(0.5, 5).y() == pytest.approx(plot.center().y())


def test_place_marks_stand_beside_the_bar_and_not_on_it(theme):
    places = {"left-hip": "Left hip", "lower-back": "Lower back"}
    drawing = draw(picture(places=places), QApplication.palette())[1]
    mark = drawing.picture.place_marks[0]
    bar = drawing.point(mark.x, mark.level).x()
    beside = [drawing.point(mark.x, mark.level, slot).x() for slot in (1, 2)]
    day = drawing.plot.width() / 14
    assert bar < beside[0] < beside[1] < bar + day


TREATMENTS = st.lists(
    st.tuples(st.floats(0, 1), st.text(st.characters(codec="ascii"), max_size=60)), max_size=8
)


@given(TREATMENTS, st.integers(120, 1200))
def test_no_two_treatment_labels_meet(qapp, treatments, width):
    metrics = QFontMetrics(QApplication.font())
    marks = [Mark("", x, text) for x, text in treatments]
    labels = treatment_labels(marks, width, metrics)
    assert len(labels) == len(marks)
    boxes = [QRectF(one.left, one.lane * 10, one.length, 9) for one in labels]
    for number, box in enumerate(boxes):
        assert box.left() >= 0
        assert box.right() <= width + 1
        assert not any(box.intersects(other) for other in boxes[number + 1 :])


@given(st.integers(1, 400), st.integers(150, 900))
def test_no_two_day_labels_meet(qapp, days, width):
    metrics = QFontMetrics(QApplication.font())
    start = date(2026, 1, 1)
    marks = [
        Mark("", (n + 0.5) / days, (start + timedelta(days=n)).strftime("%b %d"))
        for n in range(days)
    ]
    labels = spread_day_labels(marks, QRectF(30, 0, width - 40, 100), width, metrics)
    assert labels
    ends = 0.0
    for left, text in labels:
        assert left >= ends
        ends = left + metrics.horizontalAdvance(text)
    assert ends <= width + 1


def test_treatments_are_named_above_the_plot(theme):
    treatments = [Treatment("a", "Radiation", "2026-11-12"), Treatment("b", "Shot", "2026-11-13")]
    drawing = draw(picture(treatments=treatments), QApplication.palette())[1]
    assert drawing.lanes == 2
    assert drawing.plot.top() > draw(picture(), QApplication.palette())[1].plot.top()
