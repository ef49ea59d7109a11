"""Tells the diagnosis panel, the knee toggles and the marks on the film what is known of each knee."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from osteoviewer.errors import OsteoViewerError, Said
from osteoviewer.imaging.clinical import WORDS
from osteoviewer.imaging.knees import Knee
from osteoviewer.imaging.patient import Origin
from osteoviewer.ui.class_table import KneeColumn
from osteoviewer.ui.diagnosis_panel import DiagnosisPanel
from osteoviewer.ui.display import Display
from osteoviewer.ui.films import State
from osteoviewer.ui.keys_in_force import keys_in_force
from osteoviewer.ui.knee_bar import KneeBar, KneeEntry
from osteoviewer.ui.knee_edits import KneeEdits
from osteoviewer.ui.marks import make_marks
from osteoviewer.ui.sentences import told
from osteoviewer.ui.session import Session
from osteoviewer.ui.words import (
    class_word,
    doubt_text,
    knee_caption,
    knee_name,
    known_text,
    model_text,
    probability_text,
    set_text,
    step_name,
    time_text,
)

if TYPE_CHECKING:
    from osteoviewer.analysis import Diagnosed, Refused
    from osteoviewer.inference.card import ModelCard
    from osteoviewer.inference.diagnosis import Diagnosis


@dataclass(frozen=True, eq=False)
class _Answer:
    """What is said of a knee: how the panel shows it, a word for its toggle, its class, and all of it as one text."""

    show: Callable[[], None]
    word: str
    label: str | None = None
    text: str = ""
    diagnosis: "Diagnosis | None" = None


class DiagnosisPresenter(QObject):
    """Keeps one answer a knee, and shows that of the chosen one; an answer about the film holds for all."""

    def __init__(
        self, session: Session, display: Display, *, panel: DiagnosisPanel, bar: KneeBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._display = session, display
        self._panel, self._bar = panel, bar
        self._answers: dict[int | None, _Answer] = {}
        self._explored: dict[int | None, _Answer] | None = None
        self._explored_knees: tuple[Knee, ...] | None = None
        session.cleared.connect(self._clear)
        session.results_cleared.connect(self._clear)
        session.film_reading.connect(self._show_reading)
        session.analysis_started.connect(self._begin)
        session.step_started.connect(self._show_step)
        session.knees.changed.connect(self._show_knees)
        session.diagnosed.connect(self._take_diagnosis)
        session.refused.connect(self._take_refusal)
        keys_in_force().changed.connect(self._show_answer)
        session.not_diagnosed.connect(self._take_no_model)
        session.failed.connect(self._show_failure)
        session.cancelled.connect(self._show_cancelled)
        display.knee_chosen.connect(self._follow_choice)
        self._clear()
        if session.state is State.READING:
            self._show_reading("")

    def lines(self) -> tuple[str, ...]:
        """Return what is said of each knee, or of the film as a whole, as a text."""
        places = range(len(self._session.knees.edits.current))
        answers = [(self._name(place), self._answers.get(place, self._answers.get(None))) for place in places]
        said = [f"{name}: {answer.text}" for name, answer in answers if answer is not None and answer.text]
        of_film = self._answers.get(None)
        return tuple(said) or ((of_film.text,) if of_film is not None and of_film.text else ())

    def begin_exploring(self) -> None:
        """Show that an exploratory answer follows; the model's own are kept, and `lines` gives nothing but these."""
        self._explored = {}
        self._show_caption()
        self._panel.show_trying()

    def explore_knees(self, knees: tuple[Knee, ...]) -> None:
        """Draw knees that were found with exploratory parameters, where they are other than the model's own."""
        self._explored_knees = None if knees == self._session.knees.edits.current else knees
        self._show_marks()
        self._show_caption()

    def explore_diagnosis(self, diagnosed: "Diagnosed", card: "ModelCard") -> None:
        """Show an exploratory diagnosis of a knee."""
        diagnosis = diagnosed.diagnosis
        self._take_explored(diagnosed.knee, self._diagnosis_answer(diagnosis, card, diagnosis.seconds))

    def explore_refusal(self, refusal: "Refused") -> None:
        """Show that nothing can be told of a knee, or of the film, with exploratory parameters."""
        self._take_explored(refusal.knee, self._refusal_answer(refusal))

    def explore_failure(self, error: OsteoViewerError) -> None:
        """Show that exploratory parameters cannot be used, and why."""
        show = _saying(self._panel.show_refused, error)
        self._take_explored(None, _Answer(show, class_word(None)))

    def stop_exploring(self) -> None:
        """Show the model's own answers and knees again."""
        if self._explored is None:
            return
        self._explored = self._explored_knees = None
        self._show_marks()
        self._follow_choice(self._display.knee)

    def _take_explored(self, knee: int | None, answer: _Answer) -> None:
        if self._explored is not None:
            self._explored[knee] = answer
            if self._answer() is answer:
                self._show_answer()

    @Slot()
    def _clear(self) -> None:
        self._answers.clear()
        self._explored = self._explored_knees = None
        self._panel.show_knee("")
        self._panel.show_empty()
        self._bar.show_knees((), 0)

    @Slot(str)
    def _show_reading(self, _name: str) -> None:
        self._panel.show_reading()

    @Slot()
    def _begin(self) -> None:
        """Forget what was said of the knees before; the film's own stages stay."""
        self._explored = self._explored_knees = None
        self._answers.clear()
        self._display.drop_knees()
        self._show_entries()

    @Slot(str)
    def _show_step(self, step: str) -> None:
        if self._answer() is None:
            self._panel.show_working(step_name(step))

    @Slot(object)
    def _show_knees(self, edits: KneeEdits) -> None:
        if self._display.knee >= max(1, len(edits.current)):
            self._display.choose_knee(max(0, len(edits.current) - 1))
        self._show_marks()
        self._show_entries()
        self._show_caption()

    @Slot(int)
    def _follow_choice(self, _knee: int) -> None:
        self._show_marks()
        self._show_entries()
        self._show_caption()
        if self._answer() is not None:
            self._show_answer()
        elif self._explored is not None:
            self._panel.show_trying()
        elif self._session.state.is_busy:
            self._panel.show_working(step_name("network"))

    @Slot(int, object, object, float)
    def _take_diagnosis(self, knee: int, diagnosis: "Diagnosis", card: "ModelCard", seconds: float) -> None:
        self._take(knee, self._diagnosis_answer(diagnosis, card, seconds))

    def _diagnosis_answer(self, diagnosis: "Diagnosis", card: "ModelCard", seconds: float) -> _Answer:
        facts = self._session.patient.facts
        typed = [name for name in diagnosis.clinical_used if facts.origin_of_input(name) is Origin.TYPED]
        doubts = [set_text(diagnosis, card.calibration.prediction_sets.coverage)]
        if card.doubt is not None:
            doubts.append(doubt_text(card.doubt.value, card.doubt.low, card.doubt.high))
        show = partial(
            self._panel.show_diagnosis,
            diagnosis.probabilities,
            model=model_text(card.name, card.version, card.files.weights_safetensors),
            time=time_text(seconds),
            doubt="\n".join(doubts),
            can_tell=diagnosis.told is not None,
        )
        model = model_text(card.name, card.version, card.files.weights_safetensors)
        told = [f"{class_word(name)} {probability_text(value)}" for name, value in diagnosis.probabilities.items()]
        said = " ".join([*doubts[:1], *known_text(diagnosis.clinical_used, typed), *doubts[1:]])
        text = f"{class_word(diagnosis.told)} ({', '.join(told)}). {said} {model}"
        return _Answer(show, class_word(diagnosis.told), diagnosis.told, text, diagnosis)

    @Slot(object)
    def _take_refusal(self, refusal: "Refused") -> None:
        self._take(refusal.knee, self._refusal_answer(refusal))

    def _refusal_answer(self, refusal: "Refused") -> _Answer:
        show = _saying(self._panel.show_refused, refusal)
        return _Answer(show, class_word(None), text=told(refusal)[0])

    @Slot(object)
    def _take_no_model(self, error: OsteoViewerError) -> None:
        if None not in self._answers:  # that the film cannot be judged says more
            show = _saying(self._panel.show_no_model, error)
            self._take(None, _Answer(show, self.tr("no diagnosis")))

    @Slot(object)
    def _show_failure(self, error: OsteoViewerError) -> None:
        show = _saying(self._panel.show_failed, error)
        self._answers = {None: _Answer(show, self.tr("not analysed"))}
        self._show_entries()
        show()

    @Slot()
    def _show_cancelled(self) -> None:
        show = self._panel.show_cancelled
        self._answers.setdefault(None, _Answer(show, self.tr("cancelled")))
        self._show_entries()
        if self._answer() is self._answers[None]:
            show()

    def _take(self, knee: int | None, answer: _Answer) -> None:
        self._answers[knee] = answer
        self._show_entries()
        self._show_answer()

    def _show_answer(self) -> None:
        """Show what is said of the chosen knee, and the numbers of the other one beside its own."""
        answer = self._answer()
        if answer is None:
            return
        answer.show()
        if answer.diagnosis is not None:
            used = ", ".join(WORDS[name] for name in answer.diagnosis.clinical_used)
            self._panel.show_beside(self._columns(), used)

    def _columns(self) -> tuple[KneeColumn, ...]:
        places = range(len(self._session.knees.edits.current))
        columns = []
        for place in places:
            answer = (self._answers if self._explored is None else self._explored).get(place)
            diagnosis = None if answer is None else answer.diagnosis
            name = self._name(place) if len(places) > 1 else ""
            columns.append(_column(diagnosis, name, is_chosen=place == self._display.knee))
        return tuple(columns)

    def _answer(self) -> _Answer | None:
        answers = self._answers if self._explored is None else self._explored
        return answers.get(self._display.knee, answers.get(None))

    def _show_marks(self) -> None:
        knees = self._session.knees.edits.current
        names = [self._name(place) for place in range(len(knees))]
        self._display.show_marks(make_marks(knees, names, chosen=self._display.knee))
        if self._explored_knees is None:
            self._display.explore_marks(None)
        else:
            sides = [knee_name(place, knee.side) for place, knee in enumerate(self._explored_knees)]
            named = [self.tr("{name}, exploratory").format(name=name) for name in sides]
            self._display.explore_marks(make_marks(self._explored_knees, named, chosen=self._display.knee))

    def _name(self, place: int) -> str:
        knee = self._session.knees.edits.current[place]
        name = knee_name(place, knee.side)
        return self.tr("{name}, by hand").format(name=name) if knee.is_manual else name

    def _show_entries(self) -> None:
        entries = []
        for place, knee in enumerate(self._session.knees.edits.current):
            answer = self._answers.get(place, self._answers.get(None))
            word, label = (self.tr("analysing"), None) if answer is None else (answer.word, answer.label)
            state = self.tr("{word}, by hand").format(word=word) if knee.is_manual else word
            entries.append(KneeEntry(knee_name(place, knee.side), state, label))
        self._bar.show_knees(entries, self._display.knee, is_searched=self._session.knees.is_open)

    def _show_caption(self) -> None:
        knees, place = self._session.knees.edits.current, self._display.knee
        if place < len(knees):
            knee = knees[place]
            caption = knee_caption(place, len(knees), knee.side, knee.side_source, is_manual=knee.is_manual)
            exploratory = self.tr("EXPLORATORY, {knee}").format(knee=caption)
            self._panel.show_knee(caption if self._explored is None else exploratory)
        else:
            self._panel.show_knee("")


def _saying(show: Callable[[str, str], None], said: Said) -> Callable[[], None]:
    """Return what shows an error or a refusal, in the words that are right at the time."""
    return lambda: show(*told(said))


def _column(diagnosis: "Diagnosis | None", name: str, *, is_chosen: bool) -> KneeColumn:
    if diagnosis is None:
        return KneeColumn({}, {}, name, is_chosen)
    alone = diagnosis.image_probabilities if diagnosis.clinical_used else {}
    return KneeColumn(diagnosis.probabilities, alone, name, is_chosen)
