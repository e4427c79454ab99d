"""A made-up language, 40% longer than English: shows what is cut off or not translated.

Every vowel is doubled and the second one carries an accent ("Save" reads "Saáveé"), so a text
without an accent never went through a translation.
"""

import json
import re
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QTranslator

from bonemet_prep.domain.library import Library, parse_library
from tests.content.shipped import content, is_read

_LONGER = 1.4
_ACCENTS = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
_NAME = "Bonemet Prep"
_KEPT = re.compile(_NAME + r"|\{\w*\}|%n|%\d|&(?=\w)|\(\*\.\w+\)")
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)


def lengthened(text: str) -> str:
    """Return the text in the made-up language; placeholders and mnemonics stay."""
    if text == _NAME:
        return text
    parts = []
    position = 0
    for kept in _KEPT.finditer(text):
        parts += [_doubled(text[position : kept.start()]), kept[0]]
        position = kept.end()
    longer = "".join((*parts, _doubled(text[position:])))
    while len(longer) < _LONGER * len(text):
        longer += " óó" if " " in text else "ó"
    return longer


def _doubled(text: str) -> str:
    return _VOWEL.sub(lambda vowel: vowel[0] + vowel[0].translate(_ACCENTS).lower(), text)


def is_translated(text: str) -> bool:
    """Tell whether a shown text went through a translation, or has nothing to translate."""
    return not _VOWEL.search(text) or bool(re.search("[áéíóúÁÉÍÓÚ]", text))


class PseudoTranslator(QTranslator):
    """Gives every text of the window in the made-up language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context == "QGuiApplication":  # Qt asks here whether the language is right to left
            return source
        return lengthened(source)


@cache
def pseudo_library() -> Library:
    """Return the content of the program in the made-up language."""
    return parse_library(json.dumps(_longer(json.loads(content("en")), "")).encode())


def _longer(value: Any, place: str) -> Any:
    if isinstance(value, str):
        return lengthened(value)
    if isinstance(value, list):
        return [_longer(part, place) for part in value]
    if isinstance(value, dict):
        return {
            key: _longer(part, f"{place}.{key}".lstrip(".")) if is_read(place, key) else part
            for key, part in value.items()
        }
    return value
