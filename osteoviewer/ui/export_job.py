"""What the worker thread does for an export: prepare a film for looking at, and write films. No Qt."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import OsteoViewerError, UnsupportedImage
from osteoviewer.imaging.gray_window import Window, choose_window
from osteoviewer.imaging.radiograph import Box, FloatImage, Spacing
from osteoviewer.ui.film_source import FilmSource

if TYPE_CHECKING:
    from osteoviewer.deidentify.deidentifier import BurnedIn, Deidentifier
    from osteoviewer.film_export import Format
    from osteoviewer.ui.picture_layers import Heat, Layer

_PREVIEW_SIDE = 1200


@dataclass(frozen=True, eq=False)
class Seen:
    """How a film is on the screen.

    Attributes
    ----------
    pixels : ndarray of float32, shape (rows, columns)
        In [0, 1].
    window : Window
    is_inverted : bool
        Whether dense is dark.
    """

    pixels: FloatImage
    window: Window
    is_inverted: bool = False


@dataclass(frozen=True, eq=False)
class Preview:
    """A film to look at before it is exported.

    Attributes
    ----------
    index : int
        Its place among the films.
    grays : ndarray of uint8
        As shown, of fewer pixels where there are many.
    shape : tuple of int
        Rows and columns of the film.
    burned_in : BurnedIn or None
        What its header says of text in the pixels; None for a film that is no DICOM.
    """

    index: int
    grays: NDArray[np.uint8]
    shape: tuple[int, int]
    burned_in: "BurnedIn | None"


@dataclass(frozen=True, eq=False)
class Plan:
    """What is to be exported.

    Attributes
    ----------
    sources : tuple of FilmSource
        The films.
    seen : dict of int to Seen
        How some of them are on the screen, by place.
    boxes : dict of int to tuple of Box
        What is blacked out, by place.
    heat : Heat or None
        The heat map over the only film.
    layers : tuple of Layer
        What is drawn over that, the lowest first; a layer may have more rows than the film.
    has_window : bool
        Whether pictures are windowed as shown, or have the whole range.
    is_text_gone : bool
        Whether the user says that no text is left in films that have boxes.
    is_stopped : callable
        Asked before each film.
    """

    sources: tuple[FilmSource, ...]
    folder: Path
    kind: "Format"
    max_pixels: int
    is_stopped: Callable[[], bool]
    seen: dict[int, Seen]
    boxes: dict[int, tuple[Box, ...]]
    heat: "Heat | None" = None
    layers: "tuple[Layer, ...]" = ()
    has_window: bool = True
    is_text_gone: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of one film.

    Attributes
    ----------
    name : str
        Of the film on the screen.
    target : Path or None
        Where it was written.
    error : OsteoViewerError or None
        Why it was not; None too for one that was not come to.
    spacing : Spacing or None
        What a picture's resolution was written from.
    is_capture : bool
        As in `Deidentified`.
    """

    name: str
    target: Path | None = None
    error: OsteoViewerError | None = None
    spacing: Spacing | None = None
    is_capture: bool = False


def prepare(index: int, source: FilmSource, seen: Seen | None, *, max_pixels: int) -> Iterator[Preview]:
    """Make a film ready for looking at."""
    from osteoviewer.deidentify.deidentifier import burned_in_annotation
    from osteoviewer.picture_export import shown_pixels

    if seen is None:
        pixels = source.read().pixels
        seen = Seen(pixels, choose_window(pixels))
    step = max(1, max(seen.pixels.shape) // _PREVIEW_SIDE)
    shown = shown_pixels(seen.pixels[::step, ::step], seen.window, is_inverted=seen.is_inverted)
    data = _dicom_of(source)
    burned_in = None if data is None else burned_in_annotation(data, max_pixels=max_pixels)
    rows, columns = seen.pixels.shape
    yield Preview(index, np.rint(shown * 255).astype(np.uint8), (rows, columns), burned_in)


def export_films(plan: Plan) -> Iterator[Outcome]:
    """Write films one after the other; one that fails never stops the rest, but a folder that does stops all."""
    from osteoviewer.deidentify.deidentifier import Deidentifier
    from osteoviewer.film_export import Format, make_folder, write_free

    deidentifier = Deidentifier(max_pixels=plan.max_pixels)
    make_folder(plan.folder)
    for index, source in enumerate(plan.sources):
        if plan.is_stopped():
            yield Outcome(source.name)
            continue
        spacing, is_capture = None, False
        try:
            if plan.kind is Format.DICOM:
                content, is_capture = _dicom(plan, index, source, deidentifier)
            else:
                content, spacing = _picture(plan, index, source)
            target = write_free(plan.folder, plan.kind.suffix, content)
        except OsteoViewerError as error:
            yield Outcome(source.name, error=error)
        else:
            yield Outcome(source.name, target, spacing=spacing, is_capture=is_capture)


def _dicom(plan: Plan, index: int, source: FilmSource, deidentifier: "Deidentifier") -> tuple[bytes, bool]:
    data = _dicom_of(source)
    if data is None:
        raise UnsupportedImage("The film is no DICOM file.", "Export it as a picture instead.")
    made = deidentifier.apply(data, boxes=plan.boxes.get(index, ()), is_text_gone=plan.is_text_gone)
    return made.data, made.is_capture


def _dicom_of(source: FilmSource) -> bytes | None:
    """Return a film's file, if it is DICOM."""
    from osteoviewer.imaging.reader import START_LENGTH, Kind, kind_of

    data = None if source.load is None else source.load()
    return data if data is not None and kind_of(data[:START_LENGTH]) is Kind.DICOM else None


def _picture(plan: Plan, index: int, source: FilmSource) -> tuple[bytes, Spacing | None]:
    from osteoviewer.picture_export import PictureKind, encode_colour, encode_film, is_deep, shown_pixels

    kind, film, seen = PictureKind(plan.kind.value), source.read(), plan.seen.get(index)
    pixels = film.pixels if seen is None else seen.pixels
    window = None if not plan.has_window else choose_window(pixels) if seen is None else seen.window
    is_inverted = plan.has_window and seen is not None and seen.is_inverted
    shown = shown_pixels(pixels, window, is_inverted=is_inverted, boxes=plan.boxes.get(index, ()))
    layers = plan.layers
    if plan.heat is not None:
        from osteoviewer.ui.picture_layers import heat_layer

        layers = (heat_layer(plan.heat, *shown.shape), *layers)
    if layers:
        return encode_colour(_composed(shown, layers), kind, spacing=film.spacing), film.spacing
    return encode_film(shown, kind, has_16_bits=is_deep(pixels), spacing=film.spacing), film.spacing


def _composed(shown: FloatImage, layers: "Sequence[Layer]") -> NDArray[np.uint8]:
    """Lay drawings, which may reach farther down, over a film."""
    colours = np.zeros((max(len(layer) for layer in layers), shown.shape[1], 3), np.uint16)
    colours[: len(shown)] = np.rint(shown * 255)[:, :, np.newaxis]
    for layer in layers:
        under = colours[: len(layer)]
        seen_through = 255 - layer[:, :, 3:].astype(np.uint16)
        under[:] = np.minimum(layer[:, :, :3] + under * seen_through // 255, 255)
    return colours.astype(np.uint8)
