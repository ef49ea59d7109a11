"""Where windows were and how large, remembered for each arrangement of screens; none comes back out of sight."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from osteoviewer.settings import MOST_PLACES, Settings

_TITLE_BAR = 32
"""Above a window; how high it is on this system is known only once the window is shown."""


def arrangement(screens: Sequence[QRect] | None = None) -> str:
    """Return the screens that there are as a text, the same whatever their order."""
    places = [screen.geometry() for screen in QGuiApplication.screens()] if screens is None else screens
    return " ".join(sorted(f"{place.width()}x{place.height()}{place.x():+d}{place.y():+d}" for place in places))


def kept_state(settings: Settings, name: str) -> QByteArray:
    """Return what is kept under a name for the screens that there are; empty where nothing is."""
    return unpacked(settings.places.get(f"{arrangement()} {name}", ""))


def with_state(settings: Settings, name: str, state: QByteArray) -> Settings:
    """Return the settings with a state kept under a name, as the newest; the oldest ones are forgotten."""
    key = f"{arrangement()} {name}"
    others = [(other, kept) for other, kept in settings.places.items() if other != key]
    return replace(settings, places=dict([*others, (key, packed(state))][-MOST_PLACES:]))


def restore(window: QWidget, state: QByteArray) -> None:
    """Put a window where it was, and wholly onto a screen that there is; nothing happens without a state."""
    if state.isEmpty() or not window.restoreGeometry(state) or window.isMaximized() or window.isFullScreen():
        return
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    window.setGeometry(in_sight(window.geometry(), screens))


def in_sight(place: QRect, screens: Sequence[QRect]) -> QRect:
    """Return a place that is wholly on the screen that holds most of it, or on the first one where none does.

    Parameters
    ----------
    place : QRect
        Of a window without its title bar.
    screens : sequence of QRect
        The room on each, the first one being the main one.
    """
    room = max(screens, key=lambda screen: _area(screen.intersected(place))).adjusted(0, _TITLE_BAR, 0, 0)
    moved = QRect(place.topLeft(), place.size().boundedTo(room.size()))
    moved.moveRight(min(moved.right(), room.right()))
    moved.moveBottom(min(moved.bottom(), room.bottom()))
    moved.moveLeft(max(moved.left(), room.left()))
    moved.moveTop(max(moved.top(), room.top()))
    return moved


class PlaceKeeper(QObject):
    """Puts a window where it was, and keeps its place whenever it is hidden.

    Parameters
    ----------
    window : QWidget
        Owns this.
    name : str
        Under which its place is kept.
    settings, keep : callable
        Give the settings as they are, and take changed ones.
    """

    def __init__(
        self, window: QWidget, name: str, settings: Callable[[], Settings], keep: Callable[[Settings], None]
    ) -> None:
        super().__init__(window)
        self._window, self._name, self._settings, self._keep = window, name, settings, keep
        restore(window, kept_state(settings(), name))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place, and let everything pass."""
        if watched is self._window and event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._keep(with_state(self._settings(), self._name, self._window.saveGeometry()))
        return False


def packed(state: QByteArray) -> str:
    """Return a state of Qt as text."""
    return bytes(state.toBase64().data()).decode("ascii")


def unpacked(text: str) -> QByteArray:
    """Return the state that a text holds; nonsense gives one that Qt refuses."""
    return QByteArray.fromBase64(text.encode("ascii", "replace"))


def _area(place: QRect) -> int:
    return place.width() * place.height() if place.isValid() else 0
