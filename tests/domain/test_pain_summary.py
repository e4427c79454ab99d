from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import EntryKind, PainEntry, PlacePain
from bonemet_prep.domain.pain_days import DayIndex
from bonemet_prep.domain.pain_facts_sentences import facts_sentences, place_sentences
from bonemet_prep.domain.pain_summary import PainFacts, PlaceFacts, summarise
from bonemet_prep.domain.voice import Voice
from tests.domain.pain_strategies import days, logs, moments

FIRST, LAST = "2026-11-09", "2026-11-22"


def naive_facts(entries: list[PainEntry], first: str, last: str) -> PainFacts:
    """The facts as one would count them by hand, with no index and no cleverness."""
    moments = [e for e in entries if e.kind is EntryKind.MOMENT and first <= e.lived[:10] <= last]
    moments.sort(
        key=lambda e: (
            e.lived[:10],
            date.fromisoformat(e.lived[:10]).toordinal() * 1440
            + int(e.lived[11:13]) * 60
            + int(e.lived[14:16])
            - e.offset_minutes,
            e.recorded,
            e.id,
        )
    )
    told = []  # every number of every entry with its day
    by_place: dict[str, list[tuple[str, int | None]]] = {}
    for e in moments:
        day = e.lived[:10]
        numbers = [e.now, e.worst, e.rest, e.moving, e.night]
        for place in e.places:
            numbers.append(place.level)
            level = e.now if place.level is None and len(e.places) == 1 else place.level
            by_place.setdefault(place.region, []).append((day, level))
        told += [(day, number) for number in numbers if number is not None]
    highest = max((n for _, n in told), default=None)
    lowest = min((n for _, n in told), default=None)
    places = []
    for region, pairs in by_place.items():
        given_levels = [(day, n) for day, n in pairs if n is not None]
        top = max((n for _, n in given_levels), default=None)
        places.append(
            PlaceFacts(
                region,
                len({day for day, _ in pairs}),
                top,
                max((day for day, n in given_levels if n == top), default=""),
                min((n for _, n in given_levels), default=None),
            )
        )
    places.sort(key=lambda p: p.region, reverse=True)
    places.sort(key=lambda p: (-1 if p.highest is None else p.highest, p.days), reverse=True)
    wishes = [e.live_with for e in moments if e.live_with is not None]
    return PainFacts(
        first_day=first,
        last_day=last,
        days=(date.fromisoformat(last) - date.fromisoformat(first)).days + 1,
        days_logged=len({e.lived[:10] for e in moments}),
        entries=len(moments),
        highest=highest,
        highest_day=max((day for day, n in told if n == highest), default=""),
        lowest=lowest,
        lowest_day=max((day for day, n in told if n == lowest), default=""),
        rest=max((e.rest for e in moments if e.rest is not None), default=None),
        moving=max((e.moving for e in moments if e.moving is not None), default=None),
        night=max((e.night for e in moments if e.night is not None), default=None),
        woke_nights=len({e.lived[:10] for e in moments if e.woke}),
        extra_medicine=len([e for e in moments if e.medicine_use == "extra"]),
        live_with=wishes[-1] if wishes else None,
        places=tuple(places),
    )


@given(logs, days, days)
def test_the_facts_are_those_one_counts_by_hand(
    entries: list[PainEntry], one: str, other: str
) -> None:
    first, last = sorted((one, other))
    assert summarise(entries, first, last) == naive_facts(entries, first, last)


@given(logs, st.lists(st.tuples(st.integers(0, 13), moments), max_size=8))
def test_an_index_kept_up_by_changes_tells_what_a_new_one_tells(
    entries: list[PainEntry], edits: list[tuple[int, PainEntry]]
) -> None:
    index, now = DayIndex(entries), list(entries)
    summarise(index, "2026-10-01", "2026-12-01")  # so that days are already computed
    for position, new in edits:
        before = now.pop(position) if position < len(now) else None
        after = None if before and new.private else replace(new, id=f"new-{len(now)}-{new.id}")
        index.replace(before, after)
        now += [after] if after else []
        assert summarise(index, "2026-10-01", "2026-12-01") == summarise(
            now, "2026-10-01", "2026-12-01"
        )
        assert (index.first_day, index.last_day) == (
            DayIndex(now).first_day,
            DayIndex(now).last_day,
        )


@given(logs, logs)
def test_all_days_are_the_logged_ones_whatever_changes_between_two_of_them(
    entries: list[PainEntry], added: list[PainEntry]
) -> None:
    index = DayIndex(entries)
    assert [*index.all_days()] == index.between("0000-01-01", "9999-12-31")[::-1]
    coming = index.all_days()
    told = [*islice(coming, 2)]
    for new in added:
        index.replace(None, replace(new, id=f"added-{new.id}"))
    told += coming
    assert {day.day for day in told} <= {entry.day for entry in (*entries, *added)}


