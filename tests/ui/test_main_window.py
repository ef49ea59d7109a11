"""The window as a whole: what it shows in each state, and what its keys do."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.radiograph import Spacing
from osteoviewer.paths import resources
from osteoviewer.settings import Settings
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.films import State
from osteoviewer.ui.keys_dialog import KeysDialog
from osteoviewer.ui.main_window import NARROW_BELOW, MainWindow
from osteoviewer.ui.session import Session
from osteoviewer.ui.theme import LIGHT, apply_theme
from osteoviewer.ui.words import research_use
from tests.ui.builders import failing_source, knee, knee_file, knee_source, noise


def _words(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels if label.text())


def _analyse(window: MainWindow, source: FilmSource | None = None) -> None:
    window.session.open_source(source or knee_source())
    window.session.film_shown()


def test_an_empty_window_says_how_to_begin(window: MainWindow) -> None:
    assert "No film is open" in _words(window.view)
    assert "No diagnosis" in _words(window.diagnosis)


def test_after_an_analysis_every_panel_has_its_picture_parameter_and_time(window: MainWindow) -> None:
    _analyse(window)
    for index, panel in enumerate(window.stages.panels):
        assert window.display.frame(index) is not None
        assert panel.canvas._picture.image is not None
        assert ("ms" in _words(panel)) == (index > 0)
    assert "mean 5 × 5" in _words(window.stages.panels[1])
    assert "mean 31 × 31" in _words(window.stages.panels[4])
    assert "240 × 300" in _words(window.stages.panels[0])
    assert "tiny 1.0.0" in _words(window.notice)
    assert "synthetic film" in _words(window.notice)
    assert "SYNTHETIC" in _words(window.view)


def test_a_real_film_is_not_marked_synthetic(window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([knee_file(tmp_path)])
    window.session.film_shown()
    assert "SYNTHETIC" not in _words(window.view)
    assert "synthetic" not in _words(window.notice)


def test_the_painted_film_starts_the_analysis(qtbot: QtBot, window: MainWindow) -> None:
    window.session.open_source(knee_source())
    qtbot.waitUntil(lambda: window.session.state is State.DONE)


def test_a_new_film_leaves_nothing_of_the_old_one_on_the_screen(window: MainWindow) -> None:
    _analyse(window)
    window.display.choose(3)
    seen: list[object] = []

    def look(_: object) -> None:
        seen.append((window.display.index, "osteo" in _words(window.diagnosis)))
        seen.extend((panel.canvas._picture.image, "ms" in _words(panel)) for panel in window.stages.panels[1:])

    window.session.film_opened.connect(look)
    window.session.open_source(knee_source("second", 2))
    assert seen == [(0, False), *[(None, False)] * (len(window.stages.panels) - 1)]


def test_a_refused_film_says_cannot_tell_and_why(window: MainWindow) -> None:
    _analyse(window, FilmSource("noise", noise))
    words = _words(window.diagnosis)
    assert "Cannot tell" in words
    assert "film" in words
    assert "osteo" not in words


def test_a_file_that_cannot_be_read_says_so_in_place_of_the_film(window: MainWindow) -> None:
    _analyse(window)
    window.session.open_source(failing_source())
    assert "The file is empty." in _words(window.view)
    assert "Copy it again." in _words(window.view)
    assert "Not analysed" in _words(window.diagnosis)
    assert all(panel.canvas._picture.image is None for panel in window.stages.panels)
    _analyse(window)
    assert window.session.state is State.DONE


def test_the_unexpected_leaves_no_result_on_the_screen(window: MainWindow) -> None:
    _analyse(window)
    window.session.fail_unexpectedly(ValueError("boom"))
    assert "unexpected" in _words(window.diagnosis)
    assert "osteo" not in _words(window.diagnosis)
    assert all(panel.canvas._picture.image is None for panel in window.stages.panels[1:])


def test_escape_cancels_and_f5_analyses_again(qtbot: QtBot, window: MainWindow) -> None:
    stopped: list[int] = []

    def stop_once(_: object) -> None:
        if not stopped:
            stopped.append(1)
            window.commands.actions["cancel"].trigger()

    window.session.stage_completed.connect(stop_once)
    _analyse(window)
    assert "Cancelled" in _words(window.diagnosis)
    assert window.display.frame(1) is not None
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert window.session.state is State.DONE


def test_keys_choose_and_step_through_stages(qtbot: QtBot, window: MainWindow) -> None:
    _analyse(window)
    keys = Qt.Key
    seen = []
    for key in (keys.Key_4, keys.Key_Right, keys.Key_Right, keys.Key_Left, keys.Key_Space, keys.Key_Space, keys.Key_1):
        qtbot.keyClick(window.view, key)
        seen.append(window.display.index)
    assert seen == [3, 4, 4, 3, 0, 3, 0]


def test_a_click_and_enter_on_a_panel_enlarge_it(qtbot: QtBot, window: MainWindow) -> None:
    _analyse(window)
    qtbot.mouseClick(window.stages.panels[2], Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert window.display.index == 2
    qtbot.keyClick(window.stages.panels[1], Qt.Key.Key_Return)
    assert window.display.index == 1
    assert window.stages.panels[1].property("chosen")
    assert "2 Denoised" in _words(window.view)


def test_grays_can_be_inverted_changed_and_reset(qtbot: QtBot, window: MainWindow) -> None:
    _analyse(window)
    before = window.display.window(0)
    qtbot.keyClick(window.view, Qt.Key.Key_I)
    assert "INVERTED" in _words(window.view)
    assert window.commands.actions["invert"].isChecked()
    window.view.canvas.grays_dragged.emit(0.2, 0.1)
    assert window.display.window(0) != before
    qtbot.keyClick(window.view, Qt.Key.Key_R)
    assert window.display.window(0) == before
    assert not window.commands.actions["invert"].isChecked()
    qtbot.keyClick(window.view, Qt.Key.Key_W)
    assert "W/L" in _words(window.view)


def test_the_place_and_the_value_under_the_cursor_are_told(window: MainWindow) -> None:
    _analyse(window)
    window.view.canvas.hovered.emit(100.6, 50.2)
    value = window.session._film.radiograph.pixels[100, 50]
    assert f"x 50  y 100  value {value:.3f}" in _words(window.view)
    window.view.canvas.left.emit()
    assert "value" not in _words(window.view)


def test_the_size_of_a_pixel_is_told_with_its_provenance_or_not_at_all(window: MainWindow) -> None:
    _analyse(window)
    window.view.canvas.hovered.emit(10, 10)
    assert "mm" not in _words(window.view)
    film = replace(knee(), spacing=Spacing(0.143, 0.143, "calibrated"))
    _analyse(window, FilmSource("measured", lambda: film))
    window.view.canvas.hovered.emit(10, 10)
    assert "0.143 mm (calibrated)" in _words(window.view)


def test_films_are_listed_with_their_state_in_words_and_can_be_gone_through(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.session.open_paths([knee_file(tmp_path, f"{number}.png", number) for number in range(3)])
    window.session.film_shown()
    films = window.films.list
    listed = [films.model().index(row, 0).data().splitlines() for row in range(4)]
    assert listed[0] == [tmp_path.name, "3 films"]
    assert [words for _, words in listed[2:]] == ["waiting", "waiting"]
    assert listed[1][1] in ("normal", "osteopenia", "osteoporosis")
    qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert films.currentIndex().row() == 2
    assert window.session.films.index == 1
    films.setCurrentIndex(films.model().index(3, 0))
    assert window.session.films.index == 2


def test_dropped_files_and_folders_are_opened(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    paths = [knee_file(tmp_path, "a.png"), knee_file(folder, "b.png")]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paths[0])), QUrl.fromLocalFile(str(folder))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert [film.source.path for film in window.session.films.films] == paths[:1]
    window.session.film_shown()
    listed = [window.session.studies.source(key).path for key in window.session.studies.listing.film_keys]
    assert sorted(listed) == sorted(paths)


def test_the_dialog_opens_several_films(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [str(knee_file(tmp_path, name)) for name in ("a.png", "b.png")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    window.commands.actions["open"].trigger()
    assert len(window.session.films.films) == 2


def test_opened_files_are_remembered_and_offered_again(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = knee_file(tmp_path)
    with qtbot.waitSignal(window.settings_changed) as change:
        window.session.open_paths([path])
    assert change.args[0].recent_files == (str(path),)
    window.session.close_film()
    window.commands.menus["recent"].actions()[0].trigger()
    assert window.session.films.current.source.path == path


def test_no_command_hides_the_research_use_words(qtbot: QtBot, window: MainWindow, monkeypatch: object) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    _analyse(window)
    for name, action in window.commands.actions.items():
        if name in ("quit", "keys", "about"):
            continue
        for _ in range(2):
            action.trigger()
            assert window.notice.isVisible(), name
            assert research_use() in _words(window.notice), name
            assert window.notice.geometry().bottom() <= window.centralWidget().height(), name
    for size in ((860, 620), (1000, 700), (1600, 900)):
        window.resize(*size)
        assert research_use() in _words(window.notice)
        assert window.notice.visibleRegion().boundingRect().height() == window.notice.height()
    assert not window.notice.actions()
    assert window.notice.contextMenuPolicy() is not Qt.ContextMenuPolicy.ActionsContextMenu


def test_in_a_narrow_window_the_stages_lie_under_the_film(qtbot: QtBot, window: MainWindow) -> None:
    def place(widget: QWidget) -> QPoint:
        return widget.mapTo(window, QPoint(0, 0))

    window.resize(NARROW_BELOW + 50, 800)
    QApplication.processEvents()
    assert place(window.stages).x() > place(window.view).x() + window.view.width()
    window.resize(NARROW_BELOW - 50, 800)
    QApplication.processEvents()
    assert place(window.stages).y() >= place(window.view).y() + window.view.height()
    panels = [place(panel) for panel in window.stages.panels]
    assert len({point.y() for point in panels}) == 1
    window.resize(NARROW_BELOW + 50, 800)
    QApplication.processEvents()
    assert place(window.stages).x() > place(window.view).x() + window.view.width()


def test_side_columns_fold_with_f2_and_f3(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert not window.films.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F3)
    assert not window.stages.isVisible()
    assert not window.diagnosis.isVisible()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3):
        qtbot.keyClick(window, key)
    assert window.films.isVisible()
    assert window.stages.isVisible()
    assert window.diagnosis.isVisible()


def test_the_layout_is_remembered(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    window.resize(1210, 730)
    window.columns.setSizes([200, 600, 390])
    window.commands.actions["films"].trigger()
    kept: list[Settings] = []
    window.settings_changed.connect(kept.append)
    window.close()
    again = MainWindow(session, kept[-1])
    qtbot.addWidget(again)
    again.show()
    assert again.height() == 730, "the width is limited by the offscreen platform's small screen"
    assert again.columns.left.isHidden()
    assert again.columns.sizes()[2] == 390


def test_settings_that_are_no_layout_give_the_usual_one(qtbot: QtBot, session: Session) -> None:
    window = MainWindow(session, Settings(geometry="bm9uc2Vuc2U=", columns="%%%ö"))
    qtbot.addWidget(window)
    window.show()
    assert window.width() >= 860


def test_messages_do_not_move_anything_and_can_be_dismissed(window: MainWindow) -> None:
    before = [widget.geometry() for widget in (window.view, window.status, window.notice)]
    window.show_message("Something happened.", "Do something about it.")
    QApplication.processEvents()
    assert "Something happened." in _words(window.status)
    assert [widget.geometry() for widget in (window.view, window.status, window.notice)] == before
    window.status.dismiss()
    assert "Something happened." not in _words(window.status)


def test_nothing_moves_from_the_empty_window_to_the_diagnosis(window: MainWindow) -> None:
    def places() -> list[object]:
        return [widget.geometry() for widget in (window.view, window.diagnosis, *window.stages.panels)]

    QApplication.processEvents()
    before = places()
    _analyse(window)
    QApplication.processEvents()
    assert places() == before
    window.session.open_source(failing_source())
    QApplication.processEvents()
    assert places() == before


def test_every_control_has_a_name_for_those_who_cannot_see_it(window: MainWindow) -> None:
    _analyse(window)
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.objectName().startswith("qt_"):
            is_named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
            assert is_named or widget.metaObject().className() in ("QMenuBar", "QMenu"), widget


def test_the_tab_key_goes_from_left_to_right(qtbot: QtBot, window: MainWindow) -> None:
    _analyse(window)
    films = window.films.list
    order: list[QWidget] = [films]
    while (widget := order[-1].nextInFocusChain()) is not films:
        order.append(widget)
    buttons = [window.diagnosis.findChild(QPushButton), window.status.findChild(QPushButton)]
    reading = [films, window.knees._buttons[0], window.knees._edit, window.view, *window.stages.panels, *buttons]
    places = [order.index(widget) for widget in reading]
    assert places == sorted(places)


def test_no_two_commands_share_a_key_and_every_one_is_in_a_menu(window: MainWindow) -> None:
    keys = [shortcut.toString() for action in window.commands.actions.values() for shortcut in action.shortcuts()]
    assert len(keys) == len(set(keys))
    in_menus = {action for menu in window.commands.menus.values() for action in menu.actions()}
    assert set(window.commands.actions.values()) <= in_menus


def test_the_list_of_keys_is_made_from_the_menus(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.actions["keys"].trigger()
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    assert not dialog.isModal()
    table = dialog.findChildren(QWidget, "")
    texts = {view.item(row, 1).text() for view in table if hasattr(view, "rowCount") for row in range(view.rowCount())}
    native = QKeySequence.SequenceFormat.NativeText
    for action in window.commands.actions.values():
        for shortcut in action.shortcuts():
            assert any(shortcut.toString(native) in text.split("  ") for text in texts)
    dialog.close()


def test_the_theme_is_put_on_and_remembered(window: MainWindow, qapp: QApplication) -> None:
    action: QAction = window.commands.actions["theme_light"]
    action.trigger()
    QApplication.processEvents()
    try:
        assert qapp.palette().window().color().name() == LIGHT.window
        assert window.settings.theme == "light"
        assert action.isChecked()
    finally:
        apply_theme(qapp, resources(), "dark")


def test_another_theme_draws_the_signs_of_the_list_again(window: MainWindow, qapp: QApplication) -> None:
    _analyse(window)
    films = window.films.list

    def outline() -> set[str]:
        image = films.viewport().grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(50)}

    apply_theme(qapp, resources(), "light")
    try:
        QApplication.processEvents()
        assert films.model().index(0, 0).data().startswith("knee")
        assert LIGHT.text in outline()
    finally:
        apply_theme(qapp, resources(), "dark")
