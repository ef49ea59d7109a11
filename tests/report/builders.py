"""Reports for tests: of the phantom knee, with figures that are known beforehand."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import numpy as np
from pypdf import PdfReader

from osteoviewer.analysis import Diagnosed, Method, analyse
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.knees import Knee, Landmarks, Point
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Box, Radiograph, Side, Spacing
from osteoviewer.inference.diagnosis import Diagnosis
from osteoviewer.report.facts import Means, Occasion, Report
from osteoviewer.report.gather import gather
from tests.builders import CLASSES, default_pipeline, film_of, tiny_card, tiny_network

MADE_AT = datetime(2026, 11, 27, 12, 30, 5, tzinfo=UTC)
WINDOW = Window(0.1, 0.9)
SHA256 = "0123456789abcdef" * 4
SHARES = (0.21, 0.61, 0.18)


def knee_at(left: int = 40, *, side: Side | None = Side.RIGHT, **facts: Any) -> Knee:
    marks = Landmarks(Point(150, left + 80), Point(140, left + 20), Point(141, left + 140))
    return Knee(Box(70, left, 230, left + 160), marks, side, "header", **facts)


def diagnosis_of(shares: tuple[float, ...] = SHARES, allowed: tuple[str, ...] = ("normal", "osteopenia")) -> Diagnosis:
    known = dict(zip(CLASSES, shares, strict=True))
    return Diagnosis(known, known, (), allowed, False, np.zeros((3, 4, 4), np.float32), 0.25)


@cache
def card() -> Any:
    return tiny_card(tiny_network(), b"weights")


def knee_film(**facts: Any) -> Radiograph:
    pixels = draw_knee(seed=1, density=0.6, rows=300, columns=240).pixels
    stated: dict[str, Any] = {"spacing": Spacing(0.143, 0.143, "calibrated"), "side": Side.RIGHT, **facts}
    return film_of(pixels, SHA256, **stated)


def report_of(*knees: Knee, film: Radiograph | None = None, **changes: Any) -> Report:
    """A report whose knees are given, and diagnosed with `SHARES`."""
    film, wanted = film or knee_film(), knees or (knee_at(),)
    pipeline = default_pipeline()
    events = [*analyse(film, Method(pipeline), by_hand=wanted)]
    events += [Diagnosed(place, diagnosis_of()) for place in range(len(wanted))]
    occasion = Occasion(MADE_AT, "9.8.7", WINDOW)
    return replace(gather(film, events, Means(pipeline, card()), occasion), **changes)


def with_knee(report: Report, **changes: Any) -> Report:
    """The same report, its first knee changed."""
    return replace(report, knees=(replace(report.knees[0], **changes), *report.knees[1:]))


def read_pdf(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in read_pdf(data).pages)
