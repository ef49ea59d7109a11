"""Phase 1: what its objectives reward, what a run leaves, how it is resumed, and what it refuses."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file

from osteoviewer.imaging.phantom import draw_knee
from tests.training.films import SIDE, STAGES, inputs_of, pretraining_content
from training.config import Augmentation
from training.errors import BadConfiguration, BadTrainingData
from training.manifest import Film
from training.network import Table1, build_network
from training.pretrain import objectives
from training.pretrain.config import Objective, PretrainingConfig, parse_pretraining_config
from training.pretrain.films import read_unlabelled
from training.pretrain.objectives import Restoration, Vicreg
from training.pretrain.pairs import Pairs
from training.pretrain.run import pretrain

PATIENTS = 5
COMMAND = "osteotrain pretrain tiny.toml"
STILL = Augmentation(rotation_degrees=0.0, scale=0.0, flip=0.0, noise=0.0, exposure=0.0)
FILMS = tuple(Film(f"{number}.png", "unlabelled", str(number)) for number in range(5))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two films of each patient, and their list."""
    folder = tmp_path_factory.mktemp("unlabelled")
    rows = [("file", "patient")]
    for number in range(2 * PATIENTS):
        pixels = draw_knee(seed=number, density=number / (2 * PATIENTS), rows=256, columns=210).pixels
        Image.fromarray(np.rint(pixels * 255).astype(np.uint8)).save(folder / f"{number}.png")
        rows.append((f"{number}.png", f"P{number // 2}"))
    with (folder / "unlabelled.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return folder


def _config(root: Path, run_folder: Path, objective: str = "restore") -> PretrainingConfig:
    return parse_pretraining_config(pretraining_content(root, run_folder, objective))


def _train(config: PretrainingConfig, *, resume: bool = False, stop_after: int | None = None) -> Path:
    """Train, pressing Ctrl-C as soon as so many lines were reported."""
    lines: list[str] = []

    def report(line: str) -> None:
        lines.append(line)
        if len(lines) == stop_after:
            raise KeyboardInterrupt

    return pretrain(config, command=COMMAND, resume=resume, report=report)


@pytest.mark.parametrize("objective", ["restore", "vicreg"])
@pytest.mark.parametrize("stop_after", [2, 3], ids=["within a phase", "end of a phase"])
def test_a_run_that_was_stopped_and_resumed_ends_as_one_that_was_not(
    root: Path, tmp_path: Path, objective: str, stop_after: int
) -> None:
    whole = load_file(_train(_config(root, tmp_path / "whole", objective)))
    config = _config(root, tmp_path / "stopped", objective)
    with pytest.raises(KeyboardInterrupt):
        _train(config, stop_after=stop_after)

    resumed = load_file(_train(config, resume=True))

    assert whole.keys() == build_network("table1", 2).state_dict().keys()
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def test_a_run_changes_every_layer_that_phase_2_goes_on_from(root: Path, tmp_path: Path) -> None:
    weights = load_file(_train(_config(root, tmp_path / "run")))
    torch.manual_seed(1)
    fresh = build_network("table1", 2).state_dict()
    convolutions = [name for name, value in fresh.items() if name.startswith("features") and value.ndim == 4]
    assert len(convolutions) == 15
    assert not any(torch.equal(weights[name], fresh[name]) for name in convolutions)


def _loss(learner: Restoration | Vicreg, seen: torch.Tensor, other: torch.Tensor) -> float:
    with torch.no_grad():
        return float(learner.eval().loss(seen, other))


def _learner(kind: Callable[[Table1, Objective], Any]) -> Any:
    torch.manual_seed(0)
    return kind(Table1(2), Objective(name="vicreg", projection=8))


def test_restoring_is_best_when_the_unsmudged_region_comes_back() -> None:
    learner, seen = _learner(Restoration), torch.rand(3, 1, 8, 8)
    with torch.no_grad():
        restored = learner.eval().decoder(learner.network.features(seen.repeat(1, 3, 1, 1)))
    assert _loss(learner, seen, restored) == pytest.approx(0.0, abs=1e-10)
    assert _loss(learner, seen, restored + 0.5) == pytest.approx(0.25, abs=1e-5)


def test_two_views_of_the_same_knees_agree_better_than_views_of_different_ones() -> None:
    learner, seen = _learner(Vicreg).train(), torch.rand(6, 1, 8, 8)
    assert learner.loss(seen, seen).item() + 1 < learner.loss(seen, seen.flip(0)).item()


def test_features_that_are_the_same_for_every_knee_are_punished() -> None:
    learner, seen = _learner(Vicreg), torch.rand(6, 1, 8, 8)
    alike = seen[:1].repeat(6, 1, 1, 1)
    assert _loss(learner, alike, alike) == pytest.approx(25.0 * 0.99, abs=0.01)


def test_what_is_restored_is_turned_like_what_it_is_restored_from() -> None:
    inputs = inputs_of(FILMS)
    plan = STILL.model_copy(update={"rotation_degrees": 20.0, "scale": 0.2, "flip": 0.5})
    for seen, other in Pairs(inputs, inputs, FILMS, SIDE, 2, plan).show(seed=1, shuffle=True):
        assert torch.equal(seen, other)


def test_only_what_is_seen_gets_noise_when_the_other_is_to_be_restored() -> None:
    inputs = inputs_of(FILMS)
    plan = STILL.model_copy(update={"noise": 0.1})
    shown = list(Pairs(inputs, inputs, FILMS, SIDE, 5, plan).show(seed=1, shuffle=False))
    expected = torch.from_numpy(inputs.images)[:, None]
    torch.testing.assert_close(shown[0][1], expected, atol=1e-6, rtol=0)
    assert 0.03 < float((shown[0][0] - expected).abs().mean()) < 0.1


def test_two_views_of_a_knee_differ_and_a_lone_knee_is_left_out() -> None:
    plan = STILL.model_copy(update={"noise": 0.1})
    shown = Pairs(inputs_of(FILMS), None, FILMS, SIDE, 2, plan).show(seed=1, shuffle=True)
    pairs = list(shown)
    assert len(shown) == len(pairs) == 2
    assert not any(torch.equal(one, other) for one, other in pairs)


def test_all_films_of_a_patient_are_on_one_side(root: Path, tmp_path: Path) -> None:
    films = read_unlabelled(_config(root, tmp_path).data)
    train, validation = ({film.group for film in side} for side in (films.train, films.validation))
    assert len(train) == PATIENTS - 1
    assert len(validation) == 1
    assert not train & validation
    assert len(films.train) + len(films.validation) == 2 * PATIENTS


def test_every_second_patient_can_be_left_out_without_moving_the_validation_side(root: Path, tmp_path: Path) -> None:
    plan = _config(root, tmp_path).data
    half = read_unlabelled(plan.model_copy(update={"every": 2}))
    assert half.validation == read_unlabelled(plan).validation
    assert len({film.group for film in half.train}) == 2


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (None, "cannot be read"),
        ("name,patient\na,b\n", "no table with the columns"),
        ("file,patient\na,1\nb,2\n", "2 patients"),
        ("file,patient\n,1\nb,2\nc,3\nd,4\n", "without its file"),
    ],
    ids=["missing", "another table", "too few", "no file"],
)
def test_a_list_that_cannot_be_used_is_refused(root: Path, tmp_path: Path, table: str | None, sentence: str) -> None:
    if table is not None:
        (tmp_path / "unlabelled.csv").write_text(table)
    with pytest.raises(BadTrainingData, match=sentence):
        read_unlabelled(_config(root, tmp_path).data.model_copy(update={"root": str(tmp_path)}))


