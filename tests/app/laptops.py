"""Two laptops and what lies between them: files in the folder for documents."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.app import OpenNotebook
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.merge_conflicts import ConflictCard
from bonemet_prep.ui.open_shared import OpenShared
from bonemet_prep.ui.share_dialog import ShareDialog
from bonemet_prep.ui.text_fields import TextBox
from tests.ui.questions_driver import box, cards, choose, labels, press


class Laptop:
    """One window on its own data folder, driven by what is written on it."""

    def __init__(self, opened: OpenNotebook, qtbot: QtBot, voice: Voice) -> None:
        self.opened = opened
        self.notebook = opened.notebook
        self.window = opened.main_window
        self.qtbot = qtbot
        for key, value in {"started": True, "for": voice.value, "voice": voice.value}.items():
            self.notebook.settings.set(key, value)
        self.window.start()

    # -- reading ----------------------------------------------------------------------------------

    @property
    def questions(self) -> tuple[Question, ...]:
        visit = self.opened.context.visit()
        return self.notebook.questions.of(visit.id) if visit else ()

    @property
    def notes(self) -> list[str]:
        return [question.note for question in self.questions]

    def values(self) -> dict[str, dict[str, Value]]:
        """Everything a person could see, by table and id."""
        stored: list[dict[str, list[Value]]] = []
        self.opened.writer.run_job(lambda database: database.read(), stored.append)
        self.qtbot.waitUntil(lambda: bool(stored))
        return {table: {value.id: value for value in stored[0][table]} for table in TABLES}

    def shared_values(self) -> dict[str, dict[str, Value]]:
        """What two laptops can have in common: all but the settings."""
        return {table: held for table, held in self.values().items() if table != "settings"}

    # -- doing ------------------------------------------------------------------------------------

    def tick(self, text: str) -> None:
        self.window.show_page("questions")
        box(self.window.page("questions"), text).click()
        QApplication.processEvents()

    def write_note(self, number: int, text: str, menu: str = "") -> None:
        """Replace the note of a card: one's own, or the one an entry of its menu opens."""
        self.window.show_page("questions")
        card = cards(self.window.page("questions"))[number - 1]
        if menu:
            choose(card, menu)
        else:
            press(card, "Change note" if "Change note" in texts_on_buttons(card) else "Add a note")
        (note,) = [box for box in card.findChildren(TextBox) if box.isVisibleTo(card)]
        note.setPlainText(text)
        self.window.flush()
        self.qtbot.keyClick(card, Qt.Key.Key_Escape)

    def change(self, number: int, **fields: object) -> None:
        """Change fields of a question, without drawing the page."""
        self.notebook.questions.update(self.questions[number - 1].id, **fields)

    def open_share(self, *, from_the_page: bool = False) -> ShareDialog:
        """Open the dialog; the page itself is slow to draw, so it is shown only where asked for."""
        if from_the_page:
            self.window.show_page("sheet")
            press(self.window.page("sheet"), "Share this visit…")
        else:
            self.opened.context.shareRequested.emit()
        return self.dialog(ShareDialog)

    def share(self, *ticks: str) -> Path:
        """Save a file for the other one; `ticks` are the words of the boxes."""
        dialog = self.open_share()
        for text in ticks:
            box(dialog, text).click()
        before = set(saved())
        dialog.file_button.click()
        self.qtbot.waitUntil(lambda: "Saved in Documents:" in labels(dialog))
        (path,) = set(saved()) - before
        assert path.name in labels(dialog)
        assert "E-mail is not private." in labels(dialog)
        dialog.close()
        return path

    def look_into(self, path: Path) -> OpenShared:
        """Open a file and wait until the panel has said what it is."""
        self.opened.open_file(path)
        dialog = self.dialog(OpenShared)
        self.wait_until_read(dialog)
        return dialog

    def wait_until_read(self, dialog: OpenShared) -> None:
        """Wait until the panel says more than that it reads."""
        self.qtbot.waitUntil(lambda: buttons(dialog) != ["Cancel"])
        QApplication.processEvents()

    def add(self, path: Path, choices: Mapping[str, str] | None = None) -> str:
        """Add all of a file and give back what was told; `choices` by the question they are on."""
        dialog = self.look_into(path)
        told = labels(dialog)
        asked = {card.accessibleName(): card for card in dialog.findChildren(ConflictCard)}
        assert len(asked) == len(choices or {})
        for text, choice in (choices or {}).items():
            (name,) = [name for name in asked if text in name]
            press(asked[name], choice)
        press(dialog, "Add them" if "Add them" in buttons(dialog) else "Keep it like this")
        self.qtbot.waitUntil(lambda: not self.opened.writer.unsaved)
        return told

    def nothing_new(self, path: Path) -> bool:
        dialog = self.look_into(path)
        nothing = "nothing new" in labels(dialog) and buttons(dialog) == ["Close"]
        dialog.close()
        return nothing

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of this kind that can be seen."""
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        return found[-1]


def texts_on_buttons(widget: QWidget) -> list[str]:
    """What stands on the buttons that can be seen."""
    return [one.text() for one in widget.findChildren(QPushButton) if one.isVisibleTo(widget)]


def buttons(dialog: QDialog) -> list[str]:
    """The buttons at the foot of a dialog, without their mnemonics."""
    row = dialog._buttons.flow  # noqa: SLF001 - the row has no other way to be asked
    return [row.itemAt(n).widget().text().replace("&", "") for n in range(row.count())]


def saved(suffix: str = ".bonemet") -> Iterator[Path]:
    """The files of this kind in the folder for documents."""
    return (Path.home() / "Documents").glob(f"*{suffix}")


Laptops = Callable[[str, Voice], Laptop]
"""Opens a window on the data folder with this name, for this voice."""
