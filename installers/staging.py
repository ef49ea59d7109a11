"""What the Debian package and the archive for one user have in common: menu entry, icons, manual page, packing."""

import os
import shutil
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from installers.bundle import PROJECT, epoch
from installers.manual import manual_page

LINUX = PROJECT / "installers" / "linux"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def version() -> str:
    """Return the version of the program."""
    return str(tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def stage_share(share: Path) -> None:
    """Write menu entry, icons, AppStream data and manual page below a folder such as `usr/share`."""
    applications, metainfo, manuals = share / "applications", share / "metainfo", share / "man" / "man1"
    for folder in (applications, metainfo, manuals):
        folder.mkdir(parents=True)
    shutil.copy(LINUX / "osteoviewer.desktop", applications)
    words = (LINUX / "osteoviewer.metainfo.xml").read_text(encoding="utf-8")
    date = f"{datetime.fromtimestamp(epoch(), UTC):%Y-%m-%d}"
    words = words.replace("@VERSION@", version()).replace("@DATE@", date)
    (metainfo / "osteoviewer.metainfo.xml").write_text(words, encoding="utf-8")
    (manuals / "osteoviewer.1").write_text(manual_page(epoch()), encoding="utf-8")
    _draw_icons(share / "icons" / "hicolor")


def settle(folder: Path) -> None:
    """Give all below a folder the modes and the time that they have in every build."""
    for path in sorted([folder, *folder.rglob("*")]):
        if not path.is_symlink():
            may_run = path.is_dir() or os.access(path, os.X_OK)
            path.chmod(0o755 if may_run else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)


def _draw_icons(folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawing = PROJECT / "resources" / "icons" / "osteoviewer.svg"
    renderer = QSvgRenderer(str(drawing))
    for size in ICON_SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        if not image.save(str(place / "osteoviewer.png")):
            raise OSError(f"no icon of {size} pixels could be written")
    (folder / "scalable" / "apps").mkdir(parents=True)
    shutil.copy(drawing, folder / "scalable" / "apps")
