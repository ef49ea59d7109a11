"""Where the knees of the film on the screen are changed by hand. What was done to a film stays here until it is closed.

`KneeKeeper` keeps it beyond that.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.history import History
from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.knee_edits import KneeEdits, Knees


class KneeDesk(QObject):
    """The knees of each open film, and the commands that change them."""

    changed = Signal(object)
    """`KneeEdits` of the film on the screen: its knees were found, or the user has changed them."""
    analysis_wanted = Signal()
    """The user has changed the knees; stages and diagnosis are to follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits: dict[FilmSource, KneeEdits] = {}
        self._inverted: set[FilmSource] = set()
        self._source: FilmSource | None = None

    @property
    def edits(self) -> KneeEdits:
        """The knees of the film on the screen; none before they are found."""
        return KneeEdits() if self._source is None else self._edits.get(self._source, KneeEdits())

    @property
    def by_hand(self) -> Knees | None:
        """The knees as the user wants them; None where they are to be searched for."""
        return self.edits.current if self.edits.is_changed else None

    @property
    def is_open(self) -> bool:
        """Whether there is a film that was searched for knees."""
        return self._source is not None and self._source in self._edits

    @property
    def is_inverted(self) -> bool:
        """Whether the film's knees were found with dark and bright exchanged."""
        return self._source in self._inverted

    def note_inverted(self) -> None:
        """Note that they were."""
        if self._source is not None:
            self._inverted.add(self._source)

    def turn_to(self, source: FilmSource | None) -> None:
        """Be about another film, or none."""
        self._source = source

    def forget(self, source: FilmSource) -> None:
        """Forget what was done to a film that is closed, and to its other frames."""
        for frame in (source, *source.others.values()):
            self._edits.pop(frame, None)
            self._inverted.discard(frame)

    def restore(self, automatic: Knees, current: Knees, *, is_inverted: bool) -> None:
        """Take what was done to the film on the screen before; what is being done to it now can be had by undoing."""
        if self._source is not None:
            if is_inverted:
                self.note_inverted()
            steps = self.edits.steps.changed(current) if self.is_open else History(current)
            self._put(KneeEdits(automatic, steps))

    def take(self, knees: Knees) -> None:
        """Note what an analysis found; knees that the user has changed come back as they are, judged."""
        if self._source is not None:
            edits = self.edits
            self._put(edits.judged(knees) if edits.is_changed else edits.found(knees))

    def move(self, place: int, region: Box) -> None:
        """Give a knee another region."""
        self._change(lambda edits: edits.moved(place, region))

    def add(self, region: Box) -> None:
        """Add a knee that the user sees."""
        self._change(lambda edits: edits.added(region))

    def remove(self, place: int) -> None:
        """Take a knee away."""
        self._change(lambda edits: edits.removed(place))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._change(KneeEdits.undone)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._change(KneeEdits.redone)

    @Slot()
    def reset(self) -> None:
        """Go back to the knees that the program found."""
        self._change(KneeEdits.reset)

    def _change(self, change: Callable[[KneeEdits], KneeEdits]) -> None:
        if not self.is_open:
            return
        edits = change(self.edits)
        if edits != self.edits:
            self._put(edits)
            self.analysis_wanted.emit()

    def _put(self, edits: KneeEdits) -> None:
        if self._source is not None:
            self._edits[self._source] = edits
            self.changed.emit(edits)
