"""What the export says: of text in the pixels, and of what was written."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from osteoviewer.deidentify.deidentifier import BurnedIn
from osteoviewer.picture_export import has_resolution
from osteoviewer.ui.annotation_words import provenance_text
from osteoviewer.ui.export_job import Outcome
from osteoviewer.ui.sentences import told


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)


def warning_text(burned_in: BurnedIn | None) -> tuple[str, bool]:
    """Return the warning of text in the pixels, and whether the header makes it a strong one.

    Parameters
    ----------
    burned_in : BurnedIn or None
        What the header says; None for a picture, which has none.
    """
    always = _tr(
        "Names, numbers and dates may be burned into the pixels, and no program can be sure of that. Look at the film, "
        "and draw a box over each: it is written black."
    )
    if burned_in is BurnedIn.YES:
        return _tr("The header says that text IS burned into this film. Draw a box over it.") + " " + always, True
    said = {
        BurnedIn.NO: _tr("The header says that no text is burned in. Look all the same."),
        BurnedIn.NOT_STATED: _tr("The header says nothing of text in the pixels."),
    }
    return f"{said[burned_in]} {always}" if burned_in is not None else always, False


def outcome_lines(outcomes: Sequence[Outcome], folder: str, *, is_picture: bool) -> Iterator[str]:
    """Yield what was written where, and what was not."""
    written = [outcome for outcome in outcomes if outcome.target is not None]
    yield _tr("{n} of {count} written to {folder}").format(n=len(written), count=len(outcomes), folder=folder)
    for outcome in outcomes:
        if outcome.target is not None:
            yield _written(outcome, is_picture=is_picture)
        elif outcome.error is not None:
            yield _tr("{name}: not written. {what} {hint}").format(
                name=outcome.name, **dict(zip(("what", "hint"), told(outcome.error), strict=True))
            )
        else:
            yield _tr("{name}: not written, since the export was stopped.").format(name=outcome.name)


def _written(outcome: Outcome, *, is_picture: bool) -> str:
    target = "" if outcome.target is None else outcome.target.name
    words = _tr("{name}: {target}").format(name=outcome.name, target=target)
    if outcome.is_capture:
        words += _tr(", as Secondary Capture: the header lacks what another kind of film must state")
    if is_picture and outcome.spacing is not None and has_resolution(outcome.spacing):
        words += _tr(", {row:.3g} × {column:.3g} mm a pixel, {provenance}").format(
            row=outcome.spacing.row_mm,
            column=outcome.spacing.column_mm,
            provenance=provenance_text(outcome.spacing.provenance),
        )
    elif is_picture:
        words += _tr(", without a resolution: what a pixel measures on the patient is not known")
    return words
