"""The commands that export, import and forget what is kept of films, and the audit record; and what keeps it all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMessageBox

from osteoviewer.errors import OsteoViewerError
from osteoviewer.keeping.deeds import Deed
from osteoviewer.keeping.kept_file import KeptFile
from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.annotation_keeper import AnnotationKeeper
from osteoviewer.ui.audit_watch import AuditWatch
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.display import SOURCE
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keeper import Keeper
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.knee_keeper import KneeKeeper
from osteoviewer.ui.sentences import told
from osteoviewer.ui.view_keeper import ViewKeeper

if TYPE_CHECKING:
    from osteoviewer.keeping.store import Merged


class KeepingFeature(QObject):
    """Tools > what is kept of films."""

    def __init__(self, workspace: Workspace, keeper: Keeper) -> None:
        super().__init__(workspace.window)
        self._workspace, self._keeper = workspace, keeper
        session = workspace.session
        self._knees = KneeKeeper(session, keeper, self)
        self._view = ViewKeeper(
            session, workspace.display, keeper, view=workspace.view, stages=workspace.stages, parent=self
        )
        self._annotations = AnnotationKeeper(workspace.annotations, keeper, self)
        self._watch = AuditWatch(session, keeper, self)
        self._task = LatestTask(session.executor, self)
        self._task.delivered.connect(self._take)
        self._task.failed.connect(self._fail)
        keeper.failed.connect(self._fail)

    def rows(self) -> Sequence[ActionRow]:
        """Return its commands."""
        return (
            ActionRow(SEPARATOR, "tools", ""),
            ActionRow("export_kept", "tools", self.tr("E&xport what was kept…")),
            ActionRow("import_kept", "tools", self.tr("I&mport what was kept…")),
            ActionRow("export_audit", "tools", self.tr("Export the a&udit record…")),
            ActionRow("forget_film", "tools", self.tr("Forget what was kept of this &film")),
            ActionRow("forget_kept", "tools", self.tr("Forget what was kept of a&ll films…")),
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what they do."""
        return {
            "export_kept": self.ask_for_export,
            "import_kept": self.ask_for_import,
            "export_audit": self.ask_for_audit,
            "forget_film": self.forget_film,
            "forget_kept": self.ask_to_forget,
        }

    def attach(self, _actions: Mapping[str, QAction]) -> None:
        """Look for what is kept of the film on the screen: everybody listens now."""
        self._keeper.follow()

    def stop(self) -> None:
        """Keep what is waiting, and give the file back."""
        self._task.cancel()
        self._keeper.stop()

    def ask_for_export(self) -> None:
        """Ask where to, and export what is kept of all films."""
        self._ask_where(self.tr("Export what was kept"), "osteoviewer-kept.json", "JSON (*.json)", self.export_kept)

    def ask_for_audit(self) -> None:
        """Ask where to, and export the audit record."""
        kinds = self.tr("Table (*.csv);;JSON lines (*.jsonl)")
        self._ask_where(self.tr("Export the audit record"), "osteoviewer-audit.csv", kinds, self.export_audit)

    def ask_for_import(self) -> None:
        """Ask for a file, and take what it kept."""
        dialog = QFileDialog(self._workspace.window, self.tr("Import what was kept"), "", "JSON (*.json)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, self.import_kept)

    def export_kept(self, path: Path) -> None:
        """Write what is kept of all films."""
        self._task.start(self._keeper.look(partial(_export, path)))

    def import_kept(self, path: Path) -> None:
        """Take what another OsteoViewer kept; nothing that is kept here is lost."""
        self._task.start(self._keeper.look(partial(_import, path)))

    def export_audit(self, path: Path) -> None:
        """Write the audit record, as JSON lines where the name asks for it and else as a table, and check it."""
        self._task.start(self._keeper.look(partial(_export_audit, path)))

    def forget_film(self) -> None:
        """Forget what is kept of the film on the screen."""
        if self._workspace.display.frame(SOURCE) is None:
            self._workspace.say(self.tr("There is no film open."), with_keys(self.tr("Open one first ({key:open}).")))
            return
        self._keeper.forget()
        self._workspace.say(
            self.tr("What was kept of this film is deleted."), self.tr("What you do from now on is kept again.")
        )

    def ask_to_forget(self) -> None:
        """Ask whether to forget what is kept of all films: it cannot be undone."""
        box = QMessageBox(self._workspace.window)
        box.setWindowTitle(self.tr("Forget what was kept"))
        box.setText(self.tr("Delete all regions by hand, verdicts, marks and views that were kept of all films?"))
        box.setInformativeText(
            self.tr("This cannot be undone. The films themselves and the audit record stay. You can export it first.")
        )
        forget = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        forget.clicked.connect(self.forget_all)
        box.finished.connect(box.deleteLater)
        box.open()

    @Slot()
    def forget_all(self) -> None:
        """Forget what is kept of all films."""
        self._keeper.forget_all()
        self._workspace.say(
            self.tr("What was kept of all films is deleted."), self.tr("What you do from now on is kept again.")
        )

    def _ask_where(self, title: str, name: str, kinds: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._workspace.window, title, "", kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        self._open(dialog, then)

    def _open(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _take(self, news: tuple[str, "int | Merged | None"]) -> None:
        """Say what was done."""
        match news:
            case ("exported", int(count)):
                self._keeper.note(Deed.EXPORTED, details={"kept": count}, has_film=False)
                self._workspace.say(self.tr("What was kept is exported."), self.tr("Topics: {n}.").format(n=count))
            case ("audit", int(faults)):
                self._keeper.note(Deed.EXPORTED, details={"audit": True}, has_film=False)
                self._say_audit(faults)
            case ("imported", merged) if merged is not None and not isinstance(merged, int):
                details = {"added": merged.added, "replaced": merged.replaced, "left": merged.left}
                self._keeper.note(Deed.IMPORTED, details=details, has_film=False)
                self._keeper.read_again()
                self._say_imported(merged)

    def _say_audit(self, faults: int) -> None:
        if faults:
            self._workspace.say(
                self.tr("The audit record is exported, but it is not whole."),
                self.tr("Rows that were changed or are missing: {n}.").format(n=faults),
            )
        else:
            self._workspace.say(self.tr("The audit record is exported."), self.tr("No row was changed or is missing."))

    def _say_imported(self, merged: "Merged") -> None:
        words = self.tr("New: {added}. Newer there: {replaced}. Newer here: {left}. The same: {same}.").format(
            added=merged.added, replaced=merged.replaced, left=merged.left, same=merged.same
        )
        more = self.tr("The older ones are kept out of use.") if merged.replaced or merged.left else ""
        self._workspace.say(self.tr("What was kept is imported."), f"{words} {more}".strip())

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OsteoViewerError):
            raise error
        self._workspace.say(*told(error))


def _export(path: Path, file: KeptFile) -> Iterator[tuple[str, int]]:
    from osteoviewer.keeping.exchange import export_kept

    rows, old = file.store.everything(), file.store.out_of_use()
    export_kept(path, rows, old)
    yield "exported", len(rows)


def _import(path: Path, file: KeptFile) -> "Iterator[tuple[str, Merged]]":
    from osteoviewer.keeping.exchange import read_kept

    rows, old = read_kept(path)
    yield "imported", file.store.merge(rows, old=old)


def _export_audit(path: Path, file: KeptFile) -> Iterator[tuple[str, int]]:
    from osteoviewer.keeping.audit import to_csv, to_json_lines
    from osteoviewer.keeping.exchange import write_whole

    entries, faults = file.record.entries(), file.record.check()
    write_whole(path, to_json_lines(entries) if path.suffix == ".jsonl" else to_csv(entries))
    yield "audit", len(faults)
