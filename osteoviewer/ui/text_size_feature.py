"""The commands that make all words of the program larger or smaller, at once and for the next time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from osteoviewer.settings import TEXT_SIZES
from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.features import Workspace

_STANDARD = 100


class TextSizeFeature(QObject):
    """View > Larger text, and the way back."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._actions: Mapping[str, QAction] = {}

    def rows(self) -> Sequence[ActionRow]:
        """Return the commands."""
        return (
            ActionRow(SEPARATOR, "view", ""),
            ActionRow("text_larger", "view", self.tr("Lar&ger text"), "Ctrl+Alt++ Ctrl+Alt+="),
            ActionRow("text_smaller", "view", self.tr("Smaller te&xt"), "Ctrl+Alt+-"),
            ActionRow("text_standard", "view", self.tr("Standard &text"), "Ctrl+Alt+0"),
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what they do."""
        return {
            "text_larger": partial(self._step, 1),
            "text_smaller": partial(self._step, -1),
            "text_standard": partial(self._set, _STANDARD),
        }

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Let the commands say whether there is a larger or smaller size."""
        self._actions = actions
        self._check()

    def stop(self) -> None:
        """Leave nothing behind."""

    def _step(self, by: int) -> None:
        place = TEXT_SIZES.index(self._workspace.settings().text_size) + by
        self._set(TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def _set(self, text_size: int) -> None:
        self._workspace.keep_settings(replace(self._workspace.settings(), text_size=text_size))
        self._check()
        self._workspace.say(self.tr("Text size {n} %").format(n=text_size), "")

    def _check(self) -> None:
        text_size = self._workspace.settings().text_size
        self._actions["text_larger"].setEnabled(text_size < TEXT_SIZES[-1])
        self._actions["text_smaller"].setEnabled(text_size > TEXT_SIZES[0])
