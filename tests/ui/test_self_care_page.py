"""Self-care: a tip becomes a question, is kept or hidden; hard parts stay closed until opened."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.fold import Fold
from bonemet_prep.ui.self_care_page import SelfCarePage
from bonemet_prep.ui.tip_card import TipCard
from tests.ui.looking import cut_off, names, not_reached, scrolls_sideways, tab_stops, unnamed


@pytest.fixture
def page(context: WindowContext, shown: Callable) -> SelfCarePage:
    made = shown(SelfCarePage(context))
    made.finish()
    return made


def texts(page: SelfCarePage) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def press(page: SelfCarePage, qtbot: QtBot, name: str) -> None:
    QApplication.processEvents()
    found = next(
        made
        for made in page.findChildren(QPushButton)
        if made.accessibleName() == name and made.isVisible()
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def own_questions(context: WindowContext) -> list[str]:
    visit = context.visit()
    return [question.wording for question in context.notebook.questions.of(visit.id)]


# --- tips ---------------------------------------------------------------------------------------


def test_a_tip_becomes_a_question_and_leads_to_it(page, context, qtbot):
    asked = []
    context.pageRequested.connect(lambda *where: asked.append(where))
    press(page, qtbot, "Is this OK for me? Eat as well as you can")
    assert own_questions(context) == ["Can I see a dietitian about meals that suit me?"]
    card = page.tips.card("eat-well")
    assert card.ask_button.isHidden()
    assert card.see_button.hasFocus()
    qtbot.keyClick(card.see_button, Qt.Key.Key_Space)
    (question,) = context.notebook.questions.of(context.visit().id)
    assert asked == [("questions", question.id)]
    context.undo.undo()
    assert own_questions(context) == []
    assert not card.ask_button.isHidden()


def test_tab_goes_through_the_tips_as_they_stand(page, context):
    settings = context.notebook.settings
    ids = [card.tip.id for card in page.tips.findChildren(TipCard)]
    settings.set("kept_tips", [ids[7], ids[2]])
    settings.set("hidden_tips", [ids[0]])
    QApplication.processEvents()
    page.focus_first()
    stops = [stop for stop in tab_stops() if page.tips.isAncestorOf(stop)]
    heights = [stop.mapTo(page.tips, QPoint(0, 0)).y() for stop in stops]
    assert page.tips.card(ids[2]).ask_button is stops[0]
    assert heights == sorted(heights)


def test_on_paper_the_question_is_worded_for_whoever_asks(page, context, qtbot):
    context.notebook.settings.set("sheet_voice", "helper")
    press(page, qtbot, "Is this OK for me? Eat as well as you can")
    assert own_questions(context) == ["Can they see a dietitian about meals that suit them?"]


def test_a_kept_tip_comes_first(page, context, qtbot):
    press(page, qtbot, "Keep: Pick your top three")
    assert context.notebook.settings.get("kept_tips") == ["top-three"]
    QApplication.processEvents()
    assert page.tips.card("top-three").y() < page.tips.card("eat-well").y()
    assert "Tips you keep" in texts(page)
    context.undo.undo()
    assert context.notebook.settings.get("kept_tips") == []
    assert "Tips you keep" not in texts(page)


def test_a_hidden_tip_is_shown_again_on_demand(page, context, qtbot):
    press(page, qtbot, "Hide: Eat as well as you can")
    assert "Eat as well as you can" not in texts(page)
    assert page.tips.card("find-programs").hide_button.hasFocus()
    hidden = next(b for b in page.findChildren(QPushButton) if b.text() == "Show hidden tips (1)")
    qtbot.mouseClick(hidden, Qt.MouseButton.LeftButton)
    press(page, qtbot, "Show again: Eat as well as you can")
    assert context.notebook.settings.get("hidden_tips") == []
    assert "Eat as well as you can" in texts(page)


def test_every_tip_tells_its_source_on_demand(page, context, qtbot):
    press(page, qtbot, "Source: Eat as well as you can")
    told = [text for text in texts(page) if text.startswith("Based on: Cleveland Clinic: Bone M")]
    assert len(told) == 1
    press(page, qtbot, "Close the source: Eat as well as you can")
    assert not [text for text in texts(page) if text == told[0]]


def test_the_four_tips_of_the_main_source_are_shown_at_once(page, library):
    shown = texts(page)
    main = [tip for tip in library.tips if tip.from_main_source]
    assert len(main) == 4
    assert all(tip.title in shown for tip in main)


def test_no_placeholder_is_left_in_a_tip(page):
    assert not [text for text in texts(page) if "{" in text]


# --- background and doors -----------------------------------------------------------------------


def test_a_section_opens_and_names_its_sources(page, context, qtbot):
    press(page, qtbot, "Open: Tests you may have")
    assert "A bone scan." in texts(page)
    assert "Based on: Cleveland Clinic" in texts(page)


def test_doors_are_closed_open_by_one_click_and_are_remembered(page, context, qtbot, shown):
    behind = [fact.text for fact in context.library.background if fact.door == "hospice"]
    assert not set(behind) & set(texts(page))
    press(page, qtbot, "Open this part: Comfort care and hospice")
    assert set(behind) <= set(texts(page))
    assert context.notebook.settings.get("doors_patient") == ["hospice"]
    assert context.notebook.settings.get("doors_helper") == []
    again = shown(SelfCarePage(context))
    assert set(behind) <= set(texts(again))
    press(again, qtbot, "Close this part: Comfort care and hospice")
    assert not set(behind) & set(texts(again))


def test_the_helper_has_doors_of_their_own(page, context, qtbot):
    press(page, qtbot, "Open this part: Comfort care and hospice")
    context.notebook.settings.set("voice", "helper")
    assert "Is this OK for them? Help them eat as well as they can" in [
        made.accessibleName() for made in page.findChildren(QPushButton)
    ]
    behind = [fact.text for fact in context.library.background if fact.door == "hospice"]
    assert not set(behind) & set(texts(page))


def test_after_the_door_the_focus_stays_at_it(page, context, qtbot):
    press(page, qtbot, "Open this part: What may lie ahead")
    assert QApplication.focusWidget().accessibleName() == "Close this part: What may lie ahead"


def test_tab_goes_through_what_was_opened_where_it_stands(page, qtbot):
    for opened in (
        "Open: What is bone metastasis?",
        "Open: Tests you may have",
        "Open this part: What may lie ahead",
    ):
        press(page, qtbot, opened)
    QApplication.processEvents()
    page.focus_first()
    stops = names(tab_stops())
    first = stops.index("Close: What is bone metastasis?")
    assert stops[first : first + 12] == [
        "Close: What is bone metastasis?",
        "Source: What is bone metastasis?",
        "Open: Problems it can cause",
        "Close: Tests you may have",
        "Source: Tests you may have",
        "Open: Treatments that may help",
        "Open: When to call your provider",
        "Close this part: What may lie ahead",
        "Source: What may lie ahead",
        "Open this part: Comfort care and hospice",
        "Find a word",
        "Source: all these words",
    ]


# --- glossary -----------------------------------------------------------------------------------


def test_a_word_is_found_by_its_beginning_whatever_the_case(page, qtbot):
    qtbot.keyClicks(page.glossary.search, "FRACT")
    shown = texts(page)
    assert "Fracture" in shown
    assert "Biopsy" not in shown


def test_a_word_behind_a_door_is_counted_not_shown(page, context, qtbot):
    qtbot.keyClicks(page.glossary.search, "advanced cancer")
    assert "Advanced cancer" not in texts(page)
    assert "More behind a closed door: 1" in texts(page)
    context.notebook.settings.set("doors_patient", ["outlook"])
    assert "Advanced cancer" in texts(page)


def test_a_word_that_is_not_there_says_so(page, qtbot):
    qtbot.keyClicks(page.glossary.search, "xyz")
    assert "No word found. Try fewer letters." in texts(page)


# --- everyone -----------------------------------------------------------------------------------


def test_every_control_has_a_name(page, context):
    for fold in page.findChildren(Fold):
        fold.set_open(True)
    assert unnamed(page) == []
    assert not_reached(page) == []


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_is_cut_off(size, page, context, theme):
    for fold in page.findChildren(Fold):
        fold.set_open(True)
    theme.set_text_size(size)
    page.set_compact(size >= 150)
    page.resize(1000, 500)
    assert cut_off(page) == []
    assert scrolls_sideways(page) == []
