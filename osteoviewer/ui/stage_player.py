"""Plays through the stages, one after the other and round again, until something else is wanted. QtCore only."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from osteoviewer.ui.display import Display
from osteoviewer.ui.words import PANEL_STAGES

_EACH_MS = 1200


class StagePlayer(QObject):
    """Chooses the next stage at every tick."""

    changed = Signal(bool)
    """Whether it plays."""

    def __init__(self, display: Display, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display = display
        self._last = display.index
        self._timer = QTimer(self, interval=_EACH_MS)
        self._timer.timeout.connect(self._go_on)
        display.chosen.connect(self._follow)
        display.emptied.connect(self.stop)

    @property
    def is_playing(self) -> bool:
        """Whether it plays."""
        return self._timer.isActive()

    @Slot(bool)
    def play(self, is_on: bool) -> None:
        """Begin with the next stage, or stop."""
        if is_on and not self.is_playing:
            self._timer.start()
            self._go_on()
        elif not is_on:
            self._timer.stop()
        self.changed.emit(self.is_playing)

    @Slot()
    def stop(self) -> None:
        """Stay with the stage that is shown."""
        if self.is_playing:
            self.play(False)

    @Slot()
    def _go_on(self) -> None:
        there = [index for index in range(len(PANEL_STAGES)) if self._display.frame(index) is not None]
        if len(there) < 2:
            self.stop()
            return
        later = [index for index in there if index > self._display.index]
        self._last = later[0] if later else there[0]
        self._display.choose(self._last)

    @Slot(int)
    def _follow(self, index: int) -> None:
        """Stop where the user has chosen a stage."""
        if index != self._last:
            self._last = index
            self.stop()
