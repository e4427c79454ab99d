"""Values as a notebook may hold them, for the tests of the exchange formats."""

from datetime import datetime

from hypothesis import strategies as st

from bonemet_prep.domain.body import parse_body
from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.pain_fields import CATCH_UP_FIELDS, PAIN_FIELDS, FieldKind
from bonemet_prep.domain.plain_text import clean
from bonemet_prep.domain.voice import Voice
from bonemet_prep.resource_files import read_bytes

PLACES = parse_body(read_bytes("body_outline.json")).places

ids = st.uuids(version=4).map(str)
texts = st.one_of(
    st.text(max_size=60).map(clean),
    st.sampled_from(
        ["=1+1", "-3", "\t=1", "＝1+1", "'=x", "@now", "a\nb", '"x", y;', "  + 4", "<dose> & ☕"]
    ),
)
_levels = st.none() | st.integers(0, 10)
_local = st.datetimes(datetime(2001, 1, 2), datetime(2026, 11, 20)).map(  # noqa: DTZ001 - local
    lambda when: when.isoformat(timespec="minutes")
)


def _subset(options, alone=""):
    several = st.lists(st.sampled_from([o for o in options if o != alone]), unique=True, max_size=3)
    return several.map(tuple) | (st.just((alone,)) if alone else st.nothing())


def _places():
    regions = st.lists(st.sampled_from(PLACES), unique=True, max_size=3)
    return regions.flatmap(
        lambda found: st.tuples(*(st.builds(PlacePain, st.just(r), _levels) for r in found))
    )


def _interference(field):
    areas = st.lists(st.sampled_from(field.areas), unique=True, max_size=3)
    return areas.flatmap(
        lambda found: st.tuples(
            *(st.builds(Interference, st.just(a), st.sampled_from(field.options)) for a in found)
        )
    )


def _choices(field):
    if field.id == "entered_by":
        return st.sampled_from(Voice)
    return st.sampled_from(("", *field.options))


def _yes_no(field):
    return st.booleans() if field.id == "private" else st.none() | st.booleans()


_OF_KIND = {
    FieldKind.LEVEL: lambda _field: _levels,
    FieldKind.NUMBER: lambda field: st.none() | st.integers(field.low, field.high),
    FieldKind.YES_NO: _yes_no,
    FieldKind.CHOICE: _choices,
    FieldKind.CHOICES: lambda field: _subset(field.options, field.alone),
    FieldKind.PLACES: lambda _field: _places(),
    FieldKind.INTERFERENCE: _interference,
    FieldKind.TEXT: lambda _field: texts,
}

_told = {field.id: _OF_KIND[field.kind](field) for field in PAIN_FIELDS if field.id != "lived"}
_when = {
    "id": ids,
    "lived": _local,
    "offset_minutes": st.integers(-12 * 60, 14 * 60),
    "zone": st.sampled_from(["", "Europe/Berlin", "+03", "EST"]),
    "recorded": st.sampled_from(["", "2026-11-21T10:00:00.123+00:00", "2026-11-21T10:00:00Z"]),
}
_moments = st.builds(PainEntry, **_when, **_told)
_catch_ups = st.builds(
    PainEntry,
    **_when,
    kind=st.just(EntryKind.CATCH_UP),
    until=st.just("2026-11-21"),
    **{name: _told[name] for name in CATCH_UP_FIELDS},
)
pain_entries = _moments | _catch_ups
