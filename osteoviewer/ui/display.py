"""How the film and its stages are shown: which one is large, with which window, inverted or not. QtCore only."""

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.ui.film_job import Outline
from osteoviewer.ui.raster import FULL_WINDOW, Raster, Window
from osteoviewer.ui.words import PANEL_STAGES

SOURCE = 0
_UNITS = ("film", "film", "equalized", "equalized", "equalized")
"""Stages of the same units share one window, so that a blink between them compares like with like."""


class Display(QObject):
    """The state of what is looked at; the session holds the state of what is known."""

    frame_added = Signal(int)
    """A panel has its picture."""
    chosen = Signal(int)
    """Another panel's picture is the large one."""
    grays_changed = Signal()
    """Window or inversion changed."""
    emptied = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frames: dict[int, tuple[Raster, Outline | None]] = {}
        self._first_windows = {"film": FULL_WINDOW, "equalized": FULL_WINDOW}
        self._windows = dict(self._first_windows)
        self._index = SOURCE
        self._blinked_from = SOURCE
        self._is_inverted = False

    @property
    def index(self) -> int:
        """The panel whose picture is the large one."""
        return self._index

    @property
    def is_inverted(self) -> bool:
        """Whether dense is dark."""
        return self._is_inverted

    def frame(self, index: int) -> tuple[Raster, Outline | None] | None:
        """Return a panel's picture and the region drawn on it, if it is there yet."""
        return self._frames.get(index)

    def window(self, index: int) -> Window:
        """Return the window of a panel's picture."""
        return self._windows[_UNITS[index]]

    @Slot()
    def empty(self) -> None:
        """Forget everything about the film."""
        self._frames.clear()
        self._index = self._blinked_from = SOURCE
        self._is_inverted = False
        self.emptied.emit()

    @Slot()
    def drop_stages(self) -> None:
        """Forget the stages and keep the film."""
        film = self._frames.get(SOURCE)
        self._frames = {}
        self._blinked_from = self._index = SOURCE
        if film is not None:
            self._frames[SOURCE] = film
            self._outline_film(None)

    def show_film(self, raster: Raster, window: Window) -> None:
        """Begin with a film."""
        self._first_windows["film"] = window
        self._windows = dict(self._first_windows)
        self._frames = {SOURCE: (raster, None)}
        self.frame_added.emit(SOURCE)
        self.chosen.emit(SOURCE)

    def add_stage(self, stage: str, raster: Raster, outline: Outline | None) -> None:
        """Take a stage's picture; stages without a panel are passed over. A region is drawn on the film as well."""
        if stage in PANEL_STAGES:
            index = PANEL_STAGES.index(stage)
            self._frames[index] = (raster, outline)
            self.frame_added.emit(index)
        if outline is not None:
            self._outline_film(outline)

    def _outline_film(self, outline: Outline | None) -> None:
        raster, _ = self._frames[SOURCE]
        self._frames[SOURCE] = (raster, outline)
        self.frame_added.emit(SOURCE)
        if self._index == SOURCE:
            self.chosen.emit(SOURCE)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Make a panel's picture the large one, if it is there."""
        if index in self._frames and index != self._index:
            self._blinked_from = self._index
            self._index = index
            self.chosen.emit(index)

    def step(self, by: int) -> None:
        """Choose the next picture that is there, forwards (1) or backwards (-1)."""
        ahead = [index for index in sorted(self._frames) if (index - self._index) * by > 0]
        if ahead:
            self.choose(min(ahead, key=lambda index: abs(index - self._index)))

    @Slot()
    def blink(self) -> None:
        """Change between the film and the stage looked at last."""
        if self._index != SOURCE:
            self.choose(SOURCE)
        else:
            self.choose(self._blinked_from if self._blinked_from != SOURCE else max(self._frames, default=SOURCE))

    @Slot()
    def invert(self) -> None:
        """Exchange dark and bright."""
        self._is_inverted = not self._is_inverted
        self.grays_changed.emit()

    @Slot(float, float)
    def change_window(self, width_by: float, level_by: float) -> None:
        """Change window and level by shares of the window that the picture began with."""
        unit = _UNITS[self._index]
        span = self._first_windows[unit].width
        self._windows[unit] = self._windows[unit].changed(width_by=width_by * span, level_by=level_by * span)
        self.grays_changed.emit()

    @Slot()
    def reset_grays(self) -> None:
        """Go back to the windows that the film began with, not inverted."""
        self._windows = dict(self._first_windows)
        self._is_inverted = False
        self.grays_changed.emit()
