"""The commands that change how the film is looked at: windows, sizes, the lens, and turning."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QAction

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.gray_window import FULL_WINDOW, Window, choose_window, sample_step
from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.seen_part import seen_part
from osteoviewer.ui.sentences import told
from osteoviewer.ui.sizes import true_zoom
from osteoviewer.ui.turn import Turn

if TYPE_CHECKING:
    from osteoviewer.ui.floating_note import FloatingNote
    from osteoviewer.ui.lens import Lens

_MM_PER_INCH = 25.4
_CLOSER = 1.25
_PARTS = {"most": (0.0, 1.0), "bright": (0.4, 1.0), "dark": (0.0, 0.5)}
"""Shares of the grays that nearly all of an image lies in."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("look_feature", text)


class LookFeature(QObject):
    """More of the menu View."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._display, self._canvas = workspace.display, workspace.view.canvas
        self._alarm: FloatingNote | None = None
        self._lens: Lens | None = None
        self._actions: Mapping[str, QAction] = {}
        self._display.turned.connect(self._turn)

    def rows(self) -> Sequence[ActionRow]:
        """Return its commands."""
        tr = self.tr
        return (
            ActionRow(SEPARATOR, "grays", ""),
            ActionRow("window_seen", "grays", tr("Window for what is s&een"), "U"),
            ActionRow("window_most", "grays", tr("Window for the whole film")),
            ActionRow("window_bright", "grays", tr("Window for the bright part (bone)")),
            ActionRow("window_dark", "grays", tr("Window for the dark part (soft tissue)")),
            ActionRow("window_all", "grays", tr("Window for all values"), "Shift+U"),
            ActionRow(SEPARATOR, "view", ""),
            ActionRow("pixel_size", "view", tr("&Pixel for pixel (1:1)"), "Shift+Z"),
            ActionRow("true_size", "view", tr("True si&ze"), "Alt+Z"),
            ActionRow("lens", "view", tr("Ma&gnifier"), "X", is_checkable=True),
            ActionRow("lens_power", "view", tr("Magnify 2, 4 or 8 times"), "Shift+X"),
            ActionRow(SEPARATOR, "view", ""),
            ActionRow("rotate", "view", tr("Rotate by 90° &clockwise"), "Q"),
            ActionRow("flip", "view", tr("E&xchange left and right"), "F"),
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each does."""
        return {
            "window_seen": self._window_seen,
            **{f"window_{name}": partial(self._window_part, *shares) for name, shares in _PARTS.items()},
            "window_all": partial(self._display.set_window, FULL_WINDOW),
            "zoom_in": partial(self._zoom, _CLOSER),
            "zoom_out": partial(self._zoom, 1 / _CLOSER),
            "pixel_size": self._show_pixels,
            "true_size": self._show_true_size,
            "lens": self._switch_lens,
            "lens_power": self._change_power,
            "rotate": self._display.rotate,
            "flip": self._display.flip,
        }

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the window's actions."""
        self._actions = actions

    def stop(self) -> None:
        """Leave nothing open."""

    @Slot()
    def _window_seen(self) -> None:
        """Tell apart nearly all values of the part that is seen."""
        frame = self._display.frame(self._display.index)
        part = None if frame is None else seen_part(frame.raster, self._canvas.seen_of_film)
        if part is not None and part.size:
            self._display.set_window(choose_window(part))

    def _window_part(self, low: float, high: float) -> None:
        frame = self._display.frame(self._display.index)
        if frame is not None:
            pixels = frame.raster.pixels
            whole = choose_window(pixels.sample(sample_step(pixels.shape)))
            self._display.set_window(Window(whole.low + low * whole.width, whole.low + high * whole.width))

    def _zoom(self, factor: float) -> None:
        if self._display.frame(self._display.index) is not None:
            self._canvas.zoom_by(factor)

    @Slot()
    def _show_pixels(self) -> None:
        if self._display.frame(self._display.index) is not None:
            self._canvas.zoom_to(1.0)

    @Slot()
    def _show_true_size(self) -> None:
        """Show the film as large as it was, or say why that is not known."""
        film = self._workspace.session.film
        if film is None:
            return
        spacing = film.radiograph.spacing
        try:
            zoom = true_zoom(spacing, self._dots_per_mm())
        except OsteoViewerError as error:
            self._workspace.say(*told(error))
            return
        self._canvas.zoom_to(zoom)
        if spacing is not None:
            self._workspace.say(
                self.tr("True size ({provenance}).").format(provenance=spacing.provenance),
                self.tr("It is as true as what the file says of its pixels and the system of its screen."),
            )

    def _dots_per_mm(self) -> float:
        """Return the pixels a millimetre of the screen that the film is on; 0 where the system does not know."""
        screen = self._canvas.screen()
        if screen.physicalSize().isEmpty():
            return 0.0
        return float(screen.physicalDotsPerInch() * self._canvas.devicePixelRatioF() / _MM_PER_INCH)

    def _switch_lens(self, is_on: bool) -> None:
        if self._lens is None:
            from osteoviewer.ui.lens import Lens  # a view of its own; few sessions need it

            self._lens = Lens(self._canvas, self._display)
        self._lens.switch(is_on)

    @Slot()
    def _change_power(self) -> None:
        from osteoviewer.ui.lens import POWERS

        if self._lens is None or not self._actions["lens"].isChecked():
            self._actions["lens"].trigger()
        elif self._lens is not None:
            self._lens.set_power(POWERS[(POWERS.index(self._lens.power) + 1) % len(POWERS)])

    @Slot(object)
    def _turn(self, turn: Turn) -> None:
        """Turn every view, and say so over the film where nobody can miss it."""
        for canvas in (self._canvas, *(panel.canvas for panel in self._workspace.stages.panels)):
            canvas.turn(turn)
        if self._alarm is None:
            from osteoviewer.ui.floating_note import FloatingNote

            self._alarm = FloatingNote(self._canvas, edge=Qt.Edge.TopEdge, role="alarm")
        words = turn_words(turn)
        self._alarm.say(with_keys(self.tr("{words}  ·  reset ({key:reset})"), words=words) if words else "")


def turn_words(turn: Turn) -> str:
    """Say how a film lies where it is not upright."""
    parts = [_tr("FLIPPED")] if turn.is_flipped else []
    if turn.quarters:
        parts.append(_tr("ROTATED {degrees}°").format(degrees=90 * turn.quarters))
    return "  ·  ".join(parts)
