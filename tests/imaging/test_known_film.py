"""The film of the known answers: the one that the program comes with is the one that it would draw."""

from pathlib import Path

import numpy as np
import pytest

from osteoviewer.imaging import known_film as module
from osteoviewer.imaging.known_film import (
    NAME,
    USUAL_DENSITY,
    USUAL_SEED,
    draw_film,
    known_film,
    read_film,
    write_film,
)
from osteoviewer.imaging.phantom import Phantom
from osteoviewer.paths import resources


def same(one: Phantom, other: Phantom) -> bool:
    facts = [(film.joint, film.condyles, film.side, film.density) for film in (one, other)]
    return facts[0] == facts[1] and np.allclose(one.pixels, other.pixels, atol=1e-6)


def test_the_program_comes_with_the_film_that_it_would_draw() -> None:
    drawn = draw_film(USUAL_SEED, USUAL_DENSITY)

    assert same(read_film(resources() / NAME, USUAL_SEED, USUAL_DENSITY), drawn), "python -m scripts.drawn"
    assert same(known_film(USUAL_SEED, USUAL_DENSITY), drawn)


def test_another_film_than_the_usual_one_is_drawn() -> None:
    assert same(known_film(2, 0.25), draw_film(2, 0.25))


@pytest.mark.parametrize("kept", [0, 100, 400, 5000])
def test_of_a_damaged_file_nothing_is_believed(kept: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / NAME).write_bytes((resources() / NAME).read_bytes()[:kept])
    monkeypatch.setattr(module, "resources", lambda: tmp_path)

    with pytest.raises((OSError, EOFError, ValueError)):
        read_film(tmp_path / NAME, USUAL_SEED, USUAL_DENSITY)
    assert same(known_film.__wrapped__(USUAL_SEED, USUAL_DENSITY), draw_film(USUAL_SEED, USUAL_DENSITY))


def test_an_array_of_something_else_is_refused(tmp_path: Path) -> None:
    film = draw_film(USUAL_SEED, USUAL_DENSITY)
    write_film(tmp_path / "other.npy", 3, film)
    with (tmp_path / "small.npy").open("wb") as file:
        np.save(file, np.array([USUAL_SEED, USUAL_DENSITY, 1.0, 1.0, 1.0, 1.0]))
        np.save(file, film.pixels[:9])

    for name in ("other.npy", "small.npy"):
        with pytest.raises(ValueError, match="film"):
            read_film(tmp_path / name, USUAL_SEED, USUAL_DENSITY)
