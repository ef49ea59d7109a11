"""Where files are written to, and what came of it: what the dialogs of the report and of the export have in common."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from osteoviewer.ui.roles import as_role


@dataclass(frozen=True)
class TargetWords:
    """What a dialog calls its folder, the names of its files, and the progress of writing them."""

    folder: str
    names: str
    progress: str


class TargetPanel(QWidget):
    """The folder, what was written, and how far it is."""

    def __init__(self, folder: Path, words: TargetWords) -> None:
        super().__init__()
        self._title = words.folder
        self.folder, self.browse = QLineEdit(str(folder)), QPushButton(self.tr("&Browse…"))
        self.folder.setAccessibleName(words.folder)
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._ask)
        names = as_role(QLabel(words.names), "muted")
        names.setWordWrap(True)
        self.result = QPlainTextEdit()
        self.result.setReadOnly(True)
        self.result.setTabChangesFocus(True)
        self.result.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.result.setAccessibleName(self.tr("What was written"))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(words.progress)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(as_role(QLabel(self.tr("Folder")), "caption"))
        column.addLayout(row)
        column.addWidget(names)
        column.addWidget(self.result, 1)
        column.addWidget(self.progress)
        self.show_progress(None, 0)

    @property
    def is_named(self) -> bool:
        """Whether there is a folder to write to."""
        return bool(self.folder.text().strip())

    def set_running(self, is_running: bool) -> None:
        """Let no other folder be chosen while something is being written."""
        for widget in (self.folder, self.browse):
            widget.setEnabled(not is_running)

    def show_progress(self, done: int | None, count: int) -> None:
        """Say how far it is; None when it is over, and a count of 0 where that is not known."""
        self.progress.setVisible(done is not None)
        self.progress.setRange(0, count)
        self.progress.setValue(done or 0)

    @Slot()
    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self._title, self.folder.text())
        if name:
            self.folder.setText(name)


def usual_folder(name: str) -> Path:
    """Return a folder of that name below the user's documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / name
