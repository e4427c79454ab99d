"""The body outline: our own drawing of front and back, cut into places in everyday words."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from bonemet_prep.domain.errors import ContentDamaged

_Kind = TypeVar("_Kind")

Point = tuple[float, float]
"""x to the right and y downwards, in units of the drawing."""


class View(StrEnum):
    """From where the body is seen. The person's right is on the left of the front view."""

    FRONT = "front"
    BACK = "back"


class Direction(StrEnum):
    """Where to go from one place to the next, as seen in the picture."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


_CROSSING = {(View.FRONT, Direction.RIGHT): View.BACK, (View.BACK, Direction.LEFT): View.FRONT}
"""The views stand side by side: going right from the left hand leads to the same hand behind."""


@dataclass(frozen=True, slots=True)
class BodyView:
    """One view: its size and the closed paths of the whole figure."""

    width: float
    height: float
    outline: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Region:
    """One place in one view. Limbs and head are one place with the same `id` in both views.

    `polygon` is a closed path, `label_at` the middle of the number or mark shown on the place,
    `neighbours` the ids of the places next to it in the same view ("" for none).
    """

    id: str
    view: View
    polygon: tuple[Point, ...]
    label_at: Point
    neighbours: Mapping[Direction, str]


@dataclass(frozen=True, slots=True)
class BodyOutline:
    """The whole drawing; `regions` stand in reading order, front before back."""

    views: Mapping[View, BodyView]
    regions: tuple[Region, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """Every place once, in reading order."""
        return tuple(dict.fromkeys(region.id for region in self.regions))

    def regions_of(self, view: View) -> tuple[Region, ...]:
        """The places of one view, in reading order."""
        return tuple(region for region in self.regions if region.view == view)

    def region(self, view: View, place: str) -> Region | None:
        """A place as seen in a view; None when it cannot be seen from there."""
        return next((r for r in self.regions if r.view == view and r.id == place), None)

    def neighbour(self, region: Region, direction: Direction) -> Region | None:
        """The place next to this one in the picture; None at its edge."""
        beside = region.neighbours[direction]
        if beside:
            return self.region(region.view, beside)
        other = _CROSSING.get((region.view, direction))
        return self.region(other, region.id) if other else None

    def region_at(self, view: View, x: float, y: float) -> Region | None:
        """The place under a point of the drawing, if any."""
        return next((r for r in self.regions_of(view) if _inside(r.polygon, x, y)), None)


def parse_body(data: bytes) -> BodyOutline:
    """Read the drawing. Raises ContentDamaged with the place in the file that is wrong."""
    try:
        tree = json.loads(data)
    except ValueError as error:
        raise ContentDamaged(place="body") from error
    views = {view: _parse_view(tree, view) for view in View}
    found = _part(tree, "regions", list, "body")
    regions = tuple(_parse_region(item, f"body.regions[{n}]") for n, item in enumerate(found))
    known = {(region.view, region.id) for region in regions}
    if len(known) != len(regions):
        raise ContentDamaged(place="body.regions")
    for number, region in enumerate(regions):
        for beside in region.neighbours.values():
            if beside and (region.view, beside) not in known:
                raise ContentDamaged(place=f"body.regions[{number}].neighbours")
    return BodyOutline(views, regions)


def _parse_view(tree: object, view: View) -> BodyView:
    place = f"body.views.{view}"
    part = _part(_part(tree, "views", dict, "body"), view, dict, "body.views")
    paths = _part(part, "outline", list, place)
    outline = tuple(_points(path, f"{place}.outline") for path in paths)
    return BodyView(_length(part, "width", place), _length(part, "height", place), outline)


def _parse_region(item: object, place: str) -> Region:
    name = _part(item, "id", str, place)
    view = _part(item, "view", str, place)
    beside = _part(item, "neighbours", dict, place)
    if not name or view not in set(View):
        raise ContentDamaged(place=place)
    return Region(
        name,
        View(view),
        _points(_part(item, "polygon", list, place), f"{place}.polygon"),
        _point(_part(item, "label_at", list, place), f"{place}.label_at"),
        {way: _part(beside, way, str, f"{place}.neighbours") for way in Direction},
    )


def _part(tree: object, key: str, kind: type[_Kind], place: str) -> _Kind:
    value = tree.get(key) if isinstance(tree, dict) else None
    if not isinstance(value, kind):
        raise ContentDamaged(place=f"{place}.{key}")
    return value


def _length(tree: dict[str, object], key: str, place: str) -> float:
    value = tree.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
        raise ContentDamaged(place=f"{place}.{key}")
    return float(value)


def _points(path: object, place: str) -> tuple[Point, ...]:
    if not isinstance(path, list) or len(path) < 3:
        raise ContentDamaged(place=place)
    return tuple(_point(item, place) for item in path)


def _point(item: object, place: str) -> Point:
    match item:
        case [int() | float() as x, int() | float() as y] if math.isfinite(x) and math.isfinite(y):
            return float(x), float(y)
    raise ContentDamaged(place=place)


def _inside(polygon: tuple[Point, ...], x: float, y: float) -> bool:
    """Even-odd rule: a ray to the right crosses the border an odd number of times."""
    crossings = 0
    before_x, before_y = polygon[-1]
    for next_x, next_y in polygon:
        if (before_y > y) != (next_y > y):
            at = before_x + (y - before_y) / (next_y - before_y) * (next_x - before_x)
            crossings += x < at
        before_x, before_y = next_x, next_y
    return crossings % 2 == 1
