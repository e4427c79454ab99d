"""The person's own telephone numbers, large enough to dial from."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.person import PhoneNumber, PhoneUse
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.phone_line import PhoneLine
from bonemet_prep.ui.widgets import Card, button, clear_layout, label


def phone_uses() -> dict[PhoneUse, str]:
    """Whose number it can be, in words."""
    return {
        PhoneUse.DAY: QCoreApplication.translate("PhoneUse", "Care team by day"),
        PhoneUse.NIGHT: QCoreApplication.translate("PhoneUse", "Care team, night and weekend"),
        PhoneUse.HOSPITAL: QCoreApplication.translate("PhoneUse", "Hospital"),
        PhoneUse.OTHER: QCoreApplication.translate("PhoneUse", "Other"),
    }


def whose_number(number: PhoneNumber) -> str:
    """Whose number it is: in the person's words where they gave some."""
    typed = number.label.strip() if number.use == PhoneUse.OTHER else ""
    return typed or phone_uses()[number.use]


class NumbersCard(Card):
    """Follows "About me"; says where to write a number while there is none."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        context.signals.personChanged.connect(self._on_person_changed)
        self._show()

    def _on_person_changed(self, _ids: object) -> None:
        self._show()

    def _show(self) -> None:
        clear_layout(self.column)
        self.column.addWidget(label(self.tr("My numbers"), "h2"))
        listed = self._context.notebook.person.phone_numbers.in_order()
        numbers = [number for number in listed if number.number.strip()]
        for number in numbers:
            self.column.addWidget(PhoneLine(number.number, whose_number(number)))
        if not numbers:
            self.column.addWidget(
                label(self.tr("Write the numbers of your care team under “My visit”."), "muted")
            )
        self.column.addWidget(
            button(
                self.tr("Change my numbers") if numbers else self.tr("Add a number"),
                lambda: self._context.show_page("visit", self._first_id(listed)),
            )
        )

    def _first_id(self, listed: tuple[PhoneNumber, ...]) -> str:
        return listed[0].id if listed else ""
