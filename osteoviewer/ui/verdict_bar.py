"""Asks what the reader thinks of the diagnosis above it, and shows what was said. Its places never move."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from osteoviewer.ui.elided_combo import ElidedCombo
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.keys_in_force import KeyFollower
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.verdicts import LONGEST_REASON, Opinion
from osteoviewer.ui.words import class_word

_MARGIN, _GAP = 10, 4
_SHORTEST_CLASS = 8


class VerdictBar(QFrame):
    """The verdict on one knee."""

    given = Signal(object, object, str)
    """`Opinion`, the class that it is instead or None, and the reason."""
    reason_typed = Signal(object, object, str)
    """The same while the reason is being typed."""
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "diagnosis")
        self.setAccessibleName(self.tr("Your verdict on the diagnosis"))
        self._said = as_role(ElidedLabel(), "muted")
        self._said.setAccessibleName(self.tr("About your verdict"))
        self._group = QButtonGroup(self)
        self._buttons = {
            Opinion.AGREE: self._make(self.tr("Agree"), self.tr("Agree with the diagnosis ({key:agree})")),
            Opinion.DISAGREE: self._make(self.tr("Disagree"), self.tr("Disagree with the diagnosis ({key:disagree})")),
            Opinion.CANNOT_TELL: self._make(self.tr("Cannot tell"), self.tr("I cannot tell ({key:cannot_tell})")),
        }
        self._class = ElidedCombo()
        self._class.setSizeAdjustPolicy(ElidedCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._class.setMinimumContentsLength(_SHORTEST_CLASS)
        for part in (self._class, self._class.view()):
            part.setAccessibleName(self.tr("The class that it is instead"))
        self._class.activated.connect(self._give)
        self._reason = QLineEdit(maxLength=LONGEST_REASON)
        self._reason.setAccessibleName(self.tr("Reason for your verdict, without names"))
        self._reason.setPlaceholderText(self.tr("Reason (optional, no names)"))
        self._reason.textEdited.connect(self._tell_typed)
        self._reason.editingFinished.connect(self._finish_reason)
        self._clear = as_role(QPushButton(self.tr("Clear")), "flat")
        self._clear.setAccessibleName(self.tr("Clear your verdict"))
        self._clear.clicked.connect(self.cleared)
        self._shown_reason = ""
        self._lay_out()
        self.show_classes(())
        self.show_verdict(None, None, "", said="")
        self.set_possible(is_possible=False)

    @property
    def opinion(self) -> Opinion | None:
        """What is chosen."""
        return next((opinion for opinion, button in self._buttons.items() if button.isChecked()), None)

    def show_classes(self, labels: Sequence[str]) -> None:
        """Offer the classes that it may be instead."""
        self._class.clear()
        self._class.addItem(self.tr("Which class?"), None)
        for label in labels:
            self._class.addItem(class_word(label), label)

    def show_verdict(self, opinion: Opinion | None, label: str | None, reason: str, *, said: str) -> None:
        """Show what was said of the diagnosis, or that nothing was; `said` is about it, or why nothing can be said."""
        self._group.setExclusive(False)
        for own, button in self._buttons.items():
            button.setChecked(own is opinion)
        self._group.setExclusive(True)
        self._class.setCurrentIndex(max(0, self._class.findData(label)) if label is not None else 0)
        if self._reason.text() != reason:
            self._reason.setText(reason)
            self._reason.setCursorPosition(0)  # its beginning says more than its end
        self._shown_reason = reason
        self._said.setText(said)

    def set_possible(self, *, is_possible: bool) -> None:
        """Say whether a verdict can be given."""
        for button in self._buttons.values():
            button.setEnabled(is_possible)
        opinion = self.opinion
        self._clear.setEnabled(is_possible and opinion is not None)
        self._class.setEnabled(is_possible and opinion is Opinion.DISAGREE)
        self._reason.setEnabled(is_possible and opinion is not None)

    def hide_reason(self, is_hidden: bool) -> None:
        """Keep what was typed off the screen: it may name somebody all the same."""
        self._reason.setEchoMode(QLineEdit.EchoMode.Password if is_hidden else QLineEdit.EchoMode.Normal)

    def _make(self, text: str, meaning: str) -> QPushButton:
        button = as_role(QPushButton(text), "flat")
        button.setCheckable(True)
        KeyFollower(button, meaning, button.setAccessibleName, button.setToolTip)
        button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self._give)
        self._group.addButton(button)
        return button

    @Slot()
    def _give(self) -> None:
        self._tell(self.given)

    @Slot()
    def _tell_typed(self) -> None:
        self._tell(self.reason_typed)

    @Slot()
    def _finish_reason(self) -> None:
        """Give the verdict anew where its reason is another one; the field is also left without any change."""
        if self._reason.text() != self._shown_reason:
            self._tell(self.given)

    def _tell(self, signal: SignalInstance) -> None:
        opinion = self.opinion
        if opinion is not None:
            label = self._class.currentData() if opinion is Opinion.DISAGREE else None
            signal.emit(opinion, label, self._reason.text())

    def _lay_out(self) -> None:
        head, choices, more = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(_MARGIN)
        head.addWidget(as_role(QLabel(self.tr("YOUR VERDICT")), "caption"))
        self._said.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._said, 1)
        for button in self._buttons.values():
            choices.addWidget(button)
        more.addWidget(self._class)
        more.addWidget(self._reason, 1)
        more.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _GAP + 2, _MARGIN, _GAP + 2)
        column.setSpacing(_GAP)
        for row in (head, choices, more):
            row.setSpacing(max(_GAP, row.spacing()) if row is head else _GAP)
            column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
