"""A model bundle: a folder with `card.json`, `model.onnx` and `weights.safetensors`, checked before it is believed.

Loading checks in this order: format, schema, hashes, that the network loads, and that it gives its known answer here.
The networks that find the knees are loaded and checked meanwhile.
"""

import hashlib
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from osteoviewer.errors import BadModelBundle, OsteoViewerError
from osteoviewer.imaging.known_film import known_film
from osteoviewer.imaging.phantom import Phantom
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.radiograph import Box, FloatImage
from osteoviewer.imaging.regions import LANDMARKS
from osteoviewer.imaging.search import FindLandmarks
from osteoviewer.inference.answered import Answered, key_of
from osteoviewer.inference.card import KnownAnswer, ModelCard
from osteoviewer.inference.classifier import Classifier
from osteoviewer.inference.landmark_bundle import load_landmarks, read_card
from osteoviewer.inference.network import Network
from osteoviewer.paths import resources

CARD = "card.json"
NETWORK = "model.onnx"
WEIGHTS = "weights.safetensors"
_LARGEST_FILE = 512 * 1024 * 1024


@dataclass(frozen=True, eq=False)
class ModelBundle:
    """A verified model, ready to use.

    Attributes
    ----------
    card : ModelCard
        What it is.
    pipeline : Pipeline
        The card's stages.
    classifier : Classifier
        The network.
    landmarks : callable or None
        What finds the knees, where the pipeline's method needs networks for that.
    """

    card: ModelCard
    pipeline: Pipeline
    classifier: Classifier
    landmarks: FindLandmarks | None


DEFAULT = "knee-b3"
"""The model that is used where nothing else is asked for, whatever the version of others."""


def find_bundle(wanted: Path | None, models: Path) -> Path:
    """Return the folder of the model that is asked for: a folder, or the name of one of those in `models`.

    Parameters
    ----------
    wanted : Path or None
        None asks for the default.
    models : Path
        The folder of those that come with the program.

    Raises
    ------
    BadModelBundle
        When nothing is asked for and there is none.
    """
    if wanted is None:
        return newest_bundle(models)
    installed = models / wanted.name
    return installed if wanted == Path(wanted.name) and not wanted.exists() and installed.is_dir() else wanted


def newest_bundle(models: Path) -> Path:
    """Return the folder of the default model among those that come with the program, in its highest version.

    Where it is not among them, the highest version of all.

    Raises
    ------
    BadModelBundle
        When there is none.
    """
    folders = [folder for folder in models.glob("*-*") if (folder / CARD).is_file()]
    if not folders:
        raise BadModelBundle("No model is installed.", BadModelBundle.REINSTALL)
    return max(folders, key=_rank)


def _rank(folder: Path) -> tuple[bool, list[int], str]:
    name, _, version = folder.name.rpartition("-")
    return name == DEFAULT, [int(part) for part in version.split(".") if part.isdigit()], name


def load_bundle(folder: Path, answered: Answered | None = None) -> ModelBundle:
    """Read and verify a bundle, and the landmark networks that its pipeline names.

    Parameters
    ----------
    folder : Path
        Of the bundle; the landmark networks are those that came with the program.
    answered : Answered, optional
        Remembers what has given its known answers here before, and so need not be asked again. Everything else is
        checked all the same.

    Raises
    ------
    BadModelBundle
        When anything in it is missing, damaged, changed, or answers otherwise than it should.
    """
    data_of_card = _read(folder / CARD)
    card = ModelCard.from_bytes(data_of_card)
    network = _read(folder / NETWORK)
    for data, stated in (
        (network, card.files.model_onnx),
        (_read(folder / WEIGHTS), card.files.weights_safetensors),
    ):
        if hashlib.sha256(data).hexdigest() != stated:
            raise BadModelBundle("The model was changed or damaged after it was made.", BadModelBundle.REINSTALL)
    pipeline = Pipeline.from_json(card.pipeline)
    landmarks = resources() / "landmarks"
    key = "" if answered is None else key_of([data_of_card, *_landmark_cards(pipeline, landmarks)])
    is_asked = answered is None or key not in answered
    with ThreadPoolExecutor(1) as beside:  # a film is waiting, and there are two processors at least
        finder = beside.submit(load_finder, pipeline, landmarks, is_asked=is_asked)
        classifier = Classifier(Network(network, n_classes=len(card.classes), input_size=card.input), card.calibration)
        if is_asked:
            _check_known_answer(card.known_answer, pipeline, classifier)
        bundle = ModelBundle(card, pipeline, classifier, finder.result())
    if is_asked and answered is not None:
        answered.add(key)
    return bundle


