"""The sentences of errors and refusals, which are written where the cause is known, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from osteoviewer.errors import OsteoViewerError, Said
from osteoviewer.ui.keys_in_force import with_keys

_CONTEXT = "sentences"


def told(said: Said) -> tuple[str, str]:
    """Return what happened and what to do; in English where there is no translation."""
    texts: tuple[str, str] = (said.message, said.hint)
    values: dict[str, object] = {}
    if isinstance(said, OsteoViewerError):
        texts, values = said.templates, said.values
    message, hint = (with_keys(sentence(_in_the_window().get(text, text)), **values) for text in texts)
    return message, hint


def _in_the_window() -> dict[str, str]:
    """Return what the window says instead of sentences that are written where no keys are known."""
    return {
        "Draw the region by hand, or open another film.": _tr(
            "Draw the region by hand ({key:edit_region}), or open another film."
        ),
        "Undo that, or draw a region by hand.": _tr(
            "Undo that ({key:undo}), or draw a region by hand ({key:edit_region})."
        ),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("sentences", text)


def sentence(text: str) -> str:
    """Return one sentence of the program's own, such as the provenance of a length."""
    return QCoreApplication.translate(_CONTEXT, text) if text else ""
