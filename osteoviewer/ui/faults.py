"""What nobody expected to go wrong: logged without patient data, and handed to the session. QtCore only."""

import logging
import sys
import threading

from PySide6.QtCore import QObject, Signal

from osteoviewer.errors import OsteoViewerError
from osteoviewer.fault_places import places_of

_log = logging.getLogger(__name__)


def log_fault(log: logging.Logger, error: BaseException) -> None:
    """Log the kind of an exception and where it came from.

    Neither its text nor full paths are written: both may hold the name of a file, and so of a patient.
    """
    link: BaseException | None = error
    while link is not None:
        log.error("unexpected %s at %s", type(link).__name__, places_of(link))
        link = link.__cause__ or link.__context__


def unexpected() -> OsteoViewerError:
    """Return what is said of such a thing."""
    return OsteoViewerError(
        "Something unexpected went wrong.", "Details are in the log; open the film again ({key:again})."
    )


class Faults(QObject):
    """Catches what no other code caught, in any thread, and tells of it in the thread it lives in."""

    caught = Signal(object)
    """The exception."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_telling = False

    def install(self) -> None:
        """Take over the interpreter's hooks."""
        sys.excepthook = lambda _kind, error, _trace: self._catch(error)
        threading.excepthook = lambda fault: self._catch(fault.exc_value)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _catch(self, error: BaseException | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt):
            return
        if self._is_telling:
            log_fault(_log, error)  # telling of the first fault has failed; telling of that would go on for ever
            return
        self._is_telling = True
        try:
            self.caught.emit(error)
        finally:
            self._is_telling = False
