"""`FloatingNote`: a line over the film that says what has to be known while it is so. The mouse goes through it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from osteoviewer.ui.roles import as_role

_MARGIN = 10


class FloatingNote(QLabel):
    """Words at the upper or lower edge of another widget; hidden while there are none.

    Parameters
    ----------
    over : QWidget
        Whose edge it is.
    edge : Qt.Edge
        ``TopEdge`` or ``BottomEdge``.
    role : str
        In ``style.qss``.
    """

    def __init__(self, over: QWidget, *, edge: Qt.Edge, role: str) -> None:
        super().__init__(over)
        as_role(self, role)
        self._over, self._edge = over, edge
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hide()
        over.installEventFilter(self)

    def say(self, text: str) -> None:
        """Show words, or nothing."""
        self.setText(text)
        self.setAccessibleName(text)
        self._settle()
        self.setVisible(bool(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the edge."""
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        room = self._over.width() - 2 * _MARGIN
        self.setWordWrap(self.fontMetrics().horizontalAdvance(self.text()) + 4 * _MARGIN > room)
        width = min(self.sizeHint().width(), room)
        height = self.heightForWidth(width) if self.wordWrap() else self.sizeHint().height()
        top = _MARGIN if self._edge == Qt.Edge.TopEdge else self._over.height() - height - _MARGIN
        self.setGeometry((self._over.width() - width) // 2, top, width, height)
