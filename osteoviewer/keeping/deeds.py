"""What the audit record is told: a deed, with the film and the model that it was done with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from osteoviewer.keeping.moments import utc_now
from osteoviewer.keeping.values import JSON, FilmKey


class Deed(StrEnum):
    """What can be done."""

    OPENED = "opened"
    ANALYSED = "analysed"
    OVERRODE = "overrode"
    JUDGED = "judged"
    EXPORTED = "exported"
    IMPORTED = "imported"
    FORGOT = "forgot"


@dataclass(frozen=True)
class ModelName:
    """Which model; the digest is that of its weights."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True)
class Event:
    """Something that was done.

    Attributes
    ----------
    what : Deed
    at : datetime
        When, with its time zone.
    film : FilmKey or None
    model : ModelName or None
    details : Mapping
        More about it; nothing of a patient.
    """

    what: Deed
    at: datetime = field(default_factory=utc_now)
    film: FilmKey | None = None
    model: ModelName | None = None
    details: Mapping[str, JSON] = field(default_factory=dict)
