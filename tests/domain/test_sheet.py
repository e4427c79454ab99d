from dataclasses import asdict, replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import AboutMe, Person, Treatment
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.sheet import build_sheet, file_name
from bonemet_prep.domain.sheet_blocks import (
    BigNumber,
    Block,
    BodyMap,
    Box,
    Bullets,
    Chart,
    Columns,
    Heading,
    Prompt,
    Sheet,
    SheetQuestion,
    Table,
    Text,
    TickRow,
)
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind, SheetSection
from bonemet_prep.domain.sheet_content import content_of, needs_confirming
from bonemet_prep.domain.sheet_input import SheetInput
from bonemet_prep.domain.sheet_text import sheet_text
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from tests.domain.sheet_samples import (
    EVERYTHING,
    SECRET,
    TODAY,
    example_input,
    full_input,
    secret_input,
)

EVERY_KIND = pytest.mark.parametrize("kind", SheetKind)


def flat(sheet: Sheet) -> list[Block]:
    """Every block in reading order, without boxes and columns."""
    found: list[Block] = []

    def walk(blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if isinstance(block, Box):
                walk(block.blocks)
            elif isinstance(block, Columns):
                for column in block.columns:
                    walk(column)
            else:
                found.append(block)

    for part in sheet.first_page:
        walk(part.blocks)
    walk(sheet.rest)
    return found


def asked(sheet: Sheet) -> list[SheetQuestion]:
    return [block for block in flat(sheet) if isinstance(block, SheetQuestion)]


def headings(sheet: Sheet) -> list[str]:
    return [block.text for block in flat(sheet) if isinstance(block, Heading)]


def everything_in(value: Any) -> str:
    return repr(asdict(value))


# --- privacy ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "voice", "large"), list(product(SheetKind, Voice, (False, True))))
def test_nothing_private_closed_away_or_unticked_is_in_the_value(
    kind: SheetKind, voice: Voice, large: bool, library: Library
) -> None:
    choices = replace(EVERYTHING, voice=voice, large_print=large)
    sheet = build_sheet(secret_input(library, choices), kind)
    assert SECRET not in everything_in(sheet)
    assert SECRET not in sheet_text(sheet)
    door = next(question for question in library.questions if question.door)
    assert door.text not in everything_in(sheet)


def test_what_stays_off_is_told_without_telling_it(library: Library) -> None:
    told = " ".join(build_sheet(secret_input(library, SheetChoices())).left_out)
    assert "3 private questions stay off the paper." in told
    assert "2 questions from behind a door stay off" in told
    assert "2 private pain entries stay off the paper." in told
    assert "Not ticked to print: Name, Date of birth, Allergies, My cancer, In these bones." in told
    assert "1 question of your helper stays off" in told


def test_private_entries_are_told_of_on_the_pain_log_too(library: Library) -> None:
    told = build_sheet(secret_input(library, SheetChoices()), SheetKind.PAIN_LOG).left_out
    assert "2 private pain entries stay off the paper." in told


def test_nothing_is_said_to_stay_off_when_nothing_does(library: Library) -> None:
    given = full_input(library, EVERYTHING)
    assert build_sheet(given).left_out == ()


def test_a_question_from_behind_a_door_prints_once_confirmed(library: Library) -> None:
    door = next(question for question in library.questions if question.door)
    question = Question("d", "v", library_id=door.id)
    given = replace(full_input(library, SheetChoices()), questions=[question])
    assert needs_confirming(given) == (question,)
    assert asked(build_sheet(given)) == []
    confirmed = replace(given, choices=SheetChoices(confirmed=frozenset({"d"})))
    assert needs_confirming(confirmed) == ()
    assert [block.text for block in asked(build_sheet(confirmed))] == [door.text]


def test_a_private_question_stays_off_even_when_confirmed(library: Library) -> None:
    door = next(question for question in library.questions if question.door)
    question = Question("d", "v", library_id=door.id, private=True)
    choices = SheetChoices(confirmed=frozenset({"d"}))
    assert asked(build_sheet(replace(full_input(library, choices), questions=[question]))) == []


@EVERY_KIND
def test_a_name_that_is_not_printed_is_nowhere_and_neither_is_the_helpers(
    kind: SheetKind, library: Library
) -> None:
    given = full_input(library, EVERYTHING)
    about = replace(given.person.about, printed=("allergies", "cancer"))
    sheet = build_sheet(replace(given, person=replace(given.person, about=about)), kind)
    assert "name-mark" not in everything_in(sheet)
    assert "helping-mark" not in everything_in(sheet)


@EVERY_KIND
def test_the_name_is_never_in_the_title_or_the_file_name(kind: SheetKind, library: Library) -> None:
    given = full_input(library, EVERYTHING)
    assert "mark" not in build_sheet(given, kind).title
    assert "mark" not in file_name(given, kind)


def test_pages_for_everyone_carry_no_name(library: Library) -> None:
    for kind in (SheetKind.FRIDGE, SheetKind.BLANK_PAIN, SheetKind.BLANK_QUESTIONS):
        assert "name-mark" not in everything_in(build_sheet(full_input(library, EVERYTHING), kind))


# --- questions ----------------------------------------------------------------------------------


def test_the_top_three_come_first_then_the_others_in_the_order_of_my_list(
    library: Library,
) -> None:
    blocks = asked(build_sheet(full_input(library, SheetChoices())))
    assert [block.text for block in blocks] == [
        f"question-mark-{n}" for n in (4, 6, 0, 1, 2, 3, 5, 7)
    ]
    assert [block.number for block in blocks] == list(range(1, 9))
    assert all(block.lines == 2 for block in blocks)


def test_without_a_star_the_first_three_are_asked_first(library: Library) -> None:
    given = full_input(library, SheetChoices())
    plain = [replace(question, starred=False) for question in given.questions]
    sheet = build_sheet(replace(given, questions=plain))
    assert "My first questions" in headings(sheet)
    top = next(part for part in sheet.first_page if part.id == "top-three")
    assert len(asked(replace(sheet, first_page=(top,), rest=()))) == 3


def test_without_questions_there_are_lines_to_write_on(library: Library) -> None:
    sheet = build_sheet(replace(full_input(library, SheetChoices()), questions=()))
    assert asked(sheet) == []
    assert "RuledLines" in repr(sheet.first_page)


@drawn(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1), max_size=9
    ),
    st.lists(st.text(max_size=300), max_size=9),
    st.sets(st.integers(0, 8), max_size=3),
    st.sampled_from(list(Voice)),
    st.booleans(),
)
def test_every_chosen_question_and_note_is_there_whole_and_in_order(
    library: Library, texts: list[str], notes: list[str], stars: set[int], voice: Voice, large: bool
) -> None:
    questions = [
        Question(str(n), "v", wording=text, note=note, starred=n in stars, position=n, voice=voice)
        for n, (text, note) in enumerate(zip(texts, notes, strict=False))
        if text.strip()
    ]
    choices = SheetChoices(voice=voice, large_print=large)
    sheet = build_sheet(replace(full_input(library, choices), questions=questions))
    whole = [block for block in asked(sheet) if block.note_lines == 0]
    assert {block.key for block in whole} == {question.id for question in questions}
    by_key = {block.key: block for block in whole}
    for question in questions:
        assert by_key[question.id].text == question.wording.strip()
        assert question.note.strip() in by_key[question.id].note
    first = dict.fromkeys(block.key for block in asked(sheet))
    starred = [q.id for q in questions if q.starred] or [q.id for q in questions][:3]
    assert list(first) == starred + [q.id for q in questions if q.id not in starred]


