"""The window: lays out the panels, wires them to the session, and keeps its own layout. It decides nothing."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from osteoviewer.paths import kept_file
from osteoviewer.settings import THEMES, Settings
from osteoviewer.ui.columns import Columns, column
from osteoviewer.ui.diagnosis_panel import DiagnosisPanel
from osteoviewer.ui.diagnosis_presenter import DiagnosisPresenter
from osteoviewer.ui.display import Display
from osteoviewer.ui.films import State
from osteoviewer.ui.first_look import FirstLook
from osteoviewer.ui.image_view import ImageView
from osteoviewer.ui.knee_bar import KneeBar
from osteoviewer.ui.linked_views import LinkedViews
from osteoviewer.ui.menus import add_menus
from osteoviewer.ui.presenter import Presenter
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.recent_menu import fill_recent
from osteoviewer.ui.region_tool import RegionTool
from osteoviewer.ui.session import Session
from osteoviewer.ui.spoken_roles import install_roles
from osteoviewer.ui.stage_panels import StagePanels
from osteoviewer.ui.status import Notice, StatusLine
from osteoviewer.ui.study_panel import StudyPanel
from osteoviewer.ui.window_places import kept_state, packed, restore, unpacked, with_state
from osteoviewer.ui.words import PANEL_STAGES

if TYPE_CHECKING:
    from osteoviewer.ui.actions import Actions
    from osteoviewer.ui.annotation_desk import AnnotationDesk
    from osteoviewer.ui.features import Feature, Workspace
    from osteoviewer.ui.workbench import Workbench

NARROW_BELOW = 1100
_FIRST_SIZE = (1280, 800)
_MOST_WAIT_MS = 200
"""For which the menus stay empty where a film takes long to be read; a session waits longer for it to be painted."""
_SMALLEST_SIZE = (860, 620)
_GAP = 6


class MainWindow(QMainWindow):
    """The viewer's one window.

    Parameters
    ----------
    session : Session
    settings : Settings
    kept : Path, optional
        Keeps what the user does to films; the file in the user's own folder without it.
    """

    settings_changed = Signal(object)
    """`Settings`, to be kept."""

    def __init__(self, session: Session, settings: Settings, *, kept: Path | None = None) -> None:
        super().__init__()
        install_roles()
        self.setWindowTitle(self.tr("OsteoViewer"))
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST_SIZE)
        self.session, self.settings = session, settings
        self._kept_file = kept or kept_file()
        self.display = Display(self)
        self.privacy = Privacy(is_on=settings.is_patient_hidden, parent=self)
        self.films, self.view = StudyPanel(session.studies, self.privacy), ImageView()
        self.stages = StagePanels()
        self.knees, self.diagnosis = KneeBar(), DiagnosisPanel()
        self.status, self.notice = StatusLine(), Notice()
        self.columns = Columns((self.films, self.knees), self.view, self.stages, self.diagnosis)
        self._is_narrow = False
        self._lay_out()
        self.presenter = Presenter(
            session,
            self.display,
            view=self.view,
            stages=self.stages,
            status=self.status,
            notice=self.notice,
            privacy=self.privacy,
            parent=self,
        )
        self.answers = DiagnosisPresenter(session, self.display, panel=self.diagnosis, bar=self.knees, parent=self)
        self.region_tool = RegionTool(session.knees, self.display, self.view.canvas, self)
        self.links = LinkedViews([self.view.canvas, *(panel.canvas for panel in self.stages.panels)], self)
        self._first_look = FirstLook(session, self.complete, self)
        self._workbench: Workbench | None = None
        self._menus = add_menus(self)
        self._connect()
        self._restore()
        self.view.setFocus()

    @property
    def annotations(self) -> "AnnotationDesk":
        """What the reader draws."""
        return self.complete().annotations

    @property
    def features(self) -> "tuple[Feature, ...]":
        """What the window can do beside showing films and what is said of them."""
        return self.complete().features

    @property
    def commands(self) -> "Actions":
        """All commands, and the menus that have them."""
        return self.complete().commands

    def complete(self) -> "Workbench":
        """Build what the first film does not wait for, unless it is there."""
        if self._workbench is None:
            from osteoviewer.ui.workbench import make_workbench

            self._workbench = make_workbench(self, self.session, self._menus, self._handlers(), self._workspace)
            for target in (self.view, self.stages):
                target.addAction(self._workbench.commands.actions["blink"])
            self._fill_recent()
            self._check_actions()
        return self._workbench

    def show_message(self, what: str, hint: str) -> None:
        """Say something that does not need an answer."""
        self.status.show_message(what, hint)

    @Slot(object)
    def keep_settings(self, settings: Settings) -> None:
        """Take changed settings and have them kept."""
        self.settings = settings
        self.settings_changed.emit(settings)
        self._fill_recent()

    def _workspace(self, annotations: "AnnotationDesk") -> "Workspace":
        from osteoviewer.ui.features import Workspace

        return Workspace(
            window=self,
            session=self.session,
            display=self.display,
            privacy=self.privacy,
            annotations=annotations,
            films=self.films,
            view=self.view,
            stages=self.stages,
            diagnosis=self.diagnosis,
            presenter=self.presenter,
            answers=self.answers,
            put_beside_view=self.columns.put_beside_view,
            put_under_view=self.columns.put_under_view,
            put_under_diagnosis=self.columns.right.put_under,
            put_in_status=self.status.add,
            say=self.show_message,
            settings=lambda: self.settings,
            keep_settings=self.keep_settings,
            kept_file=self._kept_file,
        )

    def _lay_out(self) -> None:
        body, frame = QWidget(), QWidget()
        inner = column(body)
        inner.addWidget(self.columns)
        inner.setContentsMargins(_GAP, _GAP, _GAP, 0)
        outer = column(frame)
        outer.setSpacing(0)
        outer.addWidget(body, 1)
        outer.addWidget(self.status)
        outer.addWidget(self.notice)
        self.setCentralWidget(frame)

    def _connect(self) -> None:
        session, display, canvas = self.session, self.display, self.view.canvas
        session.films_changed.connect(self.films.show_films)
        session.film_opened.connect(self._remember_film)
        self.films.film_wanted.connect(self._show_listed)
        self.view.open_wanted.connect(self._ask_for_films)
        self.diagnosis.repeat_wanted.connect(session.analyse_again)
        self.stages.chosen.connect(display.choose)
        self.knees.knee_wanted.connect(display.choose_knee)
        self.knees.editing_wanted.connect(self.region_tool.switch)
        canvas.knee_clicked.connect(display.choose_knee)
        self.region_tool.toggled.connect(self._show_region_tool)
        self.privacy.changed.connect(self._keep_privacy)
        display.chosen.connect(self._check_actions)
        display.grays_changed.connect(self._check_actions)
        display.emptied.connect(self._check_actions)
        canvas.painted.connect(self._first_look.begin, Qt.ConnectionType.QueuedConnection)
        session.state_changed.connect(self._complete_after)
        for view in (canvas, *(panel.canvas for panel in self.stages.panels)):
            view.grays_dragged.connect(display.change_window)

    @Slot(object)
    def _complete_after(self, state: State) -> None:
        if state is not State.READING:
            self.complete()

    def _handlers(self) -> dict[str, Callable[..., object]]:
        session, display = self.session, self.display
        return {
            "open": self._ask_for_films,
            "open_folder": self._ask_for_folder,
            "previous_film": partial(session.step, -1),
            "next_film": partial(session.step, 1),
            "previous_frame": partial(session.step_frame, -1),
            "next_frame": partial(session.step_frame, 1),
            "find": self._begin_search,
            "close": session.close_film,
            "close_all": session.close_all,
            "quit": self.close,
            "fit": self.view.canvas.fit,
            "next_window": display.next_window,
            "invert": lambda _is_on: display.invert(),
            "marks": display.switch_marks,
            "overlays": display.switch_overlay,
            "window_tool": self.presenter.set_window_tool,
            "reset": self._reset_view,
            "privacy": self.privacy.switch,
            "films": self.columns.show_left,
            "stages": self.columns.show_right,
            **{f"theme_{theme}": partial(self._choose_theme, theme) for theme in THEMES},
            **{f"stage_{n}": partial(self._choose_stage, n - 1) for n in range(1, len(PANEL_STAGES) + 1)},
            "next_stage": partial(display.step, 1),
            "previous_stage": partial(display.step, -1),
            "blink": display.blink,
            **self.region_tool.commands(),
            "again": session.analyse_again,
            "cancel": session.cancel,
            "forget": self._forget_studies,
            "about": self._show_about,
        }

    def _show_about(self) -> None:
        from osteoviewer.ui.dialogs import AboutDialog

        AboutDialog(self).show()

    def _ask_for_films(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Open films"), self._last_folder())
        self.session.open_paths([Path(name) for name in names])

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of films"), self._last_folder())
        if name:
            self.session.open_paths([Path(name)])

    def _last_folder(self) -> str:
        return str(Path(self.settings.recent_files[0]).parent) if self.settings.recent_files else ""

    def _remember_film(self) -> None:
        film = self.session.films.current
        origin = None if film is None else self.session.studies.origin(film.source)
        if origin is not None:
            self.keep_settings(self.settings.with_recent(str(origin)))

    @Slot(object)
    def _show_listed(self, key: Hashable) -> None:
        film = self.session.studies.source(key)
        if film is not None:
            self.session.open_source(film)

    def _begin_search(self) -> None:
        self.columns.show_left(True)
        self._check_actions()
        self.films.begin_search()

    def _forget_studies(self) -> None:
        try:
            self.session.studies.forget()
        except OSError:
            self.show_message(
                self.tr("The list of studies could not be deleted."), self.tr("Close other windows and try again.")
            )
        else:
            self.show_message(
                self.tr("What was kept of listed studies is deleted."), self.tr("The films themselves are untouched.")
            )

    def _fill_recent(self) -> None:
        if self._workbench is not None:
            menu = self._workbench.commands.menus["recent"]
            fill_recent(menu, self.settings.recent_files, self.privacy, self.session.open_paths)

    @Slot(bool)
    def _keep_privacy(self, is_on: bool) -> None:
        self.keep_settings(replace(self.settings, is_patient_hidden=is_on))
        self._check_actions()

    def _choose_stage(self, index: int, _is_on: bool) -> None:
        self.display.choose(index)
        self._check_actions()

    def _reset_view(self) -> None:
        self.display.reset_grays()
        self.display.turn_back()
        self.view.canvas.fit()

    def _choose_theme(self, theme: str, _is_on: bool) -> None:
        self.keep_settings(replace(self.settings, theme=theme))

    @Slot()
    def _check_actions(self) -> None:
        """Let the menus say what is so."""
        if self._workbench is None:
            return
        actions = self._workbench.commands.actions
        actions["invert"].setChecked(self.display.is_inverted)
        actions["privacy"].setChecked(self.privacy.is_on)
        actions["marks"].setChecked(self.display.has_marks)
        actions["overlays"].setChecked(self.display.is_overlay_shown)
        actions["overlays"].setEnabled(self.display.has_overlay)
        actions[f"theme_{self.settings.theme}"].setChecked(True)
        actions["films"].setChecked(not self.columns.left.isHidden())
        actions["stages"].setChecked(not self.columns.right.isHidden())
        actions[f"stage_{self.display.index + 1}"].setChecked(True)

    @Slot(bool, bool)
    def _show_region_tool(self, is_on: bool, is_possible: bool) -> None:
        self.knees.set_editing(is_on=is_on, is_possible=is_possible)
        if self._workbench is not None:
            self._workbench.commands.actions["edit_region"].setChecked(is_on)

    def _fold(self, is_narrow: bool) -> None:
        """Put the stages under the film in a narrow window, beside it in a wide one."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.columns.fold(is_narrow)

    def _restore(self) -> None:
        self.resize(*_FIRST_SIZE)
        geometry, columns = (kept_state(self.settings, name) for name in ("window", "columns"))
        restore(self, geometry or unpacked(self.settings.geometry))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        if self.settings.columns:
            self.columns.restoreState(columns or unpacked(self.settings.columns))
        self.columns.show_left(self.settings.are_films_shown)
        self.columns.show_right(self.settings.are_stages_shown)
        self._fill_recent()
        self._check_actions()
        self.films.show_films(self.session.films)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the rest at once where no film is awaited, and in any case soon."""
        if self.session.state is State.READING:
            QTimer.singleShot(_MOST_WAIT_MS, self, self.complete)
        else:
            self.complete()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold the stage column."""
        self._fold(event.size().width() < NARROW_BELOW)
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.session.open_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop all work, and keep the layout."""
        self._first_look.stop()
        for feature in () if self._workbench is None else self._workbench.features:
            feature.stop()
        settings, geometry, columns = self.settings, self.saveGeometry(), self.columns.saveState()
        for name, state in (("window", geometry), ("columns", columns)):
            settings = with_state(settings, name, state)
        self.keep_settings(
            replace(
                settings,
                geometry=packed(geometry),
                columns=packed(columns),
                are_films_shown=not self.columns.left.isHidden(),
                are_stages_shown=not self.columns.right.isHidden(),
            )
        )
        self.session.stop()
        super().closeEvent(event)
