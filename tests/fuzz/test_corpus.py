"""Every input the fuzzer starts from, or once found, still goes through."""

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"
CASES = [(name, path) for name in TARGETS for path in sorted((CORPUS / name).iterdir())]


@pytest.mark.parametrize(("name", "path"), CASES, ids=lambda part: getattr(part, "name", part))
def test_an_input_of_the_corpus_is_read_or_refused(name, path):
    TARGETS[name](path.read_bytes())


def test_every_target_has_inputs():
    assert {name for name, _ in CASES} == TARGETS.keys()
