"""Any sequence of edits, undos, redos, crashes and reopenings ends where a naive model ends."""

import shutil
import tempfile
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import TOP_THREE
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.restore import restore
from tests.storage.notebooks import State, state_in, state_of

MEMORY = Path("/dev/shm")  # noqa: S108 - where it is there, waiting for the disk is saved
PLACE = MEMORY if MEMORY.is_dir() else None

TEXTS = st.text(max_size=12) | st.sampled_from(["a\nb", "<dose> & 5", "\x00", "🙂"])


class NotebookMachine(RuleBasedStateMachine):
    """The model is the list of states after each edit; undo and redo walk along it."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=PLACE))
        self.numbers = count()
        self.open()
        self.steps: list[Change] = []
        self.states: list[State] = [state_of(self.notebook)]
        self.at = 0

    def open(self) -> None:
        self.database = Database.open(self.folder, clock=self.clock)
        self.database.check()
        self.notebook = Notebook(self.database.read(), clock=self.clock, new_id=self.new_id)
        self.notebook.listen(self.database.write)
        self.heard: list[Change] = []
        self.notebook.listen(self.heard.append)

    def clock(self) -> datetime:
        return datetime(2026, 11, 22, 18, tzinfo=UTC)

    def new_id(self) -> str:
        return f"id-{next(self.numbers)}"

    def edited(self, change: Change) -> None:
        """Remember an edit that was one change, written and heard once."""
        assert self.heard == ([change] if change else [])
        self.heard.clear()
        if change:
            self.steps[self.at :] = [change]
            self.states[self.at + 1 :] = [state_of(self.notebook)]
            self.at += 1

    def pick(self, data: st.DataObject, table: str) -> str | None:
        ids = sorted(state_of(self.notebook)[table])
        return data.draw(st.sampled_from(ids)) if ids else None

    @rule(date=st.sampled_from(["", "2026-11-26", "2026-10-01"]), text=TEXTS)
    def add_visit(self, date: str, text: str) -> None:
        self.edited(self.notebook.visits.add(date=date, provider=text))

    @rule(data=st.data(), text=TEXTS)
    def change_visit(self, data: st.DataObject, text: str) -> None:
        if visit := self.pick(data, "visits"):
            self.edited(self.notebook.visits.update(visit, changes=text, needs=("glasses",)))

    @rule(data=st.data())
    def remove_visit(self, data: st.DataObject) -> None:
        if visit := self.pick(data, "visits"):
            self.edited(self.notebook.visits.remove(visit))

    @rule(data=st.data())
    def start_next_visit(self, data: st.DataObject) -> None:
        if visit := self.pick(data, "visits"):
            self.edited(self.notebook.visits.start_next(visit))

    @rule(data=st.data(), names=st.lists(st.sampled_from(["q-a", "q-b", "q-c"])), text=TEXTS)
    def add_questions(self, data: st.DataObject, names: list[str], text: str) -> None:
        if visit := self.pick(data, "visits"):
            self.edited(self.notebook.questions.add_suggested(visit, names))
            self.edited(self.notebook.questions.add_own(visit, [text]))

    @rule(data=st.data(), text=TEXTS)
    def change_question(self, data: st.DataObject, text: str) -> None:
        if question := self.pick(data, "questions"):
            self.edited(self.notebook.questions.update(question, note=text))

    @rule(data=st.data(), to_index=st.integers(-1, 6))
    def move_question(self, data: st.DataObject, to_index: int) -> None:
        if question := self.pick(data, "questions"):
            self.edited(self.notebook.questions.move(question, to_index))

    @rule(data=st.data())
    def star_or_unstar(self, data: st.DataObject) -> None:
        if id := self.pick(data, "questions"):
            question = self.notebook.questions.get(id)
            assert question is not None
            stars = [q for q in self.notebook.questions.of(question.visit_id) if q.starred]
            try:
                star, unstar = self.notebook.questions.star, self.notebook.questions.unstar
                self.edited(unstar(id) if question.starred else star(id))
            except EntryRefused:
                assert len(stars) == TOP_THREE
                self.edited(self.notebook.questions.swap_star(stars[0].id, id))

    @rule(data=st.data())
    def remove_question(self, data: st.DataObject) -> None:
        if question := self.pick(data, "questions"):
            self.edited(self.notebook.questions.remove(question))

    @rule(day=st.integers(1, 21), number=st.integers(0, 10), text=TEXTS)
    def add_entry(self, day: int, number: int, text: str) -> None:
        entry = PainEntry("", f"2026-11-{day:02}T10:00", now=number, note=text)
        self.edited(self.notebook.pain_entries.add(entry))

    @rule(data=st.data(), day=st.integers(1, 21))
    def change_or_remove_entry(self, data: st.DataObject, day: int) -> None:
        if entry := self.pick(data, "pain_entries"):
            self.edited(self.notebook.pain_entries.update(entry, lived=f"2026-11-{day:02}T09:00"))
            if day % 2:
                self.edited(self.notebook.pain_entries.remove(entry))

    @rule(text=TEXTS)
    def add_medicine(self, text: str) -> None:
        self.edited(self.notebook.person.medicines.add(text=text))

    @rule(data=st.data(), to_index=st.integers(0, 3))
    def move_or_remove_medicine(self, data: st.DataObject, to_index: int) -> None:
        if medicine := self.pick(data, "medicines"):
            lines = self.notebook.person.medicines
            self.edited(lines.move(medicine, to_index) if to_index else lines.remove(medicine))

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        self.at -= 1
        self.notebook.apply(self.steps[self.at].inverse)
        self.heard.clear()

    @precondition(lambda self: self.at < len(self.steps))
    @rule()
    def redo(self) -> None:
        self.notebook.apply(self.steps[self.at])
        self.at += 1
        self.heard.clear()

    @rule()
    def close_and_open(self) -> None:
        self.database.close()
        self.open()

    @rule()
    def lose_power(self) -> None:
        """Go on with a copy of the files as they are on the disk right now."""
        copy = Path(tempfile.mkdtemp(dir=PLACE))
        shutil.copytree(self.folder, copy, dirs_exist_ok=True)
        self.database.close()
        shutil.rmtree(self.folder)
        self.folder = copy
        self.open()

    @rule()
    def back_up_break_and_restore(self) -> None:
        backup = self.database.back_up(even_if_unchanged=True)
        assert backup is not None
        self.database.close()
        self.database.folder.notebook.write_bytes(b"not a notebook any more")
        restore(self.folder, backup)
        self.open()

    @invariant()
    def memory_and_file_are_what_the_model_says(self) -> None:
        assert state_of(self.notebook) == self.states[self.at]
        assert state_in(self.database) == self.states[self.at]

    @invariant()
    def lists_are_permutations_with_three_stars_at_most(self) -> None:
        for visit in self.notebook.visits.in_order():
            questions = self.notebook.questions.of(visit.id)
            assert sorted(q.position for q in questions) == list(range(len(questions)))
            assert sum(q.starred for q in questions) <= TOP_THREE
        medicines = self.notebook.person.medicines.in_order()
        assert [m.position for m in medicines] == list(range(len(medicines)))

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.folder)


TestNotebookModel = NotebookMachine.TestCase
