"""The commands that change regions of interest: with handles on the large film, or from the keyboard."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.display import Display
from osteoviewer.ui.knee_desk import KneeDesk

_STEP, _GROWTH = 0.02, 1.04
_NEW_SHARE = 0.35
_SMALLEST = 16
_MOVES: Mapping[str, tuple[float, float]] = {
    "region_left": (0, -_STEP),
    "region_right": (0, _STEP),
    "region_up": (-_STEP, 0),
    "region_down": (_STEP, 0),
}


class RegionTool(QObject):
    """Turns what the user does into changes of the knees of a desk.

    Parameters
    ----------
    desk : KneeDesk
        Where the knees are changed.
    display : Display
        Says which knee is meant.
    canvas : Canvas
        The large film; has the handles.
    """

    toggled = Signal(bool, bool)
    """Whether regions are being changed, and whether they can be."""

    def __init__(self, desk: KneeDesk, display: Display, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._display, self._canvas = desk, display, canvas
        self._is_on = False
        desk.changed.connect(self._follow)
        display.knee_chosen.connect(self._follow)
        display.emptied.connect(self._stop)
        canvas.region_changed.connect(self._move)

    @property
    def is_on(self) -> bool:
        """Whether the chosen knee has handles."""
        return self._is_on

    def commands(self) -> dict[str, Callable[..., object]]:
        """Return what each command does, by name."""
        return {
            "next_knee": self.next_knee,
            "edit_region": self.switch,
            "add_knee": self.add,
            "remove_knee": self.remove,
            **{name: partial(self._shift, *by) for name, by in _MOVES.items()},
            "region_larger": partial(self._scale, _GROWTH),
            "region_smaller": partial(self._scale, 1 / _GROWTH),
            "undo": self._desk.undo,
            "redo": self._desk.redo,
            "reset_knees": self._desk.reset,
        }

    @Slot()
    def next_knee(self) -> None:
        """Choose the next knee, after the last one the first."""
        count = len(self._desk.edits.current)
        if count > 1:
            self._display.choose_knee((self._display.knee + 1) % count)

    @Slot(bool)
    def switch(self, is_on: bool) -> None:
        """Show or hide the handles; where there is no knee yet, one is drawn in the middle of what is seen."""
        self._is_on = is_on and self._desk.is_open
        if self._is_on and not self._desk.edits.current:
            self.add()
        self._follow()

    @Slot()
    def add(self) -> None:
        """Add a knee in the middle of what is seen, as large as the others or as a third of it, with handles on it."""
        if not self._desk.is_open or not self._desk.edits.can_add:
            return
        self._is_on = True
        others = self._desk.edits.current
        rect = self._canvas.seen_of_film
        side = others[0].region.columns if others else round(min(rect.width(), rect.height()) * _NEW_SHARE)
        side = max(_SMALLEST, side)
        top, left = round(rect.center().y() - side / 2), round(rect.center().x() - side / 2)
        region = Box(top, left, top + side, left + side)
        self._desk.add(region)
        places = [place for place, knee in enumerate(self._desk.edits.current) if knee.region == region]
        if places:
            self._display.choose_knee(places[-1])

    @Slot()
    def remove(self) -> None:
        """Take the chosen knee away."""
        if self._display.knee < len(self._desk.edits.current):
            self._desk.remove(self._display.knee)

    @Slot()
    def _stop(self) -> None:
        self._is_on = False
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Keep the handles on the chosen knee."""
        region = self._region() if self._is_on else None
        self._canvas.edit_region(region)
        self.toggled.emit(self._is_on, self._desk.is_open)

    def _region(self) -> Box | None:
        knees = self._desk.edits.current
        return knees[self._display.knee].region if self._display.knee < len(knees) else None

    @Slot(object)
    def _move(self, region: Box) -> None:
        self._desk.move(self._display.knee, region)

    def _shift(self, rows: float, columns: float) -> None:
        region = self._region()
        if region is not None:
            down = round(rows * region.rows) or (rows > 0) - (rows < 0)
            right = round(columns * region.columns) or (columns > 0) - (columns < 0)
            self._move(Box(region.top + down, region.left + right, region.bottom + down, region.right + right))

    def _scale(self, factor: float) -> None:
        region = self._region()
        if region is None:
            return
        side = max(_SMALLEST, round(region.columns * factor))
        top = region.top + (region.rows - side) // 2
        left = region.left + (region.columns - side) // 2
        self._move(Box(top, left, top + side, left + side))
