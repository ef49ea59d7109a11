"""Tells the widgets what the session and the display say. All translation from states to words and pictures is here."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.ui.apart import side_by_side
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.display import SOURCE, Display
from osteoviewer.ui.film_job import FilmRead, StageMade
from osteoviewer.ui.films import State
from osteoviewer.ui.image_view import ImageView
from osteoviewer.ui.keys_in_force import keys_in_force, with_keys
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.sentences import told
from osteoviewer.ui.session import Session
from osteoviewer.ui.stage_panels import StagePanels
from osteoviewer.ui.status import Notice, StatusLine
from osteoviewer.ui.words import (
    OF_A_KNEE,
    PANEL_STAGES,
    model_text,
    parameters_text,
    stage_title,
    step_name,
    time_text,
)

if TYPE_CHECKING:
    from osteoviewer.inference.card import ModelCard

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
        status: StatusLine,
        notice: Notice,
        privacy: Privacy,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._display = session, display
        self._view, self._stages = view, stages
        self._status, self._notice = status, notice
        self._privacy = privacy
        self._film: Radiograph | None = None
        self._model_words = ""
        self._is_window_tool = False
        self._progress = 0.0
        self._details: dict[tuple[int | None, int], tuple[str, str]] = {}
        self._explored: dict[tuple[int | None, int], tuple[str, str]] = {}
        session.cleared.connect(self._clear)
        session.results_cleared.connect(self._clear_results)
        session.film_reading.connect(self._show_reading)
        session.film_opened.connect(self._show_film)
        session.step_started.connect(self._show_step)
        session.model_loaded.connect(self._show_model)
        session.model_unusable.connect(self._show_message)
        session.film_inverted.connect(self._show_inverted)
        session.stage_completed.connect(self._show_stage)
        session.knees.changed.connect(self._show_chips)
        session.failed.connect(self._show_failure)
        session.cancelled.connect(self._show_cancelled)
        session.analysis_finished.connect(self._show_finished)
        session.state_changed.connect(self._show_state)
        display.frame_added.connect(self._show_frame)
        display.frame_dropped.connect(self._drop_frame)
        display.chosen.connect(self._show_chosen)
        display.grays_changed.connect(self._show_grays)
        privacy.changed.connect(self._follow_privacy)
        keys_in_force().changed.connect(self._follow_keys)
        self._clear()
        status.show_privacy(privacy.is_on)
        self._show_state(session.state)
        if session.state is State.READING:
            self._show_reading(session.name)

    def set_window_tool(self, is_on: bool) -> None:
        """Say whether the left button changes window and level."""
        self._is_window_tool = is_on
        self._view.canvas.set_window_tool(is_on)
        self._show_chips()

    @Slot()
    def _clear(self) -> None:
        self._film = None
        self._details.clear()
        self._clear_results()
        self._display.empty()
        self._stages.panels[SOURCE].show_details("", "")
        for canvas in self._canvases():
            canvas.set_raster(None, (), self._display.window(SOURCE), is_inverted=False)
        self._show_no_film()

    def _show_no_film(self) -> None:
        hint = with_keys(self.tr("Open radiographs ({key:open}), or drop files or folders here."))
        self._view.show_note(self.tr("No film is open"), hint)

    @Slot()
    def _clear_results(self) -> None:
        self._display.drop_stages()
        self._status.dismiss()
        self._status.show_progress(None)
        self._details = {key: words for key, words in self._details.items() if key == (None, SOURCE)}
        for index in range(SOURCE + 1, len(PANEL_STAGES)):
            self._stages.panels[index].show_details("", "")
            self._stages.panels[index].canvas.set_raster(
                None, (), self._display.window(index), is_inverted=self._display.is_inverted
            )
        self._show_notice("")

    @Slot(str)
    def _show_reading(self, name: str) -> None:
        film = self._session.films.current
        shown = self._privacy.film_name(name, None if film is None else film.source.key)
        words = self.tr("Reading {name}").format(name=shown)
        self._view.show_note(words, "", can_open=False)
        self._status.show_state(words)

    @Slot(object)
    def _show_film(self, film: FilmRead) -> None:
        self._film = film.radiograph
        rows, columns = film.radiograph.shape
        self._view.begin_film(rows, columns, film.radiograph.spacing)
        for panel in self._stages.panels:
            panel.canvas.begin(rows, columns, self._view.canvas.aspect)
        self._details[None, SOURCE] = self._size_of(film.radiograph), ""
        self._display.show_film(film.raster, film.windows, film.overlay, film.radiograph.scale)
        self._show_notice("")

    @Slot(str)
    def _show_step(self, step: str) -> None:
        words = step_name(step)
        said = self.tr("Analysing: {step}. It can be cancelled ({key:cancel}).")
        self._status.show_state(with_keys(said, step=words))
        if step in _STEPS:  # a second knee repeats steps; the bar never goes back
            self._progress = max(self._progress, (_STEPS.index(step) + 1) / (len(_STEPS) + 1))
            self._status.show_progress(self._progress)

    @Slot(object)
    def _show_model(self, card: "ModelCard") -> None:
        self._model_words = _card_text(card)
        self._show_notice("")

    @Slot(object)
    def _show_message(self, error: OsteoViewerError) -> None:
        self._status.show_message(*told(error))

    @Slot(object)
    def _show_stage(self, made: StageMade) -> None:
        result = made.result
        if made.raster is None or result.name not in PANEL_STAGES:
            return
        index = PANEL_STAGES.index(result.name)
        self._details[made.knee, index] = parameters_text(result.name, result.parameters), time_text(made.seconds)
        self._display.add_stage(result.name, made.knee, made.raster)

    def show_explored(self, made: StageMade) -> None:
        """Show an exploratory stage in the place of the model's own."""
        result = made.result
        if made.raster is None or result.name not in PANEL_STAGES:
            return
        index = PANEL_STAGES.index(result.name)
        details = self.tr("exploratory: {details}").format(details=parameters_text(result.name, result.parameters))
        self._explored[made.knee, index] = details, time_text(made.seconds)
        self._display.explore(result.name, made.knee, made.raster)

    def await_explored(self, first: int) -> None:
        """Say of a stage and those after it that an exploratory picture follows; the pictures stay until then."""
        for index in range(first, len(PANEL_STAGES)):
            knees = range(len(self._session.knees.edits.current))
            for knee in knees if PANEL_STAGES[index] in OF_A_KNEE else (None,):
                self._explored[knee, index] = self.tr("exploratory"), self.tr("follows…")
            self._stages.panels[index].show_details(*self._words_of(index))

    def drop_explored(self, stage: str, knee: int | None) -> None:
        """Show that with what is explored there is no such picture."""
        self._explored[knee, PANEL_STAGES.index(stage)] = self.tr("exploratory"), self.tr("none")
        self._display.explore(stage, knee, None)

    def stop_exploring(self) -> None:
        """Show the model's own stages again."""
        indices = {index for _, index in self._explored}
        self._explored.clear()
        self._display.stop_exploring()
        for index in indices:
            is_there = self._display.frame(index) is not None
            self._stages.panels[index].show_details(*(self._words_of(index) if is_there else ("", "")))
        self._show_chips()

    @Slot(object)
    def _show_inverted(self, film: FilmRead) -> None:
        """Show the film with dark and bright exchanged, in the place of the one that shows no knee."""
        self._film = film.radiograph
        self._display.show_film(film.raster, film.windows, film.overlay, film.radiograph.scale)
        self._show_chips()

    @Slot(object)
    def _show_failure(self, error: OsteoViewerError) -> None:
        if self._film is None:
            self._view.show_note(*told(error))
        else:
            self._status.show_message(*told(error))

    @Slot()
    def _show_cancelled(self) -> None:
        if self._film is None:
            self._view.show_note(
                self.tr("Reading was cancelled"), with_keys(self.tr("It can be read again ({key:again})."))
            )

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
            State.CANCELLED: with_keys(self.tr("Cancelled. It can be analysed again ({key:again}).")),
        }
        if state in words:
            self._status.show_state(words[state])
            self._progress = 0.0
            self._status.show_progress(None)

    @Slot(int)
    def _show_frame(self, index: int) -> None:
        frame = self._display.frame(index)
        if frame is not None:
            window, is_inverted = self._display.window(index), self._display.is_inverted
            panel = self._stages.panels[index]
            panel.show_details(*self._words_of(index))
            panel.canvas.set_raster(frame.raster, frame.marks, window, is_inverted=is_inverted)
            panel.canvas.show_overlay(frame.overlay)

    @Slot(int)
    def _drop_frame(self, index: int) -> None:
        """Take a picture away; where it is the large one, its place stays empty until the next."""
        self._stages.panels[index].show_details("", "")
        canvases = [self._stages.panels[index].canvas]
        if index == self._display.index:
            canvases.append(self._view.canvas)
        for canvas in canvases:
            canvas.set_raster(None, (), self._display.window(index), is_inverted=self._display.is_inverted)

    @Slot(int)
    def _show_chosen(self, index: int) -> None:
        self._stages.mark_chosen(index)
        frame = self._display.frame(index)
        if frame is not None:
            self._view.show_frame(
                frame, self._window_of(index), self._display.scale(index), is_inverted=self._display.is_inverted
            )
            words = side_by_side(*self._words_of(index))
            self._view.show_title(f"{index + 1} {stage_title(PANEL_STAGES[index])}", words)
            self._show_chips()

    @Slot()
    def _show_grays(self) -> None:
        is_inverted = self._display.is_inverted
        for index, panel in enumerate(self._stages.panels):
            panel.canvas.set_grays(self._display.window(index), is_inverted=is_inverted)
        window = self._window_of(self._display.index)
        self._view.canvas.set_grays(window, is_inverted=is_inverted)
        if self._film is not None:
            self._view.show_grays(window, self._display.scale(self._display.index))
            self._show_chips()

    def _window_of(self, index: int) -> Window:
        """Return a panel's window; its name is a text of the header, and may tell of somebody."""
        window = self._display.window(index)
        return replace(window, name="") if self._privacy.is_on else window

    @Slot(bool)
    def _follow_privacy(self, is_on: bool) -> None:
        self._status.show_privacy(is_on)
        self._show_grays()
        if self._session.state is State.READING and self._film is None:
            self._show_reading(self._session.name)

    @Slot()
    def _follow_keys(self) -> None:
        """Name the keys that there are now."""
        self._show_state(self._session.state)
        if self._session.state is State.EMPTY and self._film is None:
            self._show_no_film()

    @Slot()
    def _show_chips(self) -> None:
        film = self._film
        shown = {
            "synthetic": film is not None and film.is_synthetic,
            "polarity": film is not None and film.is_inverted,
            "inverted": film is not None and self._display.is_inverted,
            "exploratory": film is not None and self._display.is_explored(self._display.index),
            "by_hand": film is not None and self._session.knees.edits.is_changed,
            "window": self._is_window_tool,
        }
        self._view.show_chips(*(name for name, is_shown in shown.items() if is_shown))

    def _size_of(self, film: Radiograph) -> str:
        rows, columns = film.shape
        size = self.tr("{c} × {r}").format(c=columns, r=rows)
        if film.frames == 1:
            return size
        return self.tr("{size}, frame {n} of {count}").format(size=size, n=film.frame + 1, count=film.frames)

    def _words_of(self, index: int) -> tuple[str, str]:
        """Return parameter and time of a panel's stage, of the chosen knee or of the film as a whole."""
        knee = self._display.knee
        known = (self._explored.get((knee, index)), self._explored.get((None, index)), self._details.get((knee, index)))
        return next((words for words in known if words), self._details.get((None, index), ("", "")))

    def _show_notice(self, time: str) -> None:
        synthetic = self.tr("synthetic film") if self._film is not None and self._film.is_synthetic else ""
        self._notice.show_details(synthetic, self._model_words, time)

    def _canvases(self) -> list[Canvas]:
        return [self._view.canvas, *(panel.canvas for panel in self._stages.panels)]


def _card_text(card: "ModelCard") -> str:
    return model_text(card.name, card.version, card.files.weights_safetensors)
