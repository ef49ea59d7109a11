"""What the libraries say about each other on the terminal, and nothing here can heed."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

TREESPEC = r"`isinstance\(treespec, LeafSpec\)` is deprecated"
"""Lightning 2.6 and the ONNX exporter of torch 2.13 ask torch in a way that torch means to drop."""

OPTIONAL_OPERATORS = "torch.onnx._internal.exporter._registration"
"""The exporter's logger that regrets, export after export, that torchvision is not there; no network here needs it."""


@contextmanager
def known_warnings_ignored() -> Iterator[None]:
    """Keep these, and nothing else, off the terminal."""
    logger = logging.getLogger(OPTIONAL_OPERATORS)
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=TREESPEC)
            yield
    finally:
        logger.setLevel(level)
