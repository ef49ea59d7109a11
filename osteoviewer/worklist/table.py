"""The worklist as a table for spreadsheets: one line a knee, in comma-separated values."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from osteoviewer import RESEARCH_USE
from osteoviewer.whole_files import write_over
from osteoviewer.worklist.film import KneeResult
from osteoviewer.worklist.worklist import Entry

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_HEAD = ("patient", "patient_id", "study", "film", "sha256", "state", "knee", "side", "class")
_TAIL = ("cannot_be_ruled_out", "cannot_tell", "why_not", "seconds", "model", "note")


def table_text(entries: Iterable[Entry], classes: Sequence[str], *, model: str) -> str:
    """Return the table of what is known of these films.

    Parameters
    ----------
    entries : iterable of Entry
        The lines; their names are written as they are, so leave out what is to be hidden.
    classes : sequence of str
        Each gets a column with its probability.
    model : str
        Its name and version.

    Returns
    -------
    str
        One line a knee; one without a knee for a film that none is known of. No text can be taken for a formula.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*_HEAD, *(f"probability_{name}" for name in classes), *_TAIL])
    for entry in entries:
        outcome = entry.outcome
        for number, knee in enumerate((() if outcome is None else outcome.knees) or (None,), start=1):
            writer.writerow([_safe(cell) for cell in _line(entry, number, knee, classes, model)])
    return text.getvalue()


def write_table(path: Path, text: str) -> None:
    """Write the table, whole or not at all, so that spreadsheets take its letters for what they are.

    Raises
    ------
    ResultNotWritten
        When the file cannot be written.
    """
    write_over(path, text.encode("utf-8-sig"))


def _line(
    entry: Entry, number: int, knee: KneeResult | None, classes: Sequence[str], model: str
) -> list[str | float | int]:
    film, outcome = entry.film, entry.outcome
    chances = {} if knee is None else dict(knee.probabilities)
    why = "" if outcome is None else (knee.refusal if knee is not None and knee.refusal else outcome.message)
    return [
        film.patient,
        film.patient_id,
        film.study,
        film.name,
        "" if outcome is None else outcome.sha256,
        str(entry.state),
        "" if knee is None else number,
        "" if knee is None else knee.side or "",
        "" if knee is None else knee.told or "",
        *(round(chances[name], 4) if name in chances else "" for name in classes),
        "" if knee is None else " or ".join(knee.prediction_set),
        "" if knee is None else knee.doubt or "",
        why,
        "" if outcome is None else round(outcome.seconds, 3),
        model if knee is not None and knee.label is not None else "",
        RESEARCH_USE,
    ]


def _safe(cell: str | float) -> str | float:
    """Keep a spreadsheet from calculating what a header or a file name says."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
