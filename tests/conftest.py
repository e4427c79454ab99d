"""What holds for every test: no screen, no network, a home of its own, and nothing left running."""

import gc
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from socket import AF_INET, AF_INET6

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication

from bonemet_prep.ui.garbage import collect_what_is_due

settings.register_profile("here", max_examples=40, deadline=None)
settings.register_profile("ci", max_examples=40, deadline=None, derandomize=True, database=None)
settings.register_profile("deep", max_examples=2000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows while testing")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        # The smallest screen the window is made for; Qt's own is 800 by 800.
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parent}/screen.json"
    if not config.getoption("--hypothesis-profile"):
        settings.load_profile("ci" if "CI" in os.environ else "here")


# --- a home of its own ------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home, so that it meets no one's notebook and no one's settings."""
    home = tmp_path_factory.mktemp("home")
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "config",
        "LOCALAPPDATA": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "BONEMET_PREP_DATA_DIR": home / "notebook",
    }
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))
    # Qt remembers where settings are from the first use on; an environment variable is too late.
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(home / "config"))
    return home


# --- no network -------------------------------------------------------------------------------

_calls_to_the_network: list[str] = []


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse every way to the network as Python announces it, and remember the attempt."""
    if event == "socket.__new__":
        if arguments[1] not in (AF_INET, AF_INET6):
            return
    elif not event.startswith(("socket.getaddrinfo", "socket.gethostby", "urllib.")):
        return
    _calls_to_the_network.append(f"{event}{arguments[1:]}")
    raise PermissionError(f"the program never uses the network: {event}")


sys.addaudithook(_refuse_network)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail the test that reached for the network, even where the program swallowed the refusal."""
    _calls_to_the_network.clear()
    yield
    assert not _calls_to_the_network


# --- garbage --------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def garbage_ends_on_this_thread() -> Iterator[None]:
    """Collect between tests, as the program does between events: never on a worker thread."""
    gc.disable()
    yield
    collect_what_is_due()


# --- nothing left running ---------------------------------------------------------------------

_THREADS_OF_QT_ITSELF = {"QDBusConnection", "QXcbEventQueue", "Thread (pooled)"}


def _threads() -> dict[str, str]:
    """Return number and name of every thread of this process, those of Qt too (Linux only)."""
    found = {}
    for task in Path("/proc/self/task").glob("*"):
        try:
            found[task.name] = (task / "comm").read_text().strip()
        except (FileNotFoundError, ProcessLookupError):  # it has just ended
            continue
    return found


@pytest.fixture(autouse=True)
def nothing_left(home: Path) -> Iterator[None]:
    """Fail the test that leaves a window open or a thread running."""
    before = _threads()
    yield
    application = QCoreApplication.instance()
    if isinstance(application, QApplication):
        windows = [window for window in application.topLevelWidgets() if window.isVisible()]
        for window in windows:
            window.close()
        assert not windows, f"left open: {windows}"
    patience = time.monotonic() + 2
    while left := {
        number: name
        for number, name in _threads().items()
        if number not in before and name not in _THREADS_OF_QT_ITSELF
    }:
        assert time.monotonic() < patience, f"left running: {left}"
        time.sleep(0.01)
