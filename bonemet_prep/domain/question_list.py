"""Rules of my list: its order, the top three, and what goes on to the next visit."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.person import Medicine, PhoneNumber, Treatment
from bonemet_prep.domain.question import TOP_THREE, Question, QuestionStatus

UNANSWERED = (QuestionStatus.OPEN, QuestionStatus.LATER)
"""What still has to be asked, and so goes on to the next visit."""


L = TypeVar("L", bound=Question | Medicine | Treatment | PhoneNumber)
"""Whatever stands in an order of its own, by `position`."""


def by_position(items: Iterable[L]) -> list[L]:
    """Return `items` in their own order; equal positions (after a merge) are told apart by id."""
    return sorted(items, key=lambda item: (item.position, item.id))


def shown(questions: Iterable[Question]) -> list[Question]:
    """Return `questions` as shown and printed: the top three first, each part in its order."""
    return sorted(by_position(questions), key=lambda question: not question.starred)


def reordered(items: Sequence[L], moved: L, to_index: int) -> list[L]:
    """Return `items` with `moved` at `to_index`, which is clamped to the list."""
    rest = [item for item in items if item.id != moved.id]
    at = max(0, min(to_index, len(rest)))
    return [*rest[:at], moved, *rest[at:]]


def move(questions: Iterable[Question], question: Question, to_index: int) -> list[Question]:
    """Return the list in its own order after moving `question` to `to_index` of what is shown.

    A starred question stays among the starred, any other behind them. Taking the star off later
    puts a question back to its place in the list's own order, so that order is what is returned.
    """
    items = by_position(questions)
    shown_before = shown(items)
    starred = sum(item.starred for item in items)
    first, last = (0, starred - 1) if question.starred else (starred, len(items) - 1)
    target = max(first, min(to_index, last))
    if shown_before[target].id == question.id:
        return items
    after = target > [item.id for item in shown_before].index(question.id)
    rest = [item for item in items if item.id != question.id]
    anchor = [item.id for item in rest].index(shown_before[target].id)
    return reordered(items, question, anchor + after)


def renumbered(items: Iterable[L]) -> list[L]:
    """Return the items to change so that positions run 0, 1, 2 ... in the order given."""
    return [
        replace(item, position=place) for place, item in enumerate(items) if item.position != place
    ]


def check_star(questions: Iterable[Question]) -> None:
    """Raise EntryRefused (``star``, ``full``) when the top three are taken."""
    if sum(question.starred for question in questions) >= TOP_THREE:
        raise EntryRefused(field="star", reason="full")


def carried_over(
    questions: Iterable[Question], visit_id: str, new_id: Callable[[], str]
) -> list[Question]:
    """Return copies for the next visit of what was not answered: note, star and order go along."""
    unanswered = [item for item in by_position(questions) if item.status in UNANSWERED]
    return [
        replace(
            item,
            id=new_id(),
            visit_id=visit_id,
            answer="",
            status=QuestionStatus.OPEN,
            position=place,
            carried_from=item.id,
        )
        for place, item in enumerate(unanswered)
    ]