def test_a_long_note_of_a_top_question_says_where_it_goes_on(library: Library) -> None:
    given = full_input(library, SheetChoices())
    long = replace(given.questions[4], note="word " * 100)
    sheet = build_sheet(replace(given, questions=[long]))
    short, whole = asked(sheet)
    assert (short.note_lines, short.more) == (2, "more on page {page}")
    assert (whole.key, whole.note_lines, whole.lines) == (short.key, 0, 0)
    assert "Notes in full" in headings(sheet)
    assert sheet_text(sheet).count("word") == 100


def test_suggested_questions_are_asked_in_the_voice_of_who_asks(library: Library) -> None:
    suggested = next(question for question in library.questions if question.helper_text)
    question = Question("q", "v", library_id=suggested.id)
    for voice in Voice:
        given = full_input(library, SheetChoices(voice=voice))
        (block,) = asked(build_sheet(replace(given, questions=[question])))
        assert block.text == suggested.text_for(voice)


def test_own_words_stay_as_typed_whoever_asks(library: Library) -> None:
    question = Question("q", "v", library_id="which-bones", wording="My very own words?")
    for voice in Voice:
        given = full_input(library, SheetChoices(voice=voice))
        (block,) = asked(build_sheet(replace(given, questions=[question])))
        assert block.text == "My very own words?"


