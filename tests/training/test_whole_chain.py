"""From a folder of films to a model in the viewer and to the next one, each step as it is typed."""

import csv
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from osteoviewer.cli import main as osteoviewer
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.inference.bundle import load_bundle
from osteoviewer.inference.card import IMAGE
from tests.training.command_line import osteotrain, write_toml
from tests.training.films import CLASSES, COLUMNS, STAGES, config_content, list_films, pretraining_content

SIDE = 32
GROUPS = 12
DENSITIES = dict(zip(CLASSES, (1.0, 0.5, 0.0), strict=True))
STILL = {"rotation_degrees": 0, "scale": 0, "flip": 0.5, "noise": 0, "exposure": 0}
RESIZE = {"stage": "resize", "parameters": {"rows": SIDE, "columns": SIDE, "channels": 3}}
Row = Sequence[str]


def _draw(root: Path, name: str, *, seed: int, density: float) -> None:
    pixels = draw_knee(seed=seed, density=density, rows=384, columns=315).pixels
    root.mkdir(exist_ok=True)
    Image.fromarray(np.rint(pixels * 255).astype(np.uint8)).save(root / name)


def _draw_list(root: Path, *, groups: range, density_of: dict[str, float]) -> list[Row]:
    """Draw one film a group and class, and return their rows."""
    rows = []
    for number, label in enumerate(CLASSES):
        for group in groups:
            name = f"{label}-{group}.png"
            _draw(root, name, seed=1000 * number + group, density=density_of[label])
            rows.append((name, "B", label, f"{label}-{group}", label))
    return rows


def _config(run_folder: str, phase: dict[str, float]) -> dict[str, Any]:
    content = config_content(Path("data"), Path(run_folder))
    content |= {"pipeline": [*STAGES[:-1], RESIZE], "augmentation": STILL}
    content["fitting"] |= {"patience": 99, "phases": [{"side_px": SIDE, "batch": 4} | phase]}
    return content


