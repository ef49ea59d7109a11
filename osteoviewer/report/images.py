"""The film, its stages and its heat maps as the pictures of a report: windowed, made small, coloured."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from osteoviewer.imaging.gray_window import FULL_WINDOW, Window
from osteoviewer.imaging.pipeline import StageResult
from osteoviewer.imaging.radiograph import Box, FloatImage
from osteoviewer.picture_export import shown_pixels
from osteoviewer.report.facts import HeatMap, KneeReport, Report

FILM_SIDE, STAGE_SIDE, HEAT_SIDE = 1100, 420, 420
"""Most rows or columns that a picture gets: about 300 a printed inch."""
_OPACITY = 0.45
_OF_THE_FILM = ("denoise",)
"""Stages in the units of the film, which are shown with its window; the others fill the range."""
Grays = NDArray[np.uint8]


def film_picture(report: Report) -> Grays:
    """Return the film as it is shown, with what the reader drew."""
    film = _shown(small(report.film.pixels, FILM_SIDE), report, report.occasion.window)
    if report.annotations is None:
        return film
    rows = report.film.shape[0]
    drawn = Image.fromarray(report.annotations[:rows]).resize((film.shape[1], film.shape[0]), Image.Resampling.BOX)
    layer = np.asarray(drawn, np.uint16)
    under = film[:, :, np.newaxis].astype(np.uint16) * (255 - layer[:, :, 3:]) // 255
    composed: Grays = np.minimum(layer[:, :, :3] + under, 255).astype(np.uint8)
    return composed


def stage_picture(report: Report, stage: StageResult) -> Grays:
    """Return what a stage made."""
    image = stage.image if stage.image.ndim == 2 else stage.image[:, :, 0]
    window = report.occasion.window if stage.name in _OF_THE_FILM else FULL_WINDOW
    return _shown(small(image, STAGE_SIDE), report, window)


def heat_picture(report: Report, knee: KneeReport, heat: HeatMap) -> Grays:
    """Return the region of a knee with the heat map over it; where nothing is known there is only the film."""
    region = knee.knee.region.within(*report.film.shape)
    film = _shown(small(_cut(report.film.pixels, region), HEAT_SIDE), report, report.occasion.window)
    rows, columns = report.film.shape
    down, right = heat.values.shape[0] / rows, heat.values.shape[1] / columns
    part = Box(
        int(region.top * down),
        int(region.left * right),
        max(int(region.top * down) + 1, round(region.bottom * down)),
        max(int(region.left * right) + 1, round(region.right * right)),
    )
    cut: FloatImage = _cut(heat.values, part).astype(np.float32)
    is_known = _resized(np.isfinite(cut).astype(np.float32), film.shape) > 0.5
    values = _resized(np.nan_to_num(cut).astype(np.float32), film.shape)
    colours = heat_colours(values)
    share = np.where(is_known, _OPACITY, 0.0)[:, :, np.newaxis]
    mixed: Grays = np.rint(film[:, :, np.newaxis] * (1 - share) + colours * share).astype(np.uint8)
    return mixed


def heat_colours(values: NDArray[np.floating]) -> Grays:
    """Return the colours of heat from 0 to 1, shape (rows, columns, 3): viridis, which is uniform to the eye."""
    import cv2

    levels = np.rint(np.clip(values, 0, 1) * 255).astype(np.uint8)
    colours: Grays = np.asarray(cv2.applyColorMap(levels, cv2.COLORMAP_VIRIDIS), np.uint8)[:, :, ::-1]
    return colours


def heat_scale() -> Grays:
    """Return the scale of a heat map, 1 at the top."""
    return heat_colours(np.linspace(1, 0, 256)[:, np.newaxis])


def small(image: FloatImage, most: int) -> FloatImage:
    """Return an image of at most so many rows and columns, its pixels averaged."""
    scale = max(image.shape) / most
    if scale <= 1:
        return image
    return _resized(image, (max(1, round(image.shape[0] / scale)), max(1, round(image.shape[1] / scale))))


def _resized(image: FloatImage, shape: tuple[int, ...]) -> FloatImage:
    picture = Image.fromarray(np.ascontiguousarray(image, np.float32))
    is_smaller = shape[0] < image.shape[0]
    how = Image.Resampling.BOX if is_smaller else Image.Resampling.BILINEAR
    return np.asarray(picture.resize((shape[1], shape[0]), how))


def _cut(values: NDArray[np.floating], region: Box) -> NDArray[np.floating]:
    return values[region.top : max(region.top + 1, region.bottom), region.left : max(region.left + 1, region.right)]


def _shown(image: FloatImage, report: Report, window: Window) -> Grays:
    shown = shown_pixels(image, window, is_inverted=report.occasion.is_inverted)
    grays: Grays = np.rint(shown * 255).astype(np.uint8)
    return grays
