"""After ten years of entries nothing a person does keeps the window from answering.

What is looked at is the work of the window's own thread in one go, which other programs on the
computer do not stretch. ``python -m tests.benchmarks.actions`` looks at the clock.
"""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bonemet_prep.app import OpenNotebook
from tests.benchmarks import actions
from tests.benchmarks.notebooks import fill_with_ten_years
from tests.benchmarks.watchdog import Watchdog

HELD_MS = 200
"""A bar with room: on a quiet computer the longest takes a quarter of it."""


def test_no_action_holds_the_window(
    open_window: Callable[[], OpenNotebook], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "REST_MS", 120)
    fill_with_ten_years(folder, actions.ON_THE_LIST)
    opened = open_window()
    opened.main_window.resize(1280, 900)
    watchdog = Watchdog(time.thread_time, opened)
    held = {name: actions.held(watchdog, act) for name, act in actions.steps(opened)}
    assert "questions: write answers" in held
    assert "another language" in held
    assert {name: ms for name, ms in held.items() if ms > HELD_MS} == {}


def test_the_watchdog_notices_what_holds_the_window(
    open_window: Callable[[], OpenNotebook], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "REST_MS", 20)

    def work() -> None:
        end = time.thread_time() + 0.05
        while time.thread_time() < end:
            pass

    assert actions.held(Watchdog(time.thread_time, open_window()), work) >= 50
