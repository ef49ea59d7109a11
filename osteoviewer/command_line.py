"""What the commands without a window have in common: settings, model, progress, and what is said on standard error."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from osteoviewer.errors import BadSettings, OsteoViewerError
from osteoviewer.paths import resources, settings_file
from osteoviewer.settings import Settings, load_settings
from osteoviewer.studies.problems import Problem

if TYPE_CHECKING:
    from osteoviewer.inference.bundle import ModelBundle

SOME_FAILED = 3
WRONG_USAGE = 2


def read_settings() -> Settings:
    """Return the user's settings; where they cannot be read, the standard ones, and say so."""
    try:
        return load_settings(settings_file())
    except BadSettings as error:
        complain(error)
        return Settings()


def complain(error: OsteoViewerError, status: int = 0) -> int:
    """Say what happened and what to do; return the exit status."""
    print(f"{error.message} {error.hint}", file=sys.stderr)
    return status


def tell_problems(problems: Iterable[Problem]) -> None:
    """Say what a search could not use, and how often."""
    for problem in problems:
        print(f"{problem.count} × {problem.message} {problem.hint}", file=sys.stderr)


def find_model(folder: Path | None, settings: Settings) -> "ModelBundle | OsteoViewerError":
    """Return the model of a folder, or of the settings, or the usual one; or why there is none."""
    from osteoviewer.inference.bundle import find_bundle, load_bundle  # the de-identification does without

    wanted = folder or (Path(settings.model_folder) if settings.model_folder else None)
    try:
        return load_bundle(find_bundle(wanted, resources() / "models"))
    except OsteoViewerError as error:
        return error


@contextmanager
def progress(total: int, words: str) -> Iterator[Callable[[], None]]:
    """Show a bar on standard error, if that is a terminal; what is given moves it on by one."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(words), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
