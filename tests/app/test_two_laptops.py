"""Patient and helper live apart: what one logs, ticks and shares, the other adds, and back."""

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import QuestionStatus
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.share_everything import ShareEverything
from tests.app.laptops import Laptop, Laptops, buttons, saved
from tests.ui.questions_driver import labels, press, write_own

THEIR_BONES = "Which of their bones have cancer in them now?"


def test_the_work_is_shared_back_and_forth_until_both_have_the_same(
    patient: Laptop, helper: Laptop, qtbot: QtBot
) -> None:
    told = helper.add(patient.share())
    assert "by Walter: 1 new question, 9 pain entries, about me, 1 new visit." in told
    assert helper.notes == ["Worse on stairs"]
    assert helper.window.notice.isVisible()

    helper.tick(THEIR_BONES)
    write_own(qtbot, helper.window.page("questions"), "May I stay with them overnight?")
    helper.write_note(1, "Never says it herself")
    helper.write_note(1, "Worse on stairs and in bed", menu="Change the patient's note")
    patient.write_note(1, "Worse on stairs, better with heat")

    told = patient.add(helper.share(), {"bone pain": "Keep both texts"})
    assert "by the helper of Walter: 1 new question." in told
    assert "Both of you changed the note." in told
    assert patient.notes == ["Worse on stairs and in bed\nWorse on stairs, better with heat", ""]
    assert [question.helper_note for question in patient.questions] == ["", ""]
    assert "overnight" not in str(patient.values())

    assert "1 changed question" in helper.add(patient.share())
    assert patient.notes == helper.notes[:2]
    everything = helper.share("My own questions and notes")
    assert "1 new question, 1 changed question." in patient.add(everything)
    assert patient.shared_values() == helper.shared_values()
    assert helper.nothing_new(patient.share("My helper's own questions and notes"))


def test_what_both_changed_is_asked_once_and_the_choices_go_round(
    patient: Laptop, helper: Laptop
) -> None:
    visit = patient.opened.context.visit()
    patient.notebook.questions.add_own(visit.id, ["First?", "Second?", "Third?", "Fourth?"])
    helper.add(patient.share())
    for number in range(2, 5):
        patient.change(number, note="Mine")
        helper.change(number, note="Yours")
    patient.notebook.questions.remove(patient.questions[4].id)
    helper.change(5, note="Ask this too")
    file = helper.share()
    told = patient.add(
        file,
        {
            "First?": "Keep mine",
            "Second?": "Keep theirs",
            "Third?": "Keep both texts",
            "Fourth?": "Keep theirs",
        },
    )
    assert "Both of you changed the note." in told
    assert "One of you removed this, the other changed it." in told
    kept = ["Worse on stairs", "Mine", "Yours", "Mine\nYours", "Ask this too"]
    assert patient.notes == kept
    assert patient.nothing_new(file)
    back = patient.share()
    assert "Both of you" not in helper.add(back)
    assert helper.notes == kept
    assert helper.nothing_new(back)


def test_a_removed_question_does_not_come_back(patient: Laptop, helper: Laptop) -> None:
    helper.add(patient.share())
    patient.notebook.questions.remove(patient.questions[0].id)
    assert patient.nothing_new(helper.share())
    assert "1 removed question" in helper.add(patient.share())
    assert helper.questions == ()


def test_adding_is_one_step_that_can_be_undone_and_done_again(
    patient: Laptop, helper: Laptop
) -> None:
    before = helper.shared_values()
    file = patient.share()
    helper.add(file)
    added = helper.shared_values()
    press(helper.window.notice, "Undo")
    assert not helper.window.notice.isVisible()
    assert helper.shared_values() == before
    helper.window.redo()
    assert helper.shared_values() == added
    assert helper.nothing_new(file)
    assert patient.nothing_new(helper.share())
    assert helper.nothing_new(patient.share())
    assert helper.shared_values() == patient.shared_values() == added


def test_what_is_edited_while_the_panel_is_open_is_not_lost(
    patient: Laptop, helper: Laptop, qtbot: QtBot
) -> None:
    helper.add(patient.share())
    patient.change(1, note="Worse at night")
    dialog = helper.look_into(patient.share())
    helper.change(1, answer="Radiation")
    press(dialog, "Add them")
    helper.wait_until_read(dialog)
    assert helper.notes == ["Worse on stairs"]
    press(dialog, "Add them")
    (question,) = helper.questions
    assert (question.note, question.answer) == ("Worse at night", "Radiation")


def test_everything_goes_to_another_computer_and_reads_the_same_there(
    patient: Laptop, laptop: Laptops, qtbot: QtBot
) -> None:
    patient.change(1, private=True, answer="Heat")
    patient.notebook.pain_entries.add(PainEntry("", "2020-02-03T09:00", now=3, private=True))
    patient.window.actions_by_id["everything"].trigger()
    dialog = patient.dialog(ShareEverything)
    assert "what is private or behind a door" in labels(dialog)
    press(dialog, "Save everything")
    ask = patient.dialog(QFileDialog)
    assert ask.directory().path() == str(Path.home() / "Documents")
    ask.accept()
    file = Path.home() / "Documents" / "all.bonemet"
    qtbot.waitUntil(file.exists)
    qtbot.waitUntil(lambda: "all.bonemet" in labels(patient.window.notice))
    other = laptop("other", Voice.PATIENT)
    other.add(file)
    assert other.shared_values() == patient.shared_values()
    assert other.nothing_new(file)


def test_answers_travel(patient: Laptop, helper: Laptop) -> None:
    helper.add(patient.share())
    helper.change(1, answer="Radiation", status=QuestionStatus.ANSWERED)
    assert "1 changed question" in patient.add(helper.share())
    assert patient.questions[0].answer == "Radiation"
    assert patient.questions[0].status is QuestionStatus.ANSWERED


def test_the_sheet_goes_straight_to_documents_and_replaces_nothing(
    patient: Laptop, qtbot: QtBot
) -> None:
    patient.notebook.questions.add_own(patient.opened.context.visit().id, ["Hidden?"])
    patient.change(2, private=True)
    for name in ("visit-sheet-2099-11-26.pdf", "visit-sheet-2099-11-26-2.pdf"):
        dialog = patient.open_share(from_the_page=True)
        dialog.pdf_button.click()
        qtbot.waitUntil(lambda dialog=dialog, name=name: name in labels(dialog))
        dialog.close()
    assert len(list(saved(".pdf"))) == 2
    text = PdfReader(Path.home() / "Documents" / name).pages[0].extract_text()
    assert "control my bone pain" in " ".join(text.split())
    assert "Hidden?" not in text


def test_a_folder_that_cannot_be_used_is_told_and_the_choices_stay(
    patient: Laptop, qtbot: QtBot
) -> None:
    (Path.home() / "Documents").write_text("not a folder")
    dialog = patient.open_share()
    dialog.file_button.click()
    qtbot.waitUntil(lambda: "Documents" in labels(dialog))
    assert dialog.file_button.isVisible()
    assert buttons(dialog) == ["Close"]
    dialog.close()


def test_a_file_of_somebody_else_is_asked_about(patient: Laptop, helper: Laptop) -> None:
    helper.notebook.person.update_about(name="Maria")
    dialog = helper.look_into(patient.share())
    assert "this file is about Walter, your notebook is about Maria" in labels(dialog)
    press(dialog, "Not now")
    assert helper.questions == ()
