"""What the wheels hold and the program does not need, and why; paths are below ``site-packages``.

`LEFT_OUT` names what goes, as patterns; `ONLY` names, for packages of which little is needed, what stays. Nothing is
left out that reads a film: `imagecodecs` decodes JPEG, JPEG-LS and JPEG 2000 in DICOM, Pillow the pictures.
"""

from fnmatch import fnmatchcase

NOT_INSTALLED = {
    "networkx": "scikit-image’s graphs, which are not used",
    "imageio": "scikit-image’s reading of pictures, which is not used",
    "tifffile": "scikit-image’s reading of pictures, which is not used",
    "flatbuffers": "ONNX Runtime’s tools for other formats of networks",
    "protobuf": "ONNX Runtime’s tools that change networks",
    "pygments": "Rich’s colouring of source text, which is not used",
    "markdown-it-py": "Rich’s Markdown, which is not used",
    "mdurl": "Rich’s Markdown, which is not used",
}
"""Packages of the lock that are not put in."""

LEFT_OUT = (
    ("*.pyx", "source of compiled modules"),
    ("*.pxd", "source of compiled modules"),
    ("*.pxi", "source of compiled modules"),
    ("*.c", "source of compiled modules"),
    ("*.h", "for compiling against"),
    ("*.lib", "for linking against"),
    ("*.a", "for linking against"),
    ("*.f90", "source of compiled modules"),
    ("*/py.typed", "for type checkers"),
    ("*/tests/*", "tests of the libraries"),
    ("*/conftest.py", "tests of the libraries"),
    ("cv2/opencv_videoio_ffmpeg*.dll", "video files (LGPL), which are not read"),
    ("cv2/load_config_py2.py", "Python 2"),
    ("cv2/typing/*", "for type checkers"),
    ("cv2/samples/*", "examples"),
    ("numpy/_pyinstaller/*", "for another way of packing"),
    ("numpy/doc/*", "documentation"),
    ("PIL/_avif*.pyd", "AVIF pictures, which are not read"),
    ("PIL/_webp*.pyd", "WebP pictures, which are not read"),
    ("PIL/_imagingtk*.pyd", "Tk windows"),
    ("pydicom/data/test_files/*", "tests of the library"),
    ("pydicom/data/charset_files/*", "tests of the library"),
    ("scipy/cluster/*", "not used, nor imported by what is"),
    ("scipy/datasets/*", "not used, nor imported by what is"),
    ("scipy/differentiate/*", "not used, nor imported by what is"),
    ("scipy/fftpack/*", "not used, nor imported by what is"),
    ("scipy/integrate/*", "not used, nor imported by what is"),
    ("scipy/interpolate/*", "not used, nor imported by what is"),
    ("scipy/io/*", "not used, nor imported by what is"),
    ("scipy/misc/*", "not used, nor imported by what is"),
    ("scipy/odr/*", "not used, nor imported by what is"),
    ("scipy/optimize/*", "not used, nor imported by what is"),
    ("scipy/signal/*", "not used, nor imported by what is"),
    ("scipy/stats/*", "not used, nor imported by what is"),
    ("*-win_amd64.whl", "a wheel that lies within SciPy’s by mistake"),
    ("google/*", "ONNX Runtime’s tools that change networks"),
)
"""Patterns, and why what they match is left out."""

