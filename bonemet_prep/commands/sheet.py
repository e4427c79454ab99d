"""`sheet`: the sheet for a visit, or empty pages, as PDF or as text."""

import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from bonemet_prep import resource_files
from bonemet_prep.commands.run import Run, Told
from bonemet_prep.domain.errors import FileMissing, VisitMissing
from bonemet_prep.domain.person import Person
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_blocks import Heading, PageBreak, Paper, Sheet
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.domain.visit import Visit
from bonemet_prep.storage.atomic_file import write_atomically
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.sheet_source import input_from, remembered_choices

NEXT, LAST = "next", "last"


class SheetOptions(NamedTuple):
    """What was asked for: empty `visit` is the next one, else the last; empty `paper` as set."""

    out: Path
    visit: str = ""
    paper: str = ""
    large_print: bool = False
    blank: bool = False


def make_sheet(run: Run, options: SheetOptions) -> Told:
    """Write the sheet; raises a KnownError when the notebook or the file cannot be used."""
    given = _given(run, options)
    sheet = _blank_pages(given) if options.blank else build_sheet(given)
    if options.out.suffix.casefold() == ".txt":
        from bonemet_prep.domain.sheet_text import sheet_text

        write_atomically(options.out, sheet_text(sheet).encode("utf-8"))
        return Told((run.words("cli.saved", path=options.out), *sheet.left_out))
    from bonemet_prep.pdf import ShippedFonts, render

    outline = resource_files.read_bytes("body_outline.json")
    rendered = render(sheet, ShippedFonts(), outline)
    write_atomically(options.out, rendered.data)
    saved = run.words("cli.saved", path=options.out)
    pages = run.words.plural("cli.pages", rendered.pages)
    return Told((f"{saved} {pages}", *sheet.left_out), _missing(run, rendered.missing))


def visit_asked_for(notebook: Notebook, asked: str, today: str) -> Visit | None:
    """Return the visit that was asked for; VisitMissing when there is no such visit.

    Without asking it is the next one, else the last one, else None.
    """
    past = notebook.visits.past(today)
    found = {NEXT: notebook.visits.next(today), LAST: past[0] if past else None}
    if not asked:
        return found[NEXT] or found[LAST]
    visit = found[asked] if asked in found else notebook.visits.get(asked)
    if visit is None:
        raise VisitMissing(visit=asked)
    return visit


def _given(run: Run, options: SheetOptions) -> SheetInput:
    try:
        with run.reading() as (_, notebook):
            return _from_notebook(run, notebook, options)
    except FileMissing:
        if not options.blank:
            raise
        choices = SheetChoices(Paper(options.paper or Paper.LETTER), options.large_print)
        return SheetInput(Person(), run.library, run.today, choices=choices)


def _from_notebook(run: Run, notebook: Notebook, options: SheetOptions) -> SheetInput:
    visit = visit_asked_for(notebook, options.visit, run.today)
    remembered = remembered_choices(notebook, visit)
    choices = replace(
        remembered,
        paper=Paper(options.paper or remembered.paper),
        large_print=options.large_print or remembered.large_print,
    )
    return input_from(notebook, run.library, run.today, visit, choices)


def _blank_pages(given: SheetInput) -> Sheet:
    """The empty pages for pain and for questions in one file."""
    pain = build_sheet(given, SheetKind.BLANK_PAIN)
    questions = build_sheet(given, SheetKind.BLANK_QUESTIONS)
    return replace(pain, rest=(*pain.rest, PageBreak(), Heading(questions.title), *questions.rest))


def _missing(run: Run, signs: str) -> tuple[str, ...]:
    """Name what was drawn as a box: the terminal may not be able to draw it either."""
    if not signs:
        return ()
    names = ", ".join(f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".strip() for sign in signs)
    return (run.words.plural("cli.missing-signs", len(signs), signs=names),)
