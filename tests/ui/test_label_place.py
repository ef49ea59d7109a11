"""Labels stand beside what they are about, never on its ends, and within the view."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from osteoviewer.ui.label_place import Crowd

VIEW = QRectF(0, 0, 600, 500)
places = st.builds(QPointF, st.floats(-200, 800), st.floats(-200, 700))
places_seen = st.builds(QPointF, st.floats(0, 600), st.floats(0, 500))
sizes = st.builds(QSizeF, st.floats(20, 180), st.floats(12, 90))


def _lines(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path


@given(st.lists(places, min_size=1, max_size=4), sizes)
def test_a_label_covers_no_end_point_and_lies_within_the_view(points: list[QPointF], size: QSizeF) -> None:
    place = Crowd(VIEW, points).place(size, points, _lines(points))
    assert not any(place.contains(point) for point in points)
    assert VIEW.contains(place)
    assert place.size() == size


@given(st.lists(places, min_size=1, max_size=4), sizes)
def test_where_the_view_is_too_small_the_end_points_are_still_seen(points: list[QPointF], size: QSizeF) -> None:
    place = Crowd(QRectF(0, 0, 10, 10), points).place(size, points, _lines(points))
    assert not any(place.contains(point) for point in points)


@given(st.lists(st.tuples(places_seen, places_seen), min_size=2, max_size=4))
def test_labels_do_not_lie_on_each_other_where_there_is_room(lines: list[tuple[QPointF, QPointF]]) -> None:
    crowd = Crowd(VIEW, [point for line in lines for point in line])
    labels = [crowd.place(QSizeF(80, 20), line, _lines(list(line))) for line in lines]
    assert not any(one.intersects(other) for one in labels for other in labels if one is not other)


def test_a_label_stands_at_the_right_of_a_drawing_that_has_room_there() -> None:
    points = [QPointF(100, 100), QPointF(200, 120)]
    place = Crowd(VIEW, points).place(QSizeF(80, 20), points, _lines(points))
    assert place.left() > 200
    assert place.center().y() == 110
