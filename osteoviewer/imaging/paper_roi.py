"""The paper's classical way to a knee (Mohammed and George 2023, 3.1 C), carried on from the bone to the joint.

K-means on intensity, a threshold, edges, erosion and 8-connected components give the bones of a film. The largest of
them says whether there is bone at all, and the spans of the large ones say in which columns a leg stands. Inside a leg
the joint is where a dark line runs between bright bone on both its sides (under both condyles) and the bone ends
sideways just above it, at the two condyle edges; both are looked for at every plausible condyle width at once. Nothing
here is learned; a network does the same better, and this is the alternative that can be followed step by step.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import KneeNotFound
from osteoviewer.imaging.field import BoolImage, reduce
from osteoviewer.imaging.knees import Landmarks, Point
from osteoviewer.imaging.radiograph import Box, FloatImage

_SEARCH_SIDE = 208
"""Longest side, in pixels, of the field in which joints are looked for; what is found is refined at full detail."""
_NARROWEST, _WIDEST, _STEP = 0.14, 0.8, 1.12
"""Condyle widths tried: from which to which share of the field's longest side, each so many times the last."""
_LARGE = 0.1
"""A component counts as a leg's bone from this share of the largest one's area."""
_SMALLEST_WIDTH = 12
"""A joint is not looked for at fewer pixels of condyle width in the image searched; its line would be no band."""
_SAMPLE = 20_000
"""About so many intensities are clustered; more do not move the centres."""
_WEAKEST = 0.06
"""Smallest strength of a joint. The weakest knee measured has 0.076; smooth noise may reach more."""
_SECOND = 0.5
"""A second knee needs this share of the first one's strength, ..."""
_ALIKE = 1.3
"""... a condyle width at most so many times larger or smaller, ..."""
_LEVEL = 0.6
"""... and a joint at most so many condyle widths higher or lower."""
_APART = 0.9
"""Two knees stand at least so many condyle widths apart."""

# Shares of the condyle width. The joint line is a dark band of `_LINE_ROWS` x `_LINE_COLUMNS` with brighter bands
# `_LINE_GAP` above and below it, one `_CONDYLE` left and one right of the middle, which may differ by `_TILT`. The
# edges are drops in brightness over `_EDGE_REACH` to either side, in a band of `_EDGE_ROWS` x `_EDGE_COLUMNS` whose
# middle is `_EDGE_RISE` above the joint.
_LINE_ROWS, _LINE_COLUMNS, _LINE_GAP = 0.03, 0.15, 0.05
_CONDYLE, _TILT = 0.25, 0.03
_EDGE_ROWS, _EDGE_COLUMNS, _EDGE_REACH, _EDGE_RISE = 0.22, 0.04, 0.06, 0.22
# Where the refined joint line and edges may lie around those first found.
_LINE_SEARCH, _EDGE_SEARCH, _EDGE_FINE_REACH = 0.08, 0.06, 0.06


@dataclass(frozen=True, eq=False)
class PaperFinding:
    """What the paper's steps find on a film.

    Attributes
    ----------
    knees : tuple of Landmarks
        At most two, from left to right, in pixels of the film; none where bone stands out but no joint does.
    findings : Mapping
        What the steps found, ready for JSON: cluster centres, threshold, components and the strength of each knee.
    """

    knees: tuple[Landmarks, ...]
    findings: Mapping[str, Any]


class _Candidate(NamedTuple):
    """A joint in the pixels of the image searched, and how strongly its line and edges stand out."""

    row: float
    column: float
    width: float
    strength: float


class _Marks(NamedTuple):
    """A refined joint: the row of its line, and the columns and the row of its condyle edges."""

    row: float
    left: float
    right: float
    edge_row: float
    strength: float


class _Bone(NamedTuple):
    """The bone of a film: which columns it spans, and what was found on the way."""

    columns: BoolImage
    findings: dict[str, Any]


def find_by_paper(
    image: FloatImage, *, clusters: int, edge_low: float, edge_high: float, erosion: int, smallest: float
) -> PaperFinding:
    """Find every knee joint on a frontal film by clustering, thresholding, edges, erosion and components.

    Parameters
    ----------
    image : ndarray of float32, shape (rows, columns)
        In [0, 1], equalized inside the exposed field and 0 outside it. It is reduced to `WORKING_SIDE` here.
    clusters : int
        Of the intensities above 0; the threshold lies halfway between the two brightest centres.
    edge_low, edge_high : float
        Canny thresholds, of the Sobel gradient of an image in [0, 1]; edges part bone from what touches it.
    erosion : int
        By how many pixels the bone is eroded.
    smallest : float
        Smallest share of the field that the largest component of bone may cover.

    Raises
    ------
    KneeNotFound
        When no bone stands out.
    """
    if image.size == 0:
        raise _no_bone()
    small = reduce(image)
    frame = _bounds(small)
    inside = small[frame.top : frame.bottom, frame.left : frame.right]
    bone = _find_bone(inside, clusters, (edge_low, edge_high), erosion, smallest)
    found = sorted((_refine(inside, joint) for joint in _search(inside, bone.columns)), key=lambda joint: joint.left)
    down, right = image.shape[0] / small.shape[0], image.shape[1] / small.shape[1]
    knees = tuple(_landmarks(marks, frame, down, right) for marks in found)
    return PaperFinding(knees, {**bone.findings, "strengths": [round(joint.strength, 4) for joint in found]})


