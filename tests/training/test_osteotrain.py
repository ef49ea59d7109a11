"""The command line, from films to a bundle that the viewer loads and classifies with."""

import csv
import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import training.__main__ as command_line
from osteoviewer.analysis import Diagnosed, Method, analyse
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.inference.bundle import load_bundle
from tests.training.command_line import osteotrain, write_toml
from tests.training.films import CLASSES, config_content, draw_films, pretraining_content

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with films, a configuration and a finished run, all named relative to it."""
    place = tmp_path_factory.mktemp("osteotrain")
    draw_films(place / "data")
    write_toml(place / "tiny.toml", config_content(Path("data"), Path("run")))
    before = Path.cwd()
    os.chdir(place)
    try:
        assert osteotrain("finetune", "tiny.toml", "--seed", 3) == 0
    finally:
        os.chdir(before)
    return place


@pytest.fixture(scope="module")
def bundle_folder(place: Path) -> Path:
    before = Path.cwd()
    os.chdir(place)
    try:
        assert osteotrain("export", "tiny.toml", "--out", "tiny-0.0.1") == 0
    finally:
        os.chdir(before)
    return place / "tiny-0.0.1"


def test_the_viewer_loads_what_was_trained_and_classifies_with_it(place: Path, bundle_folder: Path) -> None:
    bundle = load_bundle(bundle_folder)
    film = read_radiograph(next((place / "data").glob("*.png")), max_pixels=10**6)
    events = list(analyse(film, Method(bundle.pipeline, bundle.landmarks, bundle.classifier)))
    (diagnosis,) = [event.diagnosis for event in events if isinstance(event, Diagnosed)]
    assert list(diagnosis.probabilities) == list(CLASSES)
    assert sum(diagnosis.probabilities.values()) == pytest.approx(1)


def test_the_card_says_how_the_model_was_made(bundle_folder: Path) -> None:
    card = load_bundle(bundle_folder).card
    assert card.training["command"] == "osteotrain finetune tiny.toml --seed 3"
    assert card.training["seed"] == 3
    assert card.training["config"]["fitting"]["seed"] == 3
    assert card.training["seconds"] > 0
    assert [counts["groups"] for counts in card.training["data"]["sides"]["test"].values()] == [1, 1, 1]
    assert set(card.training["libraries"]) > {"python", "torch", "onnxruntime"}
    assert {metric.name for metric in card.metrics} > {"accuracy", "macro_auc", "sensitivity_osteoporosis"}
    assert all(metric.n == card.training["evaluation"]["knees"] for metric in card.metrics)


def test_the_card_admits_what_its_figures_cannot_show(bundle_folder: Path) -> None:
    card = load_bundle(bundle_folder).card
    chance = card.training["evaluation"]["chance"]
    unsure = [score.name for score in card.metrics if score.low <= chance.get(score.name, -1) <= score.high]
    admitted = [line for line in card.limitations if "cannot be told from chance" in line]
    assert unsure
    assert [name for name in unsure if any(f"“{name}”" in line for line in admitted)] == unsure
    assert any("the density that they were drawn with" in line for line in card.limitations)
    assert "research use only" in card.intended_use


def test_no_folder_of_this_machine_is_in_the_bundle(place: Path, bundle_folder: Path) -> None:
    strangers = [str(place).encode(), str(PROJECT).encode(), str(Path.home()).encode(), b"site-packages"]
    for path in bundle_folder.iterdir():
        assert not [stranger for stranger in strangers if stranger in path.read_bytes()], path.name


def test_a_bundle_is_not_written_over(
    place: Path, bundle_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    before = (bundle_folder / "card.json").read_bytes()
    assert osteotrain("export", "tiny.toml", "--out", bundle_folder) == 1
    assert "exists already" in capsys.readouterr().err
    assert (bundle_folder / "card.json").read_bytes() == before


def test_another_configuration_than_that_of_the_run_is_not_exported(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    content = config_content(Path("data"), Path("run"))
    content["split"]["seed"] = 8
    write_toml(place / "other.toml", content)
    assert osteotrain("export", "other.toml", "--out", "other-0.0.1") == 1
    assert "another configuration" in capsys.readouterr().err


def test_a_changed_list_of_films_is_not_scored(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    films = place / "data" / "films.csv"
    kept = films.read_bytes()
    films.write_bytes(kept + b"more.png,B,normal,G99,normal\n")
    try:
        assert osteotrain("export", "tiny.toml", "--out", "more-0.0.1") == 1
    finally:
        films.write_bytes(kept)
    assert "has changed" in capsys.readouterr().err


def test_a_network_is_not_released_with_other_stages_than_it_was_trained_with(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    kept = (place / "run" / "inputs.npy").read_bytes()
    np.save(place / "run" / "inputs.npy", np.load(place / "run" / "inputs.npy") * np.float32(0.99))
    try:
        assert osteotrain("export", "tiny.toml", "--out", "stale-0.0.1") == 1
    finally:
        (place / "run" / "inputs.npy").write_bytes(kept)
    assert "have changed since the run" in capsys.readouterr().err


def test_a_run_that_was_never_started_is_not_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_toml(tmp_path / "tiny.toml", config_content(Path("data"), Path("run")))
    assert osteotrain("export", "tiny.toml", "--out", "tiny-0.0.1") == 1
    assert "Train first" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["finetune", "none.toml"], ["export", "none.toml", "--out", "x-0.0.1"]])
def test_a_missing_configuration_is_one_sentence_and_status_1(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert osteotrain(*command) == 1
    error = capsys.readouterr().err
    assert "none.toml" in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("command", [["finetune"], ["finetune", "a.toml", "--seed", "-1"], ["train"], ["export", "a"]])
def test_wrong_usage_is_status_2(command: list[str]) -> None:
    assert osteotrain(*command) == 2


def test_missing_data_is_one_sentence_and_status_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write_toml(tmp_path / "tiny.toml", config_content(Path("nowhere"), Path("run")))
    assert osteotrain("finetune", "tiny.toml") == 1
    assert "cannot be read" in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


def test_a_run_folder_that_cannot_be_written_is_one_sentence_and_status_1(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    write_toml(place / "blocked.toml", config_content(Path("data"), Path("tiny.toml") / "run"))
    assert osteotrain("finetune", "blocked.toml") == 1
    assert "run folder cannot be written" in capsys.readouterr().err


def test_a_bundle_that_cannot_be_written_is_one_sentence_and_status_1(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    assert osteotrain("export", "tiny.toml", "--out", Path("tiny.toml") / "tiny-0.0.1") == 1
    assert "bundle's folder cannot be written" in capsys.readouterr().err


def test_a_viewer_without_the_training_libraries_says_how_to_install_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command_line, "find_spec", lambda name: None if name == "torch" else object())
    assert osteotrain("finetune", "tiny.toml") == 1
    assert 'pip install "osteoviewer[training]"' in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to a child process")
def test_ctrl_c_leaves_a_run_that_resume_finishes(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = config_content(Path("data"), Path("interrupted"))
    content["fitting"]["phases"][1]["epochs"] = 4
    write_toml(place / "long.toml", content)
    command = [sys.executable, "-m", "training", "finetune", "long.toml"]
    with subprocess.Popen(
        command,
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("phase 1 (8 px) epoch 1")
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=60)

    assert process.returncode == 130
    assert "Go on with --resume" in error
    assert "Traceback" not in error
    monkeypatch.chdir(place)
    assert osteotrain("finetune", "long.toml", "--resume") == 0


def test_split_writes_the_table_and_its_hash(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    assert osteotrain("split", "tiny.toml", "--out", "by-file.csv", "--protocol", "paper") == 0
    digest, name = Path("by-file.csv.sha256").read_text().split()
    assert (digest, name) == (hashlib.sha256(Path("by-file.csv").read_bytes()).hexdigest(), "by-file.csv")
    assert f"sha256 {digest}" in capsys.readouterr().out
    assert osteotrain("split", "tiny.toml", "--out", "by-file.csv") == 1
    assert "exists already" in capsys.readouterr().err


def test_phase_2_starts_from_what_pretrain_left(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    listed = csv.DictReader(Path("data/films.csv").read_text().splitlines())
    rows = [f"{row['file']},P{number}" for number, row in enumerate(listed)]
    Path("data/unlabelled.csv").write_text("\n".join(["file,patient", *rows]))
    write_toml(place / "phase1.toml", pretraining_content(Path("data"), Path("phase-1"), "restore"))
    assert osteotrain("pretrain", "phase1.toml", "--seed", 4) == 0
    content = config_content(Path("data"), Path("from-phase-1"))
    content["fitting"]["pretrained"] = "phase-1"
    write_toml(place / "second.toml", content)
    assert osteotrain("finetune", "second.toml") == 0
    assert json.loads(Path("from-phase-1/run.json").read_text())["phase_1"]["command"].endswith("phase1.toml --seed 4")
    assert osteotrain("pretrain", "phase1.toml") == 1
    assert "holds a run already" in capsys.readouterr().err


def test_ablate_prints_the_arms_side_by_side(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    told = {"base": "tiny.toml", "run_folder": "compared", "folds": 2, "validation": 0.3, "seed": 1, "resamples": 10}
    arms = [{"name": "with"}, {"name": "without", "stages": {"denoise": {"window": 1}}}]
    write_toml(place / "ablation.toml", {**told, "arms": arms})
    assert osteotrain("ablate", "ablation.toml", "--dry-run", "--seed", 9) == 0
    assert "2 arms, 4 trainings" in capsys.readouterr().out
    assert not Path("compared").exists()
    assert osteotrain("ablate", "ablation.toml") == 0
    assert "| without less with |" in capsys.readouterr().out


def test_baselines_without_their_libraries_fail_with_a_sentence(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    monkeypatch.setitem(sys.modules, "torchvision", None)
    told = {"base": "tiny.toml", "run_folder": "rivals", "folds": 2, "validation": 0.3, "seed": 1, "resamples": 10}
    phases = [{"side_px": 8, "epochs": 1, "learning_rate": 1e-3, "batch": 4}]
    write_toml(place / "rivals.toml", {**told, "phases": phases, "networks": [{"architecture": "vgg16"}]})
    assert osteotrain("baselines", "rivals.toml") == 1
    said = capsys.readouterr().err
    assert "need torchvision" in said
    assert "make setup-baselines" in said
    assert "Traceback" not in said


def test_audit_prints_what_it_found_and_where_the_report_is(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    assert osteotrain("audit", "data", "--out", "audited") == 0
    assert (place / "audited" / "report.html").exists()
    assert "different radiographs" in capsys.readouterr().out
    assert osteotrain("audit", "data", "--out", "audited") == 1
    assert "Traceback" not in capsys.readouterr().err


def test_a_dry_run_tells_what_would_be_trained_and_leaves_nothing(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    write_toml(place / "dry.toml", config_content(Path("data"), Path("dry-run")))
    assert osteotrain("finetune", "dry.toml", "--dry-run") == 0
    assert "phase 2: 16 px, at most 2 epochs of" in capsys.readouterr().out
    assert not Path("dry-run").exists()

    Path("data/some.csv").write_text("file,patient\n" + "".join(f"normal-0.png,P{number}\n" for number in range(9)))
    content = pretraining_content(Path("data"), Path("dry-run"), "vicreg")
    content["data"]["list"] = "some.csv"
    write_toml(place / "dry1.toml", content)
    assert osteotrain("pretrain", "dry1.toml", "--dry-run") == 0
    assert "7 films of 7 patients to train on" in capsys.readouterr().out
    assert not Path("dry-run").exists()


def test_a_dry_run_notices_a_film_that_is_missing_and_a_phase_1_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draw_films(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    content = config_content(Path("data"), Path("dry-run"))
    content["fitting"]["pretrained"] = "nowhere"
    write_toml(tmp_path / "dry.toml", content)
    assert osteotrain("finetune", "dry.toml", "--dry-run") == 1
    assert "weights of phase 1 cannot be read" in capsys.readouterr().err
    next((tmp_path / "data").glob("normal-*.png")).unlink()
    assert osteotrain("finetune", "dry.toml", "--dry-run") == 1
    assert "Films of the list are missing: 1" in capsys.readouterr().err


def test_the_card_of_a_split_by_file_says_that_it_leaks(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    content = config_content(Path("data"), Path("leaking"))
    content["fitting"]["phases"] = content["fitting"]["phases"][:1]
    content["split"]["seed"] = 0
    write_toml(place / "by-file.toml", content)
    assert osteotrain("split", "by-file.toml", "--out", "leaking.csv", "--protocol", "paper") == 0
    sides: dict[str, set[str]] = {}
    for row in csv.DictReader(Path("leaking.csv").read_text().splitlines()):
        sides.setdefault(row["group"], set()).add(row["side"])
    shared = sum("test" in found and len(found) > 1 for found in sides.values())
    assert shared
    content["split"]["manifest"] = "leaking.csv"
    write_toml(place / "by-file.toml", content)
    assert osteotrain("finetune", "by-file.toml") == 0
    assert osteotrain("export", "by-file.toml", "--out", "leaking-0.0.1") == 0
    assert f"{shared} of the scored radiographs" in load_bundle(Path("leaking-0.0.1")).card.limitations[0]
