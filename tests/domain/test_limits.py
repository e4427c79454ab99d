"""What the notebook cannot hold is refused with the field and the reason."""

from dataclasses import replace
from typing import Any

import pytest

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.limits import SETTING_LIMIT, check_limits
from bonemet_prep.domain.pain import PainEntry, PlacePain
from bonemet_prep.domain.person import Treatment
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.setting import Setting
from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.visit import Visit

ENTRY = PainEntry("e", "2026-11-22T10:40")
VISIT = Visit("v")
LONG = "x" * 20_001


@pytest.mark.parametrize(
    ("table", "value", "changes", "field", "reason"),
    [
        ("visits", VISIT, {"date": "26 Nov"}, "date", "not-a-date"),
        ("visits", VISIT, {"date": "2026-02-30"}, "date", "not-a-date"),
        ("visits", VISIT, {"date": "20261126"}, "date", "not-a-date"),
        ("visits", VISIT, {"date": "2026-W48-4"}, "date", "not-a-date"),
        ("visits", VISIT, {"date": "٢٠٢٦-11-26"}, "date", "not-a-date"),
        ("visits", VISIT, {"date": "2026-11-26T10:30"}, "date", "not-a-date"),
        ("visits", VISIT, {"date": "1899-12-31"}, "date", "out-of-range"),
        ("visits", VISIT, {"date": "2201-01-01"}, "date", "out-of-range"),
        ("visits", VISIT, {"time": "25:00"}, "time", "not-a-time"),
        ("visits", VISIT, {"time": "10"}, "time", "not-a-time"),
        ("visits", VISIT, {"time": "10:30+02:00"}, "time", "not-a-time"),
        ("visits", VISIT, {"provider": LONG}, "provider", "too-long"),
        ("questions", Question("q", "v"), {"wording": LONG}, "wording", "too-long"),
        ("questions", Question("q", "v"), {"position": -1}, "position", "out-of-range"),
        ("treatments", Treatment("t"), {"date": "spring"}, "date", "not-a-date"),
        ("settings", Setting("s", ""), {"value": "x" * (SETTING_LIMIT + 1)}, "value", "too-long"),
        ("pain_entries", ENTRY, {"now": 11}, "now", "out-of-range"),
        ("pain_entries", ENTRY, {"night": -1}, "night", "out-of-range"),
        ("pain_entries", ENTRY, {"lived": ""}, "lived", "not-a-moment"),
        ("pain_entries", ENTRY, {"lived": "2026-11-22"}, "lived", "not-a-moment"),
        ("pain_entries", ENTRY, {"lived": "2026-11-22T10:40+01:00"}, "lived", "not-a-moment"),
        ("pain_entries", ENTRY, {"until": "tomorrow"}, "until", "not-a-date"),
        ("pain_entries", ENTRY, {"offset_minutes": 1440}, "offset_minutes", "out-of-range"),
        ("pain_entries", ENTRY, {"places": (PlacePain("hip", 11),)}, "places", "out-of-range"),
    ],
)
def test_the_refusal_names_field_and_reason(
    table: str, value: Any, changes: dict[str, Any], field: str, reason: str
) -> None:
    with pytest.raises(EntryRefused) as refused:
        check_limits(table, replace(value, **changes))
    assert refused.value.details["field"] == field
    assert refused.value.details["reason"] == reason


@pytest.mark.parametrize(
    ("table", "value"),
    [
        ("visits", Visit("v", date="1900-01-01", time="00:00", changes="x" * 20_000)),
        ("visits", Visit("v", date="2200-12-31", time="23:59")),
        ("settings", Setting("s", "x" * 20_001)),
        ("pain_entries", replace(ENTRY, now=0, worst=10, places=(PlacePain("hip", 10),))),
    ],
)
def test_the_edges_are_taken(table: str, value: Value) -> None:
    check_limits(table, value)
