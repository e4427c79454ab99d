"""Pages for the fridge and for the emergency room: help signs, numbers, who the person is."""

from collections.abc import Iterable

from bonemet_prep.domain.library_entries import Help, HelpBox, Sign
from bonemet_prep.domain.person import PhoneNumber, PhoneUse
from bonemet_prep.domain.sheet_blocks import (
    BigNumber,
    Block,
    Box,
    Bullets,
    Columns,
    Heading,
    Part,
    Prompt,
    RuledLines,
    Text,
    TextStyle,
    TickRow,
)
from bonemet_prep.domain.sheet_content import SheetContent
from bonemet_prep.domain.sheet_person import (
    medicine_lines,
    person_line,
    personal_line,
    treatment_lines,
)
from bonemet_prep.domain.sheet_sources import based_on


def fridge(content: SheetContent) -> tuple[tuple[Part, ...], tuple[Block, ...]]:
    """The help signs to hang up: numbers and the first box on page 1, the other boxes after."""
    words, help_ = content.words, _help(content)
    first, *others = help_.boxes
    page_one = Part("first-box", (*_numbers(content), _help_box(first)))
    closing: tuple[Block, ...] = (
        Text(help_.closing, TextStyle.STRONG),
        Text(words("sheet.sign-off"), TextStyle.SMALL),
    )
    about = based_on(content, [key for box in help_.boxes for key in _keys(box)])
    return (page_one,), (*(_help_box(box) for box in others), *closing, about)


def emergency_room(content: SheetContent) -> tuple[tuple[Part, ...], tuple[Block, ...]]:
    """One page to hand over: who this is, what may be happening, whom to call.

    Of the signs it has those of the spine, for which ``sheet.er.signs`` has the words.
    """
    words, voice = content.words, content.voice
    first = _help(content).boxes[0]
    signs = [s for s in (*first.signs, *first.also) if f"sheet.er.signs.{s.id}" in words]
    parts = (
        Part("sign-off", (Text(words("sheet.er.sign-off"), TextStyle.SMALL),)),
        Part("who", _who(content)),
        Part(
            "signs",
            (
                Box(
                    (
                        Heading(words(f"sheet.er.ask.{voice}")),
                        Text(words(f"sheet.er.say.{voice}"), TextStyle.STRONG),
                        TickRow(
                            words("sheet.er.tick"),
                            tuple(words(f"sheet.er.signs.{sign.id}") for sign in signs),
                        ),
                        Prompt(words("sheet.er.since")),
                        Text(words("sheet.er.why")),
                    )
                ),
            ),
        ),
        Part("taking", _taking(content)),
        Part("call", (Heading(words(f"sheet.er.team.{voice}")), *_own_numbers(content))),
        Part("notes", (Heading(words("sheet.er.notes")), RuledLines(4)), rank=1),
    )
    shown = tuple(part for part in parts if part.blocks)
    return shown, (based_on(content, [key for sign in signs for key in sign.sources]),)


def _help(content: SheetContent) -> Help:
    return content.library.emergency(
        content.country, content.emergency_number, content.emergency_place
    )


def _help_box(box: HelpBox) -> Box:
    blocks: list[Block] = [Heading(box.title)]
    if box.action:
        blocks.append(Text(box.action, TextStyle.STRONG))
    blocks.append(Bullets(tuple(_marked(sign) for sign in (*box.signs, *box.also))))
    blocks += [Text(text) for text in (box.why, box.known_numbness) if text]
    return Box(tuple(blocks))


def _marked(sign: Sign) -> str:
    """The sign, with a star while it waits for a clinician to agree to it."""
    return f"{sign.text}\N{NO-BREAK SPACE}*" if sign.needs_sign_off else sign.text


def _keys(box: HelpBox) -> Iterable[str]:
    return [key for sign in (*box.signs, *box.also) for key in sign.sources]


def _numbers(content: SheetContent) -> tuple[Block, ...]:
    """The emergency number in large digits, then the person's own."""
    words = content.words
    number = content.emergency_number or words("emergency.number-unknown")
    return (BigNumber(words("sheet.phones.emergency"), number), *_own_numbers(content))


def _own_numbers(content: SheetContent) -> tuple[Block, ...]:
    """The person's own numbers, one a line; lines to write them on where there is none."""
    words = content.words
    numbers = tuple(
        Text(
            words("sheet.labelled", label=_label(phone, content), text=phone.number),
            TextStyle.STRONG,
        )
        for phone in content.person.phone_numbers
        if phone.number.strip()
    )
    blank = tuple(Prompt(words(f"sheet.phones.{use}")) for use in (PhoneUse.DAY, PhoneUse.NIGHT))
    return numbers or blank


def _label(phone: PhoneNumber, content: SheetContent) -> str:
    own = phone.label.strip() if phone.use is PhoneUse.OTHER else ""
    return own or content.words(f"sheet.phones.{phone.use}")


def _who(content: SheetContent) -> tuple[Block, ...]:
    words = content.words
    lines = [Text(line) for line in (person_line(content),) if line]
    if personal := personal_line(content):
        lines.append(Text(personal, TextStyle.STRONG))
    return tuple(lines) or (
        Prompt(words("sheet.fields.name")),
        Prompt(words("sheet.fields.birth_date")),
        Prompt(words("sheet.fields.allergies")),
    )


def _taking(content: SheetContent) -> tuple[Block, ...]:
    """Medicines and treatments as typed."""
    words = content.words
    columns: list[tuple[Block, ...]] = []
    if medicines := medicine_lines(content):
        heading = Heading(words(f"sheet.medicines.{content.voice}"))
        columns.append((heading, Bullets(medicines)))
    if treatments := treatment_lines(content):
        columns.append((Heading(words("sheet.er.treatments")), Bullets(treatments)))
    if len(columns) < 2:
        return tuple(block for column in columns for block in column)
    return (Columns(tuple(columns), (0.5, 0.5)),)
