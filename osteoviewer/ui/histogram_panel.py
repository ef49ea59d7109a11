"""The histogram of the large stage beside the curve that leads to it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from osteoviewer.imaging.gray_window import Window
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.plots import HistogramPlot, TransferPlot
from osteoviewer.ui.roles import as_role

if TYPE_CHECKING:
    from osteoviewer.imaging.histogram import Histogram, Transfer

_MARGIN = 8


class HistogramPanel(QFrame):
    """How the values of the large stage are spread, and where they come from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "inspector")
        self.setAccessibleName(self.tr("Histogram"))
        self._values, self._curve = HistogramPlot(), TransferPlot()
        meaning = self.tr("Bars: how many pixels have a value, the tallest cut. Line: the gray that it is shown as.")
        self._values.setToolTip(meaning)
        self._titles = [as_role(ElidedLabel(), "strong") for _ in range(2)]
        self._words = [as_role(ElidedLabel(), "muted") for _ in range(2)]
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.setSpacing(_MARGIN)
        for plot, title, words, share in zip(
            (self._values, self._curve), self._titles, self._words, (3, 2), strict=True
        ):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(title)
            column.addWidget(plot, 1)
            column.addWidget(words)
            row.addLayout(column, share)

    def show_titles(self, title: str, curve_title: str) -> None:
        """Say which stage it is, and which one the curve leads from."""
        for label, text in zip(self._titles, (title, curve_title), strict=True):
            label.setText(text)

    def clear(self) -> None:
        """Show nothing yet of a stage."""
        for label in self._words:
            label.setText("")
        self._values.show_histogram(None)
        self._curve.show_curve(None)

    def show_window(self, window: Window, *, is_inverted: bool) -> None:
        """Show how the window makes grays of the values."""
        self._values.show_window(window, is_inverted=is_inverted)

    def show_histogram(self, histogram: "Histogram") -> None:
        """Show how the values are spread."""
        words = self.tr("{zeros:.0f} % are 0; of the others 90 % lie in {low:.3f} to {high:.3f}").format(
            zeros=100 * histogram.zeros, low=histogram.low, high=histogram.high
        )
        self._values.show_histogram(histogram)
        self._values.setAccessibleName(f"{self._titles[0].text()}. {words}")
        self._words[0].setText(words)

    def show_curve(self, curve: "Transfer | None", words: str) -> None:
        """Show the curve, or that there is none, and what it means."""
        self._curve.show_curve(curve, words)
        self._curve.setAccessibleName(f"{self._titles[1].text()}. {words}")
        self._words[1].setText("" if curve is None else words)
