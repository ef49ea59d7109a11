"""What searches found becomes rows: a study, its series, its films, searched and folded as the reader likes."""

from osteoviewer.imaging.reader import Kind
from osteoviewer.studies.found import Batch, FilmEntry, Progress
from osteoviewer.studies.header import Header
from osteoviewer.studies.listing import rows_of
from osteoviewer.studies.member import Member
from osteoviewer.studies.problems import Problem
from osteoviewer.studies.rank import rank
from osteoviewer.studies.rows import Contents, FilmRow, Loose, Query, Rank, Row, SeriesRow, StudyRow
from osteoviewer.studies.shelf import Shelf
from tests.studies.builders import radiograph

KNEE = {"body_part": "KNEE", "view_position": "AP"}


def film(name: str, **fields: object) -> FilmEntry:
    header = radiograph(**({"patient_name": "Abel, Bert", "patient_id": "2", "study_uid": "s"} | fields))
    return FilmEntry(Member(f"/films/{name}", None, 0, 0), header, rank(header))


def picture(name: str) -> FilmEntry:
    header = Header(Kind.PICTURE, rows=100, columns=80)
    return FilmEntry(Member(f"/films/{name}", None, 0, 0), header, rank(header))


def rows(*films: FilmEntry, query: Query = Query(), loose: tuple[Loose, ...] = ()) -> tuple[Row, ...]:  # noqa: B008
    return rows_of(Contents(films, loose), query)


def kinds(listed: tuple[Row, ...]) -> list[str]:
    return [type(row).__name__.removesuffix("Row") for row in listed]


def titles(listed: tuple[Row, ...]) -> list[str]:
    return [row.title for row in listed if isinstance(row, FilmRow)]


def batch(*films: FilmEntry, problems: tuple[Problem, ...] = ()) -> Batch:
    return Batch(films, (), problems, Progress(len(films), len(films)))


def test_a_study_stands_above_its_films() -> None:
    study, first, second = rows(film("1", study_date="2024-01-02"), film("2"))
    assert isinstance(study, StudyRow)
    assert (study.patient_name, study.patient_id, study.date, study.films) == ("Abel, Bert", "2", "2024-01-02", 2)
    assert [first.key, second.key] == [("/films/1", None), ("/films/2", None)]


def test_a_series_of_several_films_has_a_row_where_there_are_several_series() -> None:
    one = [film(name, series_uid="a", series_number=1, series_description="Both knees") for name in "12"]
    listed = rows(*one, film("3", series_uid="b", series_number=2, series_description="Lateral"))
    assert kinds(listed) == ["Study", "Series", "Film", "Film", "Film"]
    assert isinstance(listed[1], SeriesRow)
    assert (listed[1].number, listed[1].description, listed[1].films) == (1, "Both knees", 2)
    assert kinds(rows(*one)) == ["Study", "Film", "Film"]


def test_a_film_is_called_by_its_series_and_view_and_never_by_nothing() -> None:
    listed = rows(
        film("1", series_uid="a", series_description="Knie stehend", view_position="AP", laterality="R"),
        film("2", series_uid="b", series_description="Knee AP", **KNEE),
        film("3", series_uid="c", **KNEE, laterality="L"),
        film("4", series_uid="d"),
    )
    assert sorted(titles(listed)) == ["4", "Knee AP", "Knee AP L", "Knie stehend AP R"]


def test_a_folder_of_pictures_is_a_study_of_their_names() -> None:
    study, *films = rows(picture("b10.png"), picture("b2.png"))
    assert isinstance(study, StudyRow)
    assert (study.patient_name, study.description) == ("", "films")
    assert [(row.title, row.detail) for row in films] == [("b2.png", "80 × 100"), ("b10.png", "80 × 100")]


def test_a_folded_study_hides_its_films_until_words_are_searched_for() -> None:
    films = film("1"), film("2", study_uid="t", patient_id="3")
    (key,) = (row.key for row in rows(*films) if isinstance(row, StudyRow) and row.patient_id == "2")
    folded = Query(folded=frozenset({key}))
    assert kinds(rows(*films, query=folded)) == ["Study", "Study", "Film"]
    assert kinds(rows(*films, query=Query(search="abel", folded=frozenset({key})))) == ["Study", "Film"] * 2


def test_a_study_keeps_its_key_while_films_come_in() -> None:
    early = [row.key for row in rows(film("9", study_uid="")) if isinstance(row, StudyRow)]
    late = [row.key for row in rows(film("1", study_uid=""), film("9", study_uid="")) if isinstance(row, StudyRow)]
    assert early == late


def test_films_that_no_search_has_found_yet_stand_first_and_only_once() -> None:
    shelf = Shelf()
    loose = (Loose(("/films/1", None), "1"), Loose(7, "drawn knee"))
    assert titles(rows_of(shelf.contents(loose), Query())) == ["1", "drawn knee"]
    shelf.take(batch(film("1", series_description="Knee")))
    assert titles(rows_of(shelf.contents(loose), Query())) == ["drawn knee", "Knee"]
    assert titles(rows_of(shelf.contents(loose), Query(search="DRAWN"))) == ["drawn knee"]
    assert shelf.count(loose) == 2


def test_only_films_that_rank_high_enough_are_listed() -> None:
    films = film("1", **KNEE), film("2", body_part="CHEST")
    assert len(titles(rows(*films, query=Query(last_rank=Rank.FRONTAL_KNEE)))) == 1


def test_a_file_found_again_replaces_what_was_known_of_it() -> None:
    shelf = Shelf()
    shelf.take(batch(film("1")))
    shelf.take(batch(film("1", series_description="Knee")))
    assert titles(rows_of(shelf.contents(), Query())) == ["Knee"]


def test_what_is_taken_off_the_list_is_gone_and_a_new_search_begins_without_problems() -> None:
    shelf = Shelf()
    shelf.take(batch(film("1"), film("2"), problems=(Problem("Some files cannot be read.", "Check."),)))
    assert [problem.count for problem in shelf.problems] == [1]
    shelf.remove(("/films/1", None))
    shelf.begin()
    assert shelf.problems == ()
    assert len(titles(rows_of(shelf.contents(), Query()))) == 1
    shelf.clear()
    assert shelf.count() == 0
