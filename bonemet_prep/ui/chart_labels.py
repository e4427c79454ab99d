"""Where the words of the pain chart go, so that no two of them meet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics

from bonemet_prep.domain.chart import Mark

_GAP = 0.6  # between two labels, in line heights


@dataclass(frozen=True, slots=True)
class TreatmentLabel:
    """A treatment above the plot, in pixels from its left edge; lane 0 is next to the plot."""

    at: float
    left: float
    length: float
    text: str
    lane: int


def treatment_labels(
    marks: Sequence[Mark], width: float, metrics: QFontMetrics
) -> tuple[TreatmentLabel, ...]:
    """Place each label right of its line, pushed inside the plot, in the lowest lane with room.

    From right to left, so that labels that begin close together climb like stairs and their
    lines stay visible.
    """
    space = metrics.lineSpacing() * _GAP
    lanes: list[list[tuple[float, float]]] = []
    placed = []
    for mark in sorted(marks, key=lambda one: -one.x):
        at = mark.x * width
        text = metrics.elidedText(mark.label, Qt.TextElideMode.ElideRight, int(width))
        length = float(metrics.horizontalAdvance(text))
        left = max(0.0, min(at + space / 3, width - length))
        span = (min(at, left) - space / 2, left + length + space / 2)
        lane = next((n for n, taken in enumerate(lanes) if not _meets(taken, span)), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(span)
        placed.append(TreatmentLabel(at, left, length, text, lane))
    return tuple(placed)


def spread_day_labels(
    marks: Iterable[Mark], plot: QRectF, width: float, metrics: QFontMetrics
) -> list[tuple[float, str]]:
    """Left edge and text of the day labels that fit side by side under their days."""
    space = metrics.lineSpacing() * _GAP
    labels: list[tuple[float, str]] = []
    free_from = 0.0
    for mark in marks:
        length = metrics.horizontalAdvance(mark.label)
        left = plot.left() + mark.x * plot.width() - length / 2
        left = min(max(left, 0.0), width - length)
        if left >= free_from:
            labels.append((left, mark.label))
            free_from = left + length + space
    return labels


def _meets(spans: Iterable[tuple[float, float]], span: tuple[float, float]) -> bool:
    return any(left < span[1] and span[0] < right for left, right in spans)
