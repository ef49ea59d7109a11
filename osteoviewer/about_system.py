"""What a report says of the program and the computer: versions and kinds, no name of a person, folder or computer."""

import json
import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from osteoviewer import __version__
from osteoviewer.paths import is_packaged, resources

_LIBRARIES = (
    ("PySide6-Essentials", "PySide6"),
    ("numpy", "numpy"),
    ("onnxruntime", "onnxruntime"),
    ("opencv-python-headless", "cv2"),
    ("pydicom", "pydicom"),
    ("imagecodecs", "imagecodecs"),
    ("pylibjpeg", "pylibjpeg"),
    ("pylibjpeg-openjpeg", "openjpeg"),
    ("pylibjpeg-rle", "rle"),
    ("pillow", "PIL"),
    ("reportlab", "reportlab"),
    ("SQLAlchemy", "sqlalchemy"),
    ("msgspec", "msgspec"),
)
"""Names of packages, and of what is imported of them."""

_CPU_INFO = Path("/proc/cpuinfo")


def program_lines() -> Iterator[str]:
    """Yield what the program is, and on what it runs."""
    yield f"OsteoViewer {__version__} ({_build()})"
    yield f"System: {platform.platform()}"
    yield f"Python: {platform.python_version()} ({platform.python_implementation()})"
    yield f"Processor: {_processor()}, {os.cpu_count() or 'unknown'} in all"


def crash_lines() -> Iterator[str]:
    """Yield the same in the form that a report of a crash takes."""
    yield f"system: {platform.platform()}, {_build()}"
    yield f"python: {platform.python_version()}"
    yield f"processor: {_processor()}, {os.cpu_count() or 'unknown'} in all"
    yield "libraries: " + ", ".join(f"{package} {_version(package, module)}" for package, module in _LIBRARIES[:6])


def library_lines() -> Iterator[str]:
    """Yield the versions of what it is made of; asked last, since a frozen program knows only of what was imported."""
    for package, module in _LIBRARIES:
        yield f"  {package} {_version(package, module)}"


def _build() -> str:
    """Return the commit that a frozen program was made of; whoever freezes it writes it to ``build.json``."""
    try:
        stated = json.loads((resources() / "build.json").read_text(encoding="utf-8"))
        return f"commit {str(stated['commit'])[:40]}"
    except (OSError, ValueError, KeyError, TypeError):
        return "commit unknown, installed" if is_packaged() else "commit unknown, from its source"


def _version(package: str, module: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return str(getattr(sys.modules.get(module), "__version__", "unknown"))


def _processor() -> str:
    try:
        for line in _CPU_INFO.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass  # not Linux
    return platform.processor() or platform.machine() or "unknown"
