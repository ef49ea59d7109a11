"""The command that shows the model's card."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.sentences import told
from osteoviewer.ui.window_places import PlaceKeeper


class CardFeature(QObject):
    """Tools > Model card, and the button beside the diagnosis."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        workspace.diagnosis.card_wanted.connect(self.show_card)
        workspace.session.model_loaded.connect(self._offer)
        self._offer()

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("model_card", "tools", self.tr("&Model card…"), "Ctrl+M"),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"model_card": self.show_card}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Leave nothing open: the dialog goes with the window."""

    @Slot()
    def show_card(self) -> None:
        """Open the card of the model that films are analysed with."""
        workspace = self._workspace
        model = workspace.session.model
        if model is None:
            workspace.say(self.tr("No model was loaded yet."), with_keys(self.tr("Open a film first ({key:open}).")))
        elif model.card is None:
            error = model.error
            workspace.say(self.tr("There is no model."), "" if error is None else " ".join(told(error)))
        else:
            from osteoviewer.ui.card_dialog import CardDialog
            from osteoviewer.ui.card_text import card_page

            card = CardDialog(card_page(model.card), workspace.window)
            PlaceKeeper(card, "card", workspace.settings, workspace.keep_settings)
            card.show()

    @Slot()
    def _offer(self) -> None:
        model = self._workspace.session.model
        self._workspace.diagnosis.show_card_button(model is not None and model.card is not None)
