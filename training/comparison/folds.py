"""The folds of a comparison, kept as files that its runs train with."""

from collections.abc import Sequence
from dataclasses import dataclass

from training.comparison.config import Comparison
from training.config import Protocol
from training.manifest import Film
from training.splits import Split, split_into_folds, thin


@dataclass(frozen=True)
class Folds:
    """What is held out in turn.

    Attributes
    ----------
    protocol : str
        ``"group"`` or ``"paper"``.
    splits : tuple of Split
        With all there is to train on.
    seed : int
        Of what is left out where only a share is trained on.
    """

    protocol: Protocol
    splits: tuple[Split, ...]
    seed: int

    def thinned(self, fold: int, share: float) -> Split:
        """Return a fold with only a share of its training radiographs."""
        split = self.splits[fold]
        if share == 1.0:
            return split
        return thin(split, share=share, seed=self.seed + fold, protocol=self.protocol)

    @property
    def leaking(self) -> int:
        """Count the held-out radiographs of which another film was trained on or chosen by."""
        return sum(split.shared_groups for split in self.splits)


def deal_folds(films: Sequence[Film], comparison: Comparison) -> tuple[Folds, ...]:
    """Deal the films out by every protocol of the comparison.

    Raises
    ------
    BadTrainingData
        When there are too few.
    """
    return tuple(
        Folds(
            protocol,
            split_into_folds(
                films,
                folds=comparison.folds,
                validation=comparison.validation,
                seed=comparison.seed,
                protocol=protocol,
            ),
            comparison.seed,
        )
        for protocol in comparison.protocols
    )
