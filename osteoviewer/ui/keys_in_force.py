"""Which keys the commands have now, for the sentences that name one: they hold a field such as ``({key:again})``.

Such a field stands in parentheses, which go with it where the command has no key. Like the words of the language, the
keys belong to the program as a whole, and sentences are asked for where they are said.
"""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QKeySequence

from osteoviewer.ui.apart import apart

_FIELD = re.compile(r"\{key:(\w+)\}")
_ASIDE = re.compile(r"\s*\(([^()]*\{key:\w+\}[^()]*)\)")


class KeysInForce(QObject):
    """The first key of each command that has one, by the commands' names, as the system spells it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[str, str] = {}

    def take(self, keys: Mapping[str, str]) -> None:
        """Take the first key of each command, as Qt spells it; an empty one is none."""
        spelling = QKeySequence.SequenceFormat.NativeText
        taken = {name: QKeySequence(key).toString(spelling) for name, key in keys.items() if key}
        if taken != self._keys:
            self._keys = taken
            self.changed.emit()

    def put_into(self, text: str, **values: object) -> str:
        """Return a sentence with the keys in place of their fields, and values, if any, in place of the others."""
        if not values:
            return _ASIDE.sub(self._aside, text)
        return _ASIDE.sub(lambda found: _escaped(self._aside(found)), text).format(**values)

    def _aside(self, found: re.Match[str]) -> str:
        keys = ", ".join(apart(self._keys[name]) for name in _FIELD.findall(found[1]) if name in self._keys)
        return f" ({keys})" if keys else ""


class KeyFollower(QObject):
    """Says a sentence now, and again whenever the keys change.

    Parameters
    ----------
    owner : QObject
        Whose sentence it is; it owns this.
    text : str
        The sentence, with fields.
    say : callable
        Takes it without them.
    """

    def __init__(self, owner: QObject, text: str, *say: Callable[[str], object]) -> None:
        super().__init__(owner)
        self._text, self._say = text, say
        keys_in_force().changed.connect(self._tell)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        for say in self._say:
            say(with_keys(self._text))


def keys_in_force() -> KeysInForce:
    """Return the keys of the program that runs."""
    program = QCoreApplication.instance()
    found = None if program is None else program.findChild(KeysInForce)
    return found or KeysInForce(program)


def with_keys(text: str, **values: object) -> str:
    """Return a sentence with the keys in force, and the values, in place of its fields."""
    return keys_in_force().put_into(text, **values)


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
