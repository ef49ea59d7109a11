"""A table of many films for a spreadsheet: one row a knee, made of the records of `osteoviewer analyze`.

A film is called by its number in the list unless its name was asked for, which may be a patient's. An entry that a
spreadsheet would take for a formula is made text with an apostrophe before it.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from osteoviewer.report.words import moment_text

_FIRST = ("film", "sha256", "frame", "knee", "side", "side_known_from", "region_by_hand", "class", "most_probable")
_LAST = (
    "cannot_be_ruled_out",
    "cannot_tell",
    "refused",
    "not_analysed",
    "dark_and_bright_exchanged",
    "model",
    "model_version",
    "weights_sha256",
    "stages_seconds",
    "network_seconds",
    "made_at",
    "program",
    "note",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Encoding(StrEnum):
    """How the table is written; some spreadsheets know UTF-8 only by the mark at its beginning."""

    UTF_8 = "utf-8"
    UTF_8_WITH_MARK = "utf-8-sig"


@dataclass(frozen=True, eq=False)
class TableFilm:
    """A film of the table.

    Attributes
    ----------
    name : str
        As it stands in the table.
    records : sequence of Mapping
        As `osteoviewer.records` makes them: one a knee, or a single one that says why there is none.
    frame : int
        Which of its file, from 0.
    """

    name: str
    records: Sequence[Mapping[str, Any]]
    frame: int = 0


def numbered(place: int) -> str:
    """Return what a film is called that keeps its name to itself; `place` is that in the list, from 0."""
    return f"film-{place + 1:04d}"


def csv_bytes(
    films: Sequence[TableFilm], *, made_at: datetime, program: str, note: str, encoding: Encoding = Encoding.UTF_8
) -> bytes:
    """Return the table as a file; `note` stands in every row, since a row may be copied out alone."""
    classes = _classes(films)
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, (*_FIRST, *(f"p_{name}" for name in classes), *_LAST))
    writer.writeheader()
    common = {"made_at": moment_text(made_at), "program": program, "note": note}
    for film in films:
        for row in _rows(film, classes):
            writer.writerow({key: _safe(value) for key, value in {**row, **common}.items()})
    return file.getvalue().encode(encoding)


def _classes(films: Sequence[TableFilm]) -> tuple[str, ...]:
    """Return all classes in the order in which they come."""
    records = (record for film in films for record in film.records)
    return tuple(dict.fromkeys(name for record in records for name in record.get("probabilities") or ()))


def _rows(film: TableFilm, classes: Sequence[str]) -> Iterator[dict[str, object]]:
    for record in film.records:
        if "error" in record:
            yield {"film": film.name, "not_analysed": record["error"]["message"]}
            continue
        model, refused, seconds = record["model"] or {}, record["refused"] or {}, record["seconds"]
        shares = record["probabilities"] or {}
        yield {
            "film": film.name,
            "sha256": record["sha256"],
            "frame": film.frame + 1,
            "knee": None if record["knee"] is None else record["knee"] + 1,
            "side": record["side"],
            "side_known_from": record["side_source"],
            "region_by_hand": _yes(record["manual"]),
            "class": None if record["cannot_tell"] else record["diagnosis"],
            "most_probable": record["diagnosis"],
            **{f"p_{name}": f"{shares[name]:.4f}" if name in shares else None for name in classes},
            "cannot_be_ruled_out": " ".join(record["prediction_set"] or ()),
            "cannot_tell": record["cannot_tell"],
            "refused": refused.get("message"),
            "dark_and_bright_exchanged": _yes(record["inverted"]),
            "model": model.get("name"),
            "model_version": model.get("version"),
            "weights_sha256": model.get("weights_sha256"),
            "stages_seconds": f"{seconds['stages']:.3f}",
            "network_seconds": f"{seconds['network']:.3f}",
        }


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _safe(value: object) -> object:
    """Return an entry that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA) else value
