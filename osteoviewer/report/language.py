"""The language that a report is written in. No Qt: who asks for a report brings the words."""

from collections.abc import Callable
from dataclasses import dataclass

from osteoviewer.errors import Said, told_in

Translate = Callable[[str, str], str]
"""Takes the name of a table and a text of it in English; returns the text, or what it is in a language."""

_TO_THE_RIGHT = "\u200e"


def _as_it_is(_table: str, text: str) -> str:
    return text


@dataclass(frozen=True, eq=False)
class Language:
    """What a report's words are, and from where they are read.

    Attributes
    ----------
    code : str
        As in ISO 639-1.
    is_leftwards : bool
        Whether it is read from right to left.
    translate : callable
        Gives the words; it is called on the thread that makes the pages.
    """

    code: str = "en"
    is_leftwards: bool = False
    translate: Translate = _as_it_is

    def say(self, text: str, **values: object) -> str:
        """Return one of the report's own texts, with what stands for its fields."""
        said = self.translate("report", text)
        return said.format(**values) if values else said

    def kept_together(self, text: str) -> str:
        """Return figures such as a date so that they keep their order in a line that runs to the left."""
        return f"{_TO_THE_RIGHT}{text}{_TO_THE_RIGHT}" if self.is_leftwards else text

    def word(self, text: str) -> str:
        """Return what the window says too: the name of a class, or what the program must not be used for."""
        return self.translate("words", text)

    def told(self, said: Said) -> tuple[str, str]:
        """Return what happened and what to do, of a refusal or an error."""
        return told_in(said, lambda text: self.translate("sentences", text))


ENGLISH = Language()
