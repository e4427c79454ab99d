"""Medical words in plain words, with a search."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bonemet_prep.domain.library_entries import Term
from bonemet_prep.domain.question_search import words_of
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.doors import open_doors
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.source_toggle import SourceToggle
from bonemet_prep.ui.widgets import Column, label


class GlossaryList(Column):
    """Finds a word by its beginning, in the term, its other forms and its meaning."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=6)
        self._context = context
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)
        self._told = label("", "muted")
        self._rows: list[tuple[Term, str, QWidget]] = []
        add_row(self.column, self.tr("Find a word"), self.search)
        self.column.addWidget(self._told)
        terms = context.library.glossary
        for term in terms:
            row = QWidget(self)
            row.setObjectName("Clear")
            lines = QVBoxLayout(row)
            lines.setContentsMargins(0, 4, 0, 4)
            lines.setSpacing(0)
            lines.addWidget(label(term.term, "strong"))
            lines.addWidget(label(term.meaning))
            self.column.addWidget(row)
            searched = " ".join((term.term, *term.forms, term.meaning))
            self._rows.append((term, " " + " ".join(words_of(searched)), row))
        sources = (source for term in terms for source in term.sources)
        self.column.addWidget(SourceToggle(context.library, sources, self.tr("all these words")))
        context.signals.settingsChanged.connect(self._on_settings_changed)
        self._show()

    def _on_settings_changed(self, _ids: object) -> None:
        self._show()

    def _show(self) -> None:
        starts = [f" {word}" for word in words_of(self.search.text())]
        doors = open_doors(self._context)
        found = [
            (term, row)
            for term, searched, row in self._rows
            if all(start in searched for start in starts)
        ]
        shown = [row for term, row in found if not term.door or term.door in doors]
        for _term, _searched, row in self._rows:
            row.setVisible(row in shown)
        behind = len(found) - len(shown)
        if behind and starts:
            text = self.tr("More behind a closed door: {count}").format(count=behind)
        else:
            text = "" if shown else self.tr("No word found. Try fewer letters.")
        self._told.setText(text)
        self._told.setVisible(bool(text))
