"""Scores as tables for the terminal: score, 95 % interval, chance."""

from collections.abc import Mapping, Sequence

from training.metrics import Measured

_NARROWEST = 32


def format_score_tables(tables: Mapping[str, Sequence[Measured]]) -> str:
    """Write one table under each heading, all equally wide."""
    width = max([_NARROWEST, *(len(score.name) + 1 for scores in tables.values() for score in scores)])
    lines: list[str] = []
    for heading, scores in tables.items():
        lines += [heading, f"{'score':{width}}{'value':>7}  {'95 % interval':16}{'chance':>7}"]
        lines += [_line(score, width) for score in scores]
    return "\n".join(lines)


def _line(score: Measured, width: int) -> str:
    chance = f"{'-':>7}" if score.chance is None else f"{score.chance:7.3f}"
    return f"{score.name:{width}}{score.value:7.3f}  {score.low:.3f} to {score.high:.3f}  {chance}"
