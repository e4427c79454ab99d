"""The command line as a person meets it: arguments in; exit code and two texts out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bonemet_prep.cli import main


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


Cli = Callable[..., Ended]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    def run(*arguments: object) -> Ended:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as leaving:  # argparse: wrong usage, --help, --version
            code = int(leaving.code or 0)
        told = capsys.readouterr()
        return Ended(code, told.out, told.err)

    return run


@pytest.fixture
def example(cli: Cli, tmp_path: Path) -> Path:
    """A folder with the example notebook."""
    folder = tmp_path / "example"
    assert cli("--data-dir", folder, "example").code == 0
    return folder


def is_one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and "Traceback" not in text and text.rstrip().endswith((".", ")"))
