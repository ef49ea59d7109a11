"""Agree, disagree or cannot tell: what the reader thinks of a knee's diagnosis is asked for, kept and shown again."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.imaging.knees import Knee
from osteoviewer.keeping.deeds import Deed
from osteoviewer.keeping.moments import to_moment, utc_now
from osteoviewer.keeping.values import JSON
from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.audit_watch import model_name
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keeper import Keeper
from osteoviewer.ui.verdict_bar import VerdictBar
from osteoviewer.ui.verdicts import (
    Opinion,
    Verdict,
    Verdicts,
    verdict_of,
    verdicts_from_json,
    verdicts_to_json,
    with_verdict,
    without_verdict,
)
from osteoviewer.ui.words import class_word

if TYPE_CHECKING:
    from osteoviewer.inference.card import ModelCard
    from osteoviewer.inference.diagnosis import Diagnosis

TOPIC = "verdicts"
_COMMANDS = {"agree": Opinion.AGREE, "disagree": Opinion.DISAGREE, "cannot_tell": Opinion.CANNOT_TELL}

_log = logging.getLogger(__name__)


class VerdictFeature(QObject):
    """The verdict under the diagnosis."""

    def __init__(self, workspace: Workspace, keeper: Keeper, *, now: Callable[[], datetime] = utc_now) -> None:
        super().__init__(workspace.window)
        self._keeper, self._now = keeper, now
        self._knees, self._display = workspace.session.knees, workspace.display
        self._told: dict[int, tuple[Diagnosis, ModelCard]] = {}
        self._verdicts: Verdicts = ()
        self._actions: Mapping[str, QAction] = {}
        self.bar = VerdictBar()
        workspace.put_under_diagnosis(self.bar)
        self.bar.given.connect(self._judge)
        self.bar.reason_typed.connect(self._keep_typed)
        self.bar.cleared.connect(self.clear)
        self.bar.hide_reason(workspace.privacy.is_on)
        workspace.privacy.changed.connect(self.bar.hide_reason)
        session = workspace.session
        session.cleared.connect(self._leave)
        session.results_cleared.connect(self._forget_told)
        session.analysis_started.connect(self._forget_told)
        session.diagnosed.connect(self._take_diagnosis)
        session.state_changed.connect(self._show)
        session.knees.changed.connect(self._show)
        workspace.display.knee_chosen.connect(self._show)
        keeper.restored.connect(self._restore)
        keeper.forgotten.connect(self._drop)
        self._show()

    def rows(self) -> Sequence[ActionRow]:
        """Return its commands."""
        return (
            ActionRow(SEPARATOR, "knees", ""),
            ActionRow("agree", "knees", self.tr("A&gree with the diagnosis"), "Ctrl+1"),
            ActionRow("disagree", "knees", self.tr("&Disagree with the diagnosis"), "Ctrl+2"),
            ActionRow("cannot_tell", "knees", self.tr("I &cannot tell"), "Ctrl+3"),
            ActionRow("clear_verdict", "knees", self.tr("Cl&ear your verdict")),
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what they do."""
        judged = {name: partial(self.judge, opinion) for name, opinion in _COMMANDS.items()}
        return {**judged, "clear_verdict": self.clear}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions, which are possible only beside a diagnosis."""
        self._actions = {name: actions[name] for name in (*_COMMANDS, "clear_verdict")}
        self._show()

    def stop(self) -> None:
        """Have nothing to give up: a verdict is kept as it is given."""

    def judge(self, opinion: Opinion) -> None:
        """Say something of the chosen knee's diagnosis; what was said beside it before stays."""
        verdict = self._verdict()
        reason = "" if verdict is None else verdict.reason
        label = verdict.label if verdict is not None and opinion is Opinion.DISAGREE else None
        self._judge(opinion, label, reason)

    def verdict_on(self, knee: Knee) -> Verdict | None:
        """Return what was said of a knee."""
        return verdict_of(self._verdicts, knee.region)

    @Slot()
    def clear(self) -> None:
        """Take back what was said of the chosen knee."""
        knee = self._knee()
        if knee is not None and self._verdict() is not None:
            self._verdicts = without_verdict(self._verdicts, knee.region)
            self._keeper.keep(TOPIC, verdicts_to_json(self._verdicts))
            self._note("cleared")
            self._show()

    @Slot(object, object, str)
    def _judge(self, opinion: Opinion, label: str | None, reason: str) -> None:
        if self._take(opinion, label, reason.strip()):
            self._keeper.keep(TOPIC, verdicts_to_json(self._verdicts))
            self._note(opinion.value, label)
            self._show()

    @Slot(object, object, str)
    def _keep_typed(self, opinion: Opinion, label: str | None, reason: str) -> None:
        if self._take(opinion, label, reason):
            self._keeper.keep_soon(TOPIC, verdicts_to_json(self._verdicts))

    def _take(self, opinion: Opinion, label: str | None, reason: str) -> bool:
        """Note what is said, if there is a diagnosis that it can be about."""
        knee, told = self._knee(), self._told.get(self._display.knee)
        if knee is None or told is None or not self._keeper.is_restored:
            return False
        diagnosis, card = told
        moment = to_moment(self._now())
        verdict = Verdict(knee.region, opinion, label, reason, moment, model_name(card), diagnosis.told)
        self._verdicts = with_verdict(self._verdicts, verdict)
        return True

    def _note(self, verdict: str, label: str | None = None) -> None:
        told = self._told.get(self._display.knee)
        details: dict[str, JSON] = {"knee": self._display.knee + 1, "verdict": verdict, "class": label}
        if told is None:
            self._keeper.note(Deed.JUDGED, details=details)
        else:
            self._keeper.note(Deed.JUDGED, model=model_name(told[1]), details=details | {"told": told[0].told})

    @Slot(int, object, object, float)
    def _take_diagnosis(self, knee: int, diagnosis: "Diagnosis", card: "ModelCard", _seconds: float) -> None:
        self._told[knee] = diagnosis, card
        self._show()

    @Slot()
    def _forget_told(self) -> None:
        self._told.clear()
        self._show()

    @Slot()
    def _leave(self) -> None:
        self._verdicts = ()
        self._forget_told()

    @Slot()
    def _drop(self) -> None:
        self._verdicts = ()
        self._show()

    @Slot(object)
    def _restore(self, found: dict[str, JSON]) -> None:
        try:
            self._verdicts = verdicts_from_json(found.get(TOPIC))
        except ValueError:
            self._verdicts = ()
            _log.warning("The kept verdicts on a film cannot be read.")
        self._show()

    @Slot()
    def _show(self) -> None:
        verdict, told = self._verdict(), self._told.get(self._display.knee)
        classes = [] if told is None else [label for label in told[0].probabilities if label != told[0].told]
        kept = None if verdict is None else verdict.label
        self.bar.show_classes(classes if kept is None or kept in classes else [*classes, kept])
        said = self._said(verdict)
        if verdict is None:
            self.bar.show_verdict(None, None, "", said=said)
        else:
            self.bar.show_verdict(verdict.opinion, verdict.label, verdict.reason, said=said)
        is_possible = told is not None and self._knee() is not None and self._keeper.is_restored
        self.bar.set_possible(is_possible=is_possible)
        for name, action in self._actions.items():
            action.setEnabled(is_possible and (name in _COMMANDS or verdict is not None))

    def _said(self, verdict: Verdict | None) -> str:
        """Say when the verdict was given and on what, or why none can be given."""
        told = self._told.get(self._display.knee)
        if verdict is None:
            return self.tr("Optional") if told is not None else self.tr("There is no diagnosis to judge")
        at = datetime.fromisoformat(verdict.at).astimezone().strftime("%Y-%m-%d %H:%M")
        if told is not None and (verdict.model, verdict.told) == (model_name(told[1]), told[0].told):
            return self.tr("Kept, {at}").format(at=at)
        return self.tr("{at}, when {model} said: {word}").format(
            at=at, model=f"{verdict.model.name} {verdict.model.version}", word=class_word(verdict.told)
        )

    def _knee(self) -> Knee | None:
        knees, place = self._knees.edits.current, self._display.knee
        return knees[place] if place < len(knees) else None

    def _verdict(self) -> Verdict | None:
        knee = self._knee()
        return None if knee is None else self.verdict_on(knee)
