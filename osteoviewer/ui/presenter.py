"""Tells the widgets what the session and the display say. All translation from states to words and pictures is here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.diagnosis_panel import DiagnosisPanel
from osteoviewer.ui.display import SOURCE, Display
from osteoviewer.ui.film_job import FilmRead, StageMade
from osteoviewer.ui.films import State
from osteoviewer.ui.image_view import ImageView
from osteoviewer.ui.session import Session
from osteoviewer.ui.stage_panels import StagePanels
from osteoviewer.ui.status import Notice, StatusLine
from osteoviewer.ui.words import (
    PANEL_STAGES,
    doubt_text,
    model_text,
    parameters_text,
    side_text,
    stage_title,
    step_name,
    time_text,
)

if TYPE_CHECKING:
    from osteoviewer.analysis import Refused
    from osteoviewer.inference.card import ModelCard
    from osteoviewer.inference.diagnosis import Diagnosis

_STEPS = ("model", *PANEL_STAGES[1:], "resize", "network")


class Presenter(QObject):
    """Shows one session in one window's widgets."""

    def __init__(
        self,
        session: Session,
        display: Display,
        *,
        view: ImageView,
        stages: StagePanels,
        diagnosis: DiagnosisPanel,
        status: StatusLine,
        notice: Notice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._display = session, display
        self._view, self._stages, self._diagnosis = view, stages, diagnosis
        self._status, self._notice = status, notice
        self._film: Radiograph | None = None
        self._model_words = ""
        self._is_window_tool = False
        self._details = [""] * len(PANEL_STAGES)
        session.cleared.connect(self._clear)
        session.results_cleared.connect(self._clear_results)
        session.film_reading.connect(self._show_reading)
        session.film_opened.connect(self._show_film)
        session.step_started.connect(self._show_step)
        session.model_loaded.connect(self._show_model)
        session.model_unusable.connect(self._show_message)
        session.stage_completed.connect(self._show_stage)
        session.diagnosed.connect(self._show_diagnosis)
        session.not_diagnosed.connect(self._show_no_model)
        session.refused.connect(self._show_refusal)
        session.failed.connect(self._show_failure)
        session.cancelled.connect(self._show_cancelled)
        session.analysis_finished.connect(self._show_finished)
        session.state_changed.connect(self._show_state)
        display.frame_added.connect(self._show_frame)
        display.chosen.connect(self._show_chosen)
        display.grays_changed.connect(self._show_grays)
        self._clear()
        self._show_state(session.state)
        if session.state is State.READING:
            self._show_reading(session.name)

    def set_window_tool(self, is_on: bool) -> None:
        """Say whether the left button changes window and level."""
        self._is_window_tool = is_on
        self._view.canvas.set_window_tool(is_on)
        self._show_marks()

    @Slot()
    def _clear(self) -> None:
        self._film = None
        self._clear_results()
        self._display.empty()
        self._show_panel(SOURCE, "", "")
        for canvas in self._canvases():
            canvas.set_raster(None, None, self._display.window(SOURCE), is_inverted=False)
        self._diagnosis.show_knee("")
        self._diagnosis.show_empty()
        self._view.show_note(
            self.tr("No film is open"), self.tr("Open radiographs (Ctrl+O), or drop files or folders here.")
        )

    @Slot()
    def _clear_results(self) -> None:
        self._display.drop_stages()
        self._status.dismiss()
        self._status.show_progress(None)
        for index in range(SOURCE + 1, len(PANEL_STAGES)):
            self._show_panel(index, "", "")
            self._stages.panels[index].canvas.set_raster(
                None, None, self._display.window(index), is_inverted=self._display.is_inverted
            )
        self._show_notice("")

    @Slot(str)
    def _show_reading(self, name: str) -> None:
        self._view.show_note(self.tr("Reading {name}").format(name=name), "", can_open=False)
        self._diagnosis.show_reading()
        self._status.show_state(self.tr("Reading {name}").format(name=name))

    @Slot(object)
    def _show_film(self, film: FilmRead) -> None:
        self._film = film.radiograph
        rows, columns = film.radiograph.shape
        for panel in self._stages.panels:
            panel.canvas.begin(rows, columns)
        self._view.begin_film(rows, columns, film.radiograph.spacing)
        self._show_panel(SOURCE, self.tr("{c} × {r}").format(c=columns, r=rows), "")
        self._diagnosis.show_knee(side_text(film.radiograph.side))
        self._display.show_film(film.raster, film.window)
        self._show_notice("")

    @Slot(str)
    def _show_step(self, step: str) -> None:
        words = step_name(step)
        self._diagnosis.show_working(words)
        self._status.show_state(self.tr("Analysing: {step}. Escape cancels.").format(step=words))
        if step in _STEPS:
            self._status.show_progress((_STEPS.index(step) + 1) / (len(_STEPS) + 1))

    @Slot(object)
    def _show_model(self, card: "ModelCard") -> None:
        self._model_words = _card_text(card)
        self._show_notice("")

    @Slot(object)
    def _show_message(self, error: OsteoViewerError) -> None:
        self._status.show_message(error.message, error.hint)

    @Slot(object)
    def _show_stage(self, made: StageMade) -> None:
        result = made.result
        if made.raster is None or result.name not in PANEL_STAGES:
            return
        index = PANEL_STAGES.index(result.name)
        self._show_panel(index, parameters_text(result.name, result.parameters), time_text(result.seconds))
        self._display.add_stage(result.name, made.raster, made.outline)

    @Slot(int, object, object, float)
    def _show_diagnosis(self, _knee: int, diagnosis: "Diagnosis", card: "ModelCard", seconds: float) -> None:
        doubt = card.doubt
        words = "" if doubt is None else doubt_text(doubt.value, doubt.low, doubt.high)
        self._diagnosis.show_diagnosis(
            diagnosis.probabilities, model=_card_text(card), time=time_text(seconds), doubt=words
        )

    @Slot(object)
    def _show_no_model(self, error: OsteoViewerError) -> None:
        self._diagnosis.show_no_model(error.message, error.hint)

    @Slot(object)
    def _show_refusal(self, refusal: "Refused") -> None:
        self._diagnosis.show_refused(refusal.message, refusal.hint)

    @Slot(object)
    def _show_failure(self, error: OsteoViewerError) -> None:
        self._diagnosis.show_failed(error.message, error.hint)
        if self._film is None:
            self._view.show_note(error.message, error.hint)
        else:
            self._status.show_message(error.message, error.hint)

    @Slot()
    def _show_cancelled(self) -> None:
        self._diagnosis.show_cancelled()
        if self._film is None:
            self._view.show_note(self.tr("Reading was cancelled"), self.tr("Read the film again with F5."))

    @Slot(float)
    def _show_finished(self, seconds: float) -> None:
        self._show_notice(time_text(seconds))

    @Slot(object)
    def _show_state(self, state: State) -> None:
        words = {
            State.EMPTY: self.tr("Ready"),
            State.DONE: self.tr("Analysis finished"),
            State.REFUSED: self.tr("Analysis finished: this film cannot be judged"),
            State.FAILED: self.tr("Not analysed"),
            State.CANCELLED: self.tr("Cancelled. F5 analyses again."),
        }
        if state in words:
            self._status.show_state(words[state])
            self._status.show_progress(None)

    @Slot(int)
    def _show_frame(self, index: int) -> None:
        frame = self._display.frame(index)
        if frame is not None:
            window, is_inverted = self._display.window(index), self._display.is_inverted
            self._stages.panels[index].canvas.set_raster(*frame, window, is_inverted=is_inverted)

    @Slot(int)
    def _show_chosen(self, index: int) -> None:
        self._stages.mark_chosen(index)
        frame = self._display.frame(index)
        if frame is not None:
            self._view.show_raster(*frame, self._display.window(index), is_inverted=self._display.is_inverted)
            self._view.show_title(f"{index + 1} {stage_title(PANEL_STAGES[index])}", self._details[index])
            self._show_marks()

    @Slot()
    def _show_grays(self) -> None:
        is_inverted = self._display.is_inverted
        for index, panel in enumerate(self._stages.panels):
            panel.canvas.set_grays(self._display.window(index), is_inverted=is_inverted)
        window = self._display.window(self._display.index)
        self._view.canvas.set_grays(window, is_inverted=is_inverted)
        if self._film is not None:
            self._view.show_grays(window)
            self._show_marks()

    def _show_marks(self) -> None:
        self._view.show_marks(
            is_synthetic=self._film is not None and self._film.is_synthetic,
            is_inverted=self._film is not None and self._display.is_inverted,
            is_window_tool=self._is_window_tool,
        )

    def _show_panel(self, index: int, details: str, time: str) -> None:
        self._details[index] = "   ".join(part for part in (details, time) if part)
        self._stages.panels[index].show_details(details, time)

    def _show_notice(self, time: str) -> None:
        synthetic = self.tr("synthetic film") if self._film is not None and self._film.is_synthetic else ""
        self._notice.show_details(synthetic, self._model_words, time)

    def _canvases(self) -> list[Canvas]:
        return [self._view.canvas, *(panel.canvas for panel in self._stages.panels)]


def _card_text(card: "ModelCard") -> str:
    return model_text(card.name, card.version, card.files.weights_safetensors)
