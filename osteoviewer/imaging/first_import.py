"""pydicom is imported by one thread at a time.

Its modules import each other in circles. Two threads that enter them by two doors would each meet half a library, so
whatever is about to load a module that needs pydicom says so here first.
"""

from threading import Lock

_LOCK = Lock()


def load_pydicom() -> None:
    """Import pydicom, or wait until another thread has done so."""
    with _LOCK:
        import osteoviewer.imaging.quiet_pydicom  # noqa: F401
