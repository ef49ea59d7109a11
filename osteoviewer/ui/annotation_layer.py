"""`AnnotationLayer`: the annotations on the large film, and what the mouse does to them."""

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QFont, QGuiApplication, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsObject, QGraphicsSceneHoverEvent, QGraphicsSceneMouseEvent, QWidget

from osteoviewer.annotations.annotation import Annotation, Kind, Point
from osteoviewer.annotations.sketch import Sketch
from osteoviewer.ui.annotation_desk import AnnotationDesk
from osteoviewer.ui.annotation_paint import HANDLE, Drawing, make_drawing, paint_drawings
from osteoviewer.ui.annotation_shapes import is_near
from osteoviewer.ui.annotation_words import label_lines
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.label_place import Crowd
from osteoviewer.ui.press import Press
from osteoviewer.ui.privacy import Privacy

_ABOVE_HANDLES = 30
_NEAR_HANDLE = HANDLE + 5.0
_SMALLER = 0.9

Change = Callable[[Point], Annotation]
"""What an annotation becomes when the cursor is at a place of the film."""


class AnnotationLayer(QGraphicsObject):
    """One layer over the film. Its lines are as wide on the screen, and its labels upright, however the film lies.

    A drag on a line or a label moves the annotation, one on a handle its point; with a tool in hand, drags and clicks
    place points.
    """

    text_wanted = Signal(object)
    """`Annotation`: a text that was placed, and is to be written before it is added."""
    text_change_wanted = Signal()
    """The chosen annotation was double-clicked."""

    def __init__(self, desk: AnnotationDesk, privacy: Privacy, canvas: Canvas) -> None:
        super().__init__()
        self._desk, self._privacy, self._canvas = desk, privacy, canvas
        self._sketch: Sketch | None = None
        self._change: Change | None = None
        self._press: Press | None = None
        self._drawn: tuple[Drawing, ...] | None = None
        self._font = QFont(QGuiApplication.font())
        self._font.setPointSizeF(self._font.pointSizeF() * _SMALLER)
        self.setZValue(_ABOVE_HANDLES)
        self.setAcceptHoverEvents(True)
        desk.changed.connect(self._draw_anew)
        desk.tool_changed.connect(self._begin)
        privacy.changed.connect(self._draw_anew)
        canvas.view_changed.connect(self._follow_view)
        canvas.clicked.connect(self._leave_chosen)
        canvas.add_layer(self)
        self._begin(desk.tool)

    def boundingRect(self) -> QRectF:
        """Be wherever the film is seen: labels may stand anywhere."""
        return self._canvas.view_rect

    def drawings(self) -> tuple[Drawing, ...]:
        """Return what is seen, the last on top."""
        if self._drawn is None:
            self._drawn = self._lay_out()
        return self._drawn

    def _lay_out(self) -> tuple[Drawing, ...]:
        desk, to_screen = self._desk, self._canvas.to_screen()
        shown = desk.shown
        points = [[to_screen.map(QPointF(column, row)) for row, column in one.points] for one in shown]
        crowd = Crowd(QRectF(self._canvas.viewport().rect()), [point for some in points for point in some])
        return tuple(
            make_drawing(
                annotation,
                points[place],
                "\n".join(label_lines(annotation, desk.measured(annotation), is_private=self._privacy.is_on)),
                font=self._font,
                crowd=crowd,
                is_chosen=place == desk.chosen,
            )
            for place, annotation in enumerate(shown)
        )

    def paint(self, painter: QPainter, _option: object, _widget: QWidget | None = None) -> None:
        """Paint in the widget's pixels."""
        if not self._desk.shown:
            return
        painter.save()
        painter.setWorldTransform(QTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_drawings(painter, self.drawings(), self._font)
        painter.restore()

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Show what a press here would do, and what a click would place."""
        at = event.scenePos()
        if self._sketch is not None:
            if self._sketch.placed:
                self._desk.preview(self._sketch.annotation(self._place(at)))
        elif self._handle_at(at) is not None:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        elif self._found(at) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Take a press that is meant for an annotation; the film takes the others."""
        at = event.scenePos()
        is_for_it = self._sketch is not None or self._handle_at(at) is not None or self._found(at) is not None
        event.setAccepted(is_for_it and event.button() == Qt.MouseButton.LeftButton)
        if event.isAccepted():
            self._press = Press(event.button(), at)

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Draw, or move a point or the whole."""
        press, at = self._press, event.scenePos()
        if press is None:
            return
        is_first = not press.is_drag
        if press.drag_to(at) is None:
            return
        if is_first:
            self._change = self._change_from(press.start)
        if self._change is not None and (self._sketch is not None or self._desk.chosen is not None):
            self._desk.preview(self._change(self._place(at)))

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Place a point, choose an annotation, or let go of one."""
        press, change, at = self._press, self._change, event.scenePos()
        self._press = self._change = None
        if press is None:
            return
        if self._sketch is not None:
            self._put_point(at)
        elif not press.is_drag:
            self._desk.choose(self._found(at))
        elif change is not None and self._desk.chosen is not None:
            self._desk.put(change(self._place(at)))

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Let the text of an annotation be changed; with a tool in hand it is one more press."""
        found = self._found(event.scenePos())
        if self._sketch is not None or found is None:
            self.mousePressEvent(event)
        else:
            self._desk.choose(found)
            self.text_change_wanted.emit()

    def _change_from(self, at: QPointF) -> Change | None:
        """Return what a drag that begins here does."""
        if self._sketch is not None:
            if self._sketch.missing > 1:
                self._put_point(at)
            return self._sketch.annotation
        handle = self._handle_at(at)
        if handle is None:
            found = self._found(at)
            if found is None:
                return None
            self._desk.choose(found)
        annotation = self._desk.annotations[self._desk.chosen or 0]
        if handle is not None:
            return lambda place: annotation.with_point(handle, place)
        start = self._place(at)
        return lambda place: self._kept_on_film(annotation, place[0] - start[0], place[1] - start[1])

    def _kept_on_film(self, annotation: Annotation, down: float, right: float) -> Annotation:
        rows, columns = zip(*annotation.points, strict=True)
        film = self._canvas.extent
        return annotation.moved(
            min(max(down, -min(rows)), film.height() - max(rows)),
            min(max(right, -min(columns)), film.width() - max(columns)),
        )

    def _put_point(self, at: QPointF) -> None:
        if self._sketch is None:
            return
        place = self._place(at)
        self._sketch = self._sketch.with_point(place)
        annotation = self._sketch.annotation(place)
        if self._sketch.missing:
            self._desk.preview(annotation)
        elif annotation.kind is Kind.TEXT:
            self._desk.take_tool(None)
            self.text_wanted.emit(annotation)
        else:
            self._desk.add(annotation)

    def _begin(self, tool: Kind | None) -> None:
        self._sketch, self._change = None if tool is None else Sketch(tool), None
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor)) if tool is not None else self.unsetCursor()

    def _leave_chosen(self) -> None:
        """Choose none any more: the film was clicked where there is none."""
        if self._desk.chosen is not None:
            self._desk.choose(None)

    def _place(self, at: QPointF) -> Point:
        """Return the place of the film that is at one of the scene, or the nearest one."""
        on_film = self._canvas.film_place(at)
        film = self._canvas.extent
        return min(max(on_film.y(), 0.0), film.height()), min(max(on_film.x(), 0.0), film.width())

    def _handle_at(self, at: QPointF) -> int | None:
        chosen = self._desk.chosen
        if chosen is None or chosen >= len(self._desk.shown):
            return None
        distances = [(QLineF(at, point).length(), n) for n, point in enumerate(self.drawings()[chosen].points)]
        near = [pair for pair in distances if pair[0] <= _NEAR_HANDLE]
        return min(near)[1] if near else None

    def _found(self, at: QPointF) -> int | None:
        """Return the uppermost annotation whose lines or label are at a place of the scene."""
        found = [
            place
            for place, drawing in enumerate(self.drawings())
            if is_near(drawing.lines, at) or drawing.label_place.contains(at)
        ]
        return found[-1] if found else None

    def _follow_view(self) -> None:
        self.prepareGeometryChange()
        self._draw_anew()

    def _draw_anew(self) -> None:
        self._drawn = None
        self.update()
