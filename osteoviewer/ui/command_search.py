"""Finds commands by a few letters of what they are called. No widgets, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from osteoviewer.imaging.texts import plain

_WHOLE, _WORD_START, _WITHIN, _SCATTERED, _ELSEWHERE = 0, 1, 2, 3, 4


@dataclass(frozen=True)
class Command:
    """A command as it is searched for.

    Attributes
    ----------
    name : str
        What the program calls it.
    text, menu : str
        What the user calls it, and the menu that it stands in.
    keys : str
        As they are shown; empty where it has none.
    """

    name: str
    text: str
    menu: str = ""
    keys: str = ""


def find_commands(commands: Sequence[Command], words: str, recent: Sequence[str] = ()) -> list[Command]:
    """Return the commands that every word fits, the best fit first.

    Parameters
    ----------
    commands : sequence of Command
        In the order of the menus.
    words : str
        Each has to fit: the start of a word of the command best, then letters within it, then its letters in their
        order with others between, then its menu or keys. None fits all commands.
    recent : sequence of str
        Names of the commands that were used last, the newest first; of two that fit equally well they come first.
    """
    wanted = plain(words).split()
    places = {name: place for place, name in enumerate(recent)}
    fits = []
    for order, command in enumerate(commands):
        fit = _fit(command, wanted)
        if fit is not None:
            fits.append((fit, places.get(command.name, len(places)), order, command))
    return [command for *_, command in sorted(fits, key=lambda found: found[:3])]


def _fit(command: Command, wanted: Sequence[str]) -> int | None:
    """Return how well a command fits, the smaller the better; None where it does not."""
    text, more = plain(command.text), plain(f"{command.menu} {command.keys}")
    total = 0
    for word in wanted:
        fit = _fit_of_word(word, text, more)
        if fit is None:
            return None
        total += fit
    return total


def _fit_of_word(word: str, text: str, more: str) -> int | None:
    if text.startswith(word):
        return _WHOLE
    if f" {word}" in text.replace("/", " "):
        return _WORD_START
    if word in text:
        return _WITHIN
    if word in more:
        return _ELSEWHERE
    return _SCATTERED if _has_in_order(text, word) else None


def _has_in_order(text: str, letters: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