def _no_bone() -> KneeNotFound:
    return KneeNotFound(
        "No bone stands out on this film.", "Check that it is a radiograph of a knee, or open another film.", "no_bone"
    )


def _bounds(image: FloatImage) -> Box:
    """Return the smallest box around all values above 0; an empty one where there is none."""
    left, top, columns, rows = cv2.boundingRect((image > 0).view(np.uint8))
    return Box(top, left, top + rows, left + columns)


def _find_bone(
    image: FloatImage, clusters: int, edge_thresholds: tuple[float, float], erosion: int, smallest: float
) -> _Bone:
    values = image[image > 0]
    if clusters < 1 or values.size < clusters or float(values.min()) == float(values.max()):
        raise _no_bone()
    centres = _cluster_centres(values, clusters)
    threshold = float(centres[-2:].mean())
    bone = ((image > threshold) & ~_edges(image, *edge_thresholds)).astype(np.uint8)
    eroded = cv2.erode(bone, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * erosion + 1, 2 * erosion + 1)))
    components = _components(eroded)
    areas = components[:, 2]
    largest = float(areas.max(initial=0))
    if largest == 0 or largest < smallest * image.size:
        raise _no_bone()
    columns = np.zeros(image.shape[1], dtype=np.bool_)
    legs = components[areas >= _LARGE * largest]
    for left, right, _ in legs:
        columns[left:right] = True
    findings = {
        "centres": [round(float(centre), 4) for centre in centres],
        "threshold": round(threshold, 4),
        "components": len(components),
        "large_components": len(legs),
        "area_share": round(largest / image.size, 4),
    }
    return _Bone(columns, findings)


def _components(mask: NDArray[Any]) -> NDArray[np.int32]:
    """Return the 8-connected parts of a mask: of each its first column, the column after its last, and its area."""
    _, _, counted, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    left, width, area = counted[1:, [cv2.CC_STAT_LEFT, cv2.CC_STAT_WIDTH, cv2.CC_STAT_AREA]].T  # 0 is the rest
    return np.stack((left, left + width, area), axis=1).astype(np.int32)


