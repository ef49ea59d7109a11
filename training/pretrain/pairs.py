"""Pairs of pictures of one knee, as the objectives compare them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.augment import Rows, augment
from training.batches import reduce_to
from training.config import Augmentation
from training.dataset import ModelInputs
from training.manifest import Film
from training.ranks import WHOLE, Share


@dataclass(frozen=True, eq=False)
class Pairs:
    """The knees of one side.

    Attributes
    ----------
    smudged : ModelInputs
        As the network sees them in phase 2.
    unsmudged : ModelInputs or None
        What is to be restored, in the same rows; None makes two views of the smudged one.
    films : tuple of Film
        One entry a knee; none of them refused.
    side_px, batch : int
        As in `training.batches.Batches`.
    plan : Augmentation
        How far they are changed.
    """

    smudged: ModelInputs
    unsmudged: ModelInputs | None
    films: tuple[Film, ...]
    side_px: int
    batch: int
    plan: Augmentation

    def show(self, *, seed: int, shuffle: bool, share: Share = WHOLE) -> "ShownPairs":
        """Return one epoch of them; the same seed shows the same, of every batch only the share of one process."""
        return ShownPairs(self, seed, shuffle, share)


@dataclass(frozen=True, eq=False)
class ShownPairs:
    """One epoch of `Pairs`; a last batch of a single knee is left out, since it has nothing to be compared with."""

    pairs: Pairs
    seed: int
    shuffle: bool
    share: Share = WHOLE

    def __len__(self) -> int:
        """Count the batches."""
        count, batch = len(self.pairs.films), self.pairs.batch
        return count // batch + (count % batch > 1)

    def __iter__(self) -> Iterator[tuple[Tensor, Tensor]]:
        """Yield two batches of gray planes, shape (batch, 1, side, side), of the same knees."""
        pairs, generator = self.pairs, torch.Generator().manual_seed(self.seed)
        count = len(pairs.films)
        order = torch.randperm(count, generator=generator).tolist() if self.shuffle else list(range(count))
        for number in range(len(self)):
            places = order[number * pairs.batch : (number + 1) * pairs.batch]
            part = Rows(self.share.of(len(places)), len(places))
            films = [pairs.films[place] for place in places[part.rows]]
            seen = _planes(pairs.smudged, films, pairs.side_px)
            if pairs.unsmudged is None:
                yield (
                    augment(seen, pairs.plan, generator=generator, part=part),
                    augment(seen, pairs.plan, generator=generator, part=part),
                )
            else:
                unsmudged = _planes(pairs.unsmudged, films, pairs.side_px)
                yield _changed_alike(seen, unsmudged, pairs.plan, generator=generator, part=part)


def _planes(inputs: ModelInputs, films: Sequence[Film], side_px: int) -> Tensor:
    return reduce_to(torch.from_numpy(inputs.stack(films)), side_px)


def _changed_alike(
    smudged: Tensor, unsmudged: Tensor, plan: Augmentation, *, generator: torch.Generator, part: Rows
) -> tuple[Tensor, Tensor]:
    """Turn, scale, mirror and expose both alike; only the smudged one, from which the other is restored, gets noise."""
    both = augment(torch.cat([smudged, unsmudged], dim=1), _without_noise(plan), generator=generator, part=part)
    noise = plan.noise * torch.randn(part.whole, *smudged.shape[1:], generator=generator)[part.rows]
    return (both[:, :1] + noise).clamp(0, 1), both[:, 1:]


def _without_noise(plan: Augmentation) -> Augmentation:
    """Return the plan without noise."""
    return plan.model_copy(update={"noise": 0.0})
