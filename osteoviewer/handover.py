"""Which of several starts of the program opens the window: the first; the others hand their files to it. No Qt.

The first holds a lock that the system takes back when a process ends, however it ends. It writes where it listens to
a file beside the lock once its film is on the screen; the folder is its user's alone.
"""

import hashlib
import json
import os
import stat
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO

from osteoviewer.locked_file import locked

VERSION = 1
MOST_BYTES = 1 << 20
"""Of a message; longer ones are not sent, and not listened to."""
TAKEN = b"taken\n"
"""What the first window answers once it has the files."""

_LOCK, _ADDRESS = "lock", "address"
_LONGEST_SOCKET = 70
"""Bytes of a socket's name for which there is room everywhere, with what Qt puts into it for a moment."""
_PATIENCE_S, _TALK_S, _PAUSE_S = 8.0, 2.0, 0.03
_MOST_FILES, _LONGEST_TOKEN = 10_000, 512
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_IS_WINDOWS = sys.platform == "win32"


class Handed(Enum):
    """What else than being the first may become of a start: another has the files, or none answers."""

    OVER = "over"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Message:
    """What one start tells the first: absolute names of files, and the desktop's leave to come to the front."""

    files: tuple[str, ...]
    token: str = ""

    def to_bytes(self) -> bytes:
        """Write it as a line of JSON; names that are no text keep their bytes as lone surrogates."""
        content = {"version": VERSION, "files": self.files, "token": self.token}
        return json.dumps(content).encode("ascii") + b"\n"

    @classmethod
    def from_bytes(cls, line: bytes) -> "Message":
        """Read it.

        Raises
        ------
        ValueError
            When it is no such message.
        """
        content = json.loads(line) if len(line) <= MOST_BYTES else None
        if not isinstance(content, dict) or content.get("version") != VERSION:
            raise ValueError("no message of this version")
        files, token = content.get("files"), content.get("token")
        if not isinstance(files, list) or len(files) > _MOST_FILES or not all(map(_is_absolute, files)):
            raise ValueError("no absolute names of files")
        if not isinstance(token, str) or len(token) > _LONGEST_TOKEN:
            raise ValueError("no token")
        return cls(tuple(files), token)


def _is_absolute(name: object) -> bool:
    return isinstance(name, str) and "\0" not in name and Path(name).is_absolute()


class First:
    """The place of the first: a lock that is held, and where it listens."""

    def __init__(self, folder: Path, lock: IO[bytes]) -> None:
        self._folder, self._lock = folder, lock
        self._own: Path | None = None
        with suppress(OSError):
            (folder / _ADDRESS).unlink(missing_ok=True)  # that of one who was killed

    def socket_name(self) -> str:
        """Return the name to listen at, as `QLocalServer` takes it."""
        if _IS_WINDOWS:
            return f"osteoviewer-{os.urandom(16).hex()}"
        if len(os.fsencode(self._folder)) <= _LONGEST_SOCKET:
            return str(self._folder / "s")
        import tempfile

        self._own = Path(tempfile.mkdtemp(prefix="osteoviewer-"))
        return str(self._own / "s")

    def announce(self, address: str) -> None:
        """Tell the others where to connect to: a socket, or a pipe's full name.

        Raises
        ------
        OSError
            When it cannot be written.
        """
        unfinished = self._folder / f"{_ADDRESS}.new"
        unfinished.write_bytes(os.fsencode(address))
        unfinished.replace(self._folder / _ADDRESS)

    def leave(self) -> None:
        """Let another be the first."""
        with suppress(OSError):
            (self._folder / _ADDRESS).unlink(missing_ok=True)
            if self._own is not None:
                (self._own / "s").unlink(missing_ok=True)
                self._own.rmdir()
        self._lock.close()


def meet(folder: Path, files: Sequence[str], *, patience_s: float = _PATIENCE_S) -> First | Handed:
    """Become the first, or hand files over to who is.

    Parameters
    ----------
    folder : Path
        Where they meet; made for this user alone.
    files : sequence of str
        Absolute names.
    patience_s : float
        For how long an answer is waited for: the first may be starting, or closing.
    """
    message = Message(tuple(files), os.environ.get(_ACTIVATION, "")[:_LONGEST_TOKEN]).to_bytes()
    try:
        _make_private(folder)
        if len(message) > MOST_BYTES or len(files) > _MOST_FILES:
            return Handed.NOBODY
        end = time.monotonic() + patience_s
        while True:
            lock = locked(folder / _LOCK)
            if lock is not None:
                return First(folder, lock)
            if _hand_over(folder, message):
                return Handed.OVER
            if time.monotonic() > end:
                return Handed.NOBODY
            time.sleep(_PAUSE_S)
    except OSError:  # a folder that cannot be written to, or without locks
        return Handed.NOBODY


def meeting_folder(state: Path) -> Path:
    """Return where starts of this user meet, on this computer and this screen, that keep their things in one place.

    Parameters
    ----------
    state : Path
        Where the program keeps what it must not lose.
    """
    names = (str(state), _computer(), *(os.environ.get(name, "") for name in ("DISPLAY", "WAYLAND_DISPLAY")))
    place = hashlib.sha256("\0".join(names).encode(errors="surrogateescape")).hexdigest()[:16]
    run = Path(os.environ.get("XDG_RUNTIME_DIR") or "-")
    return (run if run.is_absolute() and run.is_dir() else state) / f"osteoviewer-{place}"


def _computer() -> str:
    return "" if sys.platform == "win32" else os.uname().nodename


def _make_private(folder: Path) -> None:
    """Make a folder for its user alone; refuse one that is another's.

    Raises
    ------
    OSError
        When that cannot be.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if _IS_WINDOWS:  # below the user's own profile
        return
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
        raise PermissionError("the folder is not this user’s")
    if stat.S_IMODE(status.st_mode) & 0o077:
        folder.chmod(0o700)


def _hand_over(folder: Path, message: bytes) -> bool:
    """Tell whether the first has taken the message."""
    try:
        address = os.fsdecode((folder / _ADDRESS).read_bytes())
        _let_come_to_front()
        return _talk_to_pipe(address, message) if _IS_WINDOWS else _talk_to_socket(address, message)
    except (OSError, ValueError):
        return False


def _talk_to_socket(address: str, message: bytes) -> bool:
    import socket  # the first, which a film waits for, needs none

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
        link.settimeout(_TALK_S)
        link.connect(os.fsencode(address))
        link.sendall(message)
        return link.recv(len(TAKEN), socket.MSG_WAITALL) == TAKEN


def _talk_to_pipe(address: str, message: bytes) -> bool:
    """Talk in a thread of its own: a pipe of Windows waits for ever."""
    answers: list[bytes] = []

    def talk() -> None:
        with suppress(OSError), Path(address).open("r+b", buffering=0) as pipe:
            pipe.write(message)
            answers.append(pipe.read(len(TAKEN)) or b"")

    thread = threading.Thread(target=talk, daemon=True, name="handover")
    thread.start()
    thread.join(_TALK_S)
    return answers == [TAKEN]


def _let_come_to_front() -> None:
    """Give the first leave to come to the front, which Windows grants only to who has the user's attention."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        with suppress(OSError, AttributeError):
            ctypes.windll.user32.AllowSetForegroundWindow(any_process)
