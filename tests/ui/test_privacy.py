"""A hidden patient is hidden everywhere, and a patient shown on the screen is still left nowhere else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from osteoviewer.settings import Settings
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.session import Session
from tests.builders import dicom_bytes, dicom_dataset, knee_levels
from tests.conftest import PROJECT
from tests.ui.builders import knee_file
from tests.ui.planted_session import everything_said

PLANTED = ("planted", "19421017", "1942-10-17")


def planted_film(path: Path, seed: int) -> Path:
    dataset = dicom_dataset(knee_levels(seed=seed), bits=8)
    dataset.PatientName, dataset.PatientID, dataset.PatientBirthDate = "Planted^Name", "PLANTEDID", "19421017"
    dataset.InstitutionName, dataset.OperatorsName = "Planted Hospital", "Planted^Operator"
    dataset.AccessionNumber, dataset.DeviceSerialNumber = "PLANTED1", "PLANTED2"
    dataset.StudyDate = dataset.StudyID = "19421017"
    dataset.StudyDescription = dataset.ImageComments = "of Planted"
    dataset.WindowCenter, dataset.WindowWidth, dataset.WindowCenterWidthExplanation = 128, 200, "Planted window"
    dataset.private_block(0x0029, "PLANTED MAKER", create=True).add_new(0x01, "LO", "Planted private")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(dicom_bytes(dataset))
    return path


def holds_planted(text: str) -> bool:
    return any(word in text.casefold() for word in PLANTED)


@pytest.fixture(scope="module")
def session_said(tmp_path_factory: pytest.TempPathFactory, tiny_bundle: Path) -> tuple[dict[str, object], Path, str]:
    """What the window said in a whole session, the folder that it could write to, and its standard error."""
    films, home = tmp_path_factory.mktemp("films"), tmp_path_factory.mktemp("home")
    first = planted_film(films / "Planted folder" / "Planted one.dcm", 1)
    second = planted_film(films / "Planted folder" / "Planted two.dcm", 2)
    broken = films / "Planted folder" / "Planted broken.dcm"
    broken.write_bytes(first.read_bytes()[:400])
    (films / "Planted folder" / "Planted empty").write_bytes(b"")
    own = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME", "TMPDIR")
    for name in own:
        (home / name).mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.planted_session", tiny_bundle, first, second, broken],
        env={**os.environ, **{name: str(home / name) for name in own}, "QT_QPA_PLATFORM": "offscreen"},
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1]), home, done.stderr


def test_no_step_of_a_session_shows_the_hidden_patient(session_said: tuple[dict[str, object], Path, str]) -> None:
    said = session_said[0]["said"]
    assert isinstance(said, dict)
    found = {step: [text for text in texts if holds_planted(text)] for step, texts in said.items() if step != "shown"}
    assert set(found) >= {"film", "tags", "search", "reading", "second film", "unexpected", "hidden again", "closed"}
    assert {step: texts for step, texts in found.items() if texts} == {}


def test_the_window_says_that_it_hides_the_patient_and_names_films_by_number(
    session_said: tuple[dict[str, object], Path, str],
) -> None:
    said = session_said[0]["said"]
    assert isinstance(said, dict)
    assert "Patient hidden" in said["tags"]
    assert "Recent film 1" in said["second film"]
    assert any(text.startswith("Film 2\n") for text in said["second film"])


def test_the_search_for_what_is_hidden_tells_nothing(session_said: tuple[dict[str, object], Path, str]) -> None:
    said = session_said[0]["said"]
    assert isinstance(said, dict)
    assert said["search"] == ["0"]


def test_a_hidden_value_is_copied_as_such(session_said: tuple[dict[str, object], Path, str]) -> None:
    copied = session_said[0]["copied"]
    assert isinstance(copied, list)
    assert not any(map(holds_planted, copied))
    assert "hidden" in copied
    assert "(0010,0010) Patient's Name hidden" in copied
    assert "DX" in copied


def test_the_names_are_there_once_they_are_wanted(session_said: tuple[dict[str, object], Path, str]) -> None:
    """Else the other tests here would say nothing."""
    said = session_said[0]["said"]
    assert isinstance(said, dict)
    text = "\n".join(said["shown"])
    for planted in ("Planted one.dcm", "Planted^Name", "PLANTEDID", "PLANTED MAKER", "Planted window"):
        assert planted in text


def test_nothing_of_the_patient_is_left_behind(session_said: tuple[dict[str, object], Path, str]) -> None:
    _, home, complaints = session_said
    files = {file.relative_to(home): file.read_bytes() for file in home.rglob("*") if file.is_file()}
    assert any(file.suffix == ".log" and content for file, content in files.items()), "a failure is logged"
    settings = next(file for file in files if file.name == "settings.json")
    kept = json.loads(files[settings])
    assert kept["is_patient_hidden"] is True
    assert any(map(holds_planted, kept.pop("recent_files"))), "the user's own list"
    files[settings] = json.dumps(kept).encode()
    index = [file for file in files if file.name.startswith("studies.sqlite")]
    listed = [holds_planted(files.pop(file).decode("latin-1")) for file in index]
    assert any(listed), "what the list shows is kept, and can be forgotten"
    for file, content in files.items():
        assert not holds_planted(str(file)), file
        for encoding in ("latin-1", "utf-16-le", "utf-16-be"):
            assert not holds_planted(content.decode(encoding, "ignore")), file
    assert not holds_planted(complaints)


def test_the_key_hides_and_shows_and_is_remembered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([knee_file(tmp_path, "Planted.png")])
    films = window.films.model
    assert films.index(0, 0).data().startswith("Planted.png")
    with qtbot.waitSignal(window.settings_changed) as change:
        qtbot.keyClick(window.view, Qt.Key.Key_P)
    assert change.args[0].is_patient_hidden
    assert films.index(0, 0).data().startswith("Film 1")
    assert films.index(0, 0).data(Qt.ItemDataRole.ToolTipRole).startswith("Film 1")
    assert window.commands.actions["privacy"].isChecked()
    chips = [label for label in window.status.findChildren(QLabel) if label.text() == "Patient hidden"]
    assert [chip.isVisible() for chip in chips] == [True]
    window.show_message("Something happened.", "Do something about it.")
    assert chips[0].isVisible()
    qtbot.keyClick(window.view, Qt.Key.Key_P)
    assert films.index(0, 0).data().startswith("Planted.png")
    assert not chips[0].isVisible()
    assert not window.settings.is_patient_hidden


def test_a_patient_hidden_last_time_is_hidden_from_the_beginning(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open_paths([knee_file(tmp_path, "Planted.png")])
    window = MainWindow(session, Settings(is_patient_hidden=True, recent_files=("/Planted/file.png",)))
    qtbot.addWidget(window)
    window.show()
    assert not any(map(holds_planted, everything_said()))
    assert window.commands.menus["recent"].actions()[0].text() == "Recent film 1"


def test_hiding_the_patient_moves_nothing(window: MainWindow) -> None:
    before = [widget.geometry() for widget in (window.view, window.status, window.notice, window.films)]
    window.commands.actions["privacy"].trigger()
    assert [widget.geometry() for widget in (window.view, window.status, window.notice, window.films)] == before
