"""The export of films: what, how and where to, a look at each film with boxes to black out, and what was written."""

import threading
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from osteoviewer.errors import OsteoViewerError
from osteoviewer.film_export import Format
from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.annotated import draw_overlay
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.display import SOURCE, Display
from osteoviewer.ui.export_job import Outcome, Plan, Preview, Seen, export_films, prepare
from osteoviewer.ui.export_parts import ChoicesPanel, LookPanel
from osteoviewer.ui.export_words import outcome_lines, warning_text
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.marks import Mark
from osteoviewer.ui.picture_layers import Layer, ShownOver
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.scrolling import beside_its_bar
from osteoviewer.ui.sentences import told
from osteoviewer.ui.session import Session
from osteoviewer.ui.target_panel import usual_folder

_SIZE = (1080, 720)
_FOLDER = "OsteoViewer export"


@dataclass(frozen=True, eq=False)
class OnScreen:
    """The films that are listed, and how the one on the screen is shown.

    Attributes
    ----------
    sources : tuple of FilmSource
        All that are listed, called as on the screen.
    index : int
        Which of them is on the screen.
    film : Seen
        How it is shown.
    marks : tuple of Mark
        Its knees.
    lines : tuple of str
        What is said of them.
    over : ShownOver
        What else lies over the film.
    """

    sources: tuple[FilmSource, ...]
    index: int
    film: Seen
    marks: tuple[Mark, ...] = ()
    lines: tuple[str, ...] = ()
    over: ShownOver = field(default_factory=ShownOver)


def on_screen(display: Display, session: Session, privacy: Privacy, lines: tuple[str, ...]) -> OnScreen:
    """Return what is on the screen; there must be a film. One that the list leaves out is exported alone."""
    frame, current = display.frame(SOURCE), session.films.current
    if frame is None or current is None:
        raise ValueError("no film is on the screen")
    keys = session.studies.listing.film_keys
    listed = [source for key in keys if (source := session.studies.source(key)) is not None]
    places = [place for place, source in enumerate(listed) if source.key == current.source.key]
    sources = listed if places else [current.source]
    named = tuple(replace(source, name=privacy.film_name(source.name, source.key)) for source in sources)
    seen = Seen(frame.raster.values, display.window(SOURCE), display.is_inverted)
    return OnScreen(named, places[0] if places else 0, seen, display.marks, lines)


