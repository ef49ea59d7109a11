"""The film and its stages side by side, each small, in order, linked; one of them is chosen to be the large one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QWidget,
)

from osteoviewer.ui.apart import side_by_side
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.font_follower import FontFollower
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import PANEL_STAGES, stage_title

_MARGIN, _BORDER, _GAP = 5, 2, 3
_SMALLEST_TILE = 32
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StagePanel(QAbstractButton):
    """One stage: its picture, what it is called, its first parameter, its time and its value under the cursor.

    It is chosen as a button is pressed.
    """

    chosen = Signal()

    def __init__(self, number: int, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "stage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # not that of a button
        self.setProperty("chosen", False)
        self.clicked.connect(self.chosen)  # as a screen reader presses it
        self._name = f"{number} {stage_title(stage)}"
        self.canvas = Canvas()
        self.canvas.setObjectName("tile")
        self.canvas.setMinimumSize(_SMALLEST_TILE, _SMALLEST_TILE)
        self.canvas.setAccessibleName(self._name)
        self.canvas.clicked.connect(self.chosen)
        self._title = as_role(ElidedLabel(self._name), "strong")
        self._details, self._time = as_role(ElidedLabel(), "muted"), as_role(ElidedLabel(), "muted")
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(1)
        self._value = as_role(QLabel(), "value")
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self._value)
        self._words.addLayout(line)
        for label in (self._details, self._time):
            self._words.addWidget(label)
        self._words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(*4 * (_MARGIN + _BORDER,))
        self._row.setSpacing(2 * _MARGIN)
        self._row.addWidget(self.canvas, 5)
        self._row.addLayout(self._words, 6)
        self._said, self._room = ("", ""), 0
        FontFollower(self, self._place_time)

    def show_details(self, details: str, time: str) -> None:
        """Show the stage's parameter and its time; empty before it is done."""
        self._said = (details, time)
        self._place_time()
        self.setAccessibleName(", ".join(part for part in (self._name, details, time) if part))

    def show_value(self, value: str) -> None:
        """Show the stage's value under the cursor; the room for it is kept while there is none."""
        self._value.setText(value)

    def set_room(self, height: int) -> None:
        """Put the time beside the parameter where there is no room for a line of its own."""
        self._room = height
        self._place_time()

    def _place_time(self) -> None:
        details, time = self._said
        lines = sum(label.sizeHint().height() for label in (self._title, self._details, self._time))
        has_room = self._room >= lines + 2 * _MARGIN + 2 * self._words.spacing()
        self._time.setText(time)
        self._time.setVisible(has_room)
        self._details.setText(details if has_room else side_by_side(*self._said))

    def mark_chosen(self, is_chosen: bool) -> None:
        """Show whether this is the large one."""
        self.setProperty("chosen", is_chosen)
        self.setAccessibleDescription(self.tr("shown large") if is_chosen else "")
        self.style().unpolish(self)
        self.style().polish(self)

    def stand(self, is_upright: bool) -> None:
        """Put the words above the picture (upright) or beside it."""
        direction = QBoxLayout.Direction.BottomToTop if is_upright else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(_MARGIN if is_upright else 2 * _MARGIN)
        self._row.setStretch(1, 0 if is_upright else 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the border of the style sheet."""
        option = QStyleOption()
        option.initFrom(self)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose this stage."""
        self.chosen.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose this stage with Enter."""
        if event.key() in _ENTER:
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class StagePanels(QScrollArea):
    """All the panels, as a column or as a filmstrip; they scroll where large text leaves too little room."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stages"))
        self.panels = tuple(StagePanel(number, stage) for number, stage in enumerate(PANEL_STAGES, start=1))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        inner = as_role(QWidget(), "column")
        self.setWidget(inner)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        for panel in self.panels:
            self._layout.addWidget(panel, 1)
            panel.chosen.connect(self._tell)
        self.mark_chosen(0)

    @Slot(int)
    def mark_chosen(self, index: int) -> None:
        """Show which panel is the large one."""
        for place, panel in enumerate(self.panels):
            panel.mark_chosen(place == index)

    def lie(self, is_filmstrip: bool) -> None:
        """Be a filmstrip (under the film) or a column (beside it)."""
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if is_filmstrip else directions.TopToBottom)
        for panel in self.panels:
            panel.stand(is_filmstrip)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let every panel know how high it may be."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        height = self.viewport().height()
        if self._layout.direction() is QBoxLayout.Direction.TopToBottom:
            height = (height - (len(self.panels) - 1) * _GAP) // len(self.panels)
        for panel in self.panels:
            panel.set_room(height)

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self.panels.index(self.sender()))
