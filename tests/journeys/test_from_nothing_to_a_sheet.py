"""The main job, from an empty folder to a page to bring along: by mouse, and by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pypdf
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.question import Question
from bonemet_prep.ui.question_card import QuestionCard
from tests.journeys.person import Person

BONES = "Which of my bones have cancer in them now?"
PAIN = "What choices do I have to control my bone pain?"
OWN = "Can I still fly & carry <one> bag?"
NOTE = "Worse at night since the new tablets."
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

Open = Callable[[], Person]


def text_of(pdf: Path) -> str:
    """All text of a PDF, as another library reads it, with line breaks taken out."""
    pages = [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
    return " ".join(" ".join(pages).split())


def questions(person: Person) -> tuple[Question, ...]:
    visit = person.opened.context.visit()
    assert visit is not None
    return person.opened.notebook.questions.of(visit.id)


def card_of(person: Person, start: str) -> QWidget:
    return next(
        card
        for card in person.window.findChildren(QuestionCard)
        if card.isVisible() and card.accessibleName().startswith(start)
    )


def check_everything_is_there(person: Person, pdf: Path) -> None:
    """The notebook and the paper hold what was done, in order."""
    listed = questions(person)
    assert [question.library_id or question.wording for question in listed] == [
        "pain-choices",
        OWN,
        "which-bones",
    ]
    assert [question.starred for question in listed] == [True, False, False]
    assert listed[0].note == NOTE
    (entry,) = person.opened.notebook.pain_entries.all()
    assert entry.now == 6
    assert [place.region for place in entry.places]
    read = text_of(pdf)
    places = [read.index(text) for text in (PAIN, NOTE, OWN, BONES)]
    assert places == sorted(places)
    assert "Highest 6" in read
    assert "555-0142" in read


def test_by_mouse(open_window: Open, tmp_path: Path) -> None:
    pdf = tmp_path / "sheet.pdf"
    person = open_window()
    person.click("Start")
    person.click("With whom")
    person.type("Dr. Rivera")
    person.click("Phone numbers: add a line")
    person.type("555-0142")
    person.click("Questions")
    person.click(BONES)
    person.click(PAIN)
    person.click("Write your own question")
    person.type(OWN)
    person.click("Add my question")
    person.click_in(card_of(person, PAIN), "Add a note")
    person.type(NOTE)
    person.click_in(card_of(person, PAIN), "Top three")
    person.choose_in(card_of(person, OWN), "Move up")
    person.click("Pain log")
    person.click("How strong is your pain right now?: 6")
    person.click("Where does it hurt? Lower back")
    person.click("Save this entry")
    person.click("Visit sheet")
    person.click("Save PDF")
    person.name_file(pdf)
    person.wait_for(pdf.exists)
    check_everything_is_there(person, pdf)
    person.opened.close()
    check_everything_is_there(open_window(), pdf)


def test_by_keys_alone(open_window: Open, tmp_path: Path) -> None:
    pdf = tmp_path / "sheet.pdf"
    person = open_window()
    person.tab_to("Start")
    person.key(Qt.Key.Key_Space)
    person.tab_to("Phone numbers: add a line")
    person.type("555-0142")
    person.key(Qt.Key.Key_2, ALT)
    for text in (BONES, PAIN):
        person.tab_to(text)
        person.key(Qt.Key.Key_Space)
    person.tab_to("Write your own question")
    person.type(OWN)
    person.key(Qt.Key.Key_Return)
    person.tab_to(start=f"{PAIN} ")
    person.tab_to("Add a note")
    person.key(Qt.Key.Key_Space)
    person.type(NOTE)
    person.key(Qt.Key.Key_Escape)
    person.tab_to("Top three")
    person.key(Qt.Key.Key_Space)
    person.tab_to(start=f"{OWN} ")
    person.key(Qt.Key.Key_Up, ALT)
    person.key(Qt.Key.Key_3, ALT)
    person.key(Qt.Key.Key_6)
    person.tab_to("Where does it hurt? Lower back")
    person.key(Qt.Key.Key_Space)
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_5, ALT)
    person.tab_to("Save PDF")
    person.key(Qt.Key.Key_Space)
    person.name_file(pdf)
    person.wait_for(pdf.exists)
    check_everything_is_there(person, pdf)
    person.opened.close()
    check_everything_is_there(open_window(), pdf)


def test_everything_can_be_undone_and_done_again(open_window: Open) -> None:
    person = open_window()
    person.click("Start")
    person.click("Questions")
    person.click(BONES)
    person.click(PAIN)
    person.choose_in(card_of(person, PAIN), "Move up")
    person.click("Pain log")
    person.click("How strong is your pain right now?: 6")
    person.click("Where does it hurt? Lower back")
    person.click("Save this entry")
    notebook = person.opened.notebook
    person.key(Qt.Key.Key_Z, CONTROL)
    assert not notebook.pain_entries.all()
    assert person.window.current_page == "pain"
    for _ in range(3):
        person.key(Qt.Key.Key_Z, CONTROL)
    assert person.window.current_page == "questions"
    assert questions(person) == ()
    for _ in range(4):
        person.key(Qt.Key.Key_Y, CONTROL)
    assert [question.library_id for question in questions(person)] == [
        "pain-choices",
        "which-bones",
    ]
    assert len(notebook.pain_entries.all()) == 1