def entry(day: str, **fields: object) -> PainEntry:
    return PainEntry(id=f"{day}-{sorted(fields)}", lived=f"{day}T10:00", **fields)  # type: ignore[arg-type]  # fields of the test


def test_every_number_of_the_day_counts_for_its_highest_and_lowest() -> None:
    day = entry("2026-11-16", now=5, night=8, rest=3, places=(PlacePain("ribs", 2),))
    facts = summarise([day], FIRST, LAST)
    assert (facts.highest, facts.lowest) == (8, 2)
    assert (facts.highest_day, facts.lowest_day) == ("2026-11-16", "2026-11-16")


def test_the_number_to_live_with_is_a_wish_and_no_pain() -> None:
    facts = summarise([entry("2026-11-16", now=5, live_with=1)], FIRST, LAST)
    assert facts.lowest == 5
    assert facts.live_with == 1


def test_a_single_place_inherits_the_number_now_and_several_do_not() -> None:
    one = summarise([entry("2026-11-16", now=6, places=(PlacePain("hip"),))], FIRST, LAST)
    assert one.places == (PlaceFacts("hip", 1, 6, "2026-11-16", 6),)
    two = entry("2026-11-16", now=6, places=(PlacePain("hip"), PlacePain("ribs", 4)))
    assert [place.highest for place in summarise([two], FIRST, LAST).places] == [4, None]


def test_a_catch_up_enters_no_fact() -> None:
    recalled = PainEntry(
        id="c",
        lived="2026-11-10T12:00",
        kind=EntryKind.CATCH_UP,
        until="2026-11-14",
        worst=10,
        woke=True,
        live_with=0,
        medicine_use="extra",
        places=(PlacePain("hip", 10),),
    )
    assert summarise([recalled], FIRST, LAST) == PainFacts(FIRST, LAST, 14)


def test_a_late_entry_after_a_flight_west_is_the_later_one() -> None:
    """Noon in New York comes after two in the afternoon of the same day in Berlin."""
    berlin = replace(entry("2026-11-16", live_with=2), lived="2026-11-16T14:00", offset_minutes=60)
    new_york = replace(
        entry("2026-11-16", live_with=3, now=1), lived="2026-11-16T12:00", offset_minutes=-300
    )
    assert summarise([new_york, berlin], FIRST, LAST).live_with == 3


def test_the_facts_are_told_in_sentences(library: Library) -> None:
    entries = [
        entry(
            (date(2026, 11, 9) + timedelta(days=n)).isoformat(),
            now=3 + n % 3,
            woke=n < 9,
            medicine_use="extra" if n == 4 else "",
        )
        for n in range(13)
    ]
    entries.append(entry("2026-11-16", worst=8, moving=8, rest=4, night=7, live_with=3))
    told = facts_sentences(summarise(entries, FIRST, LAST), library.words)
    assert told == (
        "Highest 8, on Nov 16.",
        "Lowest 3.",
        "At rest: up to 4.",
        "When moving: up to 8.",
        "At night: up to 7.",
        "13 of 14 days logged.",
        "It woke me on 9 nights.",
        "Extra medicine in 1 entry.",
        "I can live with 3.",
    )


def test_a_helper_tells_the_facts_of_someone_else(library: Library) -> None:
    facts = summarise([entry("2026-11-16", now=5, woke=True, live_with=2)], FIRST, LAST)
    told = facts_sentences(facts, library.words, Voice.HELPER)
    assert "It woke them on 1 night." in told
    assert "They can live with 2." in told


def test_nothing_logged_is_said_and_nothing_else(library: Library) -> None:
    assert facts_sentences(summarise([], FIRST, LAST), library.words) == ("0 of 14 days logged.",)


@given(logs)
def test_no_sentence_compares_or_judges(library: Library, entries: list[PainEntry]) -> None:
    facts = summarise(entries, FIRST, LAST)
    told = " ".join(
        (*facts_sentences(facts, library.words), *place_sentences(facts.places, library.words, {}))
    ).lower()
    assert not {"average", "median", "better", "worse", "mild", "severe"} & set(told.split())


def test_places_are_told_with_their_own_numbers(library: Library) -> None:
    places = (
        PlaceFacts("lower-back", 9, 8, "2026-11-16", 3),
        PlaceFacts("unknown-place", 1),
    )
    assert place_sentences(places, library.words, {"lower-back": "Lower back"}) == (
        "Lower back: highest 8, on Nov 16. Lowest 3. 9 days.",
        "unknown-place: no number. 1 day.",
    )
