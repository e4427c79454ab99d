"""What can be asked for on the command line: commands, their options, and what is wrong usage."""

import argparse
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bonemet_prep import __version__
from bonemet_prep.commands.parser import Parser
from bonemet_prep.commands.run import (
    DATA_DIR_VARIABLE,
    Asked,
    Run,
    Told,
    language_of_computer,
    library_in,
)
from bonemet_prep.domain.words import Words

EXPORTS, IMPORTS = (".bonemet", ".csv", ".fhir.json"), (".bonemet", ".csv")
INCLUDABLE = ("private", "behind_doors", "helper")
"""What is left out of a shared file unless it is asked for."""


def read_arguments(arguments: Sequence[str]) -> Asked:
    """Return what was asked for; wrong usage ends the program with a sentence."""
    words = library_in(language_of_computer()).words
    given, unknown = _parser(words).parse_known_args(_with_open(arguments))
    if unknown:
        given.asked.refuse(words("cli.usage.unknown", words=" ".join(unknown)))
    if given.wrong_usage is not None and (mistake := given.wrong_usage(given)):
        given.asked.refuse(words(mistake))
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


def _parser(words: Words) -> Parser:
    def told(key: str) -> str:
        return words(f"cli.help.{key}")

    def named(key: str) -> str:
        return words(f"cli.names.{key}").upper()

    parser = Parser(words=words, prog="bonemet-prep", description=told("about"))
    parser.add_option("--data-dir", metavar=named("folder"), help=told("data-dir"))
    parser.add_option(
        "--version",
        action="version",
        version=f"Bonemet Prep {__version__}",
        help=told("version"),
    )
    parser.add_option("--open", metavar=named("file"), type=Path, help=told("open"))
    parser.set_defaults(asked=parser, command=None, wrong_usage=None)
    commands = parser.add_commands(named("command"))

    def add(
        name: str,
        command: Callable[[argparse.Namespace, Run], Told],
        wrong_usage: Callable[[argparse.Namespace], str] | None = None,
    ) -> Parser:
        added: Parser = commands.add_parser(
            name, words=words, help=told(name), description=told(name)
        )
        added.set_defaults(asked=added, command=command, wrong_usage=wrong_usage)
        return added

    add("example", _example, _example_usage)
    sheet = add("sheet", _sheet, _sheet_usage)
    sheet.add_name("out", named("out"), type=Path, help=told("out"))
    sheet.add_option("--visit", default="", metavar=named("visit"), help=told("visit"))
    sheet.add_option("--paper", default="", choices=["letter", "a4"], help=told("paper"))
    sheet.add_option("--large-print", action="store_true", help=told("large-print"))
    sheet.add_option("--blank", action="store_true", help=told("blank"))
    out = add("export", _export, _export_usage)
    out.add_name("out", named("out"), type=Path, help=told("out"))
    out.add_option("--visit", default="", metavar=named("visit"), help=told("visit"))
    out.add_option("--everything", action="store_true", help=told("everything"))
    out.add_option(
        "--include", action="append", default=[], choices=INCLUDABLE, help=told("include")
    )
    out.add_option("--with-name", action="store_true", help=told("with-name"))
    into = add("import", _import, _import_usage)
    into.add_name("file", named("file"), type=Path, help=told("file"))
    into.add_option("--dry-run", action="store_true", help=told("dry-run"))
    add("check", _check)
    return parser
