"""What a feature of the window is, and which there are. The window knows none of them by name.

A feature adds commands, may add widgets to what it is given, and watches the session. It is built before the first film
is shown, so it imports and builds what is heavy only when it is first used.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from osteoviewer.settings import Settings
from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.annotation_desk import AnnotationDesk
from osteoviewer.ui.diagnosis_panel import DiagnosisPanel
from osteoviewer.ui.diagnosis_presenter import DiagnosisPresenter
from osteoviewer.ui.display import Display
from osteoviewer.ui.image_view import ImageView
from osteoviewer.ui.presenter import Presenter
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.session import Session
from osteoviewer.ui.stage_panels import StagePanels

if TYPE_CHECKING:
    from osteoviewer.ui.study_panel import StudyPanel


@dataclass(frozen=True, eq=False)
class Workspace:
    """What a feature may use of the window.

    Attributes
    ----------
    window : QMainWindow
        Parent of dialogs.
    session, display, privacy
        The state: what is known of the film, how it is shown, and whether the patient is hidden.
    annotations : AnnotationDesk
        What the reader has drawn on the film.
    films, view, stages, diagnosis
        The widgets: the list, the large view, the small ones, and what is said of a knee.
    presenter : Presenter
        What is shown of the film and its stages.
    answers : DiagnosisPresenter
        What is said of the knees, as texts.
    put_beside_view : callable
        Gives a widget half of the room of the film, at its left; it takes none while it is hidden.
    put_under_view, put_under_diagnosis : callable
        Give a widget a place under the film, or under what is said of the knee; it takes no room while it is hidden.
    put_in_status : callable
        Gives a widget a place at the end of the line that says what is going on.
    say : callable
        Says something that needs no answer: what happened, and what to do.
    settings : callable
        Gives the settings as they are.
    keep_settings : callable
        Takes changed ones and has them kept.
    kept_file : Path
        Keeps what the user does to films.
    """

    window: QMainWindow
    session: Session
    display: Display
    privacy: Privacy
    annotations: AnnotationDesk
    films: "StudyPanel"
    view: ImageView
    stages: StagePanels
    diagnosis: DiagnosisPanel
    presenter: Presenter
    answers: DiagnosisPresenter
    put_beside_view: Callable[[QWidget], None]
    put_under_view: Callable[[QWidget], None]
    put_under_diagnosis: Callable[[QWidget], None]
    put_in_status: Callable[[QWidget], None]
    say: Callable[[str, str], None]
    settings: Callable[[], Settings]
    keep_settings: Callable[[Settings], None]
    kept_file: Path


class Feature(Protocol):
    """Something that the window can do beside showing films and what is said of them."""

    def rows(self) -> Sequence[ActionRow]:
        """Return its commands, as they stand in the menus."""

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each of its commands does; a checkable one is given whether it is on."""

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the window's actions, to check and enable its own."""

    def stop(self) -> None:
        """Give up all work and close what stands open, for the window is closing."""


def make_features(workspace: Workspace) -> tuple[Feature, ...]:
    """Return the features of a window, in the order of their commands."""
    from osteoviewer.ui.card_feature import CardFeature
    from osteoviewer.ui.compare_feature import CompareFeature
    from osteoviewer.ui.crash_feature import CrashFeature
    from osteoviewer.ui.export_feature import ExportFeature
    from osteoviewer.ui.full_screen_feature import FullScreenFeature
    from osteoviewer.ui.grays_feature import GraysFeature
    from osteoviewer.ui.heat_feature import HeatFeature
    from osteoviewer.ui.inspection_feature import InspectionFeature
    from osteoviewer.ui.keeper import Keeper
    from osteoviewer.ui.keeping_feature import KeepingFeature
    from osteoviewer.ui.keys_feature import KeysFeature
    from osteoviewer.ui.language_feature import LanguageFeature
    from osteoviewer.ui.look_feature import LookFeature
    from osteoviewer.ui.measure_feature import MeasureFeature
    from osteoviewer.ui.palette_feature import PaletteFeature
    from osteoviewer.ui.patient_feature import PatientFeature
    from osteoviewer.ui.picture_feature import PictureFeature
    from osteoviewer.ui.report_additions import with_annotations, with_heat, with_verdicts
    from osteoviewer.ui.report_feature import ReportFeature
    from osteoviewer.ui.tag_feature import TagFeature
    from osteoviewer.ui.text_size_feature import TextSizeFeature
    from osteoviewer.ui.verdict_feature import VerdictFeature
    from osteoviewer.ui.worklist_feature import WorklistFeature

    inspection, heat = InspectionFeature(workspace), HeatFeature(workspace)
    inspection.exploration.begun.connect(heat.rest)
    inspection.exploration.ended.connect(heat.resume)
    keeper = Keeper(workspace.session, workspace.kept_file, workspace.window)
    report, verdict = ReportFeature(workspace), VerdictFeature(workspace, keeper)
    measure, full_screen = MeasureFeature(workspace), FullScreenFeature(workspace)
    measure.nothing_cancelled.connect(full_screen.leave)
    report.material.add(partial(with_heat, heat.desk))
    report.material.add(partial(with_verdicts, verdict.verdict_on))
    report.material.add(partial(with_annotations, workspace.annotations, workspace.privacy))
    return (
        inspection,
        heat,
        report,
        ExportFeature(workspace, keeper, lambda: heat.over_film),
        measure,
        PictureFeature(workspace),
        GraysFeature(workspace),
        LookFeature(workspace),
        full_screen,
        CompareFeature(workspace),
        TagFeature(workspace),
        WorklistFeature(workspace),
        PatientFeature(workspace),
        CardFeature(workspace),
        verdict,
        TextSizeFeature(workspace),
        LanguageFeature(workspace),
        PaletteFeature(workspace),
        KeysFeature(workspace),
        CrashFeature(workspace),
        KeepingFeature(workspace, keeper),  # the last one: what the others keep when they stop is kept by it
    )
