"""What another thread found out, handed to whoever asked for it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid


def hand_over(done: Callable[[Any], None], result: Any) -> None:
    """Call `done` with the result, unless it belongs to an object of Qt that is gone by now."""
    asker = getattr(done, "__self__", None)
    if not isinstance(asker, QObject) or isValid(asker):
        done(result)
