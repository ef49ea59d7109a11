"""Every screen that is compared with an accepted picture, and how it is drawn; run as a program it draws some.

``python -m tests.ui.picture_cases FOLDER LOOK`` draws all screens of a look, or with ``all`` those of all looks;
``--accept FOLDER "reason"`` takes those in a folder as the accepted ones: they were looked at, and the reason says why
they are other than before.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from osteoviewer.ui.main_window import MainWindow

PICTURES = Path(__file__).parent / "pictures"
REASONS = PICTURES / "reasons.json"
_COLOURS = 256
_SIZE = (1280, 800)
_HOME = "/home/reader"
"""Which some screens show a folder of; it need not exist."""
_PATIENCE_MS, _COMMAND_MS, _LAST_MS = 120_000, 400, 150


@dataclass(frozen=True)
class Look:
    """How a window is drawn with what can be seen in it.

    Attributes
    ----------
    theme, language : str
    scale : float
        Pixels of the picture for one of the window.
    size : (int, int)
        Of the window.
    has_panels, has_dialogs : bool
        Whether every panel and every dialog is drawn, beside the window as it is after an analysis.
    """

    theme: str = "dark"
    language: str = "en"
    scale: float = 1.0
    size: tuple[int, int] = _SIZE
    has_panels: bool = False
    has_dialogs: bool = True


LOOKS = {
    "dark": Look(has_panels=True),
    "arabic": Look("light", "ar", has_panels=True),
    "german": Look(language="de"),
    "spanish": Look("light", "es"),
    "french": Look(language="fr"),
    "double": Look("light", scale=2.0),
    "narrow": Look(size=(860, 620), has_dialogs=False),
}


def screens(look: Look) -> list[str]:
    """Return the names of what is drawn."""
    from tests.ui.every_screen import BY_OTHER_MEANS, DIALOGS, PANELS

    panels = [screen.name for screen in PANELS] if look.has_panels else ["window"]
    return panels + ([*DIALOGS, *BY_OTHER_MEANS] if look.has_dialogs else [])


def file_name(look: str, screen: str) -> str:
    """Return what a picture is called."""
    return f"{look}-{screen.replace(' ', '-')}.png"


def draw(name: str, folder: Path) -> None:
    """Draw all screens of a look, which takes a process of its own."""
    look = LOOKS[name]
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(look.scale), "HOME": _HOME}
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from osteoviewer.app import viewer_in
    from osteoviewer.settings import Settings
    from osteoviewer.ui.background import LatestTask
    from tests.ui.every_screen import BY_OTHER_MEANS, DIALOGS, open_dialog, panels

    settings = Settings(theme=look.theme, language=look.language)
    with tempfile.TemporaryDirectory() as home, viewer_in(Path(home), settings) as viewer:
        window = viewer.window
        window.show()
        window.resize(*look.size)

        def come_to_rest() -> None:
            _pass(_COMMAND_MS)
            while any(task._pending and not task._pending.done() for task in window.findChildren(LatestTask)):
                _pass(_LAST_MS)
            _pass(_LAST_MS)

        _open_film(window, Path(home))
        come_to_rest()
        if look.has_panels:
            for screen in panels(window, come_to_rest):
                window.grab().save(str(folder / file_name(name, screen.name)))
        else:
            window.grab().save(str(folder / file_name(name, "window")))
        for dialog in (*DIALOGS, *BY_OTHER_MEANS) if look.has_dialogs else ():
            opened = open_dialog(window, dialog, come_to_rest)
            opened.grab().save(str(folder / file_name(name, dialog)))
            opened.close()
        (folder / f"letters-{look.scale}.txt").write_text(letters(), encoding="utf-8")


def letters() -> str:
    """Return how letters are drawn here: a picture of some in the program's font, as a digest."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    image = QImage(600, 60, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.setFont(QGuiApplication.font())
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(10, 40, "OsteoViewer 0123456789 (Größe) العربية")
    painter.end()
    return hashlib.sha256(bytes(image.constBits())).hexdigest()


def _open_film(window: "MainWindow", folder: Path) -> None:
    """Open a DICOM film of a large knee, and wait until it is analysed."""
    import numpy as np

    from osteoviewer.imaging.phantom import draw_knee
    from tests.builders import dicom_bytes, dicom_dataset

    levels = np.rint(draw_knee(seed=7, density=0.5, rows=1536, columns=1260).pixels * 4095).astype(np.uint16)
    path = folder / "film.dcm"
    path.write_bytes(dicom_bytes(dicom_dataset(levels, bits=12)))
    session = window.session
    _wait_for(session.analysis_finished, lambda: session.open_paths([path]))
    film, left = session.films.current, _PATIENCE_MS
    while left > 0 and film is not None and session.studies.thumbnails.find(film.source.key) is None:
        _pass(100)  # the list is made after the analysis
        left -= 100
    _pass(300)


def _pass(milliseconds: int) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait_for(signal: object, begin: Callable[[], object]) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    signal.connect(lambda: QTimer.singleShot(500, loop.quit))  # type: ignore[attr-defined]
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    begin()
    loop.exec()


def halved(picture: Image.Image) -> Image.Image:
    """Return a picture at half its size, which is all that the comparison sees."""
    return picture.convert("RGB").reduce(2)


def accept(folder: Path, reason: str) -> None:
    """Take the pictures in a folder as the accepted ones, halved and in few colours."""
    reasons = json.loads(REASONS.read_text(encoding="utf-8")) if REASONS.exists() else {}
    for path in sorted(folder.glob("*.png")):
        accepted = PICTURES / path.name
        with Image.open(path) as picture:
            halved(picture).quantize(_COLOURS, dither=Image.Dither.NONE).save(accepted, optimize=True)
        digest = hashlib.sha256(accepted.read_bytes()).hexdigest()
        reasons[path.stem] = {"sha256": digest, "reason": reason}
    for path in folder.glob("letters-*.txt"):  # how letters are drawn where the pictures were accepted
        (PICTURES / path.name).write_bytes(path.read_bytes())
    REASONS.write_text(json.dumps(dict(sorted(reasons.items())), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--accept", folder, reason]:
            accept(Path(folder), reason)
        case [folder, "all"]:
            for name in LOOKS:
                subprocess.run([sys.executable, "-m", "tests.ui.picture_cases", folder, name], check=True)
        case [folder, name]:
            draw(name, Path(folder))
        case _:
            sys.exit(__doc__)
