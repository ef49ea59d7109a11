"""The film on the screen: upright, not mirrored, and every stage in its place."""

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.gray_window import FULL_WINDOW, Curve, Window
from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.linked_views import LinkedViews
from osteoviewer.ui.marks import Mark
from osteoviewer.ui.raster import Raster, make_raster
from osteoviewer.ui.raster_item import placement
from osteoviewer.ui.theme import REGION
from tests.ui.builders import corners
from tests.ui.mouse import move


def _shown(qtbot: QtBot, size: tuple[int, int]) -> Canvas:
    """Return a canvas in a window, as in the program."""
    holder = QWidget()
    qtbot.addWidget(holder)
    canvas = Canvas()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(canvas)
    holder.resize(*size)
    holder.show()
    qtbot.waitExposed(holder)
    canvas.holder = holder  # Qt would take the canvas with it
    return canvas


def _canvas(qtbot: QtBot, raster: Raster, size: tuple[int, int] = (320, 640)) -> Canvas:
    canvas = _shown(qtbot, size)
    canvas.begin(64, 32)
    canvas.set_raster(raster, (), FULL_WINDOW, is_inverted=False)
    return canvas


def _gray(canvas: Canvas, row: float, column: float) -> int:
    """Return the gray value that is painted at a place of the film."""
    at = canvas.to_screen().map(QPointF(column, row)).toPoint()
    return QColor(canvas.grab().toImage().pixel(at)).lightness()


