from dataclasses import fields, replace

import pytest
from hypothesis import given

from bonemet_prep.domain.chart_geometry import chart_picture
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.pain_facts_sentences import (
    chart_alt,
    chart_legend,
    days_sentence,
)
from bonemet_prep.domain.pain_fields import PAIN_FIELDS
from bonemet_prep.domain.pain_sentences import (
    CELL_FIELDS,
    entry_cells,
    entry_sentence,
    when_sentence,
)
from bonemet_prep.domain.pain_summary import summarise
from bonemet_prep.domain.person import Treatment
from tests.domain.pain_strategies import logs, moments

NAMES = {"lower-back": "Lower back", "left-hip": "Left hip"}

ENTRY = PainEntry(
    id="1",
    lived="2026-11-22T10:40",
    now=6,
    night=7,
    places=(PlacePain("lower-back"), PlacePain("left-hip", 4)),
    medicine="2 tablets",
    relief="most",
)

FULL = replace(
    ENTRY,
    worst=8,
    rest=3,
    moving=7,
    woke=True,
    feels=("aching", "sharp"),
    spreads="down my leg",
    timing="bursts",
    burst_count=3,
    burst_length="5-to-15",
    triggers=("walking",),
    helped_by=("heat",),
    medicine_use="extra",
    relief_minutes=30,
    wore_off=False,
    side_effects=("sleepy",),
    last_bowel_days=2,
    interference=(Interference("mood", "some"), Interference("sleep", "a-lot")),
    live_with=3,
    note="It rained.",
)


def test_an_entry_is_one_line_to_read_out(library: Library) -> None:
    assert entry_sentence(ENTRY, library.words, NAMES, today="2026-11-22") == (
        "Today 10:40: 6. Lower back, Left hip 4. At night 7. Took 2 tablets. It helped: a lot."
    )


def test_everything_said_is_told(library: Library) -> None:
    assert entry_sentence(FULL, library.words, NAMES) == (
        "Nov 22, 10:40: 6. Lower back, Left hip 4. Worst 8. At rest 3. When moving 7. At night 7. "
        "Woken by pain. Feels aching, sharp. Spreads: down my leg. Short bursts. 3 bursts. "
        "Bursts lasted 5 to 15 minutes. Set off by: walking. Helped by: heat. Took 2 tablets. "
        "Extra medicine. It helped: a lot. Helped after 30 minutes. It did not wear off too soon. "
        "Trouble from medicine: sleepy. 2 days since the last bowel movement. "
        "In the way a lot: sleep. In the way some: mood. Can live with 3. Note: It rained."
    )


NOT_TOLD = {"lived", "entered_by", "private"}


@pytest.mark.parametrize("field", [field.id for field in PAIN_FIELDS if field.id not in NOT_TOLD])
def test_each_field_changes_the_sentence(field: str, library: Library) -> None:
    empty = next(part.default for part in fields(PainEntry) if part.name == field)
    without = replace(FULL, **{field: empty})
    assert entry_sentence(without, library.words, NAMES) != entry_sentence(
        FULL, library.words, NAMES
    )


@pytest.mark.parametrize(
    ("lived", "when"),
    [
        ("2026-11-22T10:40", "Today 10:40 AM"),
        ("2026-11-21T21:15", "Yesterday 9:15 PM"),
        ("2026-11-18T00:05", "Nov 18, 12:05 AM"),
        ("2025-11-18T12:00", "Nov 18, 2025, 12:00 PM"),
    ],
)
def test_the_time_is_told_as_people_say_it(lived: str, when: str, library: Library) -> None:
    entry = replace(ENTRY, lived=lived)
    assert when_sentence(entry, library.words, "2026-11-22", hours=12) == when


def test_a_catch_up_tells_its_days(library: Library) -> None:
    entry = PainEntry(
        id="1", lived="2026-11-09T12:00", kind=EntryKind.CATCH_UP, until="2026-11-12", worst=7
    )
    assert entry_sentence(entry, library.words, NAMES) == "Nov 9 to Nov 12: Worst 7."


def test_an_entry_from_a_newer_program_is_told_with_its_ids(library: Library) -> None:
    entry = replace(ENTRY, feels=("prickly",), interference=(Interference("work", "some"),))
    told = entry_sentence(entry, library.words, {})
    assert "prickly" in told
    assert "work" in told
    assert "lower-back" in told


