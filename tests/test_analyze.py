"""`osteoviewer analyze`: the contract that other programs rely on."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from osteoviewer.cli import main
from osteoviewer.inference import bundle as bundle_module
from osteoviewer.inference.card import ModelMetric
from osteoviewer.paths import settings_file
from osteoviewer.studies.named import named_films
from tests.builders import CLASSES, dicom_bytes, dicom_dataset, knee_levels, png_bytes, save_tiny_bundle

SENTENCES = {
    "empty.png": b"",
    "text.png": b"not a picture",
    "cut.png": png_bytes(knee_levels())[:2000],
    "blank.png": png_bytes(np.zeros((200, 200), np.uint8)),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    films = tmp_path / "films"
    (films / "deeper").mkdir(parents=True)
    (films / "a.png").write_bytes(png_bytes(knee_levels(seed=1)))
    (films / "deeper" / "b").write_bytes(dicom_bytes(dicom_dataset(knee_levels(seed=2).astype(np.uint16))))
    (films / "notes.txt").write_text("Patient came in with pain.")
    return films


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    captured = capsys.readouterr()
    return int(left.value.code or 0), captured.out, captured.err


def test_each_film_gives_one_json_line_that_keeps_the_contract(
    folder: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(["analyze", str(folder), "--format", "json", "--model", str(tiny_bundle)], capsys)
    assert (status, err) == (0, "")
    records = [json.loads(line) for line in out.splitlines()]
    assert [Path(record["file"]).name for record in records] == ["a.png", "b"]
    for record in records:
        assert list(record) == [
            "file", "sha256", "knee", "side", "roi", "joint", "condyles", "diagnosis", "probabilities",
            "image_probabilities", "clinical_used", "prediction_set", "cannot_tell", "refused",
            "model", "seconds", "side_source", "manual", "inverted",
        ]  # fmt: skip
        assert record["knee"] == 0
        assert record["diagnosis"] in CLASSES
        assert sum(record["probabilities"].values()) == pytest.approx(1)
        assert record["refused"] is None
        assert record["model"]["name"] == "tiny"
        assert len(record["model"]["weights_sha256"]) == len(record["sha256"]) == 64
        box = record["roi"]
        assert 0 <= box["top"] < box["bottom"] <= 300
        assert 0 <= box["left"] < box["right"] <= 240
        assert set(record["seconds"]) == {"read", "stages", "network"}
        assert all(value > 0 for value in record["seconds"].values())


def test_one_bad_file_never_stops_the_rest(folder: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in SENTENCES.items():
        (folder / name).write_bytes(data)
    paths = [str(folder), str(folder / "missing.png")]
    status, out, err = run(["analyze", *paths, "--format", "json", "--model", str(tiny_bundle)], capsys)
    records = {Path(json.loads(line)["file"]).name: json.loads(line) for line in out.splitlines()}
    assert status == 3
    assert err == ""
    assert set(records) == {"a.png", "b", "missing.png", *SENTENCES}
    for name in ("missing.png", *SENTENCES):
        assert list(records[name]) == ["file", "error"]
        assert set(records[name]["error"]) == {"kind", "message", "hint"}
    assert records["a.png"]["diagnosis"]


def test_a_film_without_a_knee_is_refused_and_is_no_failure(
    tmp_path: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    levels = np.full((300, 300), 40, np.uint8)
    levels[150, 150] = 41
    (tmp_path / "gray.png").write_bytes(png_bytes(levels))
    arguments = ["analyze", str(tmp_path / "gray.png"), "--format", "json", "--model", str(tiny_bundle)]
    status, out, _ = run(arguments, capsys)
    record = json.loads(out)
    assert status == 0
    assert record["knee"] is None
    assert record["diagnosis"] is None
    assert record["probabilities"] is None
    assert set(record["refused"]) == {"reason", "message"}


def test_the_box_is_in_pixels_as_stored_whatever_exif_says(
    tmp_path: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    knee, turned = Image.fromarray(knee_levels(seed=1)), Image.Exif()
    turned[0x0112] = 6  # the stored picture must be turned a quarter clockwise to stand upright
    knee.save(tmp_path / "a.png")
    knee.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "b.png", exif=turned)
    status, out, _ = run(["analyze", str(tmp_path), "--format", "json", "--model", str(tiny_bundle)], capsys)
    plain, rotated = (json.loads(line)["roi"] for line in out.splitlines())
    assert status == 0
    width = knee.width
    assert rotated == {
        "top": width - plain["right"],
        "bottom": width - plain["left"],
        "left": plain["top"],
        "right": plain["bottom"],
    }


def test_text_says_the_diagnosis_and_that_it_is_for_research(
    folder: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "empty.png").write_bytes(b"")
    status, out, _ = run(["analyze", str(folder), "--model", str(tiny_bundle)], capsys)
    assert status == 3
    assert out.count("For research use only. Not for diagnosis.") == 2
    assert "not analysed: The file is empty." in out


def test_text_warns_of_a_model_that_cannot_be_told_from_chance(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def warning(low: float) -> str:
        metric = ModelMetric(
            name="macro_auc", inputs=["image"], value=0.6, low=low, high=0.8, n=10, data="none", split="none"
        )
        models = tmp_path / str(low)
        return run(
            ["analyze", str(folder / "a.png"), "--model", str(save_tiny_bundle(models, metrics=[metric]))], capsys
        )[2]

    assert "could not be told from chance (AUC 0.60, 95 % interval 0.40 to 0.80, n = 10)" in warning(0.4)
    assert warning(0.55) == ""


def test_what_is_known_of_the_patient_is_used_and_named(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "clinical.csv"
    table.write_text("file,age_years,sex,height_m,weight_kg\na.png,82,female,,\n", encoding="utf-8")
    words = ["analyze", str(folder), "--format", "json", "--clinical", str(table)]
    first, second = (json.loads(line) for line in run(words, capsys)[1].splitlines())
    assert first["clinical_used"] == ["age_years", "sex"]
    assert first["probabilities"]["osteoporosis"] > first["image_probabilities"]["osteoporosis"]
    assert second["clinical_used"] == []
    assert second["probabilities"] == second["image_probabilities"]


def test_a_clinical_table_that_cannot_be_used_is_told_before_any_film(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "clinical.csv"
    table.write_text("file,age_years,sex,height_m,weight_kg\na.png,82,female,165,\n", encoding="utf-8")
    status, out, err = run(["analyze", str(folder), "--clinical", str(table)], capsys)
    assert (status, out) == (2, "")
    assert (
        "Row 2 of the clinical table: The height is not one that a person can have. Give the height in metres." in err
    )


def test_stages_are_written_under_the_films_hash_and_never_its_name(
    folder: Path, tmp_path: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    film = folder / "Planted Name.png"
    film.write_bytes((folder / "a.png").read_bytes())
    status, printed, _ = run(
        ["analyze", str(film), "--out", str(out), "--stages", "--model", str(tiny_bundle), "--format", "json"], capsys
    )
    assert status == 0
    start = json.loads(printed)["sha256"][:16]
    names = ["source", "film-denoise", "film-equalize", "knee0-roi", "knee0-smudge", "knee0-resize"]
    pictures = [f"{start}-{number}-{name}.png" for number, name in enumerate(names)]
    assert sorted(path.name for path in out.iterdir()) == sorted([*pictures, "results.jsonl"])
    assert json.loads((out / "results.jsonl").read_text()) == json.loads(printed)
    with Image.open(out / pictures[-1]) as picture:
        assert picture.size == (224, 224)
    with Image.open(out / pictures[0]) as picture:
        assert np.array_equal(np.asarray(picture), knee_levels(seed=1).astype(np.uint16) * 257)


@pytest.mark.parametrize(
    "arguments",
    [["analyze"], ["analyze", "x.png", "--stages"], ["analyze", "x.png", "--format", "xml"], ["analyze", "--nonsense"]],
)
def test_wrong_usage_exits_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(arguments, capsys)
    assert status == 2
    assert out == ""
    assert err


def test_a_model_that_cannot_be_used_is_every_files_error(
    folder: Path, tmp_path: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = shutil.copytree(tiny_bundle, tmp_path / "tiny-1.0.0")
    with (broken / "model.onnx").open("ab") as network:
        network.write(b"x")
    status, out, _ = run(["analyze", str(folder), "--format", "json", "--model", str(broken)], capsys)
    records = [json.loads(line) for line in out.splitlines()]
    assert status == 3
    assert {record["error"]["kind"] for record in records} == {"bad_model_bundle"}


def test_a_folder_that_cannot_be_written_to_is_said_before_hours_are_spent(
    folder: Path, tmp_path: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    status, out, err = run(
        ["analyze", str(folder), "--out", str(tmp_path / "file" / "below"), "--model", str(tiny_bundle)], capsys
    )
    assert status == 2
    assert out == ""
    assert "cannot be written" in err


def test_broken_settings_are_said_and_the_films_analysed_all_the_same(
    folder: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("{ broken")
    status, out, err = run(["analyze", str(folder), "--format", "json", "--model", str(tiny_bundle)], capsys)
    assert status == 0
    assert len(out.splitlines()) == 2
    assert "settings could not be read" in err


def test_a_network_that_breaks_on_one_film_never_stops_the_rest(
    folder: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = bundle_module.load_bundle(tiny_bundle)
    session, runs = opened.classifier.network._session, []

    class Breaking:
        def run(self, *arguments: object) -> object:
            runs.append(arguments)
            if len(runs) == 1:
                raise RuntimeError("out of memory")
            return session.run(*arguments)

    opened.classifier.network._session = Breaking()
    monkeypatch.setattr(bundle_module, "load_bundle", lambda _: opened)
    status, out, _ = run(["analyze", str(folder), "--format", "json", "--model", str(tiny_bundle)], capsys)
    first, second = (json.loads(line) for line in out.splitlines())
    assert status == 3
    assert first["error"]["kind"] == "stage_failed"
    assert second["diagnosis"]


def test_folders_are_searched_for_films_by_content_or_suffix(folder: Path, tmp_path: Path) -> None:
    (folder / "broken.dcm").write_bytes(b"")
    (folder / ".hidden").mkdir()
    for hidden in (".hidden/c.png", "._a.png"):
        (folder / hidden).write_bytes((folder / "a.png").read_bytes())
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    films, problems = named_films([folder, tmp_path / "named.txt"])
    assert [film.member.name for film in films] == ["a.png", "broken.dcm", "b", "named.txt"]
    assert problems == ()
    empty = tmp_path / "empty"
    empty.mkdir()
    films, _ = named_films([empty])
    assert [film.name for film in films] == [str(empty)]


def test_films_of_archives_and_media_are_analysed_and_called_after_them(
    folder: Path, tmp_path: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(tmp_path / "sent.zip", "w") as archive:
        archive.write(folder / "a.png", "study/a.png")
        archive.writestr("study/b.dcm", b"")
    arguments = ["analyze", str(tmp_path / "sent.zip"), "--format", "json", "--model", str(tiny_bundle)]
    status, out, err = run(arguments, capsys)
    first, second = (json.loads(line) for line in out.splitlines())
    assert first["file"] == f"{tmp_path / 'sent.zip'}/study/a.png"
    assert first["diagnosis"]
    assert second["error"]["message"] == "The file is empty."
    assert status == 3
    assert err == ""


def test_help_and_version_say_that_it_is_for_research(capsys: pytest.CaptureFixture[str]) -> None:
    for argument in ("--help", "--version"):
        status, out, _ = run([argument], capsys)
        assert status == 0
        assert "For research use only" in " ".join(out.split())


def test_an_interrupt_exits_with_130_and_no_traceback(tmp_path: Path, tiny_bundle: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.png").write_bytes(png_bytes(knee_levels(seed=1)))
    process = subprocess.Popen(
        [sys.executable, "-m", "osteoviewer", "analyze", str(tmp_path), "--model", str(tiny_bundle)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in err


def test_a_reader_that_hangs_up_ends_it_quietly(folder: Path, tiny_bundle: Path) -> None:
    command = f"{sys.executable} -m osteoviewer analyze {folder} --model {tiny_bundle} | head -c 1 >/dev/null"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60)
    assert b"Traceback" not in done.stderr


def test_analysing_imports_neither_qt_nor_torch(folder: Path, tiny_bundle: Path) -> None:
    code = (
        "import sys; from osteoviewer.cli import main\n"
        f"try: main(['analyze', {str(folder)!r}, '--model', {str(tiny_bundle)!r}])\n"
        "except SystemExit as left: assert not left.code\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'PySide6', 'torch', 'training'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
