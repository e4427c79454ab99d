"""Two or three notebooks after any history of edits and exchanges: equal, and nothing lost."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.question import TOP_THREE, Question
from bonemet_prep.exchange.join import join
from tests.exchange.replicas import VISIT, Replica, exchange_until_quiet, file_of, group


def question(id: str, **fields) -> Question:
    return Question(id, VISIT, **fields)


NAMES = "abc"
_someone = st.sampled_from(NAMES)
_row = st.integers(0, 3)
_what = ("add", "note", "note", "note", "answer", "star", "star", "remove", "bring back")
_steps = st.one_of(
    st.tuples(st.sampled_from(_what), _someone, _row),
    st.tuples(st.sampled_from(_what), _someone, _row),
    st.tuples(st.just("send"), _someone, _someone),
    st.tuples(st.just("write file"), _someone),
    st.tuples(st.just("read file"), _someone, st.integers(0, 5)),
    st.tuples(st.just("remove visit"), _someone),
)
_histories = st.lists(_steps, min_size=3, max_size=40)
_LIBRARY_IDS = ("", "pain-night", "see-dentist", "goal")


class History:
    """Plays steps on three notebooks and keeps account of every text typed."""

    def __init__(self) -> None:
        self.replicas = {replica.name: replica for replica in group(*NAMES)}
        self.files: list[dict] = []
        self.typed: set[str] = set()
        self.replaced: set[str] = set()
        for kind in range(3):
            self._add(self.replicas["a"], kind)
        self._send("a", "b")
        self._send("a", "c")

    def play(self, steps) -> None:
        for step in steps:
            what, name, *rest = step
            replica = self.replicas[name]
            if what == "write file":
                self.files.append(file_of(replica.rows))
            elif what == "read file" and self.files:
                replica.take(self.files[rest[0] % len(self.files)])
            elif what == "send":
                self._send(name, rest[0])
            elif what == "remove visit":
                self._remove_visit(replica)
            elif what == "add":
                self._add(replica, rest[0])
            elif rest:
                self._change(what, replica, rest[0])

    def _send(self, name: str, other: str) -> None:
        self.replicas[other].take(file_of(self.replicas[name].rows))

    def _text(self, replica: Replica) -> str:
        text = f"typed {len(self.typed)} by {replica.name}"
        self.typed.add(text)
        return text

    def _add(self, replica: Replica, kind: int) -> None:
        if replica.rows["visits"][VISIT].deleted:
            return
        id = f"{replica.name}{len(replica.rows['questions'])}-{replica.counter}"
        here = [q for q in self.live(replica) if _LIBRARY_IDS[kind] == q.library_id != ""]
        if not here:
            note = self._text(replica)
            replica.put("questions", question(id, library_id=_LIBRARY_IDS[kind], note=note))

    def _change(self, what: str, replica: Replica, at: int) -> None:
        wanted = what == "bring back"
        rows = [row for row in replica.rows["questions"].values() if row.deleted is wanted]
        if not rows or replica.rows["visits"][VISIT].deleted:
            return
        value = rows[at % len(rows)].value
        if what in ("note", "answer"):
            text = self._text(replica)
            self.replaced |= replica.edit("questions", value.id, **{what: text})
        elif what == "star":
            if sum(q.starred for q in self.live(replica)) < TOP_THREE:
                replica.edit("questions", value.id, starred=True)
        elif what == "remove":
            replica.remove("questions", value.id)
        else:
            replica.put("questions", value)

    def _remove_visit(self, replica: Replica) -> None:
        for value in self.live(replica):
            replica.remove("questions", value.id)
        replica.remove("visits", VISIT)

    def live(self, replica: Replica) -> list[Question]:
        return [row.value for row in replica.rows["questions"].values() if not row.deleted]


@given(_histories)
def test_notebooks_that_exchange_files_end_equal_and_lose_nothing_typed(steps):
    history = History()
    history.play(steps)
    replicas = list(history.replicas.values())
    exchange_until_quiet(replicas)
    first, *others = replicas
    for other in others:
        assert other.shown() == first.shown()
    kept = set().union(*(replica.texts() for replica in replicas))
    assert history.typed - history.replaced <= kept
    for replica in replicas:
        if history.live(replica):
            assert not replica.rows["visits"][VISIT].deleted
        stars = [q for q in history.live(replica) if q.starred]
        assert len(stars) <= TOP_THREE
        suggested = [q.library_id for q in history.live(replica) if q.library_id]
        assert len(suggested) == len(set(suggested))


@given(_histories)
def test_a_file_read_twice_adds_nothing(steps):
    history = History()
    history.play(steps)
    a, b = history.replicas["a"], history.replicas["b"]
    file = file_of(b.rows)
    a.take(file)
    again = a.take(file)
    assert not again.change
    assert not again.conflicts


@given(_histories)
def test_copies_of_a_row_join_the_same_in_any_order(steps):
    history = History()
    history.play(steps)
    ids = {id for replica in history.replicas.values() for id in replica.rows["questions"]}
    for id in ids:
        copies = [
            row
            for replica in history.replicas.values()
            if (row := replica.rows["questions"].get(id)) is not None
        ]
        results = []
        for order in permutations(copies):
            joined = order[0]
            for copy in order[1:]:
                joined = join(joined, copy).row
            assert join(joined, order[0]).row == joined
            results.append(joined)
        assert all(result == results[0] for result in results)
