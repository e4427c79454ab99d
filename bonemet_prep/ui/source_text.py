"""What something is based on, in one line."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.source_line import source_line


def sources_line(library: Library, source_ids: Iterable[str]) -> str:
    """Organisation, page and date of every source, after "Based on"."""
    named = [library.sources[source_id] for source_id in source_ids]
    listed = "; ".join(source_line(source, library.words) for source in named)
    return QCoreApplication.translate("Sources", "Based on: {sources}.").format(sources=listed)
