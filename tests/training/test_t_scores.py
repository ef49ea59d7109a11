"""The patient's T-score, learned beside the classes: what it changes, what it leaves alone, and what is refused."""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from tests.training.films import CLASSES, config_content, inputs_of, list_films, list_t_scores
from training import shared
from training.ablate.config import Arm
from training.batches import Batches
from training.comparison.answers import FoldAnswers, read_answers, write_answers
from training.comparison.config import PlannedArm
from training.comparison.folds import Folds
from training.comparison.rows import FoldsAnswered
from training.comparison.t_scores import TScoreRow, format_t_scores, score_t_scores
from training.config import Augmentation, TrainingConfig, parse_config
from training.dataset import ModelInputs
from training.epoch_log import T_SCORE_ERROR, read_epochs
from training.errors import BadConfiguration, BadRun, BadTrainingData
from training.evaluation.command import evaluate
from training.finetune import describe_finetuning, finetune
from training.manifest import Film, read_manifest
from training.network import Table1, build_network
from training.patients import read_t_scores
from training.release import release
from training.runs import RunRecord, open_run, save_record
from training.shared import shared_t_score_loss
from training.splits import Split
from training.start import seeded_network
from training.update import describe_update

FILMS = tuple(Film(f"{n}.png", CLASSES[n % 3], f"G{n}") for n in range(7))
PLAIN = Augmentation(rotation_degrees=0, scale=0, flip=0, noise=0, exposure=0)


def _config(root: Path, folder: Path, *, weight: float = 0.5, epochs: int = 1) -> TrainingConfig:
    content = config_content(root, folder)
    content["augmentation"] = PLAIN.model_dump()
    phase = {"side_px": 8, "epochs": epochs, "learning_rate": 1e-2, "batch": 8}
    content["fitting"] |= {"t_score_weight": weight, "phases": [phase]}
    return parse_config(content)


def _listed(root: Path, *, radiographs: int = 12) -> dict[str, float]:
    """List films that need no files, and the T-scores of their patients, which have nothing to do with the class."""
    rows = [(f"{c}-{n}.png", "B", c, f"{c}-{n}", c) for c in CLASSES for n in range(radiographs)]
    list_films(root, rows)
    t_scores = {f"{c}-{n}": -4.0 + 4.0 * (n % 6) / 5 for c in CLASSES for n in range(radiographs)}
    list_t_scores(root, list(t_scores.items()))
    return t_scores


def test_without_the_output_the_network_has_the_weights_it_always_had() -> None:
    plain, learning = Table1(3), Table1(3, with_t_score=True)
    added = {"t_score.weight", "t_score.bias"}
    assert not added & plain.state_dict().keys()
    assert learning.state_dict().keys() - plain.state_dict().keys() == added
    assert plain(torch.rand(2, 3, 8, 8)).t_score is None


def test_the_t_score_is_a_linear_function_of_the_averaged_features() -> None:
    network = Table1(3, with_t_score=True).eval()
    image = torch.rand(2, 3, 8, 8)
    with torch.inference_mode():
        answer = network(image)
        expected = network.t_score(network.features(image).mean(dim=(2, 3)))
    torch.testing.assert_close(answer.t_score[:, None], expected)


def test_the_output_leaves_the_initial_weights_of_the_rest_alone(tmp_path: Path) -> None:
    plain = seeded_network(_config(tmp_path, tmp_path, weight=0.0)).state_dict()
    learning = seeded_network(_config(tmp_path, tmp_path)).state_dict()
    assert all(torch.equal(learning[name], value) for name, value in plain.items())


def test_a_t_score_that_is_not_known_does_not_count() -> None:
    found = torch.tensor([1.0, 5.0, -1.0], requires_grad=True)
    loss = shared_t_score_loss(found, torch.tensor([1.5, math.nan, -4.0]))
    loss.backward()
    assert loss.item() == pytest.approx((0.5**3 + 2.5) / 2)
    assert found.grad is not None
    assert found.grad.tolist() == pytest.approx([-0.25, 0.0, 0.5])


