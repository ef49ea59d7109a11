"""The shapes of letters: those that the program comes with are what it would draw, and nothing else is believed."""

from pathlib import Path

import numpy as np
import pytest

from osteoviewer.imaging import letters
from osteoviewer.imaging.letters import NAME, Letters, draw_letters, known_letters, read_letters, write_letters
from osteoviewer.imaging.radiograph import Side
from osteoviewer.paths import resources


@pytest.fixture(scope="module")
def drawn() -> Letters:
    return draw_letters()


def alike(one: Letters, other: Letters) -> bool:
    pairs = [(one.decoys, other.decoys), *((one.sides[side], other.sides[side]) for side in Side)]
    return all(first.shape == second.shape and np.allclose(first, second, atol=1e-5) for first, second in pairs)


def test_the_program_comes_with_the_shapes_that_it_would_draw(drawn: Letters) -> None:
    assert alike(read_letters(resources() / NAME), drawn), "python -m scripts.drawn makes them anew"


def test_shapes_are_read_as_they_were_written(drawn: Letters, tmp_path: Path) -> None:
    write_letters(tmp_path / NAME, drawn)

    assert alike(read_letters(tmp_path / NAME), drawn)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no array",
        (resources() / NAME).read_bytes()[:-1],
        (resources() / NAME).read_bytes()[:90],
    ],
    ids=["empty", "text", "truncated", "cut in its header"],
)
def test_a_damaged_file_is_not_believed_and_the_shapes_are_drawn(
    content: bytes, drawn: Letters, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / NAME).write_bytes(content)
    monkeypatch.setattr(letters, "resources", lambda: tmp_path)
    monkeypatch.setattr(letters, "draw_letters", lambda: drawn)

    with pytest.raises((OSError, EOFError, ValueError)):
        read_letters(tmp_path / NAME)
    assert known_letters.__wrapped__() is drawn


@pytest.mark.parametrize(
    "rows",
    [
        np.zeros((3, 385), np.float64),
        np.zeros((3, 12), np.float32),
        np.zeros(385, np.float32),
        np.zeros((3, 385), np.float32),
        np.full((3, 385), 7, np.float32),
    ],
    ids=["doubles", "too short", "one", "no side", "of no kind"],
)
def test_an_array_of_something_else_is_refused(rows: np.ndarray, tmp_path: Path) -> None:
    np.save(tmp_path / NAME, rows)

    with pytest.raises(ValueError, match="shapes"):
        read_letters(tmp_path / NAME)


def test_a_missing_file_costs_time_and_nothing_else(
    drawn: Letters, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters, "resources", lambda: tmp_path)
    monkeypatch.setattr(letters, "draw_letters", lambda: drawn)

    assert known_letters.__wrapped__() is drawn
