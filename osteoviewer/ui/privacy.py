"""Whether names are kept off the screen, and what is shown in their place. QtCore only."""

from collections.abc import Hashable

from PySide6.QtCore import QObject, Signal, Slot


class Privacy(QObject):
    """One switch for everything that shows a name.

    Parameters
    ----------
    is_on : bool
        Whether the patient is hidden from the beginning.
    """

    changed = Signal(bool)
    """Whether the patient is hidden now."""

    def __init__(self, *, is_on: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_on = is_on
        self._numbers: dict[Hashable, int] = {}

    @property
    def is_on(self) -> bool:
        """Whether the patient is hidden."""
        return self._is_on

    @Slot(bool)
    def switch(self, is_on: bool) -> None:
        """Hide the patient, or show the names again."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.changed.emit(is_on)

    def film_name(self, name: str, key: Hashable) -> str:
        """Return what a film is called on the screen; one with a key, which is not None, always has the same number."""
        if not self._is_on:
            return name
        if key is None:
            return self.tr("the film")
        return self.tr("Film {n}").format(n=self._numbers.setdefault(key, len(self._numbers) + 1))

    def recent_name(self, name: str, place: int) -> str:
        """Return what a recent file is called in the menu; `place` is its place there, from 0."""
        return self.tr("Recent film {n}").format(n=place + 1) if self._is_on else name
