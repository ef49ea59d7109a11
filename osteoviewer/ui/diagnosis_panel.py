"""What the network says, or why it says nothing; never without probabilities, knee, model and the research-use words.

Every state has the same places: knee, headline, body, model. Nothing moves when the state changes.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from osteoviewer.ui.class_signs import ProbabilityBar, SignLabel
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import class_word, probability_text

_MOST_CLASSES = 3
_SMALL_SIGN, _LARGE_SIGN = 13, 20
_MARGIN = 10
_LINES = 12


class DiagnosisPanel(QFrame):
    """The diagnosis of one knee."""

    repeat_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "diagnosis")
        self._knee = as_role(ElidedLabel(), "caption")
        self._research = as_role(QLabel(self.tr("Research use only")), "research")
        self._sign = SignLabel(_LARGE_SIGN)
        self._headline, self._probability = as_role(QLabel(), "headline"), as_role(QLabel(), "headline")
        self._bars = _Bars()
        self._words = _Words()
        self._repeat = QPushButton(self.tr("Analyse again (F5)"))
        self._repeat.setAccessibleName(self.tr("Analyse again"))
        self._repeat.clicked.connect(self.repeat_wanted)
        self._doubt = QLabel()
        self._doubt.setWordWrap(True)
        self._model = as_role(ElidedLabel(), "muted")
        for label, name in ((self._knee, self.tr("Knee")), (self._model, self.tr("Model and time"))):
            label.setAccessibleName(name)
        self._lay_out()
        self.show_empty()

    def show_empty(self) -> None:
        """Say that there is no film."""
        self._show_words(self.tr("No diagnosis"), self.tr("Open a film to have it analysed."), "")

    def show_reading(self) -> None:
        """Say that a film is being read."""
        self._show_words(self.tr("Reading the film"), "", "")

    def show_working(self, step: str) -> None:
        """Say what the analysis is doing."""
        self._show_words(self.tr("Analysing"), step[:1].upper() + step[1:], self.tr("Escape cancels."))

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
        self._bars.show_probabilities(probabilities)
        self._doubt.setText(doubt)
        self._pages.setCurrentWidget(self._bars)
        self._repeat.hide()
        self._model.setText(f"{model}   {time}")
        numbers = ", ".join(f"{class_word(name)} {probability_text(value)}" for name, value in probabilities.items())
        self.setAccessibleName(
            self.tr("Diagnosis, for research use only: {word}. Probabilities: {numbers}. {doubt}").format(
                word=word, numbers=numbers, doubt=doubt
            )
        )

    def show_knee(self, name: str) -> None:
        """Say which knee all this is about."""
        self._knee.setText(name)

    def _show_words(self, headline: str, message: str, hint: str, *, can_repeat: bool = False) -> None:
        self._sign.setVisible(False)
        self._headline.setText(headline)
        self._probability.clear()
        self._bars.clear()
        self._doubt.clear()
        self._model.clear()
        self._words.show_words(message, hint)
        self._repeat.setVisible(can_repeat)
        self._pages.setCurrentWidget(self._words)
        self.setAccessibleName(". ".join(part for part in (headline, message, hint) if part))

    def _lay_out(self) -> None:
        head, line = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._knee, 1)
        head.addWidget(self._research)
        line.setSpacing(_MARGIN)
        line.addWidget(self._sign)
        line.addWidget(self._headline, 1)
        line.addWidget(self._probability)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._words)
        self._pages.addWidget(self._bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN - 2)
        column.addLayout(head)
        column.addLayout(line)
        column.addLayout(self._pages)
        column.addWidget(self._doubt)
        foot = QHBoxLayout()
        foot.addWidget(self._model, 1)
        foot.addWidget(self._repeat)
        column.addLayout(foot)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 2 * _MARGIN)


class _Bars(QWidget):
    """One row a class: sign, word, bar, number."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = tuple((SignLabel(_SMALL_SIGN), QLabel(), ProbabilityBar(), QLabel()) for _ in range(_MOST_CLASSES))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_MARGIN)
        grid.setColumnStretch(2, 1)
        for place, row in enumerate(self._rows):
            for column, widget in enumerate(row):
                grid.addWidget(widget, place, column)
            row[3].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.setRowStretch(_MOST_CLASSES, 1)

    def clear(self) -> None:
        """Show no class."""
        self.show_probabilities({})

    def show_probabilities(self, probabilities: Mapping[str, float]) -> None:
        """Show each class with its probability."""
        entries = list(probabilities.items())
        for place, (sign, word, bar, number) in enumerate(self._rows):
            label, probability = entries[place] if place < len(entries) else (None, 0.0)
            sign.show_sign(label)
            word.setText("" if label is None else class_word(label))
            bar.show_share(label, probability)
            number.setText("" if label is None else probability_text(probability))
            bar.setAccessibleName(f"{word.text()} {number.text()}")
            for widget in (sign, word, bar, number):
                widget.setVisible(label is not None)


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
