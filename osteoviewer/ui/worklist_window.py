"""The window of the worklist: adds films, shows what becomes of them, and opens the one that is chosen."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from osteoviewer.errors import OsteoViewerError
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.dialogs import ProblemsDialog
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.faults import log_fault
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.sentences import told
from osteoviewer.ui.words import doubt_text, model_text, research_use
from osteoviewer.ui.worklist_adder import WorklistAdder
from osteoviewer.ui.worklist_desk import Phase, WorklistDesk
from osteoviewer.ui.worklist_job import export_table
from osteoviewer.ui.worklist_model import WorklistModel
from osteoviewer.ui.worklist_table import WorklistTable
from osteoviewer.ui.worklist_words import progress_text, time_left
from osteoviewer.worklist.film import State
from osteoviewer.worklist.worklist import Entry

_log = logging.getLogger(__name__)
_SIZE = (1220, 640)


class WorklistWindow(QDialog):
    """Shows one `WorklistDesk`.

    Parameters
    ----------
    desk : WorklistDesk
        Analyses.
    adder : WorklistAdder
        Finds the films to be added.
    privacy : Privacy
        While it is on nothing of the patient is shown, copied or exported.

    Notes
    -----
    It has no parent, which it would always cover: the film that is opened from it is to be seen.
    """

    film_wanted = Signal(object)
    """The key of a film that was chosen."""

    def __init__(self, desk: WorklistDesk, adder: WorklistAdder, privacy: Privacy) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Worklist"))
        self.resize(*_SIZE)
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)
        self._desk, self._adder, self._privacy = desk, adder, privacy
        self._model = WorklistModel(lambda: desk.entries, privacy, self)
        self.table = WorklistTable(self._model)
        self._export_task = LatestTask(desk.executor, self)
        self._make_controls()
        self._lay_out()
        self._connect()
        self._show_progress()

    def _make_controls(self) -> None:
        tr = self.tr
        self._add, self._folder = QPushButton(), QPushButton(tr("Add a &folder…"))
        self._looking = as_role(ElidedLabel(), "muted")
        self._looking.setAccessibleName(tr("Films that are being looked for"))
        self._problems = as_role(QPushButton(), "flat")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How much of the worklist is analysed"))
        self._words = as_role(QLabel(), "strong")
        self._words.setAccessibleName(tr("Progress of the worklist"))
        self._more = as_role(ElidedLabel(), "muted")
        self._model_words = as_role(ElidedLabel(), "muted")
        self._model_words.setAccessibleName(tr("Model"))
        self._doubt = as_role(QLabel(), "strong")
        self._doubt.setWordWrap(True)
        self._run, self._stop = QPushButton(tr("&Pause")), QPushButton(tr("&Stop"))
        self._export, self._clear = QPushButton(tr("&Export the table…")), QPushButton(tr("C&lear the list"))

    def _lay_out(self) -> None:
        top, middle, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for widget in (self._add, self._folder, self._looking, self._problems):
            top.addWidget(widget, 1 if widget is self._looking else 0)
        middle.addWidget(self._words)
        middle.addWidget(self._more, 1)
        for button in (self._run, self._stop, self._clear, self._export):
            middle.addWidget(button)
        bottom.addWidget(as_role(QLabel(research_use()), "research"))
        bottom.addWidget(self._model_words, 1)
        self._model_words.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self._bar)
        column.addLayout(middle)
        column.addWidget(self._doubt)
        column.addLayout(bottom)
        for button in (self._add, self._folder, self._run, self._stop, self._clear, self._export, self._problems):
            button.setAutoDefault(False)  # Enter opens a film

    def _connect(self) -> None:
        desk, adder = self._desk, self._adder
        desk.listed.connect(self._model.take_list)
        desk.changed.connect(self._model.take_changed)
        desk.finished.connect(self._model.sort_again)
        desk.progress_changed.connect(self._show_progress)
        adder.changed.connect(self._show_progress)
        self._add.clicked.connect(adder.add_listed)
        self._folder.clicked.connect(self._ask_for_folder)
        self._problems.clicked.connect(self._show_problems)
        self._run.clicked.connect(self._run_or_pause)
        self._stop.clicked.connect(self._stop_all)
        self._clear.clicked.connect(self._clear_all)
        self._export.clicked.connect(self._ask_for_table)
        self.table.wanted.connect(self._open_row)
        self._export_task.delivered.connect(self._tell_exported)
        self._export_task.failed.connect(self._tell_failure)
        copy = QAction(self.tr("&Copy the lines"), self.table)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy_lines)
        self.table.addAction(copy)

    @Slot()
    def copy_lines(self) -> None:
        """Copy the chosen lines as text."""
        places = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        QGuiApplication.clipboard().setText("\n".join(map(self._model.line, places)))

    @Slot(QModelIndex)
    def _open_row(self, index: QModelIndex) -> None:
        self.film_wanted.emit(self._model.entry(index.row()).film.key)

    @Slot()
    def _run_or_pause(self) -> None:
        if self._desk.phase is Phase.RUNNING:
            self._desk.pause()
        else:
            self._desk.resume()

    @Slot()
    def _stop_all(self) -> None:
        """Stop looking for films too: those that came in later would be analysed."""
        self._adder.stop()
        self._desk.stop()

    @Slot()
    def _clear_all(self) -> None:
        self._adder.stop()
        self._desk.clear()

    @Slot()
    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of films to the worklist"))
        if name:
            self._adder.add_folder(Path(name))

    @Slot()
    def _show_problems(self) -> None:
        ProblemsDialog(self._adder.problems, self).show()

    @Slot()
    def _show_progress(self) -> None:
        desk, adder, worklist = self._desk, self._adder, self._desk.worklist
        count = adder.count_listed
        text = self.tr("&Add the film listed") if count == 1 else self.tr("&Add the {n:,} films listed").format(n=count)
        self._add.setText(text if count else self.tr("&Add the films listed"))
        self._add.setEnabled(count > 0)
        self._looking.setText(self.tr("Looking for films") if adder.is_looking else "")
        problems = sum(problem.count for problem in adder.problems)
        self._problems.setVisible(problems > 0)
        self._problems.setText(self.tr("{n:,} not listed").format(n=problems))
        self._bar.setMaximum(max(1, len(worklist.entries)))
        self._bar.setValue(worklist.over)
        has_films = bool(worklist.entries)
        self._words.setText(progress_text(worklist) if has_films else self.tr("No film is on the worklist."))
        self._more.setText(self._news())
        can_go_on = worklist.count(State.WAITING, State.ANALYSING, State.STOPPED) > 0
        self._run.setText(self.tr("&Pause") if desk.phase is Phase.RUNNING else self.tr("&Resume"))
        self._run.setEnabled(desk.phase is Phase.RUNNING or can_go_on)
        self._stop.setEnabled(desk.phase is not Phase.IDLE or adder.is_looking)
        self._clear.setEnabled(has_films or adder.is_looking)
        self._export.setEnabled(has_films)
        self._show_model()

    def _news(self) -> str:
        """Return what is going on, and how long it will take."""
        desk = self._desk
        if desk.phase is Phase.PAUSED:
            return self.tr("Paused")
        if desk.is_held:
            return self.tr("The film on the screen goes first.")
        return time_left(desk.worklist.seconds_left) if desk.phase is Phase.RUNNING else ""

    def _show_model(self) -> None:
        equipment = self._desk.equipment
        card = None if equipment is None else equipment.card
        doubt = None if card is None else card.doubt
        self._model_words.setText(
            "" if card is None else model_text(card.name, card.version, card.files.weights_safetensors)
        )
        self._doubt.setText("" if doubt is None else doubt_text(doubt.value, doubt.low, doubt.high))
        self._doubt.setVisible(doubt is not None)

    @Slot()
    def _ask_for_table(self) -> None:
        title = self.tr("Export the table with the names of the patients")
        if self._privacy.is_on:
            title = self.tr("Export the table without the names of the patients")
        name, _ = QFileDialog.getSaveFileName(self, title, "worklist.csv", self.tr("Tables (*.csv)"))
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the table, its lines in the order in which they are shown."""
        card = None if self._desk.equipment is None else self._desk.equipment.card
        entries = [self._shown(self._model.entry(place)) for place in range(self._model.rowCount())]
        model = "" if card is None else f"{card.name} {card.version}"
        classes = () if card is None else tuple(card.classes)
        self._export_task.start(partial(export_table, path, entries, classes, model=model))

    def _shown(self, entry: Entry) -> Entry:
        return self._adder.without_names(entry) if self._privacy.is_on else entry

    @Slot(object)
    def _tell_exported(self, _path: Path) -> None:
        self._more.setText(self.tr("The table is written."))

    @Slot(object)
    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, OsteoViewerError):
            self._more.setText(" ".join(told(error)))
            return
        log_fault(_log, error)
        self._more.setText(self.tr("The table could not be written. Details are in the log."))
