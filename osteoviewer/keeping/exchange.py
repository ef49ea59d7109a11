"""What is kept of films as one JSON file, to be taken to another computer and merged there."""

import json
import os
import tempfile
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta, field

from osteoviewer.checked import Frozen, make
from osteoviewer.errors import NotKept
from osteoviewer.keeping.moments import to_moment
from osteoviewer.keeping.store import Kept
from osteoviewer.keeping.values import FilmKey, check_topic, to_text
from osteoviewer.putting import put_in_place

FORMAT = 1
MOST_BYTES = 200_000_000
_KIND = "osteoviewer-kept"


class _Topic(Frozen, frozen=True, kw_only=True):
    topic: str
    value: Any
    changed: str

    def __post_init__(self) -> None:
        check_topic(self.topic)
        try:
            to_text(self.value)
        except NotKept as error:
            raise ValueError(error.message) from error
        if self.value is None:
            raise ValueError("there is no value")
        self.moment()

    def moment(self) -> str:
        at = datetime.fromisoformat(self.changed)
        if at.tzinfo is None:
            raise ValueError("the moment has no time zone")
        try:
            return to_moment(at)
        except OverflowError as error:
            raise ValueError("the moment is in no year that there is") from error


class _Film(Frozen, frozen=True, kw_only=True):
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
    frame: Annotated[int, Meta(ge=0, le=1_000_000)]
    topics: list[_Topic]
    out_of_use: list[_Topic] = field(default_factory=list)

    def rows(self, topics: Sequence[_Topic]) -> list[Kept]:
        film = FilmKey(self.sha256, self.frame)
        return [Kept(film, entry.topic, entry.value, entry.moment()) for entry in topics]


class _File(Frozen, frozen=True, kw_only=True):
    kind: Literal["osteoviewer-kept"]
    format: Literal[1]
    films: list[_Film]


def export_kept(path: Path, rows: Sequence[Kept], old: Sequence[Kept] = ()) -> None:
    """Write what is kept; the file is whole, old or new, at every moment.

    Parameters
    ----------
    path : Path
        Where to.
    rows, old : sequence of Kept
        What is in use and what is not, in the order of their films.

    Raises
    ------
    NotKept
        When it cannot be written.
    """
    films = sorted({row.film for row in (*rows, *old)})
    used, unused = _by_film(rows), _by_film(old)
    content = {
        "kind": _KIND,
        "format": FORMAT,
        "films": [
            {
                "sha256": film.sha256,
                "frame": film.frame,
                "topics": used.get(film, []),
                "out_of_use": unused.get(film, []),
            }
            for film in films
        ],
    }
    write_whole(path, json.dumps(content, ensure_ascii=False, indent=1))


def read_kept(path: Path) -> tuple[tuple[Kept, ...], tuple[Kept, ...]]:
    """Read what another OsteoViewer has exported: what was in use there, and what was not.

    Raises
    ------
    NotKept
        When it cannot be read, or is not such a file.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotKept("The file is too large to be imported.", "Export fewer films, and import that.")
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NotKept("The file could not be read.", "Check that it is there and may be read.") from error
    except (ValueError, RecursionError) as error:
        raise NotKept(
            "The file is not whole, or was not made by OsteoViewer.", "Export it again, and import that."
        ) from error
    file = _validated(content)
    rows = [row for film in file.films for row in film.rows(film.topics)]
    old = [row for film in file.films for row in film.rows(film.out_of_use)]
    return tuple(rows), tuple(old)


def write_whole(path: Path, text: str) -> None:
    """Write a text file so that it is whole, old or new, at every moment.

    Raises
    ------
    NotKept
        When it cannot be written.
    """
    unfinished = ""
    try:
        handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=".export-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        put_in_place(Path(unfinished), path)
    except OSError as error:
        if unfinished:
            Path(unfinished).unlink(missing_ok=True)
        raise NotKept("The file could not be written.", "Choose another folder, or make room on the disk.") from error


def _by_film(rows: Sequence[Kept]) -> dict[FilmKey, list[dict[str, Any]]]:
    in_order = sorted(rows, key=lambda row: row.film)
    return {
        film: [{"topic": row.topic, "changed": row.changed, "value": row.value} for row in group]
        for film, group in groupby(in_order, key=lambda row: row.film)
    }


def _validated(content: Any) -> _File:
    if not isinstance(content, dict) or content.get("kind") != _KIND:
        raise NotKept("The file was not made by “Export what was kept”.", "Choose another file.")
    if content.get("format") != FORMAT:
        raise NotKept("The file was made by another version of OsteoViewer.", "Import it with a newer version.")
    try:
        return make(_File, content)
    except ValueError as error:
        raise NotKept(
            "The file was changed or damaged after it was exported; nothing of it was taken.",
            "Export it again, and import that.",
        ) from error
