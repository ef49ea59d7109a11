"""`Restyling`: another theme or size of text for a window that is being read in.

Qt styles every widget of the program anew at once. Here that is done in three rounds of the event loop, each of about a
third of the work, so that nothing waits for long: the old style goes, the new one comes, and then all is painted.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from osteoviewer.settings import Settings
from osteoviewer.ui.theme import apply_theme, set_font, unstyle


class Restyling(QObject):
    """Lets the program's look follow the settings.

    Parameters
    ----------
    app : QApplication
    resources : Path
        Where ``style.qss`` is.
    settings : Settings
        Those that the program was started with; their look is there already.
    """

    def __init__(self, app: QApplication, resources: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._resources = app, resources
        self._look = (settings.theme, settings.text_size)
        self._frozen: list[QWidget] = []
        self._second, self._third = (QTimer(self, singleShot=True, interval=0) for _ in range(2))
        self._second.timeout.connect(self._dress)
        self._third.timeout.connect(self._thaw)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @Slot(object)
    def follow(self, settings: Settings) -> None:
        """Take what the settings say of theme and size."""
        look = (settings.theme, settings.text_size)
        if look == self._look:
            return
        has_size = settings.text_size == self._look[1]
        self._look = look
        self._freeze()
        if not has_size:
            set_font(settings.text_size)
        unstyle(self._app)
        self._third.stop()
        self._second.start()

    def _freeze(self) -> None:
        """Let no window be painted while it has no style."""
        for window in self._app.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._frozen.append(window)

    @Slot()
    def _dress(self) -> None:
        apply_theme(self._app, self._resources, *self._look)
        self._third.start()

    @Slot()
    def _thaw(self) -> None:
        thawed, self._frozen = self._frozen, []
        for window in thawed:
            if isValid(window):
                window.setUpdatesEnabled(True)

    @Slot()
    def _follow_system(self) -> None:
        theme, text_size = self._look
        if theme == "system" and not self._second.isActive():
            apply_theme(self._app, self._resources, theme, text_size)
