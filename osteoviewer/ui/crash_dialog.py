"""What is known of a crash, as it would be sent: to be read, copied, written to a file, or forgotten."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_WIDTH, _HEIGHT = 640, 520
_NAME = "osteoviewer-crash.txt"


class CrashDialog(QDialog):
    """The text of a report.

    Parameters
    ----------
    text : str
        As it is in the file.
    parent : QWidget
        The window.
    """

    forget_wanted = Signal()
    save_wanted = Signal(object)
    """`Path` of the file to write."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Crash report"))
        self.resize(_WIDTH, min(_HEIGHT, parent.height()))
        self._text = text
        column = QVBoxLayout(self)
        column.addWidget(self._explained())
        column.addWidget(self._shown())
        column.addWidget(self._buttons())

    def _explained(self) -> QLabel:
        words = QLabel(
            self.tr(
                "OsteoViewer ended unexpectedly. This is all that was kept of it: where in the program that was, and "
                "versions. It holds no names of files or patients, and it is sent nowhere."
            )
        )
        words.setWordWrap(True)
        return words

    def _shown(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(self._text)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Crash report"))
        shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # it is in English in every language
        return shown

    def _buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for words, place, act in (
            (self.tr("&Copy"), role.ActionRole, self.copy),
            (self.tr("&Save…"), role.ActionRole, self._ask_where),
            (self.tr("&Forget"), role.DestructiveRole, self._forget),
        ):
            button = QPushButton(words)
            button.clicked.connect(act)
            buttons.addButton(button, place)
        for each in buttons.buttons():
            each.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def copy(self) -> None:
        """Put the report into the clipboard."""
        QGuiApplication.clipboard().setText(self._text)

    @Slot()
    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the crash report"), "", "*.txt")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(_NAME)
        dialog.fileSelected.connect(lambda name: self.save_wanted.emit(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _forget(self) -> None:
        self.forget_wanted.emit()
        self.accept()
