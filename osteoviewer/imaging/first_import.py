"""pydicom and pydantic are imported by one thread at a time.

pydicom's modules import each other in circles. Two threads that enter them by two doors would each meet half a library,
so whatever is about to load a module that needs pydicom says so here first.

pydantic answers for names that it lacks by importing more of itself, and PySide asks every module that is imported for
one. Where another thread imports something at that moment, that can meet half a pydantic, which raises ImportError; the
next attempt does not.
"""

import importlib
import sys
from threading import Lock

_LOCK = Lock()
_ATTEMPTS = 3
_PARTS = ("BaseModel", "ConfigDict", "Field", "ValidationError", "model_validator")
"""Of pydantic; it imports each when it is asked for."""


def load_pydicom() -> None:
    """Import pydicom, or wait until another thread has done so."""
    with _LOCK:
        import osteoviewer.imaging.quiet_pydicom  # noqa: F401


def load_pydantic() -> None:
    """Import pydantic, or wait until another thread has done so.

    Raises
    ------
    ImportError
        When it cannot be imported at all.
    """
    with _LOCK:
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                pydantic = importlib.import_module("pydantic")
                for name in _PARTS:
                    getattr(pydantic, name)
            except ImportError:
                for name in [name for name in sys.modules if name.partition(".")[0] == "pydantic"]:
                    del sys.modules[name]
                if attempt == _ATTEMPTS:
                    raise
            else:
                return
