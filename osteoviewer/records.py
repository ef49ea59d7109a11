"""The contract of `osteoviewer analyze --format json`: what is said of each knee, as plain JSON values. No Qt."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from osteoviewer.analysis import AnalysisEvent, Diagnosed, Refused, StageCompleted
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.orientation import stored_box
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.card import ModelCard


def knee_record(
    file: str, radiograph: Radiograph, events: Iterable[AnalysisEvent], *, card: ModelCard | None, read_seconds: float
) -> dict[str, Any]:
    """Put together what is known of one knee.

    Parameters
    ----------
    file : str
        As the user named it.
    radiograph : Radiograph
        The film.
    events : iterable of AnalysisEvent
        All events of the analysis.
    card : ModelCard or None
        Of the model that diagnosed, if one did.
    read_seconds : float
        Time that reading the file took.

    Returns
    -------
    dict
        Coordinates are pixels of the film as stored, ends of the box excluded.
    """
    record: dict[str, Any] = {
        "file": file,
        "sha256": radiograph.sha256,
        "knee": None,
        "side": str(radiograph.side) if radiograph.side else None,
        "roi": None,
        "joint": None,
        "condyles": None,
        "diagnosis": None,
        "probabilities": None,
        "refused": None,
        "model": model_record(card),
        "seconds": {"read": read_seconds, "stages": 0.0, "network": 0.0},
    }
    for event in events:
        _add(record, event, radiograph)
    return record


def model_record(card: ModelCard | None) -> dict[str, str] | None:
    """Name a model in a record."""
    if card is None:
        return None
    return {"name": card.name, "version": card.version, "weights_sha256": card.files.weights_safetensors}


def _add(record: dict[str, Any], event: AnalysisEvent, radiograph: Radiograph) -> None:
    match event:
        case StageCompleted(knee, result):
            record["knee"] = knee
            record["seconds"]["stages"] += result.seconds
            if result.box is not None:
                record["roi"] = asdict(stored_box(result.box, radiograph.shape, radiograph.orientation))
        case Diagnosed(knee, diagnosis):
            record["knee"] = knee
            record["diagnosis"] = diagnosis.label
            record["probabilities"] = dict(diagnosis.probabilities)
            record["seconds"]["network"] = diagnosis.seconds
        case Refused(knee, reason, message, _):
            record["knee"] = knee
            record["refused"] = {"reason": reason, "message": message}


def error_record(file: str, error: OsteoViewerError) -> dict[str, Any]:
    """Say that a file could not be analysed, and what to do."""
    return {"file": file, "error": {"kind": error.kind, "message": error.message, "hint": error.hint}}
