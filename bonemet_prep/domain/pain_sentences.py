"""Pain entries in words: for list rows, screen readers, the log on paper and the table."""

from collections.abc import Iterator, Mapping, Sequence

from bonemet_prep.domain.moment import days_between
from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.domain.pain_fields import PAIN_FIELD
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import Words

RegionNames = Mapping[str, str]
"""Region id to its everyday name, "Lower back"."""

CELL_FIELDS = ("now", "worst", "rest", "moving", "night")
"""The numbers with a column of their own; ``pain.fields.<id>.short`` is the column head."""


def names_of_regions(words: Words) -> RegionNames:
    """Every place of the body outline with its name."""
    return {
        text_id.removeprefix("body."): words(text_id)
        for text_id in words.ids
        if text_id.startswith("body.")
    }


def region_name(region: str, region_names: RegionNames) -> str:
    """The name of a place; of one this program does not know, its id as it came."""
    return region_names.get(region, region)


def when_sentence(entry: PainEntry, words: Words, today: str = "", hours: int = 24) -> str:
    """When the entry was lived: "Today 10:40", "Nov 18, 10:40" or "Nov 9 to Nov 12".

    `today` (ISO) allows "Today" and "Yesterday" and adds the year where it is another one;
    `hours` is 12 or 24.
    """
    if entry.kind is EntryKind.CATCH_UP:
        first, last = (_day(day, words, today) for day in (entry.day, entry.until))
        return words("pain.when.span", first=first, last=last)
    clock = words.time(entry.lived[11:16], hours=hours)
    age = days_between(entry.day, today) if today else None
    if age == 0:
        return words("pain.when.today", time=clock)
    if age == 1:
        return words("pain.when.yesterday", time=clock)
    return words("pain.when.day", day=_day(entry.day, words, today), time=clock)


def _day(day: str, words: Words, today: str) -> str:
    return words.date_short_year(day) if today and day[:4] != today[:4] else words.date_short(day)


def entry_sentence(
    entry: PainEntry,
    words: Words,
    region_names: RegionNames,
    *,
    today: str = "",
    hours: int = 24,
) -> str:
    """The whole entry, such as "Today 10:40: 6. Lower back. At night 7. Took 2 tablets.".

    Fields that were left alone are not told. See `when_sentence` for `today` and `hours`.
    """
    when = when_sentence(entry, words, today, hours)
    if entry.now is None:
        start = words("pain.sentence.when", when=when)
    else:
        start = words("pain.sentence.now", when=when, level=entry.now)
    return " ".join((start, *(told for _, told in _told(entry, words, region_names))))


def entry_cells(
    entry: PainEntry,
    words: Words,
    region_names: RegionNames,
    *,
    fields: Sequence[str] = CELL_FIELDS,
    hours: int = 24,
) -> tuple[str, ...]:
    """The entry as cells: when, the numbers of `fields`, places, everything else in words.

    `fields` are those of `CELL_FIELDS` that have a column of their own; "now" is one of them.
    """
    levels = (getattr(entry, name) for name in fields)
    others = (
        told for name, told in _told(entry, words, region_names) if name not in {*fields, "places"}
    )
    return (
        when_sentence(entry, words, hours=hours),
        *("" if level is None else str(level) for level in levels),
        place_list(entry, words, region_names),
        " ".join(others),
    )


def place_list(entry: PainEntry, words: Words, region_names: RegionNames) -> str:
    """The places with their numbers: "Lower back 6, Left hip"."""
    return ", ".join(
        region_name(place.region, region_names)
        if place.level is None
        else words(
            "pain.sentence.place", place=region_name(place.region, region_names), level=place.level
        )
        for place in entry.places
    )


def option_name(field: str, option: str, words: Words) -> str:
    """The words for an option of a field; of one this program does not know, the id as it came."""
    text_id = f"pain.options.{field}.{option}"
    return words(text_id) if text_id in words else option