def test_a_batch_without_a_known_t_score_teaches_nothing() -> None:
    found = torch.ones(2, requires_grad=True)
    loss = shared_t_score_loss(found, torch.full((2,), math.nan))
    loss.backward()
    assert loss.item() == 0.0
    assert found.grad is not None
    assert found.grad.tolist() == [0.0, 0.0]


def test_the_mean_of_what_two_processes_compute_is_the_loss_of_the_whole_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    found, meant = torch.rand(5), torch.tensor([0.0, math.nan, 3.0, -2.0, 1.0])
    whole = shared_t_score_loss(found, meant)

    def sum_known(_: Tensor) -> Tensor:
        return torch.tensor(4.0)

    monkeypatch.setattr(shared, "process_count", lambda: 2)
    monkeypatch.setattr(shared, "sum_over_processes", sum_known)
    parts = [shared_t_score_loss(found[rows], meant[rows]) for rows in (slice(0, 2), slice(2, 5))]
    torch.testing.assert_close((parts[0] + parts[1]) / 2, whole)


def test_batches_show_t_scores_with_their_films_to_those_who_ask() -> None:
    known = {f"G{n}": float(n) for n in range(1, 7)}
    inputs = inputs_of(FILMS)
    plain, asked = Batches(inputs, FILMS, CLASSES, 16, 3), Batches(inputs, FILMS, CLASSES, 16, 3, known)
    assert {len(batch) for batch in plain} == {2}
    shown = torch.cat([t_scores for _, _, t_scores in asked])
    assert math.isnan(shown[0])
    assert shown[1:].tolist() == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    order = []
    for images, _, t_scores in asked.shuffled(PLAIN, seed=4):
        for image, t_score in zip(images[:, 0].numpy(), t_scores.tolist(), strict=True):
            number = int(np.abs(inputs.images - image).sum(axis=(1, 2)).argmin())
            order.append(number)
            assert t_score == number or number == 0
    assert sorted(order) == list(range(7))
    assert order != sorted(order)


def test_what_is_no_t_score_or_of_two_records_is_not_known(tmp_path: Path) -> None:
    entries = [("G0", "-2.5"), ("G1", ""), ("G2", "low"), ("G3", "-25"), ("G4", "1"), ("G4", "2"), ("G5", "nan")]
    list_t_scores(tmp_path, entries)
    assert read_t_scores(tmp_path, [], {}) == {}
    listed = [_Listed(film.file, film.group) for film in FILMS]
    assert read_t_scores(tmp_path, listed, {film.file: film.group for film in FILMS}) == {"G0": -2.5}


class _Listed:
    def __init__(self, file: str, group: str) -> None:
        self.file, self.group = file, group


def test_records_without_the_column_are_refused(tmp_path: Path) -> None:
    (tmp_path / "patients.csv").write_text("patient_id,group\nP1,G1\n")
    with pytest.raises(BadTrainingData, match="lack columns") as caught:
        read_t_scores(tmp_path, [], {})
    assert "t_score" in caught.value.hint


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"architecture": "resnet18", "t_score_weight": 0.5}, "only the network of Table 1 can learn the T-score"),
        ({"t_score_weight": -0.1}, "greater than or equal to 0"),
    ],
)
def test_a_weight_that_cannot_be_is_refused(change: dict[str, Any], words: str) -> None:
    content = config_content(Path("data"), Path("run"))
    content["fitting"] |= change
    with pytest.raises(BadConfiguration, match=words):
        parse_config(content)


def test_another_network_is_not_built_with_the_output() -> None:
    with pytest.raises(BadConfiguration, match="cannot learn the T-score"):
        build_network("resnet18", 3, with_t_score=True)


def test_a_weight_is_written_down_only_where_there_is_one() -> None:
    plain, learning = (_config(Path("data"), Path("run"), weight=weight) for weight in (0.0, 0.5))
    assert "t_score_weight" not in plain.model_dump(mode="json")["fitting"]
    assert learning.model_dump(mode="json")["fitting"]["t_score_weight"] == 0.5
    assert [parse_config(one.model_dump(mode="json")) for one in (plain, learning)] == [plain, learning]


