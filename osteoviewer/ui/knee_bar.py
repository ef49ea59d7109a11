"""The knees of the film on the screen: one toggle each, in the order in which they stand, and one to change them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from osteoviewer.imaging.knees import MOST_KNEES
from osteoviewer.ui.class_signs import sign_icon
from osteoviewer.ui.font_follower import FontFollower
from osteoviewer.ui.keys_in_force import KeyFollower
from osteoviewer.ui.roles import as_role

_SIGN = 16
_GAP = 4
_AROUND = 28
"""Between the words and the edges of a toggle."""


@dataclass(frozen=True)
class KneeEntry:
    """What a toggle says: the knee's name, how far it is in a word, and its class if it has one."""

    name: str
    state: str
    label: str | None = None


class KneeBar(QWidget):
    """The knees."""

    knee_wanted = Signal(int)
    editing_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "column")
        self._entries: tuple[KneeEntry, ...] = ()
        self._is_searched = False
        self._none = as_role(QLabel(), "muted")
        self._group = QButtonGroup(self)
        self._buttons = tuple(self._make(place) for place in range(MOST_KNEES))
        self._edit = as_role(QPushButton(), "flat")
        KeyFollower(self._edit, self.tr("Change by hand ({key:edit_region})"), self._edit.setText)
        self._edit.setCheckable(True)
        self._edit.setAccessibleName(self.tr("Change the region of interest by hand"))
        how = self.tr(
            "Drag the box or its corners. Add a knee ({key:add_knee}), take one away ({key:delete}), "
            "undo ({key:undo}), or restore what was found ({key:reset_knees})."
        )
        KeyFollower(self._edit, how, self._edit.setToolTip)
        self._edit.clicked.connect(self.editing_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(as_role(QLabel(self.tr("KNEES")), "caption"))
        column.addWidget(self._none)
        for button in self._buttons:
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._edit)
        FontFollower(self, self._fit_font)
        self.show_knees((), 0)
        self.set_editing(is_on=False, is_possible=False)

    def show_knees(self, entries: Sequence[KneeEntry], chosen: int, *, is_searched: bool = False) -> None:
        """Show the knees as they are now; where there is none, whether the film was searched for them."""
        self._entries = tuple(entries)
        self._is_searched = is_searched
        self._none.setText(self.tr("None found") if is_searched else self.tr("Not looked for yet"))
        self._none.setVisible(not entries)
        outline = self.palette().color(QPalette.ColorRole.WindowText)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(entries))
            if place < len(entries):
                entry = entries[place]
                button.setAccessibleName(f"{entry.name}, {entry.state}")
                button.setToolTip(f"{entry.name}, {entry.state}")
                labels = () if entry.label is None else (entry.label,)
                button.setIcon(sign_icon(labels, outline, _SIGN, self.devicePixelRatioF()))
                button.setChecked(place == chosen)
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the words as fits."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        for button, entry in zip(self._buttons, self._entries, strict=False):
            metrics, room = button.fontMetrics(), self.width() - _SIGN - _AROUND
            words = (metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in (entry.name, entry.state))
            button.setText("\n".join(words))

    def set_editing(self, *, is_on: bool, is_possible: bool) -> None:
        """Say whether regions can be changed, and whether they are being changed."""
        self._edit.setEnabled(is_possible)
        self._edit.setChecked(is_on)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            chosen = next((place for place, button in enumerate(self._buttons) if button.isChecked()), 0)
            self.show_knees(self._entries, chosen, is_searched=self._is_searched)

    def _fit_font(self) -> None:
        """Keep room for as many knees as there may be, so that nothing moves when they are found."""
        height = sum(button.sizeHint().height() + _GAP for button in self._buttons)
        self.setFixedHeight(height + self._edit.sizeHint().height() + 3 * self.fontMetrics().lineSpacing())

    def _make(self, place: int) -> QPushButton:
        button = as_role(QPushButton(), "knee")
        button.setCheckable(True)
        button.setIconSize(QSize(_SIGN, _SIGN))
        button.setText("\n")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # no long word widens the column
        button.clicked.connect(self._tell)
        self._group.addButton(button, place)
        return button

    @Slot()
    def _tell(self) -> None:
        self.knee_wanted.emit(self._group.checkedId())
