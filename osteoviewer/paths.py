"""Where the program's own files are, in a source tree, a wheel and a frozen build, and where the user's are."""

import sys
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of models, fonts, icons and styles that comes with the program.

    Raises
    ------
    FileNotFoundError
        When the installation is incomplete.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if (folder / "pipeline.json").is_file():
            return folder
    raise FileNotFoundError("the folder “resources” is missing: the installation is incomplete")


def is_packaged() -> bool:
    """Tell whether this is an installed program with a Python of its own, and not a Python that runs its source."""
    return getattr(sys, "frozen", False) or not Path(sys.executable).stem.lower().startswith("python")


def settings_file() -> Path:
    """Return the file that keeps the user's settings; it need not exist."""
    return platformdirs.user_config_path("osteoviewer", appauthor=False) / "settings.json"


def log_file() -> Path:
    """Return the file that the program logs to; it need not exist."""
    return platformdirs.user_log_path("osteoviewer", appauthor=False) / "osteoviewer.log"


def crash_folder() -> Path:
    """Return the folder of what is known of crashes; it need not exist."""
    return log_file().parent / "crashes"


def state_folder() -> Path:
    """Return the folder of what the program remembers of its own runs; it need not exist."""
    return platformdirs.user_state_path("osteoviewer", appauthor=False)


def answered_file() -> Path:
    """Return the file that remembers which models were right here; it need not exist, and may always be removed."""
    return platformdirs.user_cache_path("osteoviewer", appauthor=False) / "answered.json"


def studies_index_file() -> Path:
    """Return the file that keeps what the study browser lists; it need not exist, and may be removed at any time."""
    return platformdirs.user_cache_path("osteoviewer", appauthor=False) / "studies.sqlite"


def kept_file() -> Path:
    """Return the file that keeps what the user did to films, and the audit record; it need not exist."""
    return platformdirs.user_data_path("osteoviewer", appauthor=False) / "kept.sqlite"
