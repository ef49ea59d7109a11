"""The command that shows what is known of the last crash."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.errors import OsteoViewerError
from osteoviewer.paths import crash_folder
from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.sentences import told


class CrashFeature(QObject):
    """Help > Crash report."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._task = LatestTask(workspace.session.executor, self)
        self._task.delivered.connect(self._take)
        self._task.failed.connect(self._fail)

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("crash_report", "help", self.tr("&Crash report…")),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"crash_report": self.show_report}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Give up all work."""
        self._task.cancel()

    @Slot()
    def show_report(self) -> None:
        """Show the newest report, if there is any."""
        self._task.start(_read)

    @Slot(object)
    def _take(self, news: tuple[str, str]) -> None:
        match news:
            case ("read", ""):
                self._workspace.say(self.tr("There is no crash report."), "")
            case ("read", text):
                self._show(text)
            case ("forgotten", _):
                self._workspace.say(self.tr("The crash report is deleted."), "")
            case ("saved", _):
                self._workspace.say(self.tr("The crash report is saved."), "")
            case _:
                self._workspace.say(
                    self.tr("The crash report could not be deleted."),
                    self.tr("Check that your log folder can be written to."),
                )

    def _show(self, text: str) -> None:
        from osteoviewer.ui.crash_dialog import CrashDialog

        dialog = CrashDialog(text, self._workspace.window)
        dialog.forget_wanted.connect(lambda: self._task.start(_forget))
        dialog.save_wanted.connect(lambda path: self._task.start(partial(_save, path, text)))
        dialog.show()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OsteoViewerError):
            raise error
        self._workspace.say(*told(error))


def _read() -> Iterator[tuple[str, str]]:
    from osteoviewer.crash_reports import reports

    for path in reports(crash_folder()):
        try:
            yield "read", path.read_text(encoding="ascii", errors="replace")
        except OSError:
            continue
        return
    yield "read", ""


def _forget() -> Iterator[tuple[str, str]]:
    from osteoviewer.crash_reports import forget

    try:
        forget(crash_folder())
    except OSError:
        yield "not forgotten", ""
        return
    yield "forgotten", ""


def _save(path: Path, text: str) -> Iterator[tuple[str, str]]:
    from osteoviewer.whole_files import write_over

    write_over(path, text.encode("ascii", "replace"))
    yield "saved", ""
