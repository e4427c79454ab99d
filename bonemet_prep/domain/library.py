"""The library that ships with the program: suggested questions, tips, terms, help and words."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from bonemet_prep.domain.content_readers import require
from bonemet_prep.domain.errors import ContentDamaged
from bonemet_prep.domain.library_basics import Country, VisitType
from bonemet_prep.domain.library_sections import LibrarySections
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import fill

if TYPE_CHECKING:
    from bonemet_prep.domain.library_entries import (
        Help,
        HelpBox,
        Notice,
        Sign,
        SuggestedQuestion,
        Term,
        Tip,
        Topic,
    )
    from bonemet_prep.domain.term_finder import TermFinder


class Library(LibrarySections):
    """Everything in one content file, in its order, and the ways to look things up in it.

    A section is read, and checked, when it is first asked for; `parse_library` does it at once. An
    id that is not in the library raises KeyError; ask `has_question` about an id that comes from a
    notebook, which may have been written with another library.
    """

    def __init__(self, tree: Mapping[str, Any], known: Mapping[str, Any] | None = None) -> None:
        super().__init__(tree, known)
        self._by_id: dict[str, Mapping[str, Any]] = {}

    def has_question(self, question_id: str) -> bool:
        """Whether this library has the question."""
        return question_id in self._ids("questions")

    def question(self, question_id: str) -> SuggestedQuestion:
        """The suggested question with this id."""
        found: SuggestedQuestion = self._ids("questions")[question_id]
        return found

    def question_text(self, question_id: str, voice: Voice) -> str:
        """The suggested question as `voice` would ask it."""
        return self.question(question_id).text_for(voice)

    def topic(self, topic_id: str) -> Topic:
        """The topic with this id."""
        found: Topic = self._ids("topics")[topic_id]
        return found

    def tip(self, tip_id: str) -> Tip:
        """The tip with this id."""
        found: Tip = self._ids("tips")[tip_id]
        return found

    def visit_type(self, kind: str) -> VisitType:
        """The kind of visit with this id."""
        found: VisitType = self._ids("visit_types")[kind]
        return found

    def notice(self, notice_id: str, voice: Voice = Voice.PATIENT) -> str:
        """The line with this id, as told to `voice`."""
        found: Notice = self._ids("notices")[notice_id]
        return found.text_for(voice)

    def in_topic(self, topic_id: str) -> tuple[SuggestedQuestion, ...]:
        """The questions of a topic, those behind a door included."""
        return tuple(question for question in self.questions if question.topic == topic_id)

    def behind(self, door: str) -> tuple[SuggestedQuestion, ...]:
        """The questions behind a door, from whatever topic."""
        return tuple(question for question in self.questions if question.door == door)

    def starter_set(self, kind: str, voice: Voice) -> tuple[SuggestedQuestion, ...]:
        """At most eight questions to start with at this kind of visit, none behind a door.

        Empty when the kind is not known. A helper is not offered what only the patient can ask.
        """
        other = "caregiver" if voice is Voice.PATIENT else "patient"
        offered = map(self.question, self.starter_sets.get(kind, ()))
        return tuple(question for question in offered if question.audience != other)

    def helper_set(self) -> tuple[SuggestedQuestion, ...]:
        """The questions to offer a helper for themselves, beside the starter set."""
        return tuple(map(self.question, self.caregiver_add_on))

    def near_doubles(self, question_id: str) -> tuple[SuggestedQuestion, ...]:
        """Questions that ask nearly the same, without this one ("more like this")."""
        for ids in self.more_like_this:
            if question_id in ids:
                return tuple(self.question(one) for one in ids if one != question_id)
        return ()

    def is_folded(self, question_id: str) -> bool:
        """Whether the question stands under "more like this" of another one."""
        return any(question_id in ids[1:] for ids in self.more_like_this)

    def terms_in(self, text: str, open_doors: Collection[str] = ()) -> list[tuple[int, int, Term]]:
        """Where terms of the glossary stand in `text`: start, end and entry, the longest first
        where two overlap. A term behind a door counts only while that door is open.
        """
        found = self._terms.find(text)
        return [match for match in found if not match[2].door or match[2].door in open_doors]

    def country(self, code: str) -> Country | None:
        """The country with this code; None when it is not chosen or not in the list."""
        return next((one for one in self.countries.known if one.code == code), None)

    def hours(self, code: str) -> int:
        """12 or 24: how times are written in the country with this code."""
        return (self.country(code) or self.countries.other).hours

    def fill_in(self, text: str, country: str, number: str, place: str = "") -> str:
        """`text` with the number to call and the place to go to.

        `number` is the emergency number the person confirmed, or empty: then the text says "your
        local emergency number". It is never taken from the country. An empty `place` takes the
        country's word for it, or "the nearest emergency department". A crisis number is shown
        only where it was checked (rated A).
        """
        found = self.country(country)
        crisis = found.crisis_number if found and found.crisis_rating == "A" else ""
        emergency = number or self.words("emergency.number-unknown")
        return fill(
            text,
            EMERGENCY_NUMBER=emergency,
            EMERGENCY_PLACE=place or (found or self.countries.other).emergency_place,
            CRISIS_NUMBER=crisis or self.words("emergency.crisis-unknown", number=emergency),
        )

    def emergency(self, country: str, number: str, place: str = "") -> Help:
        """Return "When to get help" with number and place filled in, as `fill_in` does."""
        filled = partial(self.fill_in, country=country, number=number, place=place)

        def signs(listed: tuple[Sign, ...]) -> tuple[Sign, ...]:
            return tuple(replace(sign, text=filled(sign.text)) for sign in listed)

        def box(one: HelpBox) -> HelpBox:
            return replace(
                one,
                action=filled(one.action),
                signs=signs(one.signs),
                also=signs(one.also),
                why=filled(one.why),
                known_numbness=filled(one.known_numbness),
            )

        boxes = tuple(map(box, self.help.boxes))
        return replace(self.help, strip=filled(self.help.strip), boxes=boxes)

    def _ids(self, section: str) -> Mapping[str, Any]:
        if section not in self._by_id:
            self._by_id[section] = {entry.id: entry for entry in getattr(self, section)}
        return self._by_id[section]

    @cached_property
    def _terms(self) -> TermFinder:
        from bonemet_prep.domain.term_finder import TermFinder

        return TermFinder.of(self.glossary)


def parse_library(data: bytes) -> Library:
    """The library in a content file, all of it checked.

    Raises ContentDamaged with the place of the first fault, such as ``questions[3].sources``.
    """
    from bonemet_prep.domain.library_loader import read_content

    return Library(*read_content(data))


def open_library(data: bytes) -> Library:
    """The library in a content file, ready at once: each section is checked when first asked for.

    Raises ContentDamaged when the file is no JSON object.
    """
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ContentDamaged(place="top") from error
    require(isinstance(tree, dict), "top")
    return Library(tree)
