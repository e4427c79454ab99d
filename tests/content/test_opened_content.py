"""A content file opened in parts, as the window does, is the same as one read at once."""

import json

import pytest

from bonemet_prep.app.content import check_library, load_library
from bonemet_prep.domain.errors import ContentDamaged
from bonemet_prep.domain.library import open_library, parse_library
from bonemet_prep.domain.library_sections import LibrarySections, Section
from tests.content.shipped import LANGUAGES, content, tree

SECTIONS = [
    *(name for name, kind in vars(LibrarySections).items() if isinstance(kind, Section)),
    "words",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", [name for name in SECTIONS if name != "words"])
def test_a_section_asked_for_is_as_in_the_file_read_at_once(language: str, section: str) -> None:
    asked = getattr(open_library(content(language)), section)
    assert asked == getattr(parse_library(content(language)), section)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_and_the_line_at_the_foot_are_as_in_the_file_read_at_once(language: str) -> None:
    opened, whole = open_library(content(language)), parse_library(content(language))
    assert opened.words.ids == whole.words.ids
    assert opened.strip == whole.help.strip


def test_every_part_of_the_file_is_a_section() -> None:
    assert set(SECTIONS) == set(tree("en"))


@pytest.mark.parametrize("section", SECTIONS)
def test_a_damaged_section_is_refused_when_asked_for_and_harms_no_other(section: str) -> None:
    library = open_library(json.dumps({**tree("en"), section: 7}).encode())
    others = [name for name in SECTIONS if name not in {section, "words"}]
    assert all(getattr(library, name) for name in others)
    with pytest.raises(ContentDamaged) as refused:
        getattr(library, section)
    assert refused.value.details["place"] == section


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"7"])
def test_what_is_no_json_object_is_refused_at_once(data: bytes) -> None:
    with pytest.raises(ContentDamaged):
        open_library(data)


def test_a_section_that_is_missing_is_refused() -> None:
    with pytest.raises(ContentDamaged):
        _ = open_library(b"{}").topics


def test_a_section_is_read_once() -> None:
    library = open_library(content("en"))
    assert library.questions is library.questions


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_content_that_ships_passes_the_check_of_the_whole(language: str) -> None:
    check_library(language)


def test_a_language_without_content_is_told_in_english() -> None:
    assert load_library("xx").language == "en"
