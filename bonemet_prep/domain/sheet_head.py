"""The frame of every sheet: title, header, numbers to call, who made it."""

from bonemet_prep.domain.person import PhoneUse
from bonemet_prep.domain.sheet_blocks import Block, Part, Sheet, Text, TextStyle
from bonemet_prep.domain.sheet_content import SheetContent
from bonemet_prep.domain.sheet_person import person_line, personal_line
from bonemet_prep.domain.words import capitalised

_CALLED = (PhoneUse.DAY, PhoneUse.NIGHT, PhoneUse.HOSPITAL)


def framed(
    content: SheetContent,
    title: str,
    *,
    corner: str = "",
    first_page: tuple[Part, ...] = (),
    rest: tuple[Block, ...] = (),
    numbers: bool = True,
    personal: bool = True,
    large_print: bool | None = None,
    left_out: tuple[str, ...] = (),
    example: bool = False,
) -> Sheet:
    """A sheet with what every sheet has.

    `personal` sheets say who made them; `large_print` None takes what was chosen.
    """
    words = content.words
    return Sheet(
        title=title,
        language=content.library.language,
        paper=content.choices.paper,
        large_print=content.choices.large_print if large_print is None else large_print,
        corner=corner,
        first_page=first_page,
        rest=rest,
        numbers=phone_numbers(content) if numbers else (),
        made_by=made_by(content) if personal else printed_on(content),
        page_of=words("sheet.page-of", page="{page}", pages="{pages}"),
        watermark=words("sheet.example") if example else "",
        left_out=left_out,
    )


def visit_date(content: SheetContent) -> str:
    """The day and time of the visit, or a line to write them on."""
    visit, words = content.visit, content.words
    if not visit.date:
        return words("sheet.no-date")
    day = capitalised(words.date_long(visit.date))
    if not visit.time:
        return day
    time = words.time(visit.time, hours=content.hours)
    return words("sheet.date-time", date=day, time=time)


def visit_line(content: SheetContent) -> str:
    """With whom, what for, where."""
    visit = content.visit
    kinds = {kind.id: kind.name for kind in content.library.visit_types}
    return " · ".join(filter(None, (visit.provider, kinds.get(visit.kind, ""), visit.place)))


def header(content: SheetContent, *, with_visit: bool = True) -> Part:
    """The lines under the title that say whose sheet this is, and for which visit."""
    visit = visit_line(content) if with_visit else ""
    lines = [Text(line) for line in (visit, person_line(content)) if line]
    if line := personal_line(content):
        lines.append(Text(line, TextStyle.STRONG))
    return Part("header", tuple(lines), rank=0)


def phone_numbers(content: SheetContent) -> tuple[str, ...]:
    """The numbers line: team by day and night, hospital, and the emergency number."""
    words, phones = content.words, content.person.phone_numbers
    told = [
        words("sheet.labelled", label=words(f"sheet.phones.{use}"), text=phone.number)
        for use in _CALLED
        for phone in phones
        if phone.use is use and phone.number.strip()
    ]
    return (
        *told,
        words(
            "sheet.labelled",
            label=words("sheet.phones.emergency"),
            text=content.emergency_number or words("emergency.number-unknown"),
        ),
    )


def made_by(content: SheetContent) -> str:
    """When the sheet was made and by whom; names only where the name is printed."""
    words, about = content.words, content.person.about
    who = about.name or words("sheet.by.patient")
    if content.with_helper:
        helper = about.helper_name or words("sheet.by.helper")
        who = words("sheet.by.both", person=who, helper=helper)
    return words("sheet.made-by", date=words.date_short_year(content.today), who=who)


def printed_on(content: SheetContent) -> str:
    """When a page was printed that is about no one in particular."""
    return content.words("sheet.printed", date=content.words.date_short_year(content.today))
