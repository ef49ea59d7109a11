"""Every screen that is compared with an accepted picture, and how it is drawn; run as a program it draws some.

``python -m tests.ui.picture_cases FOLDER SCALE`` draws those of a scale; ``--accept FOLDER "reason"`` takes those in a
folder as the accepted ones: they were looked at, and the reason says why they are other than before.
"""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from osteoviewer.ui.main_window import MainWindow

PICTURES = Path(__file__).parent / "pictures"
REASONS = PICTURES / "reasons.json"
_SIZE = (1280, 800)
_HOME = "/home/reader"
"""Which some screens show a folder of; it need not exist."""
_PATIENCE_MS, _COMMAND_MS, _LAST_MS = 60_000, 1500, 200


@dataclass(frozen=True)
class Case:
    """One screen.

    Attributes
    ----------
    theme, language : str
    scale : float
        Pixels of the picture for one of the window.
    size : (int, int)
        Of the window.
    commands : tuple of str
        That are given once the synthetic knee is analysed.
    screen : str
        Class of the dialog or window that is drawn; empty for the main window.
    """

    theme: str = "dark"
    language: str = "en"
    scale: float = 1.0
    size: tuple[int, int] = _SIZE
    commands: tuple[str, ...] = ()
    screen: str = ""


CASES = {
    "window-dark": Case(),
    "window-light": Case(theme="light"),
    "window-dark-2x": Case(scale=2.0),
    "window-narrow": Case(size=(860, 620)),
    "window-ar": Case(language="ar", theme="light"),
    "window-de": Case(language="de"),
    "window-es": Case(language="es", theme="light"),
    "window-fr": Case(language="fr"),
    "inspection": Case(theme="light", commands=("stage_3", "parameters", "histogram")),
    "comparison": Case(commands=("stage_3", "difference")),
    "heat-map": Case(commands=("heat",)),
    "grays": Case(theme="light", commands=("grays",)),
    "report": Case(commands=("report",), screen="ReportDialog"),
    "export": Case(theme="light", commands=("export",), screen="ExportDialog"),
    "worklist": Case(commands=("worklist",), screen="WorklistWindow"),
    "model-card": Case(theme="light", commands=("model_card",), screen="CardDialog"),
    "patient": Case(commands=("patient",), screen="PatientDialog"),
    "keys": Case(commands=("keys",), screen="KeysDialog"),
}


def draw(case: Case, out: Path) -> None:
    """Draw a screen; all of one process have the same scale."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(case.scale), "HOME": _HOME}
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from PySide6.QtCore import QTranslator
    from PySide6.QtWidgets import QApplication

    from osteoviewer.app import viewer_in
    from osteoviewer.imaging.phantom import draw_knee
    from osteoviewer.settings import Settings
    from osteoviewer.ui.background import LatestTask
    from osteoviewer.ui.film_source import FilmSource

    app = QApplication.instance() or QApplication([])
    for translator in app.findChildren(QTranslator):  # of the screen before
        app.removeTranslator(translator)
        translator.deleteLater()
    settings = Settings(theme=case.theme, language=case.language)
    with tempfile.TemporaryDirectory() as folder, viewer_in(Path(folder), settings) as viewer:
        window = viewer.window
        window.show()
        window.resize(*case.size)
        film = draw_knee(seed=7, density=0.5, rows=1536, columns=1260).radiograph()
        _wait_for(
            window.session.analysis_finished, lambda: window.session.open_source(FilmSource("Knee", lambda: film))
        )
        for command in case.commands:
            window.commands.actions[command].trigger()
            _pass(_COMMAND_MS)
            while any(task._pending and not task._pending.done() for task in window.findChildren(LatestTask)):
                _pass(_LAST_MS)
        _pass(_LAST_MS)
        _screen(window, case.screen).grab().save(str(out), "PNG")


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


def _screen(window: "MainWindow", name: str) -> "QWidget":
    from PySide6.QtWidgets import QApplication

    if not name:
        return window
    return next(widget for widget in QApplication.topLevelWidgets() if type(widget).__name__ == name)


def accept(folder: Path, reason: str) -> None:
    """Take the pictures in a folder as the accepted ones, in 256 colours, which is all that the comparison sees."""
    from PIL import Image

    reasons = json.loads(REASONS.read_text(encoding="utf-8")) if REASONS.exists() else {}
    for path in sorted(folder.glob("*.png")):
        accepted = PICTURES / path.name
        with Image.open(path) as picture:
            picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(accepted, optimize=True)
        digest = hashlib.sha256(accepted.read_bytes()).hexdigest()
        reasons[path.stem] = {"sha256": digest, "reason": reason}
    for path in folder.glob("letters-*.txt"):  # how letters are drawn where the pictures were accepted
        (PICTURES / path.name).write_bytes(path.read_bytes())
    REASONS.write_text(json.dumps(dict(sorted(reasons.items())), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--accept", folder, reason]:
            accept(Path(folder), reason)
        case [folder, scale]:
            for name, case in CASES.items():
                if case.scale == float(scale):
                    draw(case, Path(folder) / f"{name}.png")
            (Path(folder) / f"letters-{scale}.txt").write_text(letters(), encoding="utf-8")
        case _:
            sys.exit(__doc__)
