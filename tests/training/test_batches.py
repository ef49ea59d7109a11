"""Every film is shown once an epoch, in an order that the seed alone decides."""

import numpy as np
import torch

from tests.training.films import inputs_of
from training.batches import Batches, epoch_seed
from training.config import Augmentation
from training.manifest import Film

CLASSES = ("normal", "osteoporosis")
FILMS = tuple(Film(f"{i}.png", CLASSES[i % 2], f"G{i}") for i in range(7))
PLAIN = Augmentation(rotation_degrees=0, scale=0, flip=0, noise=0, exposure=0)


def _batches(side_px: int = 16) -> Batches:
    return Batches(inputs_of(FILMS), FILMS, CLASSES, side_px, 3)


def test_scoring_shows_every_film_as_it_is_and_in_order() -> None:
    batches = _batches()
    images, labels = (torch.cat(parts) for parts in zip(*batches, strict=True))
    assert all(np.array_equal(images[:, channel].numpy(), inputs_of(FILMS).images) for channel in range(3))
    assert labels.tolist() == [0, 1, 0, 1, 0, 1, 0]
    assert len(list(batches)) == len(batches) == 3


def test_training_shows_every_film_once_in_another_order() -> None:
    shuffled = _batches().shuffled(PLAIN, seed=4)
    sums = torch.cat([images.sum(dim=(1, 2, 3)) for images, _ in shuffled])
    expected = torch.from_numpy(3 * inputs_of(FILMS).images.sum(axis=(1, 2)))
    assert not torch.allclose(sums, expected)
    torch.testing.assert_close(sums.sort().values, expected.sort().values)


def test_a_smaller_side_is_an_average_over_areas() -> None:
    (images, _), *_ = _batches(side_px=8)
    whole = inputs_of(FILMS).images[0]
    expected = whole.reshape(8, 2, 8, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(images[0, 0].numpy(), expected, atol=1e-6)


def test_each_epoch_of_each_phase_has_its_own_seed() -> None:
    seeds = {epoch_seed(1, phase=phase, epoch=epoch) for phase in range(4) for epoch in range(50)}
    assert len(seeds) == 200
