"""What a sheet costs, as ratios measured in one run: ``python -m tests.benchmarks.sheet``.

A warm sheet stands beside a page with one line, and beside the same text laid out without tags by
platypus; the command beside a process that writes one line.
"""

import html
import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from bonemet_prep.domain.sheet_blocks import Sheet, SheetQuestion, Text
from bonemet_prep.pdf import ShippedFonts, render
from bonemet_prep.resource_files import read_bytes
from tests.benchmarks.notebooks import fill_with_the_example
from tests.benchmarks.row import Row, table
from tests.pdf import sheets
from tests.tagged_pdf.ua_checker import check

OUTLINE = read_bytes("body_outline.json")
ROUNDS, PROCESSES = 9, 15
ONE_LINE = (
    "from reportlab.pdfgen.canvas import Canvas; "
    "canvas = Canvas('{}'); canvas.drawString(72, 720, 'hello'); canvas.save()"
)
"""The least that writes a PDF with reportlab."""


def one_line() -> bytes:
    """A page with one line, as reportlab writes it."""
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 720, "hello")
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def with_platypus(texts: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The same text, untagged, with the same two fonts."""
    style = ParagraphStyle("body", fontName="Regular", fontSize=11.5, leading=15)
    strong = ParagraphStyle("strong", style, fontName="Bold")
    story: list[object] = [
        Paragraph(html.escape(text), strong if number % 9 == 0 else style)
        for number, text in enumerate(texts)
    ]
    cells = [[Paragraph(html.escape(text), style) for text in row] for row in rows]
    story.append(Table(cells, repeatRows=1))
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=LETTER).build(story)
    return out.getvalue()


def median_ms(run: Callable[[], object], times: int) -> float:
    """How long it takes, in milliseconds: the median of some runs."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        run()
        taken.append((time.process_time() - start) * 1000)
    return median(taken)


def measure() -> list[Row]:
    """The sheet built again and again, long ones for the first time, and the command."""
    fonts = ShippedFonts()
    example = sheets.example()
    for name, style in (("Regular", "Regular"), ("Bold", "Bold")):
        data = io.BytesIO(read_bytes(f"fonts/AtkinsonHyperlegibleNext-{style}.ttf"))
        pdfmetrics.registerFont(TTFont(name, data))
    log = [sheets.LOG.columns, *sheets.LOG.rows]
    in_table = {text for row in log for text in row}
    read = check(render(example, fonts, OUTLINE).data).texts
    texts = [text for text in read if text and text not in in_table]

    def sheet() -> bytes:
        return render(example, fonts, OUTLINE).data

    warm, line, platypus = [], [], []
    for _ in range(ROUNDS):
        warm.append(median_ms(sheet, 5))
        line.append(median_ms(one_line, 20))
        platypus.append(median_ms(lambda: with_platypus(texts, log), 5))
    asked = tuple(
        SheetQuestion(str(n), n, f"Question {n}: what about this?", "A note.") for n in range(500)
    )
    return [
        Row("the example's sheet, beside one line", median(warm), median(line), times=90),
        Row("the example's sheet, beside platypus", median(warm), median(platypus), times=1.3),
        Row("500 questions", cold(sheets.of_blocks(*asked)), bar=500),
        Row(
            "20,000 characters without a space",
            cold(sheets.of_blocks(Text("abcdEFG12" * 2_222))),
            bar=300,
        ),
        *command(),
    ]


def cold(sheet: Sheet) -> float:
    """A sheet that was never built before, in milliseconds; the fonts are read."""
    taken = []
    for _ in range(5):
        fonts = ShippedFonts()
        render(sheets.example(), fonts, OUTLINE)
        taken.append(median_ms(lambda fonts=fonts: render(sheet, fonts, OUTLINE), 1))
    return median(taken)


def command() -> list[Row]:
    """`bonemet-prep sheet` from start to end, beside a process that writes one line; its file."""
    ours, floor = [], []
    with tempfile.TemporaryDirectory() as place:
        notebook, out = Path(place) / "notebook", Path(place) / "out.pdf"
        fill_with_the_example(notebook)
        sheet = ["-m", "bonemet_prep", "--data-dir", str(notebook), "sheet", str(out)]
        for run in range(PROCESSES + 1):
            times = (process_ms(*sheet), process_ms("-c", ONE_LINE.format(out.with_name("line"))))
            if run:  # the first one compiles
                ours.append(times[0])
                floor.append(times[1])
        size = out.stat().st_size
    return [
        Row("the command `sheet`", median(ours), median(floor), times=2.5),
        Row("the example's PDF", size / 1000, bar=60, unit="KB"),
    ]


def process_ms(*arguments: str) -> float:
    """Milliseconds of one process of Python, by the clock."""
    environment = {**os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else every run compiles the program
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True
    )
    return 1000 * (time.perf_counter() - began)


if __name__ == "__main__":
    print(table(measure()))
