import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from bonemet_prep import __version__
from bonemet_prep.cli import has_screen
from bonemet_prep.commands.run import library_in
from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.setting import Setting
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from tests.cli.conftest import is_one_sentence


def pdf_text(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


# --- usage ------------------------------------------------------------------------------------


def test_it_says_its_version(cli):
    ended = cli("--version")
    assert (ended.code, ended.out) == (0, f"Bonemet Prep {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["sheet"],
        ["sheet", "out.docx"],
        ["sheet", "out.pdf", "--paper", "a3"],
        ["sheet", "out.pdf", "--nonsense"],
        ["check", "more"],
    ],
)
def test_wrong_usage_is_code_2_and_touches_nothing(cli, home, arguments):
    ended = cli(*arguments)
    assert ended.code == 2
    assert ended.err
    assert not (home / "notebook").exists()


def test_help_names_every_command(cli):
    ended = cli("--help")
    assert ended.code == 0
    for command in ("example", "sheet", "export", "import", "check"):
        assert command in ended.out


def test_the_folder_can_come_from_the_environment(cli, tmp_path, monkeypatch):
    monkeypatch.setenv("BONEMET_PREP_DATA_DIR", str(tmp_path / "from-environment"))
    assert cli("example").code == 0
    assert NotebookFolder(tmp_path / "from-environment").notebook.exists()


def test_without_a_folder_it_is_the_local_one_of_this_person(cli, home, monkeypatch):
    monkeypatch.delenv("BONEMET_PREP_DATA_DIR")
    ended = cli("check")
    assert ended.code == 3
    assert str(home) in ended.err


# --- window -----------------------------------------------------------------------------------


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


def test_importing_the_command_line_is_cheap():
    code = "import bonemet_prep.cli, sys; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    loaded = set(done.stdout.split())
    heavy = ("PySide6", "reportlab", "uharfbuzz", "pypdfium2", "argparse", "tempfile")
    layers = ("app", "exchange", "pdf", "tagged_pdf", "typesetting", "ui")
    assert not loaded & {*heavy, *(f"bonemet_prep.{layer}" for layer in layers)}


def test_a_sheet_loads_only_what_it_is_drawn_with(example, tmp_path):
    code = "import sys; from bonemet_prep.cli import main; main(sys.argv[1:]); print(*sys.modules)"
    arguments = ["--data-dir", str(example), "sheet", str(tmp_path / "sheet.pdf")]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "reportlab" in loaded
    not_needed = ("PySide6", "pypdfium2", "pikepdf", "platformdirs", "uuid", "bidi")
    assert not loaded & {*not_needed, "bonemet_prep.exchange", "bonemet_prep.ui"}


# --- example ----------------------------------------------------------------------------------


def test_the_example_is_marked_for_good_and_not_written_over_anything(cli, tmp_path):
    example = tmp_path / "new"
    ended = cli("--data-dir", example, "example")
    assert (ended.code, ended.err) == (0, "")
    assert str(example) in ended.out
    before = NotebookFolder(example).notebook.read_bytes()
    with Database.open(example, clock=computer_clock, read_only=True) as database:
        (mark,) = (row for row in database.read(["settings"])["settings"] if row.id == "example")
    assert mark.value == "true"
    ended = cli("--data-dir", example, "example")
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert NotebookFolder(example).notebook.read_bytes() == before


def test_the_example_needs_a_folder_to_be_named(cli, monkeypatch):
    monkeypatch.delenv("BONEMET_PREP_DATA_DIR")
    assert cli("example").code == 2


def test_the_example_refuses_a_file_in_place_of_the_folder(cli, tmp_path):
    (tmp_path / "file").write_text("mine")
    ended = cli("--data-dir", tmp_path / "file", "example")
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert (tmp_path / "file").read_text() == "mine"


# --- sheet ------------------------------------------------------------------------------------


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
    assert cli("--data-dir", example, "sheet", out, "--visit", "last").code == 0
    last = out.read_text(encoding="utf-8")
    assert "Could radiation ease my pain" in last
    with Database.open(example, clock=computer_clock, read_only=True) as database:
        past = min(database.read(["visits"])["visits"], key=lambda visit: visit.date)
    assert cli("--data-dir", example, "sheet", out, "--visit", past.id).code == 0
    assert out.read_text(encoding="utf-8") == last
    assert past.date < (date.today() + timedelta(days=1)).isoformat()  # noqa: DTZ011 - the person's


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