def test_the_patients_voice_is_the_default_whoever_typed_it(library: Library) -> None:
    question = Question("q", "v", library_id="which-bones", voice=Voice.HELPER)
    (block,) = asked(
        build_sheet(replace(full_input(library, SheetChoices()), questions=[question]))
    )
    assert block.text == library.question("which-bones").text


def test_a_question_a_newer_library_had_is_counted_and_not_printed_empty(library: Library) -> None:
    given = replace(
        full_input(library, SheetChoices()), questions=[Question("q", "v", library_id="of-2031")]
    )
    sheet = build_sheet(given)
    assert asked(sheet) == []
    assert any("does not know" in told for told in sheet.left_out)


def test_the_helpers_own_questions_have_a_page_only_if_ticked(library: Library) -> None:
    without = build_sheet(full_input(library, SheetChoices()))
    assert "helpers-mark" not in everything_in(without)
    ticked = build_sheet(full_input(library, EVERYTHING))
    assert "From my helper helping-mark" in headings(ticked)
    assert [block.text for block in asked(ticked)][-1] == "helpers-mark"


def test_sources_name_each_page_the_questions_come_from_once(library: Library) -> None:
    questions = [
        Question(str(n), "v", library_id=question.id)
        for n, question in enumerate(library.questions[:6])
    ]
    sheet = build_sheet(replace(full_input(library, SheetChoices()), questions=questions))
    blocks = flat(sheet)
    last = blocks[blocks.index(Heading("Sources")) + 1]
    assert isinstance(last, Bullets)
    assert len(set(last.items)) == len(last.items)
    used = {key for question in library.questions[:6] for key in question.sources}
    assert len(last.items) == len(used)


# --- page 1 -------------------------------------------------------------------------------------


def test_page_1_stands_in_the_order_of_its_right_to_stay(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()))
    assert [(part.id, part.rank) for part in sheet.first_page] == [
        ("header", 0),
        ("top-three", 0),
        ("since-last", 1),
        ("pain", 2),
        ("medicines-changes", 3),
        ("needs", 4),
        ("agreed", 5),
    ]


def test_large_print_keeps_header_top_three_and_the_row_to_tick(library: Library) -> None:
    large = build_sheet(full_input(library, replace(EVERYTHING, large_print=True)))
    normal = build_sheet(full_input(library, EVERYTHING))
    assert [part.id for part in large.first_page] == ["header", "top-three", "since-last"]
    assert headings(large)[1:5] == headings(normal)[1:5]
    assert large.numbers == normal.numbers
    assert [block.lines for block in asked(large)] == [1, 1, *[2] * 7]


