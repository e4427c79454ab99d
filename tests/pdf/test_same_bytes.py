"""The same sheet gives the same file, and the file tells nothing that is not on the paper."""

import getpass
import io
import os
import platform
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from bonemet_prep.domain.sheet_blocks import Bullets, Sheet, Text
from bonemet_prep.pdf import RenderedSheet, ShippedFonts, render
from tests.pdf import sheets
from tests.pdf.test_text import SCRIPTS
from tests.tagged_pdf.ua_checker import check
from tests.typesetting.system_fonts import of_system

Draw = Callable[[Sheet], RenderedSheet]

EVERY_SCRIPT = sheets.of_blocks(Bullets(tuple(SCRIPTS.values())), Text("我 오늘"))

_PRINT_HASH = """
import hashlib
from bonemet_prep.pdf import ShippedFonts, render
from tests.pdf import sheets
from tests.pdf.test_same_bytes import EVERY_SCRIPT
for sheet in (sheets.example(), EVERY_SCRIPT):
    print(hashlib.sha256(render(sheet, ShippedFonts()).data).hexdigest())
"""


def everything_in(data: bytes) -> bytes:
    """All that a file says, uncompressed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            compress_streams=False,
        )
    return out.getvalue()


def test_twice_is_the_same_file_whatever_was_drawn_before() -> None:
    fonts = ShippedFonts(of_system)
    first = render(sheets.example(), fonts).data
    other = render(EVERY_SCRIPT, fonts).data
    assert render(sheets.example(), fonts).data == first
    assert render(EVERY_SCRIPT, fonts).data == other
    assert render(EVERY_SCRIPT, ShippedFonts(of_system)).data == other
    assert first != other


def test_another_process_gives_the_same_file() -> None:
    def hashes(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"}
        done = subprocess.run(
            [sys.executable, "-c", _PRINT_HASH],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    assert hashes("1") == hashes("2")


def test_a_date_is_in_the_file_only_where_it_is_given(
    draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert b"CreationDate" not in draw(sheets.example()).data
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    data = draw(sheets.example()).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260921")
    assert draw(sheets.example()).data == data


def test_another_word_gives_another_file_and_another_id(draw: Draw) -> None:
    one = draw(sheets.of_blocks(Text("one"))).data
    two = draw(sheets.of_blocks(Text("two"))).data
    with pikepdf.open(io.BytesIO(one)) as first, pikepdf.open(io.BytesIO(two)) as second:
        assert bytes(first.trailer.ID[0]) != bytes(second.trailer.ID[0])


def test_the_file_names_neither_user_nor_machine_nor_place(example: bytes) -> None:
    told = everything_in(example).lower()
    names = {getpass.getuser(), platform.node(), str(Path.home()), str(Path.cwd())}
    for name in names - {""}:
        if len(name) > 4:
            assert name.lower().encode() not in told
    with pikepdf.open(io.BytesIO(example)) as pdf:
        assert set(pdf.docinfo) == {"/Title", "/Producer"}
        assert str(pdf.docinfo["/Producer"]) == "Bonemet Prep"


def test_a_name_that_is_not_printed_is_nowhere_in_the_file(draw: Draw) -> None:
    sheet = replace(sheets.example(), left_out=("A private question: xyzzy",))
    assert b"xyzzy" not in everything_in(draw(sheet).data)


def test_title_and_language_are_those_of_the_sheet(draw: Draw) -> None:
    data = draw(replace(sheets.example(), title="Hoja de la visita – 1", language="es")).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Hoja de la visita – 1"
        assert str(pdf.Root.Lang) == "es"
    assert check(data).of("H1") == ["Hoja de la visita – 1"]


def test_a_sheet_of_three_pages_is_small(draw: Draw) -> None:
    rendered = draw(sheets.example())
    assert rendered.pages == 3
    assert len(rendered.data) < 60_000


def test_a_sheet_with_other_scripts_is_small_enough_to_mail(draw: Draw) -> None:
    parts = (Bullets(tuple(SCRIPTS.values())), *sheets.rest())
    assert len(draw(replace(sheets.example(), rest=parts)).data) < 150_000
