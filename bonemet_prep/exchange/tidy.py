"""Rules of the list that two merged notebooks may break together, and how they are mended.

Each mending follows from the rows alone, so that two notebooks that merge apart mend alike.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bonemet_prep.domain.plain_text import TEXT_LIMIT
from bonemet_prep.domain.question import TOP_THREE, Question
from bonemet_prep.domain.versions import DELETED, Dot
from bonemet_prep.exchange.rows import Row, Rows, changed, dot_of, field_of

Key = tuple[str, str]
"""Table and id."""

_TYPED = ("note", "helper_note", "answer", "wording")


def tidied(mine: Rows, joined: Mapping[Key, Row], stamp: Dot) -> dict[Key, Row]:
    """Return the rows to mend once `joined` stands in my notebook, as edits with the dot `stamp`.

    * A removed visit that someone added a question to comes back.
    * A suggested question that both sides put on one list is there once, with what both typed.
    * No list has more than three stars: those set first stay.
    """
    touched = {
        row.value.visit_id
        for row in joined.values()
        if isinstance(row.value, Question) and not row.deleted
    }
    mended: dict[Key, Row] = {}
    if not touched:
        return mended
    lists = _lists(mine, joined, touched)
    for visit_id, questions in lists.items():
        key = "visits", visit_id
        visit = joined.get(key) or mine.get("visits", {}).get(visit_id)
        if visit is not None and visit.deleted and questions:
            mended[key] = Row(visit.value, visit.versions.stamped([DELETED], stamp))
        once = dict(_without_doubles(questions, stamp))
        mended |= {("questions", row.id): row for row in once.values()}
        left = [once.get(row.id, row) for row in questions]
        stars = _without_fourth_star([row for row in left if not row.deleted], stamp)
        mended |= {("questions", row.id): row for row in stars}
    return mended


def _lists(mine: Rows, joined: Mapping[Key, Row], visits: Iterable[str]) -> dict[str, list[Row]]:
    """The questions of these visits that are not deleted, as they will stand."""
    lists: dict[str, list[Row]] = {visit_id: [] for visit_id in sorted(visits)}
    rows = {**mine.get("questions", {})}
    rows |= {row_id: row for (table, row_id), row in joined.items() if table == "questions"}
    for row in rows.values():
        if not row.deleted and isinstance(row.value, Question) and row.value.visit_id in lists:
            lists[row.value.visit_id].append(row)
    return lists


def _without_doubles(questions: list[Row], stamp: Dot) -> Iterator[tuple[str, Row]]:
    """The rows to change so that no suggested question stands twice: the lowest id stays."""
    by_library_id: dict[str, list[Row]] = {}
    for row in questions:
        if isinstance(row.value, Question) and row.value.library_id:
            by_library_id.setdefault(row.value.library_id, []).append(row)
    for doubles in by_library_id.values():
        first, *others = sorted(doubles, key=lambda row: row.id)
        if not others:
            continue
        whole = _with_all_typed(first, others)
        if any(len(getattr(whole, name)) > TEXT_LIMIT for name in _TYPED):
            continue  # better twice on the list than cut short
        names = [name for name in (*_TYPED, "starred", "private") if _differs(whole, first, name)]
        if names:
            yield first.id, Row(whole, first.versions.stamped(names, stamp))
        for row in others:
            yield row.id, Row(row.value, row.versions.stamped([DELETED], stamp), deleted=True)


def _with_all_typed(first: Row, others: list[Row]) -> Question:
    whole = first.value
    assert isinstance(whole, Question)
    for row in others:
        other = row.value
        assert isinstance(other, Question)
        texts: dict[str, Any] = {
            name: _both(getattr(whole, name), getattr(other, name)) for name in _TYPED
        }
        whole = replace(
            whole,
            starred=whole.starred or other.starred,
            private=whole.private or other.private,
            **texts,
        )
    return whole


def _both(one: str, other: str) -> str:
    if not other or other in one.split("\n"):
        return one
    return f"{one}\n{other}" if one else other


def _differs(whole: Question, row: Row, name: str) -> bool:
    return bool(getattr(whole, name) != getattr(row.value, name))


def _without_fourth_star(questions: list[Row], stamp: Dot) -> list[Row]:
    starred = sorted(
        (row for row in questions if isinstance(row.value, Question) and row.value.starred),
        key=lambda row: (dot_of(row, field_of(row.value, "starred")), row.id),
    )
    return [
        Row(changed(row.value, starred=False), row.versions.stamped(["starred"], stamp))
        for row in starred[TOP_THREE:]
    ]
