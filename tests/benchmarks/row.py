"""One line of the table of measurements: what was measured, the floor beside it, and the bar."""

from dataclasses import dataclass

HEADS = ("Measured", "Here", "Floor", "Ratio", "Bar")


@dataclass(frozen=True, slots=True)
class Row:
    """`value` was measured; `floor` is what the bare tools needed in the same run, 0 for none.

    `bar` is the most that `value` may be and `times` the most that it may be of the floor, 0 where
    there is none; value, floor and bar are in `unit`.
    """

    name: str
    value: float
    floor: float = 0
    bar: float = 0
    times: float = 0
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the floor, whatever computer it was; 0 where there is no floor."""
        return self.value / self.floor if self.floor else 0

    @property
    def met(self) -> bool:
        """Whether the value stays within its bars."""
        within = not self.bar or self.value <= self.bar
        return within and (not self.times or self.ratio <= self.times)

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        """Name, value, floor, ratio and bar as they are read."""
        bars = (f"{self.bar:g} {self.unit}" if self.bar else "", f"{self.times:g} ×")
        bar = ", ".join(told for told in bars if told and told != "0 ×")
        return (
            self.name,
            f"{self.value:,.1f} {self.unit}",
            f"{self.floor:,.1f} {self.unit}" if self.floor else "",
            f"{self.ratio:.2f} ×" if self.floor else "",
            bar if self.met else f"{bar} (missed)",
        )


def table(rows: list[Row]) -> str:
    """The rows under their heads, in columns."""
    lines = [HEADS, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    return "\n".join(
        f"{name:<{widths[0]}}  "
        + "  ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        for name, *cells in lines
    )
