"""Comparisons: what an arm changes, how folds are dealt, what is resumed, and what the table says."""

import csv
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from osteoviewer.imaging.clinical import AGE, BMI, SEX
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.inference.calibration import ClinicalModel
from tests.training.films import CLASSES, config_content, draw_films, inputs_of, list_t_scores, make_config
from training.ablate.config import Ablation, Arm, read_ablation
from training.comparison import run as compare_run
from training.comparison.answers import FoldAnswers, take_together
from training.comparison.beside import Records
from training.comparison.checks import describe_plan
from training.comparison.run import compare
from training.comparison.table import Row, score_rows
from training.config import Protocol, TrainingConfig
from training.dataset import ModelInputs, Source, are_inputs_current, load_inputs, make_inputs
from training.errors import BadConfiguration, BadRun, BadTrainingData
from training.manifest import Film, read_manifest
from training.metrics import Answers
from training.splits import split_into_folds, thin

NOTHING = {"name": "plain"}
NO_NOISE_REDUCTION = {"name": "no-denoise", "stages": {"denoise": {"window": 1}}}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw_films(tmp_path_factory.mktemp("ablate") / "data", groups=4)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fourteen radiographs of each class with a record of each but one; films of osteoporosis are smaller."""
    root = draw_films(tmp_path_factory.mktemp("many") / "data", groups=14)
    rows = [
        (f"P-{label}-{n}", f"{label}-{n}", 30 + 25 * place + n % 4, "female" if n % 2 else "male", 20 + 2 * n % 5)
        for place, label in enumerate(CLASSES)
        for n in range(14)
    ]
    with (root / "patients.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("patient_id", "group", "age_years", "sex", "bmi_kg_m2"), *rows[:-1]])
    for path in root.glob("osteoporosis*"):
        Image.open(path).crop((0, 0, 200, 250)).save(path)
    return root


@pytest.fixture
def trained_on_many(trained: TrainingConfig, many: Path, monkeypatch: pytest.MonkeyPatch) -> TrainingConfig:
    base = trained.model_copy(update={"data": trained.data.model_copy(update={"root": str(many)})})
    monkeypatch.setattr("training.comparison.config.read_config", lambda _: base)
    return base


@pytest.fixture
def trained(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TrainingConfig:
    """The training that is compared: one short phase."""
    content = config_content(root, tmp_path / "unused")
    content["fitting"]["phases"] = [{"side_px": 8, "epochs": 1, "learning_rate": 1e-3, "batch": 4}]
    base = TrainingConfig.model_validate(content)
    monkeypatch.setattr("training.comparison.config.read_config", lambda _: base)
    return base


@pytest.fixture
def without_films(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Random model inputs, since the films do not matter; returns the folders that inputs were made in."""
    folders: list[str] = []

    def make(films: Sequence[Film], _source: Source, *, folder: Path) -> ModelInputs:
        folders.append(folder.name)
        return inputs_of(films)

    monkeypatch.setattr(compare_run, "load_inputs", make)
    return folders


def _ablation(folder: Path, *arms: dict[str, object], **others: object) -> Ablation:
    return Ablation.model_validate(
        {
            "base": "base.toml",
            "run_folder": str(folder),
            "folds": 2,
            "validation": 0.3,
            "seed": 1,
            "resamples": 5,
            "arms": list(arms),
            **others,
        }
    )


def _run(ablation: Ablation, *, resume: bool = False, seed: int | None = None) -> tuple[list[str], str]:
    lines: list[str] = []
    return lines, compare(ablation.plan(seed=seed), resume=resume, report=lines.append)


def _answered(folder: Path) -> list[str]:
    tables = [path.read_text().splitlines() for path in sorted(folder.glob("fold-*/answers.csv"))]
    return [row["file"] for table in tables for row in csv.DictReader(table)]


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
        assert sorted(_answered(tmp_path / "run" / "group" / arm)) == sorted(listed)
    assert "| plain | by radiograph | 15 knees of 12 radiographs |" in table
    assert "| no-denoise less plain | by radiograph | 12 radiographs of both |" in table
    assert (tmp_path / "run" / "table.md").read_text() == table + "\n"


