"""One undo for everything that can be undone: it takes back what the user did last, wherever that was."""

from collections.abc import Callable, Sequence
from functools import partial
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Slot

from osteoviewer.ui.annotation_desk import AnnotationDesk
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.session import Session


class UndoOrder(QObject):
    """In which order the knees and the annotations of each film were changed."""

    def __init__(self, session: Session, annotations: AnnotationDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desks = (session.knees, annotations)
        self._steps: WeakKeyDictionary[FilmSource, tuple[list[int], list[int]]] = WeakKeyDictionary()
        self._is_stepping = False
        session.knees.analysis_wanted.connect(partial(self._note, 0))
        annotations.edited.connect(partial(self._note, 1))

    @Slot()
    def undo(self) -> None:
        """Take the last change of the film on the screen back."""
        done, undone = self._of_film()
        self._step(done, undone, [desk.undo for desk in self._desks])

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        done, undone = self._of_film()
        self._step(undone, done, [desk.redo for desk in self._desks])

    def _step(self, leave: list[int], enter: list[int], steps: Sequence[Callable[[], None]]) -> None:
        if not leave:
            return
        place = leave.pop()
        enter.append(place)
        self._is_stepping = True
        try:
            steps[place]()
        finally:
            self._is_stepping = False

    def _note(self, place: int) -> None:
        if not self._is_stepping:
            done, undone = self._of_film()
            done.append(place)
            undone.clear()

    def _of_film(self) -> tuple[list[int], list[int]]:
        current = self._session.films.current
        return ([], []) if current is None else self._steps.setdefault(current.source, ([], []))
