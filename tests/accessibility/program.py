"""The whole program on its example notebook, in any language, theme and text size."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from bonemet_prep.domain.errors import NotebookVanished
from bonemet_prep.domain.example import example_rows
from bonemet_prep.storage.backups import Backup
from bonemet_prep.storage.deleted import DeletedRow
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.people import PersonsNotebook
from bonemet_prep.ui.answers_from_paper import AnswersFromPaper
from bonemet_prep.ui.backups_dialog import BackupsDialog
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.crash_dialog import CrashDialog
from bonemet_prep.ui.data_dialog import DataDialog
from bonemet_prep.ui.date_field import DateField
from bonemet_prep.ui.first_start import FirstStart
from bonemet_prep.ui.fold import Fold
from bonemet_prep.ui.language import Language
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.my_list import MyList
from bonemet_prep.ui.open_shared import OpenShared
from bonemet_prep.ui.page import Page
from bonemet_prep.ui.pages import PAGES
from bonemet_prep.ui.password_dialog import PasswordDialog
from bonemet_prep.ui.people_dialog import PeopleDialog
from bonemet_prep.ui.question_card import QuestionCard
from bonemet_prep.ui.recently_deleted import RecentlyDeletedDialog
from bonemet_prep.ui.refusal_dialog import RefusalDialog
from bonemet_prep.ui.share_dialog import ShareDialog
from bonemet_prep.ui.share_everything import ShareEverything
from bonemet_prep.ui.sheet_pages import SheetPageView
from bonemet_prep.ui.theme import Theme
from bonemet_prep.ui.unsaved_dialog import UnsavedDialog
from bonemet_prep.ui.window_state import WindowState
from tests.accessibility.pseudo import PseudoTranslator, pseudo_library
from tests.accessibility.rest import come_to_rest, settle
from tests.content.shipped import library as library_in

NOW = datetime(2026, 11, 22, 10, 42, tzinfo=timezone(timedelta(hours=-5)))
LANGUAGES = ("en", "es", "pseudo", "pseudo-rtl")


@dataclass(frozen=True)
class Look:
    """How the program is shown."""

    language: str = "en"
    theme: str = "light"
    text_size: int = 100
    width: int = 1280
    height: int = 720

    def __str__(self) -> str:
        return f"{self.language}-{self.theme}-{self.text_size}-{self.width}x{self.height}"


@contextmanager
def language_of(application: QApplication, language: str) -> Iterator[None]:
    """Have everything built inside in one of `LANGUAGES`."""
    made_up = PseudoTranslator(application)
    language_in_force = Language(application)
    if language in ("en", "es"):
        language_in_force.apply(language)
    else:
        application.installTranslator(made_up)
    if language == "pseudo-rtl":
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    application.removeTranslator(made_up)
    language_in_force.apply("en")
    made_up.deleteLater()
    language_in_force.deleteLater()


class Program:
    """The open window on the example, with the ways to its dialogs."""

    def __init__(self, look: Look, theme: Theme, folder: Path) -> None:
        theme.set_choice(look.theme)
        theme.set_text_size(look.text_size)
        numbers = count(1)
        self.look = look
        self._folder = folder
        self.notebook = Notebook(
            example_rows(NOW.date(), library_in("en")),
            clock=lambda: NOW,
            new_id=lambda: f"id-{next(numbers)}",
        )
        self.library = library_in(look.language) if len(look.language) == 2 else pseudo_library()
        self.context = WindowContext(
            self.notebook,
            self.library,
            theme,
            clock=lambda: NOW,
            new_id=lambda: f"id-{next(numbers)}",
        )
        self.window = MainWindow(self.context, WindowState(folder))
        self.window.resize(look.width, look.height)
        self.window.teller.show_saved()
        self.window.show()
        self.window.activateWindow()
        come_to_rest(self.window)

    def close(self) -> None:
        """End everything."""
        self.window.close()
        self.window.stack.close_threads()
        self.window.deleteLater()
        self.context.deleteLater()
        settle()

    def page(self, page_id: str) -> Page:
        """Show a page of the window, settled."""
        self.window.show_page(page_id)
        page = self.window.page(page_id)
        if page_id == "sheet":
            self._wait(lambda: _is_drawn(page))
        come_to_rest(self.window)
        return page

    def _wait(self, ready: Callable[[], bool]) -> None:
        end = time.monotonic() + 20
        while not ready():
            assert time.monotonic() < end, "what is made in the background never came"
            settle()
            time.sleep(0.01)

    def views(self) -> Iterator[tuple[str, QWidget]]:
        """Show every page in its states and every dialog; each is over when the next comes."""
        yield from self.pages()
        yield from self.dialogs()

    def pages(self) -> Iterator[tuple[str, QWidget]]:
        """Show every page, those with a further state once more in it, and the first start."""
        further: dict[str, Callable[[Page], None]] = {
            "questions": _open_questions,
            "pain": lambda page: page.form.more_button.click(),
            "self-care": _open_folds,
        }
        for entry in PAGES:
            page = self.page(entry.id)
            yield entry.id, self.window
            if entry.id in further:
                further[entry.id](page)
                come_to_rest(self.window)
                yield f"{entry.id}-opened", self.window
        first = FirstStart(self.context)
        first.resize(self.look.width, self.look.height)
        yield from self._shown("first-start", first)

    def dialogs(self) -> Iterator[tuple[str, QWidget]]:
        """Show every dialog."""
        for name, open_it in (self._of_the_window() | self._of_pages()).items():
            before = set(QApplication.topLevelWidgets())
            open_it()
            settle()
            dialog = next(
                one
                for one in QApplication.topLevelWidgets()
                if isinstance(one, QDialog) and one.isVisible() and one not in before
            )
            come_to_rest(dialog)
            yield name, dialog
            close(dialog)
        for name, dialog in self._of_the_program().items():
            yield from self._shown(name, dialog)

    def _shown(self, name: str, widget: QWidget) -> Iterator[tuple[str, QWidget]]:
        widget.show()
        widget.activateWindow()
        come_to_rest(widget)
        yield name, widget
        close(widget)

    def _of_the_window(self) -> dict[str, Callable[[], object]]:
        return {
            "settings": self.window.show_settings,
            "about": self.window.show_about,
            "keys": self.window.show_keys,
        }

    def _of_pages(self) -> dict[str, Callable[[], object]]:
        def swap_star() -> None:
            page = self.page("questions")
            fourth = next(
                one for one in self.notebook.questions.of(self._visit_id) if not one.starred
            )
            page.findChild(QuestionCard).starRequested.emit(fourth.id)

        def places() -> None:
            press(self.page("pain").form.places.outline_button)

        def calendar() -> None:
            press(self.page("visit").findChild(DateField).findChildren(QPushButton)[-1])

        return {
            "swap-star": swap_star,
            "catch-up": lambda: press(self.page("pain").catch_up_button),
            "paper": lambda: press(self.page("pain").paper_button),
            "places": places,
            "calendar": calendar,
        }

    def _of_the_program(self) -> dict[str, QDialog]:
        backups = [
            Backup(self._folder / f"{day}.db", day, NOW - timedelta(days=day), 200_000)
            for day in range(4)
        ]
        people = [PersonsNotebook(self._folder, "Maria Example"), PersonsNotebook(self._folder, "")]
        error = NotebookVanished()
        sent = OpenShared(self.context, "visit-2026-11-26.bonemet")
        sent.show_refusal(self.library.words.error(error).what)
        deleted = [
            DeletedRow(table, row, NOW.isoformat())
            for table, row in (
                ("visits", self.notebook.visits.in_order()[0]),
                ("questions", self.notebook.questions.of(self._visit_id)[0]),
                ("pain_entries", self.notebook.pain_entries.latest()),
            )
        ]
        return {
            "backups": BackupsDialog(backups, self.library, hours=self.context.hours),
            "people": PeopleDialog(people),
            "refusal": RefusalDialog(error, self.library.words, has_backups=True),
            "no-way-back": RefusalDialog(error, self.library.words, has_backups=False),
            "unsaved": UnsavedDialog(self.library.words.error(error), int, int, self.window),
            "crash": CrashDialog("Traceback\n  line 1\nValueError"),
            "password": PasswordDialog(self.window),
            "share": ShareDialog(self.context),
            "share-everything": ShareEverything(self.context),
            "sent-file": sent,
            "answers": AnswersFromPaper(self.context),
            "my-data": DataDialog(self.context, self._folder),
            "deleted": RecentlyDeletedDialog(self.context, deleted),
        }

    @property
    def _visit_id(self) -> str:
        visit = self.context.visit()
        assert visit is not None
        return visit.id


def _is_drawn(sheet: Page) -> bool:
    pages = sheet.findChildren(SheetPageView)
    return bool(pages) and all(page.accessibleDescription() for page in pages)


def close(view: QWidget) -> None:
    """Close and delete a view, unless it did so itself."""
    if shiboken6.isValid(view):
        view.close()
    settle()
    if shiboken6.isValid(view):
        view.deleteLater()
    settle()


def press(button: QPushButton) -> None:
    """Press a button as a person does: the focus goes to it."""
    button.setFocus()
    button.click()


def _open_questions(page: Page) -> None:
    """Write answers, edit a note, and ask for a "why"."""
    page.findChild(MyList).answers_button.click()
    page.findChild(QuestionCard).edit_note()


def _open_folds(page: Page) -> None:
    for fold in page.findChildren(Fold)[:2]:
        fold.set_open(True)
