"""Every sentence that no widget draws, found by a dotted id, with plurals, dates and numbers."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from bonemet_prep.domain.errors import KnownError

PLACEHOLDER = re.compile(r"\{([A-Za-z][A-Za-z0-9_]*)\}")
"""A placeholder in a text of the content file: ``{path}``, ``{EMERGENCY_NUMBER}``."""

PLURAL_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The names of plural forms (Unicode CLDR); every plural has ``one`` and ``other``."""


def _one_or_other(n: int) -> str:
    return "one" if n == 1 else "other"


PLURAL_RULES: Mapping[str, Callable[[int], str]] = {"en": _one_or_other, "es": _one_or_other}
"""Language to the rule that picks a plural form; a new language adds its rule here."""


class ErrorText(NamedTuple):
    """What happened, in one calm sentence, and what the person can do next."""

    what: str
    next: str


def fill(text: str, /, **values: object) -> str:
    """`text` with its placeholders filled; values are never read as text with placeholders.

    Raises KeyError when a placeholder has no value.
    """
    return PLACEHOLDER.sub(lambda found: str(values[found[1]]), text)


def capitalised(text: str) -> str:
    """`text` as it begins a sentence or a line: Spanish writes "jueves" small elsewhere."""
    return text[:1].upper() + text[1:]


def is_plural(node: Mapping[str, Any]) -> bool:
    """Whether an object of the content file is a plural rather than a group of texts."""
    return {"one", "other"} <= node.keys() <= PLURAL_FORMS


class Words:
    """The texts of one language: ``words("sheet.page-of", page=1, pages=3)``.

    An id or placeholder that is not there raises KeyError: that is a bug, and a person never
    sees a raw id. Each group at the top of `tree` goes through `read(group, place)` when a text of
    it is first asked for, and raises what that raises.
    """

    __slots__ = ("_leaves", "_plural_form", "_read", "_unread", "language")

    def __init__(
        self,
        language: str,
        tree: Mapping[str, Any],
        read: Callable[[Any, str], Any] = lambda group, _place: group,
    ) -> None:
        self.language = language
        self._plural_form = PLURAL_RULES.get(language, _one_or_other)
        self._leaves: dict[str, Any] = {}
        self._unread, self._read = dict(tree), read

    def _open(self, group: str) -> None:
        if group in self._unread:
            self._add(group, self._read(self._unread[group], f"words.{group}"))
            del self._unread[group]

    def _add(self, text_id: str, node: Any) -> None:
        if isinstance(node, Mapping) and not is_plural(node):
            for key, part in node.items():
                self._add(f"{text_id}.{key}", part)
        else:
            self._leaves[text_id] = node

    def _find(self, text_id: str) -> Any:
        self._open(text_id.partition(".")[0])
        return self._leaves[text_id]

    @property
    def ids(self) -> frozenset[str]:
        """Every id there is."""
        for group in tuple(self._unread):
            self._open(group)
        return frozenset(self._leaves)

    def __contains__(self, text_id: str) -> bool:
        self._open(text_id.partition(".")[0])
        return text_id in self._leaves

    def __call__(self, text_id: str, /, **values: object) -> str:
        """The text of `text_id` with its placeholders filled."""
        text = self._find(text_id)
        if not isinstance(text, str):
            raise KeyError(f"{text_id} is not one text")
        return fill(text, **values)

    def texts(self, text_id: str, /) -> tuple[str, ...]:
        """The texts of a list, such as the months."""
        texts = self._find(text_id)
        if not isinstance(texts, list):
            raise KeyError(f"{text_id} is not a list of texts")
        return tuple(texts)

    def plural(self, text_id: str, n: int, /, **values: object) -> str:
        """The form of `text_id` for `n`, which fills ``{n}``."""
        forms = self._find(text_id)
        if not isinstance(forms, Mapping):
            raise KeyError(f"{text_id} has no plural forms")
        text = forms.get(self._plural_form(n), forms["other"])
        return fill(text, **{"n": self.number(n), **values})

    def error(self, error: KnownError) -> ErrorText:
        """What happened and what to do, by the error's code and, where told apart, its reason.

        A detail the error does not carry gets a general word, because telling of an error must
        not fail.
        """
        base = f"errors.{error.code}"
        reason = f"{base}.reasons.{error.details.get('reason', '')}"
        found = reason if f"{reason}.what" in self else base
        texts = [str(self._find(f"{found}.{part}")) for part in ("what", "next")]
        general = {
            name: self._leaves.get(f"errors.general.{name}", "")
            for text in texts
            for name in PLACEHOLDER.findall(text)
        }
        return ErrorText(*(fill(text, **{**general, **error.details}) for text in texts))

    def date_long(self, iso: str) -> str:
        """Return "Thursday, November 26, 2026" for ``2026-11-26``."""
        return self._date("long", iso)

    def date(self, iso: str) -> str:
        """Return "November 26, 2026"."""
        return self._date("date", iso)

    def date_short(self, iso: str) -> str:
        """Return "Nov 26"."""
        return self._date("short", iso)

    def date_short_year(self, iso: str) -> str:
        """The short date with its year: Nov 26, 2026."""
        return self._date("short-year", iso)

    def month_year(self, iso: str) -> str:
        """Return "November 2026"; takes ``2026-11`` as well."""
        return self._date("month-year", iso if len(iso) > 7 else f"{iso}-01")

    def month_year_short(self, iso: str) -> str:
        """Month and year as the axis of a chart has them: Nov 2026."""
        return self._date("mon-year", iso)

    def date_known(self, iso: str) -> str:
        """Return a date as far as it is known: "2026", "November 2026", "November 26, 2026"."""
        year, *rest = iso.split("-")
        if not rest:
            return year
        return self.date(iso) if len(rest) > 1 else self.month_year(iso)

    def weekday(self, iso: str) -> str:
        """Return "Thursday"."""
        return self._date("weekday", iso)

    def _date(self, pattern: str, iso: str) -> str:
        day = date.fromisoformat(iso)
        return self(
            f"dates.patterns.{pattern}",
            weekday=self.texts("dates.weekdays")[day.weekday()],
            wday=self.texts("dates.weekdays-short")[day.weekday()],
            month=self.texts("dates.months")[day.month - 1],
            mon=self.texts("dates.months-short")[day.month - 1],
            day=day.day,
            year=day.year,
        )

    def time(self, clock: str, *, hours: int = 24) -> str:
        """``10:30`` as it is written where a day has twice 12 or once 24 `hours`."""
        hour, minute = (int(part) for part in clock.split(":")[:2])
        if hours == 24:
            return self("dates.patterns.time-24", hour=f"{hour:02}", minute=f"{minute:02}")
        half = self("dates.am" if hour < 12 else "dates.pm")
        return self(
            "dates.patterns.time-12", hour=hour % 12 or 12, minute=f"{minute:02}", half=half
        )

    def number(self, value: float, *, decimals: int = 0) -> str:
        """`value` with the language's group and decimal marks."""
        marks = {",": self("numbers.group"), ".": self("numbers.decimal")}
        return "".join(marks.get(sign, sign) for sign in f"{value:,.{decimals}f}")
