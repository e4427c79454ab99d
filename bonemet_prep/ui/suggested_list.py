"""The library beside my list: six to start with, starter set, topics, search and doors."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bonemet_prep.domain.library_entries import SuggestedQuestion
from bonemet_prep.domain.question_search import QuestionSearch
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.doors import Door, open_doors
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.suggested_row import SuggestedRow
from bonemet_prep.ui.widgets import Card, button, clear_layout, label

ALL = "all"
_AT_ONCE = 7
"""Rows made in one go; more than fit on the screen at large text."""

_FIRST_GROUP = "start"
_FIRST_TOPIC = "start-here"


class SuggestedList(Card):
    """Shows suggested questions as rows to tick and edits my list through the context."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._search: QuestionSearch | None = None
        self._rows: list[SuggestedRow] = []
        self._unfolded: set[str] = set()
        self._group = _FIRST_GROUP
        self._building: Iterator[bool] = iter(())
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._build_some)
        self._kind = ""
        self.column.addWidget(label(self.tr("Suggested questions"), "h2"))
        self._find = QLineEdit()
        self._find.setPlaceholderText(self.tr("Find a question"))
        self._find.setAccessibleName(self.tr("Find a question"))
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(lambda _text: self.rebuild())
        self.column.addWidget(self._find)
        groups = {group.id: group.name_for(context.voice) for group in context.library.topic_groups}
        self._chips = Chips(self.tr("Topics:"), {**groups, ALL: self.tr("All topics")})
        self._chips.show_chosen((self._group,))
        self._chips.chosenChanged.connect(self._on_group)
        self._scroll = VerticalScroll()
        self._scroll.column.addWidget(self._chips)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._scroll.column.addLayout(self._list)
        self.column.addWidget(self._scroll, 1)
        self.column.addWidget(label(context.library.notice("not-endorsed", context.voice), "muted"))
        context.signals.questionsChanged.connect(lambda _ids: self._refresh_ticks())
        context.signals.visitsChanged.connect(lambda _ids: self._on_visit())
        context.signals.settingsChanged.connect(self._on_settings)
        context.visitChosen.connect(lambda _id: self._on_visit())
        self.rebuild()

    def focus_search(self) -> None:
        """Put the focus into the search field."""
        self._find.setFocus()

    def first_box(self) -> QWidget | None:
        """The first tick box, where work on the page starts."""
        return self._rows[0].box if self._rows else None

    # -- building ---------------------------------------------------------------------------------

    def rebuild(self) -> None:
        """Build the rows of what is asked for: the search, else the group.

        The first ones stand at once, the rest follows by itself, so that no key waits for them.
        """
        self._later.stop()
        # Hidden while it is filled: showing row by row costs a layout each.
        self._scroll.content.hide()
        clear_layout(self._list)
        self._rows.clear()
        self._building = self._build()
        self._build_some()
        self._scroll.content.show()

    def _build_some(self, most: int = _AT_ONCE) -> None:
        more = True
        while most and more:
            more = next(self._building, False)
            most -= 1
        self._refresh_ticks()
        if more:
            self._later.start()

    def _build(self) -> Iterator[bool]:
        if self._find.text().strip():
            yield from self._build_found()
        elif self._group == _FIRST_GROUP:
            yield from self._build_start()
        else:
            yield from self._build_topics()
        self._list.addStretch()

    def _build_found(self) -> Iterator[bool]:
        if self._search is None:
            self._search = QuestionSearch(self._context.library)
        found = self._search.find(self._find.text(), open_doors(self._context))
        library = self._context.library
        self._heading(self.tr("%n found", "", len(found.ids)))
        for question_id in found.ids:
            yield self._add_row(library.question(question_id))
        if found.hidden:
            hidden = self.tr(
                '%n more behind a closed door. Look under "{group}".', "", found.hidden
            )
            group = library.topic_groups[-1].name_for(self._context.voice)
            self._list.addWidget(label(hidden.format(group=group), "muted"))
        elif not found.ids:
            text = self.tr("Nothing found. You can write it as your own question.")
            self._list.addWidget(label(text, "muted"))

    def _build_start(self) -> Iterator[bool]:
        library, voice = self._context.library, self._context.voice
        self._kind = self._visit_kind()
        yield from self._add_topic(_FIRST_TOPIC)
        if self._kind:
            questions = library.starter_set(self._kind, voice)
            kind = library.visit_type(self._kind).name
            self._heading(self.tr("For this visit: {kind}").format(kind=kind))
            yield from self._add_set(questions)
        else:
            self._list.addWidget(
                button(
                    self.tr("Choose the kind of visit for more questions that fit"),
                    lambda: self._context.show_page("visit"),
                    role="link",
                )
            )
        if voice is Voice.HELPER:
            self._heading(self.tr("For you as helper"))
            yield from self._add_set(library.helper_set())

    def _build_topics(self) -> Iterator[bool]:
        library = self._context.library
        for group in library.topic_groups:
            if self._group in {ALL, group.id}:
                for topic in group.topics:
                    yield from self._add_topic(topic)

    def _add_topic(self, topic_id: str) -> Iterator[bool]:
        library = self._context.library
        questions = library.in_topic(topic_id)
        open_questions = [question for question in questions if not question.door]
        if open_questions:
            self._heading(library.topic(topic_id).name_for(self._context.voice))
            for question in open_questions:
                if not library.is_folded(question.id) or question.id in self._unfolded:
                    yield self._add_row(question)
        for door in dict.fromkeys(question.door for question in questions if question.door):
            behind = [question for question in questions if question.door == door]
            yield from self._add_door(door, behind)

    def _add_door(self, door: str, questions: list[SuggestedQuestion]) -> Iterator[bool]:
        made = Door(self._context, door)
        made.toggled.connect(lambda _door, _open: self.rebuild())
        self._list.addWidget(made)
        if door in open_doors(self._context):
            for question in questions:
                yield self._add_row(question)

    def _add_set(self, questions: tuple[SuggestedQuestion, ...]) -> Iterator[bool]:
        ids = [question.id for question in questions]
        self._list.addWidget(
            button(self.tr("Add these %n", "", len(ids)), lambda: self._add_all(ids))
        )
        first = {question.id for question in self._context.library.in_topic(_FIRST_TOPIC)}
        for question in questions:
            if question.id not in first:
                yield self._add_row(question)

    def _heading(self, text: str) -> None:
        shown = label(text, "muted")
        shown.setContentsMargins(0, 8 if self._list.count() else 0, 0, 2)
        self._list.addWidget(shown)

    def _add_row(self, question: SuggestedQuestion) -> bool:
        row = SuggestedRow(self._context, question)
        row.ticked.connect(self._on_ticked)
        row.moreRequested.connect(self._on_more)
        self._rows.append(row)
        self._list.addWidget(row)
        return True

    # -- editing ----------------------------------------------------------------------------------

    def _refresh_ticks(self) -> None:
        visit = self._context.visit()
        on_list = self._context.notebook.questions.by_library_id(visit.id) if visit else {}
        for row in self._rows:
            row.show_ticked(row.question.id in on_list)

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
        self._find.clear()
        self._on_group((ALL,))
        self._chips.show_chosen((ALL,))
        self._build_some(len(self._context.library.questions))
        row = next(row for row in self._rows if row.question.id == doubles[0].id)
        row.box.setFocus()
        self._scroll.content.layout().activate()
        self._scroll.ensureWidgetVisible(row)

    def _on_group(self, chosen: tuple[str, ...]) -> None:
        self._group = chosen[0] if chosen else _FIRST_GROUP
        self._chips.show_chosen((self._group,))
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
        if keys & {"voice", "language", "doors_patient", "doors_helper"}:
            self.rebuild()
