"""The window of DICOM tags: it follows the film, is searched, and its values are copied."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from osteoviewer.errors import UnreadableFile
from osteoviewer.imaging.dicom_tags import read_tags
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.tag_browser import TagBrowser
from osteoviewer.ui.tag_model import NAME, TAG, VALUE, VR, TagModel
from tests.builders import dicom_bytes, dicom_dataset, knee_levels
from tests.ui.builders import knee, knee_file, knee_source


def film_file(folder: Path, name: str = "film.dcm", **fields: object) -> Path:
    dataset = dicom_dataset(knee_levels(), bits=8)
    code = Dataset()
    code.CodeMeaning = "Knee joint"
    dataset.AnatomicRegionSequence = Sequence([code])
    for keyword, value in fields.items():
        setattr(dataset, keyword, value)
    path = folder / name
    path.write_bytes(dicom_bytes(dataset))
    return path


def words(browser: TagBrowser) -> str:
    return "\n".join(label.text() for label in browser.findChildren(QLabel) if label.isVisible())


def shown(browser: TagBrowser, column: int = NAME) -> list[str]:
    """The words of a column, of all rows at every depth."""
    model = tree(browser).model()

    def below(parent: QModelIndex) -> list[str]:
        found = []
        for row in range(model.rowCount(parent)):
            found.append(model.data(model.index(row, column, parent)))
            found += below(model.index(row, 0, parent))
        return found

    return below(QModelIndex())


def tree(browser: TagBrowser) -> QTreeView:
    found = browser.findChild(QTreeView)
    assert found is not None
    return found


def field(browser: TagBrowser) -> QLineEdit:
    found = browser.findChild(QLineEdit)
    assert found is not None
    return found


@pytest.fixture
def browse(window: MainWindow) -> Callable[[], TagBrowser]:
    def open_it() -> TagBrowser:
        window.commands.actions["tags"].trigger()
        return window.findChildren(TagBrowser)[-1]  # one that was closed is still about to go

    return open_it


def choose(browser: TagBrowser, name: str) -> None:
    model = tree(browser).model()
    for row in range(model.rowCount()):
        if model.data(model.index(row, NAME)) == name:
            tree(browser).setCurrentIndex(model.index(row, TAG))
            return
    raise AssertionError(name)


def test_the_rows_are_a_tree_that_qt_accepts(tmp_path: Path, qtmodeltester: ModelTester) -> None:
    model = TagModel()
    model.show_rows(read_tags(film_file(tmp_path).read_bytes()).rows)
    qtmodeltester.check(model)
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in (TAG, NAME, VR, VALUE)] == [
        "Tag",
        "Name",
        "VR",
        "Value",
    ]


def test_only_what_is_looked_at_is_unfolded(tmp_path: Path) -> None:
    model = TagModel()
    model.show_rows(read_tags(film_file(tmp_path).read_bytes()).rows)
    assert len(model._nodes) == 1
    model.index(0, 0)
    assert len(model._nodes) == 1 + model.rowCount()


def test_of_thousands_of_rows_a_part_is_told_of_until_more_are_wanted(qtbot: QtBot) -> None:
    model, view = TagModel(), QTreeView()
    qtbot.addWidget(view)
    view.setModel(model)
    elements = b"".join(
        b"\x09\0" + bytes(divmod(n, 256)[::-1]) + b"IS\2\0" + b"7 " for n in range(0x1000, 0x1000 + 2500)
    )
    model.show_rows(read_tags(b"\0" * 128 + b"DICM" + elements).rows)
    view.show()
    assert 1000 <= model.rowCount() < 2500
    for _ in range(3):
        view.scrollToBottom()
    assert model.rowCount() == 2500
    assert not model.canFetchMore(QModelIndex())
    assert model.data(model.index(2499, TAG)) == "(0009,19C3)"
    assert not model.index(2500, TAG).isValid()


def test_without_a_film_it_says_so(browse: Callable[[], TagBrowser]) -> None:
    browser = browse()
    assert "No film is open" in words(browser)
    assert not browser.isModal()
    assert not field(browser).isEnabled()


def test_the_tags_of_the_film_are_listed(window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]) -> None:
    window.session.open_paths([film_file(tmp_path)])
    browser = browse()
    assert "Patient's Name" in shown(browser)
    assert "Knee joint" in shown(browser, VALUE)
    assert f"{len(shown(browser))} rows" in words(browser)


def test_it_follows_the_film_on_the_screen(
    window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    window.session.open_paths([film_file(tmp_path, "a.dcm", StationName="FIRST")])
    browser = browse()
    assert "FIRST" in shown(browser, VALUE)
    window.session.open_paths([film_file(tmp_path, "b.dcm", StationName="SECOND")])
    assert "SECOND" in shown(browser, VALUE)
    assert "FIRST" not in shown(browser, VALUE)
    window.session.close_film()
    assert "FIRST" in shown(browser, VALUE)
    window.session.close_film()
    assert shown(browser) == []
    assert "No film is open" in words(browser)


def test_the_file_is_read_once_for_all_its_frames_and_states(
    window: MainWindow, browse: Callable[[], TagBrowser], tmp_path: Path
) -> None:
    data, calls = film_file(tmp_path).read_bytes(), []

    def load() -> bytes:
        calls.append(1)
        return data

    browse()
    window.session.open_source(FilmSource("film", knee, load=load, read_frame=lambda _frame: knee()))
    window.session.film_shown()
    window.session.analyse_again()
    assert len(calls) == 1


def test_a_picture_and_a_drawn_film_have_no_tags_and_it_says_what_has(
    window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    window.session.open_paths([knee_file(tmp_path)])
    browser = browse()
    assert "This film is no DICOM file." in words(browser)
    window.session.open_source(knee_source())
    assert "This film has no file" in words(browser)
    assert shown(browser) == []


@pytest.mark.parametrize(
    ("error", "said"),
    [(UnreadableFile("The file is gone.", "Look for it."), "The file is gone."), (ValueError("Planted"), "in the log")],
)
def test_a_file_that_cannot_be_read_is_told_of(
    window: MainWindow, browse: Callable[[], TagBrowser], error: Exception, said: str
) -> None:
    def load() -> bytes:
        raise error

    window.session.open_source(FilmSource("film", knee, load=load))
    browser = browse()
    assert said in words(browser)
    assert "Planted" not in words(browser)


def test_a_search_leaves_what_matches_unfolded_and_counts_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    window.session.open_paths([film_file(tmp_path)])
    browser = browse()
    qtbot.keyClicks(field(browser), "knee JOINT")
    assert shown(browser) == ["Anatomic Region Sequence", "Item 1", "Code Meaning"]
    model = tree(browser).model()
    sequence = model.index(0, 0)
    assert tree(browser).isExpanded(sequence)
    assert tree(browser).isExpanded(model.index(0, 0, sequence))
    assert "1 of" in words(browser)
    field(browser).setText("elephant")
    assert shown(browser) == []
    assert "0 of" in words(browser)


def test_escape_clears_the_search_and_then_closes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    window.session.open_paths([film_file(tmp_path)])
    browser = browse()
    qtbot.waitUntil(browser.isActiveWindow)
    field(browser).setText("knee")
    qtbot.keyClick(field(browser), Qt.Key.Key_Escape)
    assert field(browser).text() == ""
    assert browser.isVisible()
    qtbot.keyClick(field(browser), Qt.Key.Key_Escape)
    assert not browser.isVisible()
    again = browse()
    assert "Patient's Name" in shown(again)
    assert field(again).text() == ""


def test_ctrl_f_goes_to_the_search(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    window.session.open_paths([film_file(tmp_path)])
    browser = browse()
    qtbot.waitUntil(browser.isActiveWindow)
    tree(browser).setFocus()
    qtbot.keyClick(tree(browser), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: browser.focusWidget() is field(browser))


def test_a_value_is_copied_alone_or_with_its_tag(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    text = "one\r\n" + "long " * 200
    window.session.open_paths([film_file(tmp_path, ImageComments=text)])
    browser = browse()
    qtbot.waitUntil(browser.isActiveWindow)
    tree(browser).setFocus()
    choose(browser, "Image Comments")
    qtbot.keyClick(tree(browser), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text.replace("\r\n", "\n").strip()
    choose(browser, "Modality")
    names = [action.text().replace("&", "") for action in tree(browser).actions()]
    assert names == ["Copy the value", "Copy tag and value"]
    tree(browser).actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "(0008,0060) Modality DX"


def test_a_tool_tip_shows_signs_as_they_are(
    window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    window.session.open_paths([film_file(tmp_path, StationName="<b>bold</b>")])
    model = tree(browse()).model()
    tips = [model.data(model.index(row, VALUE), Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    assert "<p>&lt;b&gt;bold&lt;/b&gt;</p>" in tips


def test_a_closed_browser_keeps_nothing_and_reads_nothing(
    window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    window.session.open_paths([film_file(tmp_path)])
    browser = browse()
    browser.close()
    assert shown(browser) == []
    window.session.open_paths([film_file(tmp_path, "other.dcm")])
    assert shown(browser) == []
    window.close()
    assert not browser.isVisible()


def test_the_key_that_hides_the_patient_works_in_this_window_too_but_not_while_words_are_typed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, browse: Callable[[], TagBrowser]
) -> None:
    window.session.open_paths([film_file(tmp_path)])
    browser = browse()
    qtbot.keyClick(tree(browser), Qt.Key.Key_P)
    assert window.privacy.is_on
    qtbot.keyClick(field(browser), Qt.Key.Key_P)
    assert window.privacy.is_on
    assert field(browser).text() == "p"