@given(moments)
def test_cells_hold_what_the_sentence_holds(library: Library, entry: PainEntry) -> None:
    cells = entry_cells(entry, library.words, NAMES)
    sentence = entry_sentence(entry, library.words, NAMES)
    assert len(cells) == 1 + len(CELL_FIELDS) + 2
    for name, cell in zip(CELL_FIELDS, cells[1:], strict=False):
        level = getattr(entry, name)
        assert cell == ("" if level is None else str(level))
    assert cells[0] in sentence
    assert cells[-2] in sentence


FIRST, LAST = "2026-11-09", "2026-11-12"


def test_the_chart_is_told_in_words(library: Library) -> None:
    words = library.words
    log = [
        replace(ENTRY, id="1", lived="2026-11-09T10:00", woke=True),
        replace(ENTRY, id="2", lived="2026-11-11T10:00", now=2, night=None),
        PainEntry(
            id="3", lived="2026-11-12T12:00", kind=EntryKind.CATCH_UP, until="2026-11-12", worst=5
        ),
    ]
    treatments = (Treatment("t", "radiation", "2026-11-11"),)
    chart = chart_picture(log, treatments, FIRST, LAST, words.date_short, places=NAMES)
    assert chart_alt(chart, summarise(log, FIRST, LAST), words) == (
        "Pain chart, November 9, 2026 to November 12, 2026. Highest 7, on Nov 9. Lowest 2. "
        "At night: up to 7. 2 of 4 days logged. It woke me on 1 night. No entry on Nov 10. "
        "Told later: Nov 12, 5. Treatment: radiation, Nov 11. "
        "Places with their own mark: Lower back, Left hip."
    )
    legend = chart_legend(chart, words)
    assert "×" in legend
    assert "Stripes" in legend
    assert "Dotted line" in legend


def test_a_chart_without_numbers_says_so(library: Library) -> None:
    chart = chart_picture((), (), FIRST, LAST, library.words.date_short)
    told = chart_alt(chart, summarise((), FIRST, LAST), library.words)
    assert "There are no numbers in these days." in told
    assert "×" not in chart_legend(chart, library.words)


def test_a_long_chart_says_how_many_days_a_bar_stands_for(library: Library) -> None:
    chart = chart_picture((), (), "2024-01-01", LAST, library.words.date_short, most_bars=100)
    assert f"Each bar is {chart.days_per_bar} days." in chart_legend(chart, library.words)


def test_a_day_is_read_out(library: Library) -> None:
    log = [replace(ENTRY, id="1"), replace(ENTRY, id="2", now=3, night=None, woke=True)]
    assert days_sentence(log, "2026-11-22", "2026-11-22", library.words, NAMES) == (
        "Sunday, November 22, 2026: Lowest 3, highest 7. 2 entries. Lower back, Left hip. "
        "Woken by pain."
    )
    assert days_sentence(log, "2026-11-21", "2026-11-21", library.words, NAMES) == (
        "Saturday, November 21, 2026: No entry."
    )


def test_a_day_with_one_number_tells_it_once(library: Library) -> None:
    log = [PainEntry(id="1", lived="2026-11-22T10:00", now=4)]
    assert days_sentence(log, "2026-11-22", "2026-11-22", library.words, {}).endswith(
        ": 4. 1 entry."
    )


def test_the_days_of_one_bar_are_read_out_together(library: Library) -> None:
    log = [replace(ENTRY, id=str(n), lived=f"2026-11-0{n}T10:00", woke=True) for n in (1, 2, 3)]
    told = days_sentence(log, "2026-11-01", "2026-11-05", library.words, NAMES)
    assert told.startswith("November 1, 2026 to November 5, 2026:")
    assert "Woken by pain on 3 nights." in told


@given(logs)
def test_any_log_can_be_told(library: Library, entries: list[PainEntry]) -> None:
    chart = chart_picture(entries, (), "2026-10-01", "2026-11-22", library.words.date_short)
    facts = summarise(entries, "2026-10-01", "2026-11-22")
    assert chart_alt(chart, facts, library.words)
    for entry in entries:
        assert entry_sentence(entry, library.words, NAMES, today="2026-11-22")
