"""What can be asked for on the command line: commands, their options, and what is wrong usage."""

import argparse
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bonemet_prep import __version__
from bonemet_prep.commands.run import (
    DATA_DIR_VARIABLE,
    Asked,
    Run,
    Told,
    language_of_computer,
    library_in,
)

EXPORTS, IMPORTS = (".bonemet", ".csv", ".fhir.json"), (".bonemet", ".csv")
INCLUDABLE = ("private", "behind_doors", "helper")
"""What is left out of a shared file unless it is asked for."""


def read_arguments(arguments: Sequence[str]) -> Asked:
    """Return what was asked for; wrong usage ends the program with a sentence."""
    parser = _parser()
    given = parser.parse_args(_with_open(arguments))
    if given.wrong_usage is not None and (mistake := given.wrong_usage(given)):
        parser.error(library_in(language_of_computer()).words(mistake))
    command = given.command and partial(given.command, given)
    return Asked(given.data_dir, given.open, command)


def _with_open(arguments: Sequence[str]) -> list[str]:
    """The arguments, where a file alone was given as a desktop gives it: ``FILE.bonemet``."""
    *options, last = arguments or ("",)
    alone = options == [] or (len(options) == 2 and options[0] == "--data-dir")
    alone = alone or (len(options) == 1 and options[0].startswith("--data-dir="))
    if alone and last.casefold().endswith(IMPORTS[0]) and not last.startswith("-"):
        return [*options, "--open", last]
    return list(arguments)


# --- commands ---------------------------------------------------------------------------------


def _example(_given: argparse.Namespace, run: Run) -> Told:
    from bonemet_prep.commands.example import make_example

    return make_example(run)


def _sheet(given: argparse.Namespace, run: Run) -> Told:
    from bonemet_prep.commands.sheet import SheetOptions, make_sheet

    return make_sheet(
        run, SheetOptions(given.out, given.visit, given.paper, given.large_print, given.blank)
    )


def _export(given: argparse.Namespace, run: Run) -> Told:
    from bonemet_prep.commands.export import ExportOptions, export
    from bonemet_prep.exchange.share import ShareChoices

    choices = ShareChoices(**{name: name in given.include for name in INCLUDABLE})
    return export(
        run, ExportOptions(given.out, given.visit, given.everything, choices, given.with_name)
    )


def _import(given: argparse.Namespace, run: Run) -> Told:
    from bonemet_prep.commands.imported import ImportOptions, import_file

    return import_file(run, ImportOptions(given.file, given.dry_run))


def _check(_given: argparse.Namespace, run: Run) -> Told:
    from bonemet_prep.commands.check import check

    return check(run)


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
    words = library_in(language_of_computer()).words

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
    parser.set_defaults(command=None, wrong_usage=None)
    commands = parser.add_subparsers(metavar="COMMAND")

    def add(
        name: str,
        command: Callable[[argparse.Namespace, Run], Told],
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
