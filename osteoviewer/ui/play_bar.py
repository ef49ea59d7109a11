"""Says under the film that the stages are played through, and stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.keys_in_force import KeyFollower
from osteoviewer.ui.roles import as_role

_MARGIN = 6


class PlayBar(QFrame):
    """Hidden while nothing is played."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "inspector")
        self.setAccessibleName(self.tr("Playing through the stages"))
        button = QPushButton(self.tr("Stop"))
        button.setAccessibleName(self.tr("Stop playing through the stages"))
        button.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        words = ElidedLabel()
        KeyFollower(words, self.tr("Playing through the stages. It can be stopped ({key:blink})."), words.setText)
        row.addWidget(words, 1)
        row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()
