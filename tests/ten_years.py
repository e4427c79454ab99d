"""A notebook after ten years of use, the same every time: for benchmarks and for tests of size."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from bonemet_prep.domain.example import example_rows
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.visit import Visit

ENTRIES, VISITS, QUESTIONS = 11_000, 30, 60
"""Three entries a day, three visits a year, and two questions kept of each."""


def ten_years(
    last_day: date, library: Library, *, entries: int = ENTRIES
) -> Mapping[str, tuple[Value, ...]]:
    """Rows by table, ending on `last_day`, made by repeating the example."""
    rows = example_rows(last_day, library)
    return {
        **rows,
        "visits": tuple(_visit(number, last_day) for number in range(VISITS)),
        "questions": tuple(_question(number, library) for number in range(QUESTIONS)),
        "pain_entries": tuple(_entries(rows["pain_entries"], last_day, entries)),
    }


def _visit(number: int, last_day: date) -> Visit:
    day = last_day + timedelta(days=4 - 120 * (VISITS - 1 - number))
    return Visit(
        id=f"visit-{number}",
        date=day.isoformat(),
        time="10:30",
        provider="Dr. Paul Nakamura, oncology",
        kind="follow-up",
        matters="To walk to the lake and back again.",
    )


def _question(number: int, library: Library) -> Question:
    visit = number * VISITS // QUESTIONS
    return Question(
        id=f"question-{number}",
        visit_id=f"visit-{visit}",
        library_id=library.questions[number].id,
        note=f"Note {number}: worse on stairs, and when I turn in bed.",
        position=number % 2,
        starred=number % 2 == 0,
    )


def _entries(pattern: tuple[Value, ...], last_day: date, count: int) -> list[PainEntry]:
    moments = [one for one in pattern if isinstance(one, PainEntry) and not one.until]
    made = []
    for number in range(count):
        like = moments[number % len(moments)]
        day = last_day - timedelta(days=(count - 1 - number) // 3)
        lived = f"{day.isoformat()}T{('06:40', '15:20', '20:50')[number % 3]}"
        recorded = datetime.fromisoformat(lived) + timedelta(hours=5, minutes=5)
        made.append(
            replace(
                like, id=f"entry-{number}", lived=lived, recorded=f"{recorded.isoformat()}+00:00"
            )
        )
    return made
