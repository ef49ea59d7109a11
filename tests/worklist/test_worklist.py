"""The queue of the worklist: order, states, what is known, and how long the rest takes."""

from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.studies.member import Member
from osteoviewer.worklist.film import KneeResult, ListedFilm, Outcome, State, outcome_of
from osteoviewer.worklist.worklist import LAST_TIMES, Worklist

SURE = KneeResult("R", (("normal", 0.2), ("osteopenia", 0.8)), ("osteopenia",))
UNSURE = KneeResult("L", (("normal", 0.4), ("osteopenia", 0.6)), ("normal", "osteopenia"), "any_class")
REFUSED = KneeResult(None, refusal="The joint is cut off.")


def never() -> Radiograph:
    raise AssertionError


def film(key: str, *, size: int = 1) -> ListedFilm:
    return ListedFilm(key, key, "", "", "", Member(key, None, 1, size), never)


def outcome(listed: ListedFilm, *, seconds: float = 1.0, state: State = State.DONE) -> Outcome:
    return Outcome(state, (SURE,), seconds=seconds, sha256=f"hash of {listed.key}", member=listed.member)


def filled(*keys: str) -> Worklist:
    worklist = Worklist()
    worklist.add(map(film, keys))
    return worklist


def states(worklist: Worklist) -> list[State]:
    return [entry.state for entry in worklist.entries.values()]


def test_films_are_taken_in_the_order_in_which_they_were_added_and_each_once() -> None:
    worklist = filled("a", "b", "a")
    assert [worklist.take(), worklist.take(), worklist.take()] == [film("a"), film("b"), None]


def test_a_film_that_was_put_back_comes_first() -> None:
    worklist = filled("a", "b")
    worklist.take()
    worklist.put_back("a")
    assert states(worklist) == [State.WAITING, State.WAITING]
    assert worklist.take() == film("a")


def test_a_film_that_was_answered_while_it_waited_is_not_taken() -> None:
    worklist = filled("a", "b")
    worklist.settle("a", outcome(film("a")))
    assert worklist.take() == film("b")


def test_stopped_films_wait_again_when_the_worklist_goes_on_and_answers_stay() -> None:
    worklist = filled("a", "b", "c")
    worklist.take()
    worklist.settle("a", outcome(film("a")))
    worklist.take()
    assert worklist.stop() == ("b", "c")
    assert states(worklist) == [State.DONE, State.STOPPED, State.STOPPED]
    assert (worklist.take(), worklist.left) == (None, 0)
    assert worklist.restart() == ("b", "c")
    assert [worklist.take(), worklist.take()] == [film("b"), film("c")]


def test_a_failed_or_changed_film_is_analysed_again_when_it_is_added_again_and_no_other_is() -> None:
    worklist = filled("fine", "failed", "changed")
    for key in ("fine", "failed", "changed"):
        worklist.take()
        worklist.settle(key, outcome(film(key), state=State.FAILED if key == "failed" else State.DONE))
    assert worklist.add([film("fine"), film("failed"), film("changed", size=2)]) == 0
    assert [worklist.take(), worklist.take(), worklist.take()] == [film("failed"), film("changed", size=2), None]


def test_what_is_known_of_a_file_is_known_after_the_list_was_cleared() -> None:
    worklist = filled("a")
    worklist.take()
    worklist.settle("a", outcome(film("a")))
    worklist.clear()
    assert (len(worklist.entries), worklist.over) == (0, 0)
    worklist.add([film("a")])
    assert (states(worklist), worklist.take()) == ([State.DONE], None)


def test_what_failed_is_not_taken_for_known() -> None:
    worklist = filled("a")
    worklist.take()
    worklist.settle("a", outcome(film("a"), state=State.FAILED))
    assert worklist.known == {}


@given(st.lists(st.floats(0.001, 100), min_size=1, max_size=30), st.integers(1, 20))
def test_the_time_left_is_the_median_of_the_last_films_for_each_that_is_left(times: list[float], left: int) -> None:
    worklist = filled(*(str(number) for number in range(len(times) + left)))
    assert worklist.seconds_left is None
    for number, seconds in enumerate(times):
        worklist.take()
        worklist.settle(str(number), outcome(film(str(number)), seconds=seconds))
    assert worklist.seconds_left == median(times[-LAST_TIMES:]) * left


def test_a_film_that_was_known_tells_nothing_of_the_time_left() -> None:
    worklist = filled("a", "b", "c")
    worklist.take()
    worklist.settle("a", outcome(film("a"), seconds=4.0))
    worklist.take()
    worklist.settle("b", Outcome(State.DONE, (SURE,), seconds=0.01, sha256="hash of a"))
    assert worklist.seconds_left == 4.0


@given(st.lists(st.sampled_from(["take", "settle", "put_back", "stop", "restart", "add"]), max_size=40))
def test_the_counts_are_those_of_the_lines_whatever_happens(steps: list[str]) -> None:
    worklist, taken, count = filled("0", "1", "2"), None, 3
    for step in steps:
        if step == "take":
            taken = worklist.take() or taken
        elif step == "add":
            worklist.add([film(str(count))])
            count += 1
        elif step == "settle" and taken is not None:
            worklist.settle(taken.key, outcome(taken))
        elif step == "put_back" and taken is not None:
            worklist.put_back(taken.key)
        elif step in ("stop", "restart"):
            getattr(worklist, step)()
    found = states(worklist)
    assert {state: worklist.count(state) for state in State} == {state: found.count(state) for state in State}
    assert worklist.over == sum(state.is_over for state in found)
    assert worklist.left == found.count(State.WAITING) + found.count(State.ANALYSING)


def test_a_film_is_told_by_the_best_of_its_knees() -> None:
    assert outcome_of((REFUSED, SURE), "no", "hint").state is State.DONE
    assert outcome_of((REFUSED, UNSURE), "no", "hint") == Outcome(State.CANNOT_TELL, (REFUSED, UNSURE))
    assert outcome_of((REFUSED,), "no", "hint") == Outcome(State.REFUSED, (REFUSED,), "no", "hint")
    assert (SURE.told, UNSURE.told, UNSURE.label, REFUSED.told) == ("osteopenia", None, "osteopenia", None)
    assert (SURE.probability, REFUSED.probability) == (0.8, None)
