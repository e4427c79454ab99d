"""A change of text size or colours: every widget follows, and the window answers meanwhile."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.ui import repolish
from bonemet_prep.ui.theme import BASE_POINT_SIZE, Theme

LABELS = 6


@pytest.fixture(autouse=True)
def look_as_before(theme: Theme) -> Iterator[None]:
    yield
    theme.set_text_size(100)
    theme.set_choice("light")


@pytest.fixture
def window(theme: Theme, shown: Callable[[QWidget], QWidget]) -> QWidget:
    """A window with labels, the last of them out of sight."""
    made = QWidget()
    column = QVBoxLayout(made)
    labels = [QLabel(str(number)) for number in range(LABELS)]
    for label in labels:
        column.addWidget(label)
    labels[-1].hide()
    return shown(made)


@pytest.fixture
def one_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer so slow that each turn has time for one widget."""
    monkeypatch.setattr(repolish, "TURN_SECONDS", 0)


def sizes(window: QWidget) -> list[float]:
    """The letters of each label, in percent."""
    found = window.findChildren(QLabel)
    return [100 * label.font().pointSizeF() / BASE_POINT_SIZE for label in found]


class _Restyled(QObject):
    """Counts how often the style of each widget of a window was changed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.times: Counter[QObject] = Counter()
        for widget in (window, *window.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times[watched] += event.type() == QEvent.Type.StyleChange
        return super().eventFilter(watched, event)


@pytest.mark.parametrize(
    "step",
    [lambda theme: theme.step_text_size(1), lambda theme: theme.set_choice("dark")],
    ids=["text size", "colours"],
)
def test_each_widget_is_styled_once(
    theme: Theme, shown, qtbot: QtBot, step: Callable[[Theme], None]
) -> None:
    window = inner = QWidget()
    for _ in range(8):  # as deep as a button in a card on a page is
        column = QVBoxLayout(inner)
        inner = QWidget()
        column.addWidget(inner)
    shown(window, 300, 300)
    restyled = _Restyled(window)
    step(theme)
    qtbot.waitUntil(lambda: len(restyled.times) == 9 and window.updatesEnabled())
    assert set(restyled.times.values()) == {1}


def test_what_is_in_sight_is_shown_when_all_of_it_is_styled(
    theme: Theme, window: QWidget, qtbot: QtBot, one_a_turn: None
) -> None:
    theme.set_text_size(200)
    assert sizes(window) == [100] * LABELS
    assert not window.updatesEnabled()
    qtbot.waitUntil(window.updatesEnabled)
    assert sizes(window)[:-1] == [200] * (LABELS - 1)
    qtbot.waitUntil(lambda: sizes(window) == [200] * LABELS)


def test_the_window_answers_between_two_turns(
    theme: Theme, window: QWidget, qtbot: QtBot, one_a_turn: None
) -> None:
    seen: set[int] = set()
    other = QTimer(window, interval=0)
    other.timeout.connect(lambda: seen.add(sizes(window).count(200)))
    other.start()
    theme.set_text_size(200)
    qtbot.waitUntil(window.updatesEnabled)
    assert len(seen) > 2


def test_a_part_that_comes_into_sight_is_styled_at_once(
    theme: Theme, window: QWidget, one_a_turn: None
) -> None:
    theme.set_text_size(200)
    last = window.findChildren(QLabel)[-1]
    theme.finish(last)
    assert sizes(window) == [100] * (LABELS - 1) + [200]


def test_a_widget_that_ends_meanwhile_is_left_alone(
    theme: Theme, window: QWidget, qtbot: QtBot, one_a_turn: None
) -> None:
    theme.set_text_size(200)
    first, *_, last = window.findChildren(QLabel)
    first.deleteLater()
    last.deleteLater()
    qtbot.waitUntil(lambda: sizes(window) == [200] * (LABELS - 2))
    assert window.updatesEnabled()


def test_a_window_that_ends_meanwhile_is_left_alone(
    theme: Theme, qtbot: QtBot, one_a_turn: None
) -> None:
    window, other = QWidget(), QWidget()
    qtbot.addWidget(other)
    for shown in (window, other):
        shown.show()
    theme.set_text_size(200)
    window.deleteLater()
    qtbot.waitUntil(other.updatesEnabled)


def test_the_last_of_several_changes_is_in_force(
    theme: Theme, window: QWidget, qtbot: QtBot, one_a_turn: None
) -> None:
    for size in (125, 200, 150):
        theme.set_text_size(size)
        qtbot.wait(1)
    qtbot.waitUntil(lambda: sizes(window) == [150] * LABELS)
    assert window.updatesEnabled()
