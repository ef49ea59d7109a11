"""Which libraries written in other languages come with the program, told by their file names, and their licences.

Python packages bring most of them; the building system and Python bring the rest. A library that is not in this table
must not be shipped: somebody has to look at it first.
"""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

GCC = "GPL-3.0-or-later WITH GCC-exception-3.1"
LGPL21 = "LGPL-2.1-or-later"
MICROSOFT = "LicenseRef-Microsoft-Visual-Cpp-Runtime"
QT = "https://download.qt.io/archive/qt/"

QT_UNDER_GPL = (
    "Charts|Coap|DataVisualization|Designer|Graphs|HttpServer|Lottie|Mqtt|NetworkAuth|QmlCompiler|Quick3D|QuickTimeline|"
    "ShaderTools|VirtualKeyboard|WaylandCompositor|WaylandEglCompositor"
)
"""Parts of Qt that come under the GPL only, or under the GPL with an exception for tools: none may be shipped."""


@dataclass(frozen=True)
class Native:
    """A library, told by its file name.

    Attributes
    ----------
    pattern : str
        A regular expression for the file's name without "lib", the hash that a wheel adds, and its ending.
    name : str
        What it is called.
    licence : str
        In SPDX.
    home : str
        Where its source is.
    """

    pattern: str
    name: str
    licence: str
    home: str


TABLE = (
    Native(rf"Qt6({QT_UNDER_GPL})\w*", "a part of Qt that is under the GPL", "GPL-3.0-only", QT),
    Native(r"Qt6\w+", "Qt", "LGPL-3.0-only", QT),
    Native(r"pyside6(qml)?(\.abi3)?", "PySide6", "LGPL-3.0-only", "https://download.qt.io/official_releases/QtForPython/"),
    Native(r"shiboken6(\.abi3)?", "Shiboken6", "LGPL-3.0-only", "https://download.qt.io/official_releases/QtForPython/"),
    Native(r"icu(data|i18n|uc)", "ICU", "Unicode-3.0", "https://icu.unicode.org"),
    Native(r"av(codec|format|util|filter|device)|sw(scale|resample)|opencv_videoio_ffmpeg\d+(_64)?", "FFmpeg", LGPL21, "https://ffmpeg.org/download.html"),
    Native(r"(scipy_)?openblas(64_|p)?(-r0)?", "OpenBLAS", "BSD-3-Clause", "https://www.openblas.net"),
    Native(r"gfortran", "libgfortran", GCC, "https://gcc.gnu.org"),
    Native(r"gcc_s|gomp|stdc\+\+|atomic", "GCC runtime", GCC, "https://gcc.gnu.org"),
    Native(r"quadmath", "libquadmath", LGPL21, "https://gcc.gnu.org"),
    Native(r"python3(11|12)?(\.1[12])?", "CPython", "PSF-2.0", "https://www.python.org"),
    Native(r"(ssl|crypto)-?3(-x64)?", "OpenSSL 3", "Apache-2.0", "https://www.openssl.org"),
    Native(r"(ssl|crypto)-?1\.1", "OpenSSL 1.1", "OpenSSL", "https://www.openssl.org"),
    Native(r"sqlite3", "SQLite", "blessing", "https://sqlite.org"),
    Native(r"ffi(-[78])?", "libffi", "MIT", "https://sourceware.org/libffi/"),
    Native(r"z|zlib1?", "zlib", "Zlib", "https://zlib.net"),
    Native(r"bz2", "bzip2", "bzip2-1.0.6", "https://sourceware.org/bzip2/"),
    Native(r"lzma", "liblzma", "0BSD", "https://tukaani.org/xz/"),
    Native(r"expat", "Expat", "MIT", "https://libexpat.github.io"),
    Native(r"uuid", "libuuid", "BSD-3-Clause", "https://github.com/util-linux/util-linux"),
    Native(r"xcb(-\w+)*|Xau|Xdmcp|X11(-xcb)?|Xext|SM|ICE|Xrender|Xi", "X11 client libraries", "MIT", "https://www.x.org"),
    Native(r"xkbcommon(-x11)?", "libxkbcommon", "MIT", "https://xkbcommon.org"),
    Native(r"wayland-\w+", "Wayland", "MIT", "https://wayland.freedesktop.org"),
    Native(r"EGL|GL|GLX|OpenGL|GLdispatch", "GLVND", "MIT", "https://gitlab.freedesktop.org/glvnd/libglvnd"),
    Native(r"drm", "libdrm", "MIT", "https://dri.freedesktop.org"),
    Native(r"bsd|md", "libbsd", "BSD-3-Clause", "https://libbsd.freedesktop.org"),
    Native(r"(ms|vc|conc)(vcp|runtime|rt|omp|amp|corlib)140.*|ucrtbase|api-ms-win-.*", "Microsoft Visual C++ runtime",
           MICROSOFT, "https://visualstudio.microsoft.com/license-terms/"),
    Native(r"onnxruntime(_providers_shared)?", "ONNX Runtime", "MIT", "https://onnxruntime.ai"),
    Native(r"Lerc", "LERC", "Apache-2.0", "https://github.com/Esri/lerc"),
    Native(r"SPERR", "SPERR", "Apache-2.0", "https://github.com/NCAR/SPERR"),
    Native(r"SZ3c", "SZ3", "LicenseRef-Argonne-SZ", "https://github.com/szcompressor/SZ3"),
    Native(r"aec|sz", "libaec", "BSD-2-Clause", "https://gitlab.dkrz.de/k202009/libaec"),
    Native(r"aom", "libaom", "BSD-2-Clause", "https://aomedia.googlesource.com/aom/"),
    Native(r"avif", "libavif", "BSD-2-Clause", "https://github.com/AOMediaCodec/libavif"),
    Native(r"blosc2?", "Blosc", "BSD-3-Clause", "https://www.blosc.org"),
    Native(r"brotli(common|dec|enc)", "Brotli", "MIT", "https://github.com/google/brotli"),
    Native(r"charls", "CharLS", "BSD-3-Clause", "https://github.com/team-charls/charls"),
    Native(r"cpcodec", "pcodec", "Apache-2.0", "https://github.com/pcodec/pcodec"),
    Native(r"deflate", "libdeflate", "MIT", "https://github.com/ebiggers/libdeflate"),
    Native(r"freetype", "FreeType", "FTL", "https://freetype.org"),
    Native(r"gif", "giflib", "MIT", "https://giflib.sourceforge.net"),
    Native(r"harfbuzz", "HarfBuzz", "MIT", "https://harfbuzz.github.io"),
    Native(r"jpeg", "libjpeg-turbo", "IJG AND BSD-3-Clause", "https://libjpeg-turbo.org"),
    Native(r"jpegxr|jxrglue", "jxrlib", "BSD-2-Clause", "https://github.com/4creators/jxrlib"),
    Native(r"jxl(_cms|_threads)?", "libjxl", "BSD-3-Clause", "https://github.com/libjxl/libjxl"),
    Native(r"lcms2", "Little CMS", "MIT", "https://www.littlecms.com"),
    Native(r"lz4", "LZ4", "BSD-2-Clause", "https://lz4.org"),
    Native(r"lzfse", "LZFSE", "BSD-3-Clause", "https://github.com/lzfse/lzfse"),
    Native(r"lzham(comp|decomp|dll)", "LZHAM", "LicenseRef-Public-Domain", "https://github.com/richgel999/lzham_codec"),
    Native(r"lzokay(-c)?", "lzokay", "MIT", "https://github.com/AxioDL/lzokay"),
    Native(r"meshoptimizer", "meshoptimizer", "MIT", "https://meshoptimizer.org"),
    Native(r"openjp2", "OpenJPEG", "BSD-2-Clause", "https://www.openjpeg.org"),
    Native(r"openjph", "OpenJPH", "BSD-2-Clause", "https://openjph.org"),
    Native(r"png16", "libpng", "libpng-2.0", "http://www.libpng.org"),
    Native(r"webp(demux|mux)?|sharpyuv", "libwebp", "BSD-3-Clause", "https://chromium.googlesource.com/webm/libwebp"),
    Native(r"snappy", "Snappy", "BSD-3-Clause", "https://github.com/google/snappy"),
    Native(r"tiff", "libtiff", "libtiff", "https://libtiff.gitlab.io/libtiff/"),
    Native(r"uhdr", "libultrahdr", "Apache-2.0", "https://github.com/google/libultrahdr"),
    Native(r"vpx", "libvpx", "BSD-3-Clause", "https://www.webmproject.org"),
    Native(r"zfp", "zfp", "BSD-3-Clause", "https://zfp.io"),
    Native(r"zopfli", "Zopfli", "Apache-2.0", "https://github.com/google/zopfli"),
    Native(r"zstd", "Zstandard", "BSD-3-Clause", "https://facebook.github.io/zstd/"),
    Native(r"readline|history", "GNU Readline", "GPL-3.0-or-later", "https://tiswww.case.edu/php/chet/readline/"),
    Native(r"gdbm(_compat)?", "GNU dbm", "GPL-3.0-or-later", "https://www.gnu.org.ua/software/gdbm/"),
    Native(r"x26[45]", "x264 or x265", "GPL-2.0-or-later", "https://www.videolan.org"),
)  # fmt: skip
"""The last three are here to be refused by name. Of works with a choice of licences, the one that we take."""

