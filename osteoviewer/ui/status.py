"""The two lines at the bottom: what is going on, and the research-use words that nothing switches off."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QWidget,
)

from osteoviewer.ui.apart import side_by_side
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.font_follower import FontFollower
from osteoviewer.ui.keys_in_force import KeyFollower
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import research_use

_MARGIN = 8
_INNER_MARGIN = 2
_PROGRESS_WIDTH = 160


class StatusLine(QWidget):
    """The state in a sentence, or a message until it is dismissed. Its place is always kept, so nothing moves."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "status")
        self._state = ElidedLabel()
        self._state.setAccessibleName(self.tr("State"))
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedWidth(_PROGRESS_WIDTH)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._what, self._hint = as_role(QLabel(), "strong"), ElidedLabel()
        self._dismiss = QPushButton(self.tr("Dismiss"))
        self._dismiss.setAccessibleName(self.tr("Dismiss the message"))
        self._dismiss.clicked.connect(self.dismiss)
        self._message = as_role(QFrame(), "message")
        state = QWidget()
        _row(state, self._state, self._progress)
        _row(self._message, self._what, self._hint, self._dismiss)
        self._hidden = as_role(QLabel(self.tr("Patient hidden")), "chip")
        meaning = self.tr("Names, dates and numbers of the patient are kept off the screen ({key:privacy})")
        KeyFollower(self._hidden, meaning, self._hidden.setToolTip)
        self._hidden.setVisible(False)
        self._pages = QStackedLayout()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN, 2, _MARGIN, 2)
        self._row.setSpacing(_MARGIN)
        self._row.addLayout(self._pages, 1)
        for page in (state, self._message):
            self._pages.addWidget(page)  # which shows the first: it must not be a window of its own any more
        self._row.addWidget(self._hidden, 0, Qt.AlignmentFlag.AlignVCenter)
        FontFollower(self, self._fit_font)
        self.show_progress(None)

    def _fit_font(self) -> None:
        self._dismiss.ensurePolished()
        self.setFixedHeight(self._dismiss.sizeHint().height() + _MARGIN + _INNER_MARGIN)

    def add(self, widget: QWidget) -> None:
        """Give a widget a place at the end of the line."""
        widget.setParent(self)
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot(bool)
    def show_privacy(self, is_on: bool) -> None:
        """Say whether the patient is hidden."""
        self._hidden.setVisible(is_on)

    def show_state(self, text: str) -> None:
        """Say what is going on."""
        self._state.setText(text)

    def show_progress(self, share: float | None) -> None:
        """Show how much is done; None when nothing is going on."""
        self._progress.setVisible(share is not None)
        self._progress.setValue(0 if share is None else round(share * 100))

    def show_message(self, what: str, hint: str) -> None:
        """Say what happened and what to do, until it is dismissed."""
        self._what.setText(what)
        self._hint.setText(hint)
        self._message.setToolTip(f"{what} {hint}")
        self._message.setAccessibleName(f"{what} {hint}")
        self._pages.setCurrentWidget(self._message)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{what} {hint}"))

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        self._pages.setCurrentIndex(0)
        self.dismissed.emit()


def _row(holder: QWidget, *widgets: QWidget) -> None:
    row = QHBoxLayout(holder)
    row.setContentsMargins(_MARGIN, 0, _INNER_MARGIN, 0)
    for widget in widgets:
        row.addWidget(widget, 1 if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored else 0)


class Notice(QFrame):
    """The strip that is always there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "notice")
        self._words = as_role(QLabel(research_use()), "strong")
        self._details = as_role(ElidedLabel(), "muted")
        self._details.setAccessibleName(self.tr("Film, model and time"))
        self._details.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        row.addWidget(self._words)
        row.addWidget(self._details, 1)

    def show_details(self, *details: str) -> None:
        """Say which film, model and time; empty ones are left out."""
        self._details.setText(side_by_side(*details, gap="     "))
