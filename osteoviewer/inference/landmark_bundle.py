"""The landmark networks as a folder: `card.json`, `coarse.onnx` and `fine.onnx`, checked before they are believed.

Loading checks in this order: format, schema, hashes, that the networks load, and that they find the synthetic knee.
"""

import hashlib
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import numpy as np
from msgspec import Meta

from osteoviewer.checked import Frozen, make, plain
from osteoviewer.errors import BadModelBundle, OsteoViewerError
from osteoviewer.imaging.known_film import known_film
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.inference.card import Metric, Name, Sha256, Version
from osteoviewer.inference.landmarks import FoundKnee, LandmarkNetworks, Thresholds
from osteoviewer.inference.runtime import open_session
from osteoviewer.inference.sealed import is_sealed, seal, unseal

CARD = "card.json"
NETWORKS = ("coarse", "fine")
_FORMAT = 1
_THREADS = 2
_LARGEST_FILE = 64 * 1024 * 1024


class KnownKnee(Frozen, frozen=True, kw_only=True):
    """What the networks find on a synthetic knee: row and column of the joint, and the condyle width, in pixels."""

    phantom_seed: int
    density: float
    row: float
    column: float
    width_px: float
    tolerance_px: Annotated[float, Meta(gt=0)]


class LandmarkCard(Frozen, frozen=True, kw_only=True):
    """What the networks are, how they were made, and how well they find knees.

    Attributes
    ----------
    pipeline : list
        The stages before the region of interest that the networks were trained after.
    peak, knee, disagreement : float
        The thresholds, as in `Thresholds`.
    """

    format: Literal[1]
    name: Name
    version: Version
    pipeline: list[dict[str, Any]]
    peak: Annotated[float, Meta(gt=0, lt=1)]
    knee: Annotated[float, Meta(gt=0, lt=1)]
    disagreement: Annotated[float, Meta(gt=0)]
    training: dict[str, Any]
    metrics: list[Metric]
    intended_use: str
    limitations: list[str]
    coarse_sha256: Sha256
    fine_sha256: Sha256
    known_knee: KnownKnee

    def thresholds(self) -> Thresholds:
        """Return when a place counts as a knee."""
        return Thresholds(self.peak, self.knee, self.disagreement)

    @property
    def full_name(self) -> str:
        """Name and version, as the region of interest stage of a model's card names the networks."""
        return f"{self.name}-{self.version}"

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read `card.json`.

        Raises
        ------
        BadModelBundle
            When it is not such a card, or was changed after it was written.
        """
        try:
            card = make(cls, unseal(data))
        except ValueError as error:
            raise _bad("The card of the networks that find the knee is not valid.") from error
        if not is_sealed(data, plain(card)):
            raise _bad("The card of the networks that find the knee was changed after it was made.")
        return card

    def to_bytes(self) -> bytes:
        """Write what `from_bytes` reads."""
        return seal(plain(self))


def read_card(folder: Path) -> bytes:
    """Return the card of the networks in a folder, not checked.

    Raises
    ------
    BadModelBundle
        When it cannot be read.
    """
    return _read(folder / CARD)


def load_landmarks(folder: Path, *, is_asked: bool = True) -> LandmarkNetworks:
    """Read and verify the networks.

    Parameters
    ----------
    folder : Path
        Holds them.
    is_asked : bool
        Whether they have to find the synthetic knee; without, everything else is checked.

    Raises
    ------
    BadModelBundle
        When anything is missing, damaged, changed, or finds the synthetic knee elsewhere than it should.
    """
    card = LandmarkCard.from_bytes(read_card(folder))
    graphs = [_read(folder / f"{name}.onnx") for name in NETWORKS]
    if [hashlib.sha256(graph).hexdigest() for graph in graphs] != [card.coarse_sha256, card.fine_sha256]:
        raise _bad("The networks that find the knee were changed or damaged after they were made.")
    networks = open_networks(*graphs, thresholds=card.thresholds())
    if not is_asked:
        return networks
    try:
        found = find_phantom(networks, Pipeline.from_json(card.pipeline), card.known_knee)
    except OsteoViewerError as error:
        raise _bad("The networks that find the knee do not run on this computer.") from error
    if not _agrees(found, card.known_knee):
        raise _bad("The networks that find the knee do not give their known answer on this computer.")
    return networks


def open_networks(coarse: bytes, fine: bytes, *, thresholds: Thresholds) -> LandmarkNetworks:
    """Load two graphs.

    Raises
    ------
    BadModelBundle
        When one does not load or is no such graph.
    """
    try:
        sessions = [open_session(graph, threads=_THREADS) for graph in (coarse, fine)]
    except Exception as error:  # onnxruntime raises bare RuntimeError subclasses of its own
        raise _bad("The networks that find the knee cannot be loaded.") from error
    for session in sessions:
        names = [entry.name for entry in session.get_inputs()], {entry.name for entry in session.get_outputs()}
        if names != (["windows"], {"maps", "whole"}):
            raise _bad("These are not networks that find knees.")
    return LandmarkNetworks(sessions[0], sessions[1], thresholds)


def find_phantom(networks: LandmarkNetworks, pipeline: Pipeline, known: KnownKnee) -> tuple[FoundKnee, ...]:
    """Find the synthetic knee that a known answer is about."""
    film = known_film(known.phantom_seed, known.density)
    *_, last = pipeline.run_film(film.pixels)
    return networks.find(last.image)


def _agrees(found: tuple[FoundKnee, ...], known: KnownKnee) -> bool:
    if len(found) != 1:
        return False
    marks = found[0].landmarks
    off = np.abs([marks.joint.row - known.row, marks.joint.column - known.column, marks.width_px - known.width_px])
    return bool((off <= known.tolerance_px).all())


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise _bad("The networks that find the knee are far too large to be ours.")
        return path.read_bytes()
    except OSError as error:
        raise _bad("The networks that find the knee are not installed.") from error


def _bad(message: str) -> BadModelBundle:
    return BadModelBundle(message, BadModelBundle.REINSTALL)
