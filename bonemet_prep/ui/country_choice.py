"""Whom to call in an emergency: the country from a list, the number confirmed or typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bonemet_prep.ui.choice_box import ChoiceBox
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.text_fields import LineField
from bonemet_prep.ui.widgets import Column, FlowRow, button, clear_layout, label

OTHER_COUNTRY = "other"


class CountryChoice(Column):
    """Nothing is taken from the computer, and no number is shown before the country is chosen.

    `store(country, number)` keeps an answer; an empty number is one that nobody has confirmed.
    """

    def __init__(
        self,
        context: WindowContext,
        store: Callable[[str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, spacing=8)
        self._context = context
        self._store = store
        self._typing = False
        self._field: LineField | None = None
        self.choice = ChoiceBox()
        self.choice.addItem(self.tr("Choose your country"), "")
        for country in context.library.countries.known:
            self.choice.addItem(country.name, country.code)
        self.choice.addItem(self.tr("Another country"), OTHER_COUNTRY)
        self.choice.activated.connect(self._on_country_chosen)
        self.setFocusProxy(self.choice)
        self.setFocusPolicy(self.choice.focusPolicy())  # one place for Tab, with all its parts
        self._answer = QVBoxLayout()
        self._answer.setSpacing(6)
        add_row(self.column, self.tr("Country"), self.choice)
        self.column.addLayout(self._answer)
        context.signals.settingsChanged.connect(self._on_settings_changed)
        self._show()

    @property
    def _country(self) -> str:
        return str(self._context.notebook.settings.get("country"))

    @property
    def _number(self) -> str:
        return str(self._context.notebook.settings.get("emergency_number"))

    def _on_settings_changed(self, ids: frozenset[str]) -> None:
        if ids & {"country", "emergency_number"}:
            self._show()

    def _on_country_chosen(self, index: int) -> None:
        country = self.choice.itemData(index)
        if country != self._country:
            self._typing = False
            self._store(country, "")
        self._show()

    def _confirm(self, number: str) -> None:
        self._typing = False
        self._store(self._country, number)
        self._show()
        self._context.announce(self.tr("In an emergency I call {number}").format(number=number))

    def _change(self) -> None:
        self._typing = True
        self._show()

    # -- showing ----------------------------------------------------------------------------------

    def _show(self) -> None:
        self.choice.setCurrentIndex(max(0, self.choice.findData(self._country)))
        self._field = None
        clear_layout(self._answer)
        country = self._context.library.country(self._country)
        offered = country.offered_number if country is not None else ""
        if not self._country:
            return
        if self._number and not self._typing:
            self._show_confirmed()
        elif offered and not self._typing:
            self._show_offer(offered)
        else:
            self._show_field()

    def _show_confirmed(self) -> None:
        told = self.tr("In an emergency I call {number}").format(number=self._number)
        self._answer.addWidget(label(told, "h2"))
        self._answer.addWidget(button(self.tr("Change"), self._change, name=self._name_of_change()))

    def _show_offer(self, number: str) -> None:
        told = self.tr("{number}. Is this right?").format(number=number)
        self._answer.addWidget(label(told, "h2"))
        row = FlowRow(spacing=8)
        yes = self.tr("Yes, I call {number}").format(number=number)
        row.add(button(self.tr("Yes"), lambda: self._confirm(number), role="primary", name=yes))
        row.add(button(self.tr("Change"), self._change, name=self._name_of_change()))
        self._answer.addWidget(row)

    def _show_field(self) -> None:
        field = self._field = LineField(self._number)
        field.setPlaceholderText(self._context.library.countries.other.ask)
        add_row(self._answer, self.tr("The number I would call"), field)
        use = button(self.tr("Use this number"), self.take_typed)
        field.returnPressed.connect(self.take_typed)
        self._answer.addWidget(use)
        if self._typing:
            field.show()  # what is not shown yet takes no focus
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_typed(self) -> None:
        """Take a number that was typed, with or without "Use this number"."""
        typed = self._field.text().strip() if self._field is not None else ""
        if typed:
            self._confirm(typed)

    def _name_of_change(self) -> str:
        return self.tr("Change the emergency number")
