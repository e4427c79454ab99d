"""Where something comes from, told on demand."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.library import Library
from bonemet_prep.ui.source_text import sources_line
from bonemet_prep.ui.widgets import Column, button, label


class SourceToggle(Column):
    """A button that shows and hides the sources of `about`."""

    def __init__(
        self,
        library: Library,
        source_ids: Iterable[str],
        about: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, spacing=0)
        self._about = about
        self._told = sources_line(library, dict.fromkeys(source_ids))
        self._sources = label("", "small")
        self._sources.hide()
        self.button = button("", self._toggle, role="link")
        self.column.addWidget(self.button)
        self.column.addWidget(self._sources)
        self._show_state()

    def detached(self) -> QWidget:
        """The line of sources, to be placed elsewhere than under the button."""
        self.layout().removeWidget(self._sources)
        return self._sources

    def _toggle(self) -> None:
        self._sources.setText(self._told)
        self._sources.setVisible(self._sources.isHidden())
        self._show_state()

    def _show_state(self) -> None:
        closed = self._sources.isHidden()
        text = self.tr("Source") if closed else self.tr("Close the source")
        self.button.setText(text)
        self.button.setAccessibleName(
            self.tr("{action}: {about}").format(action=text, about=self._about)
        )
        self.button.setAccessibleDescription("" if closed else self._sources.text())
