"""A field for words to search for: Escape empties it and leaves it, whatever Escape does elsewhere in the window."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class SearchField(QLineEdit):
    """One line of text with a button that empties it."""

    left = Signal()
    """Escape or Enter was pressed: the keyboard belongs to what was found."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.returnPressed.connect(self.left)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window’s own commands."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.clear()
                self.left.emit()
            return True
        return super().event(event)
