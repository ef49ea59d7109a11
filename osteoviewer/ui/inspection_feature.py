"""Step-through inspection: the linked cursor, and trying other parameters than the model's own."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.comparison import Comparison, Way
from osteoviewer.ui.exploration import Exploration
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.linked_cursor import LinkedCursor

if TYPE_CHECKING:
    from osteoviewer.ui.compare_desk import CompareDesk
    from osteoviewer.ui.inspector import Inspector
    from osteoviewer.ui.record_copier import RecordCopier
    from osteoviewer.ui.stage_player import StagePlayer


class InspectionFeature(QObject):
    """Stages > what is beside choosing one; the panels are built when they are first wanted."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self.cursor = LinkedCursor(workspace.view.canvas, workspace.stages, workspace.display.scale, self)
        workspace.display.emptied.connect(self.cursor.hide)
        workspace.display.frame_added.connect(self.cursor.show_values)
        workspace.display.frame_dropped.connect(self.cursor.show_values)
        self.exploration = Exploration(workspace.session, workspace.display, self)
        self.comparison = Comparison(workspace.display, self)
        self.comparison.changed.connect(self._show_comparison)
        self._inspector: Inspector | None = None
        self._compare_desk: CompareDesk | None = None
        self._player: StagePlayer | None = None
        self._copier: RecordCopier | None = None
        self._actions: Mapping[str, QAction] = {}

    def rows(self) -> Sequence[ActionRow]:
        """Return its commands."""
        return (
            ActionRow(SEPARATOR, "stages", ""),
            ActionRow("play", "stages", self.tr("&Play through the stages"), "Shift+Y", is_checkable=True),
            ActionRow("compare_stages", "stages", self.tr("&Compare two stages"), "V", is_checkable=True),
            ActionRow("swipe", "stages", self.tr("&Swipe between two stages"), "Shift+V", is_checkable=True),
            ActionRow("difference", "stages", self.tr("&Difference of two stages"), "D", is_checkable=True),
            ActionRow("divider_left", "stages", self.tr("Move the divider left"), "Shift+Left"),
            ActionRow("divider_right", "stages", self.tr("Move the divider right"), "Shift+Right"),
            ActionRow(SEPARATOR, "stages", ""),
            ActionRow("parameters", "stages", self.tr("&Try parameters"), "Shift+S", is_checkable=True),
            ActionRow("histogram", "stages", self.tr("&Histogram"), "Shift+H", is_checkable=True),
            ActionRow("model_own", "stages", self.tr("Back to the &model’s own pipeline"), "Ctrl+Shift+R"),
            ActionRow("copy_record", "stages", self.tr("Copy the &record of the pipeline"), "Ctrl+Shift+C"),
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each does."""
        return {
            "blink": self._blink,
            "play": self._play,
            "copy_record": self._copy_record,
            "compare_stages": self.comparison.open,
            "swipe": partial(self._choose_way, Way.SWIPE),
            "difference": partial(self._choose_way, Way.DIFFERENCE),
            "divider_left": partial(self.comparison.move_divider, -1),
            "divider_right": partial(self.comparison.move_divider, 1),
            "parameters": self._show_parameters,
            "histogram": self._show_histogram,
            "model_own": self.exploration.reset,
        }

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions."""
        self._actions = actions
        actions["model_own"].setEnabled(False)
        self.exploration.begun.connect(self._check)
        self.exploration.ended.connect(self._check)

    def stop(self) -> None:
        """Give up all work."""
        self.exploration.stop()
        for part in (self._compare_desk, self._inspector, self._copier, self._player):
            if part is not None:
                part.stop()

    @property
    def inspector(self) -> "Inspector":
        """The panels under the film."""
        if self._inspector is None:
            from osteoviewer.ui.inspector import Inspector

            self._inspector = Inspector(self._workspace, self.exploration)
        return self._inspector

    @Slot()
    def _check(self) -> None:
        self._actions["model_own"].setEnabled(self.exploration.is_on)

    def _choose_way(self, way: Way, is_on: bool) -> None:
        self.comparison.choose_way(way if is_on else Way.BLINK)

    def _blink(self) -> None:
        """Stop what is played; or change between the two that are compared, or film and the stage looked at last."""
        if self._player is not None and self._player.is_playing:
            self._player.stop()
        elif self.comparison.is_open:
            self.comparison.swap()
        else:
            self._workspace.display.blink()

    @Slot()
    def _show_comparison(self) -> None:
        comparison = self.comparison
        if self._compare_desk is None and comparison.is_open:
            from osteoviewer.ui.compare_desk import CompareDesk

            self._compare_desk = CompareDesk(self._workspace, comparison, self.cursor)
            self._compare_desk.show_comparison()
        self._actions["compare_stages"].setChecked(comparison.is_open)
        for way in (Way.SWIPE, Way.DIFFERENCE):
            self._actions[way].setChecked(comparison.is_open and comparison.way is way)

    def _play(self, is_on: bool) -> None:
        if self._player is None:
            from osteoviewer.ui.play_bar import PlayBar
            from osteoviewer.ui.stage_player import StagePlayer

            self._player, bar = StagePlayer(self._workspace.display, self), PlayBar()
            self._workspace.put_under_view(bar)
            bar.stop_wanted.connect(self._player.stop)
            self._player.changed.connect(bar.setVisible)
            self._player.changed.connect(self._actions["play"].setChecked)
        self._player.play(is_on)

    def _copy_record(self) -> None:
        if self._copier is None:
            from osteoviewer.ui.record_copier import RecordCopier

            self._copier = RecordCopier(self._workspace, self.exploration)
        self._copier.copy()

    def _show_parameters(self, is_on: bool) -> None:
        self.inspector.show_parameters(is_on)

    def _show_histogram(self, is_on: bool) -> None:
        self.inspector.show_histogram(is_on)
