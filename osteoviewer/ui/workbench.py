"""`Workbench`: what a window has beside the film, built once the first film is on the screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenu

from osteoviewer.ui.actions import Actions
from osteoviewer.ui.annotation_desk import AnnotationDesk
from osteoviewer.ui.features import Feature, Workspace, make_features
from osteoviewer.ui.session import Session


@dataclass(frozen=True, eq=False)
class Workbench:
    """What the reader works with.

    Attributes
    ----------
    annotations : AnnotationDesk
    features : tuple of Feature
    commands : Actions
        Those of the window and of the features.
    """

    annotations: AnnotationDesk
    features: tuple[Feature, ...]
    commands: Actions


def make_workbench(
    window: QMainWindow,
    session: Session,
    menus: dict[str, QMenu],
    handlers: Mapping[str, Callable[..., object]],
    make_workspace: Callable[[AnnotationDesk], Workspace],
) -> Workbench:
    """Build it; features that watch the film take the one that is on the screen.

    Parameters
    ----------
    window, session
        Whose it is.
    menus : dict of str to QMenu
        Take the commands.
    handlers : Mapping
        What the window's own commands do.
    make_workspace : callable
        Gives what features may use.
    """
    annotations = AnnotationDesk(session, window)
    features = make_features(make_workspace(annotations))
    all_handlers = dict(handlers)
    for feature in features:
        all_handlers.update(feature.handlers())
    commands = Actions(window, menus, all_handlers, [row for feature in features for row in feature.rows()])
    for feature in features:
        feature.attach(commands.actions)
    commands.actions["privacy"].setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)  # in every window
    return Workbench(annotations, features, commands)
