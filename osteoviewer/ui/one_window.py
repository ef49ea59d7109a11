"""`OneWindow`: the first window listens, and opens what later starts of the program were asked to open."""

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from osteoviewer.handover import MOST_BYTES, TAKEN, First, Message
from osteoviewer.ui.films import State

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from osteoviewer.ui.main_window import MainWindow

_AFTER_PAINT_MS, _WITHOUT_FILM_MS = 200, 2000
_GATHER_MS = 150
"""Files that were chosen together come one by one, and are opened together."""
_TALK_MS = 5000
_MOST_TALKS = 64

_log = logging.getLogger(__name__)


class OneWindow(QObject):
    """Listens once the first film is painted, or soon where none is.

    Parameters
    ----------
    window : MainWindow
        Opens the films.
    first : First
        The place of the first, given back by `stop`.
    """

    def __init__(self, window: "MainWindow", first: First) -> None:
        super().__init__(window)
        self._window, self._first = window, first
        self._server: QLocalServer | None = None
        self._talks: set[Talk] = set()
        self._is_open = True
        self._waiting: list[Path] = []
        self._gathering = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._gathering.timeout.connect(self._open)
        window.session.state_changed.connect(self._open)
        self._begin = QTimer(self, singleShot=True, interval=_WITHOUT_FILM_MS)
        self._begin.timeout.connect(self._listen)
        once = Qt.ConnectionType.SingleShotConnection
        window.view.canvas.painted.connect(self._hasten, once)
        self._begin.start()

    def stop(self) -> None:
        """Listen no more, and let another start be the first: nothing that comes from now on would be opened."""
        if self._is_open:
            self._is_open = False
            self._begin.stop()
            if self._server is not None:
                self._server.close()
            for talk in tuple(self._talks):
                talk.give_up()
            self._first.leave()

    @Slot()
    def _hasten(self) -> None:
        if self._begin.isActive():
            self._begin.start(_AFTER_PAINT_MS)

    @Slot()
    def _listen(self) -> None:
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError:
            _log.warning("No library to listen for other starts of the program.")
            return
        if not self._is_open:
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        name = self._first.socket_name()
        QLocalServer.removeServer(name)  # what one who was killed left: the lock says that nobody listens there
        try:
            if not self._server.listen(name):
                raise OSError
            self._first.announce(self._server.fullServerName())
        except OSError:
            _log.warning("Other starts of the program cannot be listened to.")

    @Slot()
    def _take(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            talk = Talk(self._server.nextPendingConnection(), self)
            self._talks.add(talk)
            talk.ended.connect(self._forget)
            talk.told.connect(self._follow)
            if len(self._talks) > _MOST_TALKS:
                talk.give_up()
            else:
                talk.listen()

    @Slot(object)
    def _forget(self, talk: "Talk") -> None:
        self._talks.discard(talk)

    @Slot(object, object)
    def _follow(self, talk: "Talk", message: Message) -> None:
        """Open files and come to the front, unless the window is closing."""
        if not self._is_open or not self._window.isVisible():
            talk.give_up()
            return
        talk.answer()
        self._waiting += map(Path, message.files)
        self._gathering.start()
        come_to_front(self._window, message.token)

    @Slot()
    def _open(self) -> None:
        """Open what waits, but not before what is being read is on the screen: it would be given up."""
        is_reading = self._window.session.state is State.READING
        if self._waiting and not self._gathering.isActive() and not is_reading and self._is_open:
            paths, self._waiting = self._waiting, []
            QTimer.singleShot(0, self, lambda: self._window.session.open_paths(paths))


def come_to_front(window: "MainWindow", token: str) -> None:
    """Show a window above others, as far as the desktop lets it; `token` is the leave that Wayland asks for."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # which Qt takes from there
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()


class Talk(QObject):
    """What one other start says: a single message. Anything else is given up, and logged without what it was."""

    told = Signal(object, object)
    """The talk and its `Message`."""
    ended = Signal(object)

    def __init__(self, socket: "QLocalSocket", parent: QObject) -> None:
        super().__init__(parent)
        self._socket, self._heard = socket, b""
        self._has_told = False
        socket.setParent(self)
        socket.disconnected.connect(self._end)
        QTimer.singleShot(_TALK_MS, self, self.give_up)

    def listen(self) -> None:
        """Hear what has come, and what comes."""
        self._socket.readyRead.connect(self._hear)
        self._hear()

    def answer(self) -> None:
        """Say that the files were taken."""
        self._socket.write(TAKEN)
        self._socket.flush()
        self._socket.disconnectFromServer()

    @Slot()
    def give_up(self) -> None:
        """Hear no more."""
        self._socket.abort()
        self._end()

    @Slot()
    def _hear(self) -> None:
        if self._has_told:
            return
        self._heard += bytes(self._socket.read(MOST_BYTES + 1 - len(self._heard)).data())
        line, end, _rest = self._heard.partition(b"\n")
        if not end and len(self._heard) <= MOST_BYTES:
            return
        try:
            message = Message.from_bytes(line)
        except (ValueError, RecursionError):
            _log.warning("Another start of the program said something that cannot be understood.")
            self.give_up()
            return
        self._has_told = True
        self.told.emit(self, message)

    @Slot()
    def _end(self) -> None:
        self.ended.emit(self)
        self.deleteLater()
