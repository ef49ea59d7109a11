"""The sentences of errors and refusals, which are written where the cause is known, in the language of the window."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from osteoviewer.errors import OsteoViewerError

_CONTEXT = "sentences"


class Said(Protocol):
    """An error, a refusal, or a problem of a search."""

    @property
    def message(self) -> str:
        """What happened."""

    @property
    def hint(self) -> str:
        """What to do next."""


def told(said: Said) -> tuple[str, str]:
    """Return what happened and what to do; in English where there is no translation."""
    if isinstance(said, OsteoViewerError):
        message, hint = (sentence(text) for text in said.templates)
        return (message.format(**said.values), hint.format(**said.values)) if said.values else (message, hint)
    return sentence(said.message), sentence(said.hint)


def sentence(text: str) -> str:
    """Return one sentence of the program's own, such as the provenance of a length."""
    return QCoreApplication.translate(_CONTEXT, text) if text else ""
