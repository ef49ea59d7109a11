"""A film of which nothing can be told: no class is named anywhere, and every number stays."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from osteoviewer.inference.calibration import PredictionSets
from osteoviewer.ui.main_window import MainWindow
from tests.builders import plain_calibration, save_tiny_bundle
from tests.ui.builders import knee_source


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that can rule out no class."""
    every_class = PredictionSets(coverage=0.9, thresholds={"image": 0.0}, radiographs=10)
    calibration = plain_calibration(prediction_sets=every_class)
    return save_tiny_bundle(tmp_path_factory.mktemp("unsure"), calibration=calibration)


def _words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def test_cannot_tell_is_the_headline_and_stands_at_the_knee_and_the_film(window: MainWindow) -> None:
    window.session.open_source(knee_source())
    window.session.film_shown()
    words = _words(window.diagnosis)
    assert "Cannot tell" in words
    assert "At 90 % no class can be ruled out." in words
    assert len([word for word in words if word.startswith("0.")]) == 3
    assert [film.labels for film in window.session.films.films] == [(None,)]
    knees = " ".join(button.text() for button in window.knees.findChildren(QAbstractButton))
    films = window.films.model.index(0, 0).data()
    for told in (knees, films):
        assert "cannot tell" in told
        assert "osteo" not in told
        assert "normal" not in told
