"""Values that are checked when they are read from JSON: frozen, of the stated types, without entries that are unknown.

msgspec checks what is read, not what a program makes: there `checked` is asked.
"""

import json
from typing import Any, TypeVar

import msgspec


class Frozen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of values that are checked; what must hold between their fields is checked in ``__post_init__``."""


_Value = TypeVar("_Value", bound=Frozen)


def read_json(data: bytes) -> Any:
    """Read JSON, in which there is no number that is infinite or none.

    Raises
    ------
    ValueError
        When it is not JSON in UTF-8, or nested without end.
    """
    try:
        return msgspec.json.decode(data)
    except RecursionError as error:
        raise ValueError("JSON is nested too deeply") from error


def make(kind: type[_Value], content: Any) -> _Value:
    """Make a value of what was read, taking nothing for what it is not but an integer for a number.

    Raises
    ------
    ValueError
        When it is no such value; says why, and where.
    """
    try:
        return msgspec.convert(content, kind, strict=True)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def plain(value: Frozen) -> dict[str, Any]:
    """Return what `make` takes, in the order of the fields."""
    content: dict[str, Any] = msgspec.to_builtins(value, enc_hook=_of_numpy)
    return content


def checked(value: _Value) -> _Value:
    """Return the value as it would be read again.

    Raises
    ------
    ValueError, TypeError
        When it would be refused, or cannot be written.
    """
    return make(type(value), read_json(json.dumps(plain(value), allow_nan=False).encode()))


def _of_numpy(value: object) -> float:
    """Take NumPy's double precision numbers for what they are."""
    if isinstance(value, float):
        return float(value)
    raise NotImplementedError
