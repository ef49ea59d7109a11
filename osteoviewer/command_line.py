"""What the commands without a window have in common: the user's settings, and what is said on standard error."""

import sys
from collections.abc import Iterable

from osteoviewer.errors import BadSettings, OsteoViewerError
from osteoviewer.paths import settings_file
from osteoviewer.settings import Settings, load_settings
from osteoviewer.studies.problems import Problem

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
