"""The bar under the film that says which heat map is over it, what its colours mean, and what they do not."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSlider, QVBoxLayout

from osteoviewer.ui.elided_combo import ElidedCombo
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.heat_scale import HeatScale
from osteoviewer.ui.keys_in_force import KeyFollower
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import class_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from osteoviewer.inference.saliency import SaliencyMap

_MARGIN = 6
_OPACITY = 45
_SHORTEST_SLIDER = 50
_SHORTEST_COMBO = 9
_PROGRESS = 60


class HeatBar(QFrame):
    """What can be chosen of the heat map, its scale, and what it does not show."""

    wanted = Signal(str, object)
    """Kind of map, and class or None for the most probable one."""
    opacity_changed = Signal(float)
    cancel_wanted = Signal()
    again_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, kinds: Sequence[tuple[str, str]], parent: "QWidget | None" = None) -> None:
        super().__init__(parent)
        as_role(self, "diagnosis")
        self._kind, self._label = ElidedCombo(), ElidedCombo()
        for kind, word in kinds:
            self._kind.addItem(word, kind)
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setRange(0, 100)
        self._opacity.setValue(_OPACITY)
        self._opacity.setMinimumWidth(_SHORTEST_SLIDER)
        self._close = as_role(QPushButton("×"), "flat")
        self._scale, self._unit = HeatScale(), QLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._stop = as_role(QPushButton(self.tr("Stop")), "flat")
        self._again = as_role(QPushButton(self.tr("Go on")), "flat")
        self._unit.setWordWrap(True)
        self._said = as_role(QLabel(statement()), "muted")
        self._said.setWordWrap(True)
        for widget, name in (
            (self._kind, self.tr("Kind of heat map")),
            (self._label, self.tr("Class of the heat map")),
            (self._opacity, self.tr("Opacity of the heat map")),
            (self._close, self.tr("Hide the heat map ({key:heat})")),
            (self._progress, self.tr("Progress of the heat map")),
            (self._stop, self.tr("Stop the heat map ({key:cancel})")),
            (self._again, self.tr("Make the heat map again")),
        ):
            KeyFollower(widget, name, widget.setAccessibleName, widget.setToolTip)
        self._kind.activated.connect(self._tell)
        self._label.activated.connect(self._tell)
        self._opacity.valueChanged.connect(self._tell_opacity)
        self._stop.clicked.connect(self.cancel_wanted)
        self._again.clicked.connect(self.again_wanted)
        self._close.clicked.connect(self.close_wanted)
        self._lay_out()

    @property
    def opacity(self) -> float:
        """How little of the film is seen through the map, in [0, 1]."""
        return self._opacity.value() / 100

    def show_choice(self, kind: str, labels: Sequence[str], wanted: str | None) -> None:
        """Show which map is wanted, of which of the classes that there are."""
        with QSignalBlocker(self._kind), QSignalBlocker(self._label):
            self._kind.setCurrentIndex(self._kind.findData(kind))
            self._label.clear()
            self._label.addItem(self.tr("most probable"), None)
            for label in labels:
                self._label.addItem(class_word(label), label)
            self._label.setCurrentIndex(max(0, self._label.findData(wanted)))
        self._label.setEnabled(bool(labels))

    def show_map(self, made: "SaliencyMap") -> None:
        """Show the scale of a map, in numbers and words, and how far it is."""
        is_loss = made.kind == "occlusion"
        self._scale.show_scale(*made.scale, decimals=3 if is_loss else 1)
        word = class_word(made.label)
        short, whole = (
            (
                self.tr("loss of probability of {word}"),
                self.tr("How much the probability of {word}, by the film alone, falls when this place is hidden."),
            )
            if is_loss
            else (
                self.tr("score of {word}"),
                self.tr("The score of {word} at each place; that of the knee is their mean plus a constant."),
            )
        )
        self._unit.setText(short.format(word=word))
        self._unit.setToolTip(whole.format(word=word))
        self._unit.setAccessibleDescription(whole.format(word=word))
        self._scale.show()

    def show_words(self, what: str) -> None:
        """Say why there is no map."""
        self._scale.hide()
        self._unit.setText(what)
        self._unit.setToolTip("")

    def show_progress(self, share: float | None, *, is_stopped: bool) -> None:
        """Show how much is done of a map that is growing or was stopped; None where there is nothing to say."""
        self._progress.setVisible(share is not None)
        self._progress.setValue(round(100 * (share or 0.0)))
        self._stop.setVisible(share is not None and not is_stopped)
        self._again.setVisible(is_stopped)

    def _lay_out(self) -> None:
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        title = as_role(ElidedLabel(self.tr("HEAT MAP")), "caption")
        title.setMaximumWidth(title.fontMetrics().horizontalAdvance(title.text()) + 2 * _MARGIN)
        first.addWidget(title, 2)
        for combo in (self._kind, self._label):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_SHORTEST_COMBO)
            first.addWidget(combo, 2)
        first.addWidget(self._opacity, 2)
        first.addWidget(self._close)
        second.addWidget(self._scale)
        second.addWidget(self._unit, 1)
        third.addWidget(self._said, 1)
        third.addWidget(self._progress)
        third.addWidget(self._stop)
        third.addWidget(self._again)
        self._progress.setMaximumWidth(_PROGRESS)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN - 2)
        for row in (first, second, third):
            row.setSpacing(_MARGIN)
            column.addLayout(row)
        for before, after in pairwise((self._kind, self._label, self._opacity, self._close, self._stop, self._again)):
            self.setTabOrder(before, after)

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(self._kind.currentData(), self._label.currentData())

    @Slot()
    def _tell_opacity(self) -> None:
        self.opacity_changed.emit(self.opacity)


def statement() -> str:
    """Return what a heat map does and does not show."""
    from PySide6.QtCore import QCoreApplication

    return QCoreApplication.translate(
        "HeatBar",
        "It shows which parts of the picture the score rests on, not where bone is lost; it can be wrong.",
    )
