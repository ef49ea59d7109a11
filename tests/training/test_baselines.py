"""The paper's rivals: what is asked of their libraries, what they start from, and how they are compared."""

import csv
import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from tests.training.films import config_content, draw_films, inputs_of
from training import rivals
from training.baselines.config import Baselines, read_baselines
from training.comparison import run as compare_run
from training.comparison.checks import describe_plan
from training.comparison.run import compare
from training.config import TrainingConfig, parse_config, read_config
from training.errors import BadConfiguration, BadRun
from training.rivals import LEAST_PX, RIVALS, RivalNetwork, build_rival
from training.start import read_start, seeded_network

PROJECT = Path(__file__).resolve().parents[2]
PHASES = [{"side_px": 8, "epochs": 1, "learning_rate": 1e-3, "batch": 4}]


class Library(nn.Module):
    """A library's network of 1,000 classes, small enough to train; it notes the images that it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(3, 4, 3)
        self.fc = nn.Linear(4, 1000)
        self.shown: list[Tensor] = []

    def forward(self, image: Tensor) -> Tensor:
        self.shown.append(image.detach())
        answer: Tensor = self.fc(self.convolution(image).mean(dim=(2, 3)))
        return answer


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of what torchvision and timm make."""
    monkeypatch.setattr(rivals, "_make", lambda _rival, _start: Library())


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_films(tmp_path_factory.mktemp("baselines") / "data", groups=4)


