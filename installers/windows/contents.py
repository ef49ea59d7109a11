"""What is left out of the wheels for Windows, and why, besides what `installers.contents` leaves out everywhere.

PyInstaller follows imports; here whole wheels are unpacked. So packages that nothing imports are named
(`NOT_INSTALLED`), and of packages of which little is needed it is said what stays (`ONLY`). Paths are below
``site-packages``, with slashes. Nothing is left out that reads a film: imagecodecs decodes JPEG, JPEG-LS and JPEG 2000
in DICOM, pylibjpeg RLE and colours, Pillow the pictures.
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from installers.contents import QT_LANGUAGES, Row, why_left_out, why_module_left_out

NOT_INSTALLED = (
    Row("flatbuffers", "of ONNX Runtime’s tools for other formats of networks"),
    Row("markdown-it-py", "of Rich’s Markdown, which is not used"),
    Row("mdurl", "of Rich’s Markdown, which is not used"),
    Row("protobuf", "of ONNX Runtime’s tools that change networks"),
    Row("pygments", "of Rich’s colouring of source text, which is not used"),
)
"""Packages of the lock that are not put in."""

LEFT_OUT = (
    Row("*.pyi", "for type checkers"),
    Row("*/py.typed", "for type checkers"),
    Row("cv2/typing/*", "for type checkers"),
    Row("*.pxi", "sources of libraries"),
    Row("*.c", "sources of libraries"),
    Row("*.lib", "for linking against"),
    Row("*.a", "for linking against"),
    Row("*/conftest.py", "of libraries' tests"),
    Row("cv2/load_config_py2.py", "for Python 2"),
    Row("cv2/samples/*", "examples"),
    Row("numpy/_pyinstaller/*", "for PyInstaller"),
    Row("numpy/doc/*", "documentation"),
    Row("PIL/_webp*.pyd", "pictures in WebP, which the program does not read"),
    Row("pydicom/data/charset_files/*", "DICOM files to test pydicom with"),
)
"""Files that no bundle of PyInstaller would hold."""


STAYS = (Row("pydicom/data/urls.json", "pydicom reads it as it is imported, and would end there without"),)
"""Files that stay whatever else is said of them; nothing is fetched from where they point."""


@dataclass(frozen=True)
class Only:
    """A package of which little is needed.

    Attributes
    ----------
    package : str
        Its folder.
    kept : tuple of str
        Patterns of what stays, below that folder.
    why : str
        The reason why the rest goes.
    """

    package: str
    kept: tuple[str, ...]
    why: str


ONLY = (
    Only(
        "PySide6",
        (
            "__init__.py",
            "_config.py",
            "_git_pyside_version.py",
            "support/*",
            *(f"Qt{part}.pyd" for part in ("Core", "Gui", "Network", "PrintSupport", "Widgets")),
            *(f"Qt6{part}.dll" for part in ("Core", "Gui", "Network", "PrintSupport", "Svg", "Widgets")),
            "pyside6.abi3.dll",
            "plugins/platforms/qwindows.dll",
            "plugins/platforms/qoffscreen.dll",
            "plugins/styles/*.dll",
            "plugins/iconengines/qsvgicon.dll",
            "plugins/imageformats/qsvg.dll",
            "plugins/imageformats/qico.dll",
            "plugins/imageformats/qjpeg.dll",
            *(f"translations/qtbase_{language}.qm" for language in QT_LANGUAGES),
        ),
        "Qt Quick and its programs, and OpenGL in software: the window is painted by QPainter. QtNetwork"
        " stays for its local sockets: two starts make one window. Microsoft’s libraries lie beside the program, once",
    ),
    Only(
        "shiboken6",
        ("__init__.py", "_config.py", "_git_shiboken_module_version.py", "Shiboken.pyd", "shiboken6.abi3.dll"),
        "Microsoft’s libraries lie beside the program, once",
    ),
    Only(
        "imagecodecs",
        (
            "__init__.py",
            "imagecodecs.py",
            "_shared.pyd",
            "_shared_cython.pyd",
            "_jpeg2k.pyd",
            "_jpeg8.pyd",
            "_jpegls.pyd",
            *(f"licenses/LICENSE-{name}" for name in ("charls", "jpeg", "libjpeg", "libjpeg-turbo", "openjpeg")),
        ),
        "the other codecs, of which AVIF alone is 18 MB, are of formats that are not read",
    ),
    Only(
        "onnxruntime",
        (
            "__init__.py",
            "LICENSE",
            "ThirdPartyNotices.txt",
            "capi/*.py",
            "capi/onnxruntime_providers_shared.dll",
            "capi/onnxruntime_pybind11_state.pyd",
        ),
        "tools that make and change networks; onnxruntime.dll is the same engine for programs in C",
    ),
)
"""Packages, what stays of them, and why the rest does not. The engine complains without its shared providers."""

STANDARD_LIBRARY = (
    Row("__phello__", "an example"),
    Row("dist-packages", "the building machine’s packages"),
    Row("lib-dynload", "Linux’s compiled modules; those of Windows are put in"),
    Row("pydoc_data", "documentation"),
    Row("site-packages", "the building machine’s packages"),
    Row("test", "tests"),
    Row("turtle", "another toolkit of windows"),
    Row("turtledemo", "examples"),
    Row("venv", "installs only"),
)
"""Modules of the standard library that are left out besides those of `installers.contents`."""


def reason_against(path: str) -> str | None:
    """Return why a file of a wheel is left out, or None where it stays.

    Parameters
    ----------
    path : str
        Below ``site-packages``, with slashes.
    """
    for only in ONLY:
        if path.startswith(f"{only.package}/"):
            inner = path.removeprefix(f"{only.package}/")
            return None if any(fnmatchcase(inner, pattern) for pattern in only.kept) else only.why
    if any(fnmatchcase(path, row.what) for row in STAYS):
        return None
    for left in LEFT_OUT:
        if fnmatchcase(path, left.what):
            return left.why
    return why_left_out(path) or why_module_left_out(_module(path))


def reason_against_module(name: str) -> str | None:
    """Return why a module or folder at the top of the standard library is left out, or None where it stays."""
    for row in STANDARD_LIBRARY:
        if name == row.what:
            return row.why
    return why_module_left_out(name)


def _module(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return ".".join((*folder.split("/"), name.partition(".")[0])).lstrip(".")
