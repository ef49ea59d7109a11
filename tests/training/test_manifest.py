"""The list of films: what is trained on, and what is left out and why."""

import hashlib
from pathlib import Path

import pytest

from tests.training.films import COLUMNS, list_films
from training.errors import BadTrainingData
from training.manifest import AMBIGUOUS, OTHER_CLASS, Film, count_films, read_manifest

ROWS = [
    ("B/1.jpg", "B", "normal", "G1", "normal"),
    ("B/2.jpg", "B", "normal", "G1", "normal"),
    ("B/3.jpg", "B", "osteoporosis", "G2", "osteoporosis"),
    ("B/4.jpg", "B", "osteopenia", "G3", "osteopenia"),
    ("B/5.jpg", "B", "normal", "G4", "normal|osteopenia"),
    ("A/6.jpg", "A", "normal", "G2", "osteoporosis"),
]


def test_only_the_named_data_set_is_read(tmp_path: Path) -> None:
    manifest = read_manifest(list_films(tmp_path, ROWS), dataset="B", classes=["normal", "osteoporosis"])
    assert manifest.films == (
        Film("B/1.jpg", "normal", "G1"),
        Film("B/2.jpg", "normal", "G1"),
        Film("B/3.jpg", "osteoporosis", "G2"),
    )


def test_what_is_left_out_is_counted_with_its_reason(tmp_path: Path) -> None:
    manifest = read_manifest(list_films(tmp_path, ROWS), dataset="B", classes=["normal", "osteoporosis"])
    assert manifest.left_out == {AMBIGUOUS: 1, OTHER_CLASS: 1}


def test_a_radiograph_whose_files_have_two_labels_is_left_out(tmp_path: Path) -> None:
    rows = [*ROWS[:4], ("B/7.jpg", "B", "osteopenia", "G1", "")]
    with pytest.raises(BadTrainingData, match="normal"):
        read_manifest(list_films(tmp_path, rows), dataset="B", classes=["normal", "osteopenia"])


def test_the_list_is_named_by_its_hash(tmp_path: Path) -> None:
    manifest = read_manifest(list_films(tmp_path, ROWS), dataset="B", classes=["normal", "osteoporosis"])
    assert manifest.sha256 == hashlib.sha256((tmp_path / "films.csv").read_bytes()).hexdigest()


def test_films_and_radiographs_are_counted_apart() -> None:
    films = [Film(*row) for row in (("1", "a", "G1"), ("2", "a", "G1"), ("3", "b", "G2"))]
    assert count_films(films) == {"a": {"films": 2, "groups": 1}, "b": {"films": 1, "groups": 1}}


def test_a_class_without_films_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTrainingData, match="fracture"):
        read_manifest(list_films(tmp_path, ROWS), dataset="B", classes=["normal", "fracture"])


@pytest.mark.parametrize(
    "content", [b"file,dataset\nB/1.jpg,B\n", b"\xff\xfe\x00", ",".join(COLUMNS).encode() + b"\nB/1.jpg,B,,G1,\n", b""]
)
def test_what_is_no_list_of_films_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "films.csv").write_bytes(content)
    with pytest.raises(BadTrainingData, match=r"films\.csv"):
        read_manifest(tmp_path, dataset="B", classes=["normal", "osteopenia"])


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadTrainingData, match="cannot be read") as caught:
        read_manifest(tmp_path / "none", dataset="B", classes=["normal", "osteopenia"])
    assert str(tmp_path) not in caught.value.message


def test_the_real_list_has_the_films_that_its_description_counts(radiographs: Path) -> None:
    manifest = read_manifest(radiographs, dataset="B", classes=["normal", "osteopenia", "osteoporosis"])
    assert len(manifest.films) + sum(manifest.left_out.values()) == 182
    assert set(manifest.left_out) == {AMBIGUOUS}


def test_the_halves_of_a_film_keep_their_own_label_whatever_the_whole_film_is_called(tmp_path: Path) -> None:
    rows = [("A/1.jpg", "A", "normal", "G1", "osteopenia"), ("A/2.jpg", "A", "osteoporosis", "G2", "normal|osteopenia")]
    rows += [("A/3.jpg", "A", "osteoporosis", "G3", "osteoporosis")]
    manifest = read_manifest(list_films(tmp_path, rows), dataset="A", classes=["normal", "osteoporosis"])
    assert [film.file for film in manifest.films] == ["A/1.jpg", "A/3.jpg"]
    assert manifest.left_out == {AMBIGUOUS: 1}
