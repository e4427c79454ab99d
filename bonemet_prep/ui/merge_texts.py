"""What was changed in two notebooks, in words: which row, which field, and each version."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_sentences import when_sentence
from bonemet_prep.domain.person import Medicine, MedicineUse, Person, PhoneNumber, Treatment
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.versions import DELETED
from bonemet_prep.domain.visit import Visit
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.numbers_card import phone_uses
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.question_texts import wording
from bonemet_prep.ui.visit_text import visit_line

if TYPE_CHECKING:
    from bonemet_prep.exchange.merge import Conflict, Merged


class MergeTexts(QObject):
    """Tells the conflicts of one merge."""

    def __init__(self, context: WindowContext, merged: Merged, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._merged = merged
        self._pain = PainTexts(context)

    def title(self, conflict: Conflict) -> str:
        """The row: a question in its words, a visit by its day, a pain entry by its time."""
        context, value = self._context, self._value(conflict)
        match value:
            case Question():
                return wording(context.library, value, context.voice)
            case Visit():
                return visit_line(context, value) or self.tr("A visit without a date")
            case PainEntry():
                when = when_sentence(value, context.words, context.today, self._pain.hours)
                return self.tr("Pain entry: {when}").format(when=when)
            case Medicine():
                return self.tr("Medicine: {text}").format(text=value.text)
            case Treatment():
                return self.tr("Treatment: {text}").format(text=value.text)
            case PhoneNumber():
                return self.tr("Phone number: {text}").format(text=value.number)
        return self.tr("About me")

    def what(self, conflict: Conflict) -> str:
        """What happened, in a sentence."""
        from bonemet_prep.exchange.told import field_name

        if conflict.field == DELETED:
            return self.tr("One of you removed this, the other changed it.")
        name = field_name(conflict.field, self._context.words)
        return self.tr("Both of you changed {field}.").format(field=name)

    def version(self, conflict: Conflict, held: Any) -> str:
        """One of the two versions."""
        words, field = self._context.words, conflict.field
        if field == DELETED:
            return self.tr("Removed") if held else self.tr("Kept, with the change")
        if isinstance(held, bool):
            return words("pain.yes" if held else "pain.no")
        if isinstance(held, Voice):
            return words(f"voices.{held.value}.entered-by")
        value = self._value(conflict)
        if isinstance(value, PainEntry) and field != "note":
            return self._pain.sentence(_with(value, field, held))
        if isinstance(value, Question) and field == "wording":
            return wording(self._context.library, _with(value, field, held), self._context.voice)
        if held in ("", None, ()):
            return self.tr("Nothing")
        tell = self._tellers(value).get(field, str)
        return tell(held)

    def _tellers(self, value: Value) -> dict[str, Callable[[Any], str]]:
        """How the fields are told that hold no plain text."""
        words = self._context.words
        uses = {
            MedicineUse.DAILY: self.tr("Every day"),
            MedicineUse.NEEDED: self.tr("When needed"),
            **phone_uses(),
        }
        return {
            "date": words.date_long,
            "time": self._context.time_text,
            "kind": lambda kind: _kind(self._context.library, kind),
            "needs": lambda needs: ", ".join(words(f"needs.{need}") for need in needs),
            "printed": lambda names: ", ".join(words(f"sheet.fields.{name}") for name in names),
            "use": lambda use: uses.get(use, str(use)),
            "person_then": _person,
        }

    def _value(self, conflict: Conflict) -> Value:
        return self._merged.after[conflict.table, conflict.id].value


def _with(value: Any, field: str, held: object) -> Any:
    from bonemet_prep.exchange.rows import changed

    return changed(value, **{field: held})


def _kind(library: Library, kind: str) -> str:
    known = {one.id: one.name for one in library.visit_types}
    return known.get(kind, kind)


def _person(person: Person) -> str:
    about = person.about
    texts = (about.name, about.cancer, about.bones, about.allergies)
    return "\n".join(filter(None, (*texts, *(one.text for one in person.medicines))))
