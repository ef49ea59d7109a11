"""Analyse one film of a worklist as a generator that may be held up, or given up, between its stages."""

import time
from collections.abc import Callable, Generator, Hashable, Iterator, Mapping
from dataclasses import dataclass, replace

from osteoviewer.analysis import Method, Refused, analyse
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.card import ModelCard
from osteoviewer.records import knee_records
from osteoviewer.studies.member import Member
from osteoviewer.worklist.film import ListedFilm, Outcome, State, knee_result, outcome_of


@dataclass(frozen=True, eq=False)
class Equipment:
    """What the films are analysed with, or why they cannot be.

    Attributes
    ----------
    method : Method
        Stages, landmarks and classifier.
    card : ModelCard or None
        Of the model.
    error : OsteoViewerError or None
        Why there is no usable model.
    """

    method: Method
    card: ModelCard | None
    error: OsteoViewerError | None = None


Step = Equipment | Outcome | None


def analyse_listed(
    film: ListedFilm,
    find: Callable[[], Equipment],
    known: Mapping[Hashable, Outcome],
    *,
    clock: Callable[[], float] = time.perf_counter,
) -> Iterator[Step]:
    """Read and analyse a film.

    Parameters
    ----------
    film : ListedFilm
        The film.
    find : callable
        Gives what it is analysed with.
    known : mapping
        What is known already, by `Member` and by the SHA-256 of the bytes; such a film is not analysed again.
    clock : callable
        Gives seconds. What passes between two steps, while the film is held up, is not counted.

    Yields
    ------
    None between two stages, `Equipment` once it was found, and as the last thing the `Outcome`
        Expected failures are outcomes too.
    """
    work, seconds = _analyse(film, find, known), 0.0
    while True:
        started = clock()
        step = next(work)
        seconds += clock() - started
        if isinstance(step, Outcome):
            yield step if step.seconds else replace(step, seconds=seconds)
            return
        yield step


def _analyse(
    film: ListedFilm, find: Callable[[], Equipment], known: Mapping[Hashable, Outcome]
) -> Generator[Step, None, None]:
    member = _as_it_is(film.member)
    if member is not None and member in known:
        yield known[member]
        return
    try:
        radiograph = film.read()
        sha256 = radiograph.sha256
        yield None
        if sha256 in known:
            yield replace(known[sha256], member=member)
            return
        equipment = find()
        yield equipment
        outcome = yield from _stages(radiograph, equipment)
    except OsteoViewerError as error:
        yield Outcome(State.FAILED, message=error.message, hint=error.hint, member=member)
        return
    yield replace(outcome, sha256=sha256, member=member)


def _stages(radiograph: Radiograph, equipment: Equipment) -> Generator[None, None, Outcome]:
    """Run the stages; what they made is gone when this returns."""
    if equipment.error is not None:
        raise equipment.error
    events = []
    for event in analyse(radiograph, equipment.method):
        events.append(event)
        yield None
    records = knee_records("", radiograph, events, card=equipment.card, read_seconds=0.0)
    knees = tuple(knee_result(record) for record in records if record["knee"] is not None)
    refused = next((event for event in events if isinstance(event, Refused)), None)
    return outcome_of(knees) if refused is None else outcome_of(knees, refused.message, refused.hint)


def _as_it_is(member: Member | None) -> Member | None:
    """Return a file as it is now, which may have changed since it was listed."""
    return member if member is None or member.inside is not None else Member.of_file(member.path)
