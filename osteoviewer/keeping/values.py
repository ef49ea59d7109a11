"""What is kept of a film and by what name: a film by its digest, a value as JSON of a bounded size."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from osteoviewer.errors import NotKept

JSON: TypeAlias = "bool | int | float | str | Sequence[JSON] | Mapping[str, JSON] | None"

MOST_BYTES = 1_000_000
"""Of one value as UTF-8; a film with a thousand marks has a tenth of it."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_TOPIC = re.compile(r"[a-z][a-z_]{0,31}")


@dataclass(frozen=True, order=True)
class FilmKey:
    """Names one frame of a film without a path or a patient.

    Attributes
    ----------
    sha256 : str
        Digest of the file's bytes in lower-case hexadecimal digits.
    frame : int
        From 0.

    Raises
    ------
    ValueError
        When it is not such a digest or frame.
    """

    sha256: str
    frame: int = 0

    def __post_init__(self) -> None:
        """Refuse anything else, so that no path and no name can slip in."""
        if not _SHA256.fullmatch(self.sha256) or self.frame < 0:
            raise ValueError("not the digest and frame of a film")


def check_topic(topic: str) -> str:
    """Return a topic that may be kept: up to 32 lower-case letters and underscores.

    Raises
    ------
    ValueError
        When it is not.
    """
    if not _TOPIC.fullmatch(topic):
        raise ValueError("not a topic")
    return topic


def to_text(value: JSON) -> str:
    """Write a value so that equal values are equal texts.

    Raises
    ------
    NotKept
        When it is no JSON, or larger than `MOST_BYTES`.
    """
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
        size = len(text.encode("utf-8"))
    except (TypeError, ValueError, RecursionError) as error:
        raise NotKept("Something on this film cannot be kept.", "Change it, and it is tried again.") from error
    if size > MOST_BYTES:
        raise NotKept("There is too much on this film to be kept.", "Delete some of it, and it is tried again.")
    return text


def of_text(text: str) -> JSON:
    """Read a value that `to_text` has written.

    Raises
    ------
    ValueError
        When it is no JSON.
    """
    value: JSON = json.loads(text)
    return value
