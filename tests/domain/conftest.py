"""What the tests of the domain share: the library that ships with the program."""

import pytest

from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.resource_files import read_bytes


@pytest.fixture(scope="session")
def library() -> Library:
    return parse_library(read_bytes("content/en.json"))
