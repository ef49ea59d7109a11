"""Random windows of marked films and of what holds no knee, with the targets that the networks are to give for them.

The coarse network sees windows as large as the film and marks every joint; the fine one sees a window around one joint
and places joint and condyle edges exactly. Both also see what is no knee, to learn to say so.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.windows import Window, apply, cut
from osteoviewer.inference.landmarks import FINE_WIDTHS, SIZE, STRIDE
from training.landmarks.disturb import disturb
from training.landmarks.films import MarkedView
from training.landmarks.negatives import draw_negative

MAP_SIZE = SIZE // STRIDE
COARSE_SIGMA = 1.5
"""Of the bump around a joint, in pixels of the heat map."""
FINE_SIGMA = 1.5

_MIRRORED = [0, 2, 1]
_TURN_DEGREES = 22.0
_COARSE_SIDE = (0.65, 1.5)
_COARSE_SHIFT = 0.2
_CLOSE_SHARE, _CLOSE_WIDTHS = 0.25, (1.1, 4.0)
_PAIR_SHARE = 0.2
_NEGATIVE_SHARE = 0.2
_FINE_SHIFT, _FINE_SPREAD = 0.22, 0.28
_FAR = 0.55
_VISIBLE = 0.02


@dataclass(frozen=True, eq=False)
class Sample:
    """A window and what is in it.

    Attributes
    ----------
    window : ndarray of float32, shape (SIZE, SIZE)
    landmarks : ndarray of float64, shape (knees, 3, 2)
        In pixels of the window: joint, edge at the left, edge at the right; those whose joint is in the window.
    """

    window: FloatImage
    landmarks: NDArray[np.float64]


def coarse_sample(views: Sequence[MarkedView], generator: np.random.Generator) -> Sample:
    """Draw a window of about the size of a film."""
    if generator.random() < _NEGATIVE_SHARE / 2:
        return Sample(disturb(draw_negative(generator, SIZE), generator), np.empty((0, 3, 2)))
    view = _choose(views, generator)
    if generator.random() < _PAIR_SHARE and len(view.landmarks) < 2:
        view = _beside(view, _choose(views, generator))
    rows, columns = view.image.shape
    if len(view.landmarks) and generator.random() < _CLOSE_SHARE:
        joint, left, right = view.landmarks[generator.integers(len(view.landmarks))]
        side = np.hypot(*(right - left)) * generator.uniform(*_CLOSE_WIDTHS)
        row, column = joint + generator.uniform(-0.3, 0.3, 2) * side
    else:
        side = max(rows, columns) * float(np.exp(generator.uniform(*np.log(_COARSE_SIDE))))
        row, column = np.array([rows, columns]) / 2 + generator.uniform(-_COARSE_SHIFT, _COARSE_SHIFT, 2) * side
    return _take(view, Window(row, column, side, *_turn(generator)), generator)


def fine_sample(views: Sequence[MarkedView], generator: np.random.Generator) -> Sample:
    """Draw a window around a joint, or, less often, one of another place."""
    if generator.random() < _NEGATIVE_SHARE / 3:
        return Sample(disturb(draw_negative(generator, SIZE), generator), np.empty((0, 3, 2)))
    view = _choose(views, generator)
    if len(view.landmarks) == 0:
        side = min(view.image.shape) * generator.uniform(0.4, 1.3)
        row, column = generator.normal(0.5, 0.15, 2) * view.image.shape
        return _take(view, Window(row, column, side, *_turn(generator)), generator)
    joint, left, right = view.landmarks[generator.integers(len(view.landmarks))]
    width = float(np.hypot(*(right - left)))
    if generator.random() < _NEGATIVE_SHARE:
        return _elsewhere(view, width, generator)
    side = FINE_WIDTHS * width * float(np.exp(generator.uniform(-_FINE_SPREAD, _FINE_SPREAD)))
    row, column = joint + generator.normal(0, _FINE_SHIFT, 2).clip(-0.45, 0.45) * width
    sample = _take(view, Window(row, column, side, *_turn(generator)), generator)
    return _about_nearest(sample)


def _about_nearest(sample: Sample) -> Sample:
    """Keep the knee nearest to the middle of the window, if there is one."""
    nearest = np.linalg.norm(sample.landmarks[:, 0] - (SIZE - 1) / 2, axis=1).argsort()[:1]
    return Sample(sample.window, sample.landmarks[nearest])


def _elsewhere(view: MarkedView, width: float, generator: np.random.Generator) -> Sample:
    """Draw a window that holds no joint near its middle, or a knee that lies on its side or upside down."""
    if generator.random() < 0.25:
        joint = view.landmarks[generator.integers(len(view.landmarks)), 0]
        degrees = 90.0 * generator.integers(1, 4) + generator.uniform(-20, 20)
        return Sample(
            _take(view, Window(joint[0], joint[1], FINE_WIDTHS * width, degrees), generator).window, np.empty((0, 3, 2))
        )
    side = FINE_WIDTHS * width * generator.uniform(0.6, 1.5)
    window = _anywhere(view, side, generator)
    nearest = np.linalg.norm(view.landmarks[:, 0] - [window.row, window.column], axis=1).min()
    sample = _take(view, window, generator)
    return _about_nearest(sample) if nearest < _FAR * width else Sample(sample.window, np.empty((0, 3, 2)))


def _anywhere(view: MarkedView, side: float, generator: np.random.Generator) -> Window:
    row, column = generator.uniform(0, view.image.shape)
    return Window(row, column, side, *_turn(generator))


def _turn(generator: np.random.Generator) -> tuple[float, bool]:
    return float(generator.normal(0, _TURN_DEGREES / 2)), bool(generator.random() < 0.5)


def _choose(views: Sequence[MarkedView], generator: np.random.Generator) -> MarkedView:
    return views[int(generator.integers(len(views)))]


def _beside(one: MarkedView, other: MarkedView) -> MarkedView:
    """Put two films beside each other at one height."""
    scale = one.image.shape[0] / other.image.shape[0]
    size = max(2, round(other.image.shape[1] * scale))
    rows, columns = one.image.shape
    window = Window((other.image.shape[0] - 1) / 2, (other.image.shape[1] - 1) / 2, max(rows, size) / scale)
    square = cut(other.image, window, max(rows, size))
    top, left = (len(square) - rows) // 2, (len(square) - size) // 2
    second = square[top : top + rows, left : left + size]
    moved = apply(np.linalg.inv(window.to_image(len(square))), other.landmarks) - [top, left] + [0, columns]
    return MarkedView(np.hstack([one.image, second]), np.concatenate([one.landmarks, moved]))


def _take(view: MarkedView, window: Window, generator: np.random.Generator) -> Sample:
    moved = apply(np.linalg.inv(window.to_image(SIZE)), view.landmarks)
    if window.is_mirrored:
        moved = moved[:, _MIRRORED]
    margin = _VISIBLE * SIZE
    joints = moved[:, 0]
    is_seen = ((joints > margin) & (joints < SIZE - 1 - margin)).all(axis=1)
    return Sample(disturb(cut(view.image, window, SIZE), generator), moved[is_seen])


Targets = tuple[Tensor, ...]
Draw = Callable[[Sequence[MarkedView], np.random.Generator], Sample]


def coarse_targets(samples: Sequence[Sample]) -> Targets:
    """Return bumps at the joints, the logarithm of each knee's width in windows, and where the latter is to be read.

    All three have the shape (batch, MAP_SIZE, MAP_SIZE).
    """
    bumps, widths = np.zeros((2, len(samples), MAP_SIZE, MAP_SIZE), np.float32)
    for place, sample in enumerate(samples):
        for joint, left, right in sample.landmarks:
            bump = _bump(joint, COARSE_SIGMA)
            is_nearer = bump > bumps[place]
            widths[place][is_nearer] = np.log(np.hypot(*(right - left)) / SIZE)
            bumps[place] = np.maximum(bumps[place], bump)
    return torch.from_numpy(bumps), torch.from_numpy(widths), torch.from_numpy((bumps > 0.3).astype(np.float32))


def fine_targets(samples: Sequence[Sample]) -> Targets:
    """Return landmarks in pixels of the window (batch, 3, 2), bumps (batch, 3, map, map), and which are knees."""
    points = np.zeros((len(samples), 3, 2), np.float32)
    bumps = np.zeros((len(samples), 3, MAP_SIZE, MAP_SIZE), np.float32)
    is_knee = np.array([len(sample.landmarks) > 0 for sample in samples])
    for place, sample in enumerate(samples):
        if is_knee[place]:
            points[place] = sample.landmarks[0]
            bumps[place] = [_bump(point, FINE_SIGMA) for point in sample.landmarks[0]]
    bumps /= np.maximum(bumps.sum(axis=(2, 3), keepdims=True), 1e-6)
    return torch.from_numpy(points), torch.from_numpy(bumps), torch.from_numpy(is_knee.astype(np.float32))


def _bump(point: NDArray[np.float64], sigma: float) -> NDArray[np.float32]:
    row, column = (point + 0.5) / STRIDE - 0.5
    places = np.arange(MAP_SIZE)
    rows, columns = np.exp(-((places - row) ** 2) / (2 * sigma**2)), np.exp(-((places - column) ** 2) / (2 * sigma**2))
    bump: NDArray[np.float32] = np.outer(rows, columns).astype(np.float32)
    return bump


def batches(
    views: Sequence[MarkedView],
    *,
    draw: Draw,
    targets: Callable[[Sequence[Sample]], Targets],
    batch: int,
    steps: int,
    seed: int,
) -> Iterator[tuple[Tensor, Targets]]:
    """Yield `steps` batches of windows, shape (batch, 1, SIZE, SIZE), with their targets; the same ones for a seed."""
    generator = np.random.default_rng(seed)
    for _ in range(steps):
        samples = [draw(views, generator) for _ in range(batch)]
        yield torch.from_numpy(np.stack([sample.window for sample in samples])[:, np.newaxis]), targets(samples)