def _listed(place: Path) -> list[Row]:
    rows = list(csv.reader((place / "data" / "films.csv").read_text().splitlines()))
    assert tuple(rows[0]) == COLUMNS
    return rows[1:]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of everything, after every command up to the bundle `knees-0.0.1`."""
    place = tmp_path_factory.mktemp("chain")
    before = Path.cwd()
    os.chdir(place)
    list_films(Path("data"), _draw_list(Path("data"), groups=range(GROUPS), density_of=DENSITIES))
    rows = [f"{row[0]},P{number}" for number, row in enumerate(_listed(place))]
    Path("data/unlabelled.csv").write_text("\n".join(["file,patient", *rows]))
    phase_1 = pretraining_content(Path("data"), Path("phase-1"), "restore")
    phase_1["pipeline"] = [*phase_1["pipeline"][:-1], RESIZE]
    phase_1["fitting"]["phases"] = [{"side_px": 16, "epochs": 1, "learning_rate": 1e-3, "batch": 8}]
    write_toml(place / "phase1.toml", phase_1)
    content = _config("run", {"epochs": 16, "learning_rate": 1e-3})
    content["split"]["manifest"] = "split.csv"
    content["fitting"]["pretrained"] = "phase-1"
    write_toml(place / "plan.toml", _config("run", {"epochs": 1, "learning_rate": 1e-3}))
    write_toml(place / "knees.toml", content)
    for typed in (
        "audit data --out audit",
        "split plan.toml --out split.csv",
        "pretrain phase1.toml",
        "finetune knees.toml",
        "evaluate knees.toml --out evaluation",
        "export knees.toml --out knees-0.0.1",
    ):
        assert osteotrain(*typed.split()) == 0, typed
    yield place
    os.chdir(before)


def test_what_the_drawn_knees_differ_in_is_learned_and_found_again_on_radiographs_held_out(place: Path) -> None:
    card = load_bundle(place / "knees-0.0.1").card
    of_films = {metric.name: metric for metric in card.metrics if metric.inputs == [IMAGE]}
    assert of_films["accuracy"].n == 9
    assert of_films["accuracy"].value >= 0.9
    assert card.training["phase_1"]["command"] == "osteotrain pretrain phase1.toml"


def test_the_audit_finds_every_radiograph_once(place: Path) -> None:
    told = json.loads((place / "audit" / "audit.json").read_text())
    assert told["radiographs"] == told["agreement"]["given"] == GROUPS * len(CLASSES)
    assert not told["contradictions"]


def test_evaluation_and_card_give_the_same_scores(place: Path) -> None:
    told = json.loads((place / "evaluation" / "evaluation.json").read_text())
    card = load_bundle(place / "knees-0.0.1").card
    (image,) = [table for table in told["scores"] if table["inputs"] == [IMAGE]]
    scored = {score["name"]: score["value"] for score in image["scores"]}
    of_films = {metric.name: metric.value for metric in card.metrics if metric.inputs == [IMAGE]}
    assert of_films.items() <= scored.items()


def test_the_viewer_answers_a_new_knee_with_the_class_it_was_drawn_as(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _draw(place / "new", "new.png", seed=77, density=DENSITIES["osteoporosis"])
    monkeypatch.setattr("sys.argv", ["osteoviewer", "analyze", "new", "--format", "json", "--model", "knees-0.0.1"])
    with pytest.raises(SystemExit) as ended:
        osteoviewer()
    assert not ended.value.code
    assert json.loads(capsys.readouterr().out)["diagnosis"] == "osteoporosis"


def test_an_update_that_scores_no_lower_becomes_the_next_version(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = _listed(place)
    fresh = _draw_list(place / "data", groups=range(GROUPS, GROUPS + 2), density_of=DENSITIES)
    list_films(place / "data", [*kept, *fresh])
    content = _config("update", {"epochs": 1, "learning_rate": 1e-6, "frozen": 5})
    content["output"]["version"] = "0.0.2"
    write_toml(place / "update.toml", content)
    typed = ("update", "update.toml", "--model", "knees-0.0.1", "--split", "run/split.csv", "--out", "knees-0.0.2")
    try:
        assert osteotrain(*typed, "--dry-run") == 0
        assert "Going on from tiny 0.0.1" in capsys.readouterr().out
        assert not Path("update").exists()
        assert osteotrain(*typed) == 0
    finally:
        list_films(place / "data", kept)
    before, after = (load_bundle(place / name).card for name in ("knees-0.0.1", "knees-0.0.2"))
    assert after.training["continued"] == {
        "name": "tiny",
        "version": "0.0.1",
        "card_sha256": before.sha256,
        "weights_sha256": before.files.weights_safetensors,
    }
    assert "macro_auc on the same" in capsys.readouterr().out
    assert any("decided whether it may follow tiny 0.0.1" in line for line in after.limitations)
    rows = list(csv.DictReader((place / "update" / "split.csv").read_text().splitlines()))
    earlier = list(csv.DictReader((place / "run" / "split.csv").read_text().splitlines()))
    assert {(row["file"], row["side"]) for row in earlier} < {(row["file"], row["side"]) for row in rows}


def test_an_update_that_scores_lower_is_not_kept(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = _listed(place)
    held_out = {
        row["file"]
        for row in csv.DictReader((place / "run" / "split.csv").read_text().splitlines())
        if row["side"] == "test"
    }
    wrong = dict(zip(CLASSES, reversed(DENSITIES.values()), strict=True))
    fresh = _draw_list(place / "data", groups=range(GROUPS + 2, GROUPS + 10), density_of=wrong)
    list_films(place / "data", [*(row for row in kept if row[0] in held_out), *fresh])
    content = _config("worse", {"epochs": 6, "learning_rate": 1e-3})
    content["output"]["version"] = "0.0.3"
    write_toml(place / "worse.toml", content)
    try:
        typed = ("update", "worse.toml", "--model", "knees-0.0.1", "--split", "run/split.csv", "--out", "knees-0.0.3")
        assert osteotrain(*typed) == 1
    finally:
        list_films(place / "data", kept)
    assert "The updated model is not kept" in capsys.readouterr().err
    assert not (place / "knees-0.0.3").exists()


@pytest.mark.parametrize(
    ("section", "key", "value", "told"),
    [
        ("output", "version", "0.0.1", "is version 0.0.1 already"),
        ("data", "classes", ["normal", "osteoporosis"], "other classes"),
        ("fitting", "pretrained", "phase-1", "from no phase 1"),
        ("pipeline", 0, {"stage": "denoise", "parameters": {"window": 5}}, "pipeline is not the model's"),
    ],
)
def test_an_update_of_another_kind_is_refused_before_anything_is_trained(
    place: Path, capsys: pytest.CaptureFixture[str], section: str, key: Any, value: object, told: str
) -> None:
    content = _config("refused", {"epochs": 1, "learning_rate": 1e-3})
    content["output"]["version"] = "0.0.4"
    content["pipeline"] = list(content["pipeline"])
    content[section][key] = value
    write_toml(place / "refused.toml", content)
    typed = ("update", "refused.toml", "--model", "knees-0.0.1", "--split", "run/split.csv", "--out", "knees-0.0.4")
    assert osteotrain(*typed) == 1
    assert told in capsys.readouterr().err
    assert not Path("refused").exists()
