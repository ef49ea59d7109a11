"""A file of several frames: each can be looked at, and what was changed by hand on one stays with it."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.ui.main_window import MainWindow
from tests.builders import dicom_bytes, dicom_dataset

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def film(tmp_path: Path) -> Path:
    frames = [
        np.rint(draw_knee(seed=seed, density=0.5, rows=256, columns=210).pixels * 4095).astype(np.uint16)
        for seed in (1, 2, 3)
    ]
    dataset = dicom_dataset(frames[0], bits=12)
    dataset.NumberOfFrames = len(frames)
    dataset.PixelData = b"".join(frame.tobytes() for frame in frames)
    path = tmp_path / "frames.dcm"
    path.write_bytes(dicom_bytes(dataset))
    return path


def _says(window: MainWindow, text: str) -> bool:
    return any(text in label.text() for label in window.view.findChildren(QLabel) if label.isVisible())


def test_frames_are_gone_through_with_their_keys_and_end_at_the_ends(
    qtbot: QtBot, window: MainWindow, film: Path
) -> None:
    window.session.open_paths([film])
    assert _says(window, "210 × 256, frame 1 of 3")
    for key, frame in ((Qt.Key.Key_PageUp, 1), *((Qt.Key.Key_PageDown, n) for n in (2, 3, 3)), (Qt.Key.Key_PageUp, 2)):
        qtbot.keyClick(window, key, SHIFT)
        assert _says(window, f"frame {frame} of 3")
    assert len(window.session.films.films) == 1


def test_what_was_changed_on_a_frame_is_there_when_it_is_shown_again(window: MainWindow, film: Path) -> None:
    session = window.session
    session.open_paths([film])
    session.film_shown()
    session.knees.remove(0)
    assert session.knees.by_hand == ()
    session.step_frame(1)
    session.film_shown()
    assert session.knees.by_hand is None
    session.step_frame(-1)
    session.film_shown()
    assert session.knees.by_hand == ()
    session.close_film()
    session.open_paths([film])
    session.film_shown()
    assert session.knees.by_hand == ()
    window.commands.actions["forget_film"].trigger()
    session.close_film()
    session.open_paths([film])
    session.film_shown()
    assert session.knees.by_hand is None


def test_a_film_of_one_frame_stays_where_it_is(window: MainWindow, tmp_path: Path) -> None:
    pixels = np.rint(draw_knee(seed=1, density=0.5, rows=256, columns=210).pixels * 4095).astype(np.uint16)
    (tmp_path / "film.dcm").write_bytes(dicom_bytes(dicom_dataset(pixels, bits=12)))
    window.session.open_paths([tmp_path / "film.dcm"])
    film = window.session.films.current
    window.session.step_frame(1)
    window.session.step_frame(-1)
    assert window.session.films.current is not None
    assert film is not None
    assert window.session.films.current.source is film.source
    assert _says(window, "210 × 256")
    assert not _says(window, "frame")
