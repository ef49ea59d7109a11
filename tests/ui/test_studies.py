"""The study browser: filled in the background, best film first, searched, sorted, folded, and still while it fills."""

import zipfile
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from osteoviewer.studies.library import Library
from osteoviewer.studies.rows import FilmRow, Order, StudyRow
from osteoviewer.ui.dialogs import ProblemsDialog
from osteoviewer.ui.films import State
from osteoviewer.ui.main_window import MainWindow
from tests.studies.builders import write_film, write_zip
from tests.ui.builders import knee_file, knee_source

KNEE = {"BodyPartExamined": "KNEE", "ViewPosition": "AP"}


def _rows(window: MainWindow) -> list[str]:
    model = window.films.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _first_lines(window: MainWindow) -> list[str]:
    return [row.splitlines()[0] for row in _rows(window)]


def _hospital(folder: Path) -> Path:
    """Two patients: a chest that comes first by name of file, and two knees of another day."""
    chest = {"PatientName": "Aalto^Chest", "PatientID": "A1", "StudyDate": "20240501", "StudyInstanceUID": "1.1"}
    write_film(folder / "1.dcm", **chest, BodyPartExamined="CHEST", SeriesInstanceUID="1.1.1")
    knee = {"PatientName": "Zorn^Knee", "PatientID": "Z9", "StudyDate": "20230501", "StudyInstanceUID": "1.2"}
    write_film(folder / "2.dcm", **knee, BodyPartExamined="KNEE", ViewPosition="LL", SeriesInstanceUID="1.2.1")
    write_film(folder / "3.dcm", **knee, **KNEE, SeriesInstanceUID="1.2.2")
    return folder