def test_the_header_has_what_a_doctor_asks_first(library: Library) -> None:
    header = build_sheet(full_input(library, SheetChoices())).first_page[0]
    lines = [block.text for block in header.blocks if isinstance(block, Text)]
    assert lines == [
        "with-mark · Follow-up · where-mark",
        "name-mark, born birth_date-mark · made with helping-mark",
        (
            "Allergies: allergies-mark | My cancer: cancer-mark | In these bones: bones-mark | "
            "Last treatment: treatment-mark, Nov 10"
        ),
    ]


@pytest.mark.parametrize(
    ("dates", "last"),
    [
        (("2026-01-01", "2026-11-10", ""), "b, Nov 10"),
        (("2026-11-10", "2026-12-24"), "a, Nov 10"),
        (("2025-11-10",), "a, Nov 10, 2025"),
        (("", ""), "b"),
        ((), ""),
    ],
)
def test_the_last_treatment_is_the_latest_that_has_begun(
    dates: tuple[str, ...], last: str, library: Library
) -> None:
    treatments = tuple(Treatment(str(n), "abc"[n], day, position=n) for n, day in enumerate(dates))
    given = replace(full_input(library, SheetChoices()), person=Person(treatments=treatments))
    header = build_sheet(given).first_page[0]
    told = [block.text for block in header.blocks if isinstance(block, Text)]
    assert told[1:] == ([f"Last treatment: {last}"] if last else [])


def test_the_numbers_to_call_are_the_persons_own_and_the_confirmed_one(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()))
    assert sheet.numbers == (
        "Team, day: day-number-mark",
        "Night and weekend: night-number-mark",
        "Hospital: hospital-number-mark",
        "Emergency: 911",
    )


@EVERY_KIND
def test_no_emergency_number_is_made_up(kind: SheetKind, library: Library) -> None:
    given = replace(full_input(library, EVERYTHING), emergency_number="")
    assert "911" not in everything_in(build_sheet(given, kind))


def test_the_row_to_tick_says_not_to_wait(library: Library) -> None:
    part = build_sheet(full_input(library, SheetChoices())).first_page[2]
    (row,) = part.blocks
    assert isinstance(row, TickRow)
    assert len(row.options) == 6
    assert row.then == "If one is happening now, do not wait. Use the numbers below."


def test_the_foot_says_it_is_no_medical_record(library: Library) -> None:
    made_by = build_sheet(full_input(library, SheetChoices())).made_by
    assert made_by == (
        "By name-mark and helping-mark, Nov 22, 2026. "
        "Not in the medical record until your team adds it."
    )


def test_the_foot_names_no_one_when_the_name_is_not_printed(library: Library) -> None:
    given = replace(full_input(library, SheetChoices()), person=Person())
    made_by = build_sheet(replace(given, questions=given.questions[:2])).made_by
    assert made_by.startswith("By the patient, ")


def test_a_visit_without_a_date_leaves_room_to_write_it(library: Library) -> None:
    given = replace(full_input(library, SheetChoices()), visit=Visit("v"))
    assert "____" in build_sheet(given).corner


def test_an_example_says_so_on_every_page_and_in_its_file_name(library: Library) -> None:
    given = example_input(library)
    for kind in SheetKind:
        assert build_sheet(given, kind).watermark == "EXAMPLE. Not a real person."
        assert file_name(given, kind).startswith("EXAMPLE-")
    assert build_sheet(full_input(library, SheetChoices())).watermark == ""


def test_each_section_can_be_left_off(library: Library) -> None:
    given = full_input(library, EVERYTHING)
    suggested = replace(given.questions[0], library_id="which-bones")
    given = replace(given, questions=[suggested, *given.questions[1:]])
    whole = build_sheet(given)
    for section in SheetSection:
        off = replace(given, choices=SheetChoices(off=frozenset({section})))
        sheet = build_sheet(off)
        assert len(flat(sheet)) < len(flat(whole)), section
        if section is not SheetSection.HELPER_PAGE:
            assert library.words(f"sheet.sections.{section}") in " ".join(sheet.left_out)


