"""What an installer holds and what it leaves out, with the reason beside each row.

`build_installer.spec` builds by these tables, on Linux and on Windows, and the tests check what was built by the same.
Only the standard library is used: this runs in the environment that builds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

MODEL = "knee-b3-0.3.0"
"""The only model that is shipped: the default. `--model FOLDER` takes any other; `knee-a2` compares with the paper
whose labels are not the measured truth, and what could be picked by mistake does not belong on a ward."""

LANDMARKS = "knee-landmarks-1.0.0"
"""The landmark networks that the model's card names."""


@dataclass(frozen=True)
class Row:
    """Something that is left out or must be named, and why.

    Attributes
    ----------
    what : str
        The name of a module or distribution, or a pattern of file names in the bundle, from its root, with "/".
    why : str
        The reason.
    """

    what: str
    why: str


RESOURCES = (
    Row("pipeline.json", "tells the program that its resources are there; the stages without a model"),
    Row("letters.npy", "the shapes that side letters are compared with, which take long to draw"),
    Row("known-film.npy", "the film that networks are tried on at each start, which takes long to draw"),
    Row("pipeline-paper.json", "the paper's parameters, with which a user tries stages"),
    Row("style.qss", "the look of the window"),
    Row("fonts/*.ttf", "letters of window and report, with none on the system too"),
    Row("fonts/OFL.txt", "their licence, which must stand beside them"),
    Row("icons/*.svg", "icon and ticks"),
    Row("icons/*.png", "icon of the window"),
    Row("translations/*.qm", "compiled words; the .ts are for translators"),
    Row(f"models/{MODEL}/*", "the default model; its weights are checked by hash when it is loaded"),
    Row(f"landmarks/{LANDMARKS}/*", "the networks that find the knees"),
)
"""What of `resources/` is shipped."""

NAMED_MODULES = (
    Row("imagecodecs._shared", "imported by name when a codec is first asked for"),
    Row("imagecodecs._shared_cython", "what the codecs share"),
    Row("imagecodecs._jpeg8", "JPEG of 8 and 12 bits, and lossless JPEG"),
    Row("imagecodecs._jpegls", "JPEG-LS"),
    Row("imagecodecs._jpeg2k", "JPEG 2000"),
    Row("openjpeg", "JPEG 2000 in colour; pylibjpeg finds it by its entry point"),
    Row("rle", "RLE; pylibjpeg finds it by its entry point"),
)
"""Modules that nothing imports where a tool can see it."""

METADATA = (
    Row("pylibjpeg", "its version is asked for by pydicom"),
    Row("pylibjpeg-openjpeg", "its entry points are how pylibjpeg finds it"),
    Row("pylibjpeg-rle", "its entry points are how pylibjpeg finds it"),
)
"""Distributions whose metadata are read while the program runs."""

