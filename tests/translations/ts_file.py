"""A Qt translation file as plain values."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    plural: bool
    finished: bool
    translations: tuple[str, ...]
    """One text, or the plural forms: for one, for many."""

    @property
    def key(self) -> tuple[str, str, bool]:
        return self.context, self.source, self.plural


def messages(ts: Path) -> Iterator[Message]:
    root = ET.parse(ts).getroot()  # noqa: S314  # a file of this project
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                plural,
                translation.get("type") is None,
                tuple(forms) if plural else (translation.text or "",),
            )
