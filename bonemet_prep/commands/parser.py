"""What reads the arguments and speaks the person's language: help, usage, and what was wrong."""

import argparse
from collections.abc import Sequence
from functools import partial
from typing import Any, NoReturn

from bonemet_prep.domain.plain_text import clean
from bonemet_prep.domain.words import Words

WRONG_USAGE = 2
"""The exit code of a call that cannot be understood."""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that takes every word it says from `words`; so do its commands.

    Arguments are added by `add_name` and `add_option`, which know how to tell what is wrong about
    each. Options are never guessed from their first letters: one more could change the guess.
    """

    def __init__(self, *, words: Words, **shape: Any) -> None:
        super().__init__(
            formatter_class=partial(_Formatter, how=f"{words('cli.parts.usage')} "),
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
            **shape,
        )
        self._words = words
        self._names = self.add_argument_group(words("cli.parts.names"))
        self._options = self.add_argument_group(words("cli.parts.options"))
        self._needed: list[argparse.Action] = []
        self._known: dict[str, argparse.Action] = {}
        self.add_option("-h", "--help", action="help", help=words("cli.help.help"))

    def add_name(self, dest: str, metavar: str, **shape: Any) -> None:
        """Add what has to be named, such as the file to make."""
        self._needed.append(self._names.add_argument(dest, metavar=metavar, **shape))

    def add_option(self, *forms: str, **shape: Any) -> None:
        """Add what may be chosen."""
        option = self._options.add_argument(*forms, **shape)
        self._known["/".join(forms)] = option

    def add_commands(self, metavar: str) -> Any:
        """Add a choice of commands; its ``add_parser(name, words=words)`` adds one."""
        commands = self.add_subparsers(title=self._words("cli.parts.commands"), metavar=metavar)
        self._known[metavar] = commands
        return commands

    def parse_known_args(  # type: ignore[override]  # the types of the original overload by namespace
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Read what is known; a mistake ends the program with a sentence about it."""
        try:
            return super().parse_known_args(args, namespace)
        except argparse.ArgumentError as mistake:
            if mistake.argument_name is None:
                self.error(mistake.message)
            self.refuse(self._mistake(self._known[mistake.argument_name]))

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - argparse says it in English only
        """Tell that a name is missing: the one thing wrong about no argument that was given."""
        missing = ", ".join(f"{name.metavar} ({name.help})" for name in self._needed)
        self.refuse(self._words("cli.usage.missing", names=missing))

    def refuse(self, sentence: str) -> NoReturn:
        """End the program with how to write the command, and what was wrong."""
        self.exit(WRONG_USAGE, f"{self.format_usage()}\n{clean(sentence)}\n")

    def _mistake(self, argument: argparse.Action) -> str:
        name = argument.option_strings[-1] if argument.option_strings else argument.metavar
        if argument.choices:
            choices = ", ".join(argument.choices)
            return self._words("cli.usage.one-of", name=name, choices=choices)
        if argument.nargs == 0:
            return self._words("cli.usage.alone", name=name)
        return self._words("cli.usage.value", name=name, value=argument.help)


class _Formatter(argparse.HelpFormatter):
    """Help that begins with a word of ours."""

    def __init__(self, *args: Any, how: str, **shape: Any) -> None:
        super().__init__(*args, **shape)
        self._how = how

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Add how to write the command; argparse itself gives a `prefix` only to leave it out."""
        super().add_usage(usage, actions, groups, self._how if prefix is None else prefix)
