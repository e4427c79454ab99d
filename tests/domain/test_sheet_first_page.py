"""Page 1 of the visit sheet, and what stands at the head and foot of every page."""

from dataclasses import replace

import pytest

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.person import Person, Treatment
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_blocks import Text, TickRow
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetSection
from bonemet_prep.domain.visit import Visit
from tests.content import shipped
from tests.domain.sheet_reading import asked, headings
from tests.domain.sheet_samples import EVERYTHING, full_input


def test_page_1_stands_in_the_order_of_its_right_to_stay(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()))
    assert [(part.id, part.rank) for part in sheet.first_page] == [
        ("header", 0),
        ("top-three", 0),
        ("since-last", 1),
        ("pain", 2),
        ("medicines-changes", 3),
        ("needs", 4),
        ("agreed", 5),
    ]


def test_the_day_of_the_visit_begins_with_a_capital() -> None:
    sheet = build_sheet(full_input(shipped.library("es"), SheetChoices()))
    assert sheet.corner.startswith("Jueves, 26 de noviembre de 2026")


def test_large_print_keeps_header_top_three_and_the_row_to_tick(library: Library) -> None:
    large = build_sheet(full_input(library, replace(EVERYTHING, large_print=True)))
    normal = build_sheet(full_input(library, EVERYTHING))
    assert [part.id for part in large.first_page] == ["header", "top-three", "since-last"]
    assert headings(large)[1:5] == headings(normal)[1:5]
    assert large.numbers == normal.numbers
    assert [block.lines for block in asked(large)] == [1, 1, *[2] * 7]


def test_with_everything_off_the_top_three_still_stand(library: Library) -> None:
    choices = SheetChoices(off=frozenset(SheetSection))
    sheet = build_sheet(full_input(library, choices))
    assert [part.id for part in sheet.first_page] == ["header", "top-three"]


def test_the_header_has_what_a_doctor_asks_first(library: Library) -> None:
    header = build_sheet(full_input(library, SheetChoices())).first_page[0]
    lines = [block.text for block in header.blocks if isinstance(block, Text)]
    assert lines == [
        "with-mark · Follow-up · where-mark",
        "name-mark, born birth_date-mark · made with helping-mark",
        (
            "Allergies: allergies-mark | My cancer: cancer-mark | In these bones: bones-mark | "
            "Last treatment: treatment-mark, Nov 10"
        ),
    ]


@pytest.mark.parametrize(
    ("dates", "last"),
    [
        (("2026-01-01", "2026-11-10", ""), "b, Nov 10"),
        (("2026-11-10", "2026-12-24"), "a, Nov 10"),
        (("2025-11-10",), "a, Nov 10, 2025"),
        (("", ""), "b"),
        ((), ""),
    ],
)
def test_the_last_treatment_is_the_latest_that_has_begun(
    dates: tuple[str, ...], last: str, library: Library
) -> None:
    treatments = tuple(Treatment(str(n), "abc"[n], day, position=n) for n, day in enumerate(dates))
    given = replace(full_input(library, SheetChoices()), person=Person(treatments=treatments))
    header = build_sheet(given).first_page[0]
    told = [block.text for block in header.blocks if isinstance(block, Text)]
    assert told[1:] == ([f"Last treatment: {last}"] if last else [])


def test_a_visit_without_a_date_leaves_room_to_write_it(library: Library) -> None:
    given = replace(full_input(library, SheetChoices()), visit=Visit("v"))
    assert "____" in build_sheet(given).corner


def test_the_row_to_tick_says_not_to_wait(library: Library) -> None:
    part = build_sheet(full_input(library, SheetChoices())).first_page[2]
    (row,) = part.blocks
    assert isinstance(row, TickRow)
    assert len(row.options) == 6
    assert row.then == "If one is happening now, do not wait. Use the numbers below."


def test_the_numbers_to_call_are_the_persons_own_and_the_confirmed_one(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()))
    assert sheet.numbers == (
        "Team, day: day-number-mark",
        "Night and weekend: night-number-mark",
        "Hospital: hospital-number-mark",
        "Emergency: 911",
    )


def test_the_foot_says_it_is_no_medical_record(library: Library) -> None:
    made_by = build_sheet(full_input(library, SheetChoices())).made_by
    assert made_by == (
        "By name-mark and helping-mark, Nov 22, 2026. "
        "Not in the medical record until your team adds it."
    )


def test_the_foot_names_no_one_when_the_name_is_not_printed(library: Library) -> None:
    given = replace(full_input(library, SheetChoices()), person=Person())
    made_by = build_sheet(replace(given, questions=given.questions[:2])).made_by
    assert made_by.startswith("By the patient, ")
