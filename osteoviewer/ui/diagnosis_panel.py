"""What the network says, or why it says nothing; never without probabilities, knee, model and the research-use words.

Every state has the same places: knee, headline, body, doubts, patient, model. Nothing moves when the state changes.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from osteoviewer.ui.apart import side_by_side
from osteoviewer.ui.class_signs import SignLabel
from osteoviewer.ui.class_table import ClassTable, KneeColumn
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.keys_in_force import KeyFollower, with_keys
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import class_word, probability_text

_LARGE_SIGN = 20
_MARGIN, _GAP = 10, 4
_ANY_HEIGHT = (1 << 24) - 1
_NARROW_BELOW = 330
_LINES, _NARROW_LINES = 17, 22


class DiagnosisPanel(QFrame):
    """The diagnosis of one knee, with that of the other beside it."""

    repeat_wanted = Signal()
    card_wanted = Signal()
    heat_wanted = Signal(bool)
    patient_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "diagnosis")
        self._room = _ANY_HEIGHT
        self._knee = as_role(ElidedLabel(), "caption")
        self._research = as_role(QLabel(self.tr("Research use only")), "research")
        self._sign = SignLabel(_LARGE_SIGN)
        self._headline, self._probability = as_role(QLabel(), "headline"), as_role(QLabel(), "headline")
        self._bars = ClassTable()
        self._words = _Words()
        self._doubt, self._sources = QLabel(), as_role(QLabel(), "muted")
        self._patient = as_role(QLabel(), "muted")
        self._patient.setWordWrap(True)
        self._model = as_role(ElidedLabel(), "muted")
        self._change = as_role(QPushButton(self.tr("Patient…")), "flat")
        self._card = as_role(QPushButton(self.tr("Model card")), "flat")
        self._heat = as_role(QPushButton(self.tr("Heat map")), "flat")
        self._heat.setCheckable(True)
        self._heat.clicked.connect(self.heat_wanted)
        self._repeat = as_role(QPushButton(), "flat")
        KeyFollower(self._repeat, self.tr("Analyse again ({key:again})"), self._repeat.setText)
        for widget, name in (
            (self._knee, self.tr("Knee")),
            (self._model, self.tr("Model and time")),
            (self._patient, self.tr("What is known of the patient")),
            (self._change, self.tr("Age, sex, height and weight of the patient")),
            (self._card, self.tr("Model card")),
            (self._heat, self.tr("Heat map over the film")),
            (self._repeat, self.tr("Analyse again")),
        ):
            widget.setAccessibleName(name)
        for button, signal in (
            (self._repeat, self.repeat_wanted),
            (self._card, self.card_wanted),
            (self._change, self.patient_wanted),
        ):
            button.clicked.connect(signal)
        self._lay_out()
        self.show_patient("")
        self.show_empty()

    def show_empty(self) -> None:
        """Say that there is no film."""
        self._show_words(self.tr("No diagnosis"), self.tr("Open a film to have it analysed."), "")

    def show_reading(self) -> None:
        """Say that a film is being read."""
        self._show_words(self.tr("Reading the film"), "", "")

    def show_working(self, step: str) -> None:
        """Say what the analysis is doing."""
        self._show_words(
            self.tr("Analysing"), step[:1].upper() + step[1:], with_keys(self.tr("It can be cancelled ({key:cancel})."))
        )

    def show_trying(self) -> None:
        """Say that an answer with exploratory parameters follows."""
        self._show_words(self.tr("Analysing"), self.tr("With exploratory parameters"), "")

    def show_refused(self, message: str, hint: str) -> None:
        """Say why the film cannot be judged; an answer, not an error."""
        self._show_words(self.tr("Cannot tell"), message, hint)

    def show_no_model(self, message: str, hint: str) -> None:
        """Say why nothing can classify the film."""
        self._show_words(self.tr("No diagnosis"), message, hint)

    def show_failed(self, message: str, hint: str) -> None:
        """Say what went wrong."""
        self._show_words(self.tr("Not analysed"), message, hint, can_repeat=True)

    def show_cancelled(self) -> None:
        """Say that the user stopped it."""
        self._show_words(self.tr("Cancelled"), self.tr("The analysis was stopped before its end."), "", can_repeat=True)

    def show_diagnosis(
        self, probabilities: Mapping[str, float], *, model: str, time: str, doubt: str = "", can_tell: bool = True
    ) -> None:
        """Show the classes in the model's order, the most probable one large, and what is to be doubted about them.

        Where nothing can be told, no class is large; the numbers stay.
        """
        label = max(probabilities, key=probabilities.__getitem__)
        word = class_word(label if can_tell else None)
        self._sign.show_sign(label)
        self._sign.setVisible(can_tell)
        self._headline.setText(word[:1].upper() + word[1:])
        self._probability.setText(probability_text(probabilities[label]) if can_tell else "")
        self.show_beside((KneeColumn(probabilities, {}),))
        self._doubt.setText(doubt)
        self._pages.setCurrentWidget(self._bars)
        self._repeat.hide()
        self._heat.show()
        self._model.setText(side_by_side(model, time))
        numbers = ", ".join(f"{class_word(name)} {probability_text(value)}" for name, value in probabilities.items())
        self.setAccessibleName(
            self.tr("Diagnosis, for research use only: {word}. Probabilities: {numbers}. {doubt}").format(
                word=word, numbers=numbers, doubt=doubt
            )
        )

    def show_beside(self, columns: Sequence[KneeColumn], used: str = "") -> None:
        """Show the knees' probabilities side by side, and what the film alone says of the chosen one.

        `used` is what its probabilities rest on beside the film.
        """
        self._bars.show_columns(columns)
        alone = next((column.film_alone for column in columns if column.is_chosen), {})
        numbers = ", ".join(f"{class_word(name)} {probability_text(value)}" for name, value in alone.items())
        words = self.tr("Used beside the film: {used}. By the film alone (|): {numbers}.")
        self._sources.setText(words.format(used=used, numbers=numbers) if alone else "")
        self._sources.setVisible(bool(alone))

    def show_patient(self, text: str) -> None:
        """Show what is known of the patient; no room is taken where the model does not use it."""
        self._patient.setText(text)
        self._patient.setVisible(bool(text))
        self._change.setVisible(bool(text))

    def show_card_button(self, is_there: bool) -> None:
        """Offer the model's card, or nothing where there is no model."""
        self._card.setVisible(is_there)

    def show_heat(self, is_on: bool) -> None:
        """Say whether a heat map lies over the film."""
        self._heat.setChecked(is_on)

    def show_knee(self, name: str) -> None:
        """Say which knee all this is about."""
        self._knee.setText(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the longest texts need at this width."""
        super().resizeEvent(event)
        self._fix_height()

    def event(self, event: QEvent) -> bool:
        """Follow words that need more room, as with a larger font."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fix_height()
        return done

    def give_room(self, height: int) -> None:
        """Take how high it may be: it keeps no more room for longer answers than there is."""
        if height != self._room:
            self._room = height
            self._fix_height()

    def _fix_height(self) -> None:
        """Have the same height in every state; more where words, large or of high letters, would be cut off else."""
        line = self.fontMetrics().lineSpacing()
        usual = (_NARROW_LINES if self.width() < _NARROW_BELOW else _LINES) * line + 2 * _MARGIN + _GAP
        self.setFixedHeight(max(min(usual, self._room), self.heightForWidth(self.width())))

    def _show_words(self, headline: str, message: str, hint: str, *, can_repeat: bool = False) -> None:
        self._sign.setVisible(False)
        self._headline.setText(headline)
        for label in (self._probability, self._doubt, self._sources, self._model):
            label.clear()
        self._bars.show_columns(())
        self._words.show_words(message, hint)
        self._repeat.setVisible(can_repeat)
        self._heat.hide()
        self._pages.setCurrentWidget(self._words)
        self.setAccessibleName(". ".join(part for part in (headline, message, hint) if part))

    def _lay_out(self) -> None:
        head, line, patient, foot = (QHBoxLayout() for _ in range(4))
        head.addWidget(self._knee, 1)
        head.addWidget(self._research)
        line.setSpacing(_MARGIN)
        line.addWidget(self._sign)
        line.addWidget(self._headline, 1)
        line.addWidget(self._probability)
        self._pages = QStackedLayout()
        patient.addWidget(self._patient, 1)
        patient.addWidget(self._change)
        foot.addWidget(self._model, 1)
        foot.addWidget(self._repeat)
        foot.addWidget(self._heat)
        foot.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addLayout(line)
        column.addLayout(self._pages)
        for page in (self._words, self._bars):
            self._pages.addWidget(page)  # which shows the first: it must not be a window of its own any more
        for label in (self._sources, self._doubt):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        column.addLayout(patient)
        column.addLayout(foot)
        for first, second in pairwise((self._change, self._repeat, self._heat, self._card)):
            self.setTabOrder(first, second)
        self._fix_height()


class _Words(QWidget):
    """A sentence and a hint."""

    def __init__(self) -> None:
        super().__init__()
        self._message, self._hint = QLabel(), as_role(QLabel(), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for label in (self._message, self._hint):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            column.addWidget(label)
        column.addStretch(1)

    def show_words(self, message: str, hint: str) -> None:
        """Show what happened and what to do."""
        self._message.setText(message)
        self._hint.setText(hint)