MODULES_LEFT_OUT = (
    Row("training", "makes models; the viewer only runs them"),
    Row("tests", "of the project"),
    Row("benchmarks", "of the project"),
    Row("torch", "trains only; ONNX Runtime runs the network"),
    Row("onnx", "exports only"),
    Row("lightning", "trains only"),
    Row("matplotlib", "draws figures of the training only"),
    Row("sklearn", "scores models only"),
    Row("pandas", "nothing here uses it; reportlab would take it along"),
    Row("gdcm", "a second opinion in tests; it ends the program at some damaged frames"),
    Row("pyqtgraph", "a floor in benchmarks"),
    Row("pytest", "tests only"),
    Row("hypothesis", "tests only"),
    Row("numpy.f2py", "wraps Fortran while something is built"),
    Row("numpy.distutils", "builds only"),
    Row("setuptools", "builds only"),
    Row("pkg_resources", "builds only"),
    Row("distutils", "builds only"),
    Row("pip", "installs only"),
    Row("hatchling", "builds the wheel only"),
    Row("tkinter", "another toolkit of windows, with a library of its own"),
    Row("_tkinter", "another toolkit of windows"),
    Row("PIL.ImageTk", "pictures in tkinter's windows"),
    Row("PIL._imagingtk", "pictures in tkinter's windows"),
    Row("PIL._avif", "pictures in AVIF, which the program does not read; 8 MB of codecs"),
    Row("PIL.AvifImagePlugin", "pictures in AVIF"),
    Row("defusedxml", "Pillow would take it along where it is installed"),
    Row("cyclonedx", "writes the bill of materials while installers are made"),
    Row("license_expression", "reads licences while installers are made"),
    Row("IPython", "Pillow and tqdm would take it along where it is installed"),
    Row("readline", "GNU Readline is under the GPL; there is no prompt here"),
    Row("_gdbm", "GNU dbm is under the GPL; nothing here uses it"),
    Row("_dbm", "may be GNU dbm; nothing here uses it"),
    Row("curses", "there is no terminal screen here"),
    Row("_curses", "there is no terminal screen here"),
    Row("ssl", "nothing here talks to a network"),
    Row("_ssl", "nothing here talks to a network"),
    Row("ensurepip", "installs only"),
    Row("idlelib", "an editor"),
    Row("lib2to3", "a translator of old Python"),
    Row("imagecodecs._imagecodecs", "the same codecs once more through other libraries, for tests of imagecodecs"),
    Row("imagecodecs.numcodecs", "for zarr"),
    Row("skimage", "a second opinion in tests"),
    Row("scipy", "trains only; 80 MB"),
    Row("networkx", "of scikit-image"),
    Row("imageio", "of scikit-image"),
    Row("tifffile", "of scikit-image"),
    Row("multiprocessing", "nothing here starts a Python of its own; PyInstaller would load it at each start"),
    Row("_multiprocessing", "of multiprocessing"),
    Row("_uuid", "wants a library more; Python does without"),
    Row("onnxruntime.transformers", "changes networks before they are run"),
    Row("onnxruntime.quantization", "changes networks before they are run"),
    Row("onnxruntime.tools", "changes networks before they are run"),
    Row("onnxruntime.backend", "wants the package onnx"),
    Row("onnxruntime.datasets", "example networks"),
    Row("sqlalchemy.dialects.mysql", "SQLite is the only database"),
    Row("sqlalchemy.dialects.postgresql", "SQLite is the only database"),
    Row("sqlalchemy.dialects.oracle", "SQLite is the only database"),
    Row("sqlalchemy.dialects.mssql", "SQLite is the only database"),
    Row("MySQLdb", "SQLite is the only database"),
    Row("psycopg2", "SQLite is the only database"),
    Row("reportlab.graphics.testshapes", "tests"),
    *(
        Row(f"PySide6.{name}", "a part of Qt that the window does not use")
        for name in ("QtQml", "QtQuick", "QtSql", "QtTest", "QtDesigner", "QtHelp", "QtXml", "QtUiTools")
    ),
)
"""Modules that are not looked for, though something would import them."""

HOOKS_LEFT_OUT = (
    Row("pyi_rth_inspect", "tells where the source of a module in an archive is; the modules are files here"),
    Row("pyi_rth_pkgutil", "lists what is in an archive; the modules are files here"),
    Row("pyi_rth_pyside6", "loads Qt at each start, even without a window; Qt finds its plugins by itself"),
)
"""What PyInstaller would run before the program on Linux."""

FILES_LEFT_OUT = (
    Row("*Qt6Quick*", "nothing here is written in QML"),
    Row("*Qt6Qml*", "nothing here is written in QML"),
    Row("*Qt6Labs*", "nothing here is written in QML"),
    Row("PySide6/*qml/*", "nothing here is written in QML"),
    Row("*Qt6Pdf*", "reports are written by ReportLab, and none is read"),
    Row("*/imageformats/*qpdf*", "reads PDF as a picture"),
    Row("*Qt6VirtualKeyboard*", "wants QML"),
    Row("*qtvirtualkeyboard*", "wants QML"),
    Row("*/plugins/tls/*", "QtNetwork only lets two starts of the program meet; nothing here talks to a network"),
    Row("*/plugins/networkinformation/*", "nothing here talks to a network"),
    Row("*Qt6Sql*", "SQLAlchemy talks to SQLite"),
    Row("*/plugins/sqldrivers/*", "SQLAlchemy talks to SQLite"),
    Row("*EglF[Ss]*", "screens without a window system"),
    Row("*egldeviceintegrations*", "screens without a window system"),
    Row("*/platforms/*eglfs*", "screens without a window system"),
    Row("*/platforms/*linuxfb*", "screens without a window system"),
    Row("*/platforms/*minimal*", "a window system for tests of Qt; “offscreen” stays, for the command line"),
    Row("*/platforms/*vkkhr*", "screens without a window system"),
    Row("*/platforms/*vnc*", "screens over the network"),
    Row("*/platforms/*direct2d*", "an experiment of Qt's on Windows"),
    Row("*/plugins/generic/*", "keyboards and touch screens without a window system; TUIO wants the network"),
    Row("*WaylandCompositor*", "a window system of one's own"),
    Row("*wayland-graphics-integration-server*", "a window system of one's own"),
    Row("*/platformthemes/*gtk3*", "would bring GTK into the process; dialogs come from the desktop's portal"),
    Row("libgtk-3*", "of the GTK theme"),
    Row("*opengl32sw*", "OpenGL in software, 20 MB; nothing here draws with OpenGL"),
    Row("*d3dcompiler_*", "of OpenGL on Windows; nothing here draws with it"),
    Row("*opencv_videoio_ffmpeg*", "films that move, on Windows, where it is a file of its own"),
    Row("*/translations/qt_help_*", "Qt's own words in tools that are not shipped"),
    Row("pydicom/data/test_files/*", "DICOM files to test pydicom with"),
    Row(
        "pydicom/data/hashes.json",
        "of files that pydicom would fetch; its urls.json must stay, since it is read on import",
    ),
    Row("reportlab/fonts/DarkGarden*", "a font under the GPL"),
    Row("*/tests/*", "of libraries"),
    Row("*/onnxruntime_providers_shared*", "for processors of graphics cards, which are not used"),
    Row("*.pyx", "sources of libraries"),
    Row("*.pxd", "sources of libraries"),
    Row("*.h", "sources of libraries"),
    Row("*.ts", "translations before they are compiled"),
)
"""Files that a tool would put into the bundle."""

