"""Where the annotations of the film on the screen are drawn and changed. They stay until their film is closed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.annotations.annotation import Annotation, Kind
from osteoviewer.annotations.sheet import MOST, Annotations, from_json, to_json
from osteoviewer.history import History
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.films import FilmList
from osteoviewer.ui.session import Session

if TYPE_CHECKING:
    from osteoviewer.annotations.measure import Quantity

_NOTHING_DRAWN: History[Annotations] = History(())


class AnnotationDesk(QObject):
    """The annotations of each open film, the tool in hand, and the commands that change them. No widgets."""

    changed = Signal()
    """What is to be seen is other than it was: annotations, which one is chosen, or what is being drawn."""
    edited = Signal()
    """The user has changed the annotations of the film on the screen; they are to be kept."""
    tool_changed = Signal(object)
    """`Kind` that is going to be drawn, or None."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._histories: dict[FilmSource, History[Annotations]] = {}
        self._source: FilmSource | None = None
        self._chosen: int | None = None
        self._tool: Kind | None = None
        self._preview: Annotation | None = None
        self._is_shown = True
        self._measured: dict[Annotation, tuple[Quantity, ...]] = {}
        session.cleared.connect(self._leave_film)
        session.film_opened.connect(self._turn_to_film)
        session.film_inverted.connect(self._measure_anew)
        session.films_changed.connect(self._forget_closed)
        if session.film is not None:
            self._turn_to_film()

    @property
    def annotations(self) -> Annotations:
        """Those of the film on the screen."""
        return self._history.current

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was drawn on the film on the screen yet, nor restored."""
        return self._source not in self._histories

    @property
    def chosen(self) -> int | None:
        """The place of the one that commands are about."""
        return self._chosen

    @property
    def tool(self) -> Kind | None:
        """What is going to be drawn."""
        return self._tool

    @property
    def radiograph(self) -> Radiograph | None:
        """The film that they are drawn on."""
        film = self._session.film
        return None if film is None or self._source is None else film.radiograph

    @property
    def is_shown(self) -> bool:
        """Whether annotations are seen."""
        return self._is_shown

    @property
    def shown(self) -> Annotations:
        """What is to be seen: the annotations, with what is being drawn or moved in its place."""
        if not self._is_shown:
            return ()
        if self._preview is None:
            return self.annotations
        if self._chosen is None:
            return (*self.annotations, self._preview)
        return (*self.annotations[: self._chosen], self._preview, *self.annotations[self._chosen + 1 :])

    @property
    def is_drawing(self) -> bool:
        """Whether the last of what is seen is not there yet."""
        return self._preview is not None and self._chosen is None

    def measured(self, annotation: Annotation) -> "tuple[Quantity, ...]":
        """Return what an annotation measures on the film on the screen."""
        from osteoviewer.annotations.measure import measure  # not before something is drawn

        film = self.radiograph
        if film is None:
            return ()
        if annotation not in self._measured:
            if len(self._measured) > MOST:
                self._measured.clear()
            self._measured[annotation] = measure(annotation, film.spacing, film.pixels)
        return self._measured[annotation]

    def take_tool(self, kind: Kind | None) -> None:
        """Take a tool in hand, or lay it down; what is half drawn is given up."""
        kind = kind if self._source is not None else None
        self._preview, self._is_shown = None, self._is_shown or kind is not None
        if kind is not None:
            self._chosen = None
        if kind != self._tool:
            self._tool = kind
            self.tool_changed.emit(kind)
        self.changed.emit()

    @Slot(bool)
    def switch(self, is_shown: bool) -> None:
        """Show the annotations, or the film without them."""
        self._is_shown = is_shown
        self._chosen = self._chosen if is_shown else None
        self.changed.emit()

    def choose(self, place: int | None) -> None:
        """Let commands be about an annotation, or none."""
        self._preview = None
        self._chosen = place
        self.changed.emit()

    def preview(self, annotation: Annotation) -> None:
        """Show what would be, in the place of the chosen annotation or as another one."""
        self._preview = annotation
        self.changed.emit()

    def add(self, annotation: Annotation) -> None:
        """Add an annotation and choose it; the tool has done its work."""
        count = len(self.annotations)
        self.take_tool(None)
        if not annotation.is_degenerate and count < MOST:
            self._chosen = count
            self._change(lambda history: history.changed((*history.current, annotation)))

    def put(self, annotation: Annotation) -> None:
        """Put another annotation in the place of the chosen one."""
        place, self._preview = self._chosen, None
        if place is None or annotation.is_degenerate or annotation == self.annotations[place]:
            self.changed.emit()
            return
        self._change(
            lambda history: history.changed((*history.current[:place], annotation, *history.current[place + 1 :]))
        )

    @Slot()
    def remove(self) -> None:
        """Take the chosen annotation away."""
        place, self._chosen, self._preview = self._chosen, None, None
        if place is not None:
            self._change(lambda history: history.changed((*history.current[:place], *history.current[place + 1 :])))

    @Slot()
    def remove_all(self) -> None:
        """Take every annotation away."""
        self._chosen = self._preview = None
        if self.annotations:
            self._change(lambda history: history.changed(()))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._step(History.undone)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(History.redone)

    def to_json(self) -> dict[str, Any]:
        """Return the annotations of the film on the screen as plain data."""
        return to_json(self.annotations)

    def restore(self, data: object) -> None:
        """Begin anew with annotations that were kept, for the film on the screen; that is no step to be undone.

        Raises
        ------
        BadAnnotations
            When they cannot be used; those that there are stay.
        """
        if self._source is not None:
            self._histories[self._source] = History(from_json(data))
            self._chosen = self._preview = None
            self.changed.emit()

    def replace_all(self, data: object) -> None:
        """Put annotations that were kept elsewhere in the place of those that there are; raises as `restore`."""
        annotations = from_json(data)
        self._chosen = self._preview = None
        self._change(lambda history: history.changed(annotations))

    @property
    def _history(self) -> History[Annotations]:
        return _NOTHING_DRAWN if self._source is None else self._histories.get(self._source, _NOTHING_DRAWN)

    def _step(self, step: Callable[[History[Annotations]], History[Annotations]]) -> None:
        self._chosen = self._preview = None
        self._change(step)

    def _change(self, change: Callable[[History[Annotations]], History[Annotations]]) -> None:
        if self._source is None:
            return
        history = change(self._history)
        is_other = history.current != self._history.current
        self._histories[self._source] = history
        self.changed.emit()
        if is_other:
            self.edited.emit()

    @Slot()
    def _leave_film(self) -> None:
        self._be_about(None)

    @Slot()
    def _turn_to_film(self) -> None:
        current = self._session.films.current
        self._be_about(None if current is None else current.source)

    def _be_about(self, source: FilmSource | None) -> None:
        self._source, self._chosen = source, None
        self._measured.clear()
        self.take_tool(None)

    @Slot()
    def _measure_anew(self) -> None:
        self._measured.clear()
        self.changed.emit()

    @Slot(object)
    def _forget_closed(self, films: FilmList) -> None:
        open_ones = {source for film in films.films for source in (film.source, *film.source.others.values())}
        self._histories = {source: history for source, history in self._histories.items() if source in open_ones}
