"""How a question on my list reads: its wording, and the one sentence a screen reader says."""

from PySide6.QtCore import QCoreApplication

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.question import Question, QuestionStatus
from bonemet_prep.domain.voice import Voice

translate = QCoreApplication.translate


def wording(library: Library, question: Question, voice: Voice) -> str:
    """The person's own or edited wording, else the library's in the words of `voice`.

    A question that a newer program put on the list is not in this library; the person is told.
    """
    if question.wording:
        return question.wording
    if not library.has_question(question.library_id):
        return translate(
            "QuestionCard", "This question comes from a newer version of this program."
        )
    return library.question_text(question.library_id, voice)


def marks(question: Question) -> list[str]:
    """What became of a question, that it is private, that the helper asks it."""
    told = []
    if question.status is not QuestionStatus.OPEN:
        told.append(status_text(question.status))
    if question.private:
        told.append(translate("QuestionCard", "Private: stays off the sheet"))
    if question.asker is Voice.HELPER:
        told.append(translate("QuestionCard", "My helper will ask"))
    return told


def helper_note(question: Question) -> str:
    """The helper's note, named as such; empty where there is none."""
    text = translate("QuestionCard", "Helper's own note: {note}")
    return text.format(note=question.helper_note) if question.helper_note else ""


def spoken(question: Question, text: str, number: int, total: int) -> str:
    """One sentence with everything a card shows."""
    parts = [text]
    if question.note:
        parts.append(translate("QuestionCard", "Note: {note}").format(note=question.note))
    if question.helper_note:
        parts.append(helper_note(question))
    if question.starred:
        parts.append(translate("QuestionCard", "In the top three"))
    if question.private:
        parts.append(translate("QuestionCard", "Private"))
    if question.asker is Voice.HELPER:
        parts.append(translate("QuestionCard", "My helper will ask"))
    if question.status is not QuestionStatus.OPEN:
        parts.append(status_text(question.status))
    if question.answer:
        parts.append(translate("QuestionCard", "Answer: {answer}").format(answer=question.answer))
    parts.append(
        translate("QuestionCard", "{number} of {total}").format(number=number, total=total)
    )
    return " ".join(part if part.endswith((".", "?")) else part + "." for part in parts)


def status_text(status: QuestionStatus) -> str:
    """The word for what became of a question."""
    return {
        QuestionStatus.OPEN: translate("QuestionCard", "Not asked yet"),
        QuestionStatus.ASKED: translate("QuestionCard", "Asked"),
        QuestionStatus.ANSWERED: translate("QuestionCard", "Answered"),
        QuestionStatus.LATER: translate("QuestionCard", "Later"),
    }[status]