def _told(entry: PainEntry, words: Words, region_names: RegionNames) -> Iterator[tuple[str, str]]:
    """Field id and sentence of everything but the time and the number now, in order of asking."""
    if entry.places:
        yield "places", _sentence("places", words, text=place_list(entry, words, region_names))
    for name in CELL_FIELDS[1:]:
        if (level := getattr(entry, name)) is not None:
            yield name, _sentence(name, words, level=level)
    if entry.woke is not None:
        yield "woke", words("pain.sentence.woke" if entry.woke else "pain.sentence.slept")
    yield from _feeling(entry, words)
    yield from _medicine(entry, words)
    if entry.interference:
        yield "interference", _interference(entry, words)
    if entry.live_with is not None:
        yield "live_with", _sentence("live_with", words, level=entry.live_with)
    if entry.note:
        yield "note", _sentence("note", words, text=entry.note)
    if entry.entered_by is Voice.HELPER:
        yield "entered_by", words("pain.sentence.by-helper")


def _feeling(entry: PainEntry, words: Words) -> Iterator[tuple[str, str]]:
    if entry.feels:
        yield "feels", _sentence("feels", words, text=_options(entry, "feels", words))
    if entry.spreads:
        yield "spreads", _sentence("spreads", words, text=entry.spreads)
    if entry.timing:
        timing = option_name("timing", entry.timing, words)
        yield "timing", _sentence("timing", words, text=timing)
    if entry.burst_count is not None:
        yield "burst_count", words.plural("pain.sentence.burst_count", entry.burst_count)
    if entry.burst_length:
        length = _in_sentence("burst_length", entry.burst_length, words)
        yield "burst_length", _sentence("burst_length", words, text=length)
    if entry.triggers:
        yield "triggers", _sentence("triggers", words, text=_options(entry, "triggers", words))


def _medicine(entry: PainEntry, words: Words) -> Iterator[tuple[str, str]]:
    if entry.helped_by:
        yield "helped_by", _sentence("helped_by", words, text=_options(entry, "helped_by", words))
    if entry.medicine:
        yield "medicine", _sentence("medicine", words, text=entry.medicine)
    if entry.medicine_use:
        use = option_name("medicine_use", entry.medicine_use, words)
        yield "medicine_use", _sentence("medicine_use", words, text=use)
    if entry.relief:
        relief = _in_sentence("relief", entry.relief, words)
        yield "relief", _sentence("relief", words, text=relief)
    if entry.relief_minutes is not None:
        yield "relief_minutes", words.plural("pain.sentence.relief_minutes", entry.relief_minutes)
    if entry.wore_off is not None:
        yield (
            "wore_off",
            words("pain.sentence.wore_off" if entry.wore_off else "pain.sentence.held"),
        )
    if entry.side_effects:
        effects = _options(entry, "side_effects", words)
        yield "side_effects", _sentence("side_effects", words, text=effects)
    if entry.last_bowel_days is not None:
        days = words.plural("pain.sentence.last_bowel_days", entry.last_bowel_days)
        yield "last_bowel_days", days


def _options(entry: PainEntry, field: str, words: Words) -> str:
    return ", ".join(_in_sentence(field, option, words) for option in getattr(entry, field))


def _in_sentence(field: str, option: str, words: Words) -> str:
    name = option_name(field, option, words)
    return _lower_start(name)


def _lower_start(text: str) -> str:
    """A label as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def _interference(entry: PainEntry, words: Words) -> str:
    """One sentence for each amount, strongest first: "A lot in the way of: sleep, mood."."""
    areas: dict[str, list[str]] = {}
    for line in entry.interference:
        text_id = f"pain.areas.{line.area}"
        area = words(text_id) if text_id in words else line.area
        areas.setdefault(line.amount, []).append(_lower_start(area))
    strongest_first = reversed(PAIN_FIELD["interference"].options)
    return " ".join(
        words(f"pain.sentence.interference.{amount}", text=", ".join(areas[amount]))
        for amount in strongest_first
        if amount in areas
    )


def _sentence(name: str, words: Words, **values: object) -> str:
    """The sentence of a field; a text that ends one itself gets no second full stop."""
    sentence = words(f"pain.sentence.{name}", **values)
    text = str(values.get("text", "")).rstrip()
    return sentence.removesuffix(".") if text.endswith((".", "!", "?", "…")) else sentence
