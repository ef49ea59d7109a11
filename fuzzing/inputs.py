"""The nth input of a run: the same bytes whenever run and number are the same."""

from collections.abc import Sequence
from functools import lru_cache
from random import Random

from fuzzing.mutations import mutate
from fuzzing.seeds import Kind, Seed

_ARCHIVE_SHARE, _MEDIUM_SHARE, _DRAWN_SHARE = 0.05, 0.03, 0.3
_LARGE = 1 << 20
_LARGE_SHARE = 0.1


class Inputs:
    """All inputs of one run.

    Parameters
    ----------
    seeds : sequence of Seed
        What they are made from.
    run : int
        The run's number.
    drawn : int
        How many of the first seeds are films that were drawn, which are taken more often, being small.
    """

    def __init__(self, seeds: Sequence[Seed], run: int, *, drawn: int) -> None:
        self._run = run
        self.drawn = seeds[:drawn]
        self._of_kind = {kind: [seed for seed in seeds if seed.kind is kind] for kind in Kind}
        self._small = [seed for seed in self._of_kind[Kind.FILM] if len(_bytes_of(seed)) < _LARGE]

    def make(self, number: int) -> tuple[Seed, bytes]:
        """Return the seed of an input, and the input."""
        random = Random(f"{self._run}:{number}")
        seed = self._choose(random)
        other = random.choice(self._small)
        return seed, mutate(_bytes_of(seed), _bytes_of(other), random)

    def _choose(self, random: Random) -> Seed:
        share = random.random()
        for kind, most in ((Kind.ARCHIVE, _ARCHIVE_SHARE), (Kind.MEDIUM, _MEDIUM_SHARE)):
            if share < most and self._of_kind[kind]:
                return random.choice(self._of_kind[kind])
            share -= most
        if share < _DRAWN_SHARE:
            return random.choice(self.drawn)
        return random.choice(self._of_kind[Kind.FILM] if random.random() < _LARGE_SHARE else self._small)


@lru_cache(maxsize=512)
def _bytes_of(seed: Seed) -> bytes:
    return seed.load()
