"""Search in the suggested questions: all words, in any order, whatever their case and accents."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from bonemet_prep.domain.library import Library


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Ids of the questions found, in library order, and how many more a closed door hides."""

    ids: tuple[str, ...]
    hidden: int


class QuestionSearch:
    """The suggested questions, prepared once so that each key typed is answered at once.

    A question is found when every word typed begins a word of the question, its why-line or its
    topic, in either voice.
    """

    __slots__ = ("_prepared",)

    def __init__(self, library: Library) -> None:
        self._prepared = tuple(
            (question.id, question.door, " " + " ".join(words_of(" ".join(texts))))
            for question in library.questions
            for topic in (library.topic(question.topic),)
            for texts in (
                (
                    question.text,
                    question.helper_text,
                    question.why,
                    question.helper_why,
                    topic.name,
                    topic.helper_name,
                ),
            )
        )

    def find(self, typed: str, open_doors: Collection[str] = ()) -> SearchResult:
        """What `typed` finds; nothing typed finds every question."""
        starts = [f" {word}" for word in words_of(typed)]
        found = [
            (question_id, door)
            for question_id, door, text in self._prepared
            if all(start in text for start in starts)
        ]
        ids = tuple(one for one, door in found if not door or door in open_doors)
        return SearchResult(ids, len(found) - len(ids))


def words_of(text: str) -> list[str]:
    """The words of `text` without case, accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.findall(r"\w+", plain.replace("'", "").replace("’", ""))
