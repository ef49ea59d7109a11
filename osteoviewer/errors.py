"""Everything that may go wrong and is expected to: one exception type a kind, each with a sentence and a hint."""

from collections.abc import Callable
from typing import ClassVar, Protocol


class Said(Protocol):
    """An error, a refusal, or a problem of a search."""

    @property
    def message(self) -> str:
        """What happened."""

    @property
    def hint(self) -> str:
        """What to do next."""


class OsteoViewerError(Exception):
    """A failure that the user is told about in words of the reading room.

    Parameters
    ----------
    message : str
        What happened, as one sentence. No path and no patient data.
    hint : str
        What to do next, as one sentence.
    **values : object
        What stands for the fields in both, as in `str.format`; without any, braces are braces. The sentences are kept
        without them too, since that is how they are looked up in other languages.
    """

    kind: ClassVar[str] = "error"

    def __init__(self, message: str, hint: str, **values: object) -> None:
        self.templates, self.values = (message, hint), values
        self.message, self.hint = (text.format(**values) if values else text for text in self.templates)
        super().__init__(self.message)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self.templates, {"values": self.values, "message": self.message, "hint": self.hint}


class UnreadableFile(OsteoViewerError):
    """The file cannot be read at all: missing, forbidden, empty, truncated, corrupt, or of an unknown kind."""

    kind = "unreadable_file"


class UnsupportedImage(OsteoViewerError):
    """The file was read, but it holds no picture that this program can treat as one radiograph."""

    kind = "unsupported_image"


class KneeNotFound(OsteoViewerError):
    """The film is a picture, but no region in it can be diagnosed. A refusal rather than a failure.

    Parameters
    ----------
    reason : str
        A stable word for programs, such as ``"no_bone"``.
    """

    kind = "knee_not_found"

    def __init__(self, message: str, hint: str, reason: str = "no_knee") -> None:
        super().__init__(message, hint)
        self.reason = reason

    def __reduce__(self) -> tuple[type["OsteoViewerError"], tuple[str, str, str]]:
        return type(self), (self.message, self.hint, self.reason)


class StageFailed(OsteoViewerError):
    """A preprocessing stage could not do its work on this film."""

    kind = "stage_failed"


class BadPipeline(OsteoViewerError):
    """A pipeline names an unknown stage, or leaves out or adds a parameter."""

    kind = "bad_pipeline"


class BadModelBundle(OsteoViewerError):
    """A model bundle is missing, damaged, changed, or of a format that this version does not know."""

    kind = "bad_model_bundle"
    REINSTALL: ClassVar[str] = (
        "Install the model again from its source; until then films can be viewed but not diagnosed."
    )
    """The hint for whatever only another copy of the model can mend."""


class BadClinicalData(OsteoViewerError):
    """What is stated of a patient beside the film cannot be used."""

    kind = "bad_clinical_data"


class BadSettings(OsteoViewerError):
    """The settings file cannot be used."""

    kind = "bad_settings"


class ResultNotWritten(OsteoViewerError):
    """A result, picture or report cannot be written where it was asked for."""

    kind = "result_not_written"


class NotKept(OsteoViewerError):
    """What the user did to a film cannot be kept, found again, exported or imported."""

    kind = "not_kept"


class BadAnnotations(OsteoViewerError):
    """What was kept of a film's annotations cannot be used."""

    kind = "bad_annotations"


def told_in(said: Said, translate: Callable[[str], str]) -> tuple[str, str]:
    """Return what happened and what to do in another language; a text that has no translation is left as it is.

    Parameters
    ----------
    said : Said
    translate : callable
        Gives what a sentence is in the language, its fields still in it.
    """
    if isinstance(said, OsteoViewerError):
        message, hint = (translate(text) for text in said.templates)
        return (message.format(**said.values), hint.format(**said.values)) if said.values else (message, hint)
    return translate(said.message), translate(said.hint)
