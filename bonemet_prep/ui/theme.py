"""Theme and text size of the whole application: light, dark, high contrast, follow the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from bonemet_prep import resource_files
from bonemet_prep.ui.colours import THEMES, Colours
from bonemet_prep.ui.focus_ring import FocusRing
from bonemet_prep.ui.stylesheet import stylesheet

if TYPE_CHECKING:
    from bonemet_prep.ui.repolish import Repolish

TEXT_SIZES = (100, 112, 125, 150, 175, 200)
"""Text sizes in percent that A- and A+ step through."""

THEME_CHOICES = ("system", *THEMES)
BASE_POINT_SIZE = 12.0
_FONT_FILES = (
    "fonts/AtkinsonHyperlegibleNext-Regular.ttf",
    "fonts/AtkinsonHyperlegibleNext-Bold.ttf",
    "fonts/AtkinsonHyperlegibleNext-Italic.ttf",
)
_FAMILY = "Atkinson Hyperlegible Next"


def palette_for(colours: Colours) -> QPalette:
    """The palette that own-drawn widgets read their colours from."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in {
        roles.Window: colours.paper,
        roles.WindowText: colours.ink,
        roles.Base: colours.card,
        roles.AlternateBase: colours.tint,
        roles.Text: colours.ink,
        roles.PlaceholderText: colours.muted,
        roles.Button: colours.card,
        roles.ButtonText: colours.ink,
        roles.Mid: colours.line,
        roles.Midlight: colours.hairline,
        roles.Dark: colours.muted,
        roles.Highlight: colours.accent,
        roles.HighlightedText: colours.on_accent,
        roles.Accent: colours.focus,
        roles.Link: colours.accent,
        roles.LinkVisited: colours.accent,
        roles.ToolTipBase: colours.card,
        roles.ToolTipText: colours.ink,
    }.items():
        palette.setColor(role, QColor(colour))
    return palette


class Theme(QObject):
    """Applies palette, style sheet and font; what is open takes a few turns to follow.

    `changed` comes once all that is in sight has been styled, before it is seen.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: str, text_size: int) -> None:
        super().__init__(application)
        self._application = application
        self._hints = application.styleHints()
        self._choice = choice
        self._text_size = text_size
        for name in _FONT_FILES:
            QFontDatabase.addApplicationFontFromData(resource_files.read_bytes(name))
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        FocusRing(application)
        self._repolish: Repolish | None = None
        self._apply()

    @property
    def choice(self) -> str:
        """What the person chose: ``system`` or a name of `THEMES`."""
        return self._choice

    @property
    def colours(self) -> Colours:
        """The table in force."""
        return THEMES[self._resolved()]

    @property
    def text_size(self) -> int:
        """Text size in percent, 100 to 200."""
        return self._text_size

    @property
    def scale(self) -> float:
        """Text size as a factor, 1.0 to 2.0; spacing and targets grow with it."""
        return self._text_size / 100

    def set_choice(self, choice: str) -> None:
        """Switch to one of `THEME_CHOICES`; what is open follows within a blink."""
        if choice != self._choice:
            self._choice = choice
            self._apply()

    def set_text_size(self, percent: int) -> None:
        """Switch to a text size of `TEXT_SIZES`; what is open follows within a blink."""
        if percent != self._text_size:
            self._text_size = percent
            self._apply()

    def step_text_size(self, steps: int) -> None:
        """Go `steps` sizes up (positive) or down (negative), staying within `TEXT_SIZES`."""
        index = TEXT_SIZES.index(self._text_size) + steps
        self.set_text_size(TEXT_SIZES[max(0, min(index, len(TEXT_SIZES) - 1))])

    def finish(self, part: QWidget) -> None:
        """Have a change of look done on `part` before it comes into sight."""
        if self._repolish:
            self._repolish.finish(part)

    def length(self, pixels: float) -> int:
        """A length that grows with the text, in device-independent pixels."""
        return round(pixels * self.scale)

    def _resolved(self) -> str:
        if self._choice != "system":
            return self._choice
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        font = QFont(_FAMILY)
        font.setPointSizeF(BASE_POINT_SIZE * self.scale)
        if self._application.styleSheet() and not self._repolish:
            from bonemet_prep.ui.repolish import Repolish

            self._repolish = Repolish(self._application, self)
            self._repolish.styled.connect(self.changed)
        if self._repolish:
            self._repolish.forget()
        self._application.setFont(font)
        self._application.setPalette(palette_for(self.colours))
        self._application.setStyleSheet(stylesheet(self.colours, self.scale))
        if self._repolish:
            self._repolish.start()
