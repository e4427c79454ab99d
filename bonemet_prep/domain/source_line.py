"""How a source is told, on paper and in the window: who says it, where, and when."""

from bonemet_prep.domain.library_entries import Source
from bonemet_prep.domain.words import Words


def source_line(source: Source, words: Words) -> str:
    """Organization and page, with the date as far as it is known."""
    if not source.date:
        return words("sheet.source", org=source.org, title=source.title)
    date = words.date_known(source.date)
    return words("sheet.source-dated", org=source.org, title=source.title, date=date)
