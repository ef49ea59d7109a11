"""Every command of the window as a row of a table, from which menus, shortcuts and the list of keys are made."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.apart import is_leftwards
from osteoviewer.ui.words import PANEL_STAGES, stage_title


class Actions(QObject):
    """The commands of a window.

    Parameters
    ----------
    window : QMainWindow
        Whose they are.
    menus : dict of str to QMenu
        Take them, by the names of `ActionRow.menu`.
    handlers : Mapping
        What each command does, by name; a checkable command is given whether it is on.
    more : sequence of ActionRow
        Commands of the features; in each menu they stand after those of the window, and before the last way out of it.
    """

    def __init__(
        self,
        window: QMainWindow,
        menus: dict[str, QMenu],
        handlers: Mapping[str, Callable[..., object]],
        more: Sequence[ActionRow] = (),
    ) -> None:
        super().__init__(window)
        self._more = tuple(more)
        self.menus = menus
        self.actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for row in self.rows():
            menu = self.menus[row.menu]
            if row.name == SEPARATOR:
                menu.addSeparator()
            elif row.name == "recent":
                self.menus["recent"] = menu.addMenu(row.text)
            else:
                self.actions[row.name] = self._add(menu, row, handlers[row.name])

    def rows(self) -> tuple[ActionRow, ...]:
        """Return the table, in the order of the menus."""
        return (*self._first_rows(), *self._more, *self._last_rows())

    def _first_rows(self) -> tuple[ActionRow, ...]:
        tr = self.tr
        back, onwards = ("Right", "Left") if is_leftwards() else ("Left", "Right")  # the film strip lies as one reads
        return (
            ActionRow("open", "file", self.tr("&Open films…"), "Ctrl+O"),
            ActionRow("open_folder", "file", self.tr("Open f&older…"), "Ctrl+Shift+O"),
            ActionRow("recent", "file", self.tr("Open &recent")),
            ActionRow("previous_film", "file", self.tr("&Previous film"), "PgUp"),
            ActionRow("next_film", "file", self.tr("&Next film"), "PgDown"),
            ActionRow("previous_frame", "file", self.tr("Previous f&rame"), "Shift+PgUp"),
            ActionRow("next_frame", "file", self.tr("Next fra&me"), "Shift+PgDown"),
            ActionRow("find", "file", self.tr("&Search the list"), "Ctrl+F"),
            ActionRow("close", "file", self.tr("&Close film"), "Ctrl+W"),
            ActionRow("close_all", "file", self.tr("Close &all films"), "Ctrl+Shift+W"),
            ActionRow(SEPARATOR, "file", ""),
            ActionRow("undo", "edit", self.tr("&Undo"), "Ctrl+Z"),
            ActionRow("redo", "edit", self.tr("&Redo"), "Ctrl+Shift+Z Ctrl+Y"),
            ActionRow("fit", "view", self.tr("&Fit the film"), "Z"),
            ActionRow("zoom_in", "view", self.tr("Zoom i&n"), "+ ="),
            ActionRow("zoom_out", "view", self.tr("Zoom out"), "-"),
            ActionRow("invert", "view", self.tr("&Invert"), "I", is_checkable=True),
            ActionRow("marks", "view", self.tr("Show regions and land&marks"), "M", is_checkable=True),
            ActionRow("overlays", "view", self.tr("Film’s &overlays"), "O", is_checkable=True),
            ActionRow("window_tool", "grays", self.tr("&Window/level with the left button"), "W", is_checkable=True),
            ActionRow("next_window", "grays", self.tr("&Next window of the film"), "N"),
            ActionRow("reset", "view", self.tr("&Reset the view"), "R"),
            ActionRow(SEPARATOR, "view", ""),
            ActionRow("full_screen", "view", self.tr("Full scr&een"), "F11", is_checkable=True),
            ActionRow("films", "view", self.tr("St&udies"), "F2", is_checkable=True),
            ActionRow("stages", "view", self.tr("&Stages and diagnosis"), "F3", is_checkable=True),
            ActionRow("privacy", "view", self.tr("&Hide the patient"), "P", is_checkable=True),
            ActionRow(SEPARATOR, "view", ""),
            ActionRow("theme_system", "view", tr("Colours of the s&ystem"), "", "theme", is_checkable=True),
            ActionRow("theme_dark", "view", self.tr("&Dark"), "", "theme", is_checkable=True),
            ActionRow("theme_light", "view", self.tr("&Light"), "", "theme", is_checkable=True),
            *(
                ActionRow(f"stage_{n}", "stages", stage_title(stage), str(n), "stage", is_checkable=True)
                for n, stage in enumerate(PANEL_STAGES, start=1)
            ),
            ActionRow(SEPARATOR, "stages", ""),
            ActionRow("next_stage", "stages", self.tr("&Next stage"), onwards),
            ActionRow("previous_stage", "stages", self.tr("&Previous stage"), back),
            ActionRow("blink", "stages", self.tr("&Blink between film and stage"), "Space", is_local=True),
            ActionRow("next_knee", "knees", self.tr("&Next knee"), "K"),
            ActionRow("edit_region", "knees", self.tr("Change &by hand"), "B", is_checkable=True),
            ActionRow("add_knee", "knees", self.tr("&Add a knee"), "Ctrl+B"),
            ActionRow("remove_knee", "knees", self.tr("&Take this knee away")),
            ActionRow(SEPARATOR, "knees", ""),
            ActionRow("region_left", "knees", self.tr("Move the region left"), "Ctrl+Left"),
            ActionRow("region_right", "knees", self.tr("Move the region right"), "Ctrl+Right"),
            ActionRow("region_up", "knees", self.tr("Move the region up"), "Ctrl+Up"),
            ActionRow("region_down", "knees", self.tr("Move the region down"), "Ctrl+Down"),
            ActionRow("region_larger", "knees", self.tr("Make the region larger"), "Ctrl++ Ctrl+="),
            ActionRow("region_smaller", "knees", self.tr("Make the region smaller"), "Ctrl+-"),
            ActionRow(SEPARATOR, "knees", ""),
            ActionRow("reset_knees", "knees", self.tr("Re&store what was found"), "Shift+R"),
            ActionRow("again", "tools", self.tr("&Analyse again"), "F5"),
            ActionRow("cancel", "tools", self.tr("&Cancel"), "Esc"),
        )

    def _last_rows(self) -> tuple[ActionRow, ...]:
        return (
            ActionRow("quit", "file", self.tr("&Quit"), "Ctrl+Q"),
            ActionRow(SEPARATOR, "tools", ""),
            ActionRow("forget", "tools", self.tr("&Forget listed studies")),
            ActionRow("about", "help", self.tr("&About OsteoViewer")),
        )

    def _add(self, menu: QMenu, row: ActionRow, handler: Callable[..., object]) -> QAction:
        action = QAction(row.text, self)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys.split()])
        action.setCheckable(row.is_checkable)
        if row.is_local:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if row.group:
            self._groups.setdefault(row.group, QActionGroup(self)).addAction(action)
        if row.is_checkable:
            action.triggered.connect(lambda is_on: handler(is_on))
        else:
            action.triggered.connect(lambda: handler())
        menu.addAction(action)
        return action
