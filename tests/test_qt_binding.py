"""The Qt binding does not wear out under a long day's use."""

import sys

from PySide6.QtCore import QObject


def test_calls_into_qt_do_not_lose_references_to_none() -> None:
    """PySide6 6.12.0 takes one with every such call on Python 3.11; at none the process dies."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 100
