"""Pictures of every page and dialog of the real window, and of every page of the sheet.

``python -m tests.gallery OUT [--text-size 100 200] [--theme light dark contrast]
[--language en es] [--size 1280x960]``
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bonemet_prep.app import OpenNotebook, Session
from bonemet_prep.app.content import load_library
from bonemet_prep.cli import main as command_line
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.example_notebook import fill_with_example
from bonemet_prep.ui.colours import THEMES
from bonemet_prep.ui.pages import PAGES
from bonemet_prep.ui.theme import TEXT_SIZES
from tests.accessibility.rest import come_to_rest

IN_MENU = (
    *("settings", "about", "keys", "my-data", "backups", "deleted"),
    *("everything", "type-answers"),
)
"""The actions of the menu that open a dialog."""


def settle(seconds: float = 0.4) -> None:
    """Let the window and its threads do what they have to."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def dialogs(opened: OpenNotebook) -> Iterator[tuple[str, QDialog]]:
    """Open every dialog in turn; each is closed before the next."""
    window = opened.main_window
    shows = {name: window.actions_by_id[name].trigger for name in IN_MENU}
    for name, show in (*shows.items(), ("share", opened.sharing.share_visit)):
        show()
        settle()
        dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
        yield name, dialog
        dialog.close()
        settle(0.1)


def take(widget: QWidget, out: Path, name: str) -> None:
    """Write one picture, once nothing comes or moves any more."""
    come_to_rest(widget)
    out.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(out / f"{name}.png"))


def window_pictures(
    application: QApplication, folder: Path, out: Path, size: tuple[int, int], look: tuple
) -> None:
    """All pages and dialogs in one language, theme and text size."""
    language, text_size, theme = look
    session = Session(application, folder)
    session.open(folder)
    opened = session.opened
    opened.notebook.settings.set("language", language)
    opened.theme.set_choice(theme)
    opened.theme.set_text_size(text_size)
    settle()  # another language builds the window anew
    window = opened.main_window
    window.resize(*size)
    label = f"{language}-{theme}-{text_size}"
    for page in PAGES:
        window.show_page(page.id)
        settle(2.5 if page.id == "sheet" else 0.5)
        take(window, out, f"{label}-{page.id}")
    for name, dialog in dialogs(opened):
        take(dialog, out, f"{label}-dialog-{name}")
    session.close()


def sheet_pictures(folder: Path, out: Path, language: str) -> None:
    """Every page of the sheet of a notebook, both papers, normal and large print."""
    import pypdfium2

    for paper, large in product(("letter", "a4"), (False, True)):
        pdf = out / "sheet.pdf"
        choice = ["--large-print"] if large else []
        code = command_line(
            ["--data-dir", str(folder), "sheet", str(pdf), "--paper", paper, *choice]
        )
        assert code == 0, f"the sheet ended with {code}"
        name = f"{language}-sheet-{paper}{'-large' if large else ''}"
        for number, page in enumerate(pypdfium2.PdfDocument(pdf), 1):
            page.render(scale=1.5).to_pil().save(out / f"{name}-{number}.png")


def main() -> int:
    """Read the options and take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--text-size", type=int, nargs="+", choices=TEXT_SIZES, default=[100, 200])
    parser.add_argument("--theme", nargs="+", choices=THEMES, default=["light"])
    parser.add_argument("--language", nargs="+", default=["en"])
    parser.add_argument("--size", default="1280x960")
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    options.out.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as parent:
        for language in options.language:
            folder = Path(parent) / language
            fill_with_example(folder, load_library(language), computer_clock)
            for look in product([language], options.text_size, options.theme):
                window_pictures(application, folder, options.out, (width, height), look)
            sheet_pictures(folder, options.out, language)  # in the language the window left
    return 0


if __name__ == "__main__":
    sys.exit(main())
