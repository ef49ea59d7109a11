"""The menu of films that were opened lately."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu

from osteoviewer.ui.privacy import Privacy


def fill_recent(
    menu: QMenu, names: Sequence[str], privacy: Privacy, open_paths: Callable[[list[Path]], object]
) -> None:
    """List files, the last one first, as far as the patient is not hidden; an empty menu cannot be opened."""
    menu.clear()
    for place, name in enumerate(names):
        path = Path(name)
        shown = privacy.recent_name(path.name.replace("&", "&&"), place)
        action = menu.addAction(shown, partial(open_paths, [path]))
        action.setToolTip(privacy.recent_name(name, place))
    menu.setEnabled(not menu.isEmpty())
