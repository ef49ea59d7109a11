"""The commands that choose the language of the window for the next time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from osteoviewer.settings import LANGUAGES
from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.language import OWN_NAMES


class LanguageFeature(QObject):
    """View > Language."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace

    def rows(self) -> Sequence[ActionRow]:
        """Return a command a language."""
        return tuple(
            ActionRow(
                f"language_{choice}",
                "language",
                OWN_NAMES.get(choice, self.tr("Language of the &system")),
                group="language",
                is_checkable=True,
            )
            for choice in LANGUAGES
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what they do."""
        return {f"language_{choice}": partial(self._choose, choice) for choice in LANGUAGES}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Check the one that is chosen."""
        actions[f"language_{self._workspace.settings().language}"].setChecked(True)

    def stop(self) -> None:
        """Leave nothing behind."""

    def _choose(self, choice: str, _is_on: bool) -> None:
        self._workspace.keep_settings(replace(self._workspace.settings(), language=choice))
        self._workspace.say(
            self.tr("The language changes when OsteoViewer is started the next time."),
            self.tr("What you have done is kept."),
        )
