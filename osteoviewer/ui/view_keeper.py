"""Keeps how each film was looked at last, and shows it so again, before it is painted for the first time."""

import logging

from PySide6.QtCore import QObject, QRectF, QTimer, Slot

from osteoviewer.keeping.values import JSON
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.display import SOURCE, Display
from osteoviewer.ui.film_follower import follow_films
from osteoviewer.ui.image_view import ImageView
from osteoviewer.ui.keeper import Keeper
from osteoviewer.ui.kept_view import KeptView, view_from_json, view_to_json, without_names
from osteoviewer.ui.knee_edits import KneeEdits
from osteoviewer.ui.session import Session
from osteoviewer.ui.stage_panels import StagePanels

TOPIC = "view"
_LONGEST_WAIT_MS = 100
"""For what is kept, before a film is painted without it."""

_log = logging.getLogger(__name__)


class ViewKeeper(QObject):
    """Stands between the views of a window and what is kept."""

    def __init__(
        self,
        session: Session,
        display: Display,
        keeper: Keeper,
        *,
        view: ImageView,
        stages: StagePanels,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._display, self._keeper = session, display, keeper
        self._canvas: Canvas = view.canvas
        self._painted = (view, stages)
        self._last: KeptView | None = None
        self._grays: KeptView | None = None
        self._knee: int | None = None
        self._stage: int | None = None
        self._wait = QTimer(self, singleShot=True, interval=_LONGEST_WAIT_MS)
        self._wait.timeout.connect(self._paint)
        follow_films(session, self._hold)
        session.cleared.connect(self._leave)
        session.film_inverted.connect(self._restore_grays)
        session.knees.changed.connect(self._restore_knee)
        keeper.restored.connect(self._restore)
        display.frame_added.connect(self._restore_stage)
        for canvas in (self._canvas, *(panel.canvas for panel in stages.panels)):
            canvas.looked_at.connect(self._note)
            canvas.fitted.connect(self._note)
        for signal in (display.chosen, display.knee_chosen, display.grays_changed):
            signal.connect(self._note)

    @Slot()
    def _hold(self) -> None:
        """Paint nothing of a film whose last view is being looked for, so that it does not jump."""
        if not self._keeper.is_restored:
            for widget in self._painted:
                widget.setUpdatesEnabled(False)
            self._wait.start()

    @Slot()
    def _paint(self) -> None:
        self._wait.stop()
        for widget in self._painted:
            widget.setUpdatesEnabled(True)

    @Slot()
    def _leave(self) -> None:
        self._last = self._grays = self._knee = self._stage = None
        self._paint()

    @Slot(object)
    def _restore(self, found: dict[str, JSON]) -> None:
        """Show the film as it was looked at last; its stage and knee follow when they are there."""
        try:
            kept = view_from_json(found[TOPIC]) if TOPIC in found else None
        except ValueError:
            kept = None
            _log.warning("The kept view of a film cannot be read.")
        if kept is not None:
            self._last, self._grays = None, kept
            self._knee, self._stage = kept.knee or None, kept.stage or None
            if kept.seen is not None:
                top, left, bottom, right = kept.seen
                rect = QRectF(left, top, right - left, bottom - top)
                self._canvas.look_at(rect)
                self._canvas.looked_at.emit(rect)  # the other views follow
            self._restore_grays()
            self._restore_knee(self._session.knees.edits)
            self._restore_stage()
        self._last = kept or self._view()
        self._paint()

    @Slot()
    def _restore_grays(self) -> None:
        """Show the grays as they were, once the film's polarity is what it was then."""
        kept = self._grays
        if kept is not None and kept.is_corrected == self._is_corrected():
            self._grays = None
            self._display.restore_grays(kept.windows, is_inverted=kept.is_inverted)

    @Slot(object)
    def _restore_knee(self, edits: KneeEdits) -> None:
        if self._knee is not None and self._knee < len(edits.current):
            knee, self._knee = self._knee, None
            self._display.choose_knee(knee)

    @Slot()
    def _restore_stage(self) -> None:
        """Make the stage large that was so, unless another one was chosen meanwhile."""
        if self._stage is not None and self._display.frame(self._stage) is not None:
            stage, self._stage = self._stage, None
            if self._display.index == SOURCE:
                self._display.choose(stage)

    @Slot()
    def _note(self) -> None:
        """Keep the view, if the user has made it another one than it was."""
        if self._last is None or self._session.film is None:
            return
        view, last = self._view(), self._last
        self._last = view
        if view != last and view.is_corrected == last.is_corrected:
            self._keeper.keep_soon(TOPIC, view_to_json(view))

    def _view(self) -> KeptView:
        """Return how the film is looked at; what is still to be restored counts as if it were."""
        rect, display, grays = self._canvas.view_rect, self._display, self._grays
        return KeptView(
            None if self._canvas.is_fitted else (rect.top(), rect.left(), rect.bottom(), rect.right()),
            without_names(display.windows) if grays is None else grays.windows,
            display.is_inverted if grays is None else grays.is_inverted,
            self._is_corrected() if grays is None else grays.is_corrected,
            display.index if self._stage is None else self._stage,
            display.knee if self._knee is None else self._knee,
        )

    def _is_corrected(self) -> bool:
        film = self._session.film
        return film is not None and film.radiograph.is_inverted
