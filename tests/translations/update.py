"""Bring the translations of the window in step with its sources, and compile them.

``python -m tests.translations.update`` writes resources/translations/*.ts (for Qt Linguist; new
strings stand there as unfinished) and *.qm (what the program loads). Codes of new languages can
follow on the line: ``... update fr``.
"""

import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent
FOLDER = PROJECT / "resources" / "translations"
SOURCE_LANGUAGE = "en"


def language_of(ts: Path) -> str:
    """Return the code in a file name such as bonemet_prep_es.ts."""
    return ts.stem.rsplit("_", 1)[-1]


def collect(ts: Path) -> None:
    """Add what is new in the sources to a .ts file and drop what is gone.

    The words stand in the sources in English, so English needs only the plural forms.
    """
    language = language_of(ts)
    only = ["-pluralonly"] if language == SOURCE_LANGUAGE else []
    sources = sorted((PROJECT / "bonemet_prep" / "ui").rglob("*.py"))
    _run(
        *("pyside6-lupdate", *only, "-no-obsolete", "-locations", "none"),
        *("-source-language", SOURCE_LANGUAGE, "-target-language", language),
        *(str(source.relative_to(PROJECT)) for source in sources),
        *("-ts", str(ts)),
    )


def compile_to(ts: Path, qm: Path) -> None:
    """Make the file that the program loads."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    found = shutil.which(tool, path=str(Path(sys.executable).parent))
    assert found, f"{tool} comes with PySide6-Essentials and is missing"
    done = subprocess.run(
        [found, *arguments], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def main() -> None:
    """Update and compile every language there is, and the new ones asked for."""
    new = {FOLDER / f"bonemet_prep_{code}.ts" for code in sys.argv[1:]}
    for ts in sorted({*FOLDER.glob("*.ts"), *new}):
        collect(ts)
        compile_to(ts, ts.with_suffix(".qm"))


if __name__ == "__main__":
    main()
