"""Films are grouped as in a reading room, searched by any words and sorted."""

from typing import Any

from osteoviewer.imaging.reader import Kind
from osteoviewer.studies.arrange import arrange, matching
from osteoviewer.studies.found import FilmEntry
from osteoviewer.studies.header import Header
from osteoviewer.studies.member import Member
from osteoviewer.studies.rank import rank
from osteoviewer.studies.rows import Order, Rank
from tests.studies.builders import radiograph


def entry(name: str = "film.dcm", *, inside: str | None = None, **fields: Any) -> FilmEntry:
    header = radiograph(**fields)
    return FilmEntry(Member(f"/films/{name}", inside, 0, 0), header, rank(header))


def picture(name: str) -> FilmEntry:
    header = Header(Kind.PICTURE, rows=100, columns=80)
    return FilmEntry(Member(f"/films/{name}", None, 0, 0), header, rank(header))


ANNA = {"patient_name": "Müller, Anna", "patient_id": "1"}
BERT = {"patient_name": "Abel, Bert", "patient_id": "2"}


def test_films_are_grouped_by_patient_study_and_series() -> None:
    (anna,) = arrange(
        [
            entry("2", **ANNA, study_uid="s1", series_uid="a", series_number=2, study_date="2023-01-01"),
            entry("3", **ANNA, study_uid="s1", series_uid="b", series_number=1, study_date="2023-01-01"),
            entry("10", **ANNA, study_uid="s1", series_uid="a", series_number=2, study_date="2023-01-01"),
            entry("4", **ANNA, study_uid="s2", series_uid="c", study_date="2024-01-01", study_description="Knie"),
        ]
    )
    assert (anna.name, anna.identifier) == ("Müller, Anna", "1")
    assert [(study.date, study.description) for study in anna.studies] == [("2024-01-01", "Knie"), ("2023-01-01", "")]
    assert [series.number for series in anna.studies[1].series] == [1, 2]
    assert [film.member.name for film in anna.studies[1].series[1].films] == ["2", "10"]


def test_the_best_film_of_a_series_comes_first() -> None:
    (patient,) = arrange(
        [
            entry("1", **ANNA, body_part="KNEE", view_position="LL"),
            entry("2", **ANNA, body_part="KNEE", view_position="AP"),
        ]
    )
    assert [film.member.name for film in patient.studies[0].series[0].films] == ["2", "1"]


def test_one_patient_under_one_number_may_be_spelled_in_two_ways() -> None:
    assert len(arrange([entry(patient_id="1", patient_name="A"), entry(patient_id="1", patient_name="A, B")])) == 1
    assert len(arrange([entry(patient_id="1", patient_name="A"), entry(patient_id="2", patient_name="A")])) == 2


def test_without_numbers_films_of_one_folder_and_day_are_one_study() -> None:
    (patient,) = arrange([entry("a/1"), entry("a/2"), entry("b/1"), entry("a/3", study_date="2024-01-01")])
    assert len(patient.studies) == 3


def test_pictures_are_a_study_of_their_folder_without_a_patient() -> None:
    (nobody,) = arrange([picture("left/1.png"), picture("left/2.png"), picture("right/1.png")])
    assert (nobody.name, nobody.identifier) == ("", "")
    assert [study.description for study in nobody.studies] == ["left", "right"]
    assert len(nobody.studies[0].series[0].films) == 2


def test_patients_are_sorted_as_asked() -> None:
    listed = [
        entry("1", **ANNA, study_date="2020-01-01", body_part="KNEE", view_position="AP"),
        entry("2", **BERT, study_date="2021-01-01", body_part="CHEST"),
        picture("a.png"),
    ]
    assert [patient.name for patient in arrange(listed)] == ["Müller, Anna", "", "Abel, Bert"]
    assert [patient.name for patient in arrange(listed, order=Order.NAME)] == ["Abel, Bert", "Müller, Anna", ""]
    assert [patient.name for patient in arrange(listed, order=Order.NEWEST)] == ["Abel, Bert", "Müller, Anna", ""]


def test_all_words_must_occur_whatever_their_case_and_accents() -> None:
    anna = entry("1", **ANNA, study_description="Knie links", study_date="2024-05-31")
    bert = entry("2", **BERT, study_description="Knie rechts")
    assert matching([anna, bert]) == [anna, bert]
    assert matching([anna, bert], search="  ") == [anna, bert]
    assert matching([anna, bert], search="knie") == [anna, bert]
    assert matching([anna, bert], search="MULLER knie") == [anna]
    assert matching([anna, bert], search="müller rechts") == []
    assert matching([anna, bert], search="2024-05") == [anna]


def test_films_may_be_left_out_by_rank() -> None:
    knee, chest = entry(body_part="KNEE", view_position="AP"), entry(body_part="CHEST")
    assert matching([knee, chest], last_rank=Rank.UNKNOWN) == [knee]


def test_no_films_make_no_patients() -> None:
    assert arrange([]) == ()
