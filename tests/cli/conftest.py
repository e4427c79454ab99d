"""The command line as a person meets it: arguments in; exit code and two texts out."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bonemet_prep.cli import main
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.visit import Visit
from tests.cli.notebook_files import put

YESTERDAY = (computer_clock() - timedelta(days=1)).date().isoformat()


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


Cli = Callable[..., Ended]


@pytest.fixture(autouse=True)
def english_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever computer the tests run on."""
    monkeypatch.setenv("LANGUAGE", "en_US.UTF-8")


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


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example notebook, made by the command line once for all tests."""
    folder = tmp_path_factory.mktemp("made-once") / "example"
    assert main(["--data-dir", str(folder), "example"]) == 0
    return folder


@pytest.fixture
def example(made_once: Path, tmp_path: Path) -> Path:
    """A folder with the example notebook, to do with as the test likes."""
    return Path(shutil.copytree(made_once, tmp_path / "example"))


@pytest.fixture
def patient(tmp_path: Path) -> Path:
    """The patient's notebook: a visit to come, two questions, a day of pain."""
    folder = tmp_path / "patient"
    put(folder, "visits", Visit("v1", "2030-11-26", provider="Dr. Osei"))
    put(
        folder,
        "questions",
        Question("q1", "v1", "pain-night", note="around 3"),
        Question("q2", "v1", wording="For me alone", private=True, position=1),
    )
    put(folder, "pain_entries", PainEntry("e1", f"{YESTERDAY}T10:00", now=5))
    return folder


def is_one_sentence(text: str) -> bool:
    return text.count("\n") == 1 and "Traceback" not in text and text.rstrip().endswith((".", ")"))
