"""Every text the program asks for by id is in the content files."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bonemet_prep
from tests.content.shipped import LANGUAGES, library

_PACKAGE = Path(bonemet_prep.__file__).parent
_ASKING = {"words", "plural", "texts"}


def _pattern(asked: ast.expr) -> list[str] | None:
    """Return the fixed parts of an id: one for a literal, several around what is filled in."""
    if isinstance(asked, ast.Constant) and isinstance(asked.value, str):
        return [asked.value]
    if isinstance(asked, ast.JoinedStr):
        parts = [""]
        for value in asked.values:
            if isinstance(value, ast.Constant):
                parts[-1] += value.value
            else:
                parts.append("")
        return parts
    return None


def _asked_for() -> Iterator[tuple[str, list[str]]]:
    for file in sorted(_PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else None
            name = function.id if isinstance(function, ast.Name) else name
            pattern = _pattern(node.args[0])
            if name and name.lstrip("_") in _ASKING and pattern:
                yield f"{file.relative_to(_PACKAGE)}:{node.lineno}", pattern


def _fits(parts: list[str], text_id: str) -> bool:
    first, *middle, last = parts if len(parts) > 1 else (*parts, "")
    if len(parts) == 1:
        return text_id == first
    if not text_id.startswith(first) or not text_id.endswith(last):
        return False
    position = len(first)
    for part in middle:
        position = text_id.find(part, position)
        if position < 0:
            return False
        position += len(part)
    return position <= len(text_id) - len(last)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_in_the_code_has_its_text(language: str) -> None:
    ids = library(language).words.ids
    asked = list(_asked_for())
    assert len(asked) > 40
    missing = [(place, parts) for place, parts in asked if not any(_fits(parts, i) for i in ids)]
    assert not missing


def test_ids_are_compared_with_what_is_filled_in_left_open() -> None:
    assert _fits(["pain.yes"], "pain.yes")
    assert not _fits(["pain.yes"], "pain.yes.more")
    assert _fits(["pain.fields.", ".prompt"], "pain.fields.now.prompt")
    assert not _fits(["pain.fields.", ".prompt"], "pain.fields.now.short")
    assert _fits(["a.", ".b.", ""], "a.1.b.2")
    assert not _fits(["a.", ".c.", ""], "a.1.b.2")
