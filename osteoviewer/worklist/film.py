"""What stands on a worklist: a film, how far it is, and what came of it. Values without pixels."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.studies.member import Member


class State(StrEnum):
    """Where a film of the worklist stands."""

    WAITING = "waiting"
    ANALYSING = "analysing"
    DONE = "done"
    CANNOT_TELL = "cannot_tell"
    REFUSED = "refused"
    FAILED = "failed"
    STOPPED = "stopped"

    @property
    def is_over(self) -> bool:
        """Whether there is an answer."""
        return self in (State.DONE, State.CANNOT_TELL, State.REFUSED, State.FAILED)


@dataclass(frozen=True, slots=True)
class ListedFilm:
    """A film of the worklist.

    Attributes
    ----------
    key : hashable
        The same however often the film is listed.
    name : str
        What tells it from the others of its study.
    patient, patient_id, study : str
        As its header states; empty where it does not.
    member : Member or None
        Where it is and what it was like when it was listed; None for a drawn film.
    read : callable
        Reads it.
    """

    key: Hashable
    name: str
    patient: str
    patient_id: str
    study: str
    member: Member | None
    read: Callable[[], Radiograph]


@dataclass(frozen=True, slots=True)
class KneeResult:
    """What is said of one knee.

    Attributes
    ----------
    side : str or None
        ``"R"`` or ``"L"``; never guessed.
    probabilities : tuple of (str, float)
        Of each class in the model's order; empty where the knee was not classified.
    prediction_set : tuple of str
        Classes that cannot be ruled out.
    doubt : str or None
        Why nothing can be told though the knee was classified: a `osteoviewer.inference.diagnosis.Doubt`.
    refusal : str
        Why it was not classified; empty where it was.
    """

    side: str | None
    probabilities: tuple[tuple[str, float], ...] = ()
    prediction_set: tuple[str, ...] = ()
    doubt: str | None = None
    refusal: str = ""

    @property
    def label(self) -> str | None:
        """The most probable class; None where the knee was not classified."""
        return max(self.probabilities, key=lambda entry: entry[1])[0] if self.probabilities else None

    @property
    def told(self) -> str | None:
        """The most probable class; None where nothing can be told."""
        return self.label if self.doubt is None else None

    @property
    def probability(self) -> float | None:
        """That of the most probable class."""
        return max(value for _, value in self.probabilities) if self.probabilities else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a film.

    Attributes
    ----------
    state : State
        One that is over.
    knees : tuple of KneeResult
        From left to right on the film; empty where none was found.
    message, hint : str
        Why it was refused or failed, and what to do; empty where it was not.
    seconds : float
        Time that reading and analysing took.
    sha256 : str
        Of the film's bytes; empty where they could not be read.
    member : Member or None
        The file as it was when it was read.
    """

    state: State
    knees: tuple[KneeResult, ...] = ()
    message: str = ""
    hint: str = ""
    seconds: float = 0.0
    sha256: str = ""
    member: Member | None = None


def knee_result(record: Mapping[str, Any]) -> KneeResult:
    """Return what one of `osteoviewer.records.knee_records` says of a knee, without the rest of it."""
    if record["probabilities"] is None:
        return KneeResult(record["side"], refusal=(record["refused"] or {}).get("message", ""))
    return KneeResult(
        record["side"],
        tuple(record["probabilities"].items()),
        tuple(record["prediction_set"]),
        record["cannot_tell"],
    )


def outcome_of(knees: tuple[KneeResult, ...], message: str = "", hint: str = "") -> Outcome:
    """Return what became of a film whose analysis came to its end, by its knees.

    Parameters
    ----------
    knees : tuple of KneeResult
        May be empty.
    message, hint : str
        The first refusal, of the film or of a knee; told only where nothing better can be.
    """
    if any(knee.told is not None for knee in knees):
        return Outcome(State.DONE, knees)
    if any(knee.label is not None for knee in knees):
        return Outcome(State.CANNOT_TELL, knees)
    return Outcome(State.REFUSED, knees, message, hint)
