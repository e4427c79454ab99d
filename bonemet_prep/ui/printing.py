"""Printing where there is no queue that takes the file itself: page pictures at 300 dpi."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from bonemet_prep.ui.render import PagePicture, page_pictures

_DOTS_PER_POINT = 300 / 72


def print_pages(printer: QPrinter, data: bytes) -> None:
    """Draw every page (or those chosen in the dialog) onto the printer at its true size."""
    printer.setFullPage(True)
    painter: QPainter | None = None
    first = printer.fromPage() or 1
    last = printer.toPage() or 1_000_000
    for number, picture in enumerate(page_pictures(data, _DOTS_PER_POINT), 1):
        if not first <= number <= last:
            continue
        if painter is None:
            _set_paper(printer, picture)
            painter = QPainter(printer)
        else:
            printer.newPage()
        painter.drawImage(_page_area(printer, picture), picture.image)
    if painter is not None:
        painter.end()


def _set_paper(printer: QPrinter, picture: PagePicture) -> None:
    layout = printer.pageLayout()
    size = QPageSize(
        QRectF(0, 0, picture.width, picture.height).size(),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    layout.setPageSize(size, QMarginsF())
    layout.setOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageLayout(layout)


def _page_area(printer: QPrinter, picture: PagePicture) -> QRectF:
    dots = printer.resolution() / 72
    return QRectF(0, 0, picture.width * dots, picture.height * dots)
