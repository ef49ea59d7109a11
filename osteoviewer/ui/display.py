"""How the film and its stages are shown: which one is large, which knee, which window, inverted or not. QtCore only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.imaging.gray_scale import GRAYS, GrayScale
from osteoviewer.imaging.gray_window import FULL_WINDOW, Window
from osteoviewer.ui.marks import Mark
from osteoviewer.ui.overlay_layers import Layers
from osteoviewer.ui.raster import Raster
from osteoviewer.ui.turn import UPRIGHT, Turn
from osteoviewer.ui.words import PANEL_STAGES

SOURCE = 0
_UNITS = ("film", "film", "equalized", "equalized", "equalized")
"""Stages of the same units share one window, so that a blink between them compares like with like."""
_MARKED = (SOURCE, PANEL_STAGES.index("roi"))
"""The panels on which the knees are drawn."""
_FIRST_OF_KNEE = PANEL_STAGES.index("roi")


@dataclass(frozen=True, eq=False)
class Frame:
    """What a panel shows: a picture, the knees drawn on it, and what the film's file draws over it."""

    raster: Raster
    marks: tuple[Mark, ...] = ()
    overlay: Layers = ()


class Display(QObject):
    """The state of what is looked at; the session holds the state of what is known."""

    frame_added = Signal(int)
    """A panel has its picture, or another one."""
    frame_dropped = Signal(int)
    """A panel has none any more."""
    chosen = Signal(int)
    """Another panel's picture is the large one."""
    knee_chosen = Signal(int)
    """The panels are about another knee."""
    grays_changed = Signal()
    """Window or inversion changed."""
    turned = Signal(object)
    """`Turn`: the film lies otherwise on the screen."""
    emptied = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rasters: dict[int, Raster] = {}
        self._of_knees: dict[tuple[int, int], Raster] = {}
        self._explored: dict[tuple[int | None, int], Raster | None] = {}
        self._marks: tuple[Mark, ...] = ()
        self._explored_marks: tuple[Mark, ...] | None = None
        self._has_marks = True
        self._overlay: Layers = ()
        self._is_overlay_shown = True
        self._first_windows = {"film": FULL_WINDOW, "equalized": FULL_WINDOW}
        self._windows = dict(self._first_windows)
        self._of_film: tuple[Window, ...] = (FULL_WINDOW,)
        self._scale = GRAYS
        self._index = SOURCE
        self._knee = 0
        self._blinked_from = SOURCE
        self._is_inverted = False
        self._turn = UPRIGHT

    @property
    def index(self) -> int:
        """The panel whose picture is the large one."""
        return self._index

    @property
    def knee(self) -> int:
        """The knee that the panels are about; 0 where there is none."""
        return self._knee

    @property
    def is_inverted(self) -> bool:
        """Whether dense is dark."""
        return self._is_inverted

    @property
    def turn(self) -> Turn:
        """How the film lies on the screen."""
        return self._turn

    def frame(self, index: int) -> Frame | None:
        """Return what a panel shows, if it is there yet."""
        raster = self._raster(index)
        if raster is None:
            return None
        drawn = self._marks if self._explored_marks is None or index == SOURCE else self._explored_marks
        marks = drawn if self._has_marks and index in _MARKED else ()
        return Frame(raster, marks, self._overlay if self._is_overlay_shown and index == SOURCE else ())

    def _raster(self, index: int) -> Raster | None:
        for place in ((None, index), (self._knee, index)):
            if place in self._explored:
                return self._explored[place]
        return self._rasters.get(index, self._of_knees.get((self._knee, index)))

    def is_explored(self, index: int) -> bool:
        """Tell whether a panel's picture is an exploratory one."""
        return (None, index) in self._explored or (self._knee, index) in self._explored

    def explore(self, stage: str, knee: int | None, raster: Raster | None) -> None:
        """Show an exploratory picture, or that there is none, in the place of the model's own, which is kept."""
        index = PANEL_STAGES.index(stage)
        self._explored[knee, index] = raster
        if knee in (None, self._knee):
            self._tell_of(index)

    def explore_marks(self, marks: Sequence[Mark] | None) -> None:
        """Draw exploratory knees on the stage that finds them, or the model's own; the film keeps its own."""
        self._explored_marks = None if marks is None else tuple(marks)
        for index in _MARKED[1:]:
            if self.frame(index) is not None:
                self._tell(index)

    def stop_exploring(self) -> None:
        """Show the model's own pictures and knees again."""
        indices = {index for _, index in self._explored}
        if self._explored_marks is not None:
            indices.update(_MARKED[1:])
        self._forget_explored()
        for index in sorted(indices):
            self._tell_of(index)

    def _forget_explored(self) -> None:
        self._explored.clear()
        self._explored_marks = None

    def unit(self, index: int) -> str:
        """Return what a panel's values are measured in; panels of one unit share one window."""
        return _UNITS[index]

    def window(self, index: int) -> Window:
        """Return the window of a panel's picture."""
        return self._windows[_UNITS[index]]

    def scale(self, index: int) -> GrayScale:
        """Return what a panel's grays are in numbers: those of the film's file, as long as the unit is the film's."""
        if _UNITS[index] != _UNITS[SOURCE]:
            return GRAYS
        return self._scale if index == SOURCE else self._scale.smoothed()

    @property
    def windows(self) -> Mapping[str, Window]:
        """The windows of all pictures, by what they are about."""
        return MappingProxyType(self._windows)

    def restore_grays(self, windows: Mapping[str, Window], *, is_inverted: bool) -> None:
        """Take windows as they were before; one that is the film's own has its name again."""
        for unit in self._windows.keys() & windows.keys():
            same = [own for own in self._of_film if replace(own, name="") == windows[unit]]
            self._windows[unit] = same[0] if same and unit == _UNITS[SOURCE] else windows[unit]
        self._is_inverted = is_inverted
        self.grays_changed.emit()

    @Slot()
    def empty(self) -> None:
        """Forget everything about the film."""
        self._rasters.clear()
        self._of_knees.clear()
        self._forget_explored()
        self._marks, self._overlay = (), ()
        self._index = self._blinked_from = SOURCE
        self._knee = 0
        self._is_inverted = False
        self.turn_back()
        self.emptied.emit()

    @Slot()
    def drop_stages(self) -> None:
        """Forget the stages and keep the film."""
        film = self._rasters.get(SOURCE)
        self._rasters = {} if film is None else {SOURCE: film}
        self._of_knees.clear()
        self._forget_explored()
        self._marks = ()
        self._knee = 0
        self._blinked_from = self._index = SOURCE
        if film is not None:
            self._tell(SOURCE)

    def drop_knees(self) -> None:
        """Forget the stages of the knees and keep those of the film."""
        self._of_knees.clear()
        for index in range(_FIRST_OF_KNEE, len(PANEL_STAGES)):
            self.frame_dropped.emit(index)

    def show_film(
        self, raster: Raster, windows: Sequence[Window], overlay: Layers = (), scale: GrayScale | None = None
    ) -> None:
        """Begin with a film, what its file draws over it, the first of the windows that suit it, and its numbers."""
        self._overlay, self._scale = overlay, scale or GRAYS
        self._of_film = tuple(windows)
        self._first_windows["film"] = self._of_film[0]
        self._windows = dict(self._first_windows)
        self._rasters = {SOURCE: raster}
        self._of_knees.clear()
        self._forget_explored()
        self._marks = ()
        self.frame_added.emit(SOURCE)
        self.chosen.emit(SOURCE)

    def add_stage(self, stage: str, knee: int | None, raster: Raster) -> None:
        """Take a stage's picture, of a knee or of the film as a whole; stages without a panel are passed over."""
        if stage not in PANEL_STAGES:
            return
        index = PANEL_STAGES.index(stage)
        if knee is None:
            self._rasters[index] = raster
        else:
            self._of_knees[knee, index] = raster
        if knee in (None, self._knee):
            self._tell(index)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Draw the knees on the film; the chosen one among the marks is the one that the panels are about."""
        self._marks = tuple(marks)
        for index in _MARKED:
            if self.frame(index) is not None:
                self._tell(index)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The knees of the film, whether they are drawn or not."""
        return self._marks

    @property
    def has_marks(self) -> bool:
        """Whether the knees are drawn on the film."""
        return self._has_marks

    @Slot(bool)
    def switch_marks(self, is_on: bool) -> None:
        """Draw the knees on the film, or leave it as it is."""
        self._has_marks = is_on
        self.show_marks(self._marks)

    @property
    def has_overlay(self) -> bool:
        """Whether the film's file draws anything over it."""
        return bool(self._overlay)

    @property
    def is_overlay_shown(self) -> bool:
        """Whether that is shown."""
        return self._is_overlay_shown

    @Slot(bool)
    def switch_overlay(self, is_on: bool) -> None:
        """Show what the film's file draws over it, or the bare film."""
        self._is_overlay_shown = is_on
        if self.frame(SOURCE) is not None:
            self._tell(SOURCE)

    def choose_knee(self, knee: int) -> None:
        """Let the panels be about another knee."""
        self._knee = knee
        self.knee_chosen.emit(knee)
        for index in range(_FIRST_OF_KNEE, len(PANEL_STAGES)):
            self._tell_of(index)

    def _tell_of(self, index: int) -> None:
        if self.frame(index) is None:
            self.frame_dropped.emit(index)
        else:
            self._tell(index)

    def _tell(self, index: int) -> None:
        self.frame_added.emit(index)
        if self._index == index:
            self.chosen.emit(index)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Make a panel's picture the large one, if it is there."""
        if self.frame(index) is not None and index != self._index:
            self._blinked_from = self._index
            self._index = index
            self.chosen.emit(index)

    def step(self, by: int) -> None:
        """Choose the next picture that is there, forwards (1) or backwards (-1)."""
        ahead = [index for index in self._there() if (index - self._index) * by > 0]
        if ahead:
            self.choose(min(ahead, key=lambda index: abs(index - self._index)))

    @Slot()
    def blink(self) -> None:
        """Change between the film and the stage looked at last."""
        if self._index != SOURCE:
            self.choose(SOURCE)
        else:
            self.choose(self._blinked_from if self._blinked_from != SOURCE else max(self._there(), default=SOURCE))

    def _there(self) -> list[int]:
        return [index for index in range(len(PANEL_STAGES)) if self.frame(index) is not None]

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

    def set_window(self, window: Window) -> None:
        """Look at the large picture, and all of its units, through another window."""
        self._windows[_UNITS[self._index]] = window
        self.grays_changed.emit()

    @Slot()
    def next_window(self) -> None:
        """Take the next of the windows that suit the film; after a change by hand, the first."""
        current, windows = self._windows["film"], self._of_film
        place = windows.index(current) + 1 if current in windows else 0
        self._windows["film"] = windows[place % len(windows)]
        self.grays_changed.emit()

    @Slot()
    def reset_grays(self) -> None:
        """Go back to the windows that the film began with, not inverted."""
        self._windows = dict(self._first_windows)
        self._is_inverted = False
        self.grays_changed.emit()

    @Slot()
    def rotate(self) -> None:
        """Turn what is seen clockwise by 90 degrees."""
        self._lay(self._turn.rotated())

    @Slot()
    def flip(self) -> None:
        """Exchange left and right of what is seen."""
        self._lay(self._turn.flipped())

    @Slot()
    def turn_back(self) -> None:
        """Let the film lie as it was read."""
        self._lay(UPRIGHT)

    def _lay(self, turn: Turn) -> None:
        if turn != self._turn and (turn == UPRIGHT or self.frame(SOURCE) is not None):
            self._turn = turn
            self.turned.emit(turn)
