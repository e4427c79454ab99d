"""Finds the terms of the glossary in a text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bonemet_prep.domain.library_entries import Term


@dataclass(frozen=True, slots=True)
class TermFinder:
    """Finds terms in a text: whole words, whatever the case, the longest that fits."""

    pattern: re.Pattern[str]
    entries: Mapping[str, Term]

    @classmethod
    def of(cls, glossary: tuple[Term, ...]) -> Self:
        """Find the terms of this glossary."""
        entries = {form.casefold(): term for term in glossary for form in term.forms}
        longest_first = sorted(entries, key=len, reverse=True)
        forms = "|".join(map(re.escape, longest_first))
        return cls(re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE), entries)

    def find(self, text: str) -> list[tuple[int, int, Term]]:
        """Return where each term starts and ends in the text, in order."""
        return [
            (*found.span(), self.entries[found[0].casefold()])
            for found in self.pattern.finditer(text)
        ]
