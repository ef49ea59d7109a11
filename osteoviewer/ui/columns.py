"""The three columns of the window: the list and the knees, the film, and what is said of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from osteoviewer.ui.apart import is_leftwards
from osteoviewer.ui.diagnosis_panel import DiagnosisPanel
from osteoviewer.ui.image_view import ImageView
from osteoviewer.ui.right_column import RightColumn
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.stage_panels import StagePanels

_FIRST = (220, 690, 370)
_FILM_SMALLEST = 360
_GAP = 6


class Columns(QSplitter):
    """As wide as the user makes them; the outer ones can be hidden.

    Parameters
    ----------
    left : sequence of QWidget
        From the top; the first takes the room that is left.
    view, stages, diagnosis
        The film, its stages, and what is said of the knee.
    """

    def __init__(
        self, left: Sequence[QWidget], view: ImageView, stages: StagePanels, diagnosis: DiagnosisPanel
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._view, self._stages = view, stages
        self.left, middle = (as_role(QWidget(), "column") for _ in range(2))
        self.right = RightColumn(stages, diagnosis)
        films, self._middle = column(self.left), column(middle)
        for place, widget in enumerate(left):
            films.addWidget(widget, 0 if place else 1)
        middle.setMinimumWidth(_FILM_SMALLEST)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(_GAP)
        ways = QHBoxLayout.Direction
        self._beside.setDirection(ways.RightToLeft if is_leftwards() else ways.LeftToRight)  # a film's left stays left
        self._beside.addWidget(view, 1)
        self._middle.addLayout(self._beside, 1)
        self.setHandleWidth(_GAP)
        self.setChildrenCollapsible(False)
        for stretch, widget in enumerate((self.left, middle, self.right)):
            self.addWidget(widget)
            self.setStretchFactor(stretch, 1 if widget is middle else 0)
        self.setSizes(list(_FIRST))

    def put_beside_view(self, widget: QWidget) -> None:
        """Give a widget half of the room of the film, at its left."""
        self._beside.insertWidget(0, widget, 1)

    def put_under_view(self, widget: QWidget) -> None:
        """Give a widget a place under the film."""
        self._middle.addWidget(widget)

    def show_left(self, is_on: bool) -> None:
        """Show or hide the list."""
        self.left.setVisible(is_on)

    def show_right(self, is_on: bool) -> None:
        """Show or hide the stages, wherever they are, and what is said of the knee."""
        self.right.setVisible(is_on)
        self._stages.setVisible(is_on)

    def fold(self, is_narrow: bool) -> None:
        """Put the stages under the film in a narrow window, beside it in a wide one."""
        self.right.fold(self._middle, is_narrow=is_narrow)


def column(widget: QWidget) -> QVBoxLayout:
    """Lay what is in a widget below each other, without a margin."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(_GAP)
    return layout
