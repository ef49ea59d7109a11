"""The report: its pages as they are written, what stands in it, where to, and what was written."""

import threading
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from osteoviewer.errors import OsteoViewerError
from osteoviewer.report.facts import Report
from osteoviewer.report.forms import Form
from osteoviewer.studies.named import NamedFilm
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.film_job import Model
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.report_job import (
    Done,
    DrawnPages,
    Stopped,
    TableWanted,
    Wanted,
    Written,
    draw_fine,
    draw_wide,
    write_report,
    write_table,
)
from osteoviewer.ui.report_parts import Kind, PagesPanel, ReportChoices
from osteoviewer.ui.scrolling import beside_its_bar
from osteoviewer.ui.sentences import told
from osteoviewer.ui.session import Session
from osteoviewer.ui.target_panel import usual_folder

_SIZE = (1080, 760)
_FOLDER = "OsteoViewer reports"
_PRINTED_DOTS = 200.0


@dataclass(frozen=True, eq=False)
class Films:
    """The films that a table is about, and what they are analysed with.

    Attributes
    ----------
    current : FilmSource
        The one on the screen.
    listed : tuple of NamedFilm
        Those of the list that have a file.
    """

    current: FilmSource
    listed: tuple[NamedFilm, ...]
    model: Model
    max_pixels: int

    @classmethod
    def listed_in(cls, session: Session, *, max_pixels: int) -> "Films":
        """Return those of a session; there must be a film, and a model must have been looked for."""
        current = session.films.current
        if current is None or session.model is None:
            raise ValueError("no film was analysed")
        keys = session.studies.listing.film_keys
        sources = [source for key in keys if (source := session.studies.source(key)) is not None]
        named = tuple(NamedFilm(source.name, source.member) for source in sources if source.member is not None)
        return cls(current.source, named, session.model, max_pixels)