def test_with_everything_off_the_top_three_still_stand(library: Library) -> None:
    choices = SheetChoices(off=frozenset(SheetSection))
    sheet = build_sheet(full_input(library, choices))
    assert [part.id for part in sheet.first_page] == ["header", "top-three"]


def test_an_empty_notebook_gives_a_sheet_to_write_on(library: Library) -> None:
    for kind in SheetKind:
        sheet = build_sheet(SheetInput(Person(), library, TODAY), kind)
        assert sheet.title
        assert sheet_text(sheet)


# --- past visits and answers --------------------------------------------------------------------


def test_a_past_visit_is_printed_as_it_was(library: Library) -> None:
    then = Person(AboutMe(name="then-mark"), (), (Treatment("t", "old", "2026-10-01"),))
    given = full_input(library, SheetChoices())
    past = replace(given.visit or Visit("v"), date="2026-10-10", person_then=then)
    early = PainEntry(id="old", lived="2026-10-09T10:00", now=2)
    sheet = build_sheet(replace(given, visit=past, entries=[*given.entries, early]))
    assert "then-mark" in everything_in(sheet)
    assert "name-mark" not in everything_in(sheet)
    assert "entry-mark" not in everything_in(sheet)
    assert "Pain, Sep 27 to Oct 10" in headings(sheet)


def test_what_was_agreed_then_takes_the_place_of_the_lines_to_write_on(library: Library) -> None:
    given = full_input(library, SheetChoices())
    past = replace(given.visit or Visit("v"), next_steps="step-mark one\nstep-mark two")
    sheet = build_sheet(replace(given, visit=past))
    assert "Prompt" not in repr(sheet.first_page[-1])
    assert "step-mark two" in repr(sheet.first_page[-1])


def test_the_family_summary_tells_answers_next_steps_and_nothing_about_the_body(
    library: Library,
) -> None:
    given = full_input(library, SheetChoices())
    questions = [
        replace(given.questions[0], answer="answer-mark", status=QuestionStatus.ANSWERED),
        replace(given.questions[1], status=QuestionStatus.ASKED),
        replace(given.questions[2], status=QuestionStatus.LATER),
        given.questions[3],
    ]
    visit = replace(given.visit or Visit("v"), next_steps="step-mark")
    sheet = build_sheet(replace(given, visit=visit, questions=questions), SheetKind.FAMILY)
    assert headings(sheet) == [
        "Answered",
        "Asked, no answer noted",
        "For a later visit",
        "Next steps",
    ]
    blocks = asked(sheet)
    assert [block.text for block in blocks] == [f"question-mark-{n}" for n in range(3)]
    assert blocks[0].answer == "answer-mark"
    assert "step-mark" in everything_in(sheet)
    for mark in ("cancer-mark", "allergies-mark", "medicine-mark", "entry-mark"):
        assert mark not in everything_in(sheet)


# --- pain ---------------------------------------------------------------------------------------


def test_pain_is_told_by_facts_chart_places_and_log(library: Library) -> None:
    sheet = build_sheet(example_input(library))
    blocks = flat(sheet)
    (chart,) = [block for block in blocks if isinstance(block, Chart)]
    assert (chart.picture.first_day, chart.picture.last_day) == ("2026-11-09", TODAY)
    assert chart.alt
    assert chart.legend
    (outline,) = [block for block in blocks if isinstance(block, BodyMap)]
    places, log = [block for block in blocks if isinstance(block, Table)]
    assert len(places.rows) == len(outline.numbers)
    assert log.rows[0][0].startswith("Nov 9")
    assert log.rows[-1][0].startswith("Nov 22")
    for table in (places, log):
        assert sum(table.widths) == pytest.approx(1)
        assert {len(row) for row in table.rows} == {len(table.columns)}


def test_the_log_has_no_column_that_no_entry_fills(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()))
    log = [block for block in flat(sheet) if isinstance(block, Table)][-1]
    assert log.columns == ("When", "Now", "Where", "And also")


