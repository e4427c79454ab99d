"""The pain log on paper: facts beside the chart, the table by place, the log, the blank page."""

from collections.abc import Sequence

from bonemet_prep.domain.chart_geometry import chart_picture
from bonemet_prep.domain.chart_range import TWO_WEEKS
from bonemet_prep.domain.moment import days_in
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_facts_sentences import (
    chart_alt,
    chart_legend,
    facts_sentences,
    place_sentences,
)
from bonemet_prep.domain.pain_sentences import (
    CELL_FIELDS,
    entry_cells,
    entry_sentence,
    region_name,
)
from bonemet_prep.domain.pain_summary import PainFacts, summarise
from bonemet_prep.domain.sheet_blocks import (
    Block,
    BodyMap,
    Bullets,
    Chart,
    Columns,
    Heading,
    Part,
    Table,
    Text,
    TextStyle,
)
from bonemet_prep.domain.sheet_content import SheetContent
from bonemet_prep.domain.voice import Voice

BLANK_ROWS = 14
"""Rows of the page to fill in by pen: one a day for two weeks."""

_MOST_BARS = 120
"""Bars that stay apart on the width of a page."""

_FEW = 1 / 3
"""A number that no more of the entries have than this gets no column of its own."""

_WHEN_WIDTH, _LEVEL_WIDTH, _WHERE_WIDTH = 0.14, 0.07, 0.22
_BLANK_WIDTHS = (0.17, 0.07, 0.08, 0.09, 0.09, 0.09, 0.2, 0.21)
_PLACE_WIDTHS = (0.46, 0.18, 0.18, 0.18)
_BLANK_ROW_HEIGHT = 30.0


def has_log(content: SheetContent) -> bool:
    """Whether anything was logged in the days of the sheet."""
    days = content.first_day, content.last_day
    return bool(content.log.between(*days) or content.log.catch_ups(*days))


def log_title(content: SheetContent) -> str:
    """The days the log covers, in words."""
    words = content.words
    days = days_in(content.first_day, content.last_day)
    if content.last_day == content.today and days == TWO_WEEKS:
        return words.plural("sheet.pain.last-days", days)
    return words("sheet.pain.days", days=day_range(content))


def pain_part(content: SheetContent, rank: int) -> Part:
    """The facts in words beside the chart that draws them."""
    facts = _facts(content)
    lines = facts_sentences(facts, content.words, content.voice)
    told = [Text(lines[0], TextStyle.STRONG), *(Text(line) for line in lines[1:])]
    side_by_side = Columns(((Heading(log_title(content)), *told), (_chart(content),)), (0.27, 0.73))
    return Part("pain", (side_by_side,), rank)


def places(content: SheetContent) -> tuple[Block, ...]:
    """The table by place beside the body outline with the highest number of each place."""
    words, names = content.words, content.region_names
    found = _facts(content).places
    if not found:
        return ()
    rows = tuple(
        (
            region_name(place.region, names),
            str(place.days),
            _number(place.highest),
            _number(place.lowest),
        )
        for place in found
    )
    columns = tuple(
        words(f"sheet.places.{column}") for column in ("place", "days", "highest", "lowest")
    )
    numbers = {place.region: _number(place.highest) for place in found if place.highest is not None}
    outline = BodyMap(numbers, " ".join(place_sentences(found, words, names)))
    table = Table(columns, rows, _PLACE_WIDTHS)
    return (
        Heading(words("sheet.places.title", days=day_range(content))),
        Columns(((table,), (outline,)), (0.58, 0.42)) if numbers else table,
    )


def log(content: SheetContent) -> tuple[Block, ...]:
    """The entries as they were logged, oldest first; in large print as sentences."""
    words = content.words
    days = content.log.between(content.first_day, content.last_day)
    entries = [entry for day in days for entry in day.entries]
    recalled = content.log.catch_ups(content.first_day, content.last_day)
    blocks: list[Block] = []
    if entries:
        blocks.append(Heading(words("sheet.log.title", days=day_range(content))))
        blocks.append(
            Bullets(_sentences(entries, content))
            if content.choices.large_print
            else _log_table(entries, content)
        )
    if recalled:
        blocks += [Heading(words("sheet.log.recalled"), 3), Bullets(_sentences(recalled, content))]
    return tuple(blocks)


def blank_pain_page(content: SheetContent) -> tuple[Block, ...]:
    """A page to fill in by pen: one row a day."""
    words = content.words
    columns = (*_log_columns(content)[:-1], words("sheet.blank.more"))
    helper = "-helper" if content.voice is Voice.HELPER else ""
    anchors = (words(f"pain.anchors.{end}{helper}") for end in ("low", "high"))
    return (
        Text(words("sheet.blank.how", anchors=". ".join(anchors))),
        Table(
            columns,
            tuple(("",) * len(columns) for _ in range(BLANK_ROWS)),
            _BLANK_WIDTHS,
            row_heads=False,
            row_height=_BLANK_ROW_HEIGHT,
        ),
        Text(content.library.notice("log-static-line", content.voice), TextStyle.SMALL),
    )


def _facts(content: SheetContent) -> PainFacts:
    return summarise(content.log, content.first_day, content.last_day)


def _chart(content: SheetContent) -> Chart:
    words = content.words
    picture = chart_picture(
        content.log,
        content.person.treatments,
        content.first_day,
        content.last_day,
        words.date_short,
        month_label=words.month_year_short,
        most_bars=_MOST_BARS,
    )
    return Chart(picture, chart_alt(picture, None, words), chart_legend(picture, words))


def _log_columns(content: SheetContent, fields: Sequence[str] = CELL_FIELDS) -> tuple[str, ...]:
    words = content.words
    heads = ("lived", *fields, "places")
    return (*(words(f"pain.fields.{name}.short") for name in heads), words("sheet.log.more"))


def _log_table(entries: list[PainEntry], content: SheetContent) -> Table:
    """The entries in rows; a number that few of them have is told in words, not in a column."""
    fields = [
        name
        for name in CELL_FIELDS
        if name == CELL_FIELDS[0]
        or sum(getattr(entry, name) is not None for entry in entries) > len(entries) * _FEW
    ]
    rows = tuple(
        entry_cells(entry, content.words, content.region_names, fields=fields, hours=content.hours)
        for entry in entries
    )
    widths = [_WHEN_WIDTH, *[_LEVEL_WIDTH] * len(fields), _WHERE_WIDTH]
    return Table(_log_columns(content, fields), rows, (*widths, 1 - sum(widths)))


def _sentences(entries: list[PainEntry], content: SheetContent) -> tuple[str, ...]:
    return tuple(
        entry_sentence(entry, content.words, content.region_names, hours=content.hours)
        for entry in entries
    )


def day_range(content: SheetContent) -> str:
    """The days in short, with their years where they differ."""
    words = content.words
    one_year = content.first_day[:4] == content.last_day[:4]
    tell = words.date_short if one_year else words.date
    return words("pain.when.span", first=tell(content.first_day), last=tell(content.last_day))


def _number(level: int | None) -> str:
    return "" if level is None else str(level)
