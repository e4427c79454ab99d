"""Settings: each takes effect at once, and those of the notebook can be undone."""

from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.choice_box import ChoiceBox
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.country_choice import CountryChoice
from bonemet_prep.ui.dialog import Dialog
from bonemet_prep.ui.field_binding import bind_choice
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.language import languages, own_name
from bonemet_prep.ui.theme import TEXT_SIZES
from bonemet_prep.ui.widgets import button, label


class SettingsDialog(Dialog):
    """Nothing to confirm: "Close" only closes."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, lines_wide=30)
        self.setWindowTitle(self.tr("Settings"))
        self._context = context
        self._build()
        self.column.addStretch()
        self.add_buttons(button(self.tr("Close"), self.accept, role="primary"))

    def _build(self) -> None:
        self.column.addWidget(label(self.tr("How it looks"), "h2"))
        self._add_look()
        self._add_setting(
            "language", self.tr("Language"), {code: own_name(code) for code in languages()}
        )
        self.column.addSpacing(10)
        self.column.addWidget(label(self.tr("Who uses it"), "h2"))
        self._add_setting(
            "for",
            self.tr("Who is this for?"),
            {Voice.PATIENT: self.tr("For me"), Voice.HELPER: self.tr("For someone I help")},
        )
        self._add_setting(
            "voice",
            self.tr("Who is at the keyboard now?"),
            {
                Voice.PATIENT: self.tr("The person with cancer"),
                Voice.HELPER: self.tr("The helper"),
            },
            hint=self.tr("The pages then speak to this person. Nothing is lost."),
        )
        self.column.addSpacing(10)
        self.column.addWidget(label(self.tr("In an emergency"), "h2"))
        self.country = CountryChoice(self._context, self._set_country)
        self.column.addWidget(self.country)
        self.column.addSpacing(10)
        self.column.addWidget(label(self.tr("On paper"), "h2"))
        self._add_setting(
            "paper",
            self.tr("Paper size"),
            {"letter": self.tr("Letter (8.5 by 11 inches)"), "a4": self.tr("A4")},
        )

    def _add_look(self) -> None:
        theme = self._context.theme
        self.theme_choice = ChoiceBox()
        for choice, text in {
            "system": self.tr("Like the computer"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }.items():
            self.theme_choice.addItem(text, choice)
        self.theme_choice.setCurrentIndex(self.theme_choice.findData(theme.choice))
        self.theme_choice.activated.connect(
            lambda index: theme.set_choice(self.theme_choice.itemData(index))
        )
        add_row(self.column, self.tr("Colors"), self.theme_choice)
        self.size_choice = ChoiceBox()
        for size in TEXT_SIZES:
            self.size_choice.addItem(self.tr("{size} percent").format(size=size), size)
        self.size_choice.setCurrentIndex(self.size_choice.findData(theme.text_size))
        self.size_choice.activated.connect(
            lambda index: theme.set_text_size(self.size_choice.itemData(index))
        )
        theme.changed.connect(self._show_look)
        add_row(self.column, self.tr("Text size"), self.size_choice)

    def _show_look(self) -> None:
        theme = self._context.theme
        self.theme_choice.setCurrentIndex(self.theme_choice.findData(theme.choice))
        self.size_choice.setCurrentIndex(self.size_choice.findData(theme.text_size))

    def _add_setting(
        self, key: str, title: str, options: dict[str, str], *, hint: str = ""
    ) -> None:
        settings = self._context.notebook.settings
        choice = ChoiceBox()
        for value, text in options.items():
            choice.addItem(text, str(value))
        bind_choice(
            self._context,
            choice,
            read=lambda: settings.get(key),
            write=lambda value: settings.set(key, value),
            text=self.tr("change “{setting}”").format(setting=title),
        )
        add_row(self.column, title, choice, hint=hint)

    def _set_country(self, country: str, number: str) -> None:
        notebook = self._context.notebook

        def write() -> Change:
            with notebook.transaction() as edit:
                notebook.settings.set("country", country)
                notebook.settings.set("emergency_number", number)
            return edit.change

        self._context.edit(self.tr("change the emergency number"), write)
