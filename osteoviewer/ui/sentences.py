"""The sentences of errors and refusals, which are written where the cause is known, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from osteoviewer.errors import Said, told_in

_CONTEXT = "sentences"


def told(said: Said) -> tuple[str, str]:
    """Return what happened and what to do; in English where there is no translation."""
    return told_in(said, sentence)


def sentence(text: str) -> str:
    """Return one sentence of the program's own, such as the provenance of a length."""
    return QCoreApplication.translate(_CONTEXT, text) if text else ""
