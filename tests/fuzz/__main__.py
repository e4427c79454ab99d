"""Throw mutated files at the readers: `python -m tests.fuzz bundle --runs 300000` (or `csv`).

Needs `atheris`. Whatever the bytes are, a reader gives a value that can be written and merged, or
refuses in a sentence; anything else ends the run with the input that did it. What is found that way
belongs into `corpus/` and so into the tests.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from random import Random

import atheris

from tests.fuzz.mutate import mutate_json

with atheris.instrument_imports(include=["bonemet_prep.exchange", "bonemet_prep.domain"]):
    from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """Mostly exchange values of whole JSON; else, and for anything else, change bytes."""
    random = Random(seed)
    mutated = mutate_json(data, random) if random.random() < 0.8 else None
    if mutated is None or len(mutated) > longest:
        mutated = atheris.Mutate(data, longest)
    return bytes(mutated)


def main() -> None:
    """Run one target for a number of inputs."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--longest", type=int, default=4096, help="bytes of the longest input")
    given = parser.parse_args()
    found = tempfile.mkdtemp(prefix=f"fuzz-{given.target}-")  # new inputs go here, not to git
    options = [
        f"-runs={given.runs}",
        f"-max_len={given.longest}",
        "-timeout=10",
        "-rss_limit_mb=2048",
    ]
    seeds = str(CORPUS / given.target)
    atheris.Setup(
        [sys.argv[0], *options, f"-artifact_prefix={found}/", found, seeds],
        TARGETS[given.target],
        custom_mutator=mutate,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
