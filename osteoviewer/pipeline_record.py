"""The record of a pipeline on one film: what was done, with which parameters, and what came of it, as JSON. No Qt."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from osteoviewer.imaging.known import Known
from osteoviewer.imaging.pipeline import Pipeline, StageResult
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.card import ModelCard
from osteoviewer.records import model_record

FORMAT = 1
_MARK = "Exploratory: not the model's own pipeline."
_RESEARCH = "For research use only. Not for diagnosis."


@dataclass(frozen=True, eq=False)
class Recorded:
    """What is recorded.

    Attributes
    ----------
    film : Radiograph
    known : Known
        What the stages have made.
    pipeline : Pipeline
        That they are of.
    own : Pipeline
        The model's own.
    card : ModelCard or None
        Of the model, if there is one.
    """

    film: Radiograph
    known: Known
    pipeline: Pipeline
    own: Pipeline
    card: ModelCard | None = None


def pipeline_record(recorded: Recorded) -> dict[str, Any]:
    """Put the record together; reads the film's digest and computes those of the stages.

    Returns
    -------
    dict
        Ready for JSON; names no patient and no file. Boxes and `to_film` are in pixels of the film as it is shown.
        ``sha256`` is that of all else, as `record_sha256` computes it.
    """
    film, pipeline = recorded.film, recorded.pipeline
    is_exploratory = pipeline != recorded.own
    rows, columns = film.shape
    of_knees = sorted(recorded.known.of_knees.items())
    stages = [_stage_record(None, result) for result in recorded.known.film]
    stages += [_stage_record(knee, result) for knee, results in of_knees for result in results]
    record: dict[str, Any] = {
        "format": FORMAT,
        "notice": f"{_MARK} {_RESEARCH}" if is_exploratory else _RESEARCH,
        "exploratory": is_exploratory,
        "film": {"sha256": film.sha256, "rows": rows, "columns": columns, "inverted": film.is_inverted},
        "model": model_record(recorded.card),
        "pipeline": pipeline.to_json(),
        "pipeline_sha256": pipeline.digest,
        "model_pipeline_sha256": recorded.own.digest,
        "stages": stages,
    }
    return {**record, "sha256": record_sha256(record)}


def record_sha256(record: dict[str, Any]) -> str:
    """Return the sha256 of a record without its own: of its JSON with sorted keys and no spaces, in UTF-8."""
    rest = {key: value for key, value in record.items() if key != "sha256"}
    return hashlib.sha256(
        json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    ).hexdigest()


def _stage_record(knee: int | None, result: StageResult) -> dict[str, Any]:
    return {
        "stage": result.name,
        "knee": knee,
        "parameters": dict(result.parameters),
        "seconds": result.seconds,
        "findings": dict(result.findings),
        "shape": list(result.image.shape),
        "to_film": result.to_source.tolist(),
        "pixels_sha256": hashlib.sha256(result.image.tobytes()).hexdigest(),
    }
