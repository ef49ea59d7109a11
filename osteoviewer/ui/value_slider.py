"""A number that is dragged with a slider or typed beside it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QSlider, QWidget

from osteoviewer.imaging.stage_controls import Control
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.roles import as_role

NAME_SHARE, SLIDER_SHARE = 3, 3
_SLIDER_WIDTH, _VALUE_WIDTH = 40, 76
_GAP = 8


class ValueSlider(QWidget):
    """One control of a stage."""

    changed = Signal(str, object)
    """The control's key, and the value that the user wants."""

    def __init__(self, control: Control, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, control.count)
        self._slider.setPageStep(max(1, control.count // 10))
        self._box = QDoubleSpinBox(decimals=control.decimals, singleStep=control.step)
        self._box.setKeyboardTracking(False)
        self._box.setRange(control.low, control.high)
        self._box.setFixedWidth(_VALUE_WIDTH)
        label = as_role(ElidedLabel(name), "muted")
        self._slider.setMinimumWidth(_SLIDER_WIDTH)
        for widget in (self._slider, self._box):
            widget.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(label, NAME_SHARE)
        row.addWidget(self._slider, SLIDER_SHARE)
        row.addWidget(self._box)
        self._slider.valueChanged.connect(self._take_place)
        self._box.valueChanged.connect(self._take_value)

    def show_value(self, value: float) -> None:
        """Show a value without telling of it."""
        with QSignalBlocker(self._slider), QSignalBlocker(self._box):
            self._slider.setValue(self._control.place(value))
            self._box.setValue(value)

    @Slot(int)
    def _take_place(self, place: int) -> None:
        value = self._control.value(place)
        self.show_value(value)
        self.changed.emit(self._control.key, value)

    @Slot(float)
    def _take_value(self, value: float) -> None:
        self._take_place(self._control.place(value))
