"""Where parameters are tried out: the controls of the large stage, what comes of them, and that it is marked."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.paths import resources
from osteoviewer.ui.exploration import Exploration
from osteoviewer.ui.exploratory_note import ExploratoryNote
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.film_job import StageMade
from osteoviewer.ui.parameter_panel import ParameterPanel
from osteoviewer.ui.sentences import told
from osteoviewer.ui.words import OF_A_KNEE, PANEL_STAGES, stage_title


class TrialDesk(QObject):
    """Connects an exploration with the widgets.

    Parameters
    ----------
    workspace : Workspace
    exploration : Exploration
    panel : ParameterPanel
        Has the controls.
    """

    def __init__(self, workspace: Workspace, exploration: Exploration, panel: ParameterPanel) -> None:
        super().__init__(workspace.window)
        self._workspace, self._exploration, self._panel = workspace, exploration, panel
        self._note = ExploratoryNote()
        self._note.reset_wanted.connect(exploration.reset)
        workspace.put_under_diagnosis(self._note)
        panel.parameters_wanted.connect(self._try)
        workspace.display.chosen.connect(self.show_controls)
        workspace.display.emptied.connect(self.show_controls)
        workspace.session.state_changed.connect(self.show_controls)
        exploration.begun.connect(self._begin)
        exploration.stage_made.connect(self._show_stage)
        exploration.told.connect(self._show_told)
        exploration.failed.connect(self._show_failure)
        exploration.finished.connect(self._finish)
        exploration.ended.connect(self._end)
        self._missing: set[tuple[str, int]] = set()
        self.show_controls()

    @Slot()
    def show_controls(self) -> None:
        """Show the parameters of the large stage, or why there are none to try."""
        if self._panel.isHidden():
            return
        name = PANEL_STAGES[self._workspace.display.index]
        pipeline = self._exploration.pipeline
        stage = None if pipeline is None else next((each for each in pipeline.stages if each.name == name), None)
        if not self._exploration.can_explore:
            self._panel.show_note(self.tr("Parameters"), self.tr("They can be tried once a film has been analysed."))
        elif stage is None:
            self._panel.show_note(
                stage_title(name), self.tr("The film itself has none. Choose a stage (2 to 5) to try its parameters.")
            )
        else:
            self._panel.show_stage(stage, self._methods() if "method" in stage.parameters else {})

    def _methods(self) -> dict[str, Mapping[str, Any]]:
        """Return the ways to find the knee that are there: the model's own, and the paper's, which needs no network."""
        model = self._workspace.session.model
        region = None if model is None else model.pipeline.region
        rows = json.loads((resources() / "pipeline-paper.json").read_text(encoding="utf-8"))
        paper = next(row["parameters"] for row in rows if row["stage"] == "roi")
        own = {} if region is None else {region.parameters["method"]: region.parameters}
        return {"paper": paper, **own}

    @Slot(str, object)
    def _try(self, stage: str, parameters: Mapping[str, Any]) -> None:
        try:
            self._exploration.set_parameters(stage, parameters)
        except OsteoViewerError as error:
            self._workspace.say(*told(error))
        self.show_controls()

    @Slot(str)
    def _begin(self, stage: str) -> None:
        first, knees = PANEL_STAGES.index(stage), self._workspace.session.knees.edits.current
        of_knees = [name for name in PANEL_STAGES[first:] if name in OF_A_KNEE]
        self._missing = {(name, knee) for name in of_knees for knee in range(len(knees))}
        self._note.show()
        self._workspace.presenter.await_explored(first)
        self._workspace.answers.begin_exploring()

    @Slot(object)
    def _show_stage(self, made: StageMade) -> None:
        if made.knee is not None:
            self._missing.discard((made.result.name, made.knee))
        self._workspace.presenter.show_explored(made)

    @Slot(object)
    def _show_told(self, told: object) -> None:
        from osteoviewer.analysis import Diagnosed, KneesFound, Refused

        answers, model = self._workspace.answers, self._workspace.session.model
        if isinstance(told, KneesFound):
            answers.explore_knees(told.knees)
        elif isinstance(told, Refused):
            answers.explore_refusal(told)
        elif isinstance(told, Diagnosed) and model is not None and model.card is not None:
            answers.explore_diagnosis(told, model.card)

    @Slot(object)
    def _show_failure(self, error: OsteoViewerError) -> None:
        self._finish()
        self._workspace.answers.explore_failure(error)

    @Slot()
    def _finish(self) -> None:
        """Take away the pictures of knees that are not found any more."""
        for stage, knee in sorted(self._missing):
            self._workspace.presenter.drop_explored(stage, knee)
        self._missing.clear()

    @Slot()
    def _end(self) -> None:
        self._missing.clear()
        self._note.hide()
        self._workspace.presenter.stop_exploring()
        self._workspace.answers.stop_exploring()
        self.show_controls()
