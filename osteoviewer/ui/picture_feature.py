"""The command that puts the picture that is seen into the clipboard, with nothing of the patient in it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QGuiApplication

from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys


class PictureFeature(QObject):
    """Edit > Copy the picture that is seen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        words = self.tr("&Copy the picture that is seen")
        return (ActionRow(SEPARATOR, "edit", ""), ActionRow("copy_picture", "edit", words, "Ctrl+C"))

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"copy_picture": self.copy}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Leave nothing open."""

    @Slot()
    def copy(self) -> None:
        """Copy it, or say why there is none."""
        workspace, view, display = self._workspace, self._workspace.view, self._workspace.display
        frame = display.frame(display.index)
        if frame is None:
            workspace.say(
                self.tr("There is no picture to copy."), with_keys(self.tr("Open a film first ({key:open})."))
            )
            return
        from osteoviewer.ui.seen_picture import seen_picture

        view.canvas.show_overlay(())  # the file has drawn it, and names may be in it
        picture = seen_picture(view.canvas, view.chip_texts)
        view.canvas.show_overlay(frame.overlay)
        QGuiApplication.clipboard().setImage(picture)
        workspace.say(
            self.tr("The picture that is seen is in the clipboard."),
            self.tr("Nothing of the file’s header is in it. Look for names in the picture itself."),
        )
