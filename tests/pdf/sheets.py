"""Sheets to try: one as in life, and what is needed to make others."""

from dataclasses import replace
from typing import Any

from bonemet_prep.domain.chart import CatchUpSpan, ChartPicture, DayBar, Mark, PlaceMark
from bonemet_prep.domain.sheet_blocks import (
    Block,
    Box,
    Bullets,
    Chart,
    Columns,
    Heading,
    Paper,
    Part,
    Prompt,
    Sheet,
    SheetQuestion,
    Table,
    Text,
    TextStyle,
    TickRow,
)

LONG_NOTE = (
    "It began after the new tablets, about three weeks ago, and it is worse at night. "
    "I wake up three times and need about half an hour until I can sleep again. "
    "My daughter says that I should have called, but I did not want to bother anyone."
)


def picture() -> ChartPicture:
    """Two weeks with a gap and one treatment."""
    levels = [(3, 5), (4, 6), (4, 6), (5, 7), (3, 5), (4, 6), None, (5, 8), (5, 7), (4, 6)]
    levels += [(4, 7), (3, 5), (4, 6), (2, 6)]
    days = [f"Nov {9 + n}" for n in range(len(levels))]
    at = [n / (len(levels) - 1) for n in range(len(levels))]
    bars = [DayBar(day, x, *level) for day, x, level in zip(days, at, levels, strict=True) if level]
    return ChartPicture(
        first_day="2026-11-09",
        last_day="2026-11-22",
        bars=tuple(bars),
        gaps=(Mark("Nov 15", at[6], ""),),
        spans=(),
        treatments=(Mark("Nov 18", at[9], "radiation, Nov 18"),),
        day_labels=tuple(Mark(days[n], at[n], days[n]) for n in range(0, 14, 3)),
        place_marks=(),
        places=(),
    )


def full_picture() -> ChartPicture:
    """The same with everything a chart can show."""
    some = picture()
    return replace(
        some,
        spans=(CatchUpSpan(0.4, 0.55, 3, 6, "from memory"),),
        treatments=(*some.treatments, Mark("Nov 19", 0.75, "new tablets, Nov 19")),
        place_marks=tuple(PlaceMark("", n / 6, n + 1, n) for n in range(6)),
        places=("lower back", "left hip", "ribs", "neck", "head", "knee"),
    )


def question(number: int, text: str, note: str = "", **more: Any) -> SheetQuestion:
    return SheetQuestion(key=f"q{number}", number=number, text=text, note=note, **more)


TOP_THREE = (
    question(
        1,
        "What choices do I have to control my bone pain?",
        "Worse at night since the new tablets. Wakes me about 3.",
    ),
    question(
        2,
        "What can I do when it hurts to move, stand, or lift things?",
        "The left hip, in the car.",
    ),
    question(3, "Can I still fly to see my daughter in January?"),
)
OTHERS = tuple(
    question(number, text, note, strong=False)
    for number, text, note in (
        (4, "What are the signs that I should call you right away?", ""),
        (5, "Is my spine safe?", "I have a feeling like a belt around my chest when I cough."),
        (6, "How long will it take until the radiation helps?", ""),
        (7, "Which of my medicines can make me sleepy?", "I fall asleep at lunch."),
        (8, "Can I take ibuprofen with these?", ""),
        (9, "Who do I call at night and on weekends?", ""),
        (10, "Should I see the dentist before the bone medicine?", "Last visit was in 2023."),
        (11, "Is there help for getting to the clinic?", ""),
    )
)

