"""The body outline is sound: places cover the figure, and arrow keys reach every one of them."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep import resource_files
from bonemet_prep.domain.body import BodyOutline, Direction, Region, View, parse_body
from bonemet_prep.domain.errors import ContentDamaged

DATA = resource_files.read_bytes("body_outline.json")
BODY = parse_body(DATA)
TREE = json.loads(DATA)


def area(polygon: tuple[tuple[float, float], ...]) -> float:
    pairs = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def reachable(body: BodyOutline, start: Region) -> set[tuple[View, str]]:
    seen: set[tuple[View, str]] = set()
    waiting = [start]
    while waiting:
        region = waiting.pop()
        if (region.view, region.id) not in seen:
            seen.add((region.view, region.id))
            steps = (body.neighbour(region, way) for way in Direction)
            waiting += [step for step in steps if step]
    return seen


def test_there_are_about_thirty_places_seen_from_two_sides():
    assert 30 <= len(BODY.places) <= 36
    assert {region.view for region in BODY.regions} == set(View)


@pytest.mark.parametrize("view", View)
def test_the_places_cover_the_figure_without_overlap(view):
    whole = sum(area(path) for path in BODY.views[view].outline)
    parts = sum(area(region.polygon) for region in BODY.regions_of(view))
    assert parts == pytest.approx(whole, rel=0.01)


@pytest.mark.parametrize("region", BODY.regions, ids=lambda r: f"{r.view}-{r.id}")
def test_the_label_of_a_place_stands_on_that_place(region):
    assert BODY.region_at(region.view, *region.label_at) == region


def test_left_is_the_persons_own_left():
    for region in BODY.regions:
        on_picture_right = region.label_at[0] > BODY.views[region.view].width / 2
        if region.id.startswith("left-"):
            assert on_picture_right == (region.view == View.FRONT), region.id
        if region.id.startswith("right-"):
            assert on_picture_right == (region.view == View.BACK), region.id


def test_every_place_of_both_views_is_reached_by_arrow_keys_from_every_other():
    every = {(region.view, region.id) for region in BODY.regions}
    for region in BODY.regions:
        assert reachable(BODY, region) == every


def test_an_arrow_goes_the_way_it_points():
    for region in BODY.regions:
        for way in Direction:
            target = BODY.neighbour(region, way)
            if target is None or target.view != region.view:
                continue
            (x, y), (to_x, to_y) = region.label_at, target.label_at
            gone = {
                Direction.UP: y - to_y,
                Direction.DOWN: to_y - y,
                Direction.LEFT: x - to_x,
                Direction.RIGHT: to_x - x,
            }[way]
            assert gone > 0, (region.id, way, target.id)


def test_going_past_the_edge_of_the_front_leads_to_the_same_place_behind():
    hand = BODY.region(View.FRONT, "left-hand")
    assert hand is not None
    behind = BODY.neighbour(hand, Direction.RIGHT)
    assert behind == BODY.region(View.BACK, "left-hand")
    assert behind is not None
    assert BODY.neighbour(behind, Direction.LEFT) == hand


def test_a_point_beside_the_figure_is_no_place():
    assert BODY.region_at(View.FRONT, 1, 1) is None
    assert BODY.region_at(View.BACK, 120, 440) is None


def paths(tree: object, way: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    items: list[tuple[object, object]] = []
    if isinstance(tree, dict):
        items = list(tree.items())
    elif isinstance(tree, list):
        items = list(enumerate(tree[:2]))
    return [way, *(path for key, value in items for path in paths(value, (*way, key)))]


@given(st.sampled_from(paths(TREE)[1:]), st.sampled_from([None, "", -1, [], {}, True, "nowhere"]))
def test_a_damaged_drawing_is_refused_with_its_place_or_still_sound(path, wrong):
    tree = copy.deepcopy(TREE)
    node = tree
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = wrong
    try:
        body = parse_body(json.dumps(tree).encode())
    except ContentDamaged as error:
        told = error.details["place"]
    else:
        told = "body"
        for region in body.regions:
            beside = set(region.neighbours.values()) - {""}
            assert beside <= {other.id for other in body.regions_of(region.view)}
    assert told.startswith("body")


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff\xfe", b'{"views": 3}', b"null"])
def test_what_is_no_drawing_is_refused(data):
    with pytest.raises(ContentDamaged):
        parse_body(data)
