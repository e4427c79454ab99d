"""What a sheet costs, as ratios measured in one run: ``python -m tests.benchmarks.sheet``.

The bars: a warm sheet at most 90 times a page with one line, and at most 1.3 times the same text
laid out without tags by platypus; 500 questions under 0.5 s and 20,000 characters without a space
under 0.3 s on a quiet machine.
"""

import html
import io
import statistics
import time
from collections.abc import Callable, Sequence

from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from bonemet_prep.domain.sheet_blocks import Sheet, SheetQuestion, Text
from bonemet_prep.pdf import ShippedFonts, render
from bonemet_prep.resource_files import read_bytes
from tests.pdf import sheets
from tests.tagged_pdf.ua_checker import check

OUTLINE = read_bytes("body_outline.json")
ROUNDS = 9


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
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    fonts = ShippedFonts()
    example = sheets.example()
    for name, style in (("Regular", "Regular"), ("Bold", "Bold")):
        data = io.BytesIO(read_bytes(f"fonts/AtkinsonHyperlegibleNext-{style}.ttf"))
        pdfmetrics.registerFont(TTFont(name, data))
    rows = [sheets.LOG.columns, *sheets.LOG.rows]
    in_table = {text for row in rows for text in row}
    read = check(render(example, fonts, OUTLINE).data).texts
    texts = [text for text in read if text and text not in in_table]

    def sheet() -> bytes:
        return render(example, fonts, OUTLINE).data

    ratios: dict[str, list[float]] = {"one line": [], "platypus": []}
    for _ in range(ROUNDS):
        warm = median_ms(sheet, 5)
        ratios["one line"].append(warm / median_ms(one_line, 20))
        ratios["platypus"].append(warm / median_ms(lambda: with_platypus(texts, rows), 5))
    print(f"example sheet, warm: {warm:.1f} ms, {len(sheet()):,} bytes")
    print(f"  {statistics.median(ratios['one line']):.0f} times a page with one line (bar: 90)")
    print(f"  {statistics.median(ratios['platypus']):.2f} times platypus, untagged (bar: 1.3)")

    def cold(some: Sheet) -> float:
        new = ShippedFonts()
        render(example, new, OUTLINE)
        return median_ms(lambda: render(some, new, OUTLINE), 1)

    asked = tuple(
        SheetQuestion(str(n), n, f"Question {n}: what about this?", "A note.") for n in range(500)
    )
    print(
        f"500 questions, first time: {min(cold(sheets.of_blocks(*asked)) for _ in range(5)):.0f} ms"
    )
    long = sheets.of_blocks(Text("abcdEFG12" * 2_222))
    print(f"20,000 characters without a space: {min(cold(long) for _ in range(5)):.0f} ms")


if __name__ == "__main__":
    main()
