"""One editor for each kind of pain field; the forms are built from the field table with these."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain import Interference
from bonemet_prep.domain.pain_draft import EMPTY_ENTRY
from bonemet_prep.domain.pain_fields import FieldKind, PainField
from bonemet_prep.domain.pain_typed import field_number
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.number_row import NumberRow
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.text_fields import LineField, TextBox
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import label

OnChanged = Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor: `show` brings a value in, `flush` hands over what is being typed.

    `problem` says why what is typed cannot be kept, empty when it can.
    """

    widget: QWidget
    show: Callable[[Any], None]
    flush: Callable[[], None] = lambda: None
    problem: Callable[[], str] = lambda: ""
    titled: bool = True


def make_editor(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    """The editor for a field; `on_changed` gets each new value. `prompt` names it aloud."""
    return _MAKERS[field.kind](field, texts, on_changed, prompt)


def _level(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    row = NumberRow(prompt)
    row.valueChanged.connect(on_changed)
    return Editor(row, row.show_value)


def _choice(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    chips = Chips(prompt, texts.options(field))
    chips.chosenChanged.connect(lambda chosen: on_changed(chosen[0] if chosen else ""))
    return Editor(chips, lambda value: chips.show_chosen((value,) if value else ()))


def _writer(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    """Who wrote it always has an answer."""
    chips = Chips(prompt, texts.options(field))

    def take(chosen: tuple[str, ...]) -> None:
        on_changed(Voice(chosen[0]) if chosen else Voice.PATIENT)

    chips.chosenChanged.connect(take)
    return Editor(chips, lambda value: chips.show_chosen((str(value),)))


def _choices(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    chips = Chips(prompt, texts.options(field), several=True, alone=field.alone)
    chips.chosenChanged.connect(on_changed)
    return Editor(chips, chips.show_chosen)


def _yes_no(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    chips = Chips(prompt, {"yes": texts.words("pain.yes"), "no": texts.words("pain.no")})
    answers = {("yes",): True, ("no",): False}
    chosen = {True: ("yes",), False: ("no",)}
    chips.chosenChanged.connect(lambda answer: on_changed(answers.get(answer)))
    return Editor(chips, lambda value: chips.show_chosen(chosen.get(value, ())))


def _tick(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    box = TickBox(prompt)
    box.clicked.connect(lambda on: on_changed(bool(on)))
    return Editor(box, lambda value: show_checked(box, bool(value)), titled=False)


def _text(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    box = TextBox(lines=2) if field.multiline else LineField()
    box.setAccessibleName(prompt)
    box.edited.connect(lambda text, _visit: on_changed(text))
    return Editor(box, box.show_text, box.flush)


def _number(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    """A number of times, days or minutes, typed; what is no such number is told beneath."""
    whole, column, line, typed = QWidget(), QVBoxLayout(), QHBoxLayout(), LineField()
    column.setContentsMargins(0, 0, 0, 0)
    unit, trouble = label(texts.words(f"pain.units.{field.unit}")), label("", "strong")
    typed.setAccessibleName(prompt)
    typed.setMaximumWidth(typed.fontMetrics().averageCharWidth() * 16)
    line.addWidget(typed)
    line.addWidget(unit, 1)
    column.addLayout(line)
    column.addWidget(trouble)
    whole.setLayout(column)
    whole.setFocusProxy(typed)
    whole.setFocusPolicy(typed.focusPolicy())  # one place for Tab, with all its parts
    trouble.hide()

    def take(text: str, _visit: str = "") -> None:
        problem, value = "", None
        try:
            value = field_number(text, field.id)
        except EntryRefused as refusal:
            problem = texts.refusal(refusal)
        trouble.setText(problem)
        trouble.setVisible(bool(problem))
        typed.setAccessibleDescription(problem)
        on_changed(value)

    def show(value: int | None) -> None:
        if not trouble.text() or value is not None:
            typed.show_text("" if value is None else str(value))

    typed.edited.connect(take)
    return Editor(whole, show, typed.flush, trouble.text)


def _interference(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    whole, column = QWidget(), QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    rows: dict[str, Chips] = {}
    for area in field.areas:
        name = texts.words(f"pain.areas.{area}")
        rows[area] = Chips(f"{prompt} {name}:", texts.options(field))
        column.addWidget(label(name))
        column.addWidget(rows[area])
    whole.setLayout(column)

    def take(_chosen: tuple[str, ...]) -> None:
        chosen = {area: chips.chosen for area, chips in rows.items()}
        on_changed(tuple(Interference(area, one[0]) for area, one in chosen.items() if one))

    def show(lines: tuple[Interference, ...]) -> None:
        amounts = {line.area: line.amount for line in lines}
        for area, chips in rows.items():
            chips.show_chosen((amounts[area],) if area in amounts else ())

    for chips in rows.values():
        chips.chosenChanged.connect(take)
    return Editor(whole, show)


def _boolean(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    """A yes-or-no that may stay open gets two chips, one that is off at first a box to tick."""
    make = _tick if getattr(EMPTY_ENTRY, field.id) is False else _yes_no
    return make(field, texts, on_changed, prompt)


def _one_option(field: PainField, texts: PainTexts, on_changed: OnChanged, prompt: str) -> Editor:
    make = _writer if getattr(EMPTY_ENTRY, field.id) else _choice
    return make(field, texts, on_changed, prompt)


_MAKERS: dict[FieldKind, Callable[[PainField, PainTexts, OnChanged, str], Editor]] = {
    FieldKind.LEVEL: _level,
    FieldKind.CHOICE: _one_option,
    FieldKind.CHOICES: _choices,
    FieldKind.TEXT: _text,
    FieldKind.NUMBER: _number,
    FieldKind.YES_NO: _boolean,
    FieldKind.INTERFERENCE: _interference,
}
