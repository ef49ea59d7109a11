"""The contract of `osteoviewer analyze --format json`: what is said of each knee, as plain JSON values. No Qt."""

import copy
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from osteoviewer.analysis import AnalysisEvent, Diagnosed, KneesFound, PolarityCorrected, Refused, StageCompleted
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.knees import Knee, Landmarks
from osteoviewer.imaging.orientation import stored_box, stored_point
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.card import ModelCard
from osteoviewer.inference.diagnosis import Diagnosis


def knee_records(
    file: str, radiograph: Radiograph, events: Iterable[AnalysisEvent], *, card: ModelCard | None, read_seconds: float
) -> list[dict[str, Any]]:
    """Put together what is known of each knee of a film.

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
    list of dict
        One record a knee, from left to right on the film; a single one without a knee where none can be judged.
        Coordinates are pixels of the film as stored, ends of the box excluded, the box cut at the film's edge.
    """
    blank: dict[str, Any] = {
        "file": file,
        "sha256": radiograph.sha256,
        "knee": None,
        "side": None,
        "roi": None,
        "joint": None,
        "condyles": None,
        "diagnosis": None,
        "probabilities": None,
        "image_probabilities": None,
        "clinical_used": None,
        "prediction_set": None,
        "cannot_tell": None,
        "refused": None,
        "model": model_record(card),
        "seconds": {"read": read_seconds, "stages": 0.0, "network": 0.0},
        "side_source": None,
        "manual": False,
        "inverted": False,
    }
    records = [blank]
    for event in events:
        match event:
            case StageCompleted(knee, result):
                (blank if knee is None else records[knee])["seconds"]["stages"] += result.seconds
            case PolarityCorrected():
                blank["inverted"] = True
            case KneesFound(knees, seconds):
                blank["seconds"]["stages"] += seconds
                found = [_with_knee(blank, place, knee, radiograph) for place, knee in enumerate(knees)]
                records = found or [blank]
            case Diagnosed(knee, diagnosis):
                records[knee].update(_diagnosis_record(diagnosis))
                records[knee]["seconds"]["network"] = diagnosis.seconds
            case Refused(knee, reason, message, _):
                records[knee or 0]["refused"] = {"reason": reason, "message": message}
    return records


def _with_knee(blank: dict[str, Any], place: int, knee: Knee, film: Radiograph) -> dict[str, Any]:
    record = copy.deepcopy(blank)
    region = knee.region.within(*film.shape)
    record.update(
        knee=place,
        side=str(knee.side) if knee.side else None,
        roi=asdict(stored_box(region, film.shape, film.orientation)),
        side_source=knee.side_source,
        manual=knee.is_manual,
    )
    if knee.landmarks is not None:
        record.update(_landmark_record(knee.landmarks, film))
    return record


def _diagnosis_record(diagnosis: Diagnosis) -> dict[str, Any]:
    return {
        "diagnosis": diagnosis.label,
        "probabilities": dict(diagnosis.probabilities),
        "image_probabilities": dict(diagnosis.image_probabilities),
        "clinical_used": list(diagnosis.clinical_used),
        "prediction_set": list(diagnosis.prediction_set),
        "cannot_tell": diagnosis.doubt and str(diagnosis.doubt),
    }


def _landmark_record(marks: Landmarks, film: Radiograph) -> dict[str, Any]:
    joint, left, right = (
        stored_point(point, film.shape, film.orientation) for point in (marks.joint, marks.left_edge, marks.right_edge)
    )
    left_column, right_column = sorted((left.column, right.column))
    return {
        "joint": {"row": joint.row, "col": joint.column},
        "condyles": {"left_col": left_column, "right_col": right_column},
    }


def model_record(card: ModelCard | None) -> dict[str, str] | None:
    """Name a model in a record."""
    if card is None:
        return None
    return {"name": card.name, "version": card.version, "weights_sha256": card.files.weights_safetensors}


def error_record(file: str, error: OsteoViewerError) -> dict[str, Any]:
    """Say that a file could not be analysed, and what to do."""
    return {"file": file, "error": {"kind": error.kind, "message": error.message, "hint": error.hint}}
