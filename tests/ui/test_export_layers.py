"""The heat map and what the reader drew, over exported pictures of a film."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from osteoviewer.annotations.annotation import Annotation, Kind
from osteoviewer.film_export import Format
from osteoviewer.inference.saliency import Kind as MapKind
from osteoviewer.inference.saliency import SaliencyMap
from osteoviewer.report.images import heat_colours
from osteoviewer.ui.annotation_words import HIDDEN_TEXT
from osteoviewer.ui.export_dialog import ExportDialog
from osteoviewer.ui.export_parts import ChoicesPanel
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.picture_layers import Heat, draw_annotations, heat_layer
from tests.builders import dicom_bytes, dicom_dataset, knee_levels
from tests.ui.builders import knee_file

SHAPE = (300, 240)
ARROW = Annotation(Kind.ARROW, ((50.0, 50.0), (200.0, 50.0)))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def opened(window: MainWindow, out: Path, *, heat: bool = False, drawn: Annotation | None = None) -> ExportDialog:
    film = out.parent / "a.dcm"
    film.write_bytes(dicom_bytes(dicom_dataset(knee_levels().astype(np.uint16))))
    window.session.open_paths([film, knee_file(out.parent, "b.png", seed=2)])
    window.session.film_shown()
    if heat:
        window.commands.actions["heat"].trigger()
    if drawn is not None:
        window.annotations.add(drawn)
    window.commands.actions["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    dialog.choices.folder.setText(str(out))
    return dialog


def states(choices: ChoicesPanel) -> set[tuple[bool, bool]]:
    """Whether they can be chosen, and whether they are."""
    return {(tick.isEnabled(), tick.isChecked()) for tick in (choices.heat, choices.drawn)}


def picture(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image)


def a_map(scale: float = 10.0) -> SaliencyMap:
    """A map of 4 x 4 that lies on rows 100 to 140 and columns 60 to 100, its last row not known."""
    values = np.arange(16, dtype=np.float32).reshape(4, 4)
    values[3] = np.nan
    to_source = np.array([[scale, 0, 100 + (scale - 1) / 2], [0, scale, 60 + (scale - 1) / 2], [0, 0, 1.0]])
    return SaliencyMap(MapKind.OCCLUSION, "normal", values, to_source)


def test_a_heat_map_lies_on_the_film_in_its_own_pixels_and_only_where_it_is_known() -> None:
    layer = heat_layer(Heat(a_map(), 0.4), *SHAPE)
    rows, columns = np.nonzero(layer[:, :, 3])
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (100, 129, 60, 99)
    assert set(np.unique(layer[:, :, 3])) == {0, 102}
    expected = np.rint(heat_colours(np.array([[5 / 11]]))[0, 0] * 0.4)
    assert (layer[110:120, 70:80, :3] == expected).all()


def test_a_heat_map_on_a_tall_film_lies_as_on_the_same_film_cut_off() -> None:
    made = replace(a_map(100.0), values=a_map().values)
    whole, part = (heat_layer(Heat(made, 1.0), rows, 600) for rows in (700, 300))
    assert np.array_equal(whole[:300], part)
    assert whole[300:].any()


def test_what_is_over_the_film_is_offered_for_pictures_and_is_on_and_is_not_for_dicom(
    window: MainWindow, out: Path
) -> None:
    choices = opened(window, out, heat=True, drawn=ARROW).choices
    for kind in (Format.PNG, Format.TIFF, Format.JPEG):
        choices.choose(kind)
        assert states(choices) == {(True, True)}
    for kind, is_all in ((Format.DICOM, False), (Format.PNG, True), (Format.DICOM, True)):
        choices.choose(kind, is_all=is_all)
        assert states(choices) == {(False, False)}
    choices.choose(Format.PNG, is_all=False)
    assert states(choices) == {(True, True)}


def test_what_is_not_over_the_film_is_not_offered(window: MainWindow, out: Path) -> None:
    choices = opened(window, out).choices
    choices.choose(Format.PNG)
    assert not choices.heat.isVisible()
    assert not choices.drawn.isVisible()
    assert not choices.has_heat
    assert not choices.has_drawn


def test_an_exported_picture_has_the_heat_map_and_says_what_it_is_not_for(window: MainWindow, out: Path) -> None:
    dialog = opened(window, out, heat=True)
    dialog.choices.choose(Format.PNG)
    dialog.choices.export.click()
    dialog.choices.heat.setChecked(False)
    dialog.choices.export.click()
    warm, plain = (picture(out / f"film-000{number}.png") for number in (1, 2))
    assert plain.shape == SHAPE
    rows, columns = SHAPE
    assert warm.shape[1:] == (columns, 3)
    assert warm[rows:].max() > 150, "letters below the film: a result never stands alone"
    heat = dialog._screen.over.heat
    assert heat is not None
    layer = heat_layer(heat, *SHAPE)
    region = window.session.knees.edits.current[0].region.within(*SHAPE)
    assert layer[region.top + 5 : region.bottom - 5, region.left + 5 : region.right - 5, 3].all()
    expected = layer[:, :, :3] + (plain * (255.0 - layer[:, :, 3]) / 255)[:, :, np.newaxis]
    assert np.abs(warm[:rows] - expected).max() <= 1


def test_an_exported_picture_has_what_was_drawn_at_the_films_resolution(window: MainWindow, out: Path) -> None:
    dialog = opened(window, out, drawn=ARROW)
    dialog.choices.choose(Format.PNG)
    dialog.choices.export.click()
    dialog.choices.drawn.setChecked(False)
    dialog.choices.export.click()
    drawn, plain = (picture(out / f"film-000{number}.png").astype(int) for number in (1, 2))
    assert drawn.shape == (*SHAPE, 3)
    changed = np.abs(drawn - plain[:, :, np.newaxis]).max(axis=2) > 2
    assert changed[60:190, 48:53].any(axis=1).all(), "the shaft, down the film"
    assert not changed[:, 150:].any(), "and nothing far beside it"


def test_what_a_reader_wrote_is_left_out_while_the_patient_is_hidden(
    window: MainWindow, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Annotation(Kind.TEXT, ((150.0, 60.0),), "Planted Name")
    dialog = opened(window, out, drawn=note)
    dialog.choices.choose(Format.PNG)
    dialog.choices.export.click()
    window.privacy.switch(True)
    dialog.choices.export.click()
    shown, hidden = (picture(out / f"film-000{number}.png") for number in (1, 2))
    assert not np.array_equal(shown, hidden)
    other = Annotation(Kind.TEXT, ((150.0, 60.0),), HIDDEN_TEXT)
    expected = draw_annotations(window.annotations, *SHAPE, is_private=True)
    monkeypatch.setattr(type(window.annotations), "shown", property(lambda _desk: (other,)))
    assert np.array_equal(draw_annotations(window.annotations, *SHAPE, is_private=False), expected)