def test_without_a_notebook_it_says_so_and_makes_none(cli, home, tmp_path):
    for arguments in (["check"], ["sheet", tmp_path / "out.pdf"]):
        ended = cli(*arguments)
        assert ended.code == 3
        assert is_one_sentence(ended.err)
    assert not (home / "notebook").exists()
    assert not (tmp_path / "out.pdf").exists()


# --- check ------------------------------------------------------------------------------------


def test_check_counts_what_is_there(cli, example):
    ended = cli("--data-dir", example, "check")
    assert (ended.code, ended.err) == (0, "")
    assert "2 visits, 14 questions" in ended.out
    assert "no backup" in ended.out


def test_check_finds_a_damaged_backup_and_names_it(cli, example):
    with Database.open(example, clock=computer_clock) as database:
        good = database.back_up(even_if_unchanged=True)
        bad = database.back_up(even_if_unchanged=True)
    assert good is not None
    assert "2 backups" in cli("--data-dir", example, "check").out
    data = bytearray(bad.path.read_bytes())
    data[-200] ^= 0xFF
    bad.path.write_bytes(data)
    ended = cli("--data-dir", example, "check")
    assert ended.code == 3
    assert bad.path.name in ended.err
    assert good.path.name not in ended.err


@pytest.mark.parametrize(
    "content",
    [b"", b"SQLite format 3\x00" + b"\x00" * 4080, b"hello", b"\x00" * 5000],
    ids=["empty", "foreign", "text", "zeros"],
)
def test_a_notebook_that_is_none_is_refused_with_its_bytes_unchanged(cli, tmp_path, content):
    files = NotebookFolder(tmp_path)
    files.notebook.write_bytes(content)
    for arguments in (["check"], ["sheet", tmp_path / "out.pdf"]):
        ended = cli("--data-dir", tmp_path, *arguments)
        assert ended.code == 3
        assert is_one_sentence(ended.err)
    assert files.notebook.read_bytes() == content


def test_a_damaged_notebook_is_told(cli, example):
    files = NotebookFolder(example)
    data = bytearray(files.notebook.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 400] = b"\xff" * 400
    files.notebook.write_bytes(data)
    ended = cli("--data-dir", example, "check")
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert files.notebook.read_bytes() == bytes(data)


# --- language, faults --------------------------------------------------------------------------


def test_it_speaks_the_language_of_the_notebook(cli, example, tmp_path):
    with Database.open(example, clock=computer_clock) as database:
        database.write(Change((RowChange("settings", None, Setting("language", '"es"')),)))
    ended = cli("--data-dir", example, "check")
    words = library_in("es").words
    assert ended.out.startswith(words("cli.check.good", counts="|").split("|")[0])
    missing = cli("--data-dir", example, "sheet", tmp_path / "x.pdf", "--visit", "nobody")
    assert missing.err.strip() == words("errors.visit-missing.what", visit="nobody")


def test_a_fault_of_our_own_is_a_calm_sentence_and_a_report_without_health_data(
    cli, example, monkeypatch, tmp_path
):
    def fail(*_):
        raise RuntimeError("my secret pain")

    monkeypatch.setattr("bonemet_prep.commands.check.check", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ended = cli("--data-dir", example, "check")
    assert ended.code == 3
    assert ended.err.count("\n") == 1
    assert "secret" not in ended.err
    (report,) = tmp_path.glob("bonemet-prep-*.txt")
    assert str(report) in ended.err
    text = report.read_text()
    assert "RuntimeError" in text
    assert "secret" not in text
    assert str(tmp_path) not in text


def test_every_error_has_its_sentence_in_every_language():
    kinds = [KnownError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    for language in ("en", "es"):
        words = library_in(language).words
        for kind in kinds:
            if kind.code != "unknown" or kind is KnownError:
                told = words.error(kind(path="P", place="P", visit="V", field="F", reason="R"))
                assert told.what
                assert "{" not in told.what
