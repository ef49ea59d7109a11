"""What the worker thread does while parameters are tried out: go on from the changed stage. A generator, no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osteoviewer.ui.film_job import FilmRead, Model, make_for_screen
from osteoviewer.ui.raster import Raster

if TYPE_CHECKING:
    from osteoviewer.imaging.knees import Knee
    from osteoviewer.imaging.known import Known
    from osteoviewer.imaging.pipeline import Pipeline


@dataclass(frozen=True, eq=False)
class Trial:
    """A pipeline that is tried on a film.

    Attributes
    ----------
    film : FilmRead
        The film on the screen.
    model : Model
        What it was analysed with.
    pipeline : Pipeline
        Instead of the model's own.
    known : Known
        What has been made of the film so far, with whatever parameters.
    before : Raster
        The picture of the last of `known.film`.
    by_hand : tuple of Knee or None
        As for `analyse`.
    """

    film: FilmRead
    model: Model
    pipeline: "Pipeline"
    known: "Known"
    before: Raster
    by_hand: "tuple[Knee, ...] | None" = None


def explore(trial: Trial, until: tuple[str, int] | None = None) -> Iterator[object]:
    """Make what is not known yet of a film with a pipeline.

    Parameters
    ----------
    trial : Trial
    until : (str, int), optional
        A stage and a knee: end once that stage is made, of this knee or of the film as a whole, without a diagnosis.

    Yields
    ------
    StageMade, or the `KneesFound`, `Diagnosed` and `Refused` of `osteoviewer.analysis`
        Only stages that were not known.
    """
    from osteoviewer.analysis import KneesFound, Method, StageCompleted, analyse_from

    known = {id(result) for chain in (trial.known.film, *trial.known.of_knees.values()) for result in chain}
    method = Method(trial.pipeline, trial.model.landmarks, trial.model.classifier if until is None else None)
    before, searched = trial.before, 0.0
    for event in analyse_from(trial.film.radiograph, method, trial.known, by_hand=trial.by_hand):
        if not isinstance(event, StageCompleted):
            searched = event.seconds if isinstance(event, KneesFound) else searched
            yield event
        elif id(event.result) not in known:
            made = make_for_screen(event.knee, event.result, before, searched=searched)
            before = made.raster if event.knee is None and made.raster is not None else before
            yield made
            if until is not None and made.result.name == until[0] and made.knee in (None, until[1]):
                return
            if made.raster is not None:
                made.raster.levels.prepare()
