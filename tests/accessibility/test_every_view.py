"""Every page, state and dialog: named, reached and left by keyboard, nothing cut off."""

from collections.abc import Callable

import pytest

from tests.accessibility.program import Look
from tests.accessibility.walk import Walk

WIDE_SPANISH = Look("es", "light", 100, 1280, 720)
LARGEST_AND_LONGEST = Look("pseudo", "light", 200, 1280, 720)
"""Text at 200% in a language 40% longer than English: the hardest for every layout."""

FAULTS = (
    "cut off",
    "overlapping",
    "scrolls sideways",
    "too large",
    "unnamed",
    "without a role",
    "choice without a label",
    "same mnemonic",
    "text box keeps Tab",
    "not reached by Tab",
    "Escape does not close",
)


@pytest.fixture(scope="module", params=[WIDE_SPANISH, LARGEST_AND_LONGEST], ids=["wide", "largest"])
def found(request: pytest.FixtureRequest, walked: Callable[[Look], Walk]) -> Walk:
    return walked(request.param)


@pytest.mark.parametrize("fault", FAULTS)
def test_no_view_has_this_fault(found: Walk, fault: str) -> None:
    assert len(found.texts) > 18
    assert not found.of(fault)
