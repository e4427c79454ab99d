"""Where there is no screen, no window is tried."""

import pytest

from bonemet_prep.cli import has_screen
from tests.cli.conftest import is_one_sentence


def test_without_a_screen_it_is_one_sentence_and_code_3(cli, home, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    ended = cli()
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert not (home / "notebook").exists()


X_SOCKET = "/tmp/.X11-unix/X0"  # noqa: S108 - where X puts it


WAYLAND_SOCKET = "/run/user/7/wayland-0"


@pytest.mark.parametrize(
    ("environment", "platform", "sockets", "screen"),
    [
        ({}, "linux", {X_SOCKET}, False),
        ({"DISPLAY": ""}, "linux", {X_SOCKET}, False),
        ({"DISPLAY": ":0"}, "linux", {X_SOCKET}, True),
        ({"DISPLAY": ":0.1"}, "linux", {X_SOCKET}, True),
        ({"DISPLAY": "unix:0"}, "linux", {X_SOCKET}, True),
        ({"DISPLAY": ":0"}, "linux", set(), False),
        ({"DISPLAY": "localhost:10.0"}, "linux", set(), True),
        ({"WAYLAND_DISPLAY": WAYLAND_SOCKET}, "linux", {WAYLAND_SOCKET}, True),
        (
            {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run/user/7"},
            "linux",
            {WAYLAND_SOCKET},
            True,
        ),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", {WAYLAND_SOCKET}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", set(), True),
        ({}, "win32", set(), True),
        ({}, "darwin", set(), True),
    ],
)
def test_whether_there_is_a_screen(environment, platform, sockets, screen):
    assert has_screen(environment, platform, sockets.__contains__) is screen
