"""The words of the window: all found, all translated, nothing lost on the way."""

import ast
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.content.test_readability import LOWEST_EASE, REFUSED
from tests.reading import LONG_ENOUGH, ease, words_of
from tests.translations.ts_file import Message, messages
from tests.translations.update import FOLDER, PROJECT, collect, compile_to, language_of

TS_FILES = sorted(FOLDER.glob("*.ts"))
MODULES = sorted((PROJECT / "bonemet_prep").rglob("*.py"))
TEXT_AT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Functions whose text Qt's tools collect, and which argument it is."""

_PLACEHOLDER = re.compile(r"\{\w*\}|%n")
_MNEMONIC = re.compile(r"&(?=\w)")  # "Privacy & security" has none


@pytest.fixture(scope="module")
def spanish() -> list[Message]:
    return list(messages(FOLDER / "bonemet_prep_es.ts"))


def marked_texts() -> Iterator[tuple[str, str, str | None]]:
    """Find what marks each text for translation, where, and the text; None for no literal."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in TEXT_AT and len(node.args) > TEXT_AT[name]:
                text = node.args[TEXT_AT[name]]
                literal = isinstance(text, ast.Constant)
                place = f"{module.relative_to(PROJECT)}:{node.lineno}"
                yield name, place, text.value if literal else None


def test_there_is_a_file_for_every_language_of_the_content() -> None:
    languages = {path.stem for path in (PROJECT / "resources" / "content").glob("*.json")}
    assert {language_of(ts) for ts in TS_FILES} == languages


@pytest.mark.parametrize("ts", TS_FILES, ids=language_of)
def test_the_files_are_in_step_with_the_sources(ts: Path, tmp_path: Path) -> None:
    fresh = tmp_path / ts.name
    shutil.copy(ts, fresh)
    collect(fresh)
    assert {one.key for one in messages(fresh)} == {one.key for one in messages(ts)}, (
        "run: python -m tests.translations.update"
    )


@pytest.mark.parametrize("ts", TS_FILES, ids=language_of)
def test_what_ships_is_compiled_from_what_was_written(ts: Path, tmp_path: Path) -> None:
    compile_to(ts, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == ts.with_suffix(".qm").read_bytes(), (
        "run: python -m tests.translations.update"
    )


@pytest.mark.parametrize("ts", TS_FILES, ids=language_of)
def test_every_text_is_translated_with_all_its_placeholders(ts: Path) -> None:
    for message in messages(ts):
        assert message.finished and all(message.translations), message
        wanted = Counter(_PLACEHOLDER.findall(message.source))
        for number, text in enumerate(message.translations):
            found = Counter(_PLACEHOLDER.findall(text))
            if message.plural and number == 0:  # "this one" needs no number
                found["%n"] = wanted["%n"]
            assert found == wanted, message
            assert len(_MNEMONIC.findall(text)) == len(_MNEMONIC.findall(message.source)), message
            assert text == text.strip() and "  " not in text and '"' not in text, message
            assert text.endswith(("…", ":")) == message.source.endswith(("…", ":")), message


def test_every_marked_text_is_found_by_the_tools(spanish: list[Message]) -> None:
    found = {message.source for message in spanish}
    for marked_by, place, text in marked_texts():
        if text is None:  # a text of a table is handed to translate(), and marked in the table
            assert marked_by == "translate", place
        else:
            assert text in found, place


def test_every_text_with_a_count_has_plural_forms(spanish: list[Message]) -> None:
    assert [one.source for one in spanish if "%n" in one.source and not one.plural] == []


def test_spanish_is_easy_calm_and_well_marked(spanish: list[Message]) -> None:
    texts = [text for message in spanish for text in message.translations]
    long_ones = [text for text in texts if len(words_of(text)) >= LONG_ENOUGH]
    assert len(long_ones) > 40
    assert not {text: round(ease(text)) for text in long_ones if ease(text) < LOWEST_EASE}
    for text in texts:
        assert text.count("¿") == text.count("?"), text
        assert "!" not in text and not REFUSED["es"].search(text.casefold()), text
