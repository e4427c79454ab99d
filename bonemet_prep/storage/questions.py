"""My list: the questions chosen for each visit."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from bonemet_prep.domain import question_list
from bonemet_prep.domain.change import Change
from bonemet_prep.domain.plain_text import lines
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.voice import Voice
from bonemet_prep.storage.memory import Memory

TABLE = "questions"


class Questions:
    """Reads lists in the order shown (the top three first); KeyError for an unknown id."""

    def __init__(self, memory: Memory, new_id: Callable[[], str]) -> None:
        self._memory, self._new_id = memory, new_id
        self._rows = memory.rows(TABLE, Question)

    def get(self, id: str) -> Question | None:
        """Return a question or None."""
        return self._rows.get(id)

    def all(self) -> tuple[Question, ...]:
        """Return the questions of all visits, in no order."""
        return tuple(self._rows.values())

    def of(self, visit_id: str) -> tuple[Question, ...]:
        """Return the list of a visit as shown and printed: the top three first."""
        return tuple(question_list.shown(self._listed(visit_id)))

    def by_library_id(self, visit_id: str) -> dict[str, Question]:
        """Return the suggested questions that are on the list of a visit, by library id."""
        return {item.library_id: item for item in self._listed(visit_id) if item.library_id}

    def add_suggested(
        self, visit_id: str, library_ids: Iterable[str], voice: Voice = Voice.PATIENT
    ) -> Change:
        """Add questions of the library at the end; the Change holds those that were not there."""
        there = self.by_library_id(visit_id)
        wanted = [id for id in dict.fromkeys(library_ids) if id not in there]
        return self._append(
            visit_id, [Question("", visit_id, library_id=id, voice=voice) for id in wanted]
        )

    def add_own(self, visit_id: str, texts: Iterable[str], voice: Voice = Voice.PATIENT) -> Change:
        """Add own questions at the end, one per line of `texts`; EntryRefused when too long.

        Whoever writes a question will ask it, until someone chooses otherwise.
        """
        wordings = [line for text in texts for line in lines(text)]
        return self._append(
            visit_id,
            [Question("", visit_id, wording=line, voice=voice, asker=voice) for line in wordings],
        )

    def remove(self, id: str) -> Change:
        """Take a question off its list and close the gap."""
        visit_id = self._rows[id].visit_id
        with self._memory.transaction() as edit:
            edit.remove(TABLE, id)
            self._renumber(question_list.by_position(self._listed(visit_id)))
        return edit.change

    def remove_all(self, visit_id: str) -> Change:
        """Empty the list of a visit."""
        with self._memory.transaction() as edit:
            for item in self._listed(visit_id):
                edit.remove(TABLE, item.id)
        return edit.change

    def star(self, id: str) -> Change:
        """Put a question among the top three; EntryRefused (``star``, ``full``) at the fourth."""
        if not self._rows[id].starred:
            question_list.check_star(self._listed(self._rows[id].visit_id))
        return self.update(id, starred=True)

    def unstar(self, id: str) -> Change:
        """Take a question off the top three; it goes back to its place in the list."""
        return self.update(id, starred=False)

    def swap_star(self, out_id: str, in_id: str) -> Change:
        """Put one question among the top three in place of another."""
        with self._memory.transaction() as edit:
            self.unstar(out_id)
            self.star(in_id)
        return edit.change

    def move(self, id: str, to_index: int) -> Change:
        """Move a question to a place of the list as shown; the top three stay in front."""
        question = self._rows[id]
        with self._memory.transaction() as edit:
            self._renumber(question_list.move(self._listed(question.visit_id), question, to_index))
        return edit.change

    def update(self, id: str, **fields: Any) -> Change:
        """Change fields of a question: wording, note, answer, status, private, asker."""
        with self._memory.transaction() as edit:
            edit.put(TABLE, replace(self._rows[id], **fields))
        return edit.change

    def carry_over(self, from_visit_id: str, to_visit_id: str) -> Change:
        """Copy what was not answered to the list of another, still empty visit."""
        carried = question_list.carried_over(self._listed(from_visit_id), to_visit_id, self._new_id)
        with self._memory.transaction() as edit:
            for item in carried:
                edit.put(TABLE, item)
        return edit.change

    def _listed(self, visit_id: str) -> list[Question]:
        return [item for item in self._rows.values() if item.visit_id == visit_id]

    def _append(self, visit_id: str, items: list[Question]) -> Change:
        end = len(self._listed(visit_id))
        with self._memory.transaction() as edit:
            for place, item in enumerate(items, start=end):
                edit.put(TABLE, replace(item, id=self._new_id(), position=place))
        return edit.change

    def _renumber(self, items: list[Question]) -> None:
        with self._memory.transaction() as edit:
            for item in question_list.renumbered(items):
                edit.put(TABLE, item)
