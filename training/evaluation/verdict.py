"""The sentence that a report begins with: whether the scores can be believed, and whether they are above chance."""

from collections.abc import Sequence

from osteoviewer.inference.card import OVERALL
from training.evaluate import HeldOut
from training.evaluation.words import describe, name_in_words
from training.metrics import OSTEOPOROSIS, Measured

_DECISIVE = (OVERALL, f"auc_{OSTEOPOROSIS}_against_rest", "balanced_accuracy")
_ROUNDING = 1e-9


def tell_verdict(held_out: HeldOut) -> str:
    """Say first what speaks against the scores, and only where nothing does, how good they are."""
    decisive = [score for name in _DECISIVE for score in held_out.scores if score.name == name]
    doubts = [_doubt(score) for score in decisive if score.chance is not None and score.low <= score.chance + _ROUNDING]
    if held_out.shared_groups:
        leak = (
            f"Other films of {held_out.shared_groups} of the {held_out.n_groups} scored radiographs were trained on or "
            "chosen by, as in the paper: every score below is too good to be believed"
        )
        return _sentence([leak, *(f"even so, {doubt}" for doubt in doubts)])
    if doubts:
        return _sentence([doubts[0][0].upper() + doubts[0][1:], *doubts[1:]])
    return (
        f"On {len(held_out.answers)} knees of {held_out.n_groups} radiographs that were neither trained on nor chosen "
        f"by, {_list(decisive)}."
    )


def _doubt(score: Measured) -> str:
    is_below = score.chance is not None and score.high < score.chance - _ROUNDING
    told = "is worse than chance" if is_below else "cannot be told from chance"
    return f"the {name_in_words(score.name)} {told}: {describe(score)}"


def _list(scores: Sequence[Measured]) -> str:
    return " and ".join(f"the {name_in_words(score.name)} is {describe(score)}" for score in scores)


def _sentence(parts: Sequence[str]) -> str:
    return "; ".join(parts) + "."
