"""A file that came from another notebook, and what it would bring to this one."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from bonemet_prep.domain.errors import ImportRefused
from bonemet_prep.domain.versions import Dot
from bonemet_prep.exchange.bundle import Bundle, BundleKind, read_bundle
from bonemet_prep.exchange.merge import Merged, Progress, merge
from bonemet_prep.exchange.rows import Rows


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the file holds, and the merge that would take it in."""

    bundle: Bundle
    merged: Merged

    @property
    def visit_id(self) -> str:
        """The visit a shared file is about; empty for a file with everything."""
        there = [row.id for row in self.bundle.rows["visits"].values() if not row.deleted]
        return there[0] if self.bundle.kind is BundleKind.SHARED and len(there) == 1 else ""


def arrival(
    data: bytes,
    mine: Callable[[], tuple[Rows, Dot]],
    *,
    places: Collection[str],
    progress: Progress | None = None,
) -> Arrival:
    """Read the file and merge it with what `mine` gives: the rows here, and a dot new here.

    Raises ImportRefused with its reason and place, or MergeCancelled.
    """
    bundle = read_bundle(data, places=places)
    rows, stamp = mine()
    check_example(bundle, rows)
    return Arrival(bundle, merge(rows, bundle.rows, stamp=stamp, progress=progress))


def check_example(bundle: Bundle, mine: Rows) -> None:
    """Raise ImportRefused where a made-up person and a real one would meet in one notebook.

    ``example``: the file is the made-up one; ``into-example``: the notebook is. A notebook without
    any row takes either.
    """
    mark = mine.get("settings", {}).get("example")
    is_example = mark is not None and getattr(mark.value, "value", "") == "true"
    if any(mine.values()) and bundle.example != is_example:
        raise ImportRefused(reason="example" if bundle.example else "into-example", place="example")
