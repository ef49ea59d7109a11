"""Batches of model inputs: newly shuffled and augmented each epoch, or plain for scoring.

What an epoch shows depends on the seed, the phase and the epoch only, so a resumed run goes on as it would have.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import avg_pool2d

from training.augment import Rows, augment
from training.config import Augmentation
from training.dataset import ModelInputs
from training.manifest import Film
from training.network import CHANNELS
from training.ranks import WHOLE, Share


@dataclass(frozen=True, eq=False)
class Batches:
    """The knees of one side, ready to be shown at one size.

    Attributes
    ----------
    inputs : ModelInputs
        Where the images are.
    films : tuple of Film
        One entry a knee; none of them refused.
    classes : tuple of str
        In the order of the network's outputs.
    side_px : int
        The images are averaged down to this; it divides their size.
    batch : int
        Knees at a time.
    t_scores : Mapping of str to float, or None
        The patients' T-scores by radiograph, where they are to be shown too.
    """

    inputs: ModelInputs
    films: tuple[Film, ...]
    classes: tuple[str, ...]
    side_px: int
    batch: int
    t_scores: Mapping[str, float] | None = None

    def __len__(self) -> int:
        """Count the batches."""
        return -(-len(self.films) // self.batch)

    def __iter__(self) -> Iterator[tuple[Tensor, ...]]:
        """Yield images (batch, channels, side, side) and labels (batch,), in order and as they are.

        With `t_scores` also the T-scores (batch,), NaN where one is not known.
        """
        return self.show(range(len(self.films)))

    def shuffled(self, plan: Augmentation, *, seed: int, share: Share = WHOLE) -> "ShuffledBatches":
        """Return the same films in random order, augmented; of every batch only the share of one process."""
        return ShuffledBatches(self, plan, seed, share)

    def show(self, order: Sequence[int], share: Share = WHOLE) -> Iterator[tuple[Tensor, ...]]:
        """Yield what iterating does, in another order."""
        for start in range(0, len(order), self.batch):
            places = order[start : start + self.batch]
            films = [self.films[i] for i in places[share.of(len(places))]]
            images = in_channels(reduce_to(torch.from_numpy(self.inputs.stack(films)), self.side_px))
            labels = torch.tensor([self.classes.index(film.label) for film in films], dtype=torch.long)
            if self.t_scores is None:
                yield images, labels
            else:
                yield images, labels, torch.tensor([self.t_scores.get(film.group, math.nan) for film in films])


def reduce_to(planes: Tensor, side_px: int) -> Tensor:
    """Average gray planes, shape (batch, rows, columns), down to (batch, 1, side, side)."""
    return avg_pool2d(planes[:, None], planes.shape[1] // side_px)


def in_channels(planes: Tensor) -> Tensor:
    """Repeat gray planes, shape (batch, 1, side, side), for every channel of a model input."""
    return planes.repeat(1, CHANNELS, 1, 1)


@dataclass(frozen=True, eq=False)
class ShuffledBatches:
    """One epoch of `Batches` for training."""

    batches: Batches
    plan: Augmentation
    seed: int
    share: Share = WHOLE

    def __len__(self) -> int:
        """Count the batches."""
        return len(self.batches)

    def __iter__(self) -> Iterator[tuple[Tensor, ...]]:
        """Yield what `Batches` does, shuffled and augmented."""
        generator = torch.Generator().manual_seed(self.seed)
        order = torch.randperm(len(self.batches.films), generator=generator).tolist()
        for start, (images, *others) in enumerate(self.batches.show(order, self.share)):
            whole = min(self.batches.batch, len(order) - start * self.batches.batch)
            part = Rows(self.share.of(whole), whole)
            yield augment(images, self.plan, generator=generator, part=part), *others


def epoch_seed(seed: int, *, phase: int, epoch: int) -> int:
    """Return the seed of one epoch of one phase."""
    return int(np.random.SeedSequence([seed, phase, epoch]).generate_state(1, np.uint32)[0])
