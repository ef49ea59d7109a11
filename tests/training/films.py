"""A folder of synthetic knees with their list, and a configuration small enough to train on them in seconds."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from osteoviewer.imaging.phantom import draw_knee
from training.config import TrainingConfig, parse_config
from training.dataset import ModelInputs
from training.manifest import Film

CLASSES = ("normal", "osteopenia", "osteoporosis")
DENSITIES = {"normal": 0.9, "osteopenia": 0.5, "osteoporosis": 0.1}
SIDE = 16
STAGES = [
    {"stage": "denoise", "parameters": {"window": 3}},
    {"stage": "equalize", "parameters": {"bins": 64}},
    {"stage": "roi", "parameters": {"method": "landmarks", "widths": 1.25, "network": "knee-landmarks-1.0.0"}},
    {"stage": "resize", "parameters": {"rows": SIDE, "columns": SIDE, "channels": 3}},
]
COLUMNS = ("file", "dataset", "label", "group", "b_labels")


def list_films(root: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Write `films.csv`."""
    root.mkdir(parents=True, exist_ok=True)
    with (root / "films.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([COLUMNS, *rows])
    return root


def list_t_scores(root: Path, rows: Sequence[tuple[str, object]]) -> None:
    """Write `patients.csv` with the group and the T-score of patients."""
    with (root / "patients.csv").open("w", newline="", encoding="utf-8") as file:
        records = [(f"P{number}", group, t_score) for number, (group, t_score) in enumerate(rows)]
        csv.writer(file).writerows([("patient_id", "group", "t_score"), *records])


def draw_films(root: Path, *, groups: int = 4) -> Path:
    """Draw one knee a group and class, and a second film of the first group of each class."""
    rows = []
    for number, label in enumerate(CLASSES):
        for group in (*range(groups), 0):
            name = f"{label}-{len(rows)}.png"
            pixels = draw_knee(seed=100 * number + len(rows), density=DENSITIES[label], rows=256, columns=210).pixels
            root.mkdir(parents=True, exist_ok=True)
            Image.fromarray(np.rint(pixels * 255).astype(np.uint8)).save(root / name)
            rows.append((name, "B", label, f"{label}-{group}", label))
    return list_films(root, rows)


def config_content(root: Path, run_folder: Path) -> dict[str, Any]:
    """Return a valid configuration as TOML would give it: two phases of two epochs."""
    return {
        "pipeline": [dict(stage) for stage in STAGES],
        "output": {"name": "tiny", "version": "0.0.1", "run_folder": str(run_folder)},
        "data": {
            "root": str(root),
            "dataset": "B",
            "classes": list(CLASSES),
            "max_pixels": 1_000_000,
            "description": "synthetic knees",
            "label_source": "the density that they were drawn with",
        },
        "split": {"validation": 0.25, "test": 0.25, "seed": 5},
        "augmentation": {"rotation_degrees": 10, "scale": 0.1, "flip": 0.5, "noise": 0.01, "exposure": 0.1},
        "fitting": {
            "architecture": "table1",
            "seed": 1,
            "weight_decay": 1e-4,
            "class_weights": "balanced",
            "best_by": "validation_loss",
            "patience": 5,
            "phases": [
                {"side_px": 8, "epochs": 2, "learning_rate": 1e-3, "batch": 4},
                {"side_px": SIDE, "epochs": 2, "learning_rate": 1e-3, "batch": 4},
            ],
        },
        "evaluation": {"resamples": 20, "seed": 6},
    }


def pretraining_content(root: Path, run_folder: Path, objective: str) -> dict[str, Any]:
    """Return a valid configuration of phase 1 as TOML would give it."""
    smudge = {"stage": "smudge", "parameters": {"window": 15}}
    return {
        "pipeline": [*STAGES[:-1], smudge, STAGES[-1]],
        "output": {"name": "tiny-phase1", "version": "0.0.1", "run_folder": str(run_folder)},
        "data": {
            "root": str(root),
            "list": "unlabelled.csv",
            "max_pixels": 1_000_000,
            "description": "synthetic knees",
            "validation": 0.2,
            "every": 1,
        },
        "objective": {"name": objective, "projection": 8},
        "augmentation": {"rotation_degrees": 10, "scale": 0.1, "flip": 0.5, "noise": 0.01, "exposure": 0.1},
        "fitting": {
            "architecture": "table1",
            "seed": 1,
            "weight_decay": 1e-4,
            "patience": 5,
            "phases": [
                {"side_px": 8, "epochs": 2, "learning_rate": 1e-3, "batch": 4},
                {"side_px": SIDE, "epochs": 1, "learning_rate": 1e-3, "batch": 4},
            ],
        },
    }


def make_config(root: Path, run_folder: Path) -> TrainingConfig:
    return parse_config(config_content(root, run_folder))


def inputs_of(films: Sequence[Film], *, side: int = SIDE) -> ModelInputs:
    """Random model inputs, for what does not care what a film shows."""
    images = np.random.default_rng(3).random((len(films), side, side), dtype=np.float32)
    return ModelInputs(images, {(film.file, film.knee): row for row, film in enumerate(films)}, {})
