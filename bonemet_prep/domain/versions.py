"""Who changed which field of a row last, and what each copy of the row has seen.

Two laptops share no clock, so "newer" cannot mean a time. Each notebook is a *replica* with its
own counter; a change gets a *dot* (counter, replica), and a row remembers per replica the highest
counter it has seen. One side has seen the other's dot: it is newer. Neither has: a true conflict.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

Dot = tuple[int, str]
"""(counter, replica) of one change."""

WHOLE_ROW = "*"
"""Stands for every field that was not changed since the row was made."""

DELETED = "deleted"
"""The deleted mark, which is stamped like a field."""

NEVER: Dot = (0, "")
"""The dot of what was never changed; everyone has seen it."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The history of one row: `fields` name to dot, `seen` replica to its highest counter.

    `kept` holds, per field that two notebooks changed apart, the other values with their dots, as
    plain JSON values: nothing typed is lost, and the next change of the field settles it.
    `unseen` names, per field, the dots that were left out of the file the row came in.
    """

    fields: Mapping[str, Dot] = field(default_factory=dict)
    seen: Mapping[str, int] = field(default_factory=dict)
    kept: Mapping[str, tuple[tuple[Dot, object], ...]] = field(default_factory=dict)
    unseen: Mapping[str, tuple[Dot, ...]] = field(default_factory=dict)

    def dot(self, name: str) -> Dot:
        """Return the dot of the last change of the field `name`."""
        return self.fields.get(name, self.fields.get(WHOLE_ROW, NEVER))

    def has_seen(self, dot: Dot) -> bool:
        """Say whether the change `dot` is part of this history."""
        counter, replica = dot
        return counter <= self.seen.get(replica, 0)

    def stamped(self, names: Iterable[str], dot: Dot) -> "Versions":
        """Return the history after the change `dot` of the fields `names`."""
        counter, replica = dot
        settled = dict.fromkeys(names, dot)
        return replace(
            self,
            fields={**self.fields, **settled},
            seen={**self.seen, replica: max(counter, self.seen.get(replica, 0))},
            kept={name: values for name, values in self.kept.items() if name not in settled},
        )

    def to_json(self) -> str:
        """Return the history as compact JSON text, the same for equal histories."""
        plain: dict[str, object] = {"fields": dict(self.fields), "seen": dict(self.seen)}
        if self.kept:
            plain["kept"] = dict(self.kept)
        if self.unseen:
            plain["unseen"] = dict(self.unseen)
        return json.dumps(plain, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Versions":
        """Read what `to_json` wrote; raises ValueError for anything else."""
        try:
            plain = json.loads(text)
            return cls(
                {str(name): _dot(dot) for name, dot in plain["fields"].items()},
                {str(replica): _counter(value) for replica, value in plain["seen"].items()},
                {
                    str(name): tuple((_dot(dot), value) for dot, value in values)
                    for name, values in plain.get("kept", {}).items()
                },
                {
                    str(name): tuple(map(_dot, dots))
                    for name, dots in plain.get("unseen", {}).items()
                },
            )
        except (AttributeError, KeyError, TypeError, RecursionError) as error:
            raise ValueError("not a row history") from error


def _dot(plain: list[object]) -> Dot:
    counter, replica = plain
    return _counter(counter), str(replica)


def _counter(plain: object) -> int:
    if not isinstance(plain, int) or isinstance(plain, bool) or plain < 0:
        raise ValueError("a counter is a whole number from 0")
    return plain
