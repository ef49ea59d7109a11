"""A choice whose words end in an ellipsis where their place is too narrow; the list that opens has them whole."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

_INSIDE = 4


class ElidedCombo(QComboBox):
    """A combo box that never cuts a letter."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as many of the words as fit."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, place.width() - _INSIDE
        )
        with QStylePainter(self) as begun:
            painter = cast("QStylePainter", begun)  # PySide declares another type
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
