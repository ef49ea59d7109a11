"""Whatever reading or writing a picture raises becomes a sentence, and warnings, which may quote headers, are quiet."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from osteoviewer.errors import OsteoViewerError, UnreadableFile, UnsupportedImage


@contextmanager
def told_in_words(out_of_memory: str = "Close other programs, or save it smaller.") -> Iterator[None]:
    """Let an `OsteoViewerError` through and turn every other exception into one.

    Parameters
    ----------
    out_of_memory : str
        What to do about a picture that needs more memory than there is.

    Raises
    ------
    UnsupportedImage
        When there is not enough memory.
    UnreadableFile
        For everything else: the file is damaged.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except OsteoViewerError:
            raise
        except MemoryError as error:
            raise UnsupportedImage("The picture needs more memory than there is.", out_of_memory) from error
        except Exception as error:
            raise UnreadableFile(
                "The file is damaged or incomplete.", "Copy or export it again from where it came from."
            ) from error
