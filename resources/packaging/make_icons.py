"""Make the icons of the systems from the one drawing: `python …/make_icons.py`."""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parent.parent / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)


def drawn(renderer: QSvgRenderer, size: int) -> Image.Image:
    """Return the drawing at `size` pixels, drawn anew so that small sizes stay crisp."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data()))


def main() -> None:
    """Write them beside it: .ico for Windows, .icns for macOS, .png for the window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(ICONS / "bonemet-prep.svg"))
    pictures = {size: drawn(renderer, size) for size in SIZES}
    pictures[256].save(ICONS / "bonemet-prep.png")
    largest = pictures[max(SIZES)]
    small = [picture for size, picture in pictures.items() if size <= 256]
    sizes = [picture.size for picture in small]
    largest.save(ICONS / "bonemet-prep.ico", sizes=sizes, append_images=small)
    largest.save(ICONS / "bonemet-prep.icns", append_images=list(pictures.values()))
    del application  # it had to live until the last picture was drawn


if __name__ == "__main__":
    main()