def test_in_large_print_the_log_is_told_in_sentences(library: Library) -> None:
    sheet = build_sheet(example_input(library, SheetChoices(large_print=True)))
    assert len([block for block in flat(sheet) if isinstance(block, Table)]) == 1


def test_without_entries_the_sheet_has_no_empty_chart(library: Library) -> None:
    sheet = build_sheet(replace(full_input(library, SheetChoices()), entries=()))
    assert not [block for block in flat(sheet) if isinstance(block, Chart | Table)]


def test_the_pain_log_can_be_printed_for_any_days(library: Library) -> None:
    choices = SheetChoices(first_day="2026-10-01", last_day="2026-10-31")
    sheet = build_sheet(example_input(library, choices), SheetKind.PAIN_LOG)
    assert sheet.corner == "Oct 1 to Oct 31"
    log = [block for block in flat(sheet) if isinstance(block, Table)][-1]
    assert all(row[0].startswith("Oct") for row in log.rows)
    assert "Told later" in headings(sheet)


@drawn(st.dates(), st.dates())
def test_any_two_days_give_a_pain_log_that_ends_by_today(
    library: Library, first: date, last: date
) -> None:
    choices = SheetChoices(first_day=first.isoformat(), last_day=last.isoformat())
    content = content_of(full_input(library, choices))
    assert content.first_day <= content.last_day <= TODAY
    assert build_sheet(full_input(library, choices), SheetKind.PAIN_LOG).corner


# --- other pages --------------------------------------------------------------------------------


@pytest.mark.parametrize(("large", "places"), [(False, 7), (True, 6)])
def test_the_blank_question_page_has_as_many_places_as_a_page_holds(
    large: bool, places: int, library: Library
) -> None:
    given = example_input(library, SheetChoices(large_print=large))
    sheet = build_sheet(given, SheetKind.BLANK_QUESTIONS)
    assert sum(isinstance(block, Prompt) for block in sheet.rest) == places


def test_the_blank_pain_page_has_fourteen_rows_to_fill(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()), SheetKind.BLANK_PAIN)
    (table,) = [block for block in flat(sheet) if isinstance(block, Table)]
    assert len(table.rows) == 14
    assert not any(any(row) for row in table.rows)
    assert table.row_height > 0
    assert sum(table.widths) == pytest.approx(1)
    assert len(table.widths) == len(table.columns)


def test_the_fridge_page_has_every_sign_and_every_number(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()), SheetKind.FRIDGE)
    assert sheet.large_print
    assert [block.number for block in flat(sheet) if isinstance(block, BigNumber)] == ["911"]
    told = everything_in(sheet)
    for use in ("day", "night", "hospital", "other"):
        assert f"{use}-number-mark" in told
    assert "other-label-mark: other-number-mark" in told
    for box in library.emergency("US", "911").boxes:
        assert box.title in headings(sheet)
        for sign in (*box.signs, *box.also):
            star = repr("\N{NO-BREAK SPACE}*")[1:-1]  # never alone on a line
            assert (sign.text + star * sign.needs_sign_off) in told


def test_the_emergency_room_page_says_it_waits_for_a_doctor(library: Library) -> None:
    sheet = build_sheet(full_input(library, SheetChoices()), SheetKind.EMERGENCY_ROOM)
    told = everything_in(sheet)
    assert "wait for a doctor to check" in told
    for mark in (
        "name-mark",
        "allergies-mark",
        "medicine-mark",
        "treatment-mark",
        "day-number-mark",
    ):
        assert mark in told
    (row,) = [block for block in flat(sheet) if isinstance(block, TickRow)]
    assert len(row.options) >= len(library.help.boxes[0].signs)


def test_the_same_input_gives_the_same_sheet(library: Library) -> None:
    for kind in SheetKind:
        assert build_sheet(example_input(library), kind) == build_sheet(
            example_input(library), kind
        )