FACTS = (
    Text("Highest 8 (Nov 16)", TextStyle.STRONG),
    Text("Lowest 2 (Nov 22)"),
    Text("When moving: up to 8"),
    Text("At rest: up to 5"),
    Text("At night: up to 7"),
    Text("It woke me: 9 nights"),
    Text("13 of 14 days logged"),
    Text("I can live with: 3"),
)
CHART = Chart(
    picture(),
    "Pain by day. Highest 8 on Nov 16, lowest 2 on Nov 22. One day without an entry.",
    "Dot: highest of the day. Square: lowest. ×: no entry. 0 no pain, 10 worst I can imagine.",
)
LOG = Table(
    ("When", "Now", "Rest", "Moving", "Night", "Where", "Note"),
    tuple(
        (f"Nov {9 + n}, 10:40", str(n % 7 + 1), "3", "6", "5", "lower back, left hip", note)
        for n, note in zip(range(14), ("after stairs", "", "took 1 extra") * 5, strict=False)
    ),
    (0.17, 0.07, 0.08, 0.1, 0.08, 0.22, 0.28),
)


def header() -> Part:
    return Part(
        "header",
        (
            Text("Dr. Rivera, oncology · follow-up after radiation"),
            Text("Maria Kowalska, born May 12, 1958 · made with her daughter Ania"),
            Text(
                "Allergies: penicillin | My cancer: breast | In these bones: lower spine, left hip"
                " | Last treatment: radiation, Nov 18",
                TextStyle.STRONG,
            ),
        ),
    )


def top_three(some: tuple[SheetQuestion, ...] = TOP_THREE) -> Part:
    said = Text(
        "“I made this list for today. Could we look at my top three first?”", TextStyle.QUOTE
    )
    return Part("top-three", (said, Box((Heading("My top three"), *some))))


def first_page() -> tuple[Part, ...]:
    since = TickRow(
        "Since last visit (tick today):",
        (
            "a fall",
            "new numbness or weakness",
            "trouble with pee or poop",
            "fever",
            "cannot keep medicine down",
            "none",
        ),
        "If one is happening now, do not wait. Use the numbers below.",
    )
    pain = Columns(((Heading("Pain, last 14 days"), *FACTS), (CHART,)), (0.27, 0.73))
    medicines = Bullets(
        (
            "Letrozole 2.5 mg, every day",
            "Morphine 10 mg slow, morning and night",
            "When needed: morphine 5 mg (6 extra this week)",
            "Senna at night",
        )
    )
    changed = Bullets(
        (
            "New tablets since Nov 12: very sleepy",
            "Left hip hurts more on stairs",
            "Answers in writing",
        )
    )
    both = Columns(
        (
            (Heading("Medicines, as I take them"), medicines),
            (Heading("What has changed"), changed),
        ),
        (0.5, 0.5),
    )
    agreed = Box(
        (
            Heading("Agreed today"),
            Prompt("Medicine, tests"),
            Prompt("Next visit"),
            Prompt("Call if"),
        )
    )
    return (
        header(),
        top_three(),
        Part("since-last", (since,), 1),
        Part("pain", (pain,), 2),
        Part("medicines-changes", (both,), 3),
        Part("agreed", (agreed,), 5),
    )


def rest() -> tuple[Block, ...]:
    return (
        Heading("Other questions"),
        *OTHERS,
        Heading("The last 14 days as logged"),
        LOG,
        Heading("Sources"),
        Bullets(
            ("National Cancer Institute: Bone Metastases, 2024", "American Cancer Society, 2023")
        ),
    )


def example() -> Sheet:
    """A sheet of three pages as in life."""
    return Sheet(
        title="Visit sheet",
        language="en",
        paper=Paper.LETTER,
        large_print=False,
        corner="Thursday, November 26, 2026, 10:30",
        first_page=first_page(),
        rest=rest(),
        numbers=("Team, day: 555 0142", "Night and weekend: 555 0199", "Emergency: 911"),
        made_by="By Maria and Ania, Nov 24, 2026. Not in the medical record until your team adds"
        " it.",
        page_of="Page {page} of {pages}",
    )


def nothing() -> Sheet:
    """A sheet on which everything is empty."""
    return replace(
        example(), corner="", first_page=(), rest=(), numbers=(), made_by="", page_of="", title=""
    )


def of_blocks(*some: Block, **changes: Any) -> Sheet:
    """A sheet that has only these blocks."""
    plain = replace(example(), first_page=(), numbers=(), corner="", rest=some)
    return replace(plain, **changes)
