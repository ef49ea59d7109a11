"""Films listed one after another to patients, their studies and their series: searched, filtered and sorted."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from osteoviewer.imaging.reader import Kind
from osteoviewer.imaging.texts import plain
from osteoviewer.studies.found import FilmEntry
from osteoviewer.studies.natural import natural_key
from osteoviewer.studies.rows import Order, Rank


@dataclass(frozen=True)
class Series:
    """Films that were taken together; `films` has the best ones first, and `key` stays the same as films come in."""

    key: Hashable
    number: int | None
    description: str
    modality: str
    films: tuple[FilmEntry, ...]


@dataclass(frozen=True)
class Study:
    """One examination; a folder of pictures is one too, named after the folder. `key` stays as films come in."""

    key: Hashable
    date: str
    description: str
    series: tuple[Series, ...]


@dataclass(frozen=True)
class Patient:
    """Everything that is listed under one name and number; both are empty for pictures."""

    name: str
    identifier: str
    studies: tuple[Study, ...]


def matching(
    films: Iterable[FilmEntry], *, search: str = "", last_rank: Rank = Rank.NOT_A_RADIOGRAPH
) -> list[FilmEntry]:
    """Return the films in which all words of a search text occur, whatever their case and accents.

    Parameters
    ----------
    films : iterable of FilmEntry
        In any order.
    search : str
        Words; an empty text lets all films through.
    last_rank : Rank
        Films that rank behind it are left out.
    """
    words = plain(search).split()
    return [
        film for film in films if film.rank <= last_rank and (not words or _has_all(words, plain(searched_text(film))))
    ]


def _has_all(words: list[str], text: str) -> bool:
    return all(word in text for word in words)


def searched_text(film: FilmEntry) -> str:
    """Return what a search looks through: everything that the list shows of a film."""
    header = film.header
    return " ".join(
        (
            header.patient_name,
            header.patient_id,
            header.study_date,
            header.study_description,
            header.series_description,
            header.modality,
            header.body_part,
            header.view_position,
            film.member.folder,
            film.member.name,
        )
    )


def arrange(films: Iterable[FilmEntry], *, order: Order = Order.BEST) -> tuple[Patient, ...]:
    """Group films into patients, studies and series.

    The patients are sorted as asked; the studies of one by date, the newest first; series by number; films by rank and
    then by name.
    """
    groups: dict[tuple[str, str], dict[str, dict[str, list[FilmEntry]]]] = {}
    for film in films:
        patient, study, series = _keys(film)
        groups.setdefault(patient, {}).setdefault(study, {}).setdefault(series, []).append(film)
    patients = [_patient(key, studies) for key, studies in groups.items()]
    return tuple(sorted(patients, key=_ORDERS[order]))


def _keys(film: FilmEntry) -> tuple[tuple[str, str], str, str]:
    """Return what films of the same patient, study and series have in common; without a number, their place."""
    header, member = film.header, film.member
    folder = member.place if member.inside is not None else member.place[: -len(member.name)]
    if member.inside is not None:
        folder += "\0" + member.inside[: -len(member.name)]
    if header.kind is Kind.PICTURE:
        return ("", ""), folder, folder
    patient = (header.patient_id, "") if header.patient_id else ("", plain(header.patient_name))
    study = header.study_uid or f"{header.study_date}\0{folder}"
    return patient, study, header.series_uid or f"{header.series_number}\0{header.series_description}"


def _patient(key: Hashable, studies: Mapping[str, Mapping[str, list[FilmEntry]]]) -> Patient:
    made = [_study((key, study), series) for study, series in studies.items()]
    made.sort(key=lambda study: natural_key(study.description))
    made.sort(key=lambda study: study.date, reverse=True)
    films = [film for study in made for series in study.series for film in series.films]
    return Patient(_first(films, "patient_name"), _first(films, "patient_id"), tuple(made))


def _study(key: Hashable, groups: Mapping[str, list[FilmEntry]]) -> Study:
    series = sorted((_series((key, one), films) for one, films in groups.items()), key=_series_order)
    films = [film for one in series for film in one.films]
    is_folder = films[0].header.kind is Kind.PICTURE
    description = films[0].member.folder if is_folder else _first(films, "study_description")
    return Study(key, _first(films, "study_date"), description, tuple(series))


def _series(key: Hashable, films: list[FilmEntry]) -> Series:
    films = sorted(films, key=lambda film: (film.rank, natural_key(film.member.name)))
    number = next((film.header.series_number for film in films if film.header.series_number is not None), None)
    return Series(
        key,
        number,
        _first(films, "series_description"),
        _first(films, "modality"),
        tuple(films),
    )


def _series_order(series: Series) -> tuple[bool, int, object]:
    return series.number is None, series.number or 0, natural_key(series.description)


def _first(films: Iterable[FilmEntry], field: str) -> str:
    return next((value for film in films if (value := getattr(film.header, field))), "")


def _best(patient: Patient) -> tuple[object, ...]:
    rank = min(film.rank for study in patient.studies for series in study.series for film in series.films)
    return rank, natural_key(plain(patient.name))


def _by_name(patient: Patient) -> tuple[object, ...]:
    return not patient.name, natural_key(plain(patient.name)), patient.identifier


def _newest(patient: Patient) -> tuple[object, ...]:
    date = patient.studies[0].date
    return -int(date.replace("-", "") or 0), natural_key(plain(patient.name))


_ORDERS: Mapping[Order, Callable[[Patient], tuple[object, ...]]] = {
    Order.BEST: _best,
    Order.NAME: _by_name,
    Order.NEWEST: _newest,
}
