"""The language of the command line: the notebook's own, and before that the computer's."""

import pytest

from bonemet_prep.commands import run
from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.setting import Setting
from bonemet_prep.storage.database import Database

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture
def speaks(monkeypatch: pytest.MonkeyPatch):
    """Set the language of the computer by the variables of a terminal."""

    def set_language(**named: str) -> None:
        for name in VARIABLES:
            monkeypatch.delenv(name, raising=False)
        for name, value in named.items():
            monkeypatch.setenv(name, value)

    return set_language


@pytest.mark.parametrize(
    ("named", "language"),
    [
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "es_ES.UTF-8"}, "es"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "es:en"}, "es"),
        ({"LANG": "es_ES.UTF-8", "LC_MESSAGES": ""}, "es"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
    ],
)
def test_the_terminal_names_the_language(speaks, named, language):
    speaks(**named)
    assert run.language_of_computer() == language


@pytest.mark.parametrize(("account", "language"), [("es_ES", "es"), ("fr_FR", "en"), (None, "en")])
def test_without_a_terminal_it_is_that_of_the_account(speaks, monkeypatch, account, language):
    speaks()
    monkeypatch.setattr("locale.getlocale", lambda: (account, "UTF-8"))
    assert run.language_of_computer() == language


def test_help_and_wrong_usage_are_in_the_language_of_the_computer(cli, speaks):
    speaks(LANG="es_ES.UTF-8")
    words = run.library_in("es").words
    assert " ".join(words("cli.help.about").split()) in " ".join(cli("--help").out.split())
    assert words("cli.usage.sheet-suffix") in cli("sheet", "out.doc").err


def test_a_refusal_before_the_notebook_is_open_is_in_the_language_of_the_computer(
    cli, speaks, tmp_path
):
    speaks(LANG="es_ES.UTF-8")
    (tmp_path / "notebook.bonemet.db").write_bytes(b"no notebook")
    told = cli("--data-dir", tmp_path, "check").err
    assert "cuaderno" in told.casefold()


def test_it_speaks_the_language_of_the_notebook(cli, example, tmp_path):
    with Database.open(example, clock=computer_clock) as database:
        database.write(Change((RowChange("settings", None, Setting("language", '"es"')),)))
    ended = cli("--data-dir", example, "check")
    words = run.library_in("es").words
    assert ended.out.startswith(words("cli.check.good", counts="|").split("|")[0])
    missing = cli("--data-dir", example, "sheet", tmp_path / "x.pdf", "--visit", "nobody")
    assert missing.err.strip() == words("errors.visit-missing.what", visit="nobody")
