"""Dragging a question to another place of my list."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDropEvent
from PySide6.QtWidgets import QWidget

MIME_TYPE = "application/x-bonemet-prep-question"


def drag(card: QWidget, question_id: str, grabbed_at: QPoint) -> None:
    """Let the person carry the card until it is dropped."""
    data = QMimeData()
    data.setData(MIME_TYPE, question_id.encode())
    carried = QDrag(card)
    carried.setMimeData(data)
    carried.setPixmap(card.grab())
    carried.setHotSpot(grabbed_at)
    carried.exec(Qt.DropAction.MoveAction)


def is_question(event: QDropEvent) -> bool:
    """Whether it is a question that is carried here."""
    return bool(event.mimeData().hasFormat(MIME_TYPE))


def dragged_id(event: QDropEvent) -> str:
    """The id of the question that was dropped."""
    return bytes(event.mimeData().data(MIME_TYPE).data()).decode()
