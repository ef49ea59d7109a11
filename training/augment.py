"""Random changes of a batch of model inputs while training: rotation, scale, flip, exposure and noise (paper, 3.4)."""

import math

import torch
from torch import Tensor
from torch.nn.functional import affine_grid, grid_sample

from training.config import Augmentation


def augment(images: Tensor, plan: Augmentation, *, generator: torch.Generator) -> Tensor:
    """Change every image of a batch in its own random way.

    Parameters
    ----------
    images : Tensor of float32, shape (batch, channels, rows, columns)
        Values in [0, 1]; not changed. The channels of an image stay equal to each other.
    plan : Augmentation
        How far.
    generator : torch.Generator
        The randomness; the same state gives the same images.

    Returns
    -------
    Tensor of float32, of the same shape
        Values in [0, 1].
    """
    turned = _turn(images, plan, generator)
    gain = 1 + plan.exposure * _between(len(images), generator)
    noise = plan.noise * torch.randn(len(images), 1, *images.shape[2:], generator=generator)
    return (turned * gain[:, None, None, None] + noise).clamp(0, 1)


def _turn(images: Tensor, plan: Augmentation, generator: torch.Generator) -> Tensor:
    """Rotate, scale and mirror about the centre; what comes in from outside is the picture mirrored at its edge."""
    count = len(images)
    angle = math.radians(plan.rotation_degrees) * _between(count, generator)
    scale = 1 + plan.scale * _between(count, generator)
    mirror = torch.where(torch.rand(count, generator=generator) < plan.flip, -1.0, 1.0)
    cosine, sine, none = torch.cos(angle) / scale, torch.sin(angle) / scale, torch.zeros(count)
    matrix = torch.stack(
        [torch.stack([cosine * mirror, -sine, none], dim=1), torch.stack([sine * mirror, cosine, none], dim=1)], dim=1
    )
    grid = affine_grid(matrix, list(images.shape), align_corners=False)
    return grid_sample(images, grid, mode="bilinear", padding_mode="reflection", align_corners=False)


def _between(count: int, generator: torch.Generator) -> Tensor:
    """Draw evenly from -1 to 1."""
    return 2 * torch.rand(count, generator=generator) - 1
