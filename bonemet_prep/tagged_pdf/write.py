"""Writes a line of shaped text: placed as it is seen, told in the order of reading."""

from itertools import groupby

from bonemet_prep.tagged_pdf.canvas import TaggedCanvas
from bonemet_prep.typesetting.bidi import visual_order
from bonemet_prep.typesetting.faces import Line, Run
from bonemet_prep.typesetting.fonts import MISSING_WIDTH


def write_line(canvas: TaggedCanvas, line: Line, x: float, y: float, size: float) -> None:
    """Write a line of type of a size, in points, from `x` on the baseline `y`.

    The spaces at its end are written too: they part its last word from the next line.
    """
    waiting: list[str] = []
    boxes: list[tuple[str, str]] = []
    name, start, end = "", 0.0, 0.0

    def flush() -> None:
        if waiting:
            shown = "".join(waiting)
            canvas.paint(f"BT /{name} {size:g} Tf {start:.2f} {y:.2f} Td [<{shown}>] TJ ET")
            waiting.clear()
        if boxes:
            typed, drawn = zip(*boxes, strict=True)
            canvas.paint_as("".join(typed), f"q .6 w {' '.join(drawn)} S Q")
            boxes.clear()

    for run, at in zip(line.runs, _places(line, x, size), strict=True):
        if run.face is None:
            if waiting:
                flush()
            name = ""
            canvas.fonts.missing.setdefault(run.text)
            boxes.append((run.text, _box(at, y, size)))
            continue
        font = canvas.fonts.font(run.face)
        if font.is_plain(run):
            if font.name != name or abs(at - end) > 1e-3:
                flush()
                name, start = font.name, at
            waiting.append(run.plain)
            end = at + run.width * size
        else:
            flush()
            name = ""
            _write_clusters(canvas, run, at, y, size)
    flush()


def _places(line: Line, x: float, size: float) -> list[float]:
    """Return where each run starts; spaces at the end stand at the end (rule L1 of UAX #9)."""
    levels = [run.level for run in line.runs]
    for index in range(len(levels) - 1, -1, -1):
        if line.runs[index].text.strip(" "):
            break
        levels[index] = line.base
    places = [0.0] * len(levels)
    for index in visual_order(levels) if any(levels) else range(len(levels)):
        places[index] = x
        x += line.runs[index].width * size
    return places


def _write_clusters(canvas: TaggedCanvas, run: Run, x: float, y: float, size: float) -> None:
    """Write cluster by cluster where glyphs are not read one by one, or run to the left."""
    assert run.face is not None
    font = canvas.fonts.font(run.face)
    clusters = []
    for text, glyphs in run.clusters:
        placed = []
        for gid, advance, dx, dy in glyphs:
            at = f"1 0 0 1 {x + dx * size:.2f} {y + dy * size:.2f} Tm"
            placed.append((gid, f"{at} <{gid:04X}> Tj"))
            x += advance * size
        clusters.append((text, placed[::-1] if run.level % 2 else placed))
    in_order = clusters[::-1] if run.level % 2 else clusters
    read = [
        (font.reads_as([gid for gid, _ in placed], text), text, placed) for text, placed in in_order
    ]
    for by_itself, group in groupby(read, key=lambda cluster: cluster[0]):
        some = list(group)
        shown = " ".join(shown for _, _, placed in some for _, shown in placed)
        operators = f"BT /{font.name} {size:g} Tf {shown} ET"
        if by_itself:
            canvas.paint(operators)
        else:
            canvas.paint_as("".join(text for _, text, _ in some), operators)


def _box(x: float, y: float, size: float) -> str:
    """Return the frame that stands for a character no font has."""
    wide, tall = (MISSING_WIDTH - 0.12) * size, 0.84 * size
    return f"{x + 0.06 * size:.2f} {y - 0.08 * size:.2f} {wide:.2f} {tall:.2f} re"
