"""The digest that names a film."""

import hashlib
from collections.abc import Callable
from threading import Lock


def known(sha256: str) -> Callable[[], str]:
    """Return what gives a digest that is known already."""
    return lambda: sha256


class FileDigest:
    """Gives the SHA-256 of a file in hexadecimal digits; made when first asked for, and nothing is kept but that."""

    def __init__(self, data: bytes) -> None:
        self._data: bytes | None = data
        self._sha256 = ""
        self._lock = Lock()

    def __call__(self) -> str:
        """Return it, from any thread."""
        with self._lock:
            if self._data is not None:
                self._sha256 = hashlib.sha256(self._data).hexdigest()
                self._data = None
            return self._sha256
