"""Random pain entries, the same for every test of the pain log."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.pain_fields import PAIN_FIELD

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
REGIONS = ("lower-back", "left-hip", "right-hip", "left-ribs")

levels = st.none() | st.integers(0, 10)
days = st.dates(date(2026, 10, 20), date(2026, 11, 20)).map(date.isoformat)


def _options(field: str) -> st.SearchStrategy[tuple[str, ...]]:
    row = PAIN_FIELD[field]
    many = st.lists(st.sampled_from([o for o in row.options if o != row.alone]), unique=True)
    return many.map(tuple)


def _one_option(field: str) -> st.SearchStrategy[str]:
    return st.sampled_from(("", *PAIN_FIELD[field].options))


places = st.lists(
    st.builds(PlacePain, st.sampled_from(REGIONS), levels), max_size=3, unique_by=lambda p: p.region
).map(tuple)

moments = st.builds(
    PainEntry,
    id=st.uuids().map(str),
    lived=st.builds("{}T{:02}:{:02}".format, days, st.integers(0, 23), st.integers(0, 59)),
    offset_minutes=st.sampled_from((-300, -240, 0, 60, 330, 720)),
    now=levels,
    worst=levels,
    rest=levels,
    moving=levels,
    night=levels,
    places=places,
    feels=_options("feels"),
    timing=_one_option("timing"),
    woke=st.none() | st.booleans(),
    triggers=_options("triggers"),
    medicine_use=_one_option("medicine_use"),
    relief=_one_option("relief"),
    side_effects=_options("side_effects"),
    last_bowel_days=st.none() | st.integers(0, 60),
    interference=st.lists(
        st.builds(
            Interference,
            st.sampled_from(PAIN_FIELD["interference"].areas),
            st.sampled_from(PAIN_FIELD["interference"].options),
        ),
        max_size=3,
        unique_by=lambda line: line.area,
    ).map(tuple),
    live_with=levels,
    note=st.text(max_size=20),
)


def _catch_up(first: str, last: str, entry: PainEntry) -> PainEntry:
    first, last = sorted((first, last))
    return PainEntry(
        id=entry.id,
        lived=f"{first}T12:00",
        kind=EntryKind.CATCH_UP,
        until=last,
        worst=entry.worst,
        places=entry.places,
        woke=entry.woke,
        live_with=entry.live_with,
    )


catch_ups = st.builds(_catch_up, days, days, moments)

logs = st.lists(moments | catch_ups, max_size=14, unique_by=lambda entry: entry.id)
