"""A place in which a widget is shown whole where there is room, and scrolled up and down where there is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from osteoviewer.ui.roles import as_role


def scrolling(content: QWidget) -> QScrollArea:
    """Return it; Tab reaches what is in it, and brings it into sight."""
    area = as_role(QScrollArea(), "plain")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area


def beside_its_bar(content: QWidget) -> QScrollArea:
    """Return such a place for a widget of fixed width, with room for the bar that scrolls."""
    area = scrolling(content)
    area.setFixedWidth(content.minimumWidth() + area.verticalScrollBar().sizeHint().width())
    return area
