"""The export from the window: what may be chosen, what is said, and what is then in the folder."""

import io
import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pydicom
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from osteoviewer.errors import ResultNotWritten
from osteoviewer.film_export import Format
from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.annotated import draw_overlay
from osteoviewer.ui.export_dialog import ExportDialog
from osteoviewer.ui.main_window import MainWindow
from tests.builders import dicom_bytes, dicom_dataset, knee_levels
from tests.deidentify.planted import FAMILY, plain, planted_film
from tests.ui.builders import knee_file, knee_source

LEVELS = knee_levels().astype(np.uint16) * 16 + np.random.default_rng(4).integers(0, 16, (300, 240)).astype(np.uint16)
"""Of 12 bits, nearly all of which are used."""


def film(folder: Path, name: str = "a.dcm", **header: object) -> Path:
    dataset = dicom_dataset(LEVELS, bits=13)
    for keyword, value in header.items():
        setattr(dataset, keyword, value)
    (folder / name).write_bytes(dicom_bytes(dataset))
    return folder / name


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def opened(window: MainWindow, out: Path, *paths: Path) -> ExportDialog:
    if paths:
        window.session.open_paths(list(paths))
    window.commands.actions["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.choices.folder.setText(str(out))
    return dialog


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_command_has_a_key_and_without_a_film_says_what_to_do(window: MainWindow) -> None:
    action = window.commands.actions["export"]
    assert action.shortcut() == QKeySequence("Ctrl+E")
    action.trigger()
    assert window.findChild(ExportDialog) is None
    words = " ".join(label.text() for label in window.status.findChildren(QLabel))
    assert "no film to export" in words


def test_a_dicom_film_is_written_deidentified_with_its_boxes_black(
    window: MainWindow, out: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / f"{FAMILY}.dcm").write_bytes(planted_film()[0])
    with caplog.at_level(logging.DEBUG):
        dialog = opened(window, out, tmp_path / f"{FAMILY}.dcm")
        dialog.look.canvas.add()
        box = dialog.look.canvas.boxes[0]
        dialog.choices.gone.setChecked(True)
        dialog.choices.export.click()
    assert names(out) == ["film-0001.dcm"]
    data = (out / "film-0001.dcm").read_bytes()
    assert list(plain(planted_film()[1], data)) == []
    header = pydicom.dcmread(io.BytesIO(data))
    assert np.unique(header.pixel_array[box.top : box.bottom, box.left : box.right]).size == 1
    assert header.BurnedInAnnotation == "NO"
    assert FAMILY not in caplog.text
    assert "1 of 1 written" in dialog.choices.result.toPlainText()


@pytest.mark.parametrize(
    ("stated", "words", "is_strong"),
    [
        ("YES", "says that text IS burned into", True),
        ("NO", "no text is burned in", False),
        (None, "says nothing", False),
    ],
)
def test_the_warning_says_what_the_header_says(
    stated: str | None, words: str, is_strong: bool, window: MainWindow, out: Path, tmp_path: Path
) -> None:
    path = film(tmp_path) if stated is None else film(tmp_path, BurnedInAnnotation=stated)
    dialog = opened(window, out, path)
    for kind in Format:
        dialog.choices.choose(kind)
        warning = dialog.look.warning
        assert warning.isVisible()
        assert words in warning.text()
        assert "draw a box" in warning.text()
        assert warning.property("strong") is is_strong


def test_that_no_text_is_left_can_only_be_said_where_there_are_boxes(
    window: MainWindow, out: Path, tmp_path: Path
) -> None:
    dialog = opened(window, out, film(tmp_path))
    assert not dialog.choices.gone.isEnabled()
    dialog.look.canvas.add()
    assert dialog.choices.gone.isEnabled()
    dialog.choices.gone.setChecked(True)
    dialog.look.canvas.remove()
    assert not dialog.choices.is_text_gone


def test_a_drawn_film_has_no_dicom_and_says_why(window: MainWindow, out: Path) -> None:
    window.session.open_source(knee_source())
    dialog = opened(window, out)
    assert "drawn" in dialog.choices.reason.text()
    assert dialog.choices.kind is Format.PNG
    dialog.choices.export.click()
    assert names(out) == ["film-0001.png"]


def test_a_film_that_is_no_dicom_says_so_before_anything_is_written(
    window: MainWindow, out: Path, tmp_path: Path
) -> None:
    dialog = opened(window, out, knee_file(tmp_path))
    assert "no DICOM file" in dialog.choices.reason.text()
    assert dialog.choices.kind is Format.PNG


def test_a_picture_of_the_whole_range_has_every_gray_of_the_film(window: MainWindow, out: Path, tmp_path: Path) -> None:
    dialog = opened(window, out, film(tmp_path))
    dialog.choices.choose(Format.TIFF, has_window=False)
    dialog.choices.export.click()
    stored = np.asarray(Image.open(out / "film-0001.tif")).astype(np.float64)
    low, high = int(LEVELS.min()), int(LEVELS.max())
    assert np.abs(stored - (LEVELS.astype(np.float64) - low) / (high - low) * 65535).max() <= 1
    assert "without a resolution" in dialog.choices.result.toPlainText()


def test_a_picture_as_on_the_screen_is_windowed_and_inverted(window: MainWindow, out: Path, tmp_path: Path) -> None:
    window.session.open_paths([film(tmp_path)])
    window.display.change_window(-0.5, 0.0)
    window.display.invert()
    dialog = opened(window, out)
    dialog.choices.choose(Format.PNG)
    dialog.look.canvas.add()
    dialog.choices.export.click()
    stored = np.asarray(Image.open(out / "film-0001.png")).astype(np.float64) / 65535
    pixels = (LEVELS.astype(np.float64) - LEVELS.min()) / float(LEVELS.max() - LEVELS.min())
    wanted = 1 - window.display.window(0).shades(pixels)
    box = dialog.look.canvas.boxes[0]
    wanted[box.top : box.bottom, box.left : box.right] = 0.0
    assert np.abs(stored - wanted).max() < 1e-4


def test_a_picture_with_everything_drawn_has_regions_results_and_the_words_of_research_use(
    window: MainWindow, out: Path, tmp_path: Path
) -> None:
    window.session.open_paths([film(tmp_path)])
    window.session.film_shown()
    dialog = opened(window, out)
    assert dialog._screen.marks
    assert "normal" in dialog._screen.lines[0]
    dialog.choices.choose(Format.PNG, has_window=False)
    dialog.choices.export.click()
    dialog.choices.annotations.setChecked(True)
    dialog.choices.export.click()
    without, drawn = (np.asarray(Image.open(out / f"film-000{number}.png")) for number in (1, 2))
    rows, columns = LEVELS.shape
    assert drawn.shape[0] > rows
    assert drawn.shape[1:] == (columns, 3)
    region = dialog._screen.marks[0].region.within(rows - 1, columns - 1)
    edge = drawn[region.top : region.top + 2, region.left + 9].astype(int)
    assert (edge[:, 2] - edge[:, 0]).max() > 60  # the outline is blue
    assert drawn[rows:].max() > 150  # letters below the film
    outside = (drawn[:rows].max(axis=2).astype(int) - drawn[:rows].min(axis=2)) == 0
    assert outside.mean() > 0.9
    is_same = np.abs(drawn[:rows][outside][:, 0].astype(int) - (without / 257)[outside]) <= 1
    assert is_same.mean() > 0.95  # the rest is the ground of the knee's name


def test_that_it_is_for_research_only_is_always_drawn(qapp: object) -> None:
    with_result, without = (draw_overlay(100, 800, (), lines) for lines in (["Something."], []))
    assert without.shape[0] > 100
    assert without[100:, :, 0].max() > 150
    assert with_result.shape[0] > without.shape[0]
    assert not without[:100].any()


def test_all_open_films_are_written_as_one_study_each_with_its_own_boxes(
    window: MainWindow, out: Path, tmp_path: Path
) -> None:
    paths = [film(tmp_path, name, StudyInstanceUID="1.2.3") for name in ("a.dcm", "b.dcm")]
    paths.append(knee_file(tmp_path, "c.png"))
    dialog = opened(window, out, *paths)
    dialog.choices.choose(Format.DICOM, is_all=True)
    assert "Looked at 1 of 3" in dialog.look.looked_at.text()
    dialog.look.choose(1)
    assert "Looked at 2 of 3" in dialog.look.looked_at.text()
    dialog.look.canvas.add()
    dialog.choices.export.click()
    first, second = (pydicom.dcmread(out / f"film-000{number}.dcm") for number in (1, 2))
    assert first.StudyInstanceUID == second.StudyInstanceUID
    assert np.array_equal(first.pixel_array, LEVELS)
    assert not np.array_equal(second.pixel_array, LEVELS)
    said = dialog.choices.result.toPlainText()
    assert "2 of 3 written" in said
    assert "c.png: not written. The film is no DICOM file." in said
    assert not dialog.choices.annotations.isEnabled()


def test_going_back_to_this_film_looks_at_it_again(window: MainWindow, out: Path, tmp_path: Path) -> None:
    dialog = opened(window, out, film(tmp_path, "a.dcm"), film(tmp_path, "b.dcm"))
    dialog.choices.choose(Format.DICOM, is_all=True)
    dialog.look.choose(1)
    dialog.choices.choose(Format.DICOM, is_all=False)
    assert dialog.look.films.currentIndex() == 0
    assert not dialog.look.films.isEnabled()


def test_a_folder_that_cannot_be_written_to_is_told_of(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    dialog = opened(window, tmp_path / "file", film(tmp_path))
    dialog.choices.export.click()
    assert "This is a file, not a folder." in dialog.choices.result.toPlainText()
    assert dialog.choices.export.isEnabled()


def test_a_full_disk_is_told_of_for_each_film(
    window: MainWindow, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Path:
        raise ResultNotWritten("The disk is full.", "Make room on it.")

    monkeypatch.setattr("osteoviewer.film_export.write_free", fail)
    dialog = opened(window, out, film(tmp_path))
    dialog.choices.export.click()
    assert "a.dcm: not written. The disk is full." in dialog.choices.result.toPlainText()


def test_cancel_stops_after_the_film_that_is_being_written_and_says_what_is_there(
    qtbot: QtBot, window: MainWindow, out: Path, tmp_path: Path
) -> None:
    dialog = opened(window, out, film(tmp_path, "a.dcm"), film(tmp_path, "b.dcm"))
    dialog.choices.choose(Format.DICOM, is_all=True)
    dialog._work.delivered.connect(lambda _outcome: dialog.choices.close_button.click())
    dialog.choices.export.click()
    assert dialog.isVisible()
    said = dialog.choices.result.toPlainText()
    assert "1 of 2 written" in said
    assert "b.dcm: not written, since the export was stopped." in said
    assert names(out) == ["film-0001.dcm"]


def test_the_work_is_done_in_the_background(qtbot: QtBot, window: MainWindow, out: Path, tmp_path: Path) -> None:
    window.session.open_paths([film(tmp_path)])
    with ThreadPoolExecutor(1) as pool:
        window.session.executor = pool
        dialog = opened(window, out)
        qtbot.waitUntil(lambda: bool(dialog._previews))
        dialog.choices.export.click()
        assert not dialog.choices.export.isEnabled()
        assert dialog.choices.close_button.text() == "Cancel"
        qtbot.waitUntil(lambda: "1 of 1 written" in dialog.choices.result.toPlainText())
    assert dialog.choices.export.isEnabled()
    assert not dialog.choices.progress.isVisible()


def test_a_film_that_is_gone_is_told_of(window: MainWindow, out: Path, tmp_path: Path) -> None:
    dialog = opened(window, out, film(tmp_path))
    (tmp_path / "a.dcm").unlink()
    dialog.choices.export.click()
    assert "The file does not exist." in dialog.choices.result.toPlainText()


def test_a_second_export_overwrites_nothing(window: MainWindow, out: Path, tmp_path: Path) -> None:
    dialog = opened(window, out, film(tmp_path))
    dialog.choices.export.click()
    dialog.choices.export.click()
    assert names(out) == ["film-0001.dcm", "film-0002.dcm"]


def test_everything_can_be_reached_and_has_a_name(window: MainWindow, out: Path, tmp_path: Path) -> None:
    dialog = opened(window, out, film(tmp_path))
    for widget in (dialog.look.films, dialog.look.canvas, dialog.look.warning, dialog.choices.folder):
        assert widget.accessibleName()
    assert dialog.look.canvas.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_is_written_of_a_calibrated_film_says_so(window: MainWindow, out: Path, tmp_path: Path) -> None:
    spacing = {"PixelSpacing": [0.2, 0.2], "PixelSpacingCalibrationType": "FIDUCIAL"}
    dialog = opened(window, out, film(tmp_path, **spacing))
    dialog.choices.choose(Format.PNG)
    dialog.choices.export.click()
    assert "0.2 × 0.2 mm a pixel, calibrated" in dialog.choices.result.toPlainText()
    picture = Image.open(io.BytesIO((out / "film-0001.png").read_bytes()))
    assert picture.info["dpi"] == pytest.approx((127, 127), abs=0.5)


def test_boxes_of_a_film_are_kept_while_another_is_looked_at(window: MainWindow, out: Path, tmp_path: Path) -> None:
    dialog = opened(window, out, film(tmp_path, "a.dcm"), film(tmp_path, "b.dcm"))
    dialog.choices.choose(Format.DICOM, is_all=True)
    dialog.look.canvas.show_film(np.zeros((9, 9), np.uint8), LEVELS.shape, ())
    dialog.look.canvas.add()
    boxes = dialog.look.canvas.boxes
    dialog.look.choose(1)
    assert dialog.look.canvas.boxes == ()
    dialog.look.choose(0)
    assert dialog.look.canvas.boxes == boxes
    assert isinstance(boxes[0], Box)


def test_no_film_is_named_while_the_patient_is_hidden(window: MainWindow, out: Path, tmp_path: Path) -> None:
    (tmp_path / f"{FAMILY}.dcm").write_bytes(planted_film()[0])
    window.commands.actions["privacy"].trigger()
    dialog = opened(window, out, tmp_path / f"{FAMILY}.dcm")
    dialog.choices.export.click()
    said = [dialog.look.films.itemText(0), dialog.choices.result.toPlainText()]
    assert all("Film 1" in words and FAMILY not in words for words in said)


def test_all_films_of_the_list_can_be_exported_whether_they_were_looked_at_or_not(
    window: MainWindow, out: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "films"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.dcm").write_bytes(planted_film()[0])
    dialog = opened(window, out, folder)
    assert len(window.session.films.films) == 1
    assert dialog.look.films.count() == 3
