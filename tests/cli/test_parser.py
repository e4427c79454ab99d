"""The command line speaks the person's language wholly: help, usage, and what was wrong."""

import re

import pytest

from bonemet_prep.commands import arguments as reader
from bonemet_prep.commands.run import library_in
from tests.accessibility.pseudo import is_translated, pseudo_library

HELP = ((), ("example",), ("sheet",), ("export",), ("import",), ("check",))
WRONG = {
    ("nonsense",): "one-of",
    ("--nonsense",): "unknown",
    ("--vers",): "unknown",
    ("check", "more", "--nonsense"): "unknown",
    ("sheet", "a.pdf", "b.pdf"): "unknown",
    ("sheet",): "missing",
    ("export",): "missing",
    ("import", "--dry-run"): "missing",
    ("--data-dir",): "value",
    ("--open",): "value",
    ("sheet", "a.pdf", "--visit"): "value",
    ("sheet", "a.pdf", "--paper"): "one-of",
    ("sheet", "a.pdf", "--paper", "a3"): "one-of",
    ("export", "--include", "x", "a.csv"): "one-of",
    ("--version=3",): "alone",
    ("sheet", "a.pdf", "--blank=3"): "alone",
    ("sheet", "a.xyz"): "sheet-suffix",
    ("export", "a.xyz"): "export-suffix",
    ("import", "a.xyz"): "import-suffix",
    ("export", "a.csv", "--everything"): "only-bundle",
    ("export", "a.bonemet", "--with-name"): "only-fhir",
    ("example",): "example-folder",
}
"""Each kind of wrong call to the sentence that tells of it."""

AS_TYPED = re.compile(
    r"--?[\w-]+|\{?\b(example|sheet|export|import|check|bonemet-prep|next|last|letter|a4|a3"
    r"|private|behind_doors|helper|nonsense|more|BONEMET_PREP_DATA_DIR)\b|[a-z]*\.(fhir\.)?\w+"
)
"""What is the same in every language: what one types, and what was typed."""


@pytest.fixture
def speaks(monkeypatch):
    """Set the language of the computer, or the made-up one that shows what is untranslated."""
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.delenv("BONEMET_PREP_DATA_DIR")

    def set_language(language: str) -> None:
        monkeypatch.setenv("LANGUAGE", language)
        if language == "pseudo":
            monkeypatch.setattr(reader, "library_in", lambda _language: pseudo_library())

    return set_language


def untranslated(text: str) -> list[str]:
    """The words of a text in the made-up language that no one translated."""
    return [word for word in re.findall(r"\w+", AS_TYPED.sub(" ", text)) if not is_translated(word)]


@pytest.mark.parametrize("command", HELP, ids=" ".join)
def test_every_word_of_the_help_is_ours(cli, speaks, command):
    speaks("pseudo")
    ended = cli(*command, "--help")
    assert ended.code == 0
    assert ended.out
    assert not untranslated(ended.out)


@pytest.mark.parametrize("call", WRONG, ids=" ".join)
def test_every_word_about_a_wrong_call_is_ours(cli, speaks, call):
    speaks("pseudo")
    ended = cli(*call)
    assert ended.code == 2
    assert ended.err
    assert not untranslated(ended.err)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("call", WRONG, ids=" ".join)
def test_a_wrong_call_is_told_in_one_sentence_after_how_to_write_it(cli, speaks, language, call):
    speaks(language)
    words = library_in(language).words
    said = cli(*call).err.splitlines()
    assert said[0].startswith(words("cli.parts.usage") + " bonemet-prep")
    assert said[-2] == ""
    pattern = re.split(r"\{\w+\}", library_text(words, f"cli.usage.{WRONG[call]}"))
    assert re.fullmatch(".+".join(map(re.escape, pattern)), said[-1])


def library_text(words, text_id: str) -> str:
    """The text with its placeholders as they stand."""
    names = ("words", "names", "name", "choices", "value")
    return words(text_id, **{name: f"{{{name}}}" for name in names})


def test_a_wrong_call_of_a_command_shows_how_to_write_that_command(cli):
    for call in (("sheet", "a.xyz"), ("sheet",), ("sheet", "a.pdf", "--nonsense")):
        assert "bonemet-prep sheet [-h]" in cli(*call).err


def test_the_sentence_names_what_is_unknown_missing_or_possible(cli):
    assert "more --nonsense." in cli("check", "more", "--nonsense").err
    assert "OUT (the file to make)." in cli("sheet").err
    assert "--paper" in cli("sheet", "a.pdf", "--paper", "a3").err.splitlines()[-1]
    assert "letter, a4." in cli("sheet", "a.pdf", "--paper", "a3").err
    commands = ", ".join(command[0] for command in HELP[1:])
    assert f"{commands}." in cli("nonsense").err


def test_what_was_typed_does_not_steer_the_terminal(cli):
    assert "\x1b" not in cli("check", "\x1b[31mred").err


def test_the_commands_of_the_readme_are_understood(cli, home):
    assert cli("sheet", home / "out.pdf", "--visit=next", "--paper=a4", "--large-print").code == 3
    assert cli("import", home / "in.csv", "--dry-run").code == 3
