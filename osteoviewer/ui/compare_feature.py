"""The command that keeps a film beside the one on the screen, so that two are compared."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction

from osteoviewer.imaging.gray_scale import GRAYS
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.display import SOURCE, Frame
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.films import FilmList
from osteoviewer.ui.image_view import ImageView
from osteoviewer.ui.keys_in_force import with_keys

if TYPE_CHECKING:
    from osteoviewer.ui.film_link import FilmLink
    from osteoviewer.ui.floating_note import FloatingNote

_NARROWEST = 240


@dataclass(frozen=True, eq=False)
class _Kept:
    """A film as it was when it was kept."""

    name: str
    key: Hashable
    film: Radiograph
    frame: Frame
    first_window: Window


class CompareFeature(QObject):
    """View > Keep this film for comparison."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._kept: _Kept | None = None
        self._window: Window | None = None
        self._view: ImageView | None = None
        self._link: FilmLink | None = None
        self._words: FloatingNote | None = None
        self._actions: Mapping[str, QAction] = {}
        workspace.session.films_changed.connect(self._follow_films)
        workspace.session.film_opened.connect(self._align)
        workspace.privacy.changed.connect(self._show_name)
        workspace.display.grays_changed.connect(self._show_grays)

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        words = self.tr("&Keep this film for comparison")
        return (ActionRow("compare", "view", words, "C", is_checkable=True),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"compare": self._switch}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the window's actions."""
        self._actions = actions

    def stop(self) -> None:
        """Leave nothing open."""

    def _switch(self, is_on: bool) -> None:
        film, display = self._workspace.session.film, self._workspace.display
        current, frame = self._workspace.session.films.current, display.frame(SOURCE)
        if not is_on or film is None or current is None or frame is None:
            self._drop()
            return
        self._window = display.window(SOURCE)
        self._kept = _Kept(current.source.name, current.source.key, film.radiograph, Frame(frame.raster), self._window)
        self._show()
        self._workspace.say(
            self.tr("This film is kept at the left."),
            with_keys(
                self.tr("Open another one to compare; both move together. It can be taken away ({key:compare}).")
            ),
        )

    def _show(self) -> None:
        kept, canvas = self._kept, self._workspace.view.canvas
        if kept is None or self._window is None:
            return
        if self._view is None:
            from osteoviewer.ui.film_link import FilmLink

            self._view = self._make()
            self._link = FilmLink(canvas, self._view.canvas, self._ratio, self)
        view = self._view
        view.show()
        view.begin_film(*kept.film.shape, kept.film.spacing)
        view.canvas.turn(self._workspace.display.turn)
        view.show_frame(
            kept.frame, self._window, kept.film.scale or GRAYS, is_inverted=self._workspace.display.is_inverted
        )
        chips = {"synthetic": kept.film.is_synthetic, "polarity": kept.film.is_inverted}
        view.show_chips(*(name for name, is_shown in chips.items() if is_shown))
        self._show_name()
        self._show_turn()
        self._show_grays()

    def _make(self) -> ImageView:
        from osteoviewer.ui.floating_note import FloatingNote

        view = ImageView(self._workspace.view.parentWidget())
        for beside in (view, self._workspace.view):
            beside.setMinimumWidth(_NARROWEST)  # rather than what its header would like: the columns keep their place
        view.setAccessibleName(self.tr("Film kept for comparison"))
        view.canvas.setAccessibleName(self.tr("Film kept for comparison, enlarged"))
        view.canvas.grays_dragged.connect(self._change_window)
        self._workspace.put_beside_view(view)
        self._words = FloatingNote(view.canvas, edge=Qt.Edge.TopEdge, role="alarm")
        return view

    def _drop(self) -> None:
        self._kept = self._window = None
        self._actions["compare"].setChecked(False)
        if self._view is not None:
            self._view.hide()
            self._view.canvas.set_raster(None, (), self._workspace.display.window(SOURCE), is_inverted=False)
            self._view.show_note("", "", can_open=False)

    def _ratio(self) -> float:
        """Return how many pixels of the kept film are as large as one of the film on the screen."""
        from osteoviewer.ui.film_link import pixels_for_one

        film, kept = self._workspace.session.film, self._kept
        if film is None or kept is None:
            return 1.0
        one, other = film.radiograph, kept.film
        return pixels_for_one((one.shape[0], one.spacing), (other.shape[0], other.spacing))

    @Slot()
    def _align(self) -> None:
        """Show all of both films, for another has come."""
        if self._kept is not None and self._view is not None:
            self._view.canvas.show_all()

    @Slot(object)
    def _follow_films(self, films: FilmList) -> None:
        if self._kept is not None and not films.films:
            self._drop()

    @Slot()
    def _show_name(self) -> None:
        if self._kept is not None and self._view is not None:
            name = self._workspace.privacy.film_name(self._kept.name, self._kept.key)
            self._view.show_title(
                self.tr("KEPT"), self.tr("{name}; the diagnosis is not of this film").format(name=name)
            )

    def _show_turn(self) -> None:
        """Say that the film was kept as it lay, where that was not upright."""
        from osteoviewer.ui.look_feature import turn_words

        if self._words is not None:
            self._words.say(turn_words(self._workspace.display.turn))

    @Slot()
    def _show_grays(self) -> None:
        if self._view is not None and self._kept is not None and self._window is not None:
            self._view.canvas.set_grays(self._window, is_inverted=self._workspace.display.is_inverted)
            self._view.show_grays(replace(self._window, name=""), self._kept.film.scale or GRAYS)

    @Slot(float, float)
    def _change_window(self, width_by: float, level_by: float) -> None:
        if self._window is not None and self._kept is not None:
            span = self._kept.first_window.width
            self._window = self._window.changed(width_by=width_by * span, level_by=level_by * span)
            self._show_grays()
