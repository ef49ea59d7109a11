"""Random changes of a window that a film from elsewhere may bring: gray curve, noise, blur, bars, discs and letters."""

import cv2
import numpy as np

from osteoviewer.imaging.radiograph import FloatImage

_CURVE = 0.45
_SHADE = 0.3
_NOISE = 0.06
_BLUR = 1.2
_INK = (0.85, 1.0)


def disturb(window: FloatImage, generator: np.random.Generator) -> FloatImage:
    """Return a window changed in a random way; values stay in [0, 1]."""
    changed = np.power(window, np.float32(np.exp(generator.normal(0, _CURVE))))
    if generator.random() < 0.3:
        changed *= _shade(window.shape[0], generator)
    if generator.random() < 0.4:
        changed = cv2.GaussianBlur(changed, (0, 0), generator.uniform(0.3, _BLUR)).astype(np.float32)
    for draw, chance in ((_bar, 0.25), (_disc, 0.12), (_letter, 0.25), (_dark_bar, 0.2), (_metal, 0.1)):
        if generator.random() < chance:
            draw(changed, generator)
    noise = generator.normal(0, generator.uniform(0, _NOISE), window.shape).astype(np.float32)
    return np.clip(changed + noise, 0.0, 1.0).astype(np.float32)


def _shade(size: int, generator: np.random.Generator) -> FloatImage:
    """Return a slope of brightness in a random direction."""
    angle = generator.uniform(0, 2 * np.pi)
    places = np.linspace(-1, 1, size)
    slope = np.add.outer(places * np.sin(angle), places * np.cos(angle))
    shade: FloatImage = (1 - _SHADE * generator.random() * (1 + slope) / 2).astype(np.float32)
    return shade


def _bar(window: FloatImage, generator: np.random.Generator) -> None:
    _edge(window, generator, float(generator.uniform(*_INK)))


def _dark_bar(window: FloatImage, generator: np.random.Generator) -> None:
    _edge(window, generator, 0.0)


def _edge(window: FloatImage, generator: np.random.Generator, gray: float) -> None:
    """Cover one edge of the window, as a collimator blade or padding does."""
    size = len(window)
    depth = round(size * generator.exponential(0.06)) + 1
    turned = np.rot90(window, int(generator.integers(4)))
    turned[: min(depth, size // 5)] = gray


def _disc(window: FloatImage, generator: np.random.Generator) -> None:
    row, column = generator.integers(0, len(window), 2)
    radius = int(generator.integers(2, max(3, len(window) // 14)))
    cv2.circle(window, (int(column), int(row)), radius, float(generator.uniform(*_INK)), -1)


def _metal(window: FloatImage, generator: np.random.Generator) -> None:
    """Lay a plate, a nail or a joint replacement over the window."""
    size = len(window)
    middle = generator.normal(size / 2, size / 6, 2)
    reach = generator.uniform(0.05, 0.22) * size
    corners = middle + generator.uniform(-1, 1, (int(generator.integers(3, 7)), 2)) * reach
    hull = cv2.convexHull(np.rint(corners).astype(np.int32))
    cv2.fillConvexPoly(window, hull, float(generator.uniform(*_INK)), cv2.LINE_AA)


def _letter(window: FloatImage, generator: np.random.Generator) -> None:
    row, column = generator.integers(0, len(window), 2)
    letter = "RL"[generator.integers(2)]
    size = float(generator.uniform(0.25, 0.9))
    ink = float(generator.uniform(*_INK))
    if generator.random() < 0.5:
        half = int(12 * size)
        cv2.rectangle(window, (int(column) - half // 3, int(row) - 2 * half), (int(column) + 2 * half, int(row) + half),
                      float(generator.uniform(0.3, 0.9)), -1)  # fmt: skip
        ink = 0.1 if generator.random() < 0.5 else ink
    write(window, letter, (int(row), int(column)), size=size, ink=ink)


def write(picture: FloatImage, words: str, place: tuple[int, int], *, size: float, ink: float) -> None:
    """Write on a picture in place, from this row and column on; OpenCV itself writes on 8-bit pictures only."""
    stencil = np.zeros(picture.shape, np.uint8)
    thickness = 1 + int(size * 2)
    cv2.putText(stencil, words, place[::-1], cv2.FONT_HERSHEY_SIMPLEX, size, (255,), thickness, cv2.LINE_AA)
    cover = stencil.astype(np.float32) / 255
    picture += cover * (np.float32(ink) - picture)