def test_the_film_is_neither_transposed_nor_mirrored(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    image = canvas.grab().toImage()
    width, height = image.width(), image.height()
    quarters = {
        (x, y): QColor(image.pixel(QPoint(round(width * x), round(height * y)))).lightness()
        for x in (0.25, 0.75)
        for y in (0.25, 0.75)
    }
    assert quarters[0.25, 0.25] == 255
    assert abs(quarters[0.75, 0.25] - 127) <= 1
    assert quarters[0.25, 0.75] == quarters[0.75, 0.75] == 0


def test_the_whole_film_is_seen_at_first_and_after_a_resize(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    for size in ((320, 640), (500, 300)):
        canvas.window().resize(*size)
        QCoreApplication.processEvents()
        assert canvas.view_rect.contains(QRectF(0, 0, 32, 64).adjusted(0.01, 0.01, -0.01, -0.01))
    assert canvas.zoom == pytest.approx(300 / 64, rel=0.02)


def test_inverting_exchanges_dark_and_bright(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    canvas.set_grays(FULL_WINDOW, is_inverted=True)
    assert _gray(canvas, 16, 8) == 0
    assert _gray(canvas, 48, 8) == 255


def test_the_window_spreads_the_grays_between_its_ends(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    canvas.set_grays(Window(0.4, 0.8), is_inverted=False)
    assert abs(_gray(canvas, 16, 24) - 255 * (0.5 - 0.4) / 0.4) <= 2
    assert _gray(canvas, 16, 8) == 255


@pytest.mark.parametrize("is_inverted", [False, True])
def test_a_sigmoid_window_bends_the_grays(qtbot: QtBot, is_inverted: bool) -> None:
    canvas = _canvas(qtbot, corners())
    window = Window(0.2, 0.4, Curve.SIGMOID)
    canvas.set_grays(window, is_inverted=is_inverted)
    for column, value in ((24, 0.5), (8, 1.0)):
        shade = 255 / (1 + np.exp(-4 * (value - 0.3) / 0.2))
        assert abs(_gray(canvas, 16, column) - (255 - shade if is_inverted else shade)) <= 2


def test_a_cropped_stage_lies_where_it_was_cut_out_of_the_film(qtbot: QtBot) -> None:
    crop = make_raster(WholePixels(np.ones((16, 8), np.float32)), np.array([[1.0, 0, 32], [0, 1.0, 16], [0, 0, 1.0]]))
    canvas = _canvas(qtbot, crop)
    inside = [(32.5, 16.5), (47.5, 23.5)]
    outside = [(31.0, 20.0), (49.0, 20.0), (40.0, 15.0), (40.0, 25.0)]
    assert [_gray(canvas, *place) for place in inside] == [255, 255]
    assert [_gray(canvas, *place) for place in outside] == [0, 0, 0, 0]


def test_a_reduced_stage_covers_the_film_it_was_made_of(qtbot: QtBot) -> None:
    """16 x 8 pixels, each the mean of 4 x 4: the centre of the first lies at row and column 1.5 of the film."""
    to_source = np.array([[4.0, 0, 1.5], [0, 4.0, 1.5], [0, 0, 1.0]])
    corner = placement(to_source, 1).map(QPointF(0, 0))
    end = placement(to_source, 1).map(QPointF(8, 16))
    assert (corner.x(), corner.y(), end.x(), end.y()) == (0, 0, 32, 64)


@pytest.mark.parametrize("factor", [1, 2, 4])
def test_a_reduced_copy_lies_where_the_image_lies(factor: int) -> None:
    to_source = np.array([[2.0, 0.25, 5.0], [-0.5, 3.0, 7.0], [0, 0, 1.0]])
    row, column = 8.0, 12.0
    at_row, at_column, _ = to_source @ [row - 0.5, column - 0.5, 1.0]
    place = placement(to_source, factor).map(QPointF(column / factor, row / factor))
    assert (place.y(), place.x()) == pytest.approx((at_row + 0.5, at_column + 0.5))


def test_the_value_under_the_cursor_is_that_of_the_pixel_there(qtbot: QtBot) -> None:
    values = np.arange(64 * 32, dtype=np.float32).reshape(64, 32) / (64 * 32)
    canvas = _canvas(qtbot, make_raster(WholePixels(values), np.eye(3)))
    assert canvas.value_at(0.01, 0.01) == values[0, 0]
    assert canvas.value_at(0.99, 0.99) == values[0, 0]
    assert canvas.value_at(10.5, 31.99) == values[10, 31]
    assert canvas.value_at(10.5, 32.01) is None
    assert canvas.value_at(-0.01, 1.0) is None


def test_the_value_of_a_cropped_stage_is_read_at_its_own_pixel(qtbot: QtBot) -> None:
    values = np.random.default_rng(2).random((16, 8)).astype(np.float32)
    canvas = _canvas(qtbot, make_raster(WholePixels(values), np.array([[1.0, 0, 32], [0, 1.0, 16], [0, 0, 1.0]])))
    assert canvas.value_at(32.2, 16.9) == values[0, 0]
    assert canvas.value_at(47.9, 23.1) == values[15, 7]
    assert canvas.value_at(31.9, 16.5) is None


def test_the_region_is_drawn_at_its_edges(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, make_raster(WholePixels(np.zeros((64, 32), np.float32)), np.eye(3)))
    canvas.set_raster(canvas.raster, [Mark(Box(8, 4, 40, 20))], FULL_WINDOW, is_inverted=False)
    image = canvas.grab().toImage()
    for row, column in ((8, 12), (40, 12), (24, 4), (24, 20)):
        at = canvas.to_screen().map(QPointF(column, row)).toPoint()
        colours = {image.pixelColor(at + QPoint(dx, dy)).name() for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
        assert REGION in colours
    canvas.set_raster(canvas.raster, (), FULL_WINDOW, is_inverted=False)
    assert REGION not in {canvas.grab().toImage().pixelColor(at).name()}


def test_a_large_film_is_drawn_from_a_reduced_copy_until_it_is_enlarged(qtbot: QtBot) -> None:
    canvas = _shown(qtbot, (300, 300))
    canvas.begin(1200, 1200)
    canvas.set_raster(
        make_raster(WholePixels(np.zeros((1200, 1200), np.float32)), np.eye(3)), (), FULL_WINDOW, is_inverted=False
    )
    assert canvas._picture.image.shape == (300, 300)
    canvas.look_at(QRectF(0, 0, 200, 200))
    assert canvas._picture.image.shape == (1200, 1200)


def test_dragging_with_the_right_button_changes_the_grays_and_not_the_place(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    before = canvas.view_rect
    with qtbot.waitSignal(canvas.grays_dragged) as drag:
        _drag(qtbot, canvas, Qt.MouseButton.RightButton)
    assert drag.args[0] > 0
    assert drag.args[1] == 0
    assert canvas.view_rect == before


def test_a_mouse_that_moves_over_the_film_tells_where_it_is(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    with qtbot.waitSignal(canvas.hovered) as hover:
        move(qtbot, canvas, (40.5, 12.5))
    assert hover.args == pytest.approx([40.5, 12.5], abs=0.2)


def test_dragging_with_the_left_button_moves_the_film(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    with qtbot.waitSignal(canvas.looked_at), qtbot.assertNotEmitted(canvas.grays_dragged):
        _drag(qtbot, canvas, Qt.MouseButton.LeftButton)
    assert canvas.view_rect.left() < 0


def test_with_the_tool_the_left_button_changes_the_grays(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    canvas.set_window_tool(True)
    with qtbot.waitSignal(canvas.grays_dragged), qtbot.assertNotEmitted(canvas.looked_at):
        _drag(qtbot, canvas, Qt.MouseButton.LeftButton)


def _drag(qtbot: QtBot, canvas: Canvas, button: Qt.MouseButton) -> None:
    port = canvas.viewport()
    qtbot.mousePress(port, button, pos=QPoint(100, 100))
    for x in range(110, 180, 10):
        qtbot.mouseMove(port, QPoint(x, 100))
        _move(canvas, QPoint(x, 100), button)
    qtbot.mouseRelease(port, button, pos=QPoint(170, 100))


def _move(canvas: Canvas, at: QPoint, button: Qt.MouseButton) -> None:
    position = QPointF(at)
    event = QMouseEvent(
        QEvent.Type.MouseMove, position, position, Qt.MouseButton.NoButton, button, Qt.KeyboardModifier.NoModifier
    )
    canvas.mouseMoveEvent(event)


def test_linked_views_show_the_same_part_of_the_film(qtbot: QtBot) -> None:
    views = [_canvas(qtbot, corners(), size) for size in ((320, 640), (150, 90), (90, 150))]
    links = LinkedViews(views)
    part = QRectF(8, 16, 10, 12)
    views[0].look_at(part)
    views[0].zoom_to(views[0].zoom)
    seen = views[0].view_rect
    for view in views[1:]:
        assert view.view_rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(seen)
        assert view.view_rect.center().x() == pytest.approx(seen.center().x(), abs=0.01)
        assert view.view_rect.center().y() == pytest.approx(seen.center().y(), abs=0.01)
    views[1].fit()
    assert views[0].view_rect.contains(QRectF(1, 1, 30, 62))
    assert views[2].view_rect.contains(QRectF(1, 1, 30, 62))
    links.deleteLater()


def test_painting_a_film_is_told_of_once(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    told: list[int] = []
    canvas.painted.connect(lambda: told.append(1))
    canvas.set_raster(corners(), (), FULL_WINDOW, is_inverted=False)
    qtbot.waitUntil(lambda: told == [1])
    canvas.grab()
    canvas.grab()
    assert told == [1]


def test_a_film_whose_pixels_are_not_square_is_shown_as_high_as_it_is(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    canvas.begin(64, 32, 0.5)
    seen = canvas.to_screen().mapRect(canvas.extent)
    assert seen.width() == pytest.approx(seen.height()) == pytest.approx(320, rel=0.01)
    canvas.look_at(QRectF(8, 16, 10, 20))
    assert canvas.view_rect.contains(QRectF(8, 16, 10, 20).adjusted(0.01, 0.01, -0.01, -0.01))


def test_the_wheel_zooms_at_the_cursor_within_reason(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    at = QPointF(100, 200)
    before, zoom = canvas.film_place(at), canvas.zoom
    with qtbot.waitSignal(canvas.looked_at):
        _turn_wheel(canvas, at, 120)
    assert canvas.zoom > 1.2 * zoom
    assert canvas.film_place(at).x() == pytest.approx(before.x())
    assert canvas.film_place(at).y() == pytest.approx(before.y())
    for turned, limit in ((1200, 64 * 21), (-1200, 0.02 / 21)):
        for _ in range(40):
            _turn_wheel(canvas, at, turned)
        assert (canvas.zoom < limit) if turned > 0 else (canvas.zoom > limit)


def _turn_wheel(canvas: Canvas, at: QPointF, turned: int) -> None:
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(canvas.viewport(), event)


def test_a_part_painted_alone_is_what_the_whole_has_there(qtbot: QtBot) -> None:
    """Painting a small part, as a moving cross does, must not leave an edge."""
    values = np.random.default_rng(3).random((900, 700)).astype(np.float32)
    canvas = _canvas(qtbot, make_raster(WholePixels(values), np.eye(3)))
    canvas.begin(900, 700)
    whole = canvas.grab().toImage()
    for x, y, width, height in ((37, 51, 9, 17), (0, 0, 30, 30), (211, 402, 60, 5)):
        part = canvas.viewport().grab(QRect(x, y, width, height)).toImage()
        same = whole.copy(x, y, width, height).convertToFormat(part.format())
        away = [
            abs(part.pixelColor(i, j).lightness() - same.pixelColor(i, j).lightness())
            for i in range(width)
            for j in range(height)
        ]
        assert max(away) <= 1


def test_a_button_that_was_let_go_of_elsewhere_drags_no_more(qtbot: QtBot) -> None:
    canvas = _canvas(qtbot, corners())
    before = canvas.view_rect
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    _move(canvas, QPoint(150, 100), Qt.MouseButton.NoButton)
    assert canvas.view_rect == before
