"""The command `sheet` writes the pages of a visit."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from tests.cli.conftest import is_one_sentence


def pdf_text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_sheet_has_the_questions_in_order_and_says_example(cli, example, tmp_path):
    out = tmp_path / "sheet.pdf"
    ended = cli("--data-dir", example, "sheet", out)
    assert (ended.code, ended.err) == (0, "")
    assert str(out) in ended.out
    text = " ".join(pdf_text(out).split())
    order = ["hurts to move", "dance at my granddaughter", "pain keeps me up", "constipation"]
    positions = [text.index(words) for words in order]
    assert positions == sorted(positions)
    assert "EXAMPLE" in text
    assert "Some evenings are hard" not in text  # the private question
    assert "private" in ended.out  # and it says so


def test_the_same_sheet_as_text(cli, example, tmp_path):
    out = tmp_path / "sheet.txt"
    assert cli("--data-dir", example, "sheet", out).code == 0
    text = out.read_text(encoding="utf-8")
    assert "1. What can I do when it hurts to move" in text
    assert "Walter Lindgren" in text


@pytest.mark.parametrize(
    ("paper", "size"), [("letter", (612, 792)), ("a4", (595.28, 841.89)), (None, (612, 792))]
)
def test_the_paper_can_be_chosen(cli, example, tmp_path, paper, size):
    out = tmp_path / "sheet.pdf"
    chosen = ["--paper", paper] if paper else []
    assert cli("--data-dir", example, "sheet", out, *chosen).code == 0
    box = PdfReader(out).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=0.5)


def test_large_print_needs_more_pages(cli, example, tmp_path):
    normal, large = tmp_path / "normal.pdf", tmp_path / "large.pdf"
    cli("--data-dir", example, "sheet", normal)
    cli("--data-dir", example, "sheet", large, "--large-print")
    assert len(PdfReader(large).pages) > len(PdfReader(normal).pages)


def test_a_visit_can_be_chosen(cli, example, tmp_path):
    out = tmp_path / "sheet.txt"

    def sheet(*options: str) -> str:
        assert cli("--data-dir", example, "sheet", out, *options).code == 0
        return out.read_text(encoding="utf-8")

    with Database.open(example, clock=computer_clock, read_only=True) as database:
        visits = sorted(database.read(["visits"])["visits"], key=lambda visit: visit.date)
    assert sheet() == sheet("--visit", "next") == sheet("--visit", visits[-1].id)
    last = sheet("--visit", "last")
    assert "Could radiation ease my pain" in last
    assert last == sheet("--visit", visits[0].id) != sheet()


def test_a_visit_that_is_not_there_is_one_sentence_and_no_file(cli, example, tmp_path):
    ended = cli("--data-dir", example, "sheet", tmp_path / "out.pdf", "--visit", "nobody")
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert "nobody" in ended.err
    assert not (tmp_path / "out.pdf").exists()


def test_empty_pages_need_no_notebook(cli, home, tmp_path):
    out = tmp_path / "blank.pdf"
    ended = cli("sheet", "--blank", out, "--paper", "a4")
    assert (ended.code, ended.err) == (0, "")
    assert len(PdfReader(out).pages) >= 2
    assert not (home / "notebook").exists()


def test_what_cannot_be_drawn_is_named(cli, example, tmp_path):
    with Database.open(example, clock=computer_clock) as database:
        rows = database.read(["about"])
        me = rows["about"][0]
        database.write(Change((RowChange("about", me, replace(me, name="Walter \U0001244a")),)))
    ended = cli("--data-dir", example, "sheet", tmp_path / "out.pdf")
    assert ended.code == 0
    assert "U+1244A CUNEIFORM NUMERIC SIGN TWO ASH TENU" in ended.err


def test_a_sheet_is_made_while_a_window_is_open(cli, example, tmp_path):
    with Database.open(example, clock=computer_clock):
        assert cli("--data-dir", example, "sheet", tmp_path / "out.txt").code == 0
        assert cli("--data-dir", example, "check").code == 0


@pytest.mark.parametrize("name", ["missing-folder/out.pdf", "folder.pdf", "file.txt/out.pdf"])
def test_a_place_that_cannot_be_written_is_one_sentence(cli, example, tmp_path, name):
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "file.txt").write_text("old")
    ended = cli("--data-dir", example, "sheet", tmp_path / name)
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert (tmp_path / "file.txt").read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"example", "folder.pdf", "file.txt"}
