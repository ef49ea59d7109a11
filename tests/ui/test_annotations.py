"""Drawing on the film with mouse and keyboard, changing it, and taking it back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from osteoviewer.annotations.annotation import POINTS, Annotation, Kind
from osteoviewer.annotations.measure import measure
from osteoviewer.errors import BadAnnotations
from osteoviewer.imaging.radiograph import Spacing
from osteoviewer.ui.annotation_desk import AnnotationDesk
from osteoviewer.ui.annotation_words import HIDDEN_TEXT, label_lines
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.films import State
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.session import Session
from tests.builders import film_of
from tests.ui.builders import knee, knee_source
from tests.ui.mouse import click, drag, move, on_screen

LINE = Annotation(Kind.LENGTH, ((20.0, 30.0), (60.0, 90.0)))
OTHER = Annotation(Kind.RECTANGLE, ((100.0, 50.0), (140.0, 120.0)))


def _open(window: MainWindow, source: FilmSource | None = None) -> AnnotationDesk:
    window.session.open_source(source or knee_source())
    window.session.film_shown()
    QApplication.processEvents()
    return window.annotations


def _press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(window, key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def _labels(window: MainWindow) -> list[str]:
    layer = next(feature._layer for feature in window.features if hasattr(feature, "_layer"))
    return [drawing.label for drawing in layer.drawings()]


# The desk


@pytest.fixture
def desk(session: Session) -> AnnotationDesk:
    made = AnnotationDesk(session)
    session.open_source(knee_source())
    session.film_shown()
    return made


def test_nothing_can_be_drawn_where_there_is_no_film(session: Session) -> None:
    desk = AnnotationDesk(session)
    desk.take_tool(Kind.LENGTH)
    desk.add(LINE)
    assert desk.tool is None
    assert desk.annotations == ()


STEPS = [
    lambda desk: desk.add(LINE),
    lambda desk: desk.add(OTHER),
    lambda desk: (desk.choose(0), desk.put(desk.annotations[0].moved(1, 2))) if desk.annotations else None,
    lambda desk: (desk.choose(len(desk.annotations) - 1), desk.remove()) if desk.annotations else None,
    lambda desk: desk.remove_all(),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(chosen=st.lists(st.integers(0, len(STEPS) - 1), max_size=8))
def test_any_steps_can_all_be_undone_and_redone(desk: AnnotationDesk, chosen: list[int]) -> None:
    desk.restore({"version": 1, "annotations": []})
    seen = [()]
    for place in chosen:
        STEPS[place](desk)
        if desk.annotations != seen[-1]:
            seen.append(desk.annotations)
    for expected in seen[-2::-1]:
        desk.undo()
        assert desk.annotations == expected
    desk.undo()
    assert desk.annotations == ()
    for expected in seen[1:]:
        desk.redo()
        assert desk.annotations == expected


def test_every_film_keeps_its_own_until_it_is_closed(session: Session, desk: AnnotationDesk) -> None:
    desk.add(LINE)
    session.open_source(knee_source("other", 2))
    assert desk.annotations == ()
    assert desk.is_untouched
    first = session.films.films[0].source
    session.open_source(first)
    assert desk.annotations == (LINE,)
    session.close_film()
    session.open_source(first)
    assert desk.annotations == ()


def test_what_is_kept_is_restored_and_that_is_no_change_by_the_user(qtbot: QtBot, desk: AnnotationDesk) -> None:
    desk.add(LINE)
    kept = desk.to_json()
    desk.remove_all()
    with qtbot.assertNotEmitted(desk.edited), qtbot.waitSignal(desk.changed):
        desk.restore(kept)
    assert desk.annotations == (LINE,)
    desk.undo()
    assert desk.annotations == (LINE,)


def test_what_cannot_be_restored_leaves_what_there_is(desk: AnnotationDesk) -> None:
    desk.add(LINE)
    with pytest.raises(BadAnnotations):
        desk.restore({"version": 7})
    assert desk.annotations == (LINE,)


def test_what_is_being_drawn_is_seen_and_is_not_there_yet(desk: AnnotationDesk) -> None:
    desk.add(LINE)
    desk.choose(None)
    desk.preview(OTHER)
    assert (desk.shown, desk.annotations) == ((LINE, OTHER), (LINE,))
    desk.take_tool(None)
    assert desk.shown == (LINE,)


def test_what_is_no_larger_than_a_point_is_not_kept(desk: AnnotationDesk) -> None:
    desk.add(Annotation(Kind.LENGTH, ((5.0, 5.0), (5.0, 5.0))))
    assert desk.annotations == ()


def test_a_film_turned_round_is_measured_anew(qtbot: QtBot, window: MainWindow) -> None:
    film = knee()
    desk = _open(window, FilmSource("negative", lambda: film_of(1 - film.pixels, "3" * 64)))
    assert desk.radiograph.is_inverted
    assert desk.measured(OTHER) == measure(OTHER, None, desk.radiograph.pixels)
    mean = {quantity.name: quantity.value for quantity in desk.measured(OTHER)}["mean"]
    assert mean == pytest.approx(float(film.pixels[100:140, 50:120].mean()), abs=1e-5)


# The words


def _words(annotation: Annotation, spacing: Spacing | None, *, is_private: bool = False) -> str:
    return "\n".join(label_lines(annotation, measure(annotation, spacing, knee().pixels), is_private=is_private))


@pytest.mark.parametrize("provenance", ["calibrated", "magnification-corrected", "detector plane"])
def test_a_length_is_told_with_its_unit_and_where_the_unit_is_from(provenance: str) -> None:
    words = _words(Annotation(Kind.LENGTH, ((0, 0), (30, 40))), Spacing(0.2, 0.2, provenance))
    assert words == f"10.0 mm ({provenance})"


def test_a_length_on_a_film_without_spacing_is_in_pixels(qapp: object) -> None:
    assert _words(Annotation(Kind.LENGTH, ((0, 0), (30, 40))), None) == "50.0 px (size unknown)"


def test_statistics_say_that_they_are_no_densities() -> None:
    words = _words(OTHER, Spacing(0.5, 0.25, "calibrated"))
    values = knee().pixels[100:140, 50:120].astype(float)
    assert f"mean {values.mean():.3f}   SD {values.std():.3f}" in words
    assert "no densities" in words
    assert "350.0 mm² (calibrated)" in words
    assert "2,800 pixels" in words


def test_a_joint_space_says_which_compartment() -> None:
    words = _words(Annotation(Kind.LATERAL_JOINT_SPACE, ((0, 0), (30, 0))), Spacing(0.1, 0.1, "calibrated"))
    assert words == "Lateral joint space\n3.0 mm (calibrated)"


def test_texts_are_hidden_with_the_patient() -> None:
    text = Annotation(Kind.TEXT, ((1, 1),), "Planted Name")
    assert _words(text, None, is_private=True) == HIDDEN_TEXT


# Mouse and keys


def test_a_drag_with_the_length_tool_draws_a_line_and_lays_the_tool_down(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    before = canvas.view_rect
    _press(qtbot, window, Qt.Key.Key_L)
    assert desk.tool is Kind.LENGTH
    drag(qtbot, canvas, (100, 60), (150, 180))
    assert desk.tool is None
    (line,) = desk.annotations
    assert line.kind is Kind.LENGTH
    assert line.points[0] == pytest.approx((100, 60), abs=1)
    assert line.points[1] == pytest.approx((150, 180), abs=1)
    assert desk.chosen == 0
    assert canvas.view_rect == before


def test_the_value_is_told_while_the_mouse_is_still_moving(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    _press(qtbot, window, Qt.Key.Key_L)
    drag(qtbot, canvas, (100, 60), (100, 160), lets_go=False)
    assert desk.annotations == ()
    assert float(_labels(window)[0].split()[0]) == pytest.approx(100, abs=1.5)


@pytest.mark.parametrize(
    ("key", "modifier", "kind"),
    [
        (Qt.Key.Key_L, None, Kind.LENGTH),
        (Qt.Key.Key_G, None, Kind.ANGLE),
        (Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier, Kind.LINES_ANGLE),
        (Qt.Key.Key_S, None, Kind.RECTANGLE),
        (Qt.Key.Key_E, None, Kind.ELLIPSE),
        (Qt.Key.Key_A, None, Kind.ARROW),
        (Qt.Key.Key_J, None, Kind.MEDIAL_JOINT_SPACE),
        (Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier, Kind.LATERAL_JOINT_SPACE),
    ],
)
def test_every_tool_places_its_points_by_clicks(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None, kind: Kind
) -> None:
    desk, canvas = _open(window), window.view.canvas
    _press(qtbot, window, key, modifier)
    places = [(80, 60), (120, 160), (200, 90), (230, 170)][: POINTS[kind]]
    for place in places:
        assert desk.annotations == ()
        click(qtbot, canvas, place)
    (drawn,) = desk.annotations
    assert drawn.kind is kind
    for point, place in zip(drawn.points, places, strict=True):
        assert point == pytest.approx(place, abs=1)


def test_dragging_a_handle_moves_its_point_and_dragging_the_line_moves_it_all(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    desk.add(Annotation(Kind.LENGTH, ((100.0, 60.0), (100.0, 180.0))))
    drag(qtbot, canvas, (100, 180), (160, 150))
    stretched = desk.annotations[0]
    assert stretched.points[0] == (100.0, 60.0)
    assert stretched.points[1] == pytest.approx((160, 150), abs=1)
    drag(qtbot, canvas, (130, 105), (150, 115))
    moved = desk.annotations[0]
    for (row, column), (old_row, old_column) in zip(moved.points, stretched.points, strict=True):
        assert (row - old_row, column - old_column) == pytest.approx((20, 10), abs=1)
    desk.undo()
    assert desk.annotations == (stretched,)


def test_nothing_is_dragged_off_the_film(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    desk.add(Annotation(Kind.LENGTH, ((100.0, 60.0), (100.0, 180.0))))
    drag(qtbot, canvas, (100, 120), (-30, 400))
    (moved,) = desk.annotations
    assert all(0 <= row <= 300 and 0 <= column <= 240 for row, column in moved.points)
    assert moved.points[1][1] - moved.points[0][1] == pytest.approx(120)


def test_a_click_chooses_and_a_click_elsewhere_lets_go(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    desk.add(Annotation(Kind.LENGTH, ((40.0, 60.0), (40.0, 180.0))))
    click(qtbot, canvas, (280, 20))
    assert desk.chosen is None
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    click(qtbot, canvas, (40, 100))
    assert desk.chosen == 0


def test_dragging_inside_a_rectangle_moves_the_film(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    desk.add(Annotation(Kind.RECTANGLE, ((50.0, 40.0), (250.0, 200.0))))
    before = canvas.view_rect
    drag(qtbot, canvas, (150, 120), (170, 140))
    assert canvas.view_rect != before
    assert desk.annotations[0].points[0] == (50.0, 40.0)


def test_escape_lays_the_tool_down_then_lets_go(qtbot: QtBot, window: MainWindow) -> None:
    desk = _open(window)
    desk.add(LINE)
    _press(qtbot, window, Qt.Key.Key_E)
    click(qtbot, window.view.canvas, (200, 200))
    _press(qtbot, window, Qt.Key.Key_Escape)
    assert desk.tool is None
    assert desk.shown == (LINE,)
    desk.choose(0)
    _press(qtbot, window, Qt.Key.Key_Escape)
    assert desk.chosen is None
    assert window.session.state is State.DONE


def test_delete_takes_the_chosen_annotation_and_otherwise_the_knee(qtbot: QtBot, window: MainWindow) -> None:
    desk = _open(window)
    desk.add(LINE)
    _press(qtbot, window, Qt.Key.Key_Delete)
    assert desk.annotations == ()
    assert len(window.session.knees.edits.current) == 1
    _press(qtbot, window, Qt.Key.Key_Delete)
    assert window.session.knees.edits.current == ()


def test_undo_takes_back_what_was_done_last_whatever_it_was(qtbot: QtBot, window: MainWindow) -> None:
    desk = _open(window)
    found = window.session.knees.edits.current
    desk.add(LINE)
    _press(qtbot, window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    moved = window.session.knees.edits.current
    desk.add(OTHER)
    seen = [(desk.annotations, window.session.knees.edits.current)]
    for _ in range(3):
        _press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        seen.append((desk.annotations, window.session.knees.edits.current))
    assert seen == [((LINE, OTHER), moved), ((LINE,), moved), ((LINE,), found), ((), found)]
    for expected in seen[2::-1]:
        _press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert (desk.annotations, window.session.knees.edits.current) == expected


def test_all_of_it_can_be_done_without_a_mouse(qtbot: QtBot, window: MainWindow) -> None:
    desk = _open(window)
    for key in (Qt.Key.Key_L, Qt.Key.Key_S):
        _press(qtbot, window, key)
        _press(qtbot, window, Qt.Key.Key_Insert)
    line, rectangle = desk.annotations
    _press(qtbot, window, Qt.Key.Key_Y)
    assert desk.chosen == 0
    _press(qtbot, window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.annotations == (line.moved(0, 1), rectangle)
    _press(qtbot, window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    row, column = line.points[1]
    assert desk.annotations[0].points[1] == (row - 1, column + 1)


def test_a_text_is_written_where_it_was_clicked_and_changed_by_a_double_click(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    _press(qtbot, window, Qt.Key.Key_T)
    click(qtbot, canvas, (100, 100))
    _write(window, " medial osteophyte ")
    (text,) = desk.annotations
    assert text.text == "medial osteophyte"
    assert text.points[0] == pytest.approx((100, 100), abs=1)
    desk.choose(0)
    _press(qtbot, window, Qt.Key.Key_F4)
    _write(window, "none")
    assert desk.annotations[0].text == "none"
    window.privacy.switch(True)
    assert _labels(window) == [HIDDEN_TEXT]
    _press(qtbot, window, Qt.Key.Key_F4)
    assert window.findChild(QInputDialog) is None


def _write(window: MainWindow, text: str) -> None:
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue(text)
    dialog.accept()
    dialog.setParent(None)
    dialog.deleteLater()


def test_annotations_stand_at_the_same_place_on_every_stage(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    desk.add(LINE)
    places = []
    for index in (0, 2, 4):
        window.display.choose(index)
        QApplication.processEvents()
        layer = next(feature._layer for feature in window.features if hasattr(feature, "_layer"))
        drawing = layer.drawings()[0]
        assert [(at.x(), at.y()) for at in drawing.points] == [
            pytest.approx((on_screen(canvas, point).x(), on_screen(canvas, point).y())) for point in LINE.points
        ]
        places.append(drawing.label)
    assert len(set(places)) == 1


def test_lines_are_painted_over_the_film_with_a_dark_edge(qtbot: QtBot, window: MainWindow) -> None:
    from osteoviewer.ui.theme import ANNOTATION

    desk, canvas = _open(window), window.view.canvas
    desk.add(Annotation(Kind.RECTANGLE, ((100.0, 80.0), (200.0, 160.0))))
    desk.choose(None)
    QApplication.processEvents()
    image, at = canvas.grab().toImage(), on_screen(canvas, (150, 80)).toPoint()
    row = [image.pixelColor(at.x() + dx, at.y()) for dx in range(-4, 5)]
    middle = min(row, key=lambda colour: abs(colour.red() - 0xCC) + abs(colour.green() - 0x79))
    assert abs(middle.red() - 0xCC) < 40
    assert abs(middle.green() - 0x79) < 40
    assert min(colour.lightness() for colour in row) < 30
    desk.switch(False)
    QApplication.processEvents()
    hidden = canvas.grab().toImage()
    assert ANNOTATION not in {hidden.pixelColor(at.x() + dx, at.y()).name() for dx in range(-4, 5)}


def test_a_tool_says_how_it_is_used_until_it_is_laid_down(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    _press(qtbot, window, Qt.Key.Key_G)
    hint = next(feature._hint for feature in window.features if hasattr(feature, "_hint"))
    assert "vertex" in hint.text()
    assert hint.isVisible()
    assert window.commands.actions["draw_angle"].isChecked()
    _press(qtbot, window, Qt.Key.Key_G)
    assert not hint.isVisible()
    assert not window.commands.actions["draw_angle"].isChecked()


def test_a_new_film_lays_the_tool_down(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    _press(qtbot, window, Qt.Key.Key_L)
    click(qtbot, canvas, (100, 100))
    _open(window, knee_source("other", 2))
    move(qtbot, canvas, (150, 150))
    assert desk.tool is None
    assert desk.shown == ()


def test_a_tool_draws_over_a_region_with_handles_and_leaves_it_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    _press(qtbot, window, Qt.Key.Key_B)
    region = window.session.knees.edits.current[0].region
    middle = (region.top + region.bottom) / 2, (region.left + region.right) / 2
    _press(qtbot, window, Qt.Key.Key_L)
    drag(qtbot, canvas, middle, (middle[0] + 20, middle[1] + 30))
    assert len(desk.annotations) == 1
    assert window.session.knees.edits.current[0].region == region


def test_a_drag_that_ends_with_another_film_draws_nothing_on_it(qtbot: QtBot, window: MainWindow) -> None:
    desk, canvas = _open(window), window.view.canvas
    desk.add(LINE)
    drag(qtbot, canvas, (60, 90), (100, 100), lets_go=False)
    _open(window, knee_source("other", 2))
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(canvas, (100, 100)).toPoint())
    assert desk.annotations == ()
    window.session.step(-1)
    assert desk.annotations == (LINE,)
