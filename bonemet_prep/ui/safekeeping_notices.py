"""Quiet notices about where the notebook is and where copies of it are."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from bonemet_prep.ui.notice_bar import NoticeBar

translate = QCoreApplication.translate


def sync_warning(service: str) -> str:
    """Say that a service copies the folder of the notebook elsewhere, and what that can mean."""
    return translate(
        "SafekeepingNotices",
        "Your notebook is in a folder that {service} copies to other computers. Others may read "
        "it there, and a copy made halfway can harm it.",
    ).format(service=service)


def warn_of_sync(notice: NoticeBar, service: str, show_more: Callable[[], object]) -> None:
    """Show the warning; `show_more` tells where the notebook is and what to do."""
    more = translate("SafekeepingNotices", "What I can do")
    notice.tell(sync_warning(service), [(more, show_more)])


def offer_copy(notice: NoticeBar, save_copy: Callable[[], object]) -> None:
    """Offer to save a copy on a stick."""
    text = translate(
        "SafekeepingNotices",
        "Would you like to save a copy of your notebook on a stick? If this computer breaks, you "
        "still have it. You will be asked again in a month.",
    )
    notice.tell(text, [(translate("SafekeepingNotices", "Save a copy"), save_copy)])