def test_a_run_of_before_there_was_a_weight_is_gone_on_with_and_one_of_another_weight_is_not(tmp_path: Path) -> None:
    content = config_content(Path("data"), tmp_path)  # as TOML and as written before
    written = {**parse_config(content).model_dump(mode="json"), "fitting": json.loads(json.dumps(content["fitting"]))}
    written["fitting"] |= {"pretrained": None}
    written["fitting"]["phases"] = [{**phase, "frozen": 0} for phase in written["fitting"]["phases"]]
    save_record(tmp_path, RunRecord("finetune", written, 0, {}, "hash"))
    fresh = RunRecord("finetune", parse_config(content).model_dump(mode="json"), 0, {}, "hash")
    assert asdict(open_run(tmp_path, fresh, resume=True)) == asdict(fresh)
    content["fitting"]["t_score_weight"] = 0.5
    other = RunRecord("finetune", parse_config(content).model_dump(mode="json"), 0, {}, "hash")
    with pytest.raises(BadRun, match="another configuration"):
        open_run(tmp_path, other, resume=True)


def test_an_arm_learns_the_t_score_only_if_it_says_so() -> None:
    base = _config(Path("data"), Path("run"), weight=0.25)
    assert Arm(name="with", t_score_weight=0.5).apply(base).fitting.t_score_weight == 0.5
    assert Arm(name="without").apply(base).fitting.t_score_weight == 0.0


@pytest.mark.parametrize("records", [None, [], [("normal-1", "unknown")]])
def test_without_a_t_score_to_learn_nothing_is_begun(tmp_path: Path, records: list[tuple[str, object]] | None) -> None:
    _listed(tmp_path / "data")
    if records is None:
        (tmp_path / "data" / "patients.csv").unlink()
    else:
        list_t_scores(tmp_path / "data", records)
    config = _config(tmp_path / "data", tmp_path / "run")
    with pytest.raises(BadTrainingData, match="T-score of no radiograph to train on is known"):
        finetune(config, command="", resume=False, report=print)
    assert not (tmp_path / "run").exists()


def test_a_dry_run_notices_that_there_is_no_t_score_to_learn(tmp_path: Path) -> None:
    _listed(tmp_path / "data")
    list_t_scores(tmp_path / "data", [])
    for film in read_manifest(tmp_path / "data", dataset="B", classes=CLASSES).films:
        (tmp_path / "data" / film.file).touch()
    with pytest.raises(BadTrainingData, match="T-score of no radiograph to train on is known"):
        describe_finetuning(_config(tmp_path / "data", tmp_path / "run"))


