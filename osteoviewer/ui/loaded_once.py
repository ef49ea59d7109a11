"""`LoadedOnce`: a model that is loaded by whoever needs it first, while whoever else asks waits for it. No Qt."""

from collections.abc import Callable
from threading import Lock

from osteoviewer.ui.film_job import Model


class LoadedOnce:
    """Call it for the model.

    Parameters
    ----------
    load : callable
        Loads it. An exception of its is raised to whoever asked, and the next one to ask loads again.
    """

    def __init__(self, load: Callable[[], Model]) -> None:
        self._load = load
        self._loading = Lock()
        self._model: Model | None = None

    def __call__(self) -> Model:
        """Return the model, which may take as long as loading it."""
        with self._loading:
            if self._model is None:
                self._model = self._load()
            return self._model
