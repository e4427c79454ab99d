"""Mutations that keep JSON whole, so that the fuzzer gets past the first brace."""

import json
from copy import deepcopy
from random import Random
from typing import Any

_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 11, 2**53, 2**70, 0.5, 1e308),
    *("", "x", "a" * 70, "\x00", "\ud800", "=1+1", "2026-11-26", "2026-13-01", "10:30"),
    *("2026-11-20T10:00", "v1", "q1", "*", "deleted", "note", "patient", "moment"),
    *([], {}, [[]], [1, "a"], [[1, "a"], "x"], {"id": "x"}, {"a": 1}, {"*": [1, "a"]}),
)


def mutate_json(data: bytes, random: Random) -> bytes | None:
    """Return the data with one to three of its JSON values exchanged; None when it is no JSON."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return None
    for _ in range(random.randint(1, 3)):
        places = list(_places(tree))
        if not places:
            return None
        held, key = random.choice(places)
        _change(held, key, places, random)
    return json.dumps(tree).encode("utf-8", "surrogatepass")


def _places(tree: Any) -> Any:
    """Every (container, key) of the tree."""
    if not isinstance(tree, dict | list):
        return
    for key in tree.keys() if isinstance(tree, dict) else range(len(tree)):
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from _places(tree[key])


def _change(held: Any, key: Any, places: list[Any], random: Random) -> None:
    other_held, other_key = random.choice(places)
    match random.randrange(5):
        case 0:
            held[key] = deepcopy(random.choice(_ODD))
        case 1:
            held[key] = deepcopy(other_held[other_key])
        case 2:
            del held[key]
        case 3 if isinstance(held, list):
            held.append(deepcopy(held[key]))
        case _ if isinstance(held, dict):
            held[random.choice((str(other_key), "note", "deleted", "kept", "unseen"))] = deepcopy(
                held[key]
            )