GPL_FONTS = re.compile(r"DarkGarden.*\.(pfb|afm|sfd|ttf|otf)")
"""Of ReportLab: a font under the GPL."""

_ENDING = re.compile(r"(\.so[.\d\w]*|\.dll|\.pyd|\.dylib)$", re.IGNORECASE)
_WHEEL_HASHES = re.compile(r"(-[0-9a-f]{8}){1,2}$|-[0-9a-f]{32}$")


def is_native(name: str) -> bool:
    """Return whether a file's name is that of a library or of an extension module."""
    return _ENDING.search(PurePosixPath(name).name) is not None


def is_extension_module(name: str) -> bool:
    """Return whether a file is a Python module, which is under its package's licence."""
    file = PurePosixPath(name).name
    return file.endswith(".pyd") or ".cpython-" in file or (file.endswith(".abi3.so") and not file.startswith("lib"))


def library_of(name: str) -> Native | None:
    """Return the library that a file is.

    Parameters
    ----------
    name : str
        The file's name, with or without its folder; Qt's plugins are known by their folder.

    Returns
    -------
    Native | None
        None for a library that nobody has looked at.
    """
    file = PurePosixPath(name.replace("\\", "/")).name
    major = re.search(r"\.so\.(\d+)(\.\d+)?", file)
    stem = _WHEEL_HASHES.sub("", _ENDING.sub("", file)).removeprefix("lib")
    if stem in ("ssl", "crypto") and major is not None:
        stem += "3" if major[1] == "3" else "1.1"
    stem = _without_version(stem)
    row = next((row for row in TABLE if re.fullmatch(row.pattern, stem)), None)
    if row is None and "PySide6/" in name.replace("\\", "/") and "/plugins/" in name.replace("\\", "/"):
        row = next(row for row in TABLE if row.name == "Qt")
    return row


def _without_version(stem: str) -> str:
    """Take a release's number away from a name such as openblasp-r0-59ffcd50.3.15, whose hash stands before it."""
    return _WHEEL_HASHES.sub("", re.sub(r"(?<=[0-9a-f]{8})\.[\d.]+$", "", stem))
