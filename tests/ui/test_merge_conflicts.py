"""The two versions of what was changed apart, in words for every field there is."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from bonemet_prep.domain.pain import EntryKind, PainEntry, PlacePain
from bonemet_prep.domain.person import (
    AboutMe,
    Medicine,
    MedicineUse,
    Person,
    PhoneNumber,
    PhoneUse,
    Treatment,
)
from bonemet_prep.domain.plain_text import TEXT_LIMIT
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import DELETED, Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.merge import Choice, Conflict, Merged, merge
from bonemet_prep.exchange.rows import Row
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.merge_conflicts import ConflictCard, ConflictList, takes_both
from bonemet_prep.ui.merge_texts import MergeTexts
from tests.exchange.replicas import Replica, file_of
from tests.ui.looking import cut_off, unnamed
from tests.ui.questions_driver import labels, press

Shown = Callable[[QWidget], QWidget]

FILLED: dict[str, Value] = {
    "about": AboutMe(
        "me", "Walter", "2 May 1958", "Penicillin", "Prostate", "T8", "Ana", ("name",)
    ),
    "medicines": Medicine("m", "Ibuprofen 400", MedicineUse.NEEDED, 3),
    "treatments": Treatment("t", "Radiation", "2026-03-04", 1),
    "phone_numbers": PhoneNumber("p", PhoneUse.OTHER, "555 0100", "Night nurse", 2),
    "visits": Visit(
        "v",
        "2026-11-26",
        "10:30",
        "Dr. Rivera",
        "Room 4",
        "follow-up",
        "Walks less",
        "The lake",
        ("someone-with-me",),
        "Left ear",
        "Scan",
        "2026-11-01T10:00:00+00:00",
        Person(AboutMe(name="Walter", cancer="Prostate"), (Medicine("m", "Ibuprofen 400"),)),
    ),
    "questions": Question(
        "q",
        "v",
        "pain-choices",
        "What helps?",
        "On stairs",
        "He says little",
        "Heat",
        QuestionStatus.ANSWERED,
        4,
        True,
        True,
        Voice.HELPER,
        Voice.HELPER,
        "old",
    ),
    "pain_entries": PainEntry(
        "e",
        "2026-11-20T09:00",
        60,
        "Europe/Vienna",
        kind=EntryKind.MOMENT,
        now=4,
        worst=7,
        places=(PlacePain("lower-back", 5),),
        feels=("aching",),
        woke=True,
        note="A hard day",
        entered_by=Voice.HELPER,
        private=True,
    ),
}
EMPTY: dict[str, Value] = {
    "about": AboutMe(),
    "medicines": Medicine("m"),
    "treatments": Treatment("t"),
    "phone_numbers": PhoneNumber("p"),
    "visits": Visit("v"),
    "questions": Question("q", "v", "pain-choices"),
    "pain_entries": PainEntry("e", "2026-11-20T10:00"),
}


def every_field() -> Iterator[tuple[str, str]]:
    for table, value in FILLED.items():
        for field in fields(value):
            if field.name != "id":
                yield table, field.name


def conflict_of(table: str, field: str) -> tuple[Conflict, Merged]:
    """A field that is filled here and as nobody left it in the file."""
    filled, empty = FILLED[table], EMPTY[table]
    conflict = Conflict(table, filled.id, field, getattr(filled, field), getattr(empty, field))
    key = table, filled.id
    row = Row(filled, Versions())
    return conflict, Merged({key: row}, {key: row}, (conflict,), (1, "a"))


def told(context: WindowContext, table: str, field: str) -> tuple[str, str, str, str]:
    conflict, merged = conflict_of(table, field)
    texts = MergeTexts(context, merged, context)
    mine, theirs = (texts.version(conflict, held) for held in (conflict.mine, conflict.theirs))
    return texts.title(conflict), texts.what(conflict), mine, theirs


@pytest.mark.parametrize(("table", "field"), list(every_field()))
def test_every_field_is_told_in_words(context: WindowContext, table: str, field: str) -> None:
    for text in told(context, table, field):
        assert text.strip()
        for raw in ("Question(", "Person(", "PlacePain", "<", "someone-with", "follow-up"):
            assert raw not in text


@pytest.mark.parametrize(
    ("table", "field", "title", "mine", "theirs"),
    [
        ("questions", "note", "What helps?", "On stairs", "Nothing"),
        ("questions", "private", "What helps?", "Yes", "No"),
        (
            "questions",
            "wording",
            "What helps?",
            "What helps?",
            "What choices do I have to control my bone pain?",
        ),
        ("visits", "date", "November 26", "Thursday, November 26, 2026", "Nothing"),
        ("visits", "needs", "November 26", "Someone with me", "Nothing"),
        ("medicines", "use", "Medicine: Ibuprofen 400", "When needed", "Every day"),
        ("phone_numbers", "number", "Phone number: 555 0100", "555 0100", "Nothing"),
        ("about", "name", "About me", "Walter", "Nothing"),
        ("pain_entries", "note", "Pain entry: Nov 20, 09:00", "A hard day", "Nothing"),
    ],
)
def test_both_versions_stand_in_everyday_words(
    context: WindowContext, table: str, field: str, title: str, mine: str, theirs: str
) -> None:
    told_title, _, told_mine, told_theirs = told(context, table, field)
    assert title in told_title
    assert (told_mine, told_theirs) == (mine, theirs)


def test_two_versions_of_a_pain_entry_are_told_whole(context: WindowContext) -> None:
    _, what, mine, theirs = told(context, "pain_entries", "now")
    assert what == "Both of you changed Now."
    assert "4" in mine and "Lower back" in mine
    assert "4" not in theirs.replace("Nov", "") and "Lower back" in theirs


def test_what_was_removed_on_one_side_says_so(context: WindowContext) -> None:
    conflict, merged = conflict_of("questions", "note")
    conflict = replace(conflict, field=DELETED, mine=True, theirs=False)
    texts = MergeTexts(context, merged, context)
    assert texts.what(conflict) == "One of you removed this, the other changed it."
    assert texts.version(conflict, held=True) == "Removed"
    assert texts.version(conflict, held=False) == "Kept, with the change"


@pytest.mark.parametrize(
    ("table", "field", "mine", "theirs", "both"),
    [
        ("questions", "note", "a", "b", True),
        ("questions", "note", "a", "", False),
        ("questions", "note", "a" * (TEXT_LIMIT - 1), "b", False),
        ("questions", "wording", "a", "b", False),
        ("visits", "provider", "a", "b", False),
        ("visits", "next_steps", "a", "b", True),
        ("pain_entries", "now", 3, 4, False),
        ("questions", DELETED, True, False, False),
    ],
)
def test_both_are_kept_where_there_is_room_for_both(
    table: str, field: str, mine: object, theirs: object, both: bool
) -> None:
    assert takes_both(Conflict(table, "id", field, mine, theirs)) is both


# --- the cards ------------------------------------------------------------------------------------


def many(count: int) -> Merged:
    """A merge in which both sides changed so many notes."""
    mine, theirs = Replica("a"), Replica("b")
    mine.put("visits", Visit("v"))
    for number in range(count):
        mine.put("questions", Question(f"q{number}", "v", wording=f"Question {number}?"))
    theirs.take(file_of(mine.rows))
    for number in range(count):
        mine.edit("questions", f"q{number}", note="mine", asker=Voice.HELPER)
        theirs.edit("questions", f"q{number}", note="theirs")
    return merge(mine.rows, file_of(theirs.rows), stamp=(999, "a"))


def test_long_lists_come_in_parts_and_what_is_not_looked_at_keeps_both(
    context: WindowContext, shown: Shown
) -> None:
    merged = many(30)
    listed = ConflictList(merged.conflicts, MergeTexts(context, merged, context))
    shown(listed)
    assert len(listed.cards) == 12
    press(listed.cards[0], "Keep theirs")
    chosen = list(listed.choices.values())
    assert chosen.count(Choice.THEIRS) == 1
    assert chosen.count(Choice.BOTH) == 29
    press(listed, "Show more of them")
    press(listed, "Show more of them")
    assert len(listed.cards) == 30
    assert "Show more of them" not in labels(listed)


def test_a_choice_cannot_be_taken_back_to_none(context: WindowContext, shown: Shown) -> None:
    merged = many(1)
    listed = ConflictList(merged.conflicts, MergeTexts(context, merged, context))
    shown(listed)
    (card,) = listed.cards
    press(card, "Keep both texts")
    assert card.chosen == "both"
    press(card, "Keep mine")
    press(card, "Keep mine")
    assert card.chosen == "mine"


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("width", [420, 900])
def test_both_versions_can_be_read_side_by_side_or_one_under_the_other(
    context: WindowContext, shown: Shown, size: int, width: int
) -> None:
    context.theme.set_text_size(size)
    conflict, merged = conflict_of("visits", "matters")
    card = ConflictCard(conflict, MergeTexts(context, merged, context))
    shown(card, width, 700)
    QApplication.processEvents()
    assert not unnamed(card)
    assert not cut_off(card)
    assert "The lake" in labels(card)


def test_every_table_a_person_types_into_has_its_sample() -> None:
    assert set(FILLED) == set(EMPTY) == set(TABLES) - {"settings"}