def test_a_comparison_that_was_stopped_goes_on_without_training_finished_folds_again(
    trained: TrainingConfig, without_films: list[str], tmp_path: Path
) -> None:
    ablation = _ablation(tmp_path / "run", NOTHING)
    _, whole = _run(ablation)
    (tmp_path / "run" / "group" / "plain" / "fold-1" / "answers.csv").unlink()
    lines, again = _run(ablation, resume=True)
    assert [line for line in lines if "fold" in line] == ["plain, fold 2 of 2"]
    assert again == whole
    with pytest.raises(BadRun, match="holds a comparison already"):
        _run(ablation)
    (tmp_path / "run" / "comparison.json").write_text("[]")
    with pytest.raises(BadRun, match="record is damaged"):
        _run(ablation, resume=True)


def test_a_finished_comparison_makes_its_table_again_without_a_model_input(
    trained: TrainingConfig, without_films: list[str], tmp_path: Path
) -> None:
    _, table = _run(_ablation(tmp_path / "run", NOTHING))
    without_films.clear()
    (tmp_path / "run" / "table.md").unlink()
    _, again = _run(_ablation(tmp_path / "run", NOTHING), resume=True)
    assert (again, without_films) == (table, [])
    assert (tmp_path / "run" / "table.md").exists()


def test_damaged_answers_are_refused(trained: TrainingConfig, without_films: list[str], tmp_path: Path) -> None:
    _run(_ablation(tmp_path / "run", NOTHING))
    path = tmp_path / "run" / "group" / "plain" / "fold-0" / "answers.csv"
    path.write_text(path.read_text().replace("osteopenia", "osteopathy", 1))
    with pytest.raises(BadRun, match="answers of “plain”, fold-0, are damaged"):
        _run(_ablation(tmp_path / "run", NOTHING), resume=True)


