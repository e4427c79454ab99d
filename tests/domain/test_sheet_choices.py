"""What a sheet is printed on, and the sections that can be left off it."""

from dataclasses import replace

import pytest

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_blocks import Paper
from bonemet_prep.domain.sheet_choices import (
    OFF_AT_FIRST,
    SheetChoices,
    SheetSection,
    sections_off,
    with_sections_off,
)
from tests.domain.sheet_reading import flat
from tests.domain.sheet_samples import EVERYTHING, full_input


@pytest.mark.parametrize("country", ["US", "CA", "MX", "CO", "CL"])
def test_letter_where_printers_hold_letter(country: str, library: Library) -> None:
    held = library.country(country)
    assert held is not None and Paper(held.paper) is Paper.LETTER


@pytest.mark.parametrize("country", ["GB", "DE", "ES", "AR", "other", ""])
def test_a4_everywhere_else(country: str, library: Library) -> None:
    held = library.country(country) or library.countries.other
    assert Paper(held.paper) is Paper.A4


def test_at_first_only_the_helpers_page_is_off() -> None:
    assert sections_off({}, "follow-up") == OFF_AT_FIRST == {SheetSection.HELPER_PAGE}


def test_sections_are_remembered_for_each_kind_of_visit() -> None:
    stored = with_sections_off({}, "follow-up", frozenset({SheetSection.LOG}))
    stored = with_sections_off(stored, "first-talk", frozenset())
    assert sections_off(stored, "follow-up") == {SheetSection.LOG}
    assert sections_off(stored, "first-talk") == frozenset()
    assert sections_off(stored, "scan-results") == OFF_AT_FIRST


def test_every_section_has_a_name(library: Library) -> None:
    for section in SheetSection:
        assert library.words(f"sheet.sections.{section}")


def test_each_section_can_be_left_off(library: Library) -> None:
    given = full_input(library, EVERYTHING)
    suggested = replace(given.questions[0], library_id="which-bones")
    given = replace(given, questions=[suggested, *given.questions[1:]])
    whole = build_sheet(given)
    for section in SheetSection:
        off = replace(given, choices=SheetChoices(off=frozenset({section})))
        sheet = build_sheet(off)
        assert len(flat(sheet)) < len(flat(whole)), section
        if section is not SheetSection.HELPER_PAGE:
            assert library.words(f"sheet.sections.{section}") in " ".join(sheet.left_out)
