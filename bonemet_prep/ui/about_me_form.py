"""About me: all optional, kept as typed, with a tick beside what may be printed."""

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QWidget

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.person import PERSONAL_FIELDS, MedicineUse, PhoneUse
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.choice_box import ChoiceBox
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.date_field import DateField
from bonemet_prep.ui.field_binding import (
    FieldBinding,
    bind_choice,
    bind_field,
    bind_reading,
    bind_tick,
)
from bonemet_prep.ui.form_rows import add_row
from bonemet_prep.ui.line_list import LineListEditor, LineRow
from bonemet_prep.ui.numbers_card import phone_uses
from bonemet_prep.ui.text_fields import LineField
from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.widgets import Column, label


class AboutMeForm(Column):
    """Speaks to whoever is at the keyboard: of "my cancer" or of "their cancer"."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=8)
        self._context = context
        self._person = context.notebook.person
        self._helper = context.voice is Voice.HELPER
        self.column.addWidget(label(self.tr("Leave out what you like."), "muted"))

    @property
    def parts(self) -> tuple[Callable[[], None], ...]:
        """What builds the form, to be called one after the other."""
        return (
            self._build_person,
            self._build_medicines,
            self._build_treatments,
            self._build_phone_numbers,
            self._build_helper,
        )

    def row(self, row_id: str) -> QWidget | None:
        """The row of a medicine, treatment or number."""
        lists = (self.medicines, self.treatments, self.phone_numbers)
        return next((row for one in lists if (row := one.row(row_id)) is not None), None)

    # -- the person -------------------------------------------------------------------------------

    def _build_person(self) -> None:
        if self._helper:
            cancer = self.tr("Their cancer, as they were told")
            bones = self.tr("Bones with cancer, as they were told")
        else:
            cancer = self.tr("My cancer, as I was told")
            bones = self.tr("Bones with cancer, as I was told")
        titles = {
            "name": self.tr("Name"),
            "birth_date": self.tr("Date of birth"),
            "allergies": self.tr("Allergies"),
            "cancer": cancer,
            "bones": bones,
        }
        for name in PERSONAL_FIELDS:
            self._last_field = self._add_text(name, titles[name], self._print_tick(name, titles))

    def _build_helper(self) -> None:
        title = self.tr("Your name, as the helper") if self._helper else self.tr("My helper's name")
        self.column.addSpacing(6)
        self._add_text("helper_name", title)

    def _add_text(self, name: str, title: str, beside: QWidget | None = None) -> LineField:
        field = LineField()
        bind_field(
            self._context,
            field,
            read=lambda: getattr(self._person.get().about, name),
            write=lambda text: self._person.update_about(**{name: text}),
            text=self.tr("change “{field}”").format(field=title),
            key=f"about:me:{name}",
        )
        add_row(self.column, title, field, beside=beside)
        return field

    def _print_tick(self, name: str, titles: dict[str, str]) -> TickBox:
        box = TickBox(self.tr("Print this"))
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        box.setAccessibleName(self.tr("Print this: {field}").format(field=titles[name]))

        def write(ticked: bool) -> Change:
            printed = {*self._person.get().about.printed}
            printed = printed | {name} if ticked else printed - {name}
            in_order = tuple(one for one in PERSONAL_FIELDS if one in printed)
            return self._person.update_about(printed=in_order)

        bind_tick(
            self._context,
            box,
            read=lambda: name in self._person.get().about.printed,
            write=write,
            text=self.tr("choose what is printed"),
        )
        return box

    # -- the lists --------------------------------------------------------------------------------

    def _build_medicines(self) -> None:
        uses = {
            MedicineUse.DAILY: self.tr("Every day"),
            MedicineUse.NEEDED: self.tr("When needed"),
        }

        def fill(row: LineRow) -> None:
            row.bind("text")
            self._add_choice(row, self.tr("When it is taken"), uses, MedicineUse.DAILY)

        self.medicines = self._add_list(
            "medicines",
            self.tr("Medicines"),
            self.tr("Name and dose, as on the box. The program never works out a dose."),
            self.tr("Add a medicine"),
            fill,
            lambda: self._last_field,
        )

    def _build_treatments(self) -> None:
        def fill(row: LineRow) -> None:
            row.bind("text")
            self._add_date(row)

        self.treatments = self._add_list(
            "treatments",
            self.tr("Treatments"),
            self.tr("Such as radiation or surgery. A date also shows in the pain chart."),
            self.tr("Add a treatment"),
            fill,
            self.medicines.last_stop,
        )

    def _build_phone_numbers(self) -> None:
        def fill(row: LineRow) -> None:
            row.bind("number")
            self._add_choice(row, self.tr("Whose number it is"), phone_uses(), PhoneUse.DAY)
            self._add_label(row)

        self.phone_numbers = self._add_list(
            "phone_numbers",
            self.tr("Phone numbers"),
            self.tr("They show under “When to get help” and on paper."),
            self.tr("Add a number"),
            fill,
            self.treatments.last_stop,
        )

    def _add_list(
        self,
        table: str,
        name: str,
        hint: str,
        prompt: str,
        fill: Callable[[LineRow], None],
        stop_above: Callable[[], QWidget],
    ) -> LineListEditor:
        editor = LineListEditor(
            self._context,
            getattr(self._person, table),
            table=table,
            name=name,
            prompt=prompt,
            edit_text=self.tr("change “{field}”").format(field=name),
            fill=fill,
            stop_above=stop_above,
            parent=self,
        )
        self.column.addSpacing(6)
        add_row(self.column, name, editor, hint=hint)
        return editor

    def _add_choice(self, row: LineRow, name: str, uses: dict[str, str], first: str) -> None:
        choice = ChoiceBox()
        choice.setAccessibleName(name)
        choice.setAccessibleDescription(name)  # some systems take what is chosen for its name
        for use, text in uses.items():
            choice.addItem(text, str(use))
        kind = type(first)
        bind_choice(
            self._context,
            choice,
            read=lambda: str(getattr(row.line, "use", first)),
            write=lambda use: row.write(use=kind(use)),
            text=name,
        )
        row.extras.add(choice)

    def _add_date(self, row: LineRow) -> None:
        field = DateField(self._context, parent=row.extras)
        field.setAccessibleName(self.tr("Date of the treatment"))
        bind_reading(
            self._context,
            field,
            read=lambda: getattr(row.line, "date", ""),
            write=lambda day: row.write(date=day),
            text=self.tr("change the date of a treatment"),
            draft=lambda: f"treatment:{row.line_id}:date",
        )
        row.extras.add(field)

    def _add_label(self, row: LineRow) -> None:
        field = LineField(parent=row.extras)
        field.setAccessibleName(self.tr("Whose number it is, in your words"))
        field.setPlaceholderText(self.tr("Whose number?"))
        bind_field(
            self._context,
            field,
            read=lambda: getattr(row.line, "label", ""),
            write=lambda text: row.write(label=text),
            text=self.tr("change whose number it is"),
            key=f"phone_numbers:{row.line_id}:label",
        )

        def show() -> None:
            field.setVisible(getattr(row.line, "use", PhoneUse.DAY) == PhoneUse.OTHER)

        FieldBinding(self._context, field, show)
        row.extras.add(field)
