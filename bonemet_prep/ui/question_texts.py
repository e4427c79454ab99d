"""How a question on my list reads: its wording, and the one sentence a screen reader says."""

from PySide6.QtCore import QCoreApplication

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.voice import Voice


def wording(library: Library, question: Question, voice: Voice) -> str:
    """The person's own or edited wording, else the library's in the words of `voice`."""
    if question.wording or not library.has_question(question.library_id):
        return question.wording
    return library.question_text(question.library_id, voice)


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuestionCard", text)


def spoken(question: Question, text: str, number: int, total: int) -> str:
    """One sentence with everything a card shows."""
    parts = [text]
    if question.note:
        parts.append(_tr("Note: {note}").format(note=question.note))
    if question.starred:
        parts.append(_tr("In the top three"))
    if question.private:
        parts.append(_tr("Private"))
    if question.asker is Voice.HELPER:
        parts.append(_tr("My helper will ask"))
    if question.status is not QuestionStatus.OPEN:
        parts.append(status_text(question.status))
    if question.answer:
        parts.append(_tr("Answer: {answer}").format(answer=question.answer))
    parts.append(_tr("{number} of {total}").format(number=number, total=total))
    return " ".join(part if part.endswith((".", "?")) else part + "." for part in parts)


def status_text(status: QuestionStatus) -> str:
    """The word for what became of a question."""
    return {
        QuestionStatus.OPEN: _tr("Not asked yet"),
        QuestionStatus.ASKED: _tr("Asked"),
        QuestionStatus.ANSWERED: _tr("Answered"),
        QuestionStatus.LATER: _tr("Later"),
    }[status]
