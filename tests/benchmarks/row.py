"""One line of the table of measurements: what was measured, the floor beside it, and the bar."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`value` was measured; `floor` is what the bare tools needed in the same run, 0 for none.

    `bar` is the most that `value` may be, 0 where there is none; all three are in `unit`.
    """

    name: str
    value: float
    floor: float = 0
    bar: float = 0
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the floor, whatever computer it was; 0 where there is no floor."""
        return self.value / self.floor if self.floor else 0

    @property
    def met(self) -> bool:
        """Whether the value stays within its bar."""
        return not self.bar or self.value <= self.bar

    def __str__(self) -> str:
        floor = f"{self.ratio:7.1f} times the floor" if self.floor else ""
        bar = f"bar {self.bar:g} {self.unit}{'' if self.met else ', missed'}" if self.bar else ""
        return f"{self.name:<44} {self.value:8.1f} {self.unit:<3} {floor:<24} {bar}".rstrip()