@pytest.mark.parametrize(
    ("where", "value", "sentence"),
    [
        (("objective", "name"), "rotation", "objective.name"),
        (("objective", "unknown"), 1, "objective.unknown"),
        (("fitting", "architecture"), "alexnet", "no network is called"),
        (("fitting", "phases"), [{"side_px": 7, "epochs": 1, "learning_rate": 1e-3, "batch": 4}], "does not divide"),
        (("fitting", "phases"), [{"side_px": 8, "epochs": 1, "learning_rate": 1e-3, "batch": 1}], "nothing to be"),
        (("pipeline",), STAGES, "smudge"),
        (("pipeline",), [{"stage": "sharpen", "parameters": {}}], "pipeline"),
    ],
)
def test_a_configuration_that_cannot_be_is_refused(
    root: Path, tmp_path: Path, where: tuple[str, ...], value: object, sentence: str
) -> None:
    content = pretraining_content(root, tmp_path, "restore")
    place = content
    for key in where[:-1]:
        place = place[key]
    place[where[-1]] = value
    with pytest.raises(BadConfiguration, match=sentence):
        parse_pretraining_config(content)


def test_covariances_are_computed_exactly_where_the_network_runs_in_bfloat16(monkeypatch: pytest.MonkeyPatch) -> None:
    learner, seen = _learner(Vicreg).train(), torch.rand(6, 1, 8, 8)
    dtypes = []
    monkeypatch.setattr(objectives, "_covariance", lambda features: dtypes.append((features.T @ features).dtype) or 0.0)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        learner.loss(seen, seen)
    assert dtypes == [torch.float32, torch.float32]
