""" "About me" in lists that keep their order, and settings that keep their type."""

import pytest

from bonemet_prep.domain.person import Medicine, MedicineUse
from bonemet_prep.storage.notebook import Notebook

TODAY = "2026-11-22"


def test_medicines_keep_their_order(notebook: Notebook) -> None:
    for text in ("a", "b", "c"):
        notebook.person.medicines.add(text=text)
    a, _, c = notebook.person.medicines.in_order()
    notebook.person.medicines.move(c.id, 0)
    change = notebook.person.medicines.update(a.id, use=MedicineUse.NEEDED)
    changed = notebook.person.medicines.get(a.id)
    assert changed is not None and changed.use is MedicineUse.NEEDED
    assert [row.after for row in change.rows] == [changed]
    assert notebook.person.medicines.get("none") is None
    assert [m.text for m in notebook.person.get().medicines] == ["c", "a", "b"]
    notebook.person.medicines.remove(a.id)
    assert [(m.text, m.position) for m in notebook.person.get().medicines] == [("c", 0), ("b", 1)]


def test_the_whole_medicine_list_can_be_set_at_once(notebook: Notebook) -> None:
    notebook.person.medicines.add(text="old")
    (old,) = notebook.person.medicines.in_order()
    change = notebook.person.medicines.replace_all([Medicine("new", "new"), old])
    assert [(m.id, m.position) for m in notebook.person.get().medicines] == [
        ("new", 0),
        (old.id, 1),
    ]
    assert change.ids("medicines") == {"new", old.id}
    notebook.apply(change.inverse)
    assert notebook.person.medicines.in_order() == (old,)


def test_settings_have_the_type_of_their_default(notebook: Notebook) -> None:
    assert notebook.settings.get("kept_tips") == []
    notebook.settings.get("kept_tips").append("not remembered")
    assert notebook.settings.get("kept_tips") == []
    notebook.settings.set("kept_tips", ["t-a"])
    assert notebook.settings.get("kept_tips") == ["t-a"]
    with pytest.raises(TypeError):
        notebook.settings.set("started", 1)
    with pytest.raises(KeyError):
        notebook.settings.get("colour")
