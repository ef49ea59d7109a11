"""Which two stages are compared in the large view, and how. QtCore only."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.ui.display import SOURCE, Display

_STEP = 0.05


class Way(StrEnum):
    """How two stages are compared, beside blinking between them."""

    BLINK = "blink"
    SWIPE = "swipe"
    DIFFERENCE = "difference"


class Comparison(QObject):
    """The large stage against another one.

    Until the user picks the other one, a difference is always that to the stage before.
    """

    changed = Signal()
    moved = Signal()
    """The divider of the swipe stands elsewhere."""

    def __init__(self, display: Display, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display = display
        self._is_open = False
        self._way = Way.BLINK
        self._large, self._other = display.index, SOURCE
        self._is_picked = False
        self._share = 0.5
        display.chosen.connect(self._follow)
        display.emptied.connect(self._begin_again)

    @property
    def is_open(self) -> bool:
        """Whether stages are compared at all."""
        return self._is_open

    @property
    def way(self) -> Way:
        """How."""
        return self._way

    @property
    def other(self) -> int:
        """The panel that the large one is compared with."""
        return self._other

    @property
    def share(self) -> float:
        """Where the divider stands: the share of the view that is left of it."""
        return self._share

    @Slot(bool)
    def open(self, is_on: bool) -> None:
        """Begin, with the stage before the large one, or end."""
        if is_on and not self._is_open:
            self._other, self._is_picked = self._before(self._display.index), False
        self._is_open, self._way = is_on, Way.BLINK
        self.changed.emit()

    def choose_way(self, way: Way) -> None:
        """Compare in this way, beginning if need be."""
        if not self._is_open:
            self.open(True)
        self._way = way
        self.changed.emit()

    @Slot(int)
    def choose_other(self, index: int) -> None:
        """Compare with this panel from now on; where it is the large one, the two change places."""
        self._is_picked = True
        if index == self._display.index:
            self.swap()
        elif index != self._other:
            self._other = index
            self.changed.emit()

    @Slot()
    def swap(self) -> None:
        """Make the other stage the large one: a blink between the two."""
        self._is_picked = True
        self._display.choose(self._other)

    def put_divider(self, share: float) -> None:
        """Put the divider somewhere."""
        self._share = min(max(share, 0.0), 1.0)
        self.moved.emit()

    def move_divider(self, steps: int) -> None:
        """Move the divider by steps to the right."""
        self.put_divider(self._share + steps * _STEP)

    @Slot(int)
    def _follow(self, index: int) -> None:
        if index != self._large and self._way is Way.DIFFERENCE and not self._is_picked:
            self._other = self._before(index)
        elif index == self._other and index != self._large:
            self._other = self._large
        self._large = index
        if self._is_open:
            self.changed.emit()

    @Slot()
    def _begin_again(self) -> None:
        self._large, self._other, self._is_picked = SOURCE, self._before(SOURCE), False
        self.changed.emit()

    @staticmethod
    def _before(index: int) -> int:
        return index - 1 if index > SOURCE else SOURCE + 1
