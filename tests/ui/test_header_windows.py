"""The windows that a film's header names can be chosen, and are called by their names."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from osteoviewer.ui.main_window import MainWindow
from tests.builders import dicom_bytes, dicom_dataset, knee_levels


def _says(window: MainWindow, text: str) -> bool:
    return any(words.isVisible() and words.text().startswith(text) for words in window.view.findChildren(QPushButton))


def test_n_goes_through_the_windows_of_the_header_and_one_chosen_by_the_grays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dataset = dicom_dataset(knee_levels().astype(np.uint16) * 16, bits=12)
    dataset.WindowCenter, dataset.WindowWidth = [1000, 2000], [800, 1000]
    dataset.WindowCenterWidthExplanation = ["SOFT", "BONE"]
    (tmp_path / "film.dcm").write_bytes(dicom_bytes(dataset))
    window.session.open_paths([tmp_path / "film.dcm"])
    assert _says(window, "SOFT  W 800  L 1000")
    qtbot.keyClick(window, Qt.Key.Key_N)
    assert _says(window, "BONE  W 1000  L 2000")
    qtbot.keyClick(window, Qt.Key.Key_N)
    assert _says(window, "W ")
    qtbot.keyClick(window, Qt.Key.Key_N)
    assert _says(window, "SOFT  W 800  L 1000")
    qtbot.keyClick(window, Qt.Key.Key_N)
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert _says(window, "SOFT  W 800  L 1000")
