"""Changing knees by hand: every step can be undone and done again, and what the program found is never lost."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.imaging.knees import Knee, Landmarks, Point, Refusal
from osteoviewer.imaging.radiograph import Box, Side
from osteoviewer.ui.knee_edits import KneeEdits

MARKS = Landmarks(Point(50, 50), Point(40, 20), Point(40, 80))
LEFT, RIGHT = (
    Knee(Box(10, 10, 90, 90), MARKS, side=Side.RIGHT, side_source="header"),
    Knee(Box(10, 110, 90, 190)),
)
FOUND = KneeEdits().found((LEFT, RIGHT))
ELSEWHERE = Box(20, 12, 100, 92)

Step = Callable[[KneeEdits], KneeEdits]
STEPS: list[Step] = [
    lambda edits: edits.moved(0, Box(1, 2, 3, 4)) if edits.current else edits,
    lambda edits: edits.moved(len(edits.current) - 1, ELSEWHERE) if edits.current else edits,
    lambda edits: edits.added(Box(0, 200, 50, 250)),
    lambda edits: edits.removed(0) if edits.current else edits,
    KneeEdits.reset,
]


def test_a_moved_knee_is_marked_as_manual_and_keeps_its_side() -> None:
    knee = FOUND.moved(0, ELSEWHERE).current[0]
    assert knee == Knee(ELSEWHERE, side=Side.RIGHT, side_source="header", is_manual=True)


def test_a_moved_knee_is_not_refused_any_more() -> None:
    refused = KneeEdits().found((Knee(Box(0, 0, 9, 9), refusal=Refusal("implant", "Metal.", "Look.")),))
    assert refused.moved(0, ELSEWHERE).current[0].refusal is None


def test_knees_stay_in_the_order_in_which_they_stand_on_the_film() -> None:
    assert [knee.region.left for knee in FOUND.moved(0, Box(0, 300, 80, 380)).current] == [110, 300]


def test_there_are_never_more_than_two_knees() -> None:
    assert FOUND.added(ELSEWHERE) == FOUND
    assert not FOUND.can_add
    assert len(FOUND.removed(0).added(ELSEWHERE).current) == 2


def test_resetting_restores_what_was_found_and_can_itself_be_undone() -> None:
    changed = FOUND.moved(0, ELSEWHERE).removed(1)
    assert changed.is_changed
    assert changed.reset().current == FOUND.current
    assert not changed.reset().is_changed
    assert changed.reset().undone().current == changed.current


def test_a_change_after_an_undo_leaves_nothing_to_redo() -> None:
    edits = FOUND.removed(0).undone().removed(1)
    assert edits.redone() == edits


def test_undoing_and_redoing_nothing_changes_nothing() -> None:
    assert FOUND.undone() == FOUND.redone() == FOUND.reset() == FOUND


@given(st.lists(st.sampled_from(range(len(STEPS))), max_size=12))
def test_any_steps_can_all_be_undone_and_redone(chosen: list[int]) -> None:
    states = [FOUND]
    for place in chosen:
        after = STEPS[place](states[-1])
        if after != states[-1]:
            states.append(after)
    edits = states[-1]
    for state in reversed(states[:-1]):
        edits = edits.undone()
        assert edits.current == state.current
        assert edits.automatic == FOUND.automatic
    for state in states[1:]:
        edits = edits.redone()
        assert edits.current == state.current


@pytest.mark.parametrize("knees", [(), (LEFT,)])
def test_what_is_found_anew_replaces_what_was_found_before(knees: tuple[Knee, ...]) -> None:
    assert FOUND.found(knees).current == knees
    assert not FOUND.found(knees).is_changed
