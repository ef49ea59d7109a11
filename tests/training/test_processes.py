"""Several processes that train together: the same training as by one, and no process left over when one ends."""

import csv
import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import torch
import torch.distributed as dist
from safetensors.torch import load_file, save_file
from torch.nn.parallel import DistributedDataParallel

from tests.training.command_line import osteotrain, write_toml
from tests.training.films import config_content, draw_films, inputs_of, pretraining_content
from tests.training.processes_command import FAIL, OPENED
from training.batches import Batches
from training.config import Augmentation
from training.epoch_log import read_epochs
from training.manifest import Film
from training.network import Table1
from training.pretrain.config import Objective
from training.pretrain.objectives import Restoration, Vicreg
from training.pretrain.pairs import Pairs
from training.ranks import Share, own_share, process_count
from training.shared import SharedBatchNorms

PROJECT = Path(__file__).parents[2]
COMMAND = Path(__file__).with_name("processes_command.py")
SECONDS = 120
TOLERANCE = 1e-4
FILMS = tuple(Film(f"{i}.png", "normal", f"G{i}") for i in range(7))
PLAN = Augmentation(rotation_degrees=10, scale=0.1, flip=0.5, noise=0.01, exposure=0.1)
PROCESSES = [2, 3, 5]


def _start(place: Path, *arguments: object, fail: int | None = None) -> "subprocess.Popen[str]":
    failing = {} if fail is None else {FAIL: str(fail)}
    return subprocess.Popen(
        [sys.executable, COMMAND, *map(str, arguments)],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "OMP_NUM_THREADS": "1", **failing},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _finish(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    """Wait for it and all that it started, which hold its pipes; what hangs is ended, and fails the test."""
    try:
        out, error = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return process.returncode, out, error


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with films; of batches of 4 and 9 films, the last has 1, too few for two processes."""
    place = tmp_path_factory.mktemp("processes")
    draw_films(place / "data")
    with (place / "data" / "films.csv").open(newline="") as file:
        rows = [f"{row['file']},P{number}" for number, row in enumerate(csv.DictReader(file))]
    (place / "data" / "unlabelled.csv").write_text("\n".join(["file,patient", *rows]))
    return place


@pytest.fixture(scope="module")
def runs(place: Path) -> tuple[list[str], list[str]]:
    """What was printed by one process and by two, the runs being in the folders alone and together."""
    printed = []
    for name, options in (("alone", []), ("together", ["--devices", 2])):
        folder = place / f"in-{name}"
        folder.mkdir()
        (folder / "data").symlink_to(place / "data")
        write_toml(folder / "tiny.toml", config_content(Path("data"), Path("run")))
        status, out, error = _finish(_start(folder, "finetune", "tiny.toml", *options))
        assert status == 0, error
        printed.append(out.splitlines())
    return printed[0], printed[1]


def _require_same_weights(one: Path, other: Path) -> None:
    first, second = load_file(one), load_file(other)
    assert first.keys() == second.keys()
    for name in first:
        torch.testing.assert_close(first[name], second[name], atol=TOLERANCE, rtol=0, msg=lambda text, n=name: n + text)


def test_two_processes_train_as_one_does(place: Path, runs: tuple[list[str], list[str]]) -> None:
    alone, together = place / "in-alone" / "run", place / "in-together" / "run"
    for phase in ("phase-1", "phase-2"):
        _require_same_weights(alone / phase / "best.safetensors", together / phase / "best.safetensors")
    for one, other in zip(read_epochs(alone / "metrics.csv"), read_epochs(together / "metrics.csv"), strict=True):
        assert one["is_best"] == other["is_best"]
        for figure in ("train_loss", "train_accuracy", "validation_loss", "validation_macro_auc"):
            assert float(other[figure]) == pytest.approx(float(one[figure]), abs=TOLERANCE)


def test_only_the_first_process_prints_and_computes_model_inputs(
    place: Path, runs: tuple[list[str], list[str]]
) -> None:
    alone, together = runs
    assert len(together) == len(alone) == 5
    opened = {path.name for path in (place / "in-together").glob(OPENED.format(rank="*"))}
    assert opened == {OPENED.format(rank=0)}


def test_the_run_names_its_processes_in_the_command_and_not_in_the_configuration(
    place: Path, runs: tuple[list[str], list[str]]
) -> None:
    records = [json.loads((place / f"in-{name}" / "run" / "run.json").read_text()) for name in ("alone", "together")]
    assert [record["command"] for record in records] == [
        "osteotrain finetune tiny.toml", "osteotrain finetune tiny.toml --devices 2"
    ]  # fmt: skip
    assert records[0]["config"] == records[1]["config"]


def test_two_processes_pretrain_as_one_does(place: Path) -> None:
    """For one epoch, in which weights move by 0.04: VICReg magnifies rounding, after three to 0.01 here and there."""
    for name, options in (("alone", []), ("together", ["--devices", 2])):
        content = pretraining_content(Path("data"), Path(f"phase1-{name}"), "vicreg")
        content["fitting"]["phases"] = [{"side_px": 16, "epochs": 1, "learning_rate": 1e-3, "batch": 4}]
        write_toml(place / "phase1.toml", content)
        status, _, error = _finish(_start(place, "pretrain", "phase1.toml", *options))
        assert status == 0, error
    alone, together = (place / f"phase1-{name}" / "best.safetensors" for name in ("alone", "together"))
    _require_same_weights(alone, together)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
@pytest.mark.parametrize(("kind", "count"), [(Restoration, 5), (Restoration, 1), (Vicreg, 5), (Vicreg, 2)])
def test_three_processes_find_the_gradients_of_one(
    tmp_path: Path, kind: type[Restoration] | type[Vicreg], count: int
) -> None:
    expected = _learn(kind, count)
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_learn_together, args=(rank, 3, tmp_path, kind, count)) for rank in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(SECONDS)
        worker.kill()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    found = load_file(tmp_path / "found.safetensors")
    assert found.keys() == expected.keys()
    for name, value in expected.items():
        torch.testing.assert_close(found[name], value, atol=TOLERANCE, rtol=TOLERANCE)


class _Loss(torch.nn.Module):
    """What is computed of a batch, as DistributedDataParallel needs it: by calling."""

    def __init__(self, learner: Restoration | Vicreg) -> None:
        super().__init__()
        self.learner = learner

    def forward(self, seen: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
        return self.learner.loss(seen, other)


def _learn(kind: type[Restoration] | type[Vicreg], count: int) -> dict[str, torch.Tensor]:
    """Return the gradients and running statistics that one batch leaves, in all processes that have come together."""
    torch.manual_seed(0)
    learner = kind(Table1(2), Objective(name="vicreg", projection=8)).train()
    loss: torch.nn.Module = _Loss(learner)
    if process_count() > 1:
        loss = DistributedDataParallel(SharedBatchNorms().apply(loss), find_unused_parameters=True)
    seen, other = torch.rand(2, count, 1, 8, 8)
    rows = own_share().of(count)
    loss(seen[rows], other[rows]).backward()
    gradients = {f"gradient of {name}": value.grad for name, value in learner.named_parameters()}
    left = {name: value for name, value in gradients.items() if value is not None}
    return left | {name: value.float() for name, value in learner.named_buffers()}


def _learn_together(rank: int, processes: int, place: Path, kind: type[Restoration] | type[Vicreg], count: int) -> None:
    dist.init_process_group("gloo", init_method=f"file://{place}/meet", rank=rank, world_size=processes)
    found = _learn(kind, count)
    if rank == 0:
        save_file({name: value.contiguous() for name, value in found.items()}, place / "found.safetensors")
    dist.barrier()


def test_a_process_that_fails_ends_the_others(place: Path) -> None:
    write_toml(place / "failing.toml", config_content(Path("data"), Path("failing")))
    status, _, error = _finish(_start(place, "finetune", "failing.toml", "--devices", 2, fail=1))
    assert status != 0
    assert "this process fails" in error
    assert not (place / "failing" / "best.safetensors").exists()


def test_what_the_first_process_refuses_is_said_once(place: Path, runs: tuple[list[str], list[str]]) -> None:
    status, out, error = _finish(_start(place / "in-together", "finetune", "tiny.toml", "--devices", 2))
    assert (status, out) == (1, "")
    assert error.count("holds a run already") == 1
    assert "Traceback" not in error


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to a child process")
def test_ctrl_c_in_the_first_process_ends_all_and_one_process_can_go_on(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = config_content(Path("data"), Path("interrupted"))
    content["fitting"]["phases"][0]["epochs"] = 12
    write_toml(place / "long.toml", content)
    process = _start(place, "finetune", "long.toml", "--devices", 2)
    assert process.stdout is not None
    assert process.stdout.readline().startswith("phase 1 (8 px) epoch 1")
    process.send_signal(signal.SIGINT)
    status, _, error = _finish(process)
    assert status == 130
    assert error.count("Go on with --resume") == 1
    assert "Traceback" not in error
    assert not (place / "interrupted" / "best.safetensors").exists()
    monkeypatch.chdir(place)
    assert osteotrain("finetune", "long.toml", "--resume") == 0
    assert (place / "interrupted" / "best.safetensors").exists()


@pytest.mark.parametrize("processes", PROCESSES)
def test_the_shares_of_a_batch_are_the_batch(processes: int) -> None:
    batches = Batches(inputs_of(FILMS), FILMS, ("normal",), 16, 4)
    whole = list(batches.shuffled(PLAN, seed=3))
    shares = [batches.shuffled(PLAN, seed=3, share=Share(rank, processes)) for rank in range(processes)]
    _require_parts(whole, [list(share) for share in shares])


@pytest.mark.parametrize("processes", PROCESSES)
@pytest.mark.parametrize("is_restored", [True, False])
def test_the_shares_of_pairs_are_the_pairs(processes: int, is_restored: bool) -> None:
    inputs = inputs_of(FILMS)
    pairs = Pairs(inputs, inputs if is_restored else None, FILMS, 16, 4, PLAN)
    whole = list(pairs.show(seed=3, shuffle=True))
    shares = [pairs.show(seed=3, shuffle=True, share=Share(rank, processes)) for rank in range(processes)]
    _require_parts(whole, [list(share) for share in shares])


def _require_parts(whole: Sequence[Sequence[torch.Tensor]], shares: Sequence[Sequence[Sequence[torch.Tensor]]]) -> None:
    for number, batch in enumerate(whole):
        for place, expected in enumerate(batch):
            found = torch.cat([share[number][place] for share in shares])
            torch.testing.assert_close(found, expected, atol=1e-6, rtol=0)


@pytest.mark.parametrize("command", ["finetune", "pretrain"])
@pytest.mark.parametrize("option", [("--devices", 0), ("--devices", -1), ("--nodes", 0)])
def test_fewer_than_one_process_is_wrong_usage(command: str, option: tuple[str, int]) -> None:
    assert osteotrain(command, "tiny.toml", *option) == 2
