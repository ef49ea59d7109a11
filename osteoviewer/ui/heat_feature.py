"""The command that lays a heat map over the film."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.sentences import told

if TYPE_CHECKING:
    from osteoviewer.ui.heat_bar import HeatBar
    from osteoviewer.ui.heat_item import HeatItem
    from osteoviewer.ui.picture_layers import Heat


class HeatFeature(QObject):
    """View > Heat map."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._action: QAction | None = None
        self._bar: HeatBar | None = None
        self._item: HeatItem | None = None
        from osteoviewer.ui.heat_desk import HeatDesk

        self.desk = HeatDesk(workspace.session, workspace.display, self)
        self.desk.changed.connect(self._show)
        self._is_resting = False
        workspace.diagnosis.heat_wanted.connect(self.switch)

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("heat", "view", self.tr("&Heat map"), "H", is_checkable=True),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"heat": self.switch}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Check its own action; let what cancels everything cancel the map too."""
        self._action = actions["heat"]
        actions["cancel"].triggered.connect(self.desk.cancel)

    @Slot(bool)
    def switch(self, is_on: bool) -> None:
        """Want a map, or none; while other parameters are tried there is none that belongs to what is seen."""
        if is_on and self._is_resting:
            self._workspace.say(
                self.tr("The heat map is of the model’s own pipeline."),
                self.tr("Go back to it first (Stages, Back to the model’s own pipeline)."),
            )
        self.desk.switch(is_on and not self._is_resting)
        self._show()

    @Slot()
    def rest(self) -> None:
        """Show no map, for what is on the screen is not what the model saw."""
        self._is_resting = True
        self.desk.switch(False)

    @Slot()
    def resume(self) -> None:
        """Let maps be wanted again."""
        self._is_resting = False

    def stop(self) -> None:
        """Give up the map that is growing."""
        self.desk.stop()

    @property
    def over_film(self) -> "Heat | None":
        """What there is of the map that lies over the film."""
        made = self.desk.map
        if made is None or self._bar is None:
            return None
        from osteoviewer.ui.picture_layers import Heat

        return Heat(made, self._bar.opacity)

    @Slot()
    def _show(self) -> None:
        """Let bar, map and menu say what is so; nothing is built before the first map is wanted."""
        desk = self.desk
        if self._action is not None:
            self._action.setChecked(desk.is_on)
        self._workspace.diagnosis.show_heat(desk.is_on)
        if self._bar is None or self._item is None:
            if not desk.is_on:
                return
            self._bar, self._item = self._build()
        bar, made = self._bar, desk.map
        bar.setVisible(desk.is_on)
        bar.show_choice(desk.kind, tuple(desk.probabilities), desk.wanted_label)
        if made is not None:
            bar.show_map(made)
        else:
            bar.show_words(self._why_none())
        share = 0.0 if made is None else made.share
        has_progress = desk.is_on and (desk.is_running or desk.is_stopped)
        bar.show_progress(share if has_progress else None, is_stopped=desk.is_stopped or desk.error is not None)
        self._item.show(made)

    def _why_none(self) -> str:
        desk = self.desk
        if desk.error is not None:
            return " ".join(told(desk.error))
        if desk.label is None:
            return self.tr("No heat map: this knee has no diagnosis.")
        if desk.is_waiting:
            return self.tr("It begins when the analysis is done.")
        return self.tr("Stopped.") if desk.is_stopped else self.tr("Being made.")

    def _build(self) -> "tuple[HeatBar, HeatItem]":
        from osteoviewer.ui.heat_bar import HeatBar
        from osteoviewer.ui.heat_desk import ACTIVATION, OCCLUSION
        from osteoviewer.ui.heat_item import HeatItem

        bar = HeatBar(((ACTIVATION, self.tr("class activation")), (OCCLUSION, self.tr("occlusion"))))
        item = HeatItem(self._workspace.view.canvas)
        item.set_opacity(bar.opacity)
        bar.wanted.connect(self.desk.choose)
        bar.opacity_changed.connect(item.set_opacity)
        bar.cancel_wanted.connect(self.desk.cancel)
        bar.again_wanted.connect(self.desk.begin_again)
        bar.close_wanted.connect(self._close)
        self._workspace.put_under_view(bar)
        return bar, item

    @Slot()
    def _close(self) -> None:
        self.desk.switch(False)
        self._workspace.view.setFocus()
