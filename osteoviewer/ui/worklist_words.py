"""What the worklist says: a state, a knee's class, what cannot be ruled out, and how long the rest takes."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from osteoviewer.ui.sentences import sentence
from osteoviewer.ui.words import class_word, probability_text
from osteoviewer.worklist.film import KneeResult, Outcome, State
from osteoviewer.worklist.worklist import Worklist

_SOON, _HOUR = 55, 3600
_GAP = "   "


def _tr(text: str) -> str:
    return QCoreApplication.translate("worklist", text)


def state_word(state: State) -> str:
    """Return a film's state as a word."""
    words: Mapping[State, str] = {
        State.WAITING: _tr("waiting"),
        State.ANALYSING: _tr("analysing"),
        State.DONE: _tr("done"),
        State.CANNOT_TELL: class_word(None),
        State.REFUSED: _tr("no diagnosis"),
        State.FAILED: _tr("not analysed"),
        State.STOPPED: _tr("stopped"),
    }
    return words[state]


def classes_text(outcome: Outcome) -> str:
    """Return the class of each knee, or that none can be told; empty where no knee was classified."""
    if not any(knee.label for knee in outcome.knees):
        return ""
    named = zip(_knee_names(outcome), outcome.knees, strict=True)
    return _GAP.join(f"{name} {class_word(knee.told)}" for name, knee in named)


def chances_text(outcome: Outcome) -> str:
    """Return the probability of the most probable class of each knee of which something can be told."""
    return _each_knee(
        outcome,
        lambda knee: "–" if knee.told is None or knee.probability is None else probability_text(knee.probability),
    )


def sets_text(outcome: Outcome) -> str:
    """Return which classes cannot be ruled out of each knee, or why there is no answer."""
    if not any(knee.label for knee in outcome.knees):
        return sentence(outcome.message)
    return _each_knee(outcome, _set_text)


def _set_text(knee: KneeResult) -> str:
    if knee.label is None:
        return sentence(knee.refusal) or "–"
    words = _tr(" or ").join(class_word(name) for name in knee.prediction_set)
    if knee.doubt == "unlike_training":
        return _tr("unlike the training knees")
    return _tr("no class can be ruled out") if knee.doubt else words


def _each_knee(outcome: Outcome, text_of: Callable[[KneeResult], str]) -> str:
    """Return a text a knee; of several with which knee it is about."""
    if not any(knee.label for knee in outcome.knees):
        return ""
    texts = [text_of(knee) for knee in outcome.knees]
    if len(texts) == 1:
        return texts[0]
    return _GAP.join(f"{name} {text}" for name, text in zip(_knee_names(outcome), texts, strict=True))


def _knee_names(outcome: Outcome) -> list[str]:
    """Return which knee each is in as few letters as can be: its side, or, that being unknown, its place from left."""
    letters = {"R": _tr("R"), "L": _tr("L")}
    if len(outcome.knees) == 1:
        return [letters.get(outcome.knees[0].side or "", _tr("side ?"))]
    return [letters.get(knee.side or "", str(place)) for place, knee in enumerate(outcome.knees, start=1)]


def time_left(seconds: float | None) -> str:
    """Return how long the rest takes, no more exactly than is known; empty where nothing is."""
    if seconds is None:
        return ""
    if seconds < _SOON:
        return _tr("less than a minute left")
    if seconds < _HOUR:
        return _tr("about {n} min left").format(n=max(1, round(seconds / 60)))
    return _tr("about {h} h {n} min left").format(h=int(seconds // _HOUR), n=round(seconds % _HOUR / 60))


def progress_text(worklist: Worklist) -> str:
    """Return how many films there is an answer for, and how many of them need a look of their own."""
    parts = [_tr("{n:,} of {count:,} films").format(n=worklist.over, count=len(worklist.entries))]
    for state, words in (
        (State.FAILED, _tr("{n:,} not analysed")),
        (State.REFUSED, _tr("{n:,} without diagnosis")),
        (State.CANNOT_TELL, _tr("{n:,} cannot tell")),
    ):
        if worklist.count(state):
            parts.append(words.format(n=worklist.count(state)))
    return ", ".join(parts)
