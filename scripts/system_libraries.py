"""Print the Debian packages whose libraries Qt needs and does not find here, one a line.

``offscreen`` lists what every use of Qt needs, ``display`` what a window on an X11 display needs besides, ``test``
what the tests need: a display of their own, and another DICOM toolkit to compare with, and ``installer`` what packs the
program, and the libraries that what is packed may use. Only the standard library is
used: this runs before anything is installed.
"""

import ctypes
import shutil
import sys

LIBRARIES = {
    "offscreen": {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libglib-2.0.so.0": "libglib2.0-0",
    },
    "display": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "installer": {
        "libcups.so.2": "libcups2",
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-glx.so.0": "libxcb-glx0",
        "libxcb-shm.so.0": "libxcb-shm0",
    },
}
PROGRAMS = {
    "test": {"Xvfb": "xvfb", "xauth": "xauth", "dcmj2pnm": "dcmtk"},
    "installer": {"dpkg-shlibdeps": "dpkg-dev", "objdump": "binutils", "xz": "xz-utils"},
}


def missing(group: str) -> list[str]:
    """Return the packages of a group that are not installed."""
    absent = [package for program, package in PROGRAMS.get(group, {}).items() if shutil.which(program) is None]
    for library, package in LIBRARIES.get(group, {}).items():
        try:
            ctypes.CDLL(library)
        except OSError:
            absent.append(package)
    return absent


if __name__ == "__main__":
    for name in sys.argv[1:]:
        for package in missing(name):
            print(package)
