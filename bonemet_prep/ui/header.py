"""Above every page: its title, text size, and the menu."""

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.widgets import button, label


class Header(QWidget):
    """Title and subtitle on the left, "Text size A- A+" and the menu on the right.

    The window fills `menu`. `saved` says what is on disk where the navigation has no room for it.
    """

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "h1")
        self._subtitle = label("", "muted")
        self.saved = label("", "small")  # in a wide window it stands under the navigation
        self.saved.hide()
        self._size_label = label(self.tr("Text size"), "muted")
        self._size_label.setWordWrap(False)
        self.menu = QMenu(self)
        menu_button = QPushButton()
        menu_button.setText(self.tr("&Menu"))  # like `button`
        menu_button.setAutoDefault(False)
        menu_button.setMenu(self.menu)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._subtitle)
        titles.addWidget(self.saved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(titles, 1)
        row.addWidget(self._size_label)
        theme = context.theme
        for text, name, steps in (
            ("A\N{MINUS SIGN}", self.tr("Smaller text"), -1),
            ("A+", self.tr("Larger text"), 1),
        ):
            made = button(text, lambda steps=steps: theme.step_text_size(steps), name=name)
            made.setToolTip(name)
            row.addWidget(made)
        row.addWidget(menu_button)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what a narrow window has no room for."""
        self._size_label.setVisible(not narrow)
        self.saved.setVisible(narrow)
        self._subtitle.setVisible(not narrow and bool(self._subtitle.text()))

    def show_heading(self, title: str, subtitle: str) -> None:
        """Say which page this is."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle) and self._size_label.isVisibleTo(self))