ONLY = (
    (
        "PySide6",
        (
            "__init__.py",
            "_config.py",
            "_git_pyside_version.py",
            "support/*",
            "QtCore.pyd",
            "QtGui.pyd",
            "QtWidgets.pyd",
            "QtPrintSupport.pyd",
            "pyside6.abi3.dll",
            "Qt6Core.dll",
            "Qt6Gui.dll",
            "Qt6Widgets.dll",
            "Qt6PrintSupport.dll",
            "Qt6Svg.dll",
            "plugins/platforms/qwindows.dll",
            "plugins/platforms/qoffscreen.dll",
            "plugins/platforms/qminimal.dll",
            "plugins/styles/*.dll",
            "plugins/iconengines/qsvgicon.dll",
            "plugins/imageformats/qsvg.dll",
            "plugins/imageformats/qico.dll",
            "plugins/imageformats/qjpeg.dll",
            "translations/qtbase_ar.qm",
            "translations/qtbase_de.qm",
            "translations/qtbase_es.qm",
            "translations/qtbase_fr.qm",
        ),
        "Qt Quick, QML, Designer, SQL, network, the programs, and OpenGL in software (opengl32sw.dll, 20 MB) are for"
        " windows of another kind: ours are painted by QPainter without OpenGL. Microsoft’s libraries lie beside"
        " the program, once",
    ),
    (
        "shiboken6",
        ("__init__.py", "_config.py", "_git_shiboken_module_version.py", "Shiboken.pyd", "shiboken6.abi3.dll"),
        "Microsoft’s libraries lie beside the program, once",
    ),
    (
        "imagecodecs",
        (
            "__init__.py",
            "_imagecodecs.py",
            "imagecodecs.py",
            "_imcd.pyd",
            "_shared.pyd",
            "_shared_cython.pyd",
            "_jpeg2k.pyd",
            "_jpeg8.pyd",
            "_jpegls.pyd",
            "_jpegsof3.pyd",
            "licenses/LICENSE-charls",
            "licenses/LICENSE-jpeg",
            "licenses/LICENSE-jpg_0xc3",
            "licenses/LICENSE-libjpeg",
            "licenses/LICENSE-libjpeg-turbo",
            "licenses/LICENSE-openjpeg",
        ),
        "the other codecs, of which AVIF alone is 18 MB, are of formats that are not read",
    ),
    (
        "onnxruntime",
        (
            "__init__.py",
            "LICENSE",
            "ThirdPartyNotices.txt",
            "capi/__init__.py",
            "capi/_ld_preload.py",
            "capi/_pybind_state.py",
            "capi/build_and_package_info.py",
            "capi/onnxruntime_collect_build_info.py",
            "capi/onnxruntime_inference_collection.py",
            "capi/onnxruntime_providers_shared.dll",
            "capi/onnxruntime_pybind11_state.pyd",
            "capi/onnxruntime_validation.py",
            "capi/version_info.py",
        ),
        "tools that make and change networks; onnxruntime.dll is the same engine for programs in C",
    ),
    (
        "skimage",
        ("__init__.py", "__init__.pyi", "_shared/*", "_vendored/*", "measure/*", "util/*"),
        "only its labelling and measuring of regions is used",
    ),
)
"""Packages, what stays of them, and why the rest does not."""

STANDARD_LIBRARY = {
    "__phello__": "an example",
    "distutils": "builds packages",
    "ensurepip": "installs packages",
    "idlelib": "an editor",
    "lib-dynload": "Linux’s compiled modules; Windows’ are put in",
    "lib2to3": "Python 2",
    "pydoc_data": "documentation",
    "site-packages": "the building machine’s packages",
    "dist-packages": "the building machine’s packages",
    "test": "tests",
    "tkinter": "Tk windows",
    "turtle.py": "Tk windows",
    "turtledemo": "examples",
    "venv": "makes environments",
}
"""Names at the top of the standard library that are left out, and why; besides them the building machine’s own set-up."""


def reason_against(path: str) -> str | None:
    """Return why a file is left out, or None where it stays.

    Parameters
    ----------
    path : str
        Below ``site-packages``, with slashes.
    """
    for package, kept, reason in ONLY:
        if path.startswith(f"{package}/"):
            inner = path.removeprefix(f"{package}/")
            if not any(fnmatchcase(inner, pattern) for pattern in kept):
                return reason
            break
    else:
        if path.endswith(".pyi"):
            return "for type checkers"
    for pattern, reason in LEFT_OUT:
        if fnmatchcase(path, pattern):
            return reason
    return None
