"""Whether a window can be opened, found out before Qt is asked: Qt ends the program when it cannot. No Qt here."""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping

from osteoviewer.errors import OsteoViewerError

_WINDOWLESS = ("offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs")
_FOR_QT = ("libEGL.so.1", "libGL.so.1", "libfontconfig.so.1", "libdbus-1.so.3", "libxkbcommon.so.0", "libglib-2.0.so.0")
_FOR_X11 = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)
_TCP_BASE = 6000
_PATIENCE_S = 2.0


def why_no_window(environment: Mapping[str, str] | None = None) -> OsteoViewerError | None:
    """Return why no window can be opened here, or None when one can."""
    environment = os.environ if environment is None else environment
    if not sys.platform.startswith("linux"):
        return None
    missing = [name for name in _FOR_QT if not _loads(name)]
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _WINDOWLESS:
        return _libraries(missing)
    has_wayland = bool(environment.get("WAYLAND_DISPLAY")) and platform != "xcb"
    if not has_wayland:
        if not _answers(environment.get("DISPLAY", "")):
            return OsteoViewerError(
                "There is no display to open a window on.",
                "Run it in a desktop session, or use “osteoviewer analyze”, which needs none.",
            )
        missing += [name for name in _FOR_X11 if not _loads(name)]
    return _libraries(missing)


def _libraries(missing: list[str]) -> OsteoViewerError | None:
    if not missing:
        return None
    return OsteoViewerError(
        "System libraries that the window needs are missing: {names}.",
        "Install them with your system’s package manager, or use “osteoviewer analyze”, which needs none.",
        names=", ".join(missing),
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(display: str) -> bool:
    """Tell whether an X server listens where DISPLAY points."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X servers listen
        return any(_connects(socket.AF_UNIX, place) for place in (f"\0{path}", path))
    return _connects(socket.AF_INET, (host, _TCP_BASE + int(number)))


def _connects(family: socket.AddressFamily, place: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.settimeout(_PATIENCE_S)
            probe.connect(place)
    except OSError:
        return False
    return True