@pytest.fixture
def base(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TrainingConfig:
    config = parse_config(config_content(root, tmp_path / "unused"))
    monkeypatch.setattr("training.comparison.config.read_config", lambda _: config)
    monkeypatch.setattr(compare_run, "load_inputs", lambda films, *_, **__: inputs_of(films))
    return config


def _baselines(folder: Path, *networks: dict[str, Any], **others: Any) -> Baselines:
    told = {"base": "b", "run_folder": str(folder), "folds": 2, "validation": 0.3, "seed": 1, "resamples": 5}
    return Baselines.model_validate({**told, "phases": PHASES, "networks": list(networks), **others})


def test_rivals_and_the_network_of_table_1_are_compared_on_the_same_folds(
    base: TrainingConfig, library: None, tmp_path: Path
) -> None:
    networks = {"architecture": "table1"}, {"architecture": "resnet18"}
    lines: list[str] = []
    table = compare(_baselines(tmp_path / "run", *networks).plan(seed=3), resume=False, report=lines.append)
    assert "| table1, from scratch | by radiograph | 15 knees of 12 radiographs |" in table
    assert "| resnet18, from scratch less table1, from scratch |" in table
    answered = [
        [list(csv.reader(path.read_text().splitlines()))[1:] for path in sorted((tmp_path / "run").glob(pattern))]
        for pattern in ("group/table1-none/*/answers.csv", "group/resnet18-none/*/answers.csv")
    ]
    assert [[row[:4] for row in fold] for fold in answered[0]] == [[row[:4] for row in fold] for fold in answered[1]]
    run = json.loads((tmp_path / "run/group/resnet18-none/fold-0/run.json").read_text())
    assert (run["config"]["fitting"]["architecture"], run["config"]["fitting"]["seed"]) == ("resnet18", 3)
    assert compare(_baselines(tmp_path / "run", *networks).plan(seed=3), resume=True, report=lines.append) == table


def test_a_slow_network_may_have_fewer_folds_and_phases_of_its_own(
    base: TrainingConfig, library: None, tmp_path: Path
) -> None:
    own = [{**PHASES[0], "epochs": 1, "batch": 8}]
    networks = {"architecture": "table1"}, {"architecture": "resnet18", "folds": 1, "phases": own}
    plan = _baselines(tmp_path / "run", *networks).plan()
    told = describe_plan(plan)
    assert "2 arms, 3 trainings" in told
    assert "resnet18, from scratch: 8 px x 1 epochs; films to train on in each fold: " in told
    table = compare(plan, resume=False, report=lambda _: None)
    shared = next(line for line in table.splitlines() if line.startswith("| resnet18, from scratch less table1"))
    assert "| 6 radiographs of both |" in shared
    assert [path.name for path in (tmp_path / "run/group/resnet18-none").iterdir()] == ["fold-0"]


def test_a_row_says_what_its_network_started_from(tmp_path: Path) -> None:
    networks = [{"architecture": "vgg16", "weights": weights} for weights in ("none", "download", "in/vgg.safetensors")]
    titles = [network.title for network in _baselines(tmp_path, *networks).networks]
    assert titles == [
        "vgg16, from scratch",
        "vgg16, ImageNet weights, downloaded",
        "vgg16, weights of vgg.safetensors",
    ]


def test_the_network_of_table_1_may_start_from_phase_1(base: TrainingConfig, tmp_path: Path) -> None:
    networks = {"architecture": "table1"}, {"architecture": "table1", "weights": "training/phase1/vicreg"}
    plan = _baselines(tmp_path, *networks).plan()
    assert [arm.title for arm in plan.arms] == ["table1, from scratch", "table1, phase 1 of vicreg"]
    assert [arm.training.fitting.pretrained for arm in plan.arms] == [None, "training/phase1/vicreg"]
    assert [arm.name for arm in plan.arms] == ["table1-none", "table1-phase-1"]


def test_a_file_of_weights_is_gone_on_from_but_for_its_head(library: None, tmp_path: Path) -> None:
    own = Library()
    auxiliary = {"aux1.fc.weight": torch.ones(2)}
    save_file({**own.state_dict(), **auxiliary}, tmp_path / "own.safetensors")
    made = build_rival("googlenet", 3, start=str(tmp_path / "own.safetensors"))
    assert isinstance(made.body, Library)
    assert torch.equal(made.body.convolution.weight, own.convolution.weight)
    assert made(torch.zeros(2, 3, 64, 64)).scores.shape == (2, 3)


def test_weights_of_another_network_are_refused_before_anything_is_trained(
    base: TrainingConfig, library: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_run, "finetune", lambda *_, **__: pytest.fail("trained"))
    other, missing = tmp_path / "other.safetensors", tmp_path / "missing.safetensors"
    save_file({"convolution.weight": torch.ones(1)}, other)
    for path, sentence in ((other, "“other.safetensors” are of another network"), (missing, "cannot be read")):
        plan = _baselines(tmp_path / "run", {"architecture": "resnet50", "weights": str(path)}).plan()
        with pytest.raises(BadRun, match=sentence):
            compare(plan, resume=False, report=str)
        with pytest.raises(BadRun, match=sentence):
            describe_plan(plan)


def test_a_dry_run_downloads_nothing(base: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[str | None] = []

    def make(_rival: object, start: str | None) -> nn.Module:
        starts.append(start)
        return Library()

    monkeypatch.setattr(rivals, "_make", make)
    plan = _baselines(tmp_path / "run", {"architecture": "resnet18", "weights": "download"}).plan()
    assert "1 arms, 2 trainings" in describe_plan(plan)
    assert starts == [None]
    training = plan.arms[0].training
    assert read_start(training.fitting) == {"weights": "download"}
    seeded_network(training)
    assert starts == [None, "download"]


def test_a_network_is_the_same_for_the_same_seed(base: TrainingConfig, library: None, tmp_path: Path) -> None:
    first, again, other = (
        seeded_network(_baselines(tmp_path, {"architecture": "resnet18"}).plan(seed=seed).base).state_dict()
        for seed in (1, 1, 2)
    )
    assert all(torch.equal(first[name], again[name]) for name in first)
    assert not torch.equal(first["body.fc.weight"], other["body.fc.weight"])


@pytest.mark.parametrize(("side", "shown"), [(56, LEAST_PX), (112, 112)])
def test_images_are_brought_to_what_the_weights_are_for(side: int, shown: int) -> None:
    body = Library()
    network = RivalNetwork(body, RIVALS["xception"])
    network(torch.full((1, 3, side, side), 0.75))
    assert body.shown[0].shape == (1, 3, shown, shown)
    assert torch.allclose(body.shown[0], torch.tensor(0.5))
    assert not [name for name in network.state_dict() if not name.startswith("body.")]


@pytest.mark.parametrize("name", [name for name, rival in RIVALS.items() if rival.library == "torchvision"])
@pytest.mark.parametrize(("start", "weights"), [(None, None), ("download", "IMAGENET1K_V1")])
def test_torchvision_is_asked_for_the_weights_that_are_wanted(
    monkeypatch: pytest.MonkeyPatch, name: str, start: str | None, weights: str | None
) -> None:
    asked: list[tuple[str, Any]] = []

    def get_model(model: str, *, weights: str | None, **_: object) -> nn.Module:
        asked.append((model, weights))
        return nn.ModuleDict({"fc": nn.Linear(4, 1000), "classifier": nn.Sequential(*map(nn.Linear, [4] * 7, [4] * 7))})

    monkeypatch.setitem(sys.modules, "torchvision", SimpleNamespace(models=SimpleNamespace(get_model=get_model)))
    made = build_rival(name, 3, start=start)
    assert asked == [(name, weights)]
    head = made.body.get_submodule(RIVALS[name].head)
    assert isinstance(head, nn.Linear)
    assert (head.in_features, head.out_features) == (4, 3)


@pytest.mark.parametrize(("name", "library"), [("alexnet", "torchvision"), ("xception", "timm")])
def test_a_missing_library_is_named_with_a_way_to_get_it(
    base: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    plan = _baselines(tmp_path / "run", {"architecture": name}).plan()
    for do in (describe_plan, lambda plan: compare(plan, resume=False, report=str)):
        with pytest.raises(BadConfiguration, match=f"need {library}") as caught:
            do(plan)
        assert "make setup-baselines" in caught.value.hint
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("networks", "sentence"),
    [
        ('[{ architecture = "vgg16", folds = 1 }]', "the first network, .* has all folds"),
        ('[{ architecture = "table1" }, { architecture = "vgg16", folds = 3 }]', "more folds than there are"),
        ('[{ architecture = "lenet" }]', "no network is called 'lenet'"),
        ('[{ architecture = "table1", weights = "download" }]', "no weights of ImageNet"),
        ('[{ architecture = "vgg16" }, { architecture = "vgg16" }]', "stands twice"),
    ],
)
def test_networks_that_cannot_be_are_refused(tmp_path: Path, networks: str, sentence: str) -> None:
    path = tmp_path / "baselines.toml"
    path.write_text(
        'base = "b"\nrun_folder = "r"\nfolds = 2\nvalidation = 0.2\nseed = 1\nresamples = 10\n'
        f"phases = [{{ side_px = 8, epochs = 1, learning_rate = 1e-3, batch = 4 }}]\nnetworks = {networks}\n"
    )
    with pytest.raises(BadConfiguration, match=sentence):
        read_baselines(path)


def test_parts_of_a_rival_cannot_be_kept_as_they_are(base: TrainingConfig, tmp_path: Path) -> None:
    frozen = [{**PHASES[0], "frozen": 1}]
    with pytest.raises(BadConfiguration, match="only the network of Table 1"):
        _baselines(tmp_path, {"architecture": "resnet18"}, phases=frozen).plan()


def test_finetune_sends_rivals_to_their_own_command(tmp_path: Path) -> None:
    text = (PROJECT / "training/configs/knee-b3-small.toml").read_text()
    (tmp_path / "rival.toml").write_text(text.replace('architecture = "table1"', 'architecture = "vgg19"'))
    with pytest.raises(BadConfiguration, match="compares its own with") as caught:
        read_config(tmp_path / "rival.toml")
    assert "osteotrain baselines" in caught.value.hint
