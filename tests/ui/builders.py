"""Films for the window's tests."""

from pathlib import Path

import numpy as np
from PIL import Image

from osteoviewer.errors import OsteoViewerError, UnreadableFile
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.calibration import ClinicalModel, PredictionSets, Reference, set_key, subsets
from osteoviewer.inference.card import ModelMetric
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.raster import Raster, make_raster
from tests.builders import film_of, knee_levels, plain_calibration, save_tiny_bundle

INPUTS = ["age_years", "sex", "bmi_kg_m2"]


def knee(seed: int = 1) -> Radiograph:
    return draw_knee(seed=seed, density=0.6, rows=300, columns=240).radiograph()


def knee_source(name: str = "knee", seed: int = 1) -> FilmSource:
    return FilmSource(name, lambda: knee(seed))


def noise() -> Radiograph:
    """A film on which there is no knee."""
    levels = np.random.default_rng(0).normal(0.4, 0.01, (300, 240)).clip(0, 1).astype(np.float32)
    return film_of(levels, "0" * 64)


def failing_source(error: BaseException | None = None) -> FilmSource:
    def read() -> Radiograph:
        raise error or UnreadableFile("The file is empty.", "Copy it again.")

    return FilmSource("broken", read)


def knee_file(folder: Path, name: str = "knee.png", seed: int = 1) -> Path:
    path = folder / name
    Image.fromarray(knee_levels(seed=seed)).save(path)
    return path


def corners() -> Raster:
    """An image that looks different from every side: bright top left, gray top right, dark below.

    64 x 32 pixels; the top left quarter is 1.0, the top right one 0.5, the rest 0.
    """
    values = np.zeros((64, 32), np.float32)
    values[:32, :16] = 1.0
    values[:32, 16:] = 0.5
    return make_raster(WholePixels(values), np.eye(3))


def trouble() -> OsteoViewerError:
    return OsteoViewerError("Something happened.", "Do something about it.")


def wordy_bundle(folder: Path) -> Path:
    """A model of which as much is to be said as can be: it uses all, doubts all, and finds every knee unlike."""
    clinical = ClinicalModel(
        inputs=INPUTS,
        means={name: [50.0 + place, 0.5, 26.0] for place, name in enumerate(("normal", "osteopenia", "osteoporosis"))},
        covariance=[[90.0, 0.0, 0.0], [0.0, 0.25, 0.0], [0.0, 0.0, 18.0]],
        radiographs=90,
    )
    sets = PredictionSets(coverage=0.9, thresholds={set_key(used): 0.2 for used in subsets(INPUTS)}, radiographs=20)
    calibration = plain_calibration(
        clinical=clinical, prediction_sets=sets, reference=Reference(largest=1e-6, radiographs=10)
    )
    doubtful = ModelMetric(
        name="macro_auc", inputs=["image"], value=0.53, low=0.39, high=0.65, n=10, data="d", split="s"
    )
    return save_tiny_bundle(folder, calibration=calibration, metrics=[doubtful])
