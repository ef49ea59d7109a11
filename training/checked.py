"""Values that are checked when they are made, and TOML files that become such values or a sentence on what is wrong."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from osteoviewer.errors import BadPipeline
from training.errors import BadConfiguration

_Value = TypeVar("_Value")


class Checked(BaseModel):
    """A frozen value without unknown entries, conversions or infinite numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


_Model = TypeVar("_Model", bound=Checked)


class Output(Checked):
    """What the trained model is called, and the folder that the run keeps its checkpoints in."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    run_folder: str = Field(min_length=1)


def read_toml(path: Path, make: Callable[[dict[str, Any]], _Value], *, example: str) -> _Value:
    """Read a file and make a value of its content.

    Parameters
    ----------
    path : Path
        The file.
    make : callable
        Given the content.
    example : str
        A whole configuration of this kind, for the hint.

    Raises
    ------
    BadConfiguration
        When the file is missing, is not TOML, or `make` refuses its content.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadConfiguration(f"The configuration “{path.name}” cannot be read.", "Check the file's name.") from error
    except ValueError as error:  # TOMLDecodeError and UnicodeDecodeError
        raise BadConfiguration(f"The configuration “{path.name}” is not TOML: {error}.", correct_it(example)) from error
    return make(content)


def check(kind: type[_Model], content: dict[str, Any], *, example: str) -> _Model:
    """Make a checked value of a configuration's content.

    Raises
    ------
    BadConfiguration
        When a key is unknown or missing, or a value cannot be.
    """
    try:
        return kind.model_validate(content)
    except ValidationError as error:
        raise explain(error, example=example) from error
    except BadPipeline as error:
        raise BadConfiguration(f"The configuration's pipeline is not valid: {error.message}", error.hint) from error


def read_checked(path: Path, kind: type[_Model], *, example: str) -> _Model:
    """Read a file whose whole content is a checked value.

    Raises
    ------
    BadConfiguration
        As `read_toml` and `check`.
    """
    return read_toml(path, lambda content: check(kind, content, example=example), example=example)


def explain(error: ValidationError, *, example: str) -> BadConfiguration:
    """Return the first thing that is wrong with a configuration as a sentence."""
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"]) or "as a whole"
    return BadConfiguration(f"The configuration is not valid: {where}: {first['msg']}.", correct_it(example))


def correct_it(example: str) -> str:
    """Return the hint for a configuration that is wrong."""
    return f"Correct the configuration; {example} is an example of a whole one."
