"""What the library is made of: suggested questions, tips, terms, help and sources.

Where an entry speaks to or for the person, it has a second wording for the helper; an empty one
means that the first serves both.
"""

from dataclasses import dataclass

from bonemet_prep.domain.voice import Voice

SENSITIVITIES = ("none", "gentle", "opt-in")
"""How an entry is shown: at once, plainly but not first, or only behind a door."""

AUDIENCES = ("both", "patient", "caregiver")

DOORS = ("outlook", "hospice")
"""The two doors, in the order they stand; every opt-in entry is behind one of them."""


def _spoken(voice: Voice, text: str, helper_text: str) -> str:
    return helper_text or text if voice is Voice.HELPER else text


@dataclass(frozen=True, slots=True)
class Topic:
    """What questions and tips are about."""

    id: str
    name: str
    helper_name: str

    def name_for(self, voice: Voice) -> str:
        """The name in the words of `voice`."""
        return _spoken(voice, self.name, self.helper_name)


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Topics shown together."""

    id: str
    name: str
    helper_name: str
    topics: tuple[str, ...]

    def name_for(self, voice: Voice) -> str:
        """The name in the words of `voice`."""
        return _spoken(voice, self.name, self.helper_name)


@dataclass(frozen=True, slots=True)
class SuggestedQuestion:
    """A question of the library. `door` is empty unless `sensitivity` is ``opt-in``."""

    id: str
    text: str
    helper_text: str
    why: str
    helper_why: str
    topic: str
    audience: str
    sensitivity: str
    door: str
    visits: tuple[str, ...]
    sources: tuple[str, ...]

    def text_for(self, voice: Voice) -> str:
        """The question as `voice` would ask it."""
        return _spoken(voice, self.text, self.helper_text)

    def why_for(self, voice: Voice) -> str:
        """Why it may be worth asking, or an empty text."""
        return _spoken(voice, self.why, self.helper_why)


@dataclass(frozen=True, slots=True)
class Tip:
    """A self-care tip; `ask` is the question it becomes ("Is this OK for me?").

    A text may hold the placeholder ``{CRISIS_NUMBER}``: show it through `Library.fill_in`.
    `from_main_source` marks the four tips of the Cleveland Clinic page.
    """

    id: str
    title: str
    helper_title: str
    text: str
    helper_text: str
    ask: str
    helper_ask: str
    topic: str
    audience: str
    sensitivity: str
    door: str
    from_main_source: bool
    needs_sign_off: bool
    sources: tuple[str, ...]

    def title_for(self, voice: Voice) -> str:
        """The title in the words of `voice`."""
        return _spoken(voice, self.title, self.helper_title)

    def text_for(self, voice: Voice) -> str:
        """The tip as told to `voice`."""
        return _spoken(voice, self.text, self.helper_text)

    def ask_for(self, voice: Voice) -> str:
        """The question the tip becomes, as `voice` would ask it."""
        return _spoken(voice, self.ask, self.helper_ask)


@dataclass(frozen=True, slots=True)
class BackgroundSection:
    """A heading of the background reading."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class BackgroundFact:
    """One thing worth knowing, in one or two sentences."""

    id: str
    section: str
    text: str
    helper_text: str
    sensitivity: str
    door: str
    sources: tuple[str, ...]

    def text_for(self, voice: Voice) -> str:
        """The fact as told to `voice`."""
        return _spoken(voice, self.text, self.helper_text)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary; `forms` are the ways it may stand in a text."""

    id: str
    term: str
    forms: tuple[str, ...]
    meaning: str
    sensitivity: str
    door: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign to get help for; `needs_sign_off` until a clinician has agreed to it."""

    id: str
    text: str
    sources: tuple[str, ...]
    needs_sign_off: bool


@dataclass(frozen=True, slots=True)
class HelpBox:
    """Signs that call for the same action; `also` are signs beside those of the main source."""

    id: str
    title: str
    action: str
    signs: tuple[Sign, ...]
    also: tuple[Sign, ...]
    why: str
    known_numbness: str


@dataclass(frozen=True, slots=True)
class Help:
    """What "When to get help" says: the same for everyone, never set off by what was entered.

    In the library the texts hold ``{EMERGENCY_NUMBER}`` and ``{EMERGENCY_PLACE}``;
    `Library.emergency` fills them. `helper_note` tells a helper whom "you" means.
    """

    strip: str
    boxes: tuple[HelpBox, ...]
    closing: str
    note: str
    helper_note: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A line that is always said in the same words."""

    id: str
    text: str
    helper_text: str

    def text_for(self, voice: Voice) -> str:
        """The line as told to `voice`."""
        return _spoken(voice, self.text, self.helper_text)


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from.

    `date` is as far as it is known (``2024``, ``2024-01``, ``2024-01-07`` or empty), `checked` how
    far it was read (A to D) and in which copy: for whoever keeps the content, not for readers.
    """

    org: str
    title: str
    url: str
    date: str
    checked: str
