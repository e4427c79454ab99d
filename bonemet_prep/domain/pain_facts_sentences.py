"""The facts of a range in sentences, the same in the window and on paper."""

from collections.abc import Iterable

from bonemet_prep.domain.chart import CatchUpSpan, ChartPicture, DayBar
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_days import DayIndex, PainDay, span_of
from bonemet_prep.domain.pain_sentences import RegionNames, region_name
from bonemet_prep.domain.pain_summary import PainFacts, PlaceFacts
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import Words, capitalised

MOST_DAYS_TOLD = 31
"""Days of a chart that are told one by one; a longer range is told by its facts."""


def facts_sentences(
    facts: PainFacts, words: Words, voice: Voice = Voice.PATIENT
) -> tuple[str, ...]:
    """What was counted: "Highest 8, on Nov 16.", "13 of 14 days logged." and so on.

    A fact nobody gave is not told. `voice` is who speaks: "It woke me" or "It woke them".
    """
    told = []
    if facts.highest is not None:
        day = words.date_short(facts.highest_day)
        told.append(words("pain.facts.highest", level=facts.highest, day=day))
    if facts.lowest is not None:
        told.append(words("pain.facts.lowest", level=facts.lowest))
    told += [
        words(f"pain.facts.{name}", level=level)
        for name in ("rest", "moving", "night")
        if (level := getattr(facts, name)) is not None
    ]
    told.append(words.plural("pain.facts.logged", facts.days, logged=facts.days_logged))
    if facts.woke_nights:
        told.append(words.plural(f"pain.facts.woke.{voice}", facts.woke_nights))
    if facts.extra_medicine:
        told.append(words.plural("pain.facts.extra", facts.extra_medicine))
    if facts.live_with is not None:
        told.append(words(f"pain.facts.live-with.{voice}", level=facts.live_with))
    return tuple(told)


def place_sentences(
    places: Iterable[PlaceFacts], words: Words, region_names: RegionNames
) -> tuple[str, ...]:
    """One sentence for each place: "Lower back: highest 8, on Nov 16. Lowest 3. 9 days."."""
    return tuple(_place(place, words, region_names) for place in places)


def _place(place: PlaceFacts, words: Words, region_names: RegionNames) -> str:
    name = region_name(place.region, region_names)
    days = words.plural("pain.facts.place-days", place.days)
    if place.highest is None:
        return words("pain.facts.place-named", place=name, days=days)
    return words(
        "pain.facts.place",
        place=name,
        days=days,
        highest=place.highest,
        day=words.date_short(place.highest_day),
        lowest=place.lowest,
    )


def chart_alt(picture: ChartPicture, facts: PainFacts | None, words: Words) -> str:
    """The chart in words, for screen readers and the accessible PDF.

    Without `facts`, where they stand beside the chart already, the days are told instead.
    """
    first, last = words.date(picture.first_day), words.date(picture.last_day)
    told = [words("chart.alt.title", first=first, last=last)]
    if facts:
        told += facts_sentences(facts, words)
    elif picture.bars and len(picture.bars) <= MOST_DAYS_TOLD:
        days = ", ".join(_bar(bar, words) for bar in picture.bars)
        told.append(words("chart.alt.days", days=days))
    if not picture.bars:
        told.append(words("chart.alt.empty"))
    if picture.gaps and picture.days_per_bar == 1:
        days = ", ".join(words.date_short(gap.day) for gap in picture.gaps)
        told.append(words.plural("chart.alt.gaps", len(picture.gaps), days=days))
    if picture.spans:
        spans = ", ".join(_span(span, words) for span in picture.spans)
        told.append(words("chart.alt.recalled", spans=spans))
    if picture.treatments:
        marks = "; ".join(mark.label for mark in picture.treatments)
        told.append(words("chart.alt.treatments", marks=marks))
    if picture.places:
        told.append(words("chart.alt.places", places=", ".join(picture.places)))
    return " ".join(told)


def _bar(bar: DayBar, words: Words) -> str:
    text_id = "chart.alt.day-one" if bar.lowest == bar.highest else "chart.alt.day"
    day = words.date_short(bar.day)
    return words(text_id, day=day, lowest=bar.lowest, highest=bar.highest)


def _span(span: CatchUpSpan, words: Words) -> str:
    text_id = "chart.alt.span-one" if span.lowest == span.highest else "chart.alt.span"
    return words(text_id, days=span.label, lowest=span.lowest, highest=span.highest)


def chart_legend(picture: ChartPicture, words: Words) -> str:
    """What the marks mean, only those that are in the picture."""
    told = [words("chart.legend.bar")]
    if picture.days_per_bar > 1:
        told.append(words.plural("chart.legend.days-per-bar", picture.days_per_bar))
    if picture.gaps:
        told.append(words("chart.legend.gap"))
    if picture.spans:
        told.append(words("chart.legend.recalled"))
    if picture.treatments:
        told.append(words("chart.legend.treatment"))
    told.append(words("chart.legend.ends"))
    return " ".join(told)


def days_sentence(
    log: DayIndex | Iterable[PainEntry],
    first_day: str,
    last_day: str,
    words: Words,
    region_names: RegionNames,
) -> str:
    """What the chart shows of one day, or of the days of one bar, for hover and arrow keys."""
    index = log if isinstance(log, DayIndex) else DayIndex(log)
    days = index.between(first_day, last_day)
    when = capitalised(words.date_long(first_day))
    if first_day != last_day:
        when = words("pain.when.span", first=words.date(first_day), last=words.date(last_day))
    return " ".join((words("chart.day.when", when=when), *_day_parts(days, words, region_names)))


def _day_parts(days: list[PainDay], words: Words, region_names: RegionNames) -> list[str]:
    if not days:
        return [words("chart.day.none")]
    told = []
    if levels := span_of(level for day in days for level in day.levels or ()):
        lowest, highest = levels
        same = "chart.day.one-number" if lowest == highest else "chart.day.numbers"
        told.append(words(same, lowest=lowest, highest=highest))
    told.append(words.plural("pain.facts.entries", sum(len(day.entries) for day in days)))
    regions = dict.fromkeys(region for day in days for region in day.places)
    if regions:
        names = ", ".join(region_name(region, region_names) for region in regions)
        told.append(words("chart.day.places", places=names))
    if nights := sum(day.woke for day in days):
        told.append(words.plural("chart.day.woke", nights))
    return told
