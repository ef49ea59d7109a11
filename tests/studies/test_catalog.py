"""A search gives films in batches: known ones at once, the best thumbnails first, and it can be stopped."""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from osteoviewer.studies import catalog
from osteoviewer.studies.catalog import scan
from osteoviewer.studies.found import Batch, FilmEntry
from osteoviewer.studies.index import Index
from osteoviewer.studies.member import Member
from osteoviewer.studies.rows import Rank
from osteoviewer.studies.thumbnails import Thumbnail
from tests.builders import png_bytes
from tests.studies.builders import LEVELS, film_bytes, names, write_film, write_zip

MOST = 10**6


@pytest.fixture
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    opened = Index(tmp_path_factory.mktemp("index") / "index.sqlite")
    yield opened
    opened.close()


def search(index: Index, *paths: Path) -> list[Batch]:
    return list(scan(paths, index, max_pixels=MOST))


def films(batches: list[Batch]) -> list[FilmEntry]:
    return [film for batch in batches for film in batch.films]


def thumbnails(batches: list[Batch]) -> list[tuple[Member, Thumbnail]]:
    return [made for batch in batches for made in batch.thumbnails]


def test_every_film_is_given_once_with_its_rank_and_a_thumbnail(tmp_path: Path, index: Index) -> None:
    write_film(tmp_path / "knee.dcm", BodyPartExamined="KNEE", ViewPosition="AP")
    write_zip(tmp_path / "films.zip", [("chest.dcm", film_bytes(BodyPartExamined="CHEST"))])
    (tmp_path / "picture.png").write_bytes(png_bytes(LEVELS))
    (tmp_path / "notes.txt").write_text("no film")
    batches = search(index, tmp_path)
    assert {film.member.name: film.rank for film in films(batches)} == {
        "chest.dcm": Rank.OTHER_PART,
        "knee.dcm": Rank.FRONTAL_KNEE,
        "picture.png": Rank.UNKNOWN,
    }
    assert names(member for member, _ in thumbnails(batches)) == ["knee.dcm", "picture.png", "chest.dcm"]
    assert all(made.png for _, made in thumbnails(batches))
    last = batches[-1].progress
    assert (last.files, last.films, last.thumbnails, last.is_listed) == (4, 3, 3, True)


def test_the_second_time_no_file_is_opened(tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        write_film(tmp_path / f"{number}.dcm", PatientID=str(number))
    first = search(index, tmp_path)
    monkeypatch.setattr(catalog.MemberReader, "open", None)
    monkeypatch.setattr(catalog.MemberReader, "read", None)
    second = search(index, tmp_path)
    assert films(second) == films(first)
    assert dict(thumbnails(second)) == dict(thumbnails(first))
    assert len(thumbnails(first)) == 30


def test_a_changed_film_is_read_again(tmp_path: Path, index: Index) -> None:
    path = write_film(tmp_path / "film.dcm", PatientID="1")
    search(index, tmp_path)
    write_film(path, PatientID="2", PatientComments="longer")
    os.utime(path, (1, 1))
    (film,) = films(search(index, tmp_path))
    assert film.header.patient_id == "2"


def test_the_first_thumbnail_does_not_wait_for_the_list(tmp_path: Path, index: Index) -> None:
    for number in range(40):
        write_film(tmp_path / f"{number}.dcm")
    write_film(tmp_path / "0 knee.dcm", BodyPartExamined="KNEE", ViewPosition="AP")
    stream = scan([tmp_path], index, max_pixels=MOST)
    early = [batch for batch in stream if not batch.progress.is_listed]
    assert names(member for member, _ in thumbnails(early))[0] == "0 knee.dcm"
    first = next(batch for batch in early if batch.thumbnails)
    assert first.progress.files == 16


def test_closing_the_stream_keeps_what_was_read(tmp_path: Path, index: Index) -> None:
    for number in range(40):
        write_film(tmp_path / f"{number}.dcm")
    stream = scan([tmp_path], index, max_pixels=MOST, clock=iter(range(10**6)).__next__)
    seen: list[FilmEntry] = []
    while len(seen) < 5:
        seen += next(stream).films
    stream.close()
    assert set(index.headers([film.member for film in seen])) == {film.member for film in seen}
    assert len(seen) < 40


def test_batches_come_often_even_while_nothing_is_found(tmp_path: Path, index: Index) -> None:
    for number in range(20):
        (tmp_path / f"folder{number}").mkdir()
        (tmp_path / f"folder{number}" / "notes.txt").write_text("no film")
    batches = list(scan([tmp_path], index, max_pixels=MOST, clock=iter(range(10**6)).__next__))
    assert len(batches) > 20
    assert batches[-1].progress.films == 0


def test_a_medium_taken_out_midway_is_told_with_a_count(tmp_path: Path, index: Index) -> None:
    for number in range(40):
        write_film(tmp_path / "stick" / f"{number}.dcm")
    stream = scan([tmp_path / "stick"], index, max_pixels=MOST, clock=iter(range(10**6)).__next__)
    first = next(stream)
    while not first.films:
        first = next(stream)
    shutil.rmtree(tmp_path / "stick")
    rest = list(stream)
    problems = {problem.message: problem.count for batch in rest for problem in batch.problems}
    assert problems["Files went missing while they were being listed."] > 10
    assert len(problems) <= 2


def test_films_that_cannot_be_decoded_are_listed_and_say_why(tmp_path: Path, index: Index) -> None:
    (tmp_path / "cut.dcm").write_bytes(film_bytes()[:-100])
    for _ in range(2):
        batches = search(index, tmp_path)
        assert len(films(batches)) == 1
        ((_, made),) = thumbnails(batches)
        assert made.png is None
        assert made.problem is not None
        assert made.problem.message == "The picture in this DICOM file is damaged or incomplete."


def test_the_worst_films_go_without_a_thumbnail_where_too_many_wait(
    tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "MOST_WAITING", 2)
    for number in range(4):
        write_film(tmp_path / f"chest{number}.dcm", BodyPartExamined="CHEST")
        write_film(tmp_path / f"knee{number}.dcm", BodyPartExamined="KNEE", ViewPosition="AP")
    batches = search(index, tmp_path)
    assert len(films(batches)) == 8
    assert all(name.startswith("knee") for name in names(member for member, _ in thumbnails(batches)))


def test_the_log_has_counts_and_neither_names_nor_paths(
    tmp_path: Path, index: Index, caplog: pytest.LogCaptureFixture
) -> None:
    write_film(tmp_path / "Secret Name" / "film.dcm", PatientID="secret-id")
    (tmp_path / "Secret Name" / "broken.zip").write_bytes(b"PK")
    with caplog.at_level(logging.DEBUG):
        search(index, tmp_path)
    assert "Listed 1 films of 1 files, 1 problems." in caplog.text
    assert not any(word in caplog.text for word in ("Secret", "Planted", "secret-id", "film.dcm", str(tmp_path)))