class ExportDialog(QDialog):
    """Asks what is to be exported, and does it in the background.

    Parameters
    ----------
    screen : OnScreen
        The listed films.
    executor : Executor
        Does the work.
    max_pixels : int
        Larger pictures are refused.
    folder : Path, optional
        Where to, to begin with; a folder of its own below the user's documents without it.
    """

    exported = Signal(int, str, bool)
    """How many films were written, as what, and whether that was all that are listed rather than the one shown."""

    def __init__(
        self,
        screen: OnScreen,
        executor: Executor,
        *,
        max_pixels: int,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self.resize(*_SIZE)
        self._screen, self._max_pixels = screen, max_pixels
        self._index = screen.index
        self._previews: dict[int, Preview] = {}
        self._boxes: dict[int, tuple[Box, ...]] = {}
        self._outcomes: list[Outcome] = []
        self._stop = threading.Event()
        self._is_running = False
        self.look = LookPanel([source.name for source in screen.sources], screen.index)
        self.choices = ChoicesPanel(len(screen.sources), folder or usual_folder(_FOLDER))
        row = QHBoxLayout(self)
        row.addWidget(self.look, 1)
        row.addWidget(beside_its_bar(self.choices))
        self._looking, self._work = LatestTask(executor, self), LatestTask(executor, self)
        self._connect()
        self._look_at(screen.index)
        self._check()

    def _connect(self) -> None:
        self._looking.delivered.connect(self._take_preview)
        self._looking.failed.connect(self._show_no_preview)
        self._work.delivered.connect(self._take_outcome)
        self._work.failed.connect(self._fail)
        self._work.finished.connect(self._finish)
        self.look.film_wanted.connect(self._look_at)
        self.look.canvas.changed.connect(self._keep_boxes)
        self.choices.changed.connect(self._check)
        self.choices.export.clicked.connect(self._start)
        self.choices.close_button.clicked.connect(self.reject)

    @Slot(int)
    def _look_at(self, index: int) -> None:
        """Show a film; one that was not looked at yet is read first."""
        self._index = index
        known = self._previews.get(index)
        if known is not None:
            self._take_preview(known)
            return
        self.look.canvas.show_film(None, (1, 1), ())
        self.look.show_warning(self.tr("Reading the film…"), is_strong=False)
        source = self._screen.sources[index]
        seen = self._screen.film if index == self._screen.index else None
        self._looking.start(partial(prepare, index, source, seen, max_pixels=self._max_pixels))

    @Slot(object)
    def _take_preview(self, preview: Preview) -> None:
        self._previews[preview.index] = preview
        if preview.index == self._index:
            self.look.canvas.show_film(preview.grays, preview.shape, self._boxes.get(self._index, ()))
            self.look.show_warning(*warning_text(preview.burned_in))
        self._check()

    @Slot(object)
    def _show_no_preview(self, error: Exception) -> None:
        if not isinstance(error, OsteoViewerError):
            raise error
        self.look.show_warning(" ".join(told(error)), is_strong=True)
        self._check()

    @Slot(object)
    def _keep_boxes(self, boxes: tuple[Box, ...]) -> None:
        self._boxes[self._index] = boxes
        self._check()

    @Slot()
    def _check(self) -> None:
        """Let the choices say what is possible."""
        choices = self.choices
        self.look.set_several(choices.is_all, len(self._previews))
        if not choices.is_all and self._index != self._screen.index:
            self.look.choose(self._screen.index)
            return
        self.choices.set_possible(
            why_no_dicom=self._why_no_dicom(),
            has_heat=self._screen.over.heat is not None,
            has_drawn=self._screen.over.draw is not None,
            has_boxes=any(self._boxes.get(index) for index in self._wanted()),
            is_running=self._is_running,
        )

    def _why_no_dicom(self) -> str:
        """Return why the film cannot be exported as DICOM; empty where it can, or that is not known yet."""
        if self.choices.is_all:
            return ""
        if self._screen.sources[self._screen.index].load is None:
            return self.tr("This film is drawn; it has no file that could be de-identified.")
        preview = self._previews.get(self._screen.index)
        if preview is not None and preview.burned_in is None:
            return self.tr("This film is no DICOM file.")
        return ""

    def _wanted(self) -> range:
        if self.choices.is_all:
            return range(len(self._screen.sources))
        return range(self._screen.index, self._screen.index + 1)

    @Slot()
    def _start(self) -> None:
        """Begin to write."""
        self._outcomes = []
        self._stop.clear()
        self._is_running = True
        plan = self._plan()
        self.choices.target.show_progress(0, len(plan.sources))
        self.choices.target.result.setPlainText("")
        self._check()
        self._work.start(partial(export_films, plan))

    def _plan(self) -> Plan:
        wanted, choices = list(self._wanted()), self.choices
        boxes = {place: self._boxes.get(index, ()) for place, index in enumerate(wanted)}
        seen = {place: self._screen.film for place, index in enumerate(wanted) if index == self._screen.index}
        return Plan(
            sources=tuple(self._screen.sources[index] for index in wanted),
            folder=Path(choices.folder.text()).expanduser(),
            kind=choices.kind,
            max_pixels=self._max_pixels,
            is_stopped=self._stop.is_set,
            seen=seen,
            boxes=boxes,
            heat=self._screen.over.heat if choices.has_heat else None,
            layers=self._layers(),
            has_window=choices.has_window,
            is_text_gone=choices.is_text_gone,
        )

    def _layers(self) -> tuple[Layer, ...]:
        """Draw what is wanted over the film, the lowest first; a heat map never stands without what is said."""
        rows, columns = self._screen.film.pixels.shape
        layers = []
        if self.choices.has_annotations or self.choices.has_heat:
            marks = self._screen.marks if self.choices.has_annotations else ()
            layers.append(draw_overlay(rows, columns, marks, self._screen.lines))
        if self.choices.has_drawn and self._screen.over.draw is not None:
            layers.append(self._screen.over.draw(rows, columns))
        return tuple(layers)

    @Slot(object)
    def _take_outcome(self, outcome: Outcome) -> None:
        self._outcomes.append(outcome)
        self.choices.target.show_progress(len(self._outcomes), len(self._wanted()))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OsteoViewerError):
            self._finish()
            raise error
        self._outcomes = []
        self._done(" ".join(told(error)))

    @Slot()
    def _finish(self) -> None:
        kind, folder = self.choices.kind, self.choices.folder.text()
        written = sum(outcome.target is not None for outcome in self._outcomes)
        if written:
            self.exported.emit(written, kind.value, self.choices.is_all)
        self._done("\n".join(outcome_lines(self._outcomes, folder, is_picture=kind is not Format.DICOM)))

    def _done(self, words: str) -> None:
        self._is_running = False
        self.choices.target.show_progress(None, 0)
        self.choices.target.result.setPlainText(words)
        self._check()

    @Slot()
    def reject(self) -> None:
        """Stop what is going on after the film that is being written; close if nothing is."""
        if self._is_running:
            self._stop.set()
            self.choices.show_stopping()
            return
        self._looking.cancel()
        super().reject()
