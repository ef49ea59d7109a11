"""What the user has chosen: one immutable value that is a small JSON file on disk. No Qt; imports next to nothing."""

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from osteoviewer.errors import BadSettings
from osteoviewer.putting import put_in_place

MOST_RECENT_FILES = 10
MOST_PLACES = 60
THEMES = ("system", "dark", "light")
LANGUAGES = ("system", "ar", "de", "en", "es", "fr")
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Percent of the standard size."""
_BROKEN = ".broken"


@dataclass(frozen=True)
class Settings:
    """Everything that is remembered between two runs.

    Attributes
    ----------
    max_pixels : int
        Pictures with more pixels are refused before they are decoded.
    recent_files : tuple of str
        Newest first, at most `MOST_RECENT_FILES`.
    geometry, columns : str
        The window's place and the widths of its columns, as Qt packs them, in base64; empty means the standard ones.
    are_films_shown, are_stages_shown : bool
        Whether the left and the right column are open.
    model_folder : str or None
        The model to use; None means the newest one that comes with the program.
    theme : str
        One of `THEMES`.
    language : str
        One of `LANGUAGES`.
    is_patient_hidden : bool
        Whether names are kept off the screen.
    text_size : int
        Percent of the standard size, one of `TEXT_SIZES`.
    shortcuts : Mapping of str to str
        The keys of the commands whose keys were changed, several separated by spaces, by the names of the commands.
        Names that this version does not know are kept.
    places : Mapping of str to str
        Where windows were, as `geometry`, by the arrangement of the screens and the window's name; the newest last, at
        most `MOST_PLACES`.

    Raises
    ------
    BadSettings
        When a value is not of the kind stated here.
    """

    max_pixels: int = 100_000_000
    recent_files: tuple[str, ...] = ()
    geometry: str = ""
    columns: str = ""
    are_films_shown: bool = True
    are_stages_shown: bool = True
    model_folder: str | None = None
    theme: str = "system"
    language: str = "system"
    is_patient_hidden: bool = False
    text_size: int = 100
    shortcuts: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse what the rest of the program could not use."""
        for name, is_right in _CHECKS.items():
            if not is_right(getattr(self, name)):
                raise BadSettings(
                    "The setting “{name}” has a value that cannot be used.",
                    "It was replaced by the standard one.",
                    name=name,
                )

    def with_recent(self, path: str) -> "Settings":
        """Return the settings with a file put first among the recent ones."""
        others = tuple(other for other in self.recent_files if other != path)
        return replace(self, recent_files=(path, *others)[:MOST_RECENT_FILES])


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_texts(value: object) -> bool:
    return isinstance(value, Mapping) and all(map(_is_text, (*value, *value.values())))


_CHECKS: Mapping[str, Callable[[Any], bool]] = {
    "max_pixels": lambda value: isinstance(value, int) and not isinstance(value, bool) and value > 0,
    "recent_files": lambda value: isinstance(value, tuple) and all(map(_is_text, value)),
    "geometry": _is_text,
    "columns": _is_text,
    "are_films_shown": _is_switch,
    "are_stages_shown": _is_switch,
    "model_folder": lambda value: value is None or _is_text(value),
    "theme": lambda value: value in THEMES,
    "language": lambda value: value in LANGUAGES,
    "is_patient_hidden": _is_switch,
    "text_size": lambda value: not isinstance(value, bool) and value in TEXT_SIZES,
    "shortcuts": _is_texts,
    "places": _is_texts,
}


def load_settings(path: Path) -> Settings:
    """Read the settings; a missing file gives the standard ones.

    Entries that are not known here are passed over, and one whose value cannot be used is the standard one: both may be
    of a newer version, and `save_settings` keeps them.

    Raises
    ------
    BadSettings
        When the file is there but cannot be used.
    """
    try:
        content = _read(path)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise BadSettings("The settings could not be read.", "The standard settings are used.") from error
    return Settings(**_usable(content))


def _read(path: Path) -> dict[str, Any]:
    content = json.loads(path.read_text(encoding="utf-8", errors="surrogateescape"))
    if not isinstance(content, dict):
        raise TypeError("settings are an object")
    return content


def _usable(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return the entries that this version knows, as `Settings` takes them."""
    known = {name: content[name] for name in _CHECKS if name in content}
    if isinstance(known.get("recent_files"), list):
        known["recent_files"] = tuple(known["recent_files"][:MOST_RECENT_FILES])
    return {name: value for name, value in known.items() if _CHECKS[name](value)}


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings so that the file is whole, old or new, at every moment.

    What a newer version wrote stays in it: entries that are not known here, and values that cannot be used here, unless
    they were changed since.

    Raises
    ------
    BadSettings
        When it cannot be written.
    """
    unfinished = ""
    try:
        content = json.dumps(asdict(settings) | _of_others(path, settings), indent=2, ensure_ascii=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=path.parent, prefix=".settings-", suffix=".json")
        os.close(handle)
        Path(unfinished).write_text(content, encoding="utf-8", errors="surrogateescape")
        put_in_place(Path(unfinished), path)
    except OSError as error:
        if unfinished:
            Path(unfinished).unlink(missing_ok=True)
        raise BadSettings(
            "The settings could not be saved.", "Check that your settings folder can be written to."
        ) from error


def _of_others(path: Path, settings: Settings) -> dict[str, Any]:
    """Return what stands in the file that this version would not write, and must not lose."""
    try:
        content = _read(path)
    except (OSError, ValueError, TypeError, RecursionError):
        return {}
    usable, standard = _usable(content), Settings()
    return {
        name: value
        for name, value in content.items()
        if name not in usable and (name not in _CHECKS or getattr(settings, name) == getattr(standard, name))
    }


def set_aside(path: Path) -> None:
    """Keep a file that cannot be used under another name, so that nothing in it is lost."""
    try:
        path.replace(path.with_name(path.name + _BROKEN))
    except OSError as error:
        raise BadSettings(
            "The settings that cannot be read could not be kept.", "Check that your settings folder can be written to."
        ) from error
