"""The panels under the film that are about the large stage: its parameters and its histogram, side by side."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from osteoviewer.ui.exploration import Exploration
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.histogram_desk import HistogramDesk
from osteoviewer.ui.histogram_panel import HistogramPanel
from osteoviewer.ui.parameter_panel import ParameterPanel
from osteoviewer.ui.trial_desk import TrialDesk

_LINES = 9
_GAP = 6


class Inspector(QObject):
    """Builds the panels, and shows each when it is wanted; they take no room while both are hidden."""

    def __init__(self, workspace: Workspace, exploration: Exploration) -> None:
        super().__init__(workspace.window)
        self._holder = QWidget()
        self._holder.setFixedHeight(_LINES * self._holder.fontMetrics().lineSpacing())
        self._holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.parameters, self.histogram = ParameterPanel(), HistogramPanel()
        row = QHBoxLayout(self._holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for panel in (self.parameters, self.histogram):
            panel.hide()
            row.addWidget(panel, 1)
        self._holder.hide()
        workspace.put_under_view(self._holder)
        self.trials = TrialDesk(workspace, exploration, self.parameters)
        self._measuring = HistogramDesk(workspace, self.histogram)

    def show_parameters(self, is_on: bool) -> None:
        """Show or hide the parameters of the large stage."""
        self.parameters.setVisible(is_on)
        self._fit()
        self.trials.show_controls()

    def show_histogram(self, is_on: bool) -> None:
        """Show or hide the histogram of the large stage."""
        self.histogram.setVisible(is_on)
        self._fit()
        self._measuring.show_stage()

    def stop(self) -> None:
        """Give up all work."""
        self._measuring.stop()

    def _fit(self) -> None:
        self._holder.setVisible(not (self.parameters.isHidden() and self.histogram.isHidden()))
