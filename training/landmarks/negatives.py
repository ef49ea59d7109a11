"""Pictures without a knee, drawn at random: noise, slopes, stripes, pages of text, shapes, and single bones."""

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import FloatImage
from training.landmarks.disturb import write


def draw_negative(generator: np.random.Generator, size: int) -> FloatImage:
    """Draw one picture of `size` pixels a side, values in [0, 1]."""
    drawn = _KINDS[generator.integers(len(_KINDS))](generator, size)
    if generator.random() < 0.3:
        drawn = 1 - drawn
    return np.clip(drawn, 0.0, 1.0).astype(np.float32)


def _noise(generator: np.random.Generator, size: int) -> FloatImage:
    noise = generator.normal(size=(size, size)).astype(np.float32)
    sigma = float(np.exp(generator.uniform(-1, 3)))
    return _stretched(cv2.GaussianBlur(noise, (0, 0), sigma).astype(np.float32) if sigma > 0.5 else noise)


def _slope(generator: np.random.Generator, size: int) -> FloatImage:
    angle = generator.uniform(0, 2 * np.pi)
    places = np.linspace(-1, 1, size)
    slope = np.add.outer(places * np.sin(angle), places * np.cos(angle))
    if generator.random() < 0.4:
        slope = np.hypot(*np.meshgrid(places - generator.uniform(-1, 1), places - generator.uniform(-1, 1)))
    if generator.random() < 0.4:
        slope = np.sin(slope * generator.uniform(2, 40))
    return _stretched(slope)


def _page(generator: np.random.Generator, size: int) -> FloatImage:
    page = np.ones((size, size), np.float32)
    step = int(generator.integers(5, 18))
    for row in range(step, size, step):
        letters = "".join(chr(code) for code in generator.integers(65, 123, 40))
        write(page, letters, (row, int(generator.integers(0, 9))), size=step / 30, ink=0.0)
    return page


def _shapes(generator: np.random.Generator, size: int) -> FloatImage:
    canvas = np.full((size, size), generator.random(), np.float32)
    for _ in range(generator.integers(2, 12)):
        x, y, a, b = (int(value) for value in generator.integers(0, size, 4))
        gray = float(generator.random())
        if generator.random() < 0.5:
            cv2.rectangle(canvas, (x, y), (a, b), gray, -1)
        else:
            axes = (max(1, a // 3), max(1, b // 3))
            cv2.ellipse(canvas, (x, y), axes, float(generator.uniform(0, 180)), 0, 360, gray, -1)
    return cv2.GaussianBlur(canvas, (0, 0), generator.uniform(0.5, 3)).astype(np.float32)


def _bones(generator: np.random.Generator, size: int) -> FloatImage:
    """Draw long bones without a joint, in soft tissue: a forearm, a thigh, fingers."""
    rows = np.linspace(-1, 1, size)[:, np.newaxis]
    columns = np.linspace(-1, 1, size)[np.newaxis]
    picture = np.zeros((size, size))
    lean = generator.uniform(-0.4, 0.4)
    for _ in range(generator.integers(1, 5)):
        middle, half = generator.uniform(-0.7, 0.7), generator.uniform(0.06, 0.3)
        width = half * (1 + generator.uniform(0, 0.6) * rows ** int(generator.integers(1, 5)))
        across = np.abs((columns - middle - lean * rows) / width)
        picture += np.where(across < 1, 0.25 + 0.3 * np.clip(across, 0, 1) ** 4, 0.0)
        picture += 0.3 * np.clip(1 - ((columns - middle - lean * rows) / (2.2 * width)) ** 2, 0, 1)
    return np.rot90(_stretched(picture), int(generator.integers(2))).copy()


def _flat(generator: np.random.Generator, size: int) -> FloatImage:
    return np.full((size, size), generator.random(), np.float32)


def _stretched(values: NDArray[np.floating]) -> FloatImage:
    low, high = values.min(), values.max()
    stretched: FloatImage = ((values - low) / max(float(high - low), 1e-6)).astype(np.float32)
    return stretched


_KINDS: tuple[Callable[[np.random.Generator, int], FloatImage], ...] = (_noise, _slope, _page, _shapes, _bones, _flat)
