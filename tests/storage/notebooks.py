"""What several tests of the notebook do with it."""

from pathlib import Path

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import Versions
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook

State = dict[str, dict[str, Value]]


def only_id(change: Change, table: str) -> str:
    """Return the id of the one row of `table` that changed."""
    (id,) = change.ids(table)
    return id


def state_of(notebook: Notebook) -> State:
    """Return every value of the notebook by table and id, as its repositories tell them."""
    person = notebook.person.get()
    lists = {
        "medicines": person.medicines,
        "treatments": person.treatments,
        "phone_numbers": person.phone_numbers,
        "visits": notebook.visits.in_order(),
        "questions": notebook.questions.all(),
        "pain_entries": notebook.pain_entries.all(),
    }
    return {table: {value.id: value for value in values} for table, values in lists.items()}


def state_in(database: Database) -> State:
    """Return every value of the file by table and id, without settings and "About me"."""
    rows = database.read(table for table in TABLES if table not in ("settings", "about"))
    return {table: {value.id: value for value in values} for table, values in rows.items()}


def history(database: Database, table: str, id: str) -> Versions:
    """Return which notebook changed what of a row, as the file has it."""
    (row,) = (row for row in database.stored_rows(table) if row.value.id == id)
    return Versions.from_json(row.versions)


def bytes_in(folder: Path) -> bytes:
    """Return what all files in and below the folder hold."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def fill(notebook: Notebook) -> str:
    """Write something of every kind into the notebook; return the id of the visit."""
    visit = only_id(
        notebook.visits.add(
            date="2026-11-26", time="10:30", provider="Dr. Lee", needs=("glasses", "hearing")
        ),
        "visits",
    )
    notebook.questions.add_suggested(visit, ["q-where", "q-fracture"])
    notebook.questions.add_own(visit, ["Can I lift the cat?\nMay I swim?"])
    first, *_ = notebook.questions.of(visit)
    notebook.questions.star(first.id)
    notebook.questions.update(first.id, note="ask about 5 < 6 & <dose>\nsecond line 🙂")
    notebook.person.update_about(name="Rosa", allergies="penicillin", printed=("name",))
    notebook.person.medicines.add(text="Ibuprofen 400, in the morning")
    notebook.person.treatments.add(text="Radiation, left hip", date="2026-10-01")
    notebook.person.phone_numbers.add(number="555 0142, ask for Ann")
    notebook.settings.set("country", "US")
    notebook.settings.set("sheet_sections", {"checkup": ["chart"]})
    notebook.pain_entries.add(full_entry())
    notebook.pain_entries.add(
        PainEntry(
            id="",
            lived="2026-11-10T08:00",
            kind=EntryKind.CATCH_UP,
            until="2026-11-12",
            worst=6,
        )
    )
    notebook.visits.start_next(visit, date="2026-12-20")
    return visit


def full_entry() -> PainEntry:
    """An entry with every kind of field filled in."""
    return PainEntry(
        id="",
        lived="2026-11-21T22:15",
        offset_minutes=-300,
        zone="America/New_York",
        now=4,
        night=7,
        places=(PlacePain("left-hip", 4), PlacePain("lower-back")),
        feels=("aching", "sharp"),
        woke=True,
        wore_off=False,
        interference=(Interference("sleep", "a-lot"),),
        note="Worse after the stairs",
        private=True,
    )


def wordings(notebook: Notebook, visit: str) -> list[str]:
    """Return the list of a visit as it is shown."""
    return [q.wording or q.library_id for q in notebook.questions.of(visit)]
