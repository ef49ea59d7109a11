"""Nothing of a radiograph that is trained on is scored."""

from itertools import chain, combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.config import SplitPlan
from training.errors import BadRun, BadTrainingData
from training.manifest import Film
from training.split_files import format_split, keep_split, make_split, read_split, write_split
from training.splits import Split, split_films

PLAN = SplitPlan(validation=0.15, test=0.25, seed=1)


def _films(sizes: dict[str, list[int]]) -> list[Film]:
    """Make films of groups of the given numbers of files."""
    return [
        Film(f"{label}-{group}-{number}.png", label, f"{label}-{group}")
        for label, groups in sizes.items()
        for group, files in enumerate(groups)
        for number in range(files)
    ]


_groups = st.lists(st.integers(1, 3), min_size=3, max_size=30)
_shares = st.tuples(st.floats(0.01, 0.49), st.floats(0.01, 0.49))


@given(normal=_groups, osteoporosis=_groups, shares=_shares, seed=st.integers(0, 1000))
def test_no_radiograph_is_on_two_sides(
    normal: list[int], osteoporosis: list[int], shares: tuple[float, float], seed: int
) -> None:
    films = _films({"normal": normal, "osteoporosis": osteoporosis})

    split = split_films(films, SplitPlan(validation=shares[0], test=shares[1], seed=seed))

    sides = list(split.sides().values())
    for one, other in combinations(sides, 2):
        assert not {film.group for film in one} & {film.group for film in other}
    assert sorted(chain(*sides), key=films.index) == films
    for side in sides:
        assert {film.label for film in side} == {"normal", "osteoporosis"}


@given(seed=st.integers(0, 100))
def test_the_same_seed_gives_the_same_split_whatever_the_order_of_the_list(seed: int) -> None:
    films = _films({"normal": [2, 1, 1, 3, 1, 1, 2], "osteopenia": [1] * 9})
    plan = PLAN.model_copy(update={"seed": seed})

    one, other = split_films(films, plan), split_films(films[::-1], plan)

    assert [set(side) for side in one.sides().values()] == [set(side) for side in other.sides().values()]


def test_each_class_gives_its_share_of_radiographs() -> None:
    split = split_films(_films({"normal": [1] * 20, "osteopenia": [1] * 100}), PLAN)
    counts = [
        [sum(film.label == label for film in side) for side in split.sides().values()]
        for label in ("normal", "osteopenia")
    ]
    assert counts == [[12, 3, 5], [60, 15, 25]]


def test_a_class_of_one_radiograph_cannot_be_split() -> None:
    with pytest.raises(BadTrainingData, match="“normal” has only 1"):
        split_films(_films({"normal": [5], "osteopenia": [1] * 9}), PLAN)


def test_the_split_is_written_with_the_side_of_every_film() -> None:
    film = Film("a.png", "normal", "G1")
    assert Split((film,), (), ()).to_csv() == "file,label,group,side\na.png,normal,G1,train\n"


def test_the_papers_protocol_divides_files_and_says_how_many_radiographs_leak() -> None:
    films = _films({"normal": [2] * 20, "osteoporosis": [2] * 20})
    by_file = split_films(films, PLAN.model_copy(update={"protocol": "paper"}))
    assert {side: len(files) for side, files in by_file.sides().items()} == {"train": 48, "validation": 12, "test": 20}
    known = {film.group for film in by_file.train + by_file.validation}
    assert by_file.shared_groups == sum(group in known for group in {film.group for film in by_file.test}) > 5
    assert split_films(films, PLAN).shared_groups == 0


def test_a_split_is_read_as_it_was_written(tmp_path: Path) -> None:
    films = _films({"normal": [2] * 5, "osteoporosis": [1] * 5})
    split = split_films(films, PLAN)
    write_split(split, tmp_path / "kept" / "split.csv")
    assert read_split(tmp_path / "kept" / "split.csv", films) == split
    plan = PLAN.model_copy(update={"manifest": str(tmp_path / "kept" / "split.csv"), "seed": 99})
    assert make_split(films, plan) == split
    assert split.sha256 in format_split(split)
    assert "No radiograph is both" in format_split(split)


def test_a_split_that_was_changed_or_is_of_other_films_is_refused(tmp_path: Path) -> None:
    films = _films({"normal": [2] * 5, "osteoporosis": [1] * 5})
    path = tmp_path / "split.csv"
    write_split(split_films(films, PLAN), path)
    with pytest.raises(BadRun, match="exists already"):
        write_split(split_films(films, PLAN), path)
    with pytest.raises(BadTrainingData, match="other films"):
        read_split(path, films[1:])
    path.write_text(path.read_text().replace("test", "train", 1))
    with pytest.raises(BadTrainingData, match="was changed"):
        read_split(path, films)
    (tmp_path / "split.csv.sha256").unlink()
    with pytest.raises(BadTrainingData, match="cannot be read"):
        read_split(path, films)


def test_a_run_goes_on_with_the_split_that_it_was_started_with_and_with_no_other(tmp_path: Path) -> None:
    films = _films({"normal": [1] * 9, "osteoporosis": [1] * 9})
    keep_split(split_films(films, PLAN), tmp_path)
    keep_split(split_films(films, PLAN), tmp_path)
    with pytest.raises(BadRun, match="another split"):
        keep_split(split_films(films, PLAN.model_copy(update={"seed": 2})), tmp_path)
