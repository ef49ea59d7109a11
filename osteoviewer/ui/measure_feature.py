"""The commands that draw and measure on the film, and the one undo for all that the user changes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction

from osteoviewer.annotations.annotation import LONGEST_TEXT, POINTS, Annotation, Kind
from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.annotation_words import how_to_draw, kind_name
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.undo_order import UndoOrder

if TYPE_CHECKING:
    from osteoviewer.ui.annotation_layer import AnnotationLayer
    from osteoviewer.ui.floating_note import FloatingNote

_KEYS: Mapping[Kind, str] = {
    Kind.LENGTH: "L",
    Kind.ANGLE: "G",
    Kind.LINES_ANGLE: "Shift+G",
    Kind.MEDIAL_JOINT_SPACE: "J",
    Kind.LATERAL_JOINT_SPACE: "Shift+J",
    Kind.RECTANGLE: "S",
    Kind.ELLIPSE: "E",
    Kind.ARROW: "A",
    Kind.TEXT: "T",
}
_MOVES = {"left": (0, -1), "right": (0, 1), "up": (-1, 0), "down": (1, 0)}
_NEW_SHARE = 0.2


class MeasureFeature(QObject):
    """The menu Measure, and Edit."""

    nothing_cancelled = Signal()
    """There was nothing to cancel."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._desk = workspace.annotations
        self._canvas = workspace.view.canvas
        self._order = UndoOrder(workspace.session, self._desk, self)
        self._layer: AnnotationLayer | None = None
        self._hint: FloatingNote | None = None
        self._actions: Mapping[str, QAction] = {}
        self._desk.changed.connect(self._follow)
        self._desk.tool_changed.connect(self._show_tool)

    def rows(self) -> Sequence[ActionRow]:
        """Return its commands."""
        tr = self.tr
        return (
            ActionRow("delete", "edit", tr("&Delete what is chosen"), "Del"),
            *(
                ActionRow(_draw(kind), "measure", kind_name(kind), keys, is_checkable=True)
                for kind, keys in _KEYS.items()
            ),
            ActionRow(SEPARATOR, "measure", ""),
            ActionRow("put_down", "measure", tr("&Put it in the middle of what is seen"), "Ins"),
            ActionRow("next_annotation", "measure", tr("Choose the &next annotation"), "Y"),
            ActionRow("write_note", "measure", tr("&Write on it…"), "F4"),
            *(
                row
                for way, text in (
                    ("left", tr("left")),
                    ("right", tr("right")),
                    ("up", tr("up")),
                    ("down", tr("down")),
                )
                for row in (
                    ActionRow(f"move_{way}", "measure", tr("Move it {way}").format(way=text), f"Alt+{way.title()}"),
                    ActionRow(
                        f"stretch_{way}",
                        "measure",
                        tr("Move its last point {way}").format(way=text),
                        f"Alt+Shift+{way.title()}",
                    ),
                )
            ),
            ActionRow(SEPARATOR, "measure", ""),
            ActionRow("annotations", "measure", tr("&Show annotations"), "Shift+M", is_checkable=True),
            ActionRow("remove_annotations", "measure", tr("Take &all annotations away")),
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each does; undo, redo and cancel are about annotations too."""
        return {
            **{_draw(kind): partial(self._take_tool, kind) for kind in _KEYS},
            **{f"move_{way}": partial(self._move, *by) for way, by in _MOVES.items()},
            **{f"stretch_{way}": partial(self._stretch, *by) for way, by in _MOVES.items()},
            "delete": self._delete,
            "put_down": self._put_down,
            "next_annotation": self._choose_next,
            "write_note": self._change_text,
            "annotations": self._desk.switch,
            "remove_annotations": self._desk.remove_all,
            "undo": self._order.undo,
            "redo": self._order.redo,
            "cancel": self._cancel,
        }

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the window's actions."""
        self._actions = actions
        self._follow()

    def stop(self) -> None:
        """Leave nothing open."""

    def _take_tool(self, kind: Kind, is_on: bool) -> None:
        self._desk.take_tool(kind if is_on else None)
        self._show_tool(self._desk.tool)

    @Slot(object)
    def _show_tool(self, tool: Kind | None) -> None:
        """Check its command, and say how it is used."""
        for kind in _KEYS:
            self._actions[_draw(kind)].setChecked(kind is tool)
        if tool is None and self._hint is None:
            return
        if self._hint is None:
            from osteoviewer.ui.floating_note import FloatingNote

            self._hint = FloatingNote(self._canvas, edge=Qt.Edge.BottomEdge, role="hint")
        words = self.tr("{tool}: {how} It can be laid down ({key:cancel}).")
        self._hint.say("" if tool is None else with_keys(words, tool=kind_name(tool), how=how_to_draw(tool)))

    @Slot()
    def _follow(self) -> None:
        """Have the layer where there is something to see or to draw, and say in the menu what can be done."""
        if self._layer is None and (self._desk.shown or self._desk.tool is not None):
            from osteoviewer.ui.annotation_layer import AnnotationLayer  # most films are only looked at

            self._layer = AnnotationLayer(self._desk, self._workspace.privacy, self._canvas)
            self._layer.text_wanted.connect(self._write)
            self._layer.text_change_wanted.connect(self._change_text)
        self._actions["annotations"].setChecked(self._desk.is_shown)

    @Slot()
    def _cancel(self) -> None:
        """Lay the tool down, or let go of an annotation, or cancel the analysis: the nearest first; or say so."""
        if self._desk.tool is not None:
            self._desk.take_tool(None)
        elif self._desk.chosen is not None:
            self._desk.choose(None)
        elif self._workspace.session.state.is_busy:
            self._workspace.session.cancel()
        else:
            self.nothing_cancelled.emit()

    @Slot()
    def _delete(self) -> None:
        """Take the chosen annotation away, or the chosen knee where none is chosen."""
        if self._desk.chosen is not None:
            self._desk.remove()
        else:
            self._actions["remove_knee"].trigger()

    @Slot()
    def _choose_next(self) -> None:
        count = len(self._desk.annotations)
        if count and self._desk.is_shown:
            self._desk.choose(0 if self._desk.chosen is None else (self._desk.chosen + 1) % count)

    @Slot()
    def _put_down(self) -> None:
        """Draw what the tool in hand draws in the middle of what is seen, for the keyboard."""
        tool, seen = self._desk.tool, self._canvas.seen_of_film
        if tool is None or seen.isEmpty():
            return
        reach = _NEW_SHARE * min(seen.width(), seen.height()) / 2
        row, column = seen.center().y(), seen.center().x()
        annotation = _first(tool, row, column, reach)
        if tool is Kind.TEXT:
            self._desk.take_tool(None)
            self._write(annotation)
        else:
            self._desk.add(annotation)

    def _move(self, down: int, right: int) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._desk.put(chosen.moved(down, right))

    def _stretch(self, down: int, right: int) -> None:
        chosen = self._chosen()
        if chosen is not None:
            row, column = chosen.points[-1]
            self._desk.put(chosen.with_point(len(chosen.points) - 1, (row + down, column + right)))

    def _chosen(self) -> Annotation | None:
        return None if self._desk.chosen is None else self._desk.annotations[self._desk.chosen]

    @Slot()
    def _change_text(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        if self._workspace.privacy.is_on and chosen.text:
            self._workspace.say(
                self.tr("Texts on the film are hidden with the patient."),
                with_keys(self.tr("Show the patient ({key:privacy}) to change them.")),
            )
            return
        self._ask(chosen.text, lambda text: self._put_text(chosen, text))

    def _put_text(self, annotation: Annotation, text: str) -> None:
        if self._chosen() == annotation and (text or annotation.kind is not Kind.TEXT):
            self._desk.put(replace(annotation, text=text))

    @Slot(object)
    def _write(self, annotation: Annotation) -> None:
        film = self._desk.radiograph
        self._ask("", lambda text: self._add_text(annotation, text) if self._desk.radiograph is film else None)

    def _add_text(self, annotation: Annotation, text: str) -> None:
        if text:
            self._desk.add(replace(annotation, text=text))

    def _ask(self, text: str, take: Callable[[str], object]) -> None:
        from PySide6.QtWidgets import QInputDialog

        dialog = QInputDialog(self._workspace.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Text on the film"))
        dialog.setLabelText(self.tr("What is written:"))
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(lambda written: take(written.strip()[:LONGEST_TEXT]))
        dialog.open()


def _draw(kind: Kind) -> str:
    return f"draw_{kind.value}"


def _first(kind: Kind, row: float, column: float, reach: float) -> Annotation:
    """Return an annotation that begins in the middle, to be moved into its place."""
    corners = {
        1: ((row, column),),
        2: ((row - reach, column - reach), (row + reach, column + reach)),
        3: ((row - reach, column - reach), (row, column), (row - reach, column + reach)),
        4: (
            (row - reach, column - reach),
            (row - reach, column + reach),
            (row + reach, column - reach),
            (row, column + reach),
        ),
    }
    return Annotation(kind, corners[POINTS[kind]])
