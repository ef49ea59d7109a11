"""The command that shows window and level as numbers and sliders, and the words below the film that lead there."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction

from osteoviewer.imaging.gray_window import Window
from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys

if TYPE_CHECKING:
    from osteoviewer.ui.grays_popup import GraysPopup

_ABOVE_THE_EDGE = 36


class GraysFeature(QObject):
    """View > Window and level > Numbers."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace, self._display = workspace, workspace.display
        self._popup: GraysPopup | None = None
        workspace.view.grays_wanted.connect(self.switch)
        workspace.view.offer_grays(self.tr("Change window and level"))
        for signal in (self._display.grays_changed, self._display.chosen, self._display.frame_added):
            signal.connect(self._show)
        self._display.emptied.connect(self._close)

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("grays", "grays", self.tr("Window and &level…"), "Shift+W"),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"grays": self.switch}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Close what stands open."""
        self._close()

    @Slot()
    def switch(self) -> None:
        """Open the numbers, or close them."""
        if self._popup is not None and self._popup.isVisible():
            self._popup.leave()
        elif self._display.frame(self._display.index) is None:
            self._workspace.say(
                self.tr("There is no picture yet."), with_keys(self.tr("Open a film first ({key:open})."))
            )
        else:
            self._open()

    def _open(self) -> None:
        if self._popup is None:
            from osteoviewer.ui.grays_popup import GraysPopup  # few sessions need it

            self._popup = GraysPopup(self._workspace.window)
            self._popup.window_wanted.connect(self._take)
            self._workspace.view.installEventFilter(self)
        self._show_numbers(self._popup)
        self._popup.open()
        self._settle()

    @Slot()
    def _close(self) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.leave()

    @Slot()
    def _show(self) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._show_numbers(self._popup)

    def _show_numbers(self, popup: "GraysPopup") -> None:
        index = self._display.index
        popup.show_window(self._display.window(index), self._display.scale(index))

    @Slot(object)
    def _take(self, window: Window) -> None:
        self._display.set_window(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay above the words below the film."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        popup, view = self._popup, self._workspace.view
        if popup is None:
            return
        size = popup.sizeHint()
        is_mirrored = popup.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = view.width() - size.width() if is_mirrored else 0
        place = view.mapTo(self._workspace.window, QPoint(x, view.height() - size.height() - _ABOVE_THE_EDGE))
        popup.setGeometry(place.x(), max(0, place.y()), size.width(), size.height())
