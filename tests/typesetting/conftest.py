"""Fonts that are opened once."""

import pytest

from bonemet_prep.typesetting.fonts import ShippedFonts


@pytest.fixture(scope="session")
def fonts() -> ShippedFonts:
    return ShippedFonts()
