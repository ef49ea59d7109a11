"""The card says what its figures say, good or bad, and nothing of the machine."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from osteoviewer.inference.card import ModelCard
from osteoviewer.paths import resources
from tests.builders import plain_calibration, tiny_card, tiny_network
from tests.training.films import CLASSES, config_content
from training import provenance
from training.config import TrainingConfig, parse_config
from training.evaluate import HeldOut
from training.manifest import Film, Manifest
from training.metrics import Answers, Measured
from training.model_card import describe_training, list_limitations, list_metrics, write_card
from training.runs import RunRecord
from training.splits import Split

CONFIG = parse_config(config_content(Path("/home/someone/films"), Path("/home/someone/run")))
GOOD = Measured("accuracy", 0.9, 0.8, 1.0, 0.5)
POOR = Measured("accuracy", 0.4, 0.3, 0.55, 0.5)


def _limitations(config: TrainingConfig, held_out: HeldOut) -> list[str]:
    return list_limitations(config, held_out, plain_calibration())


def _held_out(scores: Sequence[Measured]) -> HeldOut:
    groups = np.array(["G1", "G1", "G2", "G3"])
    answers = Answers(np.full((4, 3), 1 / 3), np.array([0, 0, 1, 2]), groups)
    return HeldOut(answers, tuple(scores), {"no_bone": 1})


def test_that_the_overall_score_holds_chance_is_the_first_that_is_said() -> None:
    overall = Measured("macro_auc", 0.55, 0.44, 0.65, 0.5)
    first, *_ = _limitations(CONFIG, _held_out([POOR, overall]))
    assert first.startswith("“macro_auc” cannot be told from chance")


def test_an_interval_without_width_is_said_to_be_no_certainty() -> None:
    (line,) = [
        line
        for line in _limitations(CONFIG, _held_out([Measured("sensitivity", 0.0, 0.0, 0.0, None), POOR]))
        if "no width" in line
    ]
    assert line == (
        "The interval of “sensitivity” has no width: the score is the same on every draw of held-out radiographs. "
        "That is no certainty."
    )


def test_a_score_that_holds_chance_is_admitted_and_one_that_does_not_is_not() -> None:
    assert any("“accuracy” cannot be told from chance" in line for line in _limitations(CONFIG, _held_out([POOR])))
    assert not any("chance" in line for line in _limitations(CONFIG, _held_out([GOOD])))


def test_a_model_no_better_than_the_commonest_class_says_so() -> None:
    assert any("Always answering the commonest" in line for line in _limitations(CONFIG, _held_out([POOR])))
    assert not any("Always answering" in line for line in _limitations(CONFIG, _held_out([GOOD])))


def test_an_interval_without_width_is_called_no_certainty() -> None:
    never = Measured("sensitivity_osteoporosis", 0.0, 0.0, 0.0, None)
    lines = _limitations(CONFIG, _held_out([GOOD, never]))
    assert [line for line in lines if "no certainty" in line] == [line for line in lines if "sensitivity" in line]


def test_a_model_that_always_answers_alike_shows() -> None:
    lines = _limitations(CONFIG, _held_out([GOOD]))
    assert any("normal 4, 2; osteopenia 0, 1; osteoporosis 0, 1" in line for line in lines)


def test_films_and_radiographs_of_each_class_are_stated() -> None:
    lines = _limitations(CONFIG, _held_out([GOOD]))
    assert any("4 knees of 3 radiographs (1 normal, 1 osteopenia, 1 osteoporosis)" in line for line in lines)


def test_the_card_says_how_knees_are_found_and_how_far_that_can_be_trusted() -> None:
    paper = json.loads((resources() / "pipeline-paper.json").read_bytes())
    by_paper = CONFIG.model_copy(update={"pipeline": paper})
    assert any("K-means" in line for line in _limitations(by_paper, _held_out([GOOD])))
    assert any("hand marks" in line for line in _limitations(CONFIG, _held_out([GOOD])))


def test_a_metric_keeps_its_interval_and_the_number_of_films() -> None:
    (metric,) = list_metrics(CONFIG, _held_out([POOR]))
    assert (metric.value, metric.low, metric.high, metric.n) == (0.4, 0.3, 0.55, 4)
    assert "3 radiographs" in metric.split


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True])
def test_a_card_that_nobody_could_read_again_is_not_made(value: object) -> None:
    tiny = tiny_card(tiny_network(), b"weights")

    def card_of(score: Measured) -> ModelCard:
        parts = {"calibration": tiny.calibration, "files": tiny.files, "known": tiny.known_answer}
        return write_card(CONFIG, _held_out([score]), training={"seconds": 1.0}, **parts)

    assert ModelCard.from_bytes(card_of(POOR).to_bytes()) == card_of(POOR)
    with pytest.raises(ValueError, match=r".+"):
        card_of(replace(POOR, high=value))


def test_folders_of_the_machine_stay_out_and_counts_come_in() -> None:
    record = RunRecord("osteotrain finetune x.toml", CONFIG.model_dump(mode="json"), 2, {"train": {"no_bone": 2}}, "ab")
    films = tuple(Film(f"{label}.png", label, label) for label in CLASSES)
    manifest = Manifest(films, {"two labels": 3}, "ab")

    told = describe_training(record, manifest, Split(films, (), ()), _held_out([POOR]), seconds=12.34)

    assert "/home/someone" not in str(told)
    assert told["data"]["left_out"] == {"two labels": 3}
    assert told["data"]["refused"] == {"train": {"no_bone": 2}, "test": {"no_bone": 1}}
    assert told["data"]["sides"]["train"]["normal"] == {"films": 1, "groups": 1}
    assert told["evaluation"]["chance"] == {"accuracy": 0.5}
    assert told["seconds"] == 12.3


@pytest.mark.parametrize(
    ("flags", "expected"), [("fpu avx2", False), ("fpu avx512_bf16", True), ("amx_bf16 amx_tile", True)]
)
def test_bfloat16_is_used_only_where_the_processor_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flags: str, expected: bool
) -> None:
    text = f"processor\t: 0\nmodel name\t: A Processor\nflags\t\t: {flags}\n\nprocessor\t: 1\n"
    (tmp_path / "cpuinfo").write_text(text, encoding="utf-8")
    monkeypatch.setattr(provenance, "_CPU_INFO", tmp_path / "cpuinfo")
    assert provenance.has_native_bfloat16() is expected
    assert provenance.processor_name() == "A Processor"


def test_where_the_system_does_not_tell_the_processor_its_kind_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(provenance, "_CPU_INFO", tmp_path / "none")
    assert provenance.processor_name()
    assert provenance.has_native_bfloat16() is False


def test_scores_of_a_split_that_leaks_are_never_shown_as_held_out_however_it_was_made() -> None:
    leaking = replace(_held_out([GOOD]), shared_groups=2)
    assert "2 of the scored radiographs" in _limitations(CONFIG, leaking)[0]
    assert "2 were trained on or chosen by too" in list_metrics(CONFIG, leaking)[0].split
    assert "neither trained on nor chosen by" in list_metrics(CONFIG, _held_out([GOOD]))[0].split
    assert not any("believed" in line for line in _limitations(CONFIG, _held_out([GOOD])))