def test_a_network_that_has_the_output_does_not_ship(tmp_path: Path) -> None:
    config = _config(tmp_path / "data", tmp_path / "run")
    refused = pytest.raises(BadConfiguration, match="for comparisons only")
    with refused:
        release(config, out=tmp_path / "bundle", report=print)
    with refused:
        evaluate(config, out=tmp_path / "report", report=print)
    with refused:
        describe_update(config, model=tmp_path / "model", split=tmp_path / "split.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_t_score_that_stands_in_the_picture_is_learned(tmp_path: Path) -> None:
    t_scores = _listed(tmp_path / "data")
    films = read_manifest(tmp_path / "data", dataset="B", classes=CLASSES).films
    del t_scores["normal-3"]
    list_t_scores(tmp_path / "data", [("normal-3", "unknown"), *t_scores.items()])
    images = np.random.default_rng(1).random((len(films), 8, 8), dtype=np.float32) / 4
    for image, film in zip(images, films, strict=True):
        image[:] += 0.75 * (np.arange(8) < -2 * t_scores.get(film.group, 0.0))  # as wide as the T-score is low
    inputs = ModelInputs(images, {(film.file, 0): row for row, film in enumerate(films)}, {})
    content = _config(tmp_path / "data", tmp_path / "run", epochs=12).model_dump(mode="json")
    content["fitting"]["patience"] = 12
    content["pipeline"][-1]["parameters"] |= {"rows": 8, "columns": 8}
    finetune(parse_config(content), command="", resume=False, report=lambda _: None, inputs=inputs)
    errors = [float(row[T_SCORE_ERROR]) for row in read_epochs(tmp_path / "run" / "metrics.csv")]
    assert min(errors) < 0.4  # the T-scores lie 1.2 from their median, on average


def test_answers_keep_the_t_score_and_do_without(tmp_path: Path) -> None:
    probabilities = np.array([[0.2, 0.3, 0.5]] * 7)
    plain = FoldAnswers(FILMS, probabilities)
    learned = FoldAnswers(FILMS, probabilities, np.linspace(-3, 0, 7))
    write_answers(plain, tmp_path / "plain", CLASSES)
    write_answers(learned, tmp_path / "learned", CLASSES)
    assert read_answers(tmp_path / "plain", CLASSES).t_scores is None
    again = read_answers(tmp_path / "learned", CLASSES, with_t_score=True)
    assert np.array_equal(again.probabilities, probabilities)
    assert again.t_scores is not None
    assert again.t_scores.tolist() == np.linspace(-3, 0, 7).tolist()
    assert again.films == FILMS
    with pytest.raises(BadRun, match="damaged"):
        read_answers(tmp_path / "plain", CLASSES, with_t_score=True)


def _score(found: list[float], t_scores: dict[str, float]) -> tuple[TScoreRow, ...]:
    """Score an arm that learned T-scores beside one that did not, on one fold."""
    trained_on = tuple(Film(f"T{n}.png", "normal", f"T{n}") for n in range(3))
    known = {"T0": -1.0, "T1": -2.0, "T2": -4.0, **t_scores}
    arms = [
        PlannedArm(title, title, _config(Path("data"), Path("run"), weight=weight))
        for title, weight in (("plain", 0.0), ("learned", 0.5))
    ]
    probabilities = np.full((len(FILMS), 3), 1 / 3)
    plain, learned = FoldAnswers(FILMS, probabilities), FoldAnswers(FILMS, probabilities, np.array(found))
    answered = FoldsAnswered("group", {"plain": [plain], "learned": [learned]}, {}, False, None)
    folds = Folds("group", (Split(trained_on, (), FILMS),), 1)
    return score_t_scores(answered, folds, arms, known, resamples=50, seed=1)


def test_answers_are_scored_beside_the_median_of_the_radiographs_that_were_trained_on() -> None:
    meant = [-3.0, -2.5, -2.0, -1.5, -1.0, 0.0]
    (row,) = _score([9.0, *(value + 0.25 for value in meant)], {f"G{n + 1}": value for n, value in enumerate(meant)})
    assert (row.arm, row.folds, row.knees, row.radiographs) == ("learned", "by radiograph", 6, 6)
    error, correlation, median, gain = row.scores
    assert (error.value, error.low, error.high) == pytest.approx((0.25, 0.25, 0.25))
    assert correlation.value == pytest.approx(1.0)
    assert median.value == pytest.approx((1 + 0.5 + 0 + 0.5 + 1 + 2) / 6)
    assert median.low < median.value < median.high
    assert gain.value == pytest.approx(0.25 - 5 / 6)
    table = format_t_scores([row]).splitlines()
    assert table[0].startswith("| arm | folds | n | T-score error | correlation | error of the median |")
    assert table[2].startswith(
        "| learned | by radiograph | 6 knees of 6 radiographs | 0.250 (0.250 to 0.250) | 1.000 ("
    )


def test_answers_that_are_all_alike_correlate_with_nothing() -> None:
    (row,) = _score([-2.0] * 7, {"G1": -3.0, "G2": -1.0, "G3": -2.0})
    assert [score.value for score in row.scores][1:] == [0.0, pytest.approx(2 / 3), 0.0]


def test_where_no_t_score_was_learned_the_table_says_nothing_of_it() -> None:
    assert _score([-2.0] * 7, {}) == ()
    assert format_t_scores([]) == ""
