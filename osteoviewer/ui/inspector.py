"""The panels under the film that are about the large stage: its parameters and its histogram."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from osteoviewer.ui.exploration import Exploration
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.parameter_panel import ParameterPanel
from osteoviewer.ui.trial_desk import TrialDesk

_HEIGHT = 170
_GAP = 6


class Inspector(QObject):
    """Builds the panels, side by side, and shows each when it is wanted."""

    def __init__(self, workspace: Workspace, exploration: Exploration) -> None:
        super().__init__(workspace.window)
        self._holder = QWidget()
        self._holder.setFixedHeight(_HEIGHT)
        self._holder.hide()
        row = QHBoxLayout(self._holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self.parameters = ParameterPanel()
        self.parameters.hide()
        row.addWidget(self.parameters, 1)
        workspace.put_under_view(self._holder)
        self.trials = TrialDesk(workspace, exploration, self.parameters)

    def show_parameters(self, is_on: bool) -> None:
        """Show or hide the parameters of the large stage."""
        self.parameters.setVisible(is_on)
        self._fit()
        self.trials.show_controls()

    def _fit(self) -> None:
        self._holder.setVisible(not self.parameters.isHidden())