def load_finder(pipeline: Pipeline, landmarks: Path, *, is_asked: bool = True) -> FindLandmarks | None:
    """Load the networks that a pipeline names for finding the knees; None where its method needs none.

    Parameters
    ----------
    pipeline : Pipeline
        Names them.
    landmarks : Path
        The folder of all landmark networks.
    is_asked : bool
        Whether they have to find the synthetic knee before they are believed.

    Raises
    ------
    BadModelBundle
        When they are not in that folder, or cannot be believed.
    """
    name = _named_landmarks(pipeline)
    return None if name is None else load_landmarks(landmarks / name, is_asked=is_asked).locate


def _named_landmarks(pipeline: Pipeline) -> str | None:
    if pipeline.region is None or pipeline.region.parameters["method"] != LANDMARKS:
        return None
    name = str(pipeline.region.parameters["network"])
    if name != Path(name).name:
        raise BadModelBundle("The model's card is not valid: it names no landmark networks.", BadModelBundle.REINSTALL)
    return name


def _landmark_cards(pipeline: Pipeline, landmarks: Path) -> list[bytes]:
    name = _named_landmarks(pipeline)
    return [] if name is None else [read_card(landmarks / name)]


def known_input(known: KnownAnswer, pipeline: Pipeline) -> FloatImage:
    """Make the input that a known answer is about.

    Returns
    -------
    ndarray of float32, shape (rows, columns, channels)
        The model input of the synthetic knee's true region, every `stride`-th pixel of it.
    """
    film = known_film(known.phantom_seed, known.density)
    *_, equalized = pipeline.run_film(film.pixels)
    *_, last = pipeline.run_knee(equalized.image, drawn_region(film, pipeline))
    return np.ascontiguousarray(last.image[:: known.stride, :: known.stride])


def drawn_region(film: Phantom, pipeline: Pipeline) -> Box:
    """Return the region of interest of a synthetic knee from where it was drawn, without any search."""
    widths = 1.0 if pipeline.region is None else pipeline.region.parameters["widths"]
    return film.landmarks.region(widths)


def save_bundle(folder: Path, card: ModelCard, *, network: bytes, weights: bytes) -> None:
    """Write a bundle so that the folder appears whole or not at all.

    Raises
    ------
    BadModelBundle
        When the folder exists already or the files are not those of the card.
    """
    if folder.exists():
        raise BadModelBundle("A model of this name and version exists already.", "Choose another version.")
    if (hashlib.sha256(network).hexdigest(), hashlib.sha256(weights).hexdigest()) != (
        card.files.model_onnx,
        card.files.weights_safetensors,
    ):
        raise BadModelBundle("The card is not about these files.", "Make the card from the files that are saved.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".unfinished-"))
    try:
        for name, data in ((CARD, card.to_bytes()), (NETWORK, network), (WEIGHTS, weights)):
            (unfinished / name).write_bytes(data)
        unfinished.chmod(0o755)
        unfinished.rename(folder)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise BadModelBundle("The model is far too large to be one of ours.", BadModelBundle.REINSTALL)
        return path.read_bytes()
    except OSError as error:
        raise BadModelBundle(
            "The model's file “{name}” cannot be read.", BadModelBundle.REINSTALL, name=path.name
        ) from error


def _check_known_answer(known: KnownAnswer, pipeline: Pipeline, classifier: Classifier) -> None:
    try:
        answer = classifier.classify(known_input(known, pipeline)).probabilities
    except OsteoViewerError as error:
        raise BadModelBundle("The model does not run on this computer.", BadModelBundle.REINSTALL) from error
    if any(not abs(answer[name] - value) <= known.tolerance for name, value in known.probabilities.items()):
        raise BadModelBundle("The model does not give its known answer on this computer.", BadModelBundle.REINSTALL)
