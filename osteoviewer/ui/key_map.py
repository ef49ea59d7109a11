"""Which keys belong to which command, the standard ones and those that the user has chosen. An immutable value, no Qt.

A key belongs to one command at most: two with the same key would both do nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

Keys = tuple[str, ...]


@dataclass(frozen=True)
class KeyMap:
    """The keys of all commands.

    Attributes
    ----------
    standard : Mapping of str to Keys
        Those that the program came with, by the commands' names, in the order of the menus. Each key as Qt spells it.
    changed : Mapping of str to Keys
        Those that the user has chosen instead; empty for a command that is to have none.
    """

    standard: Mapping[str, Keys]
    changed: Mapping[str, Keys]

    def all(self) -> Mapping[str, Keys]:
        """Return the keys of every command; what was chosen takes a key from the command that has it by standard."""
        return self._all

    @cached_property
    def _all(self) -> Mapping[str, Keys]:
        taken: set[str] = set()
        found: dict[str, Keys] = {}
        for name in sorted(self.standard, key=lambda name: name not in self.changed):
            found[name] = tuple(key for key in self.changed.get(name, self.standard[name]) if key not in taken)
            taken.update(found[name])
        return {name: found[name] for name in self.standard}

    def owner(self, key: str) -> str | None:
        """Return the command that a key belongs to; None where it is free."""
        return next((name for name, keys in self.all().items() if key in keys), None)

    def with_keys(self, name: str, keys: Keys) -> "KeyMap":
        """Return the map with other keys for a command, taken from those that have them."""
        others = {
            owner: tuple(key for key in self.all()[owner] if key not in keys)
            for owner in map(self.owner, keys)
            if owner is not None and owner != name
        }
        return self._changed({**others, name: keys})

    def swapped(self, name: str, keys: Keys) -> "KeyMap":
        """Return the map with other keys for a command; the first that had one of them gets what this one had."""
        before = self.all()[name]
        owner = next((owner for owner in map(self.owner, keys) if owner not in (None, name)), None)
        swapped = self.with_keys(name, keys)
        if owner is None:
            return swapped
        left = tuple(key for key in before if key not in keys)
        return swapped._changed({owner: (*swapped.all()[owner], *left)})

    def is_standard(self, name: str) -> bool:
        """Whether a command has the keys that the program came with."""
        return self.all()[name] == self.standard[name]

    def _changed(self, keys: Mapping[str, Keys]) -> "KeyMap":
        changed = {**self.changed, **keys}
        return replace(
            self, changed={name: chosen for name, chosen in changed.items() if self.standard.get(name) != chosen}
        )
