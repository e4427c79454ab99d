import re
from dataclasses import fields

import pytest

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_fields import (
    CATCH_UP_FIELDS,
    LOINC,
    PAIN_FIELD,
    PAIN_FIELDS,
    FieldKind,
    PainField,
)
from bonemet_prep.domain.voice import Voice

EVERY_FIELD = pytest.mark.parametrize("field", PAIN_FIELDS, ids=lambda field: field.id)

NOT_ASKED = {"id", "offset_minutes", "zone", "recorded", "kind", "until"}


def test_every_attribute_of_an_entry_is_asked_once_and_nothing_else() -> None:
    asked = [field.id for field in PAIN_FIELDS]
    assert len(set(asked)) == len(asked)
    assert set(asked) == {field.name for field in fields(PainEntry)} - NOT_ASKED


@EVERY_FIELD
def test_every_field_has_its_words_in_both_voices(field: PainField, library: Library) -> None:
    words = library.words
    assert words(f"pain.fields.{field.id}.prompt")
    assert words(f"pain.fields.{field.id}.helper")
    assert words(f"pain.fields.{field.id}.short")
    assert words(f"pain.groups.{field.group}")
    for option in field.options:
        assert words(f"pain.options.{field.id}.{option}")
    for area in field.areas:
        assert words(f"pain.areas.{area}")
    if field.unit:
        assert words(f"pain.units.{field.unit}")


@EVERY_FIELD
def test_the_helper_is_never_asked_about_their_own_pain(field: PainField, library: Library) -> None:
    asked = set(re.findall(r"[a-z]+", library.words(f"pain.fields.{field.id}.helper").lower()))
    assert not asked & {"i", "my", "me", "you", "your"}


@EVERY_FIELD
def test_every_clinical_field_names_a_source_of_the_library(
    field: PainField, library: Library
) -> None:
    assert not field.source or field.source in library.sources


def test_only_the_number_right_now_carries_the_public_code() -> None:
    assert [(f.id, f.code) for f in PAIN_FIELDS if f.system == LOINC] == [("now", "72514-3")]


def test_codes_are_used_once() -> None:
    codes = [field.code for field in PAIN_FIELDS if field.code]
    assert len(set(codes)) == len(codes)


def test_the_option_that_stands_alone_is_one_of_the_options() -> None:
    for field in PAIN_FIELDS:
        assert not field.alone or field.alone in field.options


def test_who_wrote_it_is_one_of_the_two_voices() -> None:
    assert PAIN_FIELD["entered_by"].options == tuple(voice.value for voice in Voice)


def test_every_number_is_asked_as_a_whole_number_from_0_to_10() -> None:
    for field in PAIN_FIELDS:
        if field.kind is FieldKind.LEVEL:
            assert (field.low, field.high) == (0, 10)


def test_a_catch_up_asks_nothing_about_this_moment() -> None:
    assert "now" not in CATCH_UP_FIELDS
    assert "lived" not in CATCH_UP_FIELDS
    assert set(CATCH_UP_FIELDS) <= set(PAIN_FIELD)