def _cluster_centres(values: FloatImage, clusters: int) -> NDArray[np.float32]:
    """Return the centres of a K-means clustering that starts from the quantiles, darkest first."""
    sample = values[:: max(1, values.size // _SAMPLE)]
    starts = np.quantile(sample, (np.arange(clusters) + 0.5) / clusters)
    borders = (starts[1:] + starts[:-1]) / 2
    first = np.searchsorted(borders, sample).astype(np.int32)
    until = (cv2.TERM_CRITERIA_COUNT + cv2.TERM_CRITERIA_EPS, 50, 1e-4)
    _, _, centres = cv2.kmeans(sample.reshape(-1, 1), clusters, first, until, 1, cv2.KMEANS_USE_INITIAL_LABELS)
    return np.sort(centres.ravel())


def _edges(image: FloatImage, low: float, high: float) -> BoolImage:
    levels = np.rint(image * 255).astype(np.uint8)
    found: BoolImage = cv2.Canny(levels, low * 255, high * 255) > 0
    return found


def _search(image: FloatImage, bone_columns: BoolImage) -> Sequence[_Candidate]:
    """Return the strongest joint and, where one like it stands beside it, a second, in pixels of `image`."""
    small = reduce(image, side=_SEARCH_SIDE)
    scale = max(image.shape) / max(small.shape)
    in_leg = bone_columns[np.minimum((np.arange(small.shape[1]) * scale).astype(int), bone_columns.size - 1)]
    widths = _widths(small)
    if not widths:
        return ()
    strength = np.stack([_strength(small, width) for width in widths]) * in_leg
    first = _strongest(strength, widths)
    if first.strength < _WEAKEST:
        return ()
    alike = [place for place, width in enumerate(widths) if 1 / _ALIKE <= width / first.width <= _ALIKE]
    apart = np.abs(np.arange(small.shape[1]) - first.column) >= _APART * first.width
    level = np.abs(np.arange(small.shape[0]) - first.row) <= _LEVEL * first.width
    second = _strongest(strength[alike] * (level[:, np.newaxis] & apart), [widths[place] for place in alike])
    joints = [first, second] if second.strength >= max(_WEAKEST, _SECOND * first.strength) else [first]
    return [
        _Candidate((row + 0.5) * scale - 0.5, (column + 0.5) * scale - 0.5, width * scale, strength)
        for row, column, width, strength in joints
    ]


def _widths(image: FloatImage) -> list[float]:
    side = max(image.shape)
    steps = int(np.log(_WIDEST / _NARROWEST) / np.log(_STEP))
    tried = [_NARROWEST * side * _STEP**step for step in range(steps + 1)]
    return [width for width in tried if _SMALLEST_WIDTH <= width <= image.shape[1]]


def _strongest(strength: FloatImage, widths: Sequence[float]) -> _Candidate:
    place, row, column = np.unravel_index(int(strength.argmax()), strength.shape)
    return _Candidate(float(row), float(column), widths[int(place)], float(strength[place, row, column]))


def _strength(image: FloatImage, width: float) -> FloatImage:
    """Say for every pixel how much it looks like the middle of a joint of one condyle width.

    The geometric mean of four contrasts, so that one which is missing counts: both halves of the line, both edges. It
    grows with the root of the width, since the ankle's line and edges are as sharp as the knee's but closer together.
    """
    tilted = np.ones((_odd(2 * _TILT * width), 1), np.uint8)
    lines: FloatImage = cv2.dilate(_lines(image, width), tilted)  # type: ignore[assignment]
    aside = round(_CONDYLE * width)
    bands = _mean(image, _EDGE_ROWS * width, _EDGE_COLUMNS * width)
    above, reach = -round(_EDGE_RISE * width), max(1, round(_EDGE_REACH * width))
    edge = round(width / 2)
    drop = _moved(bands, 0, reach) - _moved(bands, 0, -reach)  # grows from left to right
    left, right = np.maximum(drop, 0), np.maximum(-drop, 0)
    product = _moved(lines, 0, -aside) * _moved(lines, 0, aside)
    product *= _moved(left, above, -edge) * _moved(right, above, edge)
    strength: FloatImage = np.sqrt(np.sqrt(product)) * np.float32(np.sqrt(width / max(image.shape)))
    return strength


def _lines(image: FloatImage, width: float) -> FloatImage:
    """Return by how much the darker of the bands above and below a pixel is brighter than its own."""
    bands = _mean(image, _LINE_ROWS * width, _LINE_COLUMNS * width)
    gap = max(1, round(_LINE_GAP * width))
    lines: FloatImage = np.maximum(np.minimum(_moved(bands, -gap, 0), _moved(bands, gap, 0)) - bands, 0)
    return lines


def _mean(image: FloatImage, rows: float, columns: float) -> FloatImage:
    return cv2.blur(image, (_odd(columns), _odd(rows)), borderType=cv2.BORDER_REPLICATE)  # type: ignore[return-value]


def _odd(size: float) -> int:
    return 2 * round((size - 1) / 2) + 1 if size > 1 else 1


def _moved(image: FloatImage, down: int, right: int) -> FloatImage:
    """Return the image whose pixel is the one so far down and right of it; 0 beyond the border."""
    rows, columns = image.shape
    output = np.zeros_like(image)
    if abs(down) < rows and abs(right) < columns:
        output[max(0, -down) : rows - max(0, down), max(0, -right) : columns - max(0, right)] = image[
            max(0, down) : rows - max(0, -down), max(0, right) : columns - max(0, -right)
        ]
    return output


def _refine(image: FloatImage, joint: _Candidate) -> _Marks:
    """Find the line and the edges again at full detail, each near where the search left it."""
    width = joint.width
    lines = _lines(image, width)
    halves = [
        _peak(lines[:, _within(joint.column + aside * width, image.shape[1])], joint.row, _LINE_SEARCH * width)
        for aside in (-_CONDYLE, _CONDYLE)
    ]
    row = sum(halves) / 2
    bands = _mean(image, _EDGE_ROWS * width, _EDGE_COLUMNS * width)
    profile = bands[_within(row - _EDGE_RISE * width, image.shape[0])][np.newaxis]
    reach = max(1, round(_EDGE_FINE_REACH * width))
    drop = (_moved(profile, 0, reach) - _moved(profile, 0, -reach))[0]
    left = _peak(drop, joint.column - width / 2, _EDGE_SEARCH * width)
    right = _peak(-drop, joint.column + width / 2, _EDGE_SEARCH * width)
    return _Marks(row, left, right, row - _EDGE_RISE * (right - left), joint.strength)


def _within(place: float, size: int) -> int:
    return min(max(round(place), 0), size - 1)


def _peak(profile: FloatImage, middle: float, reach: float) -> float:
    """Return where a profile is largest, at most so far from the middle; the middle where nothing stands out."""
    first, last = _within(middle - reach, profile.size), _within(middle + reach, profile.size)
    part = profile[first : last + 1]
    return float(first + int(part.argmax())) if float(part.max()) > 0 else middle


def _landmarks(marks: _Marks, frame: Box, down: float, right: float) -> Landmarks:
    """Give what was found inside the frame of the reduced film in pixels of the film."""

    def point(row: float, column: float) -> Point:
        return Point((frame.top + row + 0.5) * down - 0.5, (frame.left + column + 0.5) * right - 0.5)

    return Landmarks(
        point(marks.row, (marks.left + marks.right) / 2),
        point(marks.edge_row, marks.left),
        point(marks.edge_row, marks.right),
    )