QT_LANGUAGES = ("ar", "de", "es", "fr")
"""Of Qt's own words (`qtbase_*.qm`): those of the window, without English, which is built in."""

LIBRARIES_OF_THE_BUILDER = (
    Row("libpython3*", "the interpreter"),
    Row("libcrypto.so.*", "hashes of films, twenty times as fast as without"),
    Row("libffi.so.*", "of the interpreter; the number differs from system to system"),
    Row("libbz2.so.*", "of the interpreter"),
    Row("liblzma.so.*", "of the interpreter"),
    Row("libz.so.*", "of the interpreter"),
    Row("libsqlite3.so.*", "of the interpreter: index of studies, and what is kept of films"),
    Row("libxcb-cursor.so.*", "Qt's window on X11; many a desktop lacks it, and who may not install must not need to"),
    Row("libxcb-icccm.so.*", "as libxcb-cursor"),
    Row("libxcb-image.so.*", "as libxcb-cursor"),
    Row("libxcb-keysyms.so.*", "as libxcb-cursor"),
    Row("libxcb-render-util.so.*", "as libxcb-cursor"),
    Row("libxcb-util.so.*", "as libxcb-cursor"),
    Row("libxcb-xkb.so.*", "as libxcb-cursor"),
    Row("libxkbcommon-x11.so.*", "as libxcb-cursor"),
    Row("libxkbcommon.so.*", "must be of the version of libxkbcommon-x11"),
)
"""What is shipped of the libraries of the Linux system that builds; none is under the GPL.

All else comes from the system that runs: the C++ library and what graphics drivers load must be the newest there are,
and fontconfig, dbus, glib and cups belong to the desktop. The Debian package depends on them.
"""


def shipped_resources(folder: Path) -> list[Path]:
    """Return the files of `resources/` that are shipped, sorted, relative to it.

    Raises
    ------
    FileNotFoundError
        When a row stands for no file.
    """
    found: set[Path] = set()
    for row in RESOURCES:
        files = {path.relative_to(folder) for path in folder.glob(row.what) if path.is_file()}
        if not files:
            raise FileNotFoundError(f"resources/{row.what} is missing: {row.why}")
        found |= files
    return sorted(found)


def why_left_out(name: str) -> str | None:
    """Return the reason why a file is not in the bundle; None if nothing speaks against it.

    Parameters
    ----------
    name : str
        Of the file, from the root of the bundle's contents, with the separators of any system.
    """
    name = name.replace("\\", "/")
    for row in FILES_LEFT_OUT:
        if fnmatchcase(name, row.what):
            return row.why
    if (
        "/" not in name
        and fnmatchcase(name, "lib*.so*")
        and not any(fnmatchcase(name, row.what) for row in LIBRARIES_OF_THE_BUILDER)
    ):
        return "the system that runs has this library, or nothing here needs it"
    if "/translations/q" in name and not name.endswith(tuple(f"/qtbase_{code}.qm" for code in QT_LANGUAGES)):
        return "Qt's words in a language that the window does not have, or of a part that it does not use"
    return None


def why_module_left_out(name: str) -> str | None:
    """Return the reason why a module is not in the bundle; None if nothing speaks against it."""
    for row in MODULES_LEFT_OUT:
        if name == row.what or name.startswith(f"{row.what}."):
            return row.why
    return None


def dotted_name(file: str) -> str:
    """Return the name of the module that a compiled file holds, as an import would have it.

    Parameters
    ----------
    file : str
        Its name from the root of the bundle's contents, with the separators of any system.
    """
    return file.replace("\\", "/").removesuffix(".pyc").removesuffix("/__init__").replace("/", ".")


def strangers(names: Iterable[str]) -> dict[str, str]:
    """Return those of a bundle's files that it must not hold, each with the reason."""
    found = {}
    for name in names:
        why = why_left_out(name) or why_module_left_out(dotted_name(name.removesuffix("/__init__.pyi")))
        if why is not None:
            found[name] = why
    return found
