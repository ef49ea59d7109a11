"""The split of a model that is gone on with: nothing that was held out is ever trained on."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.config import SplitPlan
from training.errors import BadTrainingData
from training.manifest import Film
from training.split_files import write_split
from training.split_updates import Row, extend_split, read_earlier_split
from training.splits import Split, split_films

PLAN = SplitPlan(validation=0.25, test=0.25, seed=3)
LABELS = ("normal", "osteoporosis")


def _films(groups: Sequence[int]) -> tuple[Film, ...]:
    """Two files of every radiograph."""
    return tuple(
        Film(f"{label}-{group}-{copy}.png", label, f"{label}-{group}")
        for label in LABELS
        for group in groups
        for copy in (0, 1)
    )


def _rows(split: Split) -> tuple[Row, ...]:
    return tuple((film.file, film.label, film.group, side) for side, films in split.sides().items() for film in films)


EARLIER = split_films(_films(range(8)), PLAN)


@given(fresh=st.integers(1, 30), seed=st.integers(0, 50))
def test_every_radiograph_stays_on_its_side_and_new_ones_are_dealt_out_whole(fresh: int, seed: int) -> None:
    every = _films(range(8 + fresh))
    plan = PLAN.model_copy(update={"seed": seed})
    try:
        split = extend_split(_rows(EARLIER), every, plan)
    except BadTrainingData:  # so few new ones that none is to be trained on
        assert fresh < 3
        return
    sides = {film.file: side for side, films in split.sides().items() for film in films}
    assert sides.keys() == {film.file for film in every}
    assert all(sides[file] == side for file, _, _, side in _rows(EARLIER))
    assert split.shared_groups == 0
    assert extend_split(_rows(EARLIER), every, plan) == split


def test_a_new_film_of_a_held_out_radiograph_is_held_out_too() -> None:
    held_out = EARLIER.test[0]
    split = extend_split(_rows(EARLIER), (*_films(range(9)), replace(held_out, file="more.png")), PLAN)
    assert "more.png" in [film.file for film in split.test]


def test_films_that_were_trained_on_may_be_missing_but_none_that_was_held_out() -> None:
    trained = {film.file for film in EARLIER.train}
    fewer = tuple(film for film in _films(range(12)) if film.file not in trained)
    assert not trained & {film.file for film in extend_split(_rows(EARLIER), fewer, PLAN).train}
    gone = EARLIER.test[0].file
    with pytest.raises(BadTrainingData, match=gone):
        extend_split(_rows(EARLIER), tuple(film for film in _films(range(12)) if film.file != gone), PLAN)


@pytest.mark.parametrize(
    ("change", "told"), [({"group": "another"}, "another radiograph"), ({"label": LABELS[1]}, "another label")]
)
def test_a_held_out_film_with_another_radiograph_or_label_is_refused(change: dict[str, str], told: str) -> None:
    held_out = next(film for film in EARLIER.test if film.label == LABELS[0])
    films = tuple(replace(film, **change) if film == held_out else film for film in _films(range(12)))
    with pytest.raises(BadTrainingData, match=told):
        extend_split(_rows(EARLIER), films, PLAN)


def test_a_trained_film_cannot_become_a_held_out_one_under_another_radiograph() -> None:
    trained = EARLIER.train[0]
    films = tuple(replace(film, group="fresh") if film == trained else film for film in _films(range(12)))
    with pytest.raises(BadTrainingData, match="another radiograph"):
        extend_split(_rows(EARLIER), films, PLAN)


def test_without_a_new_film_there_is_nothing_to_train_on() -> None:
    with pytest.raises(BadTrainingData, match="no new film"):
        extend_split(_rows(EARLIER), _films(range(8)), PLAN)


def test_only_the_very_split_of_the_model_is_taken_and_none_that_divides_radiographs(tmp_path: Path) -> None:
    path = tmp_path / "split.csv"
    write_split(EARLIER, path)
    assert read_earlier_split(path, sha256=EARLIER.sha256) == _rows(EARLIER)
    with pytest.raises(BadTrainingData, match="not the one that the model was trained with"):
        read_earlier_split(path, sha256="0" * 64)
    by_file = split_films(_films(range(8)), PLAN.model_copy(update={"protocol": "paper"}))
    assert by_file.shared_groups
    write_split(by_file, tmp_path / "by-file.csv")
    with pytest.raises(BadTrainingData, match="divides radiographs"):
        read_earlier_split(tmp_path / "by-file.csv", sha256=by_file.sha256)
    with pytest.raises(BadTrainingData, match="cannot be read"):
        read_earlier_split(tmp_path / "none.csv", sha256=EARLIER.sha256)
