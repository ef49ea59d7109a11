"""Shows what the model knows of the patient beside the film, and lets it be typed in."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.patient_words import facts_text

if TYPE_CHECKING:
    from osteoviewer.ui.patient_dialog import PatientDialog


class PatientFeature(QObject):
    """Tools > Patient."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._desk = workspace.session.patient
        self._dialog: PatientDialog | None = None
        self._desk.changed.connect(self._show)
        workspace.session.model_loaded.connect(self._show)
        workspace.session.cleared.connect(self._close)
        workspace.privacy.changed.connect(self._follow_privacy)
        workspace.diagnosis.patient_wanted.connect(self.show_dialog)
        self._show()

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("patient", "tools", self.tr("&Patient…"), "Ctrl+Shift+P"),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"patient": self.show_dialog}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Close the form."""
        self._close()

    @Slot()
    def show_dialog(self) -> None:
        """Open the form, or say why there is none."""
        workspace = self._workspace
        if workspace.session.film is None:
            said = (
                self.tr("There is no film whose patient could be typed in."),
                with_keys(self.tr("Open one first ({key:open}).")),
            )
        elif not self._inputs():
            said = self.tr("The model uses nothing but the film."), self.tr("Age, sex, height and weight do not count.")
        elif workspace.privacy.is_on:
            said = self.tr("The patient is hidden."), with_keys(self.tr("Show the patient first ({key:privacy})."))
        else:
            self._open()
            return
        workspace.say(*said)

    def _open(self) -> None:
        if self._dialog is None:
            self._dialog = self._build()
        self._show()
        self._dialog.open()

    @Slot()
    def _show(self) -> None:
        """Let panel and form say what is known; the patient's own figures are hidden with the patient."""
        workspace, inputs = self._workspace, self._inputs()
        if workspace.session.film is None or not inputs:
            workspace.diagnosis.show_patient("")
        elif workspace.privacy.is_on:
            workspace.diagnosis.show_patient(self.tr("Patient hidden; what is known is used all the same."))
        else:
            workspace.diagnosis.show_patient(facts_text(self._desk.facts, inputs))
        if self._dialog is not None:
            desk = self._desk
            self._dialog.show_facts(desk.facts, can_undo=desk.can_undo, can_redo=desk.can_redo)

    def _inputs(self) -> Sequence[str]:
        model = self._workspace.session.model
        clinical = None if model is None or model.card is None else model.card.calibration.clinical
        return () if clinical is None else clinical.inputs

    @Slot(bool)
    def _follow_privacy(self, is_on: bool) -> None:
        if is_on:
            self._close()
        self._show()

    @Slot()
    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    def _build(self) -> "PatientDialog":
        from osteoviewer.ui.patient_dialog import PatientDialog

        dialog, desk = PatientDialog(self._workspace.window), self._desk
        dialog.typed_in.connect(desk.type_in)
        dialog.undo_wanted.connect(desk.undo)
        dialog.redo_wanted.connect(desk.redo)
        dialog.reset_wanted.connect(desk.reset)
        return dialog
