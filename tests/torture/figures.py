"""The figures of a run, and the table they are printed as."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Figures:
    """One line of the table: what was tried, how often, and what must stay 0.

    `seen` counts what may happen (a refusal, a full disk), `losses` what may not. `control` marks a
    run with unsafe settings, which has to find losses: else the harness is blind.
    """

    part: str
    tried: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    losses: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    control: bool = False

    @property
    def passed(self) -> bool:
        """Whether the run shows what it has to show."""
        return self.tried > 0 and bool(self.losses) == self.control


def table(lines: Iterable[Figures]) -> str:
    """Return the figures as a table of plain text."""
    heads = ("part", "tried", "losses", "seen", "seconds", "")
    rows = [heads, *(_cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    widths[3] = min(widths[3], 60)
    text = []
    for row in rows:
        text.append("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)))
        if row is heads:
            text.append("  ".join("-" * width for width in widths))
    return "\n".join(line.rstrip() for line in text)


def _cells(line: Figures) -> tuple[str, ...]:
    return (
        line.part,
        f"{line.tried:,}",
        _counted(line.losses) or "0",
        _counted(line.seen),
        f"{line.seconds:.0f}",
        "ok" if line.passed else "FAILED",
    )


def _counted(counter: Counter[str]) -> str:
    return ", ".join(f"{number:,} {name}" for name, number in sorted(counter.items()))
