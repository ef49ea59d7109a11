"""Phase 2 that starts from phase 1: which layers it takes over, which it keeps fixed, and what it refuses."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from tests.training.films import config_content, draw_films
from training.config import TrainingConfig, parse_config
from training.errors import BadConfiguration, BadRun
from training.finetune import finetune
from training.network import UNITS, build_network
from training.phase_1 import load_features, read_phase_1


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_films(tmp_path_factory.mktemp("phase-2") / "data")


@pytest.fixture
def phase_1(tmp_path: Path) -> Path:
    """A run folder as phase 1 leaves it."""
    folder = tmp_path / "phase-1"
    folder.mkdir()
    torch.manual_seed(7)
    save_file(build_network("table1", 2).state_dict(), folder / "best.safetensors")
    config = {"data": {"root": "/somewhere/films", "list": "unlabelled.csv"}, "output": {"run_folder": "/somewhere"}}
    record = {"command": "pretrain", "config": config, "phases_done": 1, "refused": {}, "manifest_sha256": "0" * 64}
    (folder / "run.json").write_text(json.dumps(record))
    return folder


def _config(root: Path, run: Path, phase_1: Path | None, *, frozen: int = 0) -> TrainingConfig:
    content: dict[str, Any] = config_content(root, run)
    content["fitting"]["phases"] = [
        {"side_px": 8, "epochs": 1, "learning_rate": 1e-3, "batch": 4, "frozen": frozen},
    ]
    content["fitting"]["pretrained"] = None if phase_1 is None else str(phase_1)
    return parse_config(content)


def _train(config: TrainingConfig, *, resume: bool = False) -> dict[str, torch.Tensor]:
    return load_file(finetune(config, command="finetune", resume=resume, report=lambda _: None))


def test_a_network_takes_over_the_layers_but_not_the_classes_of_phase_1(phase_1: Path) -> None:
    network = build_network("table1", 3)
    own = network.fully_connected.weight.clone()  # type: ignore[operator, union-attr]
    load_features(network, phase_1)
    weights = load_file(phase_1 / "best.safetensors")
    state = network.state_dict()
    assert all(torch.equal(state[name], value) for name, value in weights.items() if name.startswith("features"))
    assert torch.equal(state["fully_connected.weight"], own)


def test_frozen_parts_end_as_phase_1_left_them_and_the_others_do_not(root: Path, phase_1: Path, tmp_path: Path) -> None:
    frozen = 3
    trained = _train(_config(root, tmp_path / "run", phase_1, frozen=frozen))
    weights = load_file(phase_1 / "best.safetensors")
    for name in (name for name in weights if name.startswith("features") and "num_batches" not in name):
        is_kept = int(name.split(".")[1]) < frozen
        assert torch.equal(trained[name], weights[name]) == is_kept, name


def test_what_was_frozen_in_one_phase_can_learn_in_the_next(root: Path, phase_1: Path, tmp_path: Path) -> None:
    content = config_content(root, tmp_path / "run")
    content["fitting"]["pretrained"] = str(phase_1)
    content["fitting"]["phases"][0]["frozen"] = UNITS
    trained, weights = _train(parse_config(content)), load_file(phase_1 / "best.safetensors")
    assert not torch.equal(trained["features.0.0.weight"], weights["features.0.0.weight"])


def test_a_run_remembers_what_it_started_from_without_folders_of_the_machine(phase_1: Path) -> None:
    remembered = read_phase_1(phase_1)
    assert remembered["command"] == "pretrain"
    assert remembered["config"]["data"] == {"list": "unlabelled.csv"}
    assert "/somewhere" not in json.dumps(remembered)


def test_a_run_is_not_resumed_from_another_phase_1(root: Path, phase_1: Path, tmp_path: Path) -> None:
    config = _config(root, tmp_path / "run", phase_1)
    _train(config)
    torch.manual_seed(8)
    save_file(build_network("table1", 2).state_dict(), phase_1 / "best.safetensors")
    with pytest.raises(BadRun, match="another configuration, seed, phase 1"):
        _train(config, resume=True)


def test_a_phase_1_that_is_missing_unfinished_or_damaged_is_refused(root: Path, phase_1: Path, tmp_path: Path) -> None:
    with pytest.raises(BadRun, match="no run"):
        _train(_config(root, tmp_path / "run", tmp_path / "nowhere"))
    (phase_1 / "best.safetensors").write_bytes(b"damaged")
    with pytest.raises(BadRun, match="cannot be read"):
        load_features(build_network("table1", 2), phase_1)
    (phase_1 / "best.safetensors").unlink()
    with pytest.raises(BadRun, match="not finished"):
        _train(_config(root, tmp_path / "run", phase_1))
    assert not (tmp_path / "run").exists()


def test_weights_of_another_network_are_refused(phase_1: Path) -> None:
    save_file({"features.0.weight": torch.zeros(2)}, phase_1 / "best.safetensors")
    with pytest.raises(BadRun, match="another network"):
        load_features(build_network("table1", 2), phase_1)


def test_no_more_parts_can_be_frozen_than_there_are(root: Path, tmp_path: Path) -> None:
    with pytest.raises(BadConfiguration, match="frozen"):
        _config(root, tmp_path, None, frozen=UNITS + 1)
