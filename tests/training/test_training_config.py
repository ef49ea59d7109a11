"""A configuration is checked as a whole before anything is computed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.builders import default_pipeline
from tests.training.films import STAGES, config_content
from training.ablate.config import read_ablation
from training.baselines.config import read_baselines
from training.config import parse_config, read_config
from training.errors import BadConfiguration
from training.landmarks.config import read_landmark_config
from training.pretrain.config import read_pretraining_config

SHIPPED = sorted((Path(__file__).parents[2] / "training" / "configs").glob("*.toml"))


def _content() -> dict[str, Any]:
    return config_content(Path("data"), Path("run"))


def test_the_landmark_networks_named_by_the_default_pipeline_are_those_of_their_configuration() -> None:
    output = read_landmark_config(SHIPPED[0].parent / "landmarks.toml").output
    assert default_pipeline().region.parameters["network"] == f"{output.name}-{output.version}"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_configuration_that_comes_with_the_program_is_valid(path: Path) -> None:
    kind = path.stem.partition("-")[0]
    if kind in ("ablate", "learning", "baselines"):
        comparison = read_baselines(path) if kind == "baselines" else read_ablation(path)
        assert comparison.run_folder == f"runs/{path.stem}"
        assert comparison.plan().arms
        return
    read = {"landmarks": read_landmark_config, "phase1": read_pretraining_config}.get(kind, read_config)
    assert read(path).output.name == ("knee-landmarks" if kind == "landmarks" else path.stem)


def test_the_default_pipeline_is_written_out_when_it_is_read() -> None:
    content = _content() | {"pipeline": "default"}
    content["fitting"]["phases"] = [{"side_px": 56, "epochs": 1, "learning_rate": 0.1, "batch": 1}]
    assert [stage["stage"] for stage in parse_config(content).pipeline][-1] == "resize"


def test_a_run_keeps_its_configuration_through_json() -> None:
    config = parse_config(_content())
    assert parse_config(config.model_dump(mode="json")) == config


def test_another_seed_leaves_the_split_alone() -> None:
    config = parse_config(_content())
    other = config.with_seed(99)
    assert (other.fitting.seed, other.split) == (99, config.split)


def _unknown_key(content: dict[str, Any]) -> None:
    content["fitting"]["momentum"] = 0.9


def _missing_key(content: dict[str, Any]) -> None:
    del content["data"]["root"]


def _wrong_type(content: dict[str, Any]) -> None:
    content["fitting"]["phases"][0]["epochs"] = "many"


def _unknown_network(content: dict[str, Any]) -> None:
    content["fitting"]["architecture"] = "resnet"


def _unknown_stage(content: dict[str, Any]) -> None:
    content["pipeline"] = [{"stage": "sharpen", "parameters": {}}, STAGES[-1]]


def _no_resize(content: dict[str, Any]) -> None:
    content["pipeline"] = STAGES[:1]


def _side_that_does_not_divide(content: dict[str, Any]) -> None:
    content["fitting"]["phases"][0]["side_px"] = 5


def _nothing_to_train_on(content: dict[str, Any]) -> None:
    content["split"] |= {"validation": 0.5, "test": 0.5}


def _class_twice(content: dict[str, Any]) -> None:
    content["data"]["classes"] = ["normal", "normal"]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (_unknown_key, "fitting.momentum"),
        (_missing_key, "data.root"),
        (_wrong_type, "fitting.phases.0.epochs"),
        (_unknown_network, "resnet"),
        (_unknown_stage, "sharpen"),
        (_no_resize, "resize"),
        (_side_that_does_not_divide, "5 px"),
        (_nothing_to_train_on, "train on"),
        (_class_twice, "twice"),
    ],
)
def test_a_mistake_is_named(spoil: Callable[[dict[str, Any]], None], words: str) -> None:
    content = _content()
    spoil(content)
    with pytest.raises(BadConfiguration, match=words) as caught:
        parse_config(content)
    assert "\n" not in caught.value.message


def test_a_missing_file_is_refused_without_its_folder(tmp_path: Path) -> None:
    with pytest.raises(BadConfiguration, match=r"none\.toml") as caught:
        read_config(tmp_path / "none.toml")
    assert str(tmp_path) not in caught.value.message


@pytest.mark.parametrize("data", [b"phases = [", b"\xff\xfe"])
def test_what_is_not_toml_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.toml").write_bytes(data)
    with pytest.raises(BadConfiguration, match="not TOML"):
        read_config(tmp_path / "bad.toml")
