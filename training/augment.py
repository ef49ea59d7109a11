"""Random changes of a batch of model inputs while training: rotation, scale, flip, exposure and noise (paper, 3.4)."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import affine_grid, grid_sample

from training.config import Augmentation


@dataclass(frozen=True)
class Rows:
    """Which rows of a batch of `whole` some images are; the randomness is drawn for all of it."""

    rows: slice
    whole: int


def augment(images: Tensor, plan: Augmentation, *, generator: torch.Generator, part: Rows | None = None) -> Tensor:
    """Change every image of a batch in its own random way.

    Parameters
    ----------
    images : Tensor of float32, shape (batch, channels, rows, columns)
        Values in [0, 1]; not changed. The channels of an image stay equal to each other.
    plan : Augmentation
        How far.
    generator : torch.Generator
        The randomness; the same state gives the same images.
    part : Rows or None
        Where the images are only some of a batch; they change as they would among all of it.

    Returns
    -------
    Tensor of float32, of the same shape
        Values in [0, 1].
    """
    part = part or Rows(slice(None), len(images))
    turned = _turn(images, plan, generator, part)
    gain = (1 + plan.exposure * _between(part.whole, generator))[part.rows]
    noise = plan.noise * torch.randn(part.whole, 1, *images.shape[2:], generator=generator)[part.rows]
    return (turned * gain[:, None, None, None] + noise).clamp(0, 1)


def _turn(images: Tensor, plan: Augmentation, generator: torch.Generator, part: Rows) -> Tensor:
    """Rotate, scale and mirror about the centre; what comes in from outside is the picture mirrored at its edge."""
    count = part.whole
    angle = math.radians(plan.rotation_degrees) * _between(count, generator)
    scale = 1 + plan.scale * _between(count, generator)
    mirror = torch.where(torch.rand(count, generator=generator) < plan.flip, -1.0, 1.0)
    cosine, sine, none = torch.cos(angle) / scale, torch.sin(angle) / scale, torch.zeros(count)
    matrix = torch.stack(
        [torch.stack([cosine * mirror, -sine, none], dim=1), torch.stack([sine * mirror, cosine, none], dim=1)], dim=1
    )
    if not len(images):
        return images
    grid = affine_grid(matrix[part.rows], list(images.shape), align_corners=False)
    return grid_sample(images, grid, mode="bilinear", padding_mode="reflection", align_corners=False)


def _between(count: int, generator: torch.Generator) -> Tensor:
    """Draw evenly from -1 to 1."""
    return 2 * torch.rand(count, generator=generator) - 1
