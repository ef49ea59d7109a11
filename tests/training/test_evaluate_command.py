"""A finished run's report: the scores of its bundle and more, what speaks against them first, and nothing unseen."""

import base64
import csv
import html
import io
import json
import re
from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from osteoviewer.imaging.clinical import INPUTS
from osteoviewer.inference.bundle import load_bundle
from tests.training.command_line import osteotrain, write_toml
from tests.training.films import CLASSES, config_content, draw_films
from training.config import TrainingConfig, parse_config
from training.epoch_log import COLUMNS
from training.errors import BadRun, BadTrainingData
from training.evaluate import HeldOut, Scored
from training.evaluation.command import evaluate
from training.evaluation.curve_picture import draw_curves
from training.evaluation.curves import Epoch, read_curves
from training.evaluation.diagrams import bin_claims, count_answers, trace_rocs
from training.evaluation.pictures import draw_confusion, draw_reliability
from training.evaluation.result import Evaluation
from training.evaluation.verdict import tell_verdict
from training.evaluation.words import count_about, name_in_words, sort_scores
from training.finetune import finetune
from training.metrics import Answers, Measured, further_scores_for, scores_for
from training.release import release

GOOD = Measured("macro_auc", 0.9, 0.8, 1.0, 0.5)
UNSURE = Measured("auc_osteoporosis_against_rest", 0.6, 0.4, 0.8, 0.5)
WORSE = Measured("macro_auc", 0.3, 0.2, 0.4, 0.5)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with films, a finished run, and its report."""
    place = tmp_path_factory.mktemp("evaluate")
    draw_films(place / "data")
    finetune(_config(place), command="osteotrain finetune tiny.toml", resume=False, report=lambda _: None)
    toml = write_toml(place / "tiny.toml", _content(place))
    with (place / "printed.txt").open("w") as file, redirect_stdout(file):
        assert osteotrain("evaluate", toml, "--out", place / "report") == 0
    return place


@pytest.fixture(scope="module")
def result(place: Path) -> dict[str, Any]:
    return dict(json.loads((place / "report" / "evaluation.json").read_bytes()))


def _config(place: Path) -> TrainingConfig:
    return parse_config(_content(place))


def _content(place: Path) -> dict[str, Any]:
    content = config_content(place / "data", place / "run")
    content["fitting"]["phases"] = content["fitting"]["phases"][:1]
    return content


def _rows(place: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((place / "report" / "answers.csv").read_text().splitlines()))


def _answers() -> Answers:
    generator = np.random.default_rng(0)
    labels = np.arange(60) % 3
    scores = np.exp(generator.normal(size=(60, 3)) + np.eye(3)[labels])
    return Answers(scores / scores.sum(axis=1, keepdims=True), labels, (np.arange(60) // 6 * 3 + labels).astype(str))


def _held_out(scores: Sequence[Measured], *, shared: int = 0) -> HeldOut:
    return HeldOut(_answers(), tuple(scores), {}, shared_groups=shared)


def test_the_report_has_the_scores_of_the_bundle_to_the_last_digit(place: Path, result: dict[str, Any]) -> None:
    card = release(_config(place), out=place / "tiny-0.0.1", report=lambda _: None)
    reported = {score["name"]: score for score in result["scores"][0]["scores"]}
    for metric in card.metrics:
        score = reported[metric.name]
        assert (score["value"], score["low"], score["high"]) == (metric.value, metric.low, metric.high)
    assert set(reported) == {metric.name for metric in card.metrics} | set(further_scores_for(CLASSES))
    assert result["limitations"] == load_bundle(place / "tiny-0.0.1").card.limitations


def test_the_answers_give_the_scores_back(place: Path, result: dict[str, Any]) -> None:
    rows = _rows(place)
    right = sum(row["answer"] == row["label"] for row in rows)
    reported = {score["name"]: score for score in result["scores"][0]["scores"]}
    assert reported["accuracy"]["value"] == pytest.approx(right / len(rows))
    assert reported["error_rate"]["value"] == pytest.approx(1 - right / len(rows))
    assert sum(result["confusion"][one][one] for one in range(3)) == right
    for row in rows:
        probabilities = {label: float(row[f"probability_{label}"]) for label in CLASSES}
        assert max(probabilities, key=lambda label: probabilities[label]) == row["answer"]


def test_every_answer_is_about_a_film_of_the_test_side(place: Path) -> None:
    split = list(csv.DictReader((place / "run" / "split.csv").read_text().splitlines()))
    held_out = {(row["file"], row["group"], row["label"]) for row in split if row["side"] == "test"}
    assert {(row["file"], row["group"], row["label"]) for row in _rows(place)} == held_out


def test_the_epochs_are_those_of_the_run(place: Path, result: dict[str, Any]) -> None:
    logged = list(csv.DictReader((place / "run" / "metrics.csv").read_text().splitlines()))
    for name in ("train_loss", "validation_loss", "train_accuracy", "validation_accuracy"):
        assert [epoch[name] for epoch in result["epochs"]] == [float(row[name]) for row in logged]


def test_the_time_of_a_film_says_on_what_it_was_measured(result: dict[str, Any]) -> None:
    timing = result["seconds_a_film"]
    assert 0 < timing["low"] <= timing["median"] <= timing["high"]
    assert timing["films"] >= timing["radiographs"] >= 3
    assert timing["threads"] >= 1
    assert timing["processor"]


def test_the_page_needs_nothing_but_itself_and_tells_nothing_of_the_machine(place: Path) -> None:
    page = (place / "report" / "report.html").read_text()
    sources = re.findall(r'src="([^"]*)"', page)
    assert len(sources) == 4
    for source, name in zip(sources, ("confusion", "training-curves", "reliability", "roc"), strict=True):
        head, _, data = source.partition(",")
        assert head == "data:image/png;base64"
        assert base64.b64decode(data) == (place / "report" / f"{name}.png").read_bytes()
    assert "://" not in re.sub(r'src="[^"]*"', "", page)
    assert "<script" not in page
    for name in ("report.html", "evaluation.json", "answers.csv"):
        assert str(place) not in (place / "report" / name).read_text()


def test_the_page_begins_with_the_verdict_and_names_what_it_rests_on(place: Path, result: dict[str, Any]) -> None:
    page = (place / "report" / "report.html").read_text()
    first = re.search(r"<p>(.*?)</p>", page)
    assert first is not None
    scores = {score["name"]: score for score in result["scores"][0]["scores"]}
    is_unsure = any(
        scores[name]["low"] <= scores[name]["chance"]
        for name in ("macro_auc", "auc_osteoporosis_against_rest", "balanced_accuracy")
    )
    assert ("chance:" in first[1]) is is_unsure
    assert result["training"]["data"]["split_sha256"] in page
    assert "synthetic knees" in page
    assert "For research use only" in page


def test_scores_that_leak_are_called_so_before_anything_else() -> None:
    verdict = tell_verdict(_held_out([GOOD], shared=2))
    assert verdict.startswith("Other films of 2 of the 30 scored radiographs were trained on")
    assert "chance" not in verdict
    assert "cannot be told from chance" in tell_verdict(_held_out([GOOD, UNSURE], shared=2))


def test_a_score_at_chance_is_admitted_first_and_one_above_it_is_stated() -> None:
    assert tell_verdict(_held_out([GOOD, UNSURE])).startswith(
        "The AUC of osteoporosis against the rest cannot be told from chance: 0.60 (95 % interval 0.40 to 0.80"
    )
    assert "is worse than chance" in tell_verdict(_held_out([WORSE]))
    good = tell_verdict(_held_out([GOOD]))
    assert "chance:" not in good
    assert "is 0.90 (95 % interval 0.80 to 1.00" in good


def test_answers_that_are_always_alike_are_not_praised_for_their_auc() -> None:
    alike = Measured("balanced_accuracy", 1 / 3, 1 / 3, 1 / 3, 1 / 3)
    assert tell_verdict(_held_out([GOOD, alike])).startswith("The balanced accuracy cannot be told from chance")


def test_every_bin_together_is_the_calibration_error() -> None:
    answers = _answers()
    bins = [each for each in bin_claims(answers) if each.claimed is not None and each.right is not None]
    assert sum(each.knees for each in bins) == 60
    error = sum(each.knees * abs(each.right - each.claimed) for each in bins) / 60  # type: ignore[operator]
    stated = scores_for(CLASSES)["calibration_error"](answers.probabilities, answers.labels)
    assert error == pytest.approx(stated, abs=1e-6)


def test_a_roc_curve_encloses_the_auc_of_its_class() -> None:
    answers = _answers()
    scores = {**scores_for(CLASSES), **further_scores_for(CLASSES)}
    for roc in trace_rocs(answers, CLASSES):
        area = np.trapezoid(roc.sensitivity, roc.false_positive_rate)
        assert area == pytest.approx(scores[f"auc_{roc.label}_against_rest"](answers.probabilities, answers.labels))


def test_the_confusion_matrix_has_true_classes_as_rows() -> None:
    answers = Answers(np.eye(3)[[1, 1, 0]], np.array([0, 0, 2]), np.array(["1", "2", "3"]))
    assert count_answers(answers, CLASSES).tolist() == [[0, 2, 0], [0, 0, 0], [1, 0, 0]]


def test_a_sensitivity_is_about_its_class_and_a_specificity_about_the_others() -> None:
    answers = Answers(np.eye(3)[[0, 0, 1, 2]], np.array([0, 0, 1, 2]), np.array(["1", "1", "2", "3"]))
    assert count_about("sensitivity_normal", answers, CLASSES) == (2, 1)
    assert count_about("specificity_normal", answers, CLASSES) == (2, 2)
    assert count_about("accuracy", answers, CLASSES) == (4, 3)


def test_every_score_has_words_and_its_place() -> None:
    names = [*further_scores_for(CLASSES), "prediction_set_coverage", *scores_for(CLASSES)]
    assert not [name for name in names if "_" in name_in_words(name)]
    ordered = [score.name for score in sort_scores([Measured(name, 0, 0, 0, None) for name in names], CLASSES)]
    assert ordered[:2] == ["accuracy", "error_rate"]
    assert ordered[-1] == "prediction_set_coverage"
    assert ordered.index("sensitivity_normal") == ordered.index("auc_normal_against_rest") + 1


def test_scores_of_the_film_alone_are_told_twice_where_age_and_sex_are_known_of_every_knee() -> None:
    held_out = replace(
        _held_out([GOOD]), beside=tuple(Scored(inputs, _answers(), (GOOD,)) for inputs in (INPUTS, ("image",)))
    )
    run: Any = SimpleNamespace(config=_config(Path()))
    nothing: Any = None
    evaluation = Evaluation(
        run, nothing, held_out, (UNSURE,), nothing, (), (), (), timing=nothing, limitations=(), seconds=0
    )
    (first, all_scores), (beside, _), (second, shared) = evaluation.tables.items()
    assert first == "from the film: 60 held-out knees of 30 radiographs"
    assert beside.startswith("from age, sex and body mass index: 60 held-out knees")
    assert second == f"{first} of patients whose age, sex and body mass index are known"
    assert all_scores.scores == (GOOD, UNSURE)
    assert shared.scores == (GOOD,)


def test_of_an_epoch_that_was_repeated_the_last_counts_and_what_was_not_kept_stays_unknown(tmp_path: Path) -> None:
    rows = ["1,8,1,0.9,,0.8,,0.5,1,1.0", "1,8,2,0.7,,0.6,,0.5,1,1.0", "1,8,2,0.5,0.25,0.4,0.5,0.5,1,1.0"]
    (tmp_path / "metrics.csv").write_text("\n".join([",".join(COLUMNS), *rows]))
    first, second = read_curves(tmp_path)
    assert (first.train_loss, first.train_accuracy) == (0.9, None)
    assert (second.train_loss, second.train_accuracy, second.validation_accuracy) == (0.5, 0.25, 0.5)


@pytest.mark.parametrize("content", ["", "phase\n1\n", ",".join(COLUMNS), ",".join(COLUMNS) + "\n1,8,one,,,,,,,"])
def test_a_damaged_table_of_epochs_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "metrics.csv").write_text(content)
    with pytest.raises(BadRun, match="table of epochs"):
        read_curves(tmp_path)


def _red_pixels(png: bytes) -> int:
    """Count pixels of the colour of validation."""
    pixels = np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)
    return int((np.abs(pixels - (0xD5, 0x5E, 0x00)).sum(axis=2) < 10).sum())


def test_curves_are_drawn_also_of_runs_that_kept_no_accuracy() -> None:
    both, losses_only = (
        [Epoch(1 + at // 4, 1 + at % 4, 8, 1 / (1 + at), 1.0, kept, kept, is_best=at % 4 == 0) for at in range(8)]
        for kept in (0.5, None)
    )
    assert _red_pixels(draw_curves(both)) > _red_pixels(draw_curves(losses_only)) > 0


@pytest.mark.parametrize(("counts", "slope"), [([[9, 0], [0, 5]], 1), ([[0, 9], [5, 0]], -1)])
def test_a_confusion_matrix_is_dark_where_most_of_a_class_is_answered(counts: list[list[int]], slope: int) -> None:
    png = draw_confusion(np.array(counts), ("normal", "osteoporosis"))
    pixels = np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)
    rows, columns = np.nonzero(np.abs(pixels - (8, 48, 107)).sum(axis=2) < 10)
    assert np.sign(np.corrcoef(rows, columns)[0, 1]) == slope


def test_answers_of_one_bin_are_a_diagram_too() -> None:
    sure = Answers(np.eye(3)[[0, 1, 2]], np.array([0, 1, 2]), np.array(["1", "2", "3"]))
    assert Image.open(io.BytesIO(draw_reliability(bin_claims(sure)))).width > 500


def test_a_folder_that_holds_something_is_refused_before_the_run_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "kept.txt").write_text("kept")
    with pytest.raises(BadTrainingData, match="not empty"):
        evaluate(_config(tmp_path), out=tmp_path / "report", report=lambda _: None)
    assert [path.name for path in (tmp_path / "report").iterdir()] == ["kept.txt"]


def test_a_run_that_is_not_finished_is_not_scored(place: Path) -> None:
    record = place / "run" / "run.json"
    kept = record.read_bytes()
    record.write_text(json.dumps({**json.loads(kept), "phases_done": 0}))
    try:
        with pytest.raises(BadRun, match="not finished"):
            evaluate(_config(place), out=place / "unfinished", report=lambda _: None)
    finally:
        record.write_bytes(kept)
    assert not (place / "unfinished").exists()


def test_a_run_whose_films_have_changed_is_not_scored(place: Path) -> None:
    inputs = place / "run" / "inputs.npy"
    kept = inputs.read_bytes()
    np.save(inputs, np.load(inputs) * np.float32(0.99))
    try:
        with pytest.raises(BadRun, match="have changed since the run"):
            evaluate(_config(place), out=place / "changed", report=lambda _: None)
    finally:
        inputs.write_bytes(kept)
    assert not (place / "changed").exists()


def test_the_command_prints_the_verdict_the_scores_and_where_the_report_is(place: Path, result: dict[str, Any]) -> None:
    printed = (place / "printed.txt").read_text().splitlines()
    page = (place / "report" / "report.html").read_text()
    assert html.escape(printed[0]) in page
    for score in result["scores"][0]["scores"]:
        assert any(line.startswith(f"{score['name']} ") and f"{score['value']:.3f}" in line for line in printed)
    assert printed[-1] == f"Report: {place / 'report' / 'report.html'}"
