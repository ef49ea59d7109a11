"""Films of files, folders, archives and media that were named on a command line, called as they were named there."""

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from osteoviewer.errors import OsteoViewerError
from osteoviewer.studies.kinds import is_medium, is_searched
from osteoviewer.studies.limits import LIMITS, Limits
from osteoviewer.studies.member import Member, MemberReader, Spot, place_of
from osteoviewer.studies.places import is_called_film, is_film, list_members
from osteoviewer.studies.problems import Problem, Tally


@dataclass(frozen=True)
class NamedFilm:
    """A film, and what it is called after the name that the user gave: ``sent.zip/study/film.dcm``."""

    name: str
    member: Member


def named_films(paths: Sequence[Path], *, limits: Limits = LIMITS) -> tuple[list[NamedFilm], tuple[Problem, ...]]:
    """List films in the order in which they were named, and what could not be used.

    A file that was named is listed whatever it is, one that was found if it is a film or is called one. A place without
    any stands for itself. Reading such a thing says what is wrong with it.
    """
    films: dict[Spot, NamedFilm] = {}
    tally = Tally()
    for path in paths:
        found = _found(path, limits, tally) if is_searched(path) else []
        for film in found or [NamedFilm(str(path), Member.of_file(path))]:
            films.setdefault(film.member.spot, film)
    return list(films.values()), tally.take_changed()


def _found(path: Path, limits: Limits, tally: Tally) -> list[NamedFilm]:
    root = path.parent if is_medium(path) else path
    films = []
    with MemberReader(limits) as reader, closing(list_members([path], limits=limits)) as listing:  # type: ignore[type-var]
        for found in listing:
            if isinstance(found, Problem):
                tally.add(found)
            elif found is not None and (is_called_film(found) or _may_be_film(found, reader)):
                films.append(NamedFilm(_name(root, found), found))
    return films


def _may_be_film(member: Member, reader: MemberReader) -> bool:
    try:
        return is_film(member, reader)
    except OsteoViewerError:
        return True


def _name(root: Path, member: Member) -> str:
    below = os.path.relpath(member.place, place_of(root))
    name = str(root) if below == os.curdir else os.path.join(root, below)  # noqa: PTH118 - keeps the name as given
    return name if member.inside is None else f"{name}/{member.inside}"
