"""The sources of what is printed."""

from collections.abc import Iterable

from bonemet_prep.domain.sheet_blocks import Block, Bullets, Heading, Text, TextStyle
from bonemet_prep.domain.sheet_content import SheetContent
from bonemet_prep.domain.source_line import source_line


def sources(content: SheetContent, keys: Iterable[str]) -> tuple[Block, ...]:
    """The sources with these keys, each once, in the order of first use."""
    words, known = content.words, content.library.sources
    used = [known[key] for key in dict.fromkeys(keys) if key in known]
    if not used:
        return ()
    return (
        Heading(words("sheet.sources")),
        Bullets(tuple(source_line(source, words) for source in used)),
        Text(words("sheet.not-endorsed"), TextStyle.SMALL),
    )


def based_on(content: SheetContent, keys: Iterable[str]) -> Text:
    """Who says so, in one small line, for pages where room is short."""
    known = content.library.sources
    names = ", ".join(dict.fromkeys(known[key].org for key in keys if key in known))
    return Text(content.words("sheet.based-on", names=names), TextStyle.SMALL)
