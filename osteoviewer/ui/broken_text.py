"""Words of a check box or radio button on as many lines as they need, which Qt itself does not do."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton

from osteoviewer.ui.font_follower import FontFollower
from osteoviewer.ui.menu_marks import without_marks


def break_words(button: QAbstractButton, width: int) -> None:
    """Let a button be no wider than that; it is spoken of as before."""
    text = button.text()
    button.setAccessibleName(without_marks(text))
    FontFollower(button, partial(_fit, button, text, width))


def _fit(button: QAbstractButton, text: str, width: int) -> None:
    button.setText(text)
    metrics = button.fontMetrics()
    around = button.sizeHint().width() - _width(metrics, text)
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and _width(metrics, longer) > width - around:
            lines.append(word)
        else:
            lines[-1] = longer
    button.setText("\n".join(lines))


def _width(metrics: QFontMetrics, text: str) -> int:
    return metrics.size(Qt.TextFlag.TextShowMnemonic, text).width()