def test_a_folder_is_listed_by_patient_and_its_frontal_knee_is_shown_first(window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    assert [row.splitlines() for row in _rows(window)] == [
        ["Zorn, Knee  Z9", "2023-05-01"],
        ["Knee LL", "DX 80 × 96"],
        ["Knee AP", "reading"],
        ["Aalto, Chest  A1", "2024-05-01"],
        ["Chest", "DX 80 × 96"],
    ]
    assert window.session.films.current.source.name == "3.dcm"
    assert window.films.list.currentIndex().row() == 2


def test_a_film_in_an_archive_is_shown_like_any_other(window: MainWindow, tmp_path: Path) -> None:
    data = knee_file(tmp_path).read_bytes()
    archive = write_zip(tmp_path / "sent.zip", [("study/a.png", data), ("readme.txt", b"hello")])
    window.session.open_paths([archive])
    window.session.film_shown()
    assert window.session.state is State.DONE
    assert _first_lines(window) == ["study", "a.png"]
    assert window.session.films.current.source.load() == data


def test_a_named_film_is_shown_before_the_folder_named_beside_it(window: MainWindow, tmp_path: Path) -> None:
    single = knee_file(tmp_path)
    window.session.open_paths([_hospital(tmp_path / "folder"), single])
    assert window.session.films.current.source.path == single
    assert len(_rows(window)) == 1
    window.session.film_shown()
    assert len(window.session.studies.listing.film_keys) == 4
    assert window.session.films.current.source.path == single


def test_choosing_a_row_shows_its_film_and_the_keys_go_through_them(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    films = window.films.list
    films.setCurrentIndex(films.model().index(4, 0))
    assert window.session.films.current.source.name == "1.dcm"
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert window.session.films.current.source.name == "3.dcm"
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    qtbot.keyClick(window, Qt.Key.Key_PageUp)
    assert window.session.films.current.source.name == "2.dcm"
    assert films.currentIndex().row() == 1


def test_words_are_searched_for_and_escape_shows_all_films_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    window.commands.actions["find"].trigger()
    search = window.films.findChild(QLineEdit)
    qtbot.keyClicks(search, "chest aalto")
    qtbot.waitUntil(lambda: len(_rows(window)) == 2)
    assert _first_lines(window) == ["Aalto, Chest  A1", "Chest"]
    assert window.session.films.current.source.name == "3.dcm"
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(_rows(window)) == 5)
    assert window.session.state is not State.CANCELLED


def test_a_study_is_folded_by_a_click_and_by_a_key(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    films = window.films.list
    place = films.visualRect(films.model().index(0, 0)).center()
    qtbot.mouseClick(films.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert _first_lines(window) == ["Zorn, Knee  Z9", "Aalto, Chest  A1", "Chest"]
    films.setCurrentIndex(films.model().index(0, 0))
    qtbot.keyClick(films, Qt.Key.Key_Return)
    assert len(_rows(window)) == 5
    window.session.studies.fold_all(True)
    assert _first_lines(window) == ["Zorn, Knee  Z9", "Aalto, Chest  A1"]
    window.session.studies.fold_all(False)
    assert len(_rows(window)) == 5


def test_patients_are_sorted_as_the_reader_likes(window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    for order, first in ((Order.NAME, "Aalto"), (Order.BEST, "Zorn"), (Order.NEWEST, "Aalto")):
        window.session.studies.ask(order=order)
        assert _rows(window)[0].startswith(first)


def test_the_menu_sorts_and_filters_the_list(window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    entries = {action.text().replace("&", ""): action for action in window.films._order.menu().actions()}
    entries["By name"].trigger()
    assert _rows(window)[0].startswith("Aalto")
    assert entries["By name"].isChecked()
    assert not entries["Frontal knees first"].isChecked()
    entries["Frontal knees only"].trigger()
    assert not any("Aalto" in row for row in _rows(window))
    entries["All films"].trigger()
    entries["Fold all studies"].trigger()
    assert len(_rows(window)) == 2


def test_a_film_and_all_films_can_be_taken_off_the_list(window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    window.commands.actions["close"].trigger()
    assert window.session.films.current.source.name == "1.dcm"
    assert len(window.session.studies.listing.film_keys) == 2
    window.commands.actions["close_all"].trigger()
    assert window.session.state is State.EMPTY
    assert _rows(window) == []
    assert len(list(tmp_path.iterdir())) == 3


def test_what_cannot_be_used_is_counted_and_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    _hospital(tmp_path)
    (tmp_path / "4.dcm").write_bytes((tmp_path / "1.dcm").read_bytes()[:200])
    (tmp_path / "5.zip").write_bytes(b"PK\x03\x04 broken")
    window.session.open_paths([tmp_path])
    (button,) = (found for found in window.films.findChildren(QPushButton) if "not listed" in found.text())
    assert button.isVisibleTo(window.films)
    button.click()
    dialog = window.findChild(ProblemsDialog)
    words = " ".join(label.text() for label in dialog.findChildren(type(window.films._words).__mro__[1]))
    assert all(problem.message in words and problem.hint in words for problem in window.session.studies.problems)
    assert str(tmp_path) not in words
    dialog.close()


def test_a_folder_without_films_says_so_and_leaves_the_list(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing")
    window.session.open_paths([tmp_path])
    assert window.session.state is State.FAILED
    knee_file(tmp_path)
    window.session.analyse_again()
    assert window.session.films.current.source.name == "knee.png"


def test_every_row_gets_its_thumbnail(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    window.session.open_source(knee_source("drawn"))
    model = window.films.model

    def pictures() -> list[object]:
        rows = [row for row in range(model.rowCount()) if isinstance(model.row(row), FilmRow)]
        return [model.look(row)[1].picture for row in rows]

    qtbot.waitUntil(lambda: all(picture is not None and not picture.isNull() for picture in pictures()))
    assert len(pictures()) == 4


def test_what_was_listed_before_is_known_at_once_and_can_be_forgotten(
    window: MainWindow, library: Library, tmp_path: Path
) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    (index,) = (path for path in library._file.parent.iterdir() if path.suffix == ".sqlite")
    assert b"Zorn" in b"".join(path.read_bytes() for path in index.parent.iterdir())
    window.commands.actions["forget"].trigger()
    assert list(index.parent.iterdir()) == []
    assert "deleted" in window.status._what.text()
    assert len(_rows(window)) == 5


def test_a_folder_that_was_opened_is_offered_again_rather_than_each_of_its_films(
    window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    window.session.step(1)
    assert window.settings.recent_files == (str(tmp_path),)


def test_nothing_of_a_patient_is_read_aloud_or_shown_when_patients_are_hidden(
    window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_paths([_hospital(tmp_path)])
    model = window.films.model
    window.commands.actions["privacy"].trigger()
    shown = [
        str(model.index(row, 0).data(role))
        for row in range(model.rowCount())
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    ]
    assert not any(word in text for text in shown for word in ("Zorn", "Z9", "Aalto", "A1", "2023", "dcm"))


def test_a_film_can_be_read_while_the_list_fills(qtbot: QtBot, live: MainWindow, tmp_path: Path) -> None:
    data = knee_file(tmp_path).read_bytes()
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as archive:
        for number in range(400):
            archive.writestr(f"{number:04}.png", data)
    live.session.open_paths([tmp_path / "many.zip"])
    qtbot.waitUntil(lambda: live.session.state is State.DONE, timeout=20_000)
    qtbot.waitUntil(lambda: not live.session.studies.is_searching, timeout=60_000)
    qtbot.waitUntil(lambda: len(live.session.studies.listing.film_keys) == 400, timeout=10_000)
    assert isinstance(live.films.model.row(0), StudyRow)


def test_what_is_looked_at_stays_in_place_while_films_come_in_above(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for number in range(40):
        knee_file(tmp_path, f"b{number:02}.png")
    window.session.open_paths([tmp_path])
    films = window.films.list
    films.setCurrentIndex(films.model().index(30, 0))
    key = window.session.films.current.source.key
    before = films.visualRect(films.model().index(30, 0)).top()
    for number in range(5):
        knee_file(tmp_path, f"a{number}.png")
    window.session.studies.plan([tmp_path])
    window.session.studies.search_planned()
    place = window.films.model.place(key)
    assert place == 35
    assert films.visualRect(films.model().index(place, 0)).top() == before
    assert films.currentIndex().row() == place
    assert window.session.films.current.source.key == key


def test_the_list_begins_at_its_top_with_the_study_of_the_film(qtbot: QtBot, live: MainWindow, tmp_path: Path) -> None:
    for number in range(60):
        write_film(tmp_path / f"{number}.dcm", PatientID=str(number), StudyInstanceUID=f"1.{number}", **KNEE)
    live.session.open_paths([tmp_path])
    qtbot.waitUntil(lambda: live.session.state in (State.DONE, State.REFUSED), timeout=20_000)
    qtbot.waitUntil(lambda: len(live.session.studies.listing.film_keys) == 60, timeout=20_000)
    qtbot.waitUntil(lambda: not live.session.studies.is_searching, timeout=20_000)
    films = live.films.list
    assert films.rowViewportPosition(films.currentIndex().row() - 1) >= 0
    assert isinstance(live.films.model.row(films.currentIndex().row() - 1), StudyRow)


def test_escape_ends_a_search_that_has_nothing_to_show_yet(qtbot: QtBot, live: MainWindow, tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").write_bytes(b"no film")
    live.session.open_paths([tmp_path])
    qtbot.waitUntil(lambda: live.session.studies.is_searching)
    live.commands.actions["cancel"].trigger()
    assert live.session.state is State.CANCELLED
    assert not live.session.studies.is_searching


def test_a_second_folder_shows_its_own_film_however_good_those_are_that_are_listed(
    window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_paths([_hospital(tmp_path / "first")])
    write_film(tmp_path / "second" / "chest.dcm", PatientID="C", StudyInstanceUID="1.3", BodyPartExamined="CHEST")
    window.session.open_paths([tmp_path / "second"])
    assert window.session.films.current.source.name == "chest.dcm"


def test_a_film_that_the_list_leaves_out_is_shown_all_the_same(window: MainWindow, tmp_path: Path) -> None:
    window.session.studies.ask(search="nobody is called so")
    window.session.open_paths([_hospital(tmp_path)])
    assert window.session.films.current.source.name == "3.dcm"
    assert _rows(window) == []


def test_a_second_folder_without_films_is_told_of_and_the_list_stays(window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([_hospital(tmp_path / "first")])
    (tmp_path / "second").mkdir()
    window.session.open_paths([tmp_path / "second"])
    assert window.session.state is State.FAILED
    assert len(_rows(window)) == 5


def test_a_search_that_is_stopped_before_it_found_a_film_is_told_of(
    qtbot: QtBot, live: MainWindow, tmp_path: Path
) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").write_bytes(b"no film")
    live.session.open_paths([tmp_path])
    qtbot.waitUntil(lambda: live.session.studies.is_searching)
    live.films._stop.click()
    assert live.session.state is State.FAILED
    assert not live.session.studies.is_searching
