"""The strip along the bottom of every page: the danger signs and the way to "When to get help"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.widgets import button, label


class HelpStrip(QFrame):
    """Static: the same for everyone, never triggered by entries."""

    helpRequested = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._context = context
        self._narrow = False
        self._text = label("", "strong")
        self._button = button(
            self.tr("When to get &help"), self.helpRequested.emit, role="emergency"
        )
        self._button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(16)
        row.addWidget(self._text, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        context.signals.settingsChanged.connect(self._fill)
        self._fill()

    def set_narrow(self, narrow: bool) -> None:
        """One line and the button, where room is short."""
        self._narrow = narrow
        self.layout().setContentsMargins(*((12, 4, 12, 4) if narrow else (24, 8, 24, 8)))
        self._fill()

    def _fill(self) -> None:
        settings = self._context.notebook.settings
        library = self._context.library
        strip = library.fill_in(
            library.strip,
            settings.get("country"),
            settings.get("emergency_number"),
            settings.get("emergency_place"),
        )
        self._text.setAccessibleName(strip)
        self._text.setText(self.tr("Danger signs? Do not wait.") if self._narrow else strip)
