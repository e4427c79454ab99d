"""The command line: opens the window, or works without a screen for scripts and helpers."""

import argparse
import builtins
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bonemet_prep import __version__
from bonemet_prep.commands.run import Run, Told, words_in
from bonemet_prep.domain.errors import KnownError, NoScreen
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.plain_text import clean

DATA_DIR_VARIABLE = "BONEMET_PREP_DATA_DIR"
DONE, FAILED, STOPPED = 0, 3, 130
"""Exit codes; wrong usage is 2, which argparse sees to."""

EXPORTS, IMPORTS = (".bonemet", ".csv", ".fhir.json"), (".bonemet", ".csv")
INCLUDABLE = ("private", "behind_doors", "helper")
"""What is left out of a shared file unless it is asked for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments` (those of the process by default); return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a program without a console on Windows has none
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # both are text files
    if arguments is None:
        arguments = sys.argv[1:]
    # A double click gives no arguments; the window need not wait for the words about them.
    given = (
        _parse(arguments)
        if arguments
        else argparse.Namespace(command=_window, data_dir=None, open=None)
    )
    run = Run(_data_dir(given.data_dir), computer_clock, _new_id)
    try:
        told: Told = given.command(run, given)
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
    return told.code


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; wrong usage ends the program with a sentence."""
    parser = _parser()
    given = parser.parse_args(_with_open(arguments))
    if given.wrong_usage is not None and (mistake := given.wrong_usage(given)):
        parser.error(words_in("en")(mistake))
    return given


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


def _new_id() -> str:
    from uuid import uuid4

    return str(uuid4())


def _complain(sentence: str) -> None:
    print(clean(sentence), file=sys.stderr)


def _keep_report(error: Exception) -> str:
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


# --- commands ---------------------------------------------------------------------------------


def _window(run: Run, given: argparse.Namespace) -> Told:
    if not has_screen(os.environ):
        raise NoScreen
    load_qt()
    from bonemet_prep import app

    return Told(code=app.run(run.data_dir, given.open and given.open.absolute()))


def load_qt() -> None:
    """Load Qt so that every import after it stays quick.

    PySide6 puts an `__import__` of its own in place, which reads the source of each module imported
    from then on to look for its snake_case notation. Nothing here uses that, and it would be a
    tenth of the start; what is made during the start is no garbage to look for either.
    """
    gc.disable()  # until `app.run` has built the window
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - for what it does to imports

    builtins.__import__ = plain_import


def _example(run: Run, _given: argparse.Namespace) -> Told:
    from bonemet_prep.commands.example import make_example

    return make_example(run)


def _sheet(run: Run, given: argparse.Namespace) -> Told:
    from bonemet_prep.commands.sheet import SheetOptions, make_sheet

    return make_sheet(
        run, SheetOptions(given.out, given.visit, given.paper, given.large_print, given.blank)
    )


def _export(run: Run, given: argparse.Namespace) -> Told:
    from bonemet_prep.commands.export import ExportOptions, export
    from bonemet_prep.exchange.share import ShareChoices

    choices = ShareChoices(**{name: name in given.include for name in INCLUDABLE})
    return export(
        run, ExportOptions(given.out, given.visit, given.everything, choices, given.with_name)
    )


def _import(run: Run, given: argparse.Namespace) -> Told:
    from bonemet_prep.commands.imported import ImportOptions, import_file

    return import_file(run, ImportOptions(given.file, given.dry_run))


def _check(run: Run, _given: argparse.Namespace) -> Told:
    from bonemet_prep.commands.check import check

    return check(run)


def _with_open(arguments: Sequence[str]) -> list[str]:
    """The arguments, where a file alone was given as a desktop gives it: ``FILE.bonemet``."""
    *options, last = arguments or ("",)
    alone = options == [] or (len(options) == 2 and options[0] == "--data-dir")
    alone = alone or (len(options) == 1 and options[0].startswith("--data-dir="))
    if alone and last.casefold().endswith(IMPORTS[0]) and not last.startswith("-"):
        return [*options, "--open", last]
    return list(arguments)


# --- usage ------------------------------------------------------------------------------------


def _example_usage(given: argparse.Namespace) -> str:
    named = given.data_dir or os.environ.get(DATA_DIR_VARIABLE)
    return "" if named else "cli.usage.example-folder"


def _sheet_usage(given: argparse.Namespace) -> str:
    return "" if _ends(given.out, ".pdf", ".txt") else "cli.usage.sheet-suffix"


def _export_usage(given: argparse.Namespace) -> str:
    if not _ends(given.out, *EXPORTS):
        return "cli.usage.export-suffix"
    if given.everything and not _ends(given.out, ".bonemet"):
        return "cli.usage.only-bundle"
    if given.with_name and not _ends(given.out, ".fhir.json"):
        return "cli.usage.only-fhir"
    return ""


def _import_usage(given: argparse.Namespace) -> str:
    return "" if _ends(given.file, *IMPORTS) else "cli.usage.import-suffix"


def _ends(path: Path, *suffixes: str) -> bool:
    return path.name.casefold().endswith(suffixes)


def _parser() -> argparse.ArgumentParser:
    words = words_in("en")

    def told(key: str) -> str:
        return words(f"cli.help.{key}")

    parser = argparse.ArgumentParser(prog="bonemet-prep", description=told("about"))
    parser.add_argument("--data-dir", metavar="DIR", help=told("data-dir"))
    parser.add_argument(
        "--version",
        action="version",
        version=f"Bonemet Prep {__version__}",
        help=told("version"),
    )
    parser.add_argument("--open", metavar="FILE", type=Path, help=told("open"))
    parser.set_defaults(command=_window, wrong_usage=None)
    commands = parser.add_subparsers(metavar="COMMAND")

    def add(
        name: str,
        command: Callable[[Run, argparse.Namespace], Told],
        wrong_usage: Callable[[argparse.Namespace], str] | None = None,
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=told(name), description=told(name))
        added.set_defaults(command=command, wrong_usage=wrong_usage)
        return added

    add("example", _example, _example_usage)
    sheet = add("sheet", _sheet, _sheet_usage)
    sheet.add_argument("out", metavar="OUT", type=Path, help=told("out"))
    sheet.add_argument("--visit", default="", metavar="VISIT", help=told("visit"))
    sheet.add_argument("--paper", default="", choices=["letter", "a4"], help=told("paper"))
    sheet.add_argument("--large-print", action="store_true", help=told("large-print"))
    sheet.add_argument("--blank", action="store_true", help=told("blank"))
    out = add("export", _export, _export_usage)
    out.add_argument("out", metavar="OUT", type=Path, help=told("out"))
    out.add_argument("--visit", default="", metavar="VISIT", help=told("visit"))
    out.add_argument("--everything", action="store_true", help=told("everything"))
    out.add_argument(
        "--include", action="append", default=[], choices=INCLUDABLE, help=told("include")
    )
    out.add_argument("--with-name", action="store_true", help=told("with-name"))
    into = add("import", _import, _import_usage)
    into.add_argument("file", metavar="FILE", type=Path, help=told("file"))
    into.add_argument("--dry-run", action="store_true", help=told("dry-run"))
    add("check", _check)
    return parser
