"""Training: what it leaves, how it is stopped and resumed, and what it refuses."""

import csv
import json
import math
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from tests.training.films import draw_films, make_config
from training import dataset
from training.config import TrainingConfig
from training.dataset import FilmInputs
from training.epoch_log import COLUMNS, add_epoch, read_epochs
from training.errors import BadRun, BadTrainingData
from training.finetune import finetune, weigh_classes
from training.loop import EpochRecord

COMMAND = "osteotrain finetune tiny.toml"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_films(tmp_path_factory.mktemp("finetune") / "data")


@pytest.fixture(scope="module")
def finished(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run that was not disturbed."""
    folder = tmp_path_factory.mktemp("finished") / "run"
    _train(make_config(root, folder))
    return folder


def _train(config: TrainingConfig, *, resume: bool = False, stop_after: int | None = None) -> list[str]:
    """Train, pressing Ctrl-C as soon as so many epochs were reported."""
    lines: list[str] = []

    def report(line: str) -> None:
        lines.append(line)
        if len(lines) == stop_after:
            raise KeyboardInterrupt

    finetune(config, command=COMMAND, resume=resume, report=report)
    return lines


@pytest.mark.parametrize("stop_after", [1, 2, 4], ids=["first epoch", "end of a phase", "last epoch"])
def test_a_run_that_was_stopped_and_resumed_ends_as_one_that_was_not(
    root: Path, finished: Path, tmp_path: Path, stop_after: int
) -> None:
    config = make_config(root, tmp_path / "run")
    with pytest.raises(KeyboardInterrupt):
        _train(config, stop_after=stop_after)

    lines = _train(config, resume=True)

    assert len(lines) == 4 - (stop_after - 1)  # the epoch in which it was stopped is repeated, no other
    one, other = (load_file(folder / "best.safetensors") for folder in (finished, tmp_path / "run"))
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_the_run_folder_has_the_record_and_nothing_else(finished: Path) -> None:
    assert {path.name for path in finished.iterdir()} == {
        "best.safetensors", "inputs.json", "inputs.npy", "metrics.csv", "phase-1", "phase-2", "run.json", "run.lock",
        "split.csv",
    }  # fmt: skip
    assert {path.name for path in (finished / "phase-2").iterdir()} == {"best.safetensors", "last.ckpt"}


def test_every_epoch_leaves_a_row_of_figures(finished: Path) -> None:
    with (finished / "metrics.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["phase"], row["side_px"], row["epoch"]) for row in rows] == [
        ("1", "8", "1"), ("1", "8", "2"), ("2", "16", "1"), ("2", "16", "2")
    ]  # fmt: skip
    for phase in ("1", "2"):
        losses = [float(row["validation_loss"]) for row in rows if row["phase"] == phase]
        marks = [row["is_best"] == "1" for row in rows if row["phase"] == phase]
        assert marks == [loss == min(losses[: at + 1]) for at, loss in enumerate(losses)]


def test_every_epoch_keeps_its_accuracies(finished: Path) -> None:
    for row in read_epochs(finished / "metrics.csv"):
        assert float(row["train_accuracy"]) * 9 == pytest.approx(round(float(row["train_accuracy"]) * 9), abs=1e-3)
        assert 0 <= float(row["validation_accuracy"]) <= 1


def test_a_run_begun_without_accuracies_is_resumed_under_one_header(root: Path, tmp_path: Path) -> None:
    config = make_config(root, tmp_path / "run")
    with pytest.raises(KeyboardInterrupt):
        _train(config, stop_after=2)
    log = tmp_path / "run" / "metrics.csv"
    before = read_epochs(log)
    old = [name for name in COLUMNS if not name.endswith("_accuracy")]
    with log.open("w", newline="") as file:
        writer = csv.DictWriter(file, old, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(before)

    _train(config, resume=True)

    assert sum(line.startswith("phase") for line in log.read_text().splitlines()) == 1
    rows = read_epochs(log)
    assert [row["train_loss"] for row in rows[: len(before)]] == [row["train_loss"] for row in before]
    assert {row["train_accuracy"] for row in rows[: len(before)]} == {""}
    assert all(float(row["validation_accuracy"]) >= 0 for row in rows[len(before) :])


def test_a_table_of_epochs_that_is_none_of_ours_is_left_as_it_is(tmp_path: Path) -> None:
    log = tmp_path / "metrics.csv"
    log.write_text("film,label\na.png,normal\n")
    with pytest.raises(BadRun, match="damaged"):
        add_epoch(log, {"phase": 1})
    assert log.read_text() == "film,label\na.png,normal\n"


def test_the_best_weights_are_those_of_the_last_phase(finished: Path) -> None:
    best = (finished / "best.safetensors").read_bytes()
    assert best == (finished / "phase-2" / "best.safetensors").read_bytes()
    assert best != (finished / "phase-1" / "best.safetensors").read_bytes()


def test_held_out_films_are_not_opened_in_training(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    make_inputs = dataset.make_inputs

    def note(path: Path, **how: Any) -> object:
        opened.append(path.name)
        return make_inputs(path, **how)

    monkeypatch.setattr(dataset, "make_inputs", note)
    with pytest.raises(KeyboardInterrupt):
        _train(make_config(root, tmp_path / "run"), stop_after=1)
    with (tmp_path / "run" / "split.csv").open(newline="") as file:
        sides = {row["file"]: row["side"] for row in csv.DictReader(file)}
    assert {sides[name] for name in opened} == {"train", "validation"}


def test_a_finished_run_is_not_trained_over(root: Path, finished: Path) -> None:
    with pytest.raises(BadRun, match="holds a run already"):
        _train(make_config(root, finished))


def test_resuming_a_finished_run_leaves_it_as_it_is(root: Path, finished: Path) -> None:
    before = (finished / "best.safetensors").read_bytes()
    assert _train(make_config(root, finished), resume=True) == []
    assert (finished / "best.safetensors").read_bytes() == before


def test_there_must_be_a_run_to_resume(root: Path, tmp_path: Path) -> None:
    with pytest.raises(BadRun, match="no run to resume"):
        _train(make_config(root, tmp_path / "run"), resume=True)


def test_a_run_is_resumed_with_its_own_configuration_only(root: Path, finished: Path) -> None:
    with pytest.raises(BadRun, match="another configuration, seed"):
        _train(make_config(root, finished).with_seed(9), resume=True)


def test_a_checkpoint_that_is_damaged_or_of_another_network_is_refused(root: Path, tmp_path: Path) -> None:
    config = make_config(root, tmp_path / "run")
    with pytest.raises(KeyboardInterrupt):
        _train(config, stop_after=2)
    last = tmp_path / "run" / "phase-1" / "last.ckpt"

    content = torch.load(last, weights_only=True)
    content["state_dict"]["network.fully_connected.bias"] = torch.zeros(5)
    torch.save(content, last)
    with pytest.raises(BadRun, match="another network"):
        _train(config, resume=True)

    last.write_bytes(b"damaged")
    with pytest.raises(BadRun, match="damaged"):
        _train(config, resume=True)


def test_best_weights_of_another_network_are_refused(root: Path, finished: Path) -> None:
    best = finished / "phase-2" / "best.safetensors"
    kept = best.read_bytes()
    save_file({"weights": torch.zeros(2)}, best)
    try:
        with pytest.raises(BadRun, match="another network"):
            _train(make_config(root, finished), resume=True)
    finally:
        best.write_bytes(kept)


def test_training_that_diverges_is_stopped(tmp_path: Path) -> None:
    record = EpochRecord(tmp_path, number=0, side_px=8, best_by="validation_loss", report=print)
    trainer = SimpleNamespace(
        callback_metrics={"train_loss": torch.tensor(0.1), "validation_loss": torch.tensor(math.nan)}
    )
    with pytest.raises(BadRun, match="diverged"):
        record.on_train_epoch_end(trainer, None)  # type: ignore[arg-type]


@pytest.mark.parametrize("content", ["{", "[]", json.dumps({"command": 1})])
def test_a_damaged_record_is_refused(root: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "run.json").write_text(content)
    with pytest.raises(BadRun, match="damaged"):
        _train(make_config(root, tmp_path / "run"), resume=True)


def test_a_class_of_which_every_film_is_refused_cannot_be_trained(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_inputs = dataset.make_inputs

    def refuse(path: Path, **how: Any) -> object:
        if path.name.startswith("osteopenia"):
            return FilmInputs({}, ("no_knee",))
        return make_inputs(path, **how)

    monkeypatch.setattr(dataset, "make_inputs", refuse)
    with pytest.raises(BadTrainingData, match="osteopenia"):
        _train(make_config(root, tmp_path / "run"))


def test_balanced_weights_make_every_class_count_alike() -> None:
    labels = [0, 1, 1, 1, 2, 2]
    weights = weigh_classes(labels, n_classes=3, how="balanced")
    assert [float(weights[i]) * labels.count(i) for i in range(3)] == pytest.approx([2, 2, 2])
    assert weigh_classes(labels, n_classes=3, how="none").tolist() == [1, 1, 1]
