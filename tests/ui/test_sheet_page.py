"""The Visit sheet page: the real file on screen, renewed by changes, and its ways out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.sheet_choices import SheetKind
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.password_dialog import PasswordDialog
from bonemet_prep.ui.printing import print_pages
from bonemet_prep.ui.sheet_kinds import SheetKinds
from bonemet_prep.ui.sheet_page import SheetPage
from bonemet_prep.ui.sheet_pages import SheetPageView
from tests.ui.questions_driver import box, labels, press


@pytest.fixture
def page(
    qapp: QApplication, context: WindowContext, shown: Callable[..., QWidget]
) -> Iterator[SheetPage]:
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    visit = context.ensure_visit()
    context.notebook.questions.add_own(visit.id, ["Can I fly & <dance>?"], Voice.PATIENT)
    made = shown(SheetPage(context), 1060, 900)
    yield made
    made.close_threads()


def pages(page: QWidget) -> list[SheetPageView]:
    return [view for view in page.findChildren(SheetPageView) if view.isVisible()]


def wait_for_text(qtbot: QtBot, page: QWidget, text: str) -> None:
    qtbot.waitUntil(
        lambda: any(text in view.accessibleDescription() for view in pages(page)), timeout=10_000
    )


def save(qtbot: QtBot, path: Path) -> None:
    """Type a path into the file dialog, press Enter, and wait for the file."""

    def dialog() -> QFileDialog | None:
        found = QApplication.topLevelWidgets()
        return next((w for w in found if isinstance(w, QFileDialog) and w.isVisible()), None)

    qtbot.waitUntil(lambda: dialog() is not None, timeout=10_000)
    field = dialog().findChild(QLineEdit, "fileNameEdit")
    field.setText(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_pages_can_be_read_by_a_screen_reader(page: SheetPage, qtbot: QtBot) -> None:
    wait_for_text(qtbot, page, "Can I fly & <dance>?")
    assert pages(page)[0].accessibleName().startswith("Page 1 of ")


def test_a_change_renews_the_pages(page: SheetPage, context: WindowContext, qtbot: QtBot) -> None:
    wait_for_text(qtbot, page, "Can I fly")
    visit = context.ensure_visit()
    context.notebook.questions.add_own(visit.id, ["Is this new?"], Voice.PATIENT)
    wait_for_text(qtbot, page, "Is this new?")


def test_the_pdf_is_saved_whole_and_told_where(
    page: SheetPage, qtbot: QtBot, tmp_path: Path
) -> None:
    press(page, "Save PDF")
    path = tmp_path / "my sheet.pdf"
    save(qtbot, path)
    qtbot.waitUntil(page.notice.isVisible, timeout=10_000)
    assert "Can I fly & <dance>?" in pypdf.PdfReader(path).pages[0].extract_text()
    assert str(path) in labels(page.notice)
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told_in_a_sentence(
    page: SheetPage, context: WindowContext, qtbot: QtBot, tmp_path: Path
) -> None:
    refused: list[object] = []
    context.refused.connect(refused.append)
    path = tmp_path / "sheet.pdf"
    press(page, "Save PDF")
    path.parent.chmod(0o700)
    qtbot.waitUntil(lambda: bool(page.findChildren(QFileDialog)), timeout=10_000)
    page.findChild(QFileDialog).fileSelected.emit(str(tmp_path / "gone" / "sheet.pdf"))
    qtbot.waitUntil(lambda: bool(refused), timeout=10_000)
    assert refused[0].code == "file-missing"
    page.findChild(QFileDialog).reject()


def test_with_a_password_the_file_opens_only_with_it(
    page: SheetPage, qtbot: QtBot, tmp_path: Path
) -> None:
    box(page, "Ask for a password when I save the PDF").click()
    press(page, "Save PDF")
    qtbot.waitUntil(lambda: page.findChild(PasswordDialog) is not None, timeout=10_000)
    dialog = page.findChild(PasswordDialog)
    first, second = dialog.findChildren(QLineEdit)
    first.setText("wedding dance")
    second.setText("something else")
    assert "not the same" in labels(dialog)
    second.setText("wedding dance")
    press(dialog, "Save")
    path = tmp_path / "sealed.pdf"
    save(qtbot, path)
    qtbot.waitUntil(path.exists, timeout=10_000)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="wedding dance") as opened:
        assert opened.encryption.R == 6
        assert opened.allow.accessibility


def test_the_text_is_copied_only_when_asked(page: SheetPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("mine")
    wait_for_text(qtbot, page, "Can I fly")
    assert QGuiApplication.clipboard().text() == "mine"
    press(page, "Copy as text")
    assert "Can I fly & <dance>?" in QGuiApplication.clipboard().text()


def test_printing_from_behind_a_door_asks_once(
    page: SheetPage, context: WindowContext, qtbot: QtBot
) -> None:
    visit = context.ensure_visit()
    hard = context.library.behind("outlook")[0]
    context.notebook.questions.add_suggested(visit.id, [hard.id])
    wait_for_text(qtbot, page, "Can I fly")
    qtbot.waitUntil(lambda: "behind a door stays off" in labels(page), timeout=10_000)
    assert not any(hard.text in view.accessibleDescription() for view in pages(page))
    press(page, "Print the ones behind a door too")
    press(page.findChild(QMessageBox), "Print them")
    wait_for_text(qtbot, page, hard.text)


def test_every_kind_of_page_can_be_shown(page: SheetPage, qtbot: QtBot) -> None:
    kinds = page.findChild(SheetKinds)
    for kind in SheetKind:
        kinds.choose(kind)
        wait_for_text(qtbot, page, page.context.words(f"sheet.titles.{kind.value}"))


def test_the_days_of_a_printed_pain_log_are_asked_under_its_button(
    page: SheetPage, context: WindowContext, qtbot: QtBot
) -> None:
    entry = PainEntry(id="early", lived="2026-11-03T10:00", now=6)
    context.notebook.pain_entries.add(entry)
    assert "From" not in labels(page)
    press(page, "Pain log")
    wait_for_text(qtbot, page, "Pain log")
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Pain log")
    button.setFocus()
    for name, day in (("From", "11/02/2026"), ("To", "11/05/2026")):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        field = QApplication.focusWidget()
        assert field.accessibleName() == name
        qtbot.keyClicks(field, day)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.keyClick(field, Qt.Key.Key_Tab)  # to the calendar beside it
    kinds = page.findChild(SheetKinds)
    assert (kinds.first_day, kinds.last_day) == ("2026-11-02", "2026-11-05")
    wait_for_text(qtbot, page, "Highest 6")
    press(page, "Visit sheet")
    assert "From" not in labels(page)


def test_printing_to_a_pdf_printer_gives_every_page_at_its_size(
    page: SheetPage, qtbot: QtBot, tmp_path: Path
) -> None:
    press(page, "Save PDF")
    source = tmp_path / "sheet.pdf"
    save(qtbot, source)
    qtbot.waitUntil(source.exists, timeout=10_000)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pages(printer, source.read_bytes())
    printed = pypdf.PdfReader(tmp_path / "printed.pdf").pages
    assert len(printed) == len(pypdf.PdfReader(source).pages)
    assert round(float(printed[0].mediabox.width)) == 612
    assert round(float(printed[0].mediabox.height)) == 792
