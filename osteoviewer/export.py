"""Write results to a folder: one JSON object a line, and every stage as a picture named by the film's hash. No Qt."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from osteoviewer.analysis import AnalysisEvent, PolarityCorrected, StageCompleted
from osteoviewer.errors import ResultNotWritten
from osteoviewer.imaging.radiograph import FloatImage, Radiograph

RESULTS = "results.jsonl"
_NAME_LENGTH = 16
_DEEPEST = 65535


def start_results(folder: Path) -> None:
    """Make the folder and an empty `RESULTS` in it, replacing that of an earlier run.

    Raises
    ------
    ResultNotWritten
        When the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / RESULTS).write_bytes(b"")
    except OSError as error:
        raise _not_written() from error


def append_record(folder: Path, record: dict[str, Any]) -> None:
    """Add a record to `RESULTS`.

    Raises
    ------
    ResultNotWritten
        When the file cannot be written to.
    """
    try:
        with (folder / RESULTS).open("a", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")
    except OSError as error:
        raise _not_written() from error


def write_stages(folder: Path, radiograph: Radiograph, events: Iterable[AnalysisEvent]) -> None:
    """Write the film and each stage's image as 16-bit gray PNG files.

    Names begin with the start of the film's hash, never with the film's own name, which may be a patient's.

    Raises
    ------
    ResultNotWritten
        When the folder cannot be written to.
    """
    pictures = [("source", radiograph.pixels)]
    for event in events:
        if isinstance(event, PolarityCorrected):
            pictures = [("source", event.radiograph.pixels)]  # the stages before were of a film that shows no knee
        elif isinstance(event, StageCompleted):
            knee = "film" if event.knee is None else f"knee{event.knee}"
            pictures.append((f"{knee}-{event.result.name}", event.result.image))
    start = radiograph.sha256[:_NAME_LENGTH]
    for number, (name, image) in enumerate(pictures):
        write_png(folder / f"{start}-{number}-{name}.png", image)


def write_png(path: Path, image: FloatImage) -> None:
    """Write an image in [0, 1], gray or with equal channels, as 16-bit gray PNG.

    Raises
    ------
    ResultNotWritten
        When it cannot be written.
    """
    from PIL import Image

    gray = image if image.ndim == 2 else image[:, :, 0]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(np.rint(gray * _DEEPEST).astype(np.uint16)).save(path, "PNG")
    except OSError as error:
        raise _not_written() from error


def _not_written() -> ResultNotWritten:
    return ResultNotWritten("The results cannot be written.", "Check that the folder may be written to and has room.")
