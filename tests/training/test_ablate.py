"""Comparisons: what an arm changes, how folds are dealt, what is resumed, and what the table says."""

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training.films import CLASSES, config_content, draw_films, make_config
from training.ablate import run as ablate_run
from training.ablate.config import Ablation, Arm, read_ablation
from training.ablate.run import ablate
from training.ablate.table import format_arms, score_arms
from training.config import TrainingConfig
from training.errors import BadConfiguration, BadRun, BadTrainingData
from training.manifest import Film
from training.metrics import Answers
from training.splits import split_into_folds

NOTHING = {"name": "plain"}
NO_NOISE_REDUCTION = {"name": "no-denoise", "stages": {"denoise": {"window": 1}}}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_films(tmp_path_factory.mktemp("ablate") / "data", groups=4)


@pytest.fixture
def trained(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TrainingConfig:
    """The training that is compared: one short phase."""
    content = config_content(root, tmp_path / "unused")
    content["fitting"]["phases"] = [{"side_px": 8, "epochs": 1, "learning_rate": 1e-3, "batch": 4}]
    base = TrainingConfig.model_validate(content)
    monkeypatch.setattr("training.ablate.config.read_config", lambda _: base)
    return base


def _ablation(folder: Path, *arms: dict[str, object]) -> Ablation:
    return Ablation.model_validate(
        {
            "base": "base.toml",
            "run_folder": str(folder),
            "folds": 2,
            "validation": 0.3,
            "seed": 1,
            "resamples": 20,
            "arms": list(arms),
        }
    )


def _run(ablation: Ablation, *, resume: bool = False) -> tuple[list[str], str]:
    lines: list[str] = []
    return lines, format_arms(ablate(ablation, resume=resume, report=lines.append))


@given(groups=st.lists(st.integers(1, 3), min_size=4, max_size=20), folds=st.integers(2, 4), seed=st.integers(0, 100))
def test_every_film_is_held_out_once_and_never_with_another_of_its_radiograph_on_another_side(
    groups: list[int], folds: int, seed: int
) -> None:
    films = [
        Film(f"{label}-{group}-{number}", label, f"{label}-{group}")
        for label in ("normal", "osteoporosis")
        for group, count in enumerate(groups)
        for number in range(count)
    ]
    splits = split_into_folds(films, folds=folds, validation=0.2, seed=seed)
    held_out = [film for split in splits for film in split.test]
    assert sorted(held_out, key=films.index) == films
    for split in splits:
        assert split.shared_groups == 0
        assert not {film.group for film in split.train} & {film.group for film in split.validation}
        assert all({film.label for film in side} == {"normal", "osteoporosis"} for side in split.sides().values())


def test_a_class_with_fewer_radiographs_than_folds_is_refused() -> None:
    films = [Film(str(number), "normal", str(number)) for number in range(3)]
    with pytest.raises(BadTrainingData, match="only 3 radiographs"):
        split_into_folds(films, folds=5, validation=0.2, seed=1)


def test_every_knee_is_answered_once_in_every_arm(trained: TrainingConfig, root: Path, tmp_path: Path) -> None:
    _, table = _run(_ablation(tmp_path / "run", NOTHING, NO_NOISE_REDUCTION))
    listed = [row["file"] for row in csv.DictReader((root / "films.csv").read_text().splitlines())]
    for arm in ("plain", "no-denoise"):
        answered = [
            row["file"]
            for path in sorted((tmp_path / "run" / arm).glob("fold-*/answers.csv"))
            for row in csv.DictReader(path.read_text().splitlines())
        ]
        assert sorted(answered) == sorted(listed)
    assert "| plain | 15 knees of 12 radiographs |" in table
    assert "| no-denoise less plain | |" in table


def test_a_comparison_that_was_stopped_goes_on_without_training_finished_folds_again(
    trained: TrainingConfig, tmp_path: Path
) -> None:
    ablation = _ablation(tmp_path / "run", NOTHING)
    _, whole = _run(ablation)
    (tmp_path / "run" / "plain" / "fold-1" / "answers.csv").unlink()
    lines, again = _run(ablation, resume=True)
    assert [line for line in lines if "fold" in line] == ["plain, fold 2 of 2"]
    assert again == whole
    with pytest.raises(BadRun, match="holds a comparison already"):
        _run(ablation)
    (tmp_path / "run" / "ablation.json").write_text("[]")
    with pytest.raises(BadRun, match="record is damaged"):
        _run(ablation, resume=True)


def test_arms_can_be_added_but_nothing_else_changed(trained: TrainingConfig, tmp_path: Path) -> None:
    _run(_ablation(tmp_path / "run", NOTHING))
    lines, _ = _run(_ablation(tmp_path / "run", NOTHING, NO_NOISE_REDUCTION), resume=True)
    assert not any(line.startswith("plain") for line in lines)
    other = _ablation(tmp_path / "run", NOTHING, NO_NOISE_REDUCTION).model_copy(update={"seed": 2})
    with pytest.raises(BadRun, match="other films, folds, trainings"):
        _run(other, resume=True)


def test_a_phase_1_that_is_missing_is_noticed_before_anything_is_trained(
    trained: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ablate_run, "finetune", lambda *_, **__: pytest.fail("trained"))
    with pytest.raises(BadRun, match="no run"):
        _run(_ablation(tmp_path / "run", NOTHING, {"name": "phase-1", "pretrained": str(tmp_path / "nowhere")}))
    assert not (tmp_path / "run").exists()


def test_an_arm_changes_what_it_names_and_nothing_else(root: Path, tmp_path: Path) -> None:
    base = make_config(root, tmp_path)
    changed = Arm.model_validate(NO_NOISE_REDUCTION).apply(base)
    assert changed.pipeline[0]["parameters"] == {"window": 1}
    assert changed.pipeline[1:] == base.pipeline[1:]
    assert changed.model_copy(update={"pipeline": base.pipeline}) == base


@pytest.mark.parametrize(
    ("stages", "sentence"),
    [
        ({"sharpen": {"window": 1}}, "a stage that the pipeline has not: sharpen"),
        ({"denoise": {"radius": 1}}, "no training that could be run"),
    ],
)
def test_an_arm_that_cannot_be_is_refused(root: Path, tmp_path: Path, stages: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadConfiguration, match=sentence):
        Arm.model_validate({"name": "odd", "stages": stages}).apply(make_config(root, tmp_path))


def test_two_arms_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "ablation.toml"
    path.write_text(
        'base = "b"\nrun_folder = "r"\nfolds = 2\nvalidation = 0.2\nseed = 1\nresamples = 10\n'
        'arms = [{ name = "a" }, { name = "a" }]\n'
    )
    with pytest.raises(BadConfiguration, match="stands twice"):
        read_ablation(path)


def _answers(right: float) -> Answers:
    """Answers of 30 radiographs of each class, of which such a share is answered rightly."""
    labels = np.repeat(np.arange(3), 30)
    answered = np.where(np.tile(np.arange(30), 3) < 30 * right, labels, (labels + 1) % 3)
    return Answers(0.1 + 0.7 * np.eye(3)[answered], labels, np.array([f"G{n}" for n in range(90)]))


def test_a_better_arm_gains_and_an_equal_one_does_not() -> None:
    arms = {"first": _answers(0.5), "same": _answers(0.5), "better": _answers(1.0)}
    _, same, better = score_arms(arms, classes=CLASSES, resamples=100, seed=1)
    gains = {score.name: score for score in better.gains}
    assert gains["balanced_accuracy"].value == pytest.approx(0.5)
    assert gains["balanced_accuracy"].low > 0.3
    assert all((score.low, score.value, score.high) == (0.0, 0.0, 0.0) for score in same.gains)


def test_arms_are_compared_on_the_radiographs_that_both_have() -> None:
    whole, worse = _answers(1.0), _answers(0.5)
    kept = whole.groups != "G0"
    part = Answers(whole.probabilities[kept], whole.labels[kept], whole.groups[kept])
    _, arm = score_arms({"first": worse, "part": part}, classes=CLASSES, resamples=10, seed=1)
    assert arm.radiographs == 89
    gain = next(score for score in arm.gains if score.name == "accuracy")
    assert gain.value == pytest.approx(1.0 - (worse.labels == worse.probabilities.argmax(axis=1))[1:].mean())
