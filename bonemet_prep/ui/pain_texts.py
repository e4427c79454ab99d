"""The words of the pain log for whoever is at the keyboard."""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_fields import PainField
from bonemet_prep.domain.pain_sentences import entry_sentence, option_name
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.body_outline import body_drawing
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import month_comes_first

_KEPT = 500
"""Sentences remembered: more than a list shows before it is scrolled for long."""


class PainTexts:
    """Prompts, options, places and sentences, in the voice and with the clock of the notebook."""

    def __init__(self, context: WindowContext) -> None:
        self._context = context
        self.words = context.words

    @cached_property
    def region_names(self) -> Mapping[str, str]:
        """Every place with its everyday name."""
        return {place: self.words(f"body.{place}") for place in body_drawing().places}

    def place(self, region: str) -> str:
        """The everyday name of a place."""
        return self.region_names.get(region, region)

    @property
    def hours(self) -> int:
        """12 or 24, as times are written in the country chosen."""
        return self._context.hours

    @property
    def month_first(self) -> bool:
        """Whether a day is written month first where the person lives."""
        return month_comes_first(self._context)

    def prompt(self, field: str, *, catch_up: bool = False) -> str:
        """What the form asks, put to the person or about them."""
        helper = self._context.voice is Voice.HELPER
        wanted = ["catch-up-helper" if helper else "catch-up"] if catch_up else []
        wanted.append("helper" if helper else "prompt")
        base = f"pain.fields.{field}."
        return self.words(base + next(name for name in wanted if base + name in self.words))

    def hint(self, field: str) -> str:
        """A second line under the prompt, empty for most fields."""
        text_id = f"pain.fields.{field}.hint"
        return self.words(text_id) if text_id in self.words else ""

    def options(self, field: PainField) -> dict[str, str]:
        """The options of a field with their words."""
        return {option: option_name(field.id, option, self.words) for option in field.options}

    def anchors(self) -> tuple[str, str]:
        """What 0 and 10 mean."""
        ending = "-helper" if self._context.voice is Voice.HELPER else ""
        return self.words(f"pain.anchors.low{ending}"), self.words(f"pain.anchors.high{ending}")

    def sentence(self, entry: PainEntry) -> str:
        """The whole entry in words."""
        return self._tell(entry, self._context.today, self.hours)

    @cached_property
    def _tell(self) -> Callable[[PainEntry, str, int], str]:
        """Tells an entry; a list asks for each of its rows again and again."""

        @lru_cache(_KEPT)
        def tell(entry: PainEntry, today: str, hours: int) -> str:
            return entry_sentence(entry, self.words, self.region_names, today=today, hours=hours)

        return tell

    def refusal(self, error: KnownError) -> str:
        """Why something cannot be kept, and what to do."""
        text = self.words.error(error)
        return f"{text.what} {text.next}".strip()
