"""Keeps what is drawn on films, and brings it back with its film. QtCore only."""

import logging
from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot

from osteoviewer.errors import BadAnnotations
from osteoviewer.keeping.values import JSON
from osteoviewer.ui.annotation_desk import AnnotationDesk
from osteoviewer.ui.keeper import Keeper

TOPIC = "annotations"

_log = logging.getLogger(__name__)


class AnnotationKeeper(QObject):
    """Stands between the annotations of a film and what is kept."""

    def __init__(self, desk: AnnotationDesk, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._keeper = desk, keeper
        desk.edited.connect(self._keep)
        keeper.restored.connect(self._restore)

    @Slot()
    def _keep(self) -> None:
        self._keeper.keep(TOPIC, self._desk.to_json() if self._desk.annotations else None)

    @Slot(object)
    def _restore(self, found: Mapping[str, JSON]) -> None:
        """Show them as they were; over others that were drawn meanwhile they are laid as a step that can be undone."""
        kept = found.get(TOPIC)
        if kept is None:
            if not self._desk.is_untouched:
                self._keep()
            return
        try:
            if self._desk.is_untouched:
                self._desk.restore(kept)
            elif kept != self._desk.to_json():
                self._desk.replace_all(kept)
        except BadAnnotations:
            _log.warning("The kept annotations of a film cannot be read and are left as they are.")
