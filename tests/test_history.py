"""Steps that can be undone and done again."""

from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.history import MOST_STEPS, History


@given(st.lists(st.integers()), st.integers(0, 12), st.integers(0, 12))
def test_undoing_and_redoing_walk_along_the_values_that_there_were(values: list[int], back: int, forth: int) -> None:
    history = History(0)
    for value in values:
        history = history.changed(value)
    for _ in range(back):
        history = history.undone()
    for _ in range(forth):
        history = history.redone()
    every = [0, *values]
    assert history.current == every[min(max(0, len(values) - back) + forth, len(values))]


def test_a_step_after_an_undo_leaves_nothing_to_redo() -> None:
    history = History("a").changed("b").undone().changed("c")
    assert history.redone() == history
    assert history.undone().current == "a"


def test_a_correction_is_no_step() -> None:
    history = History("a").changed("b").corrected("B")
    assert history.undone().current == "a"
    assert history.undone().redone().current == "B"


def test_no_more_than_the_latest_steps_are_kept() -> None:
    history = History(0)
    for value in range(1, MOST_STEPS + 11):
        history = history.changed(value)
    assert history.past == tuple(range(10, MOST_STEPS + 10))
