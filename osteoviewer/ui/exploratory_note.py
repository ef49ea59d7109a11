"""Says beside the diagnosis that what is shown is exploratory, and offers the way back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from osteoviewer.ui.roles import as_role

_MARGIN = 8


class ExploratoryNote(QFrame):
    """Hidden while everything is the model's own."""

    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "exploratory")
        words = self.tr("Exploratory: not the model’s own pipeline")
        self.setAccessibleName(words)
        label = as_role(QLabel(words), "strong")
        label.setWordWrap(True)
        button = QPushButton(self.tr("Reset"))
        button.setAccessibleName(self.tr("Go back to the model’s own pipeline"))
        button.clicked.connect(self.reset_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.addWidget(label, 1)
        row.addWidget(button)
        self.hide()
