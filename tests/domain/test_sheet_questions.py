"""The questions of a sheet: which, in what order, and in whose words."""

from dataclasses import replace

from hypothesis import given as drawn
from hypothesis import strategies as st

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_blocks import Bullets, Heading
from bonemet_prep.domain.sheet_choices import SheetChoices
from bonemet_prep.domain.sheet_text import sheet_text
from bonemet_prep.domain.voice import Voice
from tests.domain.sheet_reading import asked, everything_in, flat, headings
from tests.domain.sheet_samples import EVERYTHING, full_input


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
