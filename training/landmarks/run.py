"""Fit the landmark networks: once without each fold, to be scored on it, and once on all films, to be shipped.

Every network is a file of its own in the run folder, so a stopped run goes on with the first one that is missing.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from osteoviewer.errors import KneeNotFound
from osteoviewer.imaging.lateral_phantom import draw_lateral_knee
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.radiograph import Box, FloatImage, Side
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.paths import resources
from training.alone import hold
from training.errors import BadRun
from training.export import export_weights
from training.landmarks.config import LandmarkConfig
from training.landmarks.films import KneeMarks, MarkedFilm, MarkedView, fold_of_groups, read_marks, view_pixels
from training.landmarks.fit import TASKS, fit
from training.whole_file import write_whole

RECORD = "run.json"
ALL = "all"
_FIRST_DRAWN = 1000
"""Seed of the first synthetic knee; tests and the demonstration use smaller ones."""
_CLOSE_UP_WIDTHS, _CLOSE_UP_SHIFT = (1.12, 3.0), 0.12
Report = Callable[[str], None]


def train_landmarks(config: LandmarkConfig, *, resume: bool, report: Report) -> Path:
    """Fit every network that is not there yet; return the run folder.

    Raises
    ------
    OsteoViewerError
        When the films cannot be read, or the run folder holds another run.
    KeyboardInterrupt
        When stopped by Ctrl-C; every finished network is kept.
    """
    folder = Path(config.output.run_folder)
    films = read_marks(Path(config.data.root))
    _open_run(folder, config, films, resume=resume)
    hold(folder)
    fold_of = fold_of_groups(films, folds=config.fitting.folds, seed=config.fitting.seed)
    for part in part_names(config):
        chosen = films if part == ALL else [film for film in films if fold_name(fold_of[film.group]) != part]
        _fit_part(config, part, chosen, folder=folder / part, report=report)
    return folder


def part_names(config: LandmarkConfig) -> list[str]:
    """Return the names of the run's parts: `ALL`, and one for each fold that is left out."""
    return [ALL, *(fold_name(fold) for fold in range(config.fitting.folds))]


def fold_name(fold: int) -> str:
    """Return the name of the part that leaves this fold out."""
    return f"without-fold-{fold}"


def default_pipeline() -> Pipeline:
    """Return the pipeline that films are analysed with where no model says otherwise."""
    return Pipeline.from_json(json.loads((resources() / "pipeline.json").read_bytes()))


def _fit_part(config: LandmarkConfig, part: str, films: Sequence[MarkedFilm], *, folder: Path, report: Report) -> None:
    wanted = [name for name in TASKS if not (folder / f"{name}.safetensors").exists()]
    if not wanted:
        return
    views = _views(config, films)
    folder.mkdir(parents=True, exist_ok=True)
    for name in wanted:
        report(f"{part}, {name}: {len(views)} views of {len(films)} films")
        plan = {"coarse": config.fitting.coarse, "fine": config.fitting.fine}[name]
        network = fit(name, views, plan, seed=config.fitting.seed + list(TASKS).index(name), report=report)
        write_whole(folder / f"{name}.safetensors", export_weights(network))


def _views(config: LandmarkConfig, films: Sequence[MarkedFilm]) -> list[MarkedView]:
    """Make all that windows are drawn from: films, some in the wrong polarity, and drawn knees from two sides."""
    pipeline = default_pipeline()
    root, most = Path(config.data.root), config.data.max_pixels
    generator = np.random.default_rng(config.fitting.seed)
    views = []
    for place, film in enumerate(films):
        pixels = read_radiograph(root / film.file, max_pixels=most).pixels
        views.append(view_pixels(pixels, film.knees, pipeline))
        closer = (close_up(pixels, film.knees, knee, generator) for knee in film.knees * config.fitting.close_ups)
        views += [view_pixels(part, knees, pipeline) for part, knees in closer]
        if place % config.fitting.inverted_every == 0:
            views += _view_without_knee(np.float32(1) - pixels, pipeline)
    for place in range(config.fitting.drawn):
        seed, density = _FIRST_DRAWN + place, place / config.fitting.drawn
        side = Side.LEFT if place % 2 else Side.RIGHT
        drawn = draw_knee(seed=seed, density=density, rows=512, columns=420, side=side)
        views.append(view_pixels(drawn.pixels, [(*drawn.joint, *drawn.condyles)], pipeline))
        views += _view_without_knee(draw_lateral_knee(seed=seed, density=density), pipeline)
    return views


def close_up(
    pixels: FloatImage, knees: Sequence[KneeMarks], knee: KneeMarks, generator: np.random.Generator
) -> tuple[FloatImage, list[KneeMarks]]:
    """Return what a film collimated to one of its knees would show, and the marks of the knees still on it."""
    row, column, left, right = knee
    width = right - left
    rows, columns = generator.uniform(*_CLOSE_UP_WIDTHS, 2) * width
    middle = np.array([row, column]) + generator.uniform(-_CLOSE_UP_SHIFT, _CLOSE_UP_SHIFT, 2) * width
    box = Box(
        round(middle[0] - rows / 2), round(middle[1] - columns / 2),
        round(middle[0] + rows / 2), round(middle[1] + columns / 2),
    ).within(*pixels.shape)  # fmt: skip
    shown = [
        (row - box.top, column - box.left, left - box.left, right - box.left)
        for row, column, left, right in knees
        if box.top < row < box.bottom and box.left < column < box.right
    ]
    return np.ascontiguousarray(pixels[box.top : box.bottom, box.left : box.right]), shown


def _view_without_knee(pixels: FloatImage, pipeline: Pipeline) -> list[MarkedView]:
    try:
        return [view_pixels(pixels, [], pipeline)]
    except KneeNotFound:
        return []


def _open_run(folder: Path, config: LandmarkConfig, films: Sequence[MarkedFilm], *, resume: bool) -> None:
    """Begin a run, or take up the one in the folder if it is of the same configuration, marks and radiographs."""
    told = {
        "config": config.model_dump(exclude={"output", "thresholds"}),
        "films": [asdict(film) for film in films],
    }
    content = json.dumps(told, indent=1)
    record = folder / RECORD
    if not record.exists():
        if resume:
            raise BadRun("There is no run to resume.", "Start it without --resume.")
        _begin(record, content)
    elif not resume:
        raise BadRun("The run folder holds a run already.", "Add --resume to go on with it.")
    elif record.read_text(encoding="utf-8") != content:
        raise BadRun(
            "The run in the run folder was started with another configuration or other marks.",
            "Resume it with its own, or name another “output.run_folder”.",
        )


def _begin(record: Path, content: str) -> None:
    try:
        record.parent.mkdir(parents=True, exist_ok=True)
        write_whole(record, content)
    except OSError as error:
        raise BadRun(
            "The run folder cannot be written.", "Choose another “output.run_folder” in the configuration."
        ) from error
