"""The report from the window: what is shown, what may be chosen, and what is then in the folder."""

import csv
import io
import logging
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QKeySequence, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from osteoviewer.imaging import reader
from osteoviewer.report.facts import HeatMap, Report
from osteoviewer.settings import Settings
from osteoviewer.ui.films import State
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.report_dialog import ReportDialog
from osteoviewer.ui.report_feature import ReportFeature
from osteoviewer.ui.report_parts import Kind
from osteoviewer.ui.report_print import choose_paper, paint_pages, show_print_preview
from osteoviewer.ui.session import Session
from tests.builders import dicom_bytes, dicom_dataset, knee_levels
from tests.report.builders import MADE_AT, read_pdf, text_of
from tests.ui.builders import knee_file, knee_source


def film(folder: Path, name: str = "a.dcm") -> Path:
    dataset = dicom_dataset(knee_levels().astype(np.uint16))
    dataset.PatientID = "ID-77"
    (folder / name).write_bytes(dicom_bytes(dataset))
    return folder / name


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def feature_of(window: MainWindow) -> ReportFeature:
    return next(feature for feature in window.features if isinstance(feature, ReportFeature))


def analysed(window: MainWindow, *paths: Path) -> None:
    if paths:
        window.session.open_paths(list(paths))
    window.session.film_shown()
    assert window.session.state is State.DONE


def opened(window: MainWindow, qtbot: QtBot, out: Path, *paths: Path) -> ReportDialog:
    analysed(window, *paths)
    window.commands.actions["report"].trigger()
    dialog = window.findChild(ReportDialog)
    assert dialog is not None
    dialog.choices.folder.setText(str(out))
    qtbot.waitUntil(lambda: not dialog.pages.page.pixmap().isNull())
    return dialog


def written(out: Path) -> list[Path]:
    return sorted(out.iterdir())


def test_the_command_has_a_key_and_without_a_film_says_what_to_do(window: MainWindow) -> None:
    action = window.commands.actions["report"]
    assert action.shortcut() == QKeySequence("Ctrl+R")
    others = [other for name, other in window.commands.actions.items() if name != "report"]
    assert not any(QKeySequence("Ctrl+R") in other.shortcuts() for other in others)
    action.trigger()
    assert window.findChild(ReportDialog) is None
    assert "no film to report on" in " ".join(label.text() for label in window.status.findChildren(QLabel))


