"""The walk through every view in every look: ``python -m tests.accessibility.matrix [PART ...]``.

Text at 100, 125, 150 and 200%, in both languages and the made-up ones, in every theme, at 1280 by
720; in the real languages at 1024 by 640 too. Words on the line choose the looks whose name holds
one of them (``es-dark``, ``pseudo``). Ends with 1 where a fault was found.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

os.environ.setdefault(
    "QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).parent.parent}/screen.json"
)

from PySide6.QtWidgets import QApplication

from bonemet_prep.ui.colours import THEMES
from bonemet_prep.ui.theme import Theme
from tests.accessibility.program import LANGUAGES, Look
from tests.accessibility.walk import walk

TEXT_SIZES = (100, 125, 150, 200)


def looks() -> Iterator[Look]:
    """Return every look to be walked through."""
    for language, theme, size in product(LANGUAGES, THEMES, TEXT_SIZES):
        yield Look(language, theme, size, 1280, 720)
    for language, size in product(("en", "es"), TEXT_SIZES):
        yield Look(language, "light", size, 1024, 640)


def main(parts: list[str]) -> int:
    """Walk and tell what was found."""
    application = QApplication(sys.argv[:1])
    theme = Theme(application, "light", 100)
    chosen = [look for look in looks() if not parts or any(part in str(look) for part in parts)]
    views = faults = 0
    for look in chosen:
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            found = walk(application, theme, look, Path(folder))
        views += len(found.texts)
        print(f"{look}: {len(found.texts)} views, {time.monotonic() - start:.1f} s", flush=True)
        for kind, by_view in found.faults.items():
            for view, told in by_view.items():
                faults += len(told)
                print(f"    {kind}, {view}: {told}", flush=True)
    print(f"{len(chosen)} looks, {views} views, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