class ReportDialog(QDialog):
    """Shows a report, asks what stands in it, and writes it in the background.

    Parameters
    ----------
    report : Report
        With all that is known; what is not wanted is left out.
    films : Films
        Those that a table is about.
    privacy : Privacy
        While it is on, nothing can say whose film it is.
    executor : Executor
        Does the work.
    folder : Path, optional
        Where to, to begin with; a folder of its own below the user's documents without it.
    """

    def __init__(
        self,
        report: Report,
        films: Films,
        privacy: Privacy,
        executor: Executor,
        *,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report"))
        self.resize(*_SIZE)
        self._report, self._films, self._privacy = report, films, privacy
        self._stop = threading.Event()
        self._is_running = False
        self.pages = PagesPanel()
        self.choices = ReportChoices(len(films.listed), folder or usual_folder(_FOLDER))
        self.choices.warning.setText(
            self.tr("Names, numbers and dates may be burned into the film’s pixels. They are in the report too: look.")
        )
        row = QHBoxLayout(self)
        row.addWidget(self.pages, 1)
        row.addWidget(beside_its_bar(self.choices))
        self._drawing, self._work, self._printing = (LatestTask(executor, self) for _ in range(3))
        self._connect()
        self._check()

    def _connect(self) -> None:
        self._drawing.delivered.connect(self._show_pages)
        self._drawing.failed.connect(self._show_no_pages)
        self._work.delivered.connect(self._take)
        self._work.failed.connect(self._fail)
        self._printing.delivered.connect(self._print)
        self._printing.failed.connect(self._fail)
        self.pages.resized.connect(self._draw)
        self.choices.changed.connect(self._follow_choice)
        self.choices.folder_changed.connect(self._check)
        self.choices.save.clicked.connect(self._save)
        self.choices.printing.clicked.connect(self._prepare_print)
        self.choices.close_button.clicked.connect(self.reject)
        self._privacy.changed.connect(self._follow_privacy)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the pages, now that their width is known."""
        super().showEvent(event)
        QTimer.singleShot(0, self._draw)
        self.choices.save.setFocus()

    @Slot(bool)
    def _follow_privacy(self, is_on: bool) -> None:
        """Take every name away at once when the patient is to be hidden."""
        if is_on:
            self._drawing.cancel()
            self.pages.show_words("")
            self.choices.subject.setChecked(False)
            self.choices.names.setChecked(False)
        self._follow_choice()

    @Slot()
    def _follow_choice(self) -> None:
        self._check()
        self._draw()

    @Slot()
    def _check(self) -> None:
        """Let only be ticked what there is."""
        self.choices.set_possible(
            has_heat=any(knee.heat is not None for knee in self._report.knees),
            has_drawn=self._report.annotations is not None,
            why_no_name=self._why_no_name(),
            is_running=self._is_running,
        )

    def _why_no_name(self) -> str:
        """Return why nothing can say whose film it is; empty where it can."""
        if self._privacy.is_on:
            return with_keys(self.tr("The patient is hidden ({key:privacy})."))
        if self.choices.kind is not Kind.TABLE and self._films.current.load is None:
            return self.tr("This film is drawn; there is no file that could name a patient.")
        return ""

    def _wanted(self, form: Form) -> Wanted:
        report = self._report if self.choices.drawn.isChecked() else replace(self._report, annotations=None)
        is_named = self.choices.subject.isChecked() and not self._privacy.is_on
        load = self._films.current.load if is_named else None
        return Wanted(report, form, self.choices.parts, load)

    @Slot()
    def _draw(self) -> None:
        """Draw the pages as they would be written now."""
        form = self.choices.kind.form
        if form is not None:
            self._drawing.start(partial(draw_wide, self._wanted(form), self.pages.columns))
            return
        self._drawing.cancel()
        self.pages.show_words(
            self.tr(
                "One row a knee of each listed film: hash, side, class, probabilities, what cannot be ruled out, "
                "refusal, model. Every film is analysed anew, as the program finds its knees: regions that were set by "
                "hand and verdicts are not in it."
            )
        )

    @Slot(object)
    def _show_pages(self, drawn: DrawnPages) -> None:
        self.pages.show_pages(drawn.pictures)

    @Slot(object)
    def _show_no_pages(self, error: Exception) -> None:
        if not isinstance(error, OsteoViewerError):
            raise error
        self.pages.show_words(" ".join(told(error)))

    @Slot()
    def _save(self) -> None:
        """Begin to write."""
        folder, form = Path(self.choices.folder.text()).expanduser(), self.choices.kind.form
        count = len(self._films.listed) if self.choices.kind is Kind.TABLE else 0
        self._begin(count)
        if form is not None:
            self._work.start(partial(write_report, self._wanted(form), folder, self._stop.is_set))
            return
        table = TableWanted(
            self._films.listed,
            self._films.model,
            self._report.occasion,
            self._films.max_pixels,
            self._stop.is_set,
            has_names=self.choices.names.isChecked() and not self._privacy.is_on,
            has_mark=self.choices.mark.isChecked(),
        )
        self._work.start(partial(write_table, table, folder))

    @Slot(object)
    def _take(self, news: object) -> None:
        match news:
            case Done(count):
                self.choices.target.show_progress(count, len(self._films.listed))
            case Written(path):
                self._end(self.tr("{name} was written to {folder}").format(name=path.name, folder=path.parent))
            case Stopped():
                self._end(self.tr("Stopped; nothing was written."))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OsteoViewerError):
            self._end("")
            raise error
        self._end(" ".join(told(error)))

    @Slot()
    def _prepare_print(self) -> None:
        """Draw the pages as finely as a printer does."""
        form = self.choices.kind.form
        if form is not None:
            self._begin(0)
            self._printing.start(partial(draw_fine, self._wanted(form), _PRINTED_DOTS))

    @Slot(object)
    def _print(self, drawn: DrawnPages) -> None:
        from osteoviewer.ui.report_print import show_print_preview

        self._end("")
        show_print_preview(drawn.pictures, self.choices.kind, self)

    def _begin(self, count: int) -> None:
        self._stop.clear()
        self._is_running = True
        self.choices.target.show_progress(0, count)
        self.choices.target.result.setPlainText("")
        self._check()

    def _end(self, words: str) -> None:
        self._is_running = False
        self.choices.target.show_progress(None, 0)
        self.choices.target.result.setPlainText(words)
        self._check()

    @Slot()
    def reject(self) -> None:
        """Stop what is going on; close if nothing is."""
        if self._is_running:
            self._stop.set()
            self.choices.target.result.setPlainText(self.tr("Stopping…"))
            return
        self.give_up()
        super().reject()

    def give_up(self) -> None:
        """Do nothing more: what is being written is finished or leaves nothing."""
        self._stop.set()
        for task in (self._drawing, self._work, self._printing):
            task.cancel()
