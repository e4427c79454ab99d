"""Values survive being told as JSON data; anything else is refused with its place."""

from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.pain import EntryKind, PainEntry
from bonemet_prep.domain.person import AboutMe, Medicine, Person
from bonemet_prep.domain.plain_values import from_plain, to_plain
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.visit import Visit


@given(st.data())
def test_every_value_comes_back(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([*TABLES.values(), Person]))
    value = data.draw(st.from_type(kind))
    assert from_plain(kind, to_plain(value)) == value


def test_enums_come_back_as_enums() -> None:
    entry = from_plain(PainEntry, {"id": "e", "lived": "", "kind": "catch-up"})
    assert entry.kind is EntryKind.CATCH_UP
    assert isinstance(entry.entered_by, StrEnum)


def test_what_is_missing_has_its_default() -> None:
    assert from_plain(Person, {}) == Person()


@pytest.mark.parametrize(
    ("kind", "plain", "message"),
    [
        (Person, [], "not an object"),
        (Person, {"medicines": {}}, ".medicines: not a list"),
        (Person, {"medicines": [{"id": "m", "use": "often"}]}, ".medicines[0].use: 'often'"),
        (Person, {"medicines": [{}]}, ".medicines[0]: missing field 'id'"),
        (Person, {"about": {"shoe": 3}}, ".about: unknown field 'shoe'"),
        (AboutMe, {"name": None}, ".name: not str"),
        (Medicine, {"id": "m", "position": True}, ".position: not int"),
        (Medicine, {"id": "m", "use": 3}, ".use: not MedicineUse"),
        (Visit, {"id": "v", "person_then": {"about": 1}}, ".person_then.about: not an object"),
    ],
)
def test_the_refusal_tells_the_place(kind: type, plain: Any, message: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - the message is compared below
        from_plain(kind, plain)
    assert message in str(refused.value)
