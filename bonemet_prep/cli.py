"""The command line: opens the window, or works without a screen for scripts and helpers."""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bonemet_prep.commands.run import DATA_DIR_VARIABLE, Asked, Run, Told
from bonemet_prep.domain.errors import KnownError, NoScreen
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.plain_text import clean
from bonemet_prep.load_qt import load_qt
from bonemet_prep.storage.notebook import new_id

DONE, FAILED, STOPPED = 0, 3, 130
"""Exit codes; wrong usage is 2, which the parser of the arguments sees to."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments` (those of the process by default); return the exit code.

    Python looks for no garbage from here on: a command is over before there is any worth looking
    for, and the window has a `GarbageCollector` of its own.
    """
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a program without a console on Windows has none
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # both are text files
    if arguments is None:
        arguments = sys.argv[1:]
    asked = _asked(arguments)
    run = Run(_data_dir(asked.data_dir), computer_clock, new_id)
    try:
        told = asked.command(run) if asked.command else _open_window(run, asked.file)
    except KnownError as error:
        _complain(run.words.error(error).what)
        return FAILED
    except KeyboardInterrupt:
        return STOPPED
    except Exception as error:  # noqa: BLE001 - the last resort: a calm sentence, never a traceback
        _complain(run.words("cli.unexpected", path=_keep_report(error)))
        return FAILED
    for line in told.lines:
        print(clean(line))  # a file from elsewhere must not steer the terminal
    for warning in told.warnings:
        _complain(warning)
    if asked.command:
        gc.freeze()  # nor does the end of the process look for any
    return told.code


def _asked(arguments: Sequence[str]) -> Asked:
    """Return what the arguments ask for; wrong usage ends the program with a sentence."""
    if not arguments:  # a double click gives none, and need not wait for what reads them
        return Asked()
    from bonemet_prep.commands.arguments import read_arguments

    return read_arguments(arguments)


def has_screen(
    environment: Mapping[str, str],
    platform: str = "",
    is_there: Callable[[str], bool] = lambda socket: Path(socket).exists(),
) -> bool:
    """Say whether a window can open here; Qt would end the program where it cannot.

    On Linux a screen is named in `environment`; a local one must also answer at its socket.
    """
    if (platform or sys.platform) in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM"):
        return True
    if wayland := environment.get("WAYLAND_DISPLAY"):
        # An absolute name stands for itself when joined.
        socket = Path(environment.get("XDG_RUNTIME_DIR", "")) / wayland
        if is_there(str(socket)):
            return True
    host, _, number = environment.get("DISPLAY", "").rpartition(":")
    if host in {"", "unix"}:
        return number != "" and is_there(f"/tmp/.X11-unix/X{number.split('.')[0]}")  # noqa: S108 - where X puts it
    return True


def _complain(sentence: str) -> None:
    print(clean(sentence), file=sys.stderr)


def _keep_report(error: Exception) -> str:
    import tempfile

    from bonemet_prep.domain.fault_report import fault_report

    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="bonemet-prep-", suffix=".txt", delete=False
    ) as file:
        file.write(fault_report(type(error), error.__traceback__) + "\n")
    return file.name


def _data_dir(given: str | None) -> Path:
    chosen = given or os.environ.get(DATA_DIR_VARIABLE)
    if chosen:
        return Path(chosen).absolute()
    from platformdirs import user_data_path

    return user_data_path("bonemet-prep", appauthor=False, roaming=False)


# --- the window -------------------------------------------------------------------------------


def _open_window(run: Run, file: Path | None) -> Told:
    if not has_screen(os.environ):
        raise NoScreen
    load_qt()
    from bonemet_prep import app

    return Told(code=app.run(run.data_dir, file and file.absolute()))
