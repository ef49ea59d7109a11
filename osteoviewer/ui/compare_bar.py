"""The bar under the film while two stages are compared: which two, how, and what is seen."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from osteoviewer.ui.comparison import Way
from osteoviewer.ui.difference_item import LESS, MORE, SAME
from osteoviewer.ui.elided_combo import ElidedCombo
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.keys_in_force import KeyFollower
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import PANEL_STAGES, stage_title

_MARGIN = 6
_SCALE_SIZE = (84, 12)


class CompareBar(QFrame):
    """Asks for two stages and a way to compare them."""

    large_wanted = Signal(int)
    other_wanted = Signal(int)
    way_wanted = Signal(str)
    """A `Way`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "inspector")
        self.setAccessibleName(self.tr("Comparison of two stages"))
        self._large, self._other = _stages(self.tr("Large stage")), _stages(self.tr("Stage to compare with"))
        self._large.activated.connect(self.large_wanted)
        self._other.activated.connect(self.other_wanted)
        self._ways = {
            Way.SWIPE: _toggle(self.tr("Swipe"), self.tr("A divider parts the two ({key:swipe})")),
            Way.DIFFERENCE: _toggle(self.tr("Difference"), self.tr("The large one minus the other ({key:difference})")),
        }
        for button in self._ways.values():
            button.clicked.connect(self._tell_way)
        self._words = as_role(ElidedLabel(), "muted")
        self._words.setAccessibleName(self.tr("What is seen"))
        self._scale = _Scale()
        self._ends = [as_role(QLabel(), "value") for _ in range(2)]
        self._lay_out()
        self.show_scale("")
        self.hide()

    def show_pair(self, large: int, other: int, way: Way) -> None:
        """Show which stages are compared, and how."""
        self._large.setCurrentIndex(large)
        self._other.setCurrentIndex(other)
        for name, button in self._ways.items():
            button.setChecked(name is way)

    def show_words(self, words: str) -> None:
        """Say what is seen."""
        self._words.setText(words)

    def show_scale(self, reach: str) -> None:
        """Show the colours of a difference and the ends of their scale; nothing where there is no end."""
        for label, sign in zip(self._ends, ("−", "+"), strict=True):
            label.setText(sign + reach)
            label.setVisible(bool(reach))
        self._scale.setVisible(bool(reach))
        self._scale.setAccessibleName(
            self.tr("Colours from −{reach}, blue, over 0, dark, to +{reach}, orange").format(reach=reach)
        )

    def _lay_out(self) -> None:
        choices, news = QHBoxLayout(), QHBoxLayout()
        choices.addWidget(self._large, 1)
        choices.addWidget(as_role(QLabel(self.tr("with")), "muted"))
        choices.addWidget(self._other, 1)
        for button in self._ways.values():
            choices.addWidget(button)
        news.addWidget(self._words, 1)
        news.addWidget(self._make_scale())
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_MARGIN)
        for row in (choices, news):
            row.setSpacing(_MARGIN)
            column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _make_scale(self) -> QWidget:
        """Return the colours between their ends, the lowest at the left in every language, as in a plot."""
        scale = QWidget()
        scale.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row = QHBoxLayout(scale)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_MARGIN)
        for widget in (self._ends[0], self._scale, self._ends[1]):
            row.addWidget(widget)
        return scale

    @Slot(bool)
    def _tell_way(self, is_on: bool) -> None:
        way = next(way for way, button in self._ways.items() if button is self.sender())
        self.way_wanted.emit(way if is_on else Way.BLINK)


class _Scale(QWidget):
    """The colours of a difference, from less to more."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(*_SCALE_SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them."""
        place = QRectF(self.rect())
        gradient = QLinearGradient(place.topLeft(), place.topRight())
        for at, colour in ((0.0, LESS), (0.5, SAME), (1.0, MORE)):
            gradient.setColorAt(at, QColor(*colour))
        with QPainter(self) as painter:
            painter.fillRect(place, gradient)
            painter.setPen(QColor(Qt.GlobalColor.gray))
            painter.drawRect(place.adjusted(0, 0, -1, -1))


def _stages(name: str) -> QComboBox:
    box = ElidedCombo()
    box.setAccessibleName(name)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    box.addItems([f"{number} {stage_title(stage)}" for number, stage in enumerate(PANEL_STAGES, start=1)])
    return box


def _toggle(words: str, meaning: str) -> QPushButton:
    button = as_role(QPushButton(words), "flat")
    KeyFollower(button, meaning, button.setToolTip)
    button.setCheckable(True)
    return button
