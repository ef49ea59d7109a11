"""The digest that names a film, made while the film is decoded."""

import hashlib
from collections.abc import Callable
from threading import Thread

_WORTH_A_THREAD = 1 << 20


def begin_digest(data: bytes) -> Callable[[], str]:
    """Begin to hash a file.

    Returns
    -------
    callable
        Waits for the SHA-256 and returns it, in hexadecimal digits.
    """
    digest = hashlib.sha256()
    if len(data) < _WORTH_A_THREAD:
        digest.update(data)
        return digest.hexdigest
    thread = Thread(target=digest.update, args=(data,), name="digest", daemon=True)
    thread.start()

    def wait() -> str:
        thread.join()
        return digest.hexdigest()

    return wait
