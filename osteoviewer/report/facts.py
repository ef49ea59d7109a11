"""`Report`: everything that a report says of one film, as immutable values."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from osteoviewer.analysis import Refused
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.knees import Knee
from osteoviewer.imaging.pipeline import Pipeline, StageResult
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.report.language import ENGLISH, Language

if TYPE_CHECKING:
    from osteoviewer.inference.card import ModelCard
    from osteoviewer.inference.diagnosis import Diagnosis


@dataclass(frozen=True)
class Verdict:
    """What a reader says of what the computer said.

    Attributes
    ----------
    words : str
        ``"Agree"``, ``"Disagree"`` or ``"Cannot tell"``.
    label : str or None
        The class that the reader sees instead.
    note : str
        In the reader's words, in any language.
    given_at : datetime or None
        When.
    """

    words: str
    label: str | None = None
    note: str = ""
    given_at: datetime | None = None


@dataclass(frozen=True)
class Subject:
    """Whose film it is; in a report only where that was asked for."""

    name: str
    identifier: str


@dataclass(frozen=True, eq=False)
class HeatMap:
    """Where the network looked.

    Attributes
    ----------
    values : ndarray of float, shape (rows, columns)
        From 0 to 1 on the whole film, of as many pixels as it or fewer; NaN where nothing is known.
    label : str
        The class that it is about.
    kind : str
        How it was made: ``"activation"`` or ``"occlusion"``; empty if that is not known.
    """

    values: NDArray[np.floating]
    label: str
    kind: str = ""


@dataclass(frozen=True, eq=False)
class KneeReport:
    """What is known of one knee; `heat` and `verdict` where there are such."""

    knee: Knee
    stages: tuple[StageResult, ...] = ()
    diagnosis: "Diagnosis | None" = None
    refusal: Refused | None = None
    heat: HeatMap | None = None
    verdict: Verdict | None = None


@dataclass(frozen=True, eq=False)
class Means:
    """What the film was analysed with: the pipeline, and the model's card or why there is no model."""

    pipeline: Pipeline
    card: "ModelCard | None" = None
    error: OsteoViewerError | None = None


@dataclass(frozen=True, eq=False)
class Occasion:
    """When a report is made, by which version of the program, in which language, and how the film is shown in it.

    Attributes
    ----------
    made_at : datetime
        With its time zone; passed in, so that the same input gives the same bytes.
    program : str
        The program's version.
    window : Window
    is_inverted : bool
        Whether dense is shown dark.
    language : Language
        Of the report.
    """

    made_at: datetime
    program: str
    window: Window
    is_inverted: bool = False
    language: Language = ENGLISH


@dataclass(frozen=True, eq=False)
class Report:
    """What a report is made of.

    Attributes
    ----------
    film : Radiograph
        As it was analysed.
    stages : tuple of StageResult
        Those of the film as a whole.
    knees : tuple of KneeReport
        From left to right.
    refusal : Refused or None
        Why nothing can be judged on this film.
    search_seconds : float
        Time that finding the knees took.
    annotations : ndarray of uint8, shape (more rows, columns, 4), or None
        What the reader drew on the film: red, green and blue, multiplied by opacity, and opacity.
    subject : Subject or None
        None unless it was asked for.
    """

    film: Radiograph
    means: Means
    occasion: Occasion
    stages: tuple[StageResult, ...] = ()
    knees: tuple[KneeReport, ...] = ()
    refusal: Refused | None = None
    search_seconds: float = 0.0
    annotations: NDArray[np.uint8] | None = None
    subject: Subject | None = None