def test_nothing_of_a_report_is_loaded_with_the_window() -> None:
    code = (
        "import sys, osteoviewer.ui.main_window, osteoviewer.ui.report_feature\n"
        "print([name for name in sys.modules if name.startswith(('reportlab', 'osteoviewer.report', 'PIL'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_before_the_analysis_is_done_there_is_no_report(window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([knee_file(tmp_path)])
    material = feature_of(window).material
    assert window.session.state is State.READING
    assert material.report(MADE_AT) is None
    window.commands.actions["report"].trigger()
    assert window.findChild(ReportDialog) is None
    analysed(window)
    assert material.report(MADE_AT) is not None
    window.session.close_film()
    assert material.report(MADE_AT) is None


def test_one_click_and_enter_write_a_pdf_of_what_the_window_says(
    window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        dialog = opened(window, qtbot, out, film(tmp_path, "Planted^Name.dcm"))
        assert dialog.choices.save.isDefault()
        dialog.choices.save.click()
    (path,) = written(out)
    sha256 = window.session.film.radiograph.sha256
    assert path.name.startswith(f"report-{sha256[:16]}-")
    said = text_of(path.read_bytes())
    for row in window.diagnosis.findChildren(QLabel):
        if row.text().replace(".", "").isdecimal():
            assert row.text() in said
    assert sha256 in said.replace("\n", "")
    assert "tiny 1.0.0" in said
    assert "Planted" not in said + path.name + caplog.text
    assert f"{path.name} was written to {out}" in dialog.choices.result.toPlainText()


def test_the_report_has_the_sides_regions_and_figures_that_the_session_told(
    window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path
) -> None:
    told: list[object] = []
    window.session.diagnosed.connect(lambda *values: told.append(values[1]))
    analysed(window, knee_file(tmp_path))
    report = feature_of(window).material.report(MADE_AT)
    assert report is not None
    assert [knee.diagnosis for knee in report.knees] == told
    assert tuple(knee.knee for knee in report.knees) == window.session.knees.edits.current
    assert [stage.name for stage in report.stages] == ["denoise", "equalize"]
    assert [stage.name for stage in report.knees[0].stages] == ["roi", "smudge", "resize"]
    assert report.film is window.session.film.radiograph
    window.session.knees.move(0, replace(report.knees[0].knee.region, top=20, bottom=180))
    again = feature_of(window).material.report(report.occasion.made_at)
    assert again is not None
    assert [stage.name for stage in again.stages] == ["denoise", "equalize"]
    assert again.knees[0].knee.is_manual
    assert len(again.knees[0].stages) == 3


def test_what_is_looked_at_changes_with_what_is_chosen(
    window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path
) -> None:
    dialog = opened(window, qtbot, out, knee_file(tmp_path))
    first = dialog.pages.page.pixmap().toImage()
    dialog.choices.stages.setChecked(False)
    second = dialog.pages.page.pixmap().toImage()
    assert first != second
    dialog.choices.choose(Kind.SHEET)
    assert dialog.pages.page.pixmap().size() != second.size()
    assert abs(dialog.pages.page.pixmap().width() - dialog.pages.columns) <= 1
    dialog.choices.save.click()
    (path,) = written(out)
    with Image.open(path) as picture:
        assert picture.format == "PNG"


def test_a_second_report_of_the_same_second_never_overwrites_the_first(
    window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path
) -> None:
    dialog = opened(window, qtbot, out, knee_file(tmp_path))
    dialog.choices.save.click()
    dialog.choices.methods.setChecked(False)
    dialog.choices.save.click()
    first, second = sorted(written(out), key=lambda path: len(path.name))
    assert second.name == f"{first.stem}-2.pdf"
    assert first.read_bytes() != second.read_bytes()


def test_the_patients_name_is_in_a_report_only_after_a_tick(
    window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path
) -> None:
    dialog = opened(window, qtbot, out, film(tmp_path))
    assert not dialog.choices.subject.isChecked()
    dialog.choices.subject.setChecked(True)
    dialog.choices.save.click()
    (path,) = written(out)
    said = text_of(path.read_bytes())
    assert "Planted, Name" in said
    assert "ID-77" in said
    assert "Planted" not in path.name


def test_while_the_patient_is_hidden_no_name_can_be_asked_for_and_one_that_was_goes(
    window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path
) -> None:
    dialog = opened(window, qtbot, out, film(tmp_path))
    dialog.choices.subject.setChecked(True)
    named = dialog.pages.page.pixmap().toImage()
    window.privacy.switch(True)
    assert not dialog.choices.subject.isEnabled()
    assert not dialog.choices.subject.isChecked()
    assert dialog.pages.page.pixmap().toImage() != named
    dialog.choices.choose(Kind.TABLE)
    assert not dialog.choices.names.isEnabled()
    dialog.choices.choose(Kind.A4)
    dialog.choices.save.click()
    assert "Planted" not in text_of(written(out)[0].read_bytes())


def test_it_says_that_the_pixels_may_hold_names(window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path) -> None:
    dialog = opened(window, qtbot, out, film(tmp_path))
    assert dialog.choices.warning.isVisible()
    assert "burned into" in dialog.choices.warning.text()


def test_what_there_is_none_of_cannot_be_ticked_and_additions_can(
    window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path
) -> None:
    def warm(report: Report) -> Report:
        heat = HeatMap(np.ones((30, 24), np.float32), "normal")
        return replace(report, knees=tuple(replace(knee, heat=heat) for knee in report.knees))

    dialog = opened(window, qtbot, out, knee_file(tmp_path))
    assert not dialog.choices.heat.isVisible()
    assert not dialog.choices.drawn.isVisible()
    dialog.reject()
    dialog.setParent(None)
    feature_of(window).material.add(warm)
    again = opened(window, qtbot, out)
    assert again.choices.heat.isVisible()
    assert not again.choices.drawn.isVisible()
    again.choices.save.click()
    assert "Heat map for normal" in text_of(written(out)[0].read_bytes())


def test_a_drawn_film_has_a_report_and_nobody_to_name(window: MainWindow, qtbot: QtBot, out: Path) -> None:
    window.session.open_source(knee_source())
    dialog = opened(window, qtbot, out)
    assert not dialog.choices.subject.isEnabled()
    assert "no file" in dialog.choices.subject.toolTip()
    dialog.choices.save.click()
    assert "synthetic" in text_of(written(out)[0].read_bytes())


def test_listed_films_become_a_table(window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path) -> None:
    films = tmp_path / "films"
    films.mkdir()
    dialog = opened(window, qtbot, out, knee_file(films, "Miller.png"), knee_file(films, "b.png", seed=2))
    dialog.choices.choose(Kind.TABLE)
    assert "analysed anew" in dialog.pages.page.text()
    assert not dialog.choices.printing.isEnabled()
    dialog.choices.mark.setChecked(True)
    dialog.choices.save.click()
    (path,) = written(out)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert [row["film"] for row in rows] == ["film-0001", "film-0002"]
    assert "Miller" not in path.read_text(encoding="utf-8-sig")
    shown = [
        label.text() for label in window.diagnosis.findChildren(QLabel) if label.text().replace(".", "").isdecimal()
    ]
    assert {f"{float(rows[0][name]):.2f}" for name in ("p_normal", "p_osteopenia", "p_osteoporosis")} <= set(shown)


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_is_lost(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    dialog = opened(window, qtbot, tmp_path / "file", knee_file(tmp_path))
    dialog.choices.save.click()
    assert "This is a file, not a folder." in dialog.choices.result.toPlainText()
    assert dialog.choices.save.isEnabled()


def begun_table(
    live: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, go_on: threading.Event
) -> ReportDialog:
    """A dialog that is reading the first of three films, until it may go on."""
    films = tmp_path / "films"
    films.mkdir()
    live.session.open_paths([knee_file(films, f"{number}.png", seed=number) for number in (1, 2, 3)])
    qtbot.waitUntil(lambda: not live.session.state.is_busy and len(live.session.studies.listing.film_keys) == 3)
    live.commands.actions["report"].trigger()
    dialog = live.findChild(ReportDialog)
    assert dialog is not None
    dialog.choices.folder.setText(str(out))
    dialog.choices.choose(Kind.TABLE)
    begun, read = threading.Event(), reader.read_radiograph_bytes

    def slowly(*values: object, **named: object) -> object:
        begun.set()
        go_on.wait(5)
        return read(*values, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("osteoviewer.batch.read_radiograph_bytes", slowly)
    dialog.choices.save.click()
    assert begun.wait(5)
    return dialog


def test_a_table_that_is_stopped_leaves_nothing(
    live: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    dialog = begun_table(live, qtbot, out, tmp_path, monkeypatch, go_on)
    assert dialog.choices.progress.isVisible()
    dialog.reject()
    assert dialog.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: "nothing was written" in dialog.choices.result.toPlainText())
    assert not out.exists()
    dialog.reject()


def test_a_window_that_closes_stops_a_table_that_is_being_made(
    live: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    dialog = begun_table(live, qtbot, out, tmp_path, monkeypatch, go_on)
    feature_of(live).stop()
    live.session.stop()
    go_on.set()
    live.session.executor.shutdown(wait=True)
    assert not out.exists()
    assert dialog.choices.result.toPlainText() == ""


def test_the_printer_gets_the_pages_that_were_looked_at(window: MainWindow, tmp_path: Path) -> None:
    pages = [np.full((1169, 827, 3), level, np.uint8) for level in (40, 200)]
    printer = QPrinter()
    choose_paper(printer, Kind.A4)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paint_pages(pages, printer)
    printed = read_pdf((tmp_path / "printed.pdf").read_bytes()).pages
    assert len(printed) == 2
    for page, pixels in zip(printed, pages, strict=True):
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((595, 842), abs=1)
        assert abs(int(np.asarray(page.images[0].image.convert("L")).mean()) - int(pixels[0, 0, 0])) <= 1


def test_the_print_preview_opens_with_the_pages_and_closes(window: MainWindow, qtbot: QtBot) -> None:
    pages = [np.full((1169, 827, 3), level, np.uint8) for level in (40, 200)]
    show_print_preview(pages, Kind.LETTER, window)
    preview = window.findChild(QPrintPreviewDialog)
    assert preview is not None
    assert preview.printer().pageLayout().pageSize().id() is QPageSize.PageSizeId.Letter
    shown = preview.findChild(QPrintPreviewWidget)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.pageCount() == 2)
    preview.close()


def test_every_control_has_a_name_and_can_be_reached_by_keys(
    window: MainWindow, qtbot: QtBot, out: Path, tmp_path: Path
) -> None:
    dialog = opened(window, qtbot, out, knee_file(tmp_path))
    choices = dialog.choices
    controls = [choices.stages, choices.methods, choices.subject, choices.save, choices.printing, choices.close_button]
    assert all(control.text() for control in controls)
    for control in (choices.folder, choices.result, choices.progress, dialog.pages.area):
        assert control.accessibleName()
    underlined = [
        words.text() for words in dialog.findChildren(type(choices.stages)) + dialog.findChildren(type(choices.save))
    ]
    keys = [text[text.index("&") + 1].lower() for text in underlined if "&" in text]
    assert len(keys) == len(set(keys))


def test_the_report_is_in_the_language_of_the_window(qtbot: QtBot, session: Session, out: Path, tmp_path: Path) -> None:
    window = MainWindow(session, Settings(language="fr"))
    qtbot.addWidget(window)
    window.show()
    dialog = opened(window, qtbot, out, film(tmp_path))
    dialog.choices.save.click()
    said = text_of(written(out)[0].read_bytes())
    assert "Radiographie du genou : rapport d’analyse" in said
    assert "Réservé exclusivement à la recherche" in said
