"""The one warning that the libraries give about each other and that nothing here can heed."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

TREESPEC = r"`isinstance\(treespec, LeafSpec\)` is deprecated"
"""Lightning 2.6 and the ONNX exporter of torch 2.13 ask torch in a way that torch means to drop."""


@contextmanager
def known_warnings_ignored() -> Iterator[None]:
    """Keep that warning, and no other, off the terminal."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=TREESPEC)
        yield
