"""How a source is told: organisation, page and date, in one line each."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from bonemet_prep.domain.library import Library


def source_line(library: Library, source_ids: Iterable[str]) -> str:
    """Organisation, page and date of every source, after "Based on"."""
    named = [library.sources[source_id] for source_id in source_ids]
    listed = "; ".join(f"{source.org}, {source.title} ({source.date})" for source in named)
    return QCoreApplication.translate("Sources", "Based on: {sources}.").format(sources=listed)
