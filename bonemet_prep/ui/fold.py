"""A heading that opens and closes what stands under it."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.widgets import Column, button, set_margins


class Fold(Column):
    """Closed at first. `fill` adds the content to the body when it is first opened."""

    def __init__(
        self, title: str, fill: Callable[[QVBoxLayout], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, spacing=0)
        self._title = title
        self._fill: Callable[[QVBoxLayout], None] | None = fill
        self.heading = button("", self.toggle, role="fold", wraps=True)
        policy = self.heading.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.heading.setSizePolicy(policy)
        self._content = QWidget()
        self._content.setObjectName("Clear")
        self._body = QVBoxLayout(self._content)
        set_margins(self._body, 12, 4, 0, 10)
        self._body.setSpacing(8)
        self.column.addWidget(self.heading)
        self.column.addWidget(self._content)
        self.column.addStretch()
        self.set_open(False)

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return not self._content.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the content."""
        if is_open and self._fill is not None:
            self._fill(self._body)
            self._fill = None
            chain(self.heading, [self._content])
        self._content.setVisible(is_open)
        mark = "\N{BLACK DOWN-POINTING SMALL TRIANGLE}" if is_open else _closed_mark(self)
        self.heading.setText(f"{mark}  {self._title}")
        name = self.tr("Close: {title}") if is_open else self.tr("Open: {title}")
        self.heading.setAccessibleName(name.format(title=self._title))

    def toggle(self) -> None:
        """Open what is closed, close what is open."""
        self.set_open(not self.is_open)


def _closed_mark(widget: QWidget) -> str:
    if widget.isRightToLeft():
        return "\N{BLACK LEFT-POINTING SMALL TRIANGLE}"
    return "\N{BLACK RIGHT-POINTING SMALL TRIANGLE}"