def test_arms_can_be_added_but_nothing_else_changed(
    trained: TrainingConfig, without_films: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "run"
    _run(_ablation(folder, NOTHING))
    lines, _ = _run(_ablation(folder, NOTHING, {"name": "less", "share": 0.7}), resume=True)
    assert not any(line.startswith("plain") for line in lines)
    with pytest.raises(BadRun, match="other films, folds, trainings"):
        _run(_ablation(folder, NOTHING, {"name": "less", "share": 0.7}, seed=2), resume=True)
    with pytest.raises(BadRun, match="other films, folds, trainings"):
        _run(_ablation(folder, NOTHING), resume=True, seed=7)
    with pytest.raises(BadRun, match="other films, folds, trainings"):
        _run(_ablation(folder, NOTHING, {"name": "less", "share": 0.6}), resume=True)
    _run(_ablation(folder, NOTHING), resume=True)
    with pytest.raises(BadRun, match="other films, folds, trainings"):
        _run(_ablation(folder, NOTHING, {"name": "less", "share": 0.6}), resume=True)


def test_a_comparison_that_an_earlier_version_made_is_not_gone_on_with(trained: TrainingConfig, tmp_path: Path) -> None:
    (tmp_path / "ablation.json").write_text("{}")
    with pytest.raises(BadRun, match="earlier version"):
        _run(_ablation(tmp_path, NOTHING), resume=True)


def test_arms_of_one_pipeline_share_their_model_inputs(
    trained: TrainingConfig, without_films: list[str], tmp_path: Path
) -> None:
    _run(_ablation(tmp_path / "run", NOTHING, {"name": "half", "share": 0.5}, NO_NOISE_REDUCTION))
    assert len(without_films) == len(set(without_films)) == 2


def test_an_arm_learns_from_its_share_of_the_radiographs_only(
    trained_on_many: TrainingConfig, without_films: list[str], tmp_path: Path
) -> None:
    _run(_ablation(tmp_path / "run", {"name": "half", "share": 0.5}))
    rows = list(csv.DictReader((tmp_path / "run/group/half/fold-0/split.csv").read_text().splitlines()))
    sides = {row["side"] for row in rows}
    assert sides == {"train", "validation", "test", "unused"}
    of_side = {side: {row["group"] for row in rows if row["side"] == side} for side in sides}
    assert not of_side["train"] & of_side["unused"]


@pytest.mark.parametrize("protocol", ["group", "paper"])
def test_a_smaller_share_is_part_of_a_larger_one_and_has_every_class(protocol: Protocol) -> None:
    films = [Film(f"{label}-{number}", label, f"{label}-{number // 2}") for label in CLASSES for number in range(24)]
    split = split_into_folds(films, folds=3, validation=0.2, seed=1, protocol=protocol)[0]
    quarter, half, whole = (thin(split, share=share, seed=3, protocol=protocol) for share in (0.25, 0.5, 1.0))
    assert set(quarter.train) < set(half.train) < set(whole.train)
    assert whole == split
    assert abs(2 * len(half.train) - len(split.train)) <= len(CLASSES)
    assert {film.label for film in quarter.train} == set(CLASSES)
    assert sorted(quarter.train + quarter.unused, key=films.index) == list(split.train)
    if protocol == "group":
        assert not {film.group for film in quarter.train} & {film.group for film in quarter.unused}


def test_folds_of_files_divide_radiographs_and_say_so() -> None:
    films = [Film(f"{label}-{number}", label, f"{label}-{number // 2}") for label in CLASSES for number in range(12)]
    by_file = split_into_folds(films, folds=3, validation=0.2, seed=1, protocol="paper")
    assert sorted((film for split in by_file for film in split.test), key=films.index) == films
    assert sum(split.shared_groups for split in by_file) > 0


def test_rows_without_a_network_stand_beside_the_arms_on_the_same_knees(
    trained_on_many: TrainingConfig, without_films: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_run, "_train_fold", lambda *_: None)
    monkeypatch.setattr(
        compare_run,
        "_answer",
        lambda _training, _run, films, _inputs: FoldAnswers(films, np.full((len(films), 3), 1 / 3)),
    )
    beside = ["image-size", "shafts", "both-knees", "age-sex-bmi"]
    ablation = _ablation(tmp_path / "run", NOTHING, beside=beside, protocols=["group", "paper"], validation=0.2)
    told = describe_plan(ablation.plan())
    _, table = _run(ablation)
    rows = [[cell.strip() for cell in line.split("|")[1:4]] for line in table.splitlines() if line.startswith("|")][2:]
    n_of = {(name, folds): n for name, folds, n in rows}
    for folds in ("by radiograph", "by file (leaks)"):
        for name in ("plain", "image-size", "shafts"):
            assert n_of[name, folds] == "45 knees of 42 radiographs"
        for name in ("age-sex-bmi", "plain, complete records only", "plain + age-sex-bmi"):
            assert n_of[name, folds] == "44 knees of 41 radiographs"
        assert n_of["plain + age-sex-bmi less age-sex-bmi", folds] == "41 radiographs of both"
    together = "plain, all knees of a radiograph together"
    assert n_of[together, "by radiograph"] == "42 knees of 42 radiographs"
    assert n_of[together, "by file (leaks)"] == "44 knees of 42 radiographs"  # two were held out in two folds
    assert "By file, " in table
    assert "complete records of age, sex and BMI: 41 radiographs" in told
    assert "1 arms, 4 trainings" in told
    assert _score(table, "age-sex-bmi") == _score(table, "plain + age-sex-bmi") == "1.000"
    assert _score(table, "image-size", place=5) == "1.000"
    assert _score(table, "image-size") != "1.000"


def test_the_knees_of_a_radiograph_taken_together_are_answered_once() -> None:
    films = (Film("a.png", "normal", "G1", 0), Film("b.png", "normal", "G2"), Film("a.png", "normal", "G1", 1))
    both = take_together(FoldAnswers(films, np.array([[0.9, 0.1], [0.3, 0.7], [0.5, 0.5]])))
    assert both.films == films[:2]
    assert both.probabilities == pytest.approx(np.array([[0.75, 0.25], [0.3, 0.7]]))


def test_knees_are_not_measured_where_the_first_arm_does_not_find_them(trained: TrainingConfig, tmp_path: Path) -> None:
    ablation = _ablation(tmp_path / "run", {"name": "no-roi", "without": ["roi"]}, beside=["texture"])
    with pytest.raises(BadConfiguration, match="only where the first arm's pipeline finds it"):
        describe_plan(ablation.plan())


def _score(table: str, name: str, *, place: int = 4) -> str:
    """The macro AUC of a row on folds of radiographs, or another of its scores."""
    line = next(line for line in table.splitlines() if line.startswith(f"| {name} | by radiograph |"))
    return line.split("|")[place].split()[0]


def test_too_few_records_are_noticed_before_anything_is_trained(
    trained: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_run, "finetune", lambda *_, **__: pytest.fail("trained"))
    with pytest.raises(BadTrainingData, match="too few complete records"):
        _run(_ablation(tmp_path / "run", NOTHING, beside=["age-sex-bmi"]))


def test_a_record_beside_an_arm_multiplies_its_probabilities() -> None:
    films = (Film("a.png", "normal", "G1"), Film("b.png", "normal", "G2"))
    known = {"G1": {AGE: 70.0, SEX: 1.0, BMI: 20.0}, "G2": {AGE: 40.0, SEX: 1.0, BMI: 20.0}}
    model = ClinicalModel(
        inputs=[AGE, SEX, BMI],
        means={"normal": [40.0, 1.0, 20.0], "osteoporosis": [70.0, 1.0, 20.0]},
        covariance=np.diag([225.0, 1.0, 1.0]).tolist(),
        radiographs=9,
    )
    records = Records(known, (model,), ("normal", "osteoporosis"))
    alone = records.answer(0, films).probabilities
    odds = np.exp(0.5 * 30.0**2 / 225.0)
    assert alone[0] == pytest.approx([1 / (1 + odds), odds / (1 + odds)])
    both = records.add_to(0, FoldAnswers(films, np.array([[0.8, 0.2], [0.5, 0.5]]))).probabilities
    assert both[0, 1] / both[0, 0] == pytest.approx(0.25 * odds)
    assert both[1] == pytest.approx(alone[1])


def test_an_arm_that_learns_the_t_score_answers_it_and_is_scored_by_it(
    trained: TrainingConfig, root: Path, without_films: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = Path(shutil.copytree(root, tmp_path / "data"))
    base = trained.model_copy(update={"data": trained.data.model_copy(update={"root": str(data)})})
    monkeypatch.setattr("training.comparison.config.read_config", lambda _: base)
    list_t_scores(data, [(f"{label}-{n}", -place - n / 4) for place, label in enumerate(CLASSES) for n in range(3)])
    ablation = _ablation(tmp_path / "run", NOTHING, {"name": "with-t-score", "t_score_weight": 0.5})
    assert "known T-scores: 9 radiographs" in describe_plan(ablation.plan())
    _, table = _run(ablation)
    for arm, further in (("plain", []), ("with-t-score", ["t_score"])):
        path = tmp_path / "run/group" / arm / "fold-0"
        assert (path / "answers.csv").read_text().splitlines()[0].split(",")[4:] == [*CLASSES, *further]
        logged = (path / "metrics.csv").read_text().splitlines()[0]
        assert ("validation_t_score_error" in logged) == bool(further)
    below = table.partition("T-score error")[2].splitlines()
    assert [line.split("|")[1:4] for line in below if "knees" in line] == [
        [" with-t-score ", " by radiograph ", " 12 knees of 9 radiographs "]
    ]
    _, again = _run(ablation, resume=True)
    assert again == table


def test_t_scores_that_are_missing_are_noticed_before_anything_is_trained(
    trained: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_run, "finetune", lambda *_, **__: pytest.fail("trained"))
    ablation = _ablation(tmp_path / "run", NOTHING, {"name": "with-t-score", "t_score_weight": 0.5})
    with pytest.raises(BadTrainingData, match="T-score of no radiograph"):
        _run(ablation)
    assert not (tmp_path / "run").exists()


def test_a_phase_1_that_is_missing_is_noticed_before_anything_is_trained(
    trained: TrainingConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_run, "finetune", lambda *_, **__: pytest.fail("trained"))
    arms = NOTHING, {"name": "phase-1", "pretrained": str(tmp_path / "nowhere")}
    with pytest.raises(BadRun, match="no run"):
        _run(_ablation(tmp_path / "run", *arms))
    with pytest.raises(BadRun, match="no run"):
        describe_plan(_ablation(tmp_path / "run", *arms).plan())
    assert not (tmp_path / "run").exists()


def test_an_arm_changes_what_it_names_and_nothing_else(root: Path, tmp_path: Path) -> None:
    base = make_config(root, tmp_path)
    changed = Arm.model_validate(NO_NOISE_REDUCTION).apply(base)
    assert changed.pipeline[0]["parameters"] == {"window": 1}
    assert changed.pipeline[1:] == base.pipeline[1:]
    assert changed.model_copy(update={"pipeline": base.pipeline}) == base


def test_an_arm_without_a_stage_has_every_other_as_it_was(root: Path, tmp_path: Path) -> None:
    base = make_config(root, tmp_path)
    changed = Arm.model_validate({"name": "whole-film", "without": ["roi"]}).apply(base)
    assert changed.pipeline == [stage for stage in base.pipeline if stage["stage"] != "roi"]
    assert changed.model_copy(update={"pipeline": base.pipeline}) == base
    with pytest.raises(BadConfiguration, match="a stage that the pipeline has not: smudge"):
        Arm.model_validate({"name": "odd", "without": ["smudge"]}).apply(base)
    with pytest.raises(BadConfiguration, match="no training that could be run"):
        Arm.model_validate({"name": "odd", "without": ["resize"]}).apply(base)


def test_without_a_region_the_network_is_shown_the_whole_film_once(root: Path, tmp_path: Path) -> None:
    whole = Arm.model_validate({"name": "whole-film", "without": ["roi"]}).apply(make_config(root, tmp_path))
    films = read_manifest(root, dataset="B", classes=CLASSES).films[:2]
    inputs = load_inputs(films, whole.source(), folder=tmp_path / "inputs")
    assert [(film.file, film.knee) for film in inputs.keep(films)] == [(film.file, 0) for film in films]
    *_, last = whole.build_pipeline().run_film(read_radiograph(root / films[0].file, max_pixels=1_000_000).pixels)
    assert np.array_equal(inputs.stack(films[:1])[0], last.image[:, :, 0])
    assert are_inputs_current(films, whole.source(), folder=tmp_path / "inputs")


def test_a_film_without_a_field_is_refused_as_a_whole(root: Path, tmp_path: Path) -> None:
    whole = Arm.model_validate({"name": "whole-film", "without": ["roi"]}).apply(make_config(root, tmp_path))
    blank = Image.new("L", (210, 256), 255)
    blank.putpixel((100, 100), 0)
    blank.save(tmp_path / "blank.png")
    made = make_inputs(tmp_path / "blank.png", method=whole.source().method(), max_pixels=1_000_000)
    assert (dict(made.images), made.refused) == ({}, ("no_field",))


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


@pytest.mark.parametrize(
    ("arms", "sentence"),
    [
        ('[{ name = "a" }, { name = "a" }]', "stands twice"),
        ('[{ name = "image-size" }]', "called as a row"),
        ('[{ name = "a", share = 0.0 }]', "greater than 0"),
    ],
)
def test_arms_that_cannot_be_told_apart_or_learn_nothing_are_refused(tmp_path: Path, arms: str, sentence: str) -> None:
    path = tmp_path / "ablation.toml"
    path.write_text(
        f'base = "b"\nrun_folder = "r"\nfolds = 2\nvalidation = 0.2\nseed = 1\nresamples = 10\narms = {arms}\n'
    )
    with pytest.raises(BadConfiguration, match=sentence):
        read_ablation(path)


def _answers(right: float) -> Answers:
    """Answers of 30 radiographs of each class, of which such a share is answered rightly."""
    labels = np.repeat(np.arange(3), 30)
    answered = np.where(np.tile(np.arange(30), 3) < 30 * right, labels, (labels + 1) % 3)
    return Answers(0.1 + 0.7 * np.eye(3)[answered], labels, np.array([f"G{n}" for n in range(90)]))


def test_a_better_arm_gains_and_an_equal_one_does_not() -> None:
    first = Row("first", "", _answers(0.5))
    rows = (first, Row("same", "", _answers(0.5), first), Row("better", "", _answers(1.0), first))
    _, same, better = score_rows(rows, classes=CLASSES, resamples=100, seed=1)
    gains = {score.name: score for score in better.gains}
    assert gains["balanced_accuracy"].value == pytest.approx(0.5)
    assert gains["balanced_accuracy"].low > 0.3
    assert all((score.low, score.value, score.high) == (0.0, 0.0, 0.0) for score in same.gains)


def test_rows_are_compared_on_the_radiographs_that_both_have() -> None:
    whole, worse = _answers(1.0), _answers(0.5)
    kept = whole.groups != "G0"
    part = Answers(whole.probabilities[kept], whole.labels[kept], whole.groups[kept])
    first = Row("first", "", worse)
    _, arm = score_rows((first, Row("part", "", part, first)), classes=CLASSES, resamples=10, seed=1)
    assert arm.radiographs == arm.shared == 89
    gain = next(score for score in arm.gains if score.name == "balanced_accuracy")
    assert gain.value == pytest.approx(1.0 - (14 / 29 + 0.5 + 0.5) / 3)
