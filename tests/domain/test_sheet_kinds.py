"""The sheets beside the visit sheet, and what holds for every kind."""

from dataclasses import replace

import pytest

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.person import Person
from bonemet_prep.domain.sheet import build_sheet, file_name
from bonemet_prep.domain.sheet_blocks import BigNumber, Prompt, Table, TickRow
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.domain.sheet_text import sheet_text
from tests.domain.sheet_reading import everything_in, flat, headings
from tests.domain.sheet_samples import EVERY_KIND, EVERYTHING, TODAY, example_input, full_input


@pytest.mark.parametrize(("large", "places"), [(False, 7), (True, 6)])
def test_the_blank_question_page_has_as_many_places_as_a_page_holds(
    large: bool, places: int, library: Library
) -> None:
    given = example_input(library, SheetChoices(large_print=large))
    sheet = build_sheet(given, SheetKind.BLANK_QUESTIONS)
    assert sum(isinstance(block, Prompt) for block in sheet.rest) == places


def test_the_blank_pain_page_has_fourteen_rows_to_fill(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()), SheetKind.BLANK_PAIN)
    (table,) = [block for block in flat(sheet) if isinstance(block, Table)]
    assert len(table.rows) == 14
    assert not any(any(row) for row in table.rows)
    assert table.row_height > 0
    assert sum(table.widths) == pytest.approx(1)
    assert len(table.widths) == len(table.columns)


def test_the_fridge_page_has_every_sign_and_every_number(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()), SheetKind.FRIDGE)
    assert sheet.large_print
    assert [block.number for block in flat(sheet) if isinstance(block, BigNumber)] == ["911"]
    told = everything_in(sheet)
    for use in ("day", "night", "hospital", "other"):
        assert f"{use}-number-mark" in told
    assert "other-label-mark: other-number-mark" in told
    for box in library.emergency("US", "911").boxes:
        assert box.title in headings(sheet)
        for sign in (*box.signs, *box.also):
            star = repr("\N{NO-BREAK SPACE}*")[1:-1]  # never alone on a line
            assert (sign.text + star * sign.needs_sign_off) in told


def test_the_emergency_room_page_says_it_waits_for_a_doctor(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()), SheetKind.EMERGENCY_ROOM)
    told = everything_in(sheet)
    assert "wait for a doctor to check" in told
    for mark in (
        "name-mark",
        "allergies-mark",
        "medicine-mark",
        "treatment-mark",
        "day-number-mark",
    ):
        assert mark in told
    (row,) = [block for block in flat(sheet) if isinstance(block, TickRow)]
    assert len(row.options) >= len(library.help.boxes[0].signs)


# --- every kind ---------------------------------------------------------------------------------


@EVERY_KIND
def test_no_emergency_number_is_made_up(kind: SheetKind, library: Library) -> None:
    given = replace(full_input(library, EVERYTHING), emergency_number="")
    assert "911" not in everything_in(build_sheet(given, kind))


def test_an_example_says_so_on_every_page_and_in_its_file_name(library: Library) -> None:
    given = example_input(library)
    for kind in SheetKind:
        assert build_sheet(given, kind).watermark == "EXAMPLE. Not a real person."
        assert file_name(given, kind).startswith("EXAMPLE-")
    assert build_sheet(full_input(library, SheetChoices())).watermark == ""


def test_an_empty_notebook_gives_a_sheet_to_write_on(library: Library) -> None:
    for kind in SheetKind:
        sheet = build_sheet(SheetInput(Person(), library, TODAY), kind)
        assert sheet.title
        assert sheet_text(sheet)


def test_the_same_input_gives_the_same_sheet(library: Library) -> None:
    for kind in SheetKind:
        assert build_sheet(example_input(library), kind) == build_sheet(
            example_input(library), kind
        )
