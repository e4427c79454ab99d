"""What is drawn on a page beside its letters: lines and shapes with their places, in points."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import pikepdf

from tests.pdf.paper import Box

Matrix = tuple[float, float, float, float, float, float]
Points = tuple[tuple[float, float], ...]

_PAINTED = {"S": "line", "s": "line", "f": "fill", "B": "both", "b": "both"}


@dataclass(frozen=True, slots=True)
class Shape(Box):
    """The corners of a path, the width of its pen, how it is painted: line, fill or both.

    Its box is that of the corners; `clip` has what can be seen of it where that is less.
    """

    points: Points
    pen: float
    painted: str
    filled_white: bool
    dashed: bool
    clip: Box | None

    @property
    def is_across(self) -> bool:
        """Whether it is a level line."""
        return len(self.points) == 2 and self.bottom == self.top

    @property
    def is_upright(self) -> bool:
        """Whether it is an upright line."""
        return len(self.points) == 2 and self.left == self.right


@dataclass(frozen=True)
class _State:
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    pen: float = 1.0
    white: bool = False
    dashed: bool = False
    clip: Box | None = None


@dataclass
class _Reader:
    """Follows the operators of one page."""

    state: _State = field(default_factory=_State)
    kept: list[_State] = field(default_factory=list)
    points: list[tuple[float, float]] = field(default_factory=list)

    def read(self, name: str, numbers: Sequence[float]) -> Iterator[Shape]:
        """Take one operator; yields the shape it paints, if any."""
        self._set(name, numbers)
        if name in ("m", "l", "c"):
            self._go_to(*numbers[-2:])
        elif name == "re":
            x, y, wide, tall = numbers
            for corner in ((x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall)):
                self._go_to(*corner)
        elif name in _PAINTED:
            yield self._shape(_PAINTED[name])
        if name == "n" or name in _PAINTED:
            self.points = []

    def _set(self, name: str, numbers: Sequence[float]) -> None:
        match name:
            case "q":
                self.kept.append(self.state)
            case "Q":
                self.state = self.kept.pop()
            case "cm":
                self.state = replace(self.state, matrix=_joined(numbers, self.state.matrix))
            case "w":
                self.state = replace(self.state, pen=numbers[0])
            case "g":
                self.state = replace(self.state, white=numbers[0] == 1)
            case "d":
                self.state = replace(self.state, dashed=True)
            case "W":
                self.state = replace(self.state, clip=_box(self.points))

    def _go_to(self, x: float, y: float) -> None:
        a, b, c, d, e, f = self.state.matrix
        self.points.append((a * x + c * y + e, b * x + d * y + f))

    def _shape(self, painted: str) -> Shape:
        box, now = _box(self.points), self.state
        edges = (box.left, box.bottom, box.right, box.top)
        points = tuple(self.points)
        return Shape(*edges, points, now.pen, painted, now.white, now.dashed, now.clip)


def shapes(data: bytes, number: int = 0) -> list[Shape]:
    """Read what is drawn on a page, in the order of painting."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        reader, found = _Reader(), []
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[number]):
            numbers = [float(one) for one in operands if not isinstance(one, pikepdf.Object)]
            found += reader.read(str(operator).rstrip("*"), numbers)
        return found


def figures(data: bytes) -> list[Box]:
    """Read where the pictures say that they stand, in the order of the file."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        elements = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        said = [one.A.BBox for one in elements if one.get("/S") == "/Figure" and "/A" in one]
        return [Box(*map(float, box)) for box in said]


def _box(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _joined(first: Sequence[float], then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        *(a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s),
        *(e * p + f * r + t, e * q + f * s + u),
    )
