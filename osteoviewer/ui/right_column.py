"""The column beside the film: the stages, and under them what is said of the knee and what the reader says of that."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from osteoviewer.ui.diagnosis_panel import DiagnosisPanel
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.scrolling import scrolling
from osteoviewer.ui.stage_panels import StagePanels

_SMALLEST = 290
_FILMSTRIP_HEIGHT = 150
_ANY_HEIGHT = (1 << 24) - 1
_LEAST_WORDS, _LEAST_STAGES = 120, 40
_GAP = 6


class RightColumn(QWidget):
    """As wide as its words need; where the diagnosis has too little room, it scrolls and nothing lies over it.

    Parameters
    ----------
    stages : StagePanels
        Stand above the diagnosis while the window is wide.
    diagnosis : DiagnosisPanel
        Knows its own height.
    """

    def __init__(self, stages: StagePanels, diagnosis: DiagnosisPanel) -> None:
        super().__init__()
        as_role(self, "column")
        self._stages, self._diagnosis = stages, diagnosis
        stages.setMinimumHeight(_LEAST_STAGES)
        self._room = scrolling(diagnosis)
        self._room.setMinimumWidth(_SMALLEST)  # whatever the words are just now: the column keeps its place
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(stages, 1)
        self._column.addWidget(self._room)
        diagnosis.installEventFilter(self)

    def put_under(self, widget: QWidget) -> None:
        """Give a widget a place under the diagnosis."""
        self._column.addWidget(widget)

    def fold(self, under_film: QVBoxLayout, *, is_narrow: bool) -> None:
        """Put the stages under the film in a narrow window, above the diagnosis in a wide one."""
        self._stages.lie(is_narrow)
        if is_narrow:
            under_film.addWidget(self._stages)
            self._stages.setFixedHeight(_FILMSTRIP_HEIGHT)
            self._column.addStretch(1)
        else:
            self._column.takeAt(self._column.count() - 1)
            self._stages.setMinimumHeight(_LEAST_STAGES)
            self._stages.setMaximumHeight(_ANY_HEIGHT)
            self._column.insertWidget(0, self._stages, 1)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the height that the diagnosis wants, and let everything pass."""
        if watched is self._diagnosis and event.type() == QEvent.Type.Resize:
            self._share()
        return False

    def event(self, event: QEvent) -> bool:
        """Follow what stands beside the diagnosis."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._share()
        return done

    def _share(self) -> None:
        """Give the diagnosis what it wants, or what the others leave."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = [item.widget() for item in items if item is not None]
        others = [widget for widget in widgets if widget not in (None, self._room) and not widget.isHidden()]
        taken = sum((widget.minimumHeight() or widget.minimumSizeHint().height()) + _GAP for widget in others)
        left = max(_LEAST_WORDS, self.height() - taken)
        self._diagnosis.give_room(left)
        self._room.setFixedHeight(min(self._diagnosis.minimumHeight(), left))
