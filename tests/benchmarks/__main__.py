"""Everything measured, as one table: ``python -m tests.benchmarks``.

With ``--readme`` the table also goes into README.md, with the date and the size of the machine.
Every figure stands beside a floor from the same run where there is one; run it on a quiet computer.
"""

import argparse
import os
import platform
import re
import sys
from importlib import import_module
from pathlib import Path

from bonemet_prep.domain.moment import computer_clock
from tests.benchmarks.row import HEADS, Row, table

README = Path(__file__).parents[2] / "README.md"
MODULES = ("start", "window", "actions", "threads", "sheet", "exchange", "full_check")
_PLACE = re.compile(r"(?<=<!-- benchmarks -->\n).*?(?=<!-- /benchmarks -->)", re.DOTALL)


def main() -> int:
    """Measure, print, and say by the exit code whether every bar was met."""
    parser = argparse.ArgumentParser(description="Measure the program, beside floors.")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md")
    parser.add_argument("--only", choices=MODULES, action="append", help="measure only these")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = []
    for module in given.only or MODULES:
        rows += import_module(f"tests.benchmarks.{module}").measure()
    print(table(rows))
    if given.readme:
        text = README.read_text(encoding="utf-8")
        README.write_text(_PLACE.sub(lambda _: for_readme(rows), text), encoding="utf-8")
    return 0 if all(row.met for row in rows) else 1


def for_readme(rows: list[Row]) -> str:
    """The table in Markdown, under a line on when and where."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    machine = f"{os.cpu_count()} cores, {memory:.0f} GB, Python {platform.python_version()}"
    lines = [HEADS, ("---", "---:", "---:", "---:", "---:"), *(row.cells for row in rows)]
    told = "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
    when = f"{computer_clock():%B %-d, %Y}; {platform.system()}, {machine}"
    return f"<details><summary>Measured {when}</summary>\n\n{told}\n\n</details>\n"


if __name__ == "__main__":
    sys.exit(main())
