"""The library beside my list: six to start with, starter set, topics, search and doors."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from bonemet_prep.domain.library_entries import SuggestedQuestion
from bonemet_prep.domain.question_search import QuestionSearch
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.doors import Door, open_doors
from bonemet_prep.ui.filling_column import FillingColumn
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.suggested_row import SuggestedRow
from bonemet_prep.ui.tab_order import last_stop
from bonemet_prep.ui.widgets import Card, button, label

ALL = "all"
_FIRST_GROUP = "start"
_FIRST_TOPIC = "start-here"

W = TypeVar("W", bound=QWidget)


class SuggestedList(Card):
    """Shows suggested questions as rows to tick and edits my list through the context."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._search: QuestionSearch | None = None
        self._rows: dict[str, SuggestedRow] = {}
        self._between: list[QWidget] = []
        self._unfolded: set[str] = set()
        self._group = _FIRST_GROUP
        self._kind = ""
        self.column.addWidget(label(self.tr("Suggested questions"), "h2", parent=self))
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(self.tr("Find a question"))
        self._find.setAccessibleName(self.tr("Find a question"))
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._on_typed)
        self.column.addWidget(self._find)
        self._scroll = VerticalScroll(self)
        self._chips = self._build_chips()
        self._list = FillingColumn(last_stop(self._chips), self._scroll.content)
        self._list.added.connect(self._refresh_ticks)
        for widget in (self._chips, self._list):
            self._scroll.column.addWidget(widget)
        self._scroll.column.addStretch()
        self.column.addWidget(self._scroll, 1)
        notice = context.library.notice("not-endorsed", context.voice)
        self.column.addWidget(label(notice, "muted", parent=self))
        context.signals.questionsChanged.connect(self._refresh_ticks)
        context.signals.visitsChanged.connect(self._on_visit)
        context.signals.settingsChanged.connect(self._on_settings)
        context.visitChosen.connect(self._on_visit)
        self.rebuild()

    def set_flat(self, flat: bool) -> None:
        """Stop (True) or start (False) scrolling by itself."""
        self._scroll.set_flat(flat)

    def first_box(self) -> QWidget | None:
        """The first tick box, where work on the page starts."""
        rows = (row for row in self._list.shown() if isinstance(row, SuggestedRow))
        return next((row.box for row in rows), None)

    # -- building ---------------------------------------------------------------------------------

    def _build_chips(self) -> Chips:
        context = self._context
        groups = {group.id: group.name_for(context.voice) for group in context.library.topic_groups}
        options = {**groups, ALL: self.tr("All topics")}
        chips = Chips(self.tr("Topics:"), options, parent=self._scroll.content)
        chips.show_chosen((self._group,))
        chips.chosenChanged.connect(self._on_group)
        return chips

    def rebuild(self) -> None:
        """Show the rows of what is asked for: the search, else the group.

        A row once made is shown again when it is asked for again, as with each key of the search.
        """
        for widget in self._between:
            widget.hide()
            widget.deleteLater()
        self._between.clear()
        self._list.fill(self._asked_for())

    def make_anew(self) -> None:
        """Show everything in the words that hold now."""
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self.rebuild()

    def _asked_for(self) -> Iterator[QWidget]:
        if self._find.text().strip():
            yield from self._found()
        elif self._group == _FIRST_GROUP:
            yield from self._start()
        else:
            yield from self._topics()

    def _found(self) -> Iterator[QWidget]:
        if self._search is None:
            self._search = QuestionSearch(self._context.library)
        found = self._search.find(self._find.text(), open_doors(self._context))
        library = self._context.library
        yield self._heading(self.tr("%n found", "", len(found.ids)))
        for question_id in found.ids:
            yield self._row(library.question(question_id))
        if found.hidden:
            hidden = self.tr(
                "%n more behind a closed door. Look under “{group}”.", "", found.hidden
            )
            group = library.topic_groups[-1].name_for(self._context.voice)
            yield self._muted(hidden.format(group=group))
        elif not found.ids:
            yield self._muted(self.tr("Nothing found. You can write it as your own question."))

    def _start(self) -> Iterator[QWidget]:
        library, voice = self._context.library, self._context.voice
        self._kind = self._visit_kind()
        yield from self._topic(_FIRST_TOPIC)
        if self._kind:
            kind = library.visit_type(self._kind).name
            yield self._heading(self.tr("For this visit: {kind}").format(kind=kind))
            yield from self._set(library.starter_set(self._kind, voice))
        else:
            text = self.tr("Choose the kind of visit for more questions that fit")
            yield self._button(text, lambda: self._context.show_page("visit"), role="link")
        if voice is Voice.HELPER:
            yield self._heading(self.tr("For you as helper"))
            yield from self._set(library.helper_set())

    def _topics(self) -> Iterator[QWidget]:
        library = self._context.library
        for group in library.topic_groups:
            if self._group in {ALL, group.id}:
                for topic in group.topics:
                    yield from self._topic(topic)

    def _topic(self, topic_id: str) -> Iterator[QWidget]:
        library = self._context.library
        questions = library.in_topic(topic_id)
        open_questions = [question for question in questions if not question.door]
        if open_questions:
            yield self._heading(library.topic(topic_id).name_for(self._context.voice))
            for question in open_questions:
                if not library.is_folded(question.id) or question.id in self._unfolded:
                    yield self._row(question)
        for door in dict.fromkeys(question.door for question in questions if question.door):
            yield self._door(door)
            if door in open_doors(self._context):
                yield from (self._row(question) for question in questions if question.door == door)

    def _set(self, questions: tuple[SuggestedQuestion, ...]) -> Iterator[QWidget]:
        ids = [question.id for question in questions]
        yield self._button(self.tr("Add these %n", "", len(ids)), lambda: self._add_all(ids))
        first = {question.id for question in self._context.library.in_topic(_FIRST_TOPIC)}
        yield from (self._row(question) for question in questions if question.id not in first)

    def _row(self, question: SuggestedQuestion) -> SuggestedRow:
        row = self._rows.get(question.id)
        if row is None:
            row = self._rows[question.id] = SuggestedRow(self._context, question, self._list)
            row.ticked.connect(self._on_ticked)
            row.moreRequested.connect(self._on_more)
        return row

    def _heading(self, text: str) -> QLabel:
        shown = self._muted(text)
        shown.setContentsMargins(0, 8 if self._list.column.count() else 0, 0, 2)
        return shown

    def _muted(self, text: str) -> QLabel:
        return self._stands_between(label(text, "muted", parent=self._list))

    def _button(self, text: str, on_clicked: Callable[[], None], role: str = "") -> QPushButton:
        return self._stands_between(button(text, on_clicked, role=role, parent=self._list))

    def _door(self, door: str) -> Door:
        made = self._stands_between(Door(self._context, door, parent=self._list))
        made.toggled.connect(self._on_door)
        return made

    def _stands_between(self, made: W) -> W:
        self._between.append(made)
        return made

    # -- editing ----------------------------------------------------------------------------------

    def _refresh_ticks(self) -> None:
        visit = self._context.visit()
        on_list = self._context.notebook.questions.by_library_id(visit.id) if visit else {}
        for question_id, row in self._rows.items():
            row.show_ticked(question_id in on_list)

    def _on_ticked(self, library_id: str, checked: bool) -> None:
        context = self._context
        questions = context.notebook.questions
        visit = context.ensure_visit()
        if checked:
            context.edit(
                self.tr("tick question"),
                lambda: questions.add_suggested(visit.id, [library_id], context.voice),
            )
            context.announce(self.tr("On your list"))
            return
        question = questions.by_library_id(visit.id).get(library_id)
        if question is not None:
            context.edit(self.tr("untick question"), lambda: questions.remove(question.id))
            context.announce(self.tr("Taken off your list. Undo brings it back."))

    def _add_all(self, library_ids: list[str]) -> None:
        context = self._context
        visit = context.ensure_visit()
        change = context.edit(
            self.tr("add questions"),
            lambda: context.notebook.questions.add_suggested(visit.id, library_ids, context.voice),
        )
        count = len(change.ids("questions"))
        context.announce(
            self.tr("Added %n question(s)", "", count) if count else self.tr("Already on your list")
        )

    def _on_more(self, library_id: str) -> None:
        doubles = self._context.library.near_doubles(library_id)
        self._unfolded.update(question.id for question in doubles)
        self._on_group((ALL,))
        self._list.fill_up()
        row = self._rows[doubles[0].id]
        row.box.setFocus()
        self._scroll.content.layout().activate()
        self._scroll.ensureWidgetVisible(row)

    def _on_group(self, chosen: tuple[str, ...]) -> None:
        self._group = chosen[0] if chosen else _FIRST_GROUP
        self._chips.show_chosen((self._group,))
        with QSignalBlocker(self._find):
            self._find.clear()
        self.rebuild()
        self._scroll.verticalScrollBar().setValue(0)

    def _visit_kind(self) -> str:
        visit = self._context.visit()
        return visit.kind if visit else ""

    def _on_visit(self) -> None:
        # Rows are kept where they can be: the person may stand on one of them.
        if self._kind == self._visit_kind():
            self._refresh_ticks()
        else:
            self.rebuild()

    def _on_settings(self, keys: frozenset[str]) -> None:
        # An open door also lets more words of the glossary be explained.
        if keys & {"doors_patient", "doors_helper"}:
            self.make_anew()

    def _on_typed(self) -> None:
        self.rebuild()

    def _on_door(self, door: str) -> None:
        """Go on at the door, which was made anew when it was opened or closed."""
        self._list.fill_up()
        made = next(one for one in self._between if isinstance(one, Door) and one.door == door)
        made.button.setFocus(Qt.FocusReason.OtherFocusReason)
