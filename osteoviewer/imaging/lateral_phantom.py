"""A synthetic lateral knee film, for teaching and testing that a side view is no frontal knee. It has no landmarks.

Lengths are in condyle widths of a frontal view, measured from the joint, down and to the front.
"""

import cv2
import numpy as np

from osteoviewer.imaging import phantom
from osteoviewer.imaging.radiograph import FloatImage

_FEMUR_SHAFT = [(-4.0, 0.17), (-1.5, 0.16), (-0.8, 0.20), (-0.45, 0.26), (-0.2, 0.26)]
_CONDYLES = ((-0.30, 0.30, 0.36, -0.10), (-0.27, 0.27, 0.33, -0.14))
_TIBIA = [(0.03, 0.30), (0.12, 0.33), (0.3, 0.30), (0.6, 0.22), (1.0, 0.17), (4.0, 0.15)]
_FIBULA = [(0.30, 0.05), (0.38, 0.08), (0.6, 0.06), (4.0, 0.05)]
_FIBULA_OFFSET, _FEMUR_OFFSET, _TIBIA_OFFSET = -0.28, 0.02, -0.06
_PATELLA = (-0.42, 0.22, 0.10, 0.44)


def draw_lateral_knee(*, seed: int, density: float, rows: int = 512, columns: int = 420) -> FloatImage:
    """Draw one knee seen from the side, its front to the left or to the right.

    Returns
    -------
    ndarray of float32, shape (rows, columns)
        Values in [0, 1], bright is dense.
    """
    generator = np.random.default_rng(seed)
    frame = phantom.Frame(
        row=rows * generator.uniform(0.44, 0.56),
        column=columns * generator.uniform(0.42, 0.58),
        width=min(columns * 0.46, rows * 0.40) * generator.uniform(0.75, 1.2),
        angle=np.deg2rad(generator.uniform(-12.0, 12.0)),
        lateral=-1,
    )
    shape = (rows, columns)
    pixels = phantom.soft_tissue(frame, shape)
    texture = phantom.trabeculae(generator, frame.width, shape)
    bones = [
        phantom.bone(frame, outline, offset, shape)
        for outline, offset in ((_FEMUR_SHAFT, _FEMUR_OFFSET), (_TIBIA, _TIBIA_OFFSET), (_FIBULA, _FIBULA_OFFSET))
    ]
    for below, height, width, offset in (*_CONDYLES, _PATELLA):
        bones.append(phantom.ellipse(frame, (below, height, width), shape, offset=offset))
    for shadow in bones:
        pixels += phantom.attenuation(shadow, texture, frame.width, density)
    pixels = cv2.GaussianBlur(pixels, (0, 0), max(0.6, frame.width / 250)).astype(np.float32)
    pixels += generator.normal(0.0, phantom.NOISE, shape).astype(np.float32)
    phantom.collimate(pixels)
    drawn = np.clip(pixels, 0.0, 1.0).astype(np.float32)
    return np.ascontiguousarray(drawn[:, ::-1]) if generator.random() < 0.5 else drawn
