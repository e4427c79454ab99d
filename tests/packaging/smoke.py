"""Use an installed Bonemet Prep as a helper would: `python tests/packaging/smoke.py COMMAND...`.

Standard library only, so that it runs on a machine that has nothing but the installed program.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path


class NotAsPromised(Exception):
    """The installed program did not do what it should."""


def smoke(command: list[str]) -> None:
    """Make an example, a sheet as PDF and as text, and check the notebook.

    Raises NotAsPromised with what was run and what came of it.
    """
    with tempfile.TemporaryDirectory() as folder:
        data, out = Path(folder) / "notebook", Path(folder)
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
            "BONEMET_PREP_DATA_DIR": str(data),
        }

        def run(*arguments: str | Path) -> str:
            done = subprocess.run(
                [*command, *map(str, arguments)],
                cwd=folder,
                env=environment,
                capture_output=True,
                encoding="utf-8",
                check=False,
                timeout=120,
            )
            if done.returncode:
                raise NotAsPromised(f"{arguments}: {done.returncode}: {done.stderr}")
            return done.stdout

        def expect(fact: bool, what: str) -> None:
            if not fact:
                raise NotAsPromised(what)

        expect(run("--version").strip()[-1:].isdigit(), "--version names no version")
        run("example")
        run("check")
        run("sheet", out / "sheet.pdf")
        run("sheet", out / "sheet.txt")
        pdf = (out / "sheet.pdf").read_bytes()
        expect(pdf.startswith(b"%PDF-") and len(pdf) > 10_000, "the sheet is no PDF")
        expect("EXAMPLE" in (out / "sheet.txt").read_text("utf-8"), "the text is not the example's")


if __name__ == "__main__":
    program, *arguments = sys.argv[1:]
    if Path(program).exists():
        program = str(Path(program).absolute())
    smoke([program, *arguments])
    print("The installed program works.")
