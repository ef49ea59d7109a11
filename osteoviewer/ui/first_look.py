"""`FirstLook`: what begins once a film is seen, in the order in which the first diagnosis comes soonest. No widgets."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Slot

from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.films import State
from osteoviewer.ui.session import Session


class FirstLook(QObject):
    """Has the model loaded, then the film analysed, and meanwhile the rest of the window built.

    Parameters
    ----------
    session : Session
        Whose films they are.
    complete : callable
        Builds the rest, unless it is there. Both it and loading keep Python's lock; an analysis does not.
    """

    def __init__(self, session: Session, complete: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._complete = session, complete
        self._loading = LatestTask(session.executor, self)
        for is_over in (self._loading.finished, self._loading.failed):
            is_over.connect(self._go_on)

    @Slot()
    def begin(self) -> None:
        """Go on, now that the film on the screen has been painted."""
        if self._session.model is None and self._session.state is State.READING:
            self._loading.start(self._load)
        else:
            self._go_on()

    def stop(self) -> None:
        """Begin nothing more."""
        self._loading.cancel()

    def _load(self) -> Iterator[object]:
        yield self._session.find_model()

    @Slot()
    def _go_on(self) -> None:
        """Analyse the film; what broke while the model was loaded breaks there again, and is told."""
        self._session.film_shown()
        self._complete()
