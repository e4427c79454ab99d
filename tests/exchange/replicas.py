"""Notebooks that are edited apart and exchange files: what the tests of merging play with."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.exchange.join import siblings
from bonemet_prep.exchange.merge import Merged, merge
from bonemet_prep.exchange.rows import Row, changed, field_of, tombstone

VISIT = "visit-1"


def file_of(rows: dict[str, dict[str, Row]]) -> dict[str, dict[str, Row]]:
    """The rows as they are written to a file: without the content of deleted ones."""
    return {
        table: {id: tombstone(row) if row.deleted else row for id, row in held.items()}
        for table, held in rows.items()
    }


@dataclass
class Replica:
    """One notebook, with the history of its rows as the file keeps it."""

    name: str
    counter: int = 0
    rows: dict[str, dict[str, Row]] = field(default_factory=lambda: {name: {} for name in TABLES})

    def put(self, table: str, value: Value) -> None:
        """Insert or change a row, as the notebook stamps it."""
        self.counter += 1
        dot = self.counter, self.name
        old = self.rows[table].get(value.id)
        if old is None:
            row = Row(value, Versions().stamped([WHOLE_ROW], dot))
        else:
            names = [
                name
                for name in type(value).__slots__
                if getattr(value, name) != getattr(old.value, name)
            ] + [DELETED] * old.deleted
            row = Row(value, old.versions.stamped(names, dot))
        self.rows[table][value.id] = row

    def edit(self, table: str, id: str, **parts: object) -> set[str]:
        """Change fields of a row; give the texts that this replaces knowingly."""
        row = self.rows[table][id]
        replaced = set()
        for name in parts:
            replaced |= set(siblings(row, field_of(row.value, name)).values())
        self.put(table, changed(row.value, **parts))
        return replaced - set(parts.values())

    def remove(self, table: str, id: str) -> None:
        self.counter += 1
        row = self.rows[table][id]
        versions = row.versions.stamped([DELETED], (self.counter, self.name))
        self.rows[table][id] = Row(row.value, versions, deleted=True)

    def take(self, theirs: dict[str, dict[str, Row]]) -> Merged:
        merged = merge(self.rows, theirs, stamp=(self.counter + 1, self.name))
        self.accept(merged)
        return merged

    def accept(self, merged: Merged) -> None:
        if merged.change:
            self.counter += 1
        for (table, id), row in merged.after.items():
            self.rows[table][id] = row

    def shown(self) -> dict[tuple[str, str], Value]:
        """What the person sees; lines of a text in one order."""
        return {
            (table, id): _sorted_lines(row.value)
            for table, held in self.rows.items()
            for id, row in held.items()
            if not row.deleted
        }

    def texts(self) -> set[str]:
        """Every text that can still be found, also in rows deleted not long ago."""
        found: set[str] = set()
        for row in self.rows["questions"].values():
            for name in ("note", "answer"):
                for text in siblings(row, field_of(row.value, name)).values():
                    found |= set(str(text).split("\n"))
        return found


def exchange_until_quiet(replicas: Iterable[Replica]) -> None:
    """Everyone gives everyone a file until no file brings anything new."""
    group = list(replicas)
    for _ in range(8):
        changes = [
            one.take(file_of(other.rows)).change
            for one in group
            for other in group
            if one is not other
        ]
        if not any(changes):
            return
    raise AssertionError("the notebooks never settle")


def _sorted_lines(value: Value) -> Value:
    if not isinstance(value, Question):
        return value
    parts = {
        name: "\n".join(sorted(getattr(value, name).split("\n"))) for name in ("note", "answer")
    }
    return changed(value, **parts)


def group(*names: str) -> list[Replica]:
    """Notebooks that all know one visit."""
    replicas = [Replica(name) for name in names]
    replicas[0].put("visits", Visit(VISIT, provider="Dr. Osei"))
    for replica in replicas[1:]:
        replica.take(file_of(replicas[0].rows))
    return replicas
