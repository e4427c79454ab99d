"""One line of a pain log kept on paper, as it is typed in, read into a pain entry."""

import re
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from datetime import datetime

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.moment import Clock, lived_at, today
from bonemet_prep.domain.pain import PainEntry, PlacePain
from bonemet_prep.domain.pain_entry_check import check_entry
from bonemet_prep.domain.pain_typed import pain_number, typed_day, typed_time
from bonemet_prep.domain.voice import Voice


@dataclass(frozen=True, slots=True)
class PaperLine:
    """The cells of one line, as typed."""

    day: str = ""
    time: str = ""
    now: str = ""
    worst: str = ""
    places: str = ""
    medicine: str = ""
    note: str = ""

    def __bool__(self) -> bool:
        return any(cell.strip() for cell in astuple(self))


@dataclass(frozen=True, slots=True)
class PaperReading:
    """How lines are read: place names by region, who types, and the order of day and month."""

    region_names: Mapping[str, str]
    clock: Clock
    month_first: bool = True
    voice: Voice = Voice.PATIENT

    def day(self, line: PaperLine, day_above: str) -> str:
        """The ISO day of a line; an empty cell means `day_above`, empty when there is none.

        Raises EntryRefused for a day that cannot be read.
        """
        if not line.day.strip():
            return day_above
        return typed_day(line.day, today(self.clock), month_first=self.month_first)

    def entry(self, line: PaperLine, id: str, day_above: str = "") -> PainEntry:
        """The entry of a line.

        Raises EntryRefused, with the cell as `field`, for what cannot be kept as typed.
        """
        day = self.day(line, day_above)
        if not day:
            raise EntryRefused(field="day", reason="not-a-day", typed="")
        lived = lived_at(datetime.fromisoformat(f"{day}T{typed_time(line.time)}"), self.clock)
        entry = PainEntry(
            id=id,
            lived=lived.lived,
            offset_minutes=lived.offset_minutes,
            zone=lived.zone,
            now=pain_number(line.now),
            worst=pain_number(line.worst, "worst"),
            places=typed_places(line.places, self.region_names),
            medicine=line.medicine.strip(),
            note=line.note.strip(),
            entered_by=self.voice,
        )
        return check_entry(entry, self.clock())


def typed_places(text: str, region_names: Mapping[str, str]) -> tuple[PlacePain, ...]:
    """The places typed with commas between them, each by its name or the starts of its words.

    A number after a place is its own ("low back 6, ribs l"). Raises EntryRefused (``not-a-place``)
    for one that fits no place or several, and for a number as `pain_number` does.
    """
    places: dict[str, PlacePain] = {}
    for part in filter(None, (part.strip() for part in re.split(r"[,;]", text))):
        name, level = part, None
        if found := re.fullmatch(r"(\D+?)\s+(\S*\d\S*)", part):
            name, level = found[1], pain_number(found[2], "places")
        region = _region(name, region_names)
        places.setdefault(region, PlacePain(region, level))
    return tuple(places.values())


def _region(typed: str, region_names: Mapping[str, str]) -> str:
    starts = typed.casefold().split()
    fitting = []
    for region, name in region_names.items():
        words = name.casefold().split()
        if starts == words:
            return region
        if all(any(word.startswith(start) for word in words) for start in starts):
            fitting.append(region)
    if len(fitting) != 1:
        raise EntryRefused(field="places", reason="not-a-place", typed=typed)
    return fitting[0]
