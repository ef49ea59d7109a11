"""`Answered`: which models gave their known answers on this computer, so that an ordinary start need not ask again.

What is remembered is a digest of everything that an answer depends on: the cards (and so the weights), the program, its
libraries as they lie on the disk, and the processor. Where any of it is another, the model is asked again. Only for an
installed program: a source tree is another after every change.
"""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from osteoviewer import __version__
from osteoviewer.paths import resources
from osteoviewer.putting import put_in_place

_MOST = 16
_LARGEST_FILE = 64 * 1024
_CPU_INFO = Path("/proc/cpuinfo")
_LIBRARIES = (
    "onnxruntime",
    "onnxruntime.capi.onnxruntime_pybind11_state",
    "numpy",
    "numpy._core._multiarray_umath",
    "cv2",
)
"""What reckons; they are loaded by whoever asks."""


class Answered:
    """A small file of digests; one that is missing or damaged remembers nothing.

    Parameters
    ----------
    file : Path
        It need not exist, and may be deleted at any time.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def __contains__(self, key: str) -> bool:
        """Whether what the key is of was right before."""
        return key in self._keys()

    def add(self, key: str) -> None:
        """Remember that it was right; where that cannot be written it is asked again the next time."""
        keys = [*(known for known in self._keys() if known != key), key][-_MOST:]
        unfinished: Path | None = None
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", dir=self._file.parent, prefix=".answered-", encoding="utf-8", delete=False
            ) as file:
                unfinished = Path(file.name)
                json.dump(keys, file)
            put_in_place(unfinished, self._file)
        except OSError:
            if unfinished is not None:
                unfinished.unlink(missing_ok=True)

    def _keys(self) -> list[str]:
        try:
            if self._file.stat().st_size > _LARGEST_FILE:
                return []
            keys = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return []
        return [key for key in keys if isinstance(key, str)] if isinstance(keys, list) else []


def key_of(cards: Iterable[bytes]) -> str:
    """Return the digest of what the known answers of these cards depend on.

    Parameters
    ----------
    cards : iterable of bytes
        The files as they are; each names the digests of its networks, which are compared at every start.
    """
    content = hashlib.sha256()
    for part in (*cards, *_surroundings()):
        content.update(len(part).to_bytes(8, "big") + part)
    return content.hexdigest()


def _surroundings() -> Iterable[bytes]:
    """Yield what the answers depend on beside the models."""
    yield f"{__version__} {sys.version} {os.cpu_count()} {os.environ.get('PROCESSOR_IDENTIFIER', '')}".encode()
    yield _of_file(str(resources() / "build.json"))
    for name in _LIBRARIES:
        module = sys.modules.get(name)
        yield f"{name} {getattr(module, '__version__', '')}".encode() + _of_file(getattr(module, "__file__", None))
    yield _processor()


def _of_file(name: str | None) -> bytes:
    """Return what changes where a file is exchanged."""
    if name is None:
        return b""
    try:
        state = Path(name).stat()
    except OSError:
        return name.encode(errors="replace")
    return f"{name} {state.st_size} {state.st_mtime_ns}".encode(errors="replace")


def _processor() -> bytes:
    """Return what Linux says of the first processor: its kind and what it can do."""
    try:
        with _CPU_INFO.open(encoding="utf-8", errors="replace") as file:
            lines = file.read(8192).split("\n\n", 1)[0].splitlines()
    except OSError:
        return b""
    return "\n".join(line for line in lines if line.startswith(("model", "vendor_id", "flags", "stepping"))).encode()
