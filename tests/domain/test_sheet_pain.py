"""What a sheet tells of the pain log."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_blocks import BodyMap, Chart, Table
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind
from bonemet_prep.domain.sheet_content import content_of
from tests.domain.sheet_reading import flat, headings
from tests.domain.sheet_samples import TODAY, example_input, full_input


def test_pain_is_told_by_facts_chart_places_and_log(library: Library) -> None:
    sheet = build_sheet(example_input(library))
    blocks = flat(sheet)
    (chart,) = [block for block in blocks if isinstance(block, Chart)]
    assert (chart.picture.first_day, chart.picture.last_day) == ("2026-11-09", TODAY)
    assert chart.alt
    assert chart.legend
    (outline,) = [block for block in blocks if isinstance(block, BodyMap)]
    places, log = [block for block in blocks if isinstance(block, Table)]
    assert len(places.rows) == len(outline.numbers)
    assert log.rows[0][0].startswith("Nov 9")
    assert log.rows[-1][0].startswith("Nov 22")
    for table in (places, log):
        assert sum(table.widths) == pytest.approx(1)
        assert {len(row) for row in table.rows} == {len(table.columns)}


def test_the_log_has_no_column_that_no_entry_fills(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()))
    log = [block for block in flat(sheet) if isinstance(block, Table)][-1]
    assert log.columns == ("When", "Now", "Where", "And also")


def test_in_large_print_the_log_is_told_in_sentences(library: Library) -> None:
    sheet = build_sheet(example_input(library, SheetChoices(large_print=True)))
    assert len([block for block in flat(sheet) if isinstance(block, Table)]) == 1


def test_without_entries_the_sheet_has_no_empty_chart(library: Library) -> None:
    sheet = build_sheet(replace(full_input(library, SheetChoices()), entries=()))
    assert not [block for block in flat(sheet) if isinstance(block, Chart | Table)]


def test_the_pain_log_can_be_printed_for_any_days(library: Library) -> None:
    choices = SheetChoices(first_day="2026-10-01", last_day="2026-10-31")
    sheet = build_sheet(example_input(library, choices), SheetKind.PAIN_LOG)
    assert sheet.corner == "Oct 1 to Oct 31"
    log = [block for block in flat(sheet) if isinstance(block, Table)][-1]
    assert log.rows and all(row[0].startswith("Oct") for row in log.rows)
    assert "Told later" in headings(sheet)


@drawn(st.dates(), st.dates())
def test_any_two_days_give_a_pain_log_that_ends_by_today(
    library: Library, first: date, last: date
) -> None:
    choices = SheetChoices(first_day=first.isoformat(), last_day=last.isoformat())
    content = content_of(full_input(library, choices))
    assert content.first_day <= content.last_day <= TODAY
    assert build_sheet(full_input(library, choices), SheetKind.PAIN_LOG).corner
