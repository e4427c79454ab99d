"""The sections of the library, each read from the content file when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from bonemet_prep.domain.content_readers import Reader, require, some_text, word_tree
from bonemet_prep.domain.library_basics import BASICS, Countries, VisitType
from bonemet_prep.domain.words import Words

if TYPE_CHECKING:
    from bonemet_prep.domain.library_entries import (
        BackgroundFact,
        BackgroundSection,
        Help,
        Notice,
        Source,
        SuggestedQuestion,
        Term,
        Tip,
        Topic,
        TopicGroup,
    )

Content = TypeVar("Content")


class Section(Generic[Content]):
    """An attribute that is read, and checked, when it is first asked for, and then stays."""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, library: LibrarySections, _owner: type) -> Content:
        found: Content = library.read(self._name)
        vars(library)[self._name] = found  # from now on Python finds it there first
        return found


class LibrarySections:
    """What stands in one content file, in its order.

    `tree` is the file as it stands, `known` what of it is read and checked already. A section that
    is damaged raises ContentDamaged when it is first asked for.
    """

    language: Section[str] = Section()
    about: Section[str] = Section()
    topics: Section[tuple[Topic, ...]] = Section()
    topic_groups: Section[tuple[TopicGroup, ...]] = Section()
    visit_types: Section[tuple[VisitType, ...]] = Section()
    starter_sets: Section[Mapping[str, tuple[str, ...]]] = Section()
    caregiver_add_on: Section[tuple[str, ...]] = Section()
    questions: Section[tuple[SuggestedQuestion, ...]] = Section()
    more_like_this: Section[tuple[tuple[str, ...], ...]] = Section()
    tips: Section[tuple[Tip, ...]] = Section()
    background_sections: Section[tuple[BackgroundSection, ...]] = Section()
    background: Section[tuple[BackgroundFact, ...]] = Section()
    glossary: Section[tuple[Term, ...]] = Section()
    help: Section[Help] = Section()
    countries: Section[Countries] = Section()
    notices: Section[tuple[Notice, ...]] = Section()
    sources: Section[Mapping[str, Source]] = Section()

    def __init__(self, tree: Mapping[str, Any], known: Mapping[str, Any] | None = None) -> None:
        self._tree, self._known = tree, known or {}

    @cached_property
    def words(self) -> Words:
        """Every sentence that no widget draws; each group is checked when first asked for."""
        tree = self._tree.get("words", ())
        require(isinstance(tree, dict), "words")
        return Words(self.language, tree, word_tree)

    @property
    def strip(self) -> str:
        """The line at the foot of every page, with its placeholders; of `help`, and read alone."""
        found = self._tree.get("help")
        told = found.get("strip") if isinstance(found, dict) else None
        return some_text(told, "help.strip")

    def read(self, name: str) -> Any:
        """What a section holds, from the file. Raises ContentDamaged."""
        if name in self._known:
            return self._known[name]
        require(name in self._tree, name)
        return _reader(name)(self._tree[name], name)


def _reader(name: str) -> Reader:
    if name in BASICS:
        return BASICS[name]
    from bonemet_prep.domain.library_loader import SECTIONS

    return SECTIONS[name]
