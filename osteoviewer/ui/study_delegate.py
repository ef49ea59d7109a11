"""How rows of the list of studies look: a band for a study, a line for a series, a stamp and two lines for a film."""

from collections.abc import Hashable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette, QPen, QPixmap, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from osteoviewer.studies.rows import Row, SeriesRow, StudyRow
from osteoviewer.ui.class_signs import paint_signs
from osteoviewer.ui.films import Film, State
from osteoviewer.ui.study_model import Look, StudyModel
from osteoviewer.ui.theme import FILM_BLACK

_MARGIN, _GAP, _SIGN, _ARROW = 4, 6, 12, 8
_SMALLER = 1
_RING = 1
_MOST_DRAWN = 200
_SEEN = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus


class StudyDelegate(QStyledItemDelegate):
    """Paints rows that are all of one height."""

    def __init__(self, model: StudyModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._drawn: dict[Hashable, QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that two lines need."""
        return QSize(0, self.row_height(option))

    @staticmethod
    def row_height(option: QStyleOptionViewItem) -> int:
        """Return the height of every row, in pixels."""
        return 2 * option.fontMetrics.height() + 3 * _MARGIN

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row, from the picture of it that was drawn the last time where it still looks so."""
        row, look = self._model.look(index.row())
        stamp = None if look.picture is None else look.picture.cacheKey()
        state = option.state & _SEEN
        key = (row, look.lines, look.film, stamp, state, option.rect.size().toTuple(), option.palette.cacheKey())
        pixmap = self._drawn.get(key)
        if pixmap is None:
            pixmap = _drawn(option, row, look, painter.device().devicePixelRatio())
            while len(self._drawn) >= _MOST_DRAWN:
                self._drawn.pop(next(iter(self._drawn)))
            self._drawn[key] = pixmap
        painter.drawPixmap(option.rect.topLeft(), pixmap)


def _drawn(option: QStyleOptionViewItem, row: Row, look: Look, ratio: float) -> QPixmap:
    """Draw a row. While a search runs each call of Qt waits for its turn; a row is many calls, its picture one."""
    size = option.rect.size()
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(option.palette.color(QPalette.ColorRole.Base))
    with QPainter(pixmap) as painter:
        drawing = _Row(painter, option, QRect(QPoint(0, 0), size))
        if isinstance(row, StudyRow):
            drawing.paint_study(look.lines, is_folded=row.is_folded)
        elif isinstance(row, SeriesRow):
            drawing.paint_series(look.lines[1])
        else:
            drawing.paint_film(look.lines, look.picture, look.film)
    return pixmap


class _Row:
    """One row while it is painted."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, whole: QRect) -> None:
        self._painter, self._option = painter, option
        self._palette: QPalette = option.palette
        self._state: QStyle.StateFlag = option.state
        self._font = QFont(option.font)
        self._metrics = option.fontMetrics
        self.whole = whole

    def paint_study(self, lines: tuple[str, str], *, is_folded: bool) -> None:
        self._painter.fillRect(self.whole, self._colour(QPalette.ColorRole.AlternateBase))
        self._paint_ring()
        self._paint_arrow(QRect(_MARGIN, (self.whole.height() - _ARROW) // 2, _ARROW, _ARROW), is_folded=is_folded)
        self._paint_lines(_MARGIN + _ARROW + _GAP, lines, is_strong=True)

    def paint_series(self, line: str) -> None:
        place = QRect(_MARGIN, self.whole.height() - self._metrics.height() - _MARGIN, 0, self._metrics.height())
        self._paint_line(place, line, is_strong=True, is_muted=True)

    def paint_film(self, lines: tuple[str, str], picture: QPixmap | None, film: Film | None) -> None:
        if self._state & QStyle.StateFlag.State_Selected:
            self._painter.fillRect(self.whole, self._colour(QPalette.ColorRole.Highlight))
        elif self._state & QStyle.StateFlag.State_MouseOver:
            self._painter.fillRect(self.whole, self._colour(QPalette.ColorRole.AlternateBase))
        self._paint_ring()
        side = self.whole.height() - 2 * _MARGIN
        self._paint_stamp(QRect(_MARGIN, _MARGIN, side, side), picture)
        left = _MARGIN + side + _GAP
        has_sign = film is not None and film.state not in (State.FAILED, State.CANCELLED)
        if film is not None and has_sign:
            top = self._second_line() + (self._metrics.height() - _SIGN) // 2
            width = _SIGN * max(1, min(2, len(film.labels))) + (2 if len(film.labels) > 1 else 0)
            place = QRectF(self._mirrored(QRect(left, top, width, _SIGN)))
            paint_signs(self._painter, place, film.labels, self._colour(QPalette.ColorRole.WindowText))
            self._paint_lines(left, lines, indent=width + _GAP)
        else:
            self._paint_lines(left, lines)

    def _paint_lines(self, left: int, lines: tuple[str, str], *, indent: int = 0, is_strong: bool = False) -> None:
        height = self._metrics.height()
        top = _MARGIN if lines[1] else (self.whole.height() - height) // 2
        self._paint_line(QRect(left, top, 0, height), lines[0], is_strong=is_strong)
        self._paint_line(QRect(left + indent, self._second_line(), 0, height), lines[1], is_muted=True)

    def _second_line(self) -> int:
        return 2 * _MARGIN + int(self._metrics.height())

    def _paint_line(self, place: QRect, text: str, *, is_strong: bool = False, is_muted: bool = False) -> None:
        """Draw text from a place to the end of the row; of a film's name the middle is left out where it is long."""
        elide = Qt.TextElideMode.ElideRight if is_strong or is_muted else Qt.TextElideMode.ElideMiddle
        font = QFont(self._font)
        font.setBold(is_strong)
        if is_muted:
            font.setPointSizeF(font.pointSizeF() - _SMALLER)
        self._painter.setFont(font)
        role = QPalette.ColorRole.PlaceholderText if is_muted else QPalette.ColorRole.WindowText
        self._painter.setPen(self._colour(role))
        place.setRight(self.whole.width() - _MARGIN)
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(text, elide, place.width())
        start = Qt.AlignmentFlag.AlignLeft if self._is_left_to_right() else Qt.AlignmentFlag.AlignRight
        self._painter.drawText(self._mirrored(place), start | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_stamp(self, place: QRect, picture: QPixmap | None) -> None:
        place = self._mirrored(place)
        self._painter.fillRect(place, QColor(FILM_BLACK))
        if picture is None:
            return
        if picture.isNull():
            self._painter.setPen(QPen(QColor("#c8c8c8"), 1))
            inner = place.adjusted(place.width() // 3, place.height() // 3, -place.width() // 3, -place.height() // 3)
            self._painter.drawLine(inner.topLeft(), inner.bottomRight())
            self._painter.drawLine(inner.topRight(), inner.bottomLeft())
            return
        size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(QPoint(0, 0), size)
        target.moveCenter(place.center())
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawPixmap(target, picture)

    def _paint_arrow(self, place: QRect, *, is_folded: bool) -> None:
        place = self._mirrored(place)
        tip = place.right() if self._is_left_to_right() else place.left()
        back = place.left() if self._is_left_to_right() else place.right()
        points = (
            [QPoint(back, place.top()), QPoint(tip, place.center().y()), QPoint(back, place.bottom())]
            if is_folded
            else [place.topLeft(), place.topRight(), QPoint(place.center().x(), place.bottom())]
        )
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._colour(QPalette.ColorRole.WindowText))
        self._painter.drawPolygon(QPolygon(points))

    def _paint_ring(self) -> None:
        if self._state & QStyle.StateFlag.State_HasFocus:
            self._painter.setPen(QPen(self._colour(QPalette.ColorRole.Accent), _RING))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRect(self.whole.adjusted(0, 0, -_RING, -_RING))

    def _mirrored(self, place: QRect) -> QRect:
        """Return where a place of the row, counted from its beginning, is on the screen."""
        direction = Qt.LayoutDirection.LeftToRight if self._is_left_to_right() else Qt.LayoutDirection.RightToLeft
        return QStyle.visualRect(direction, self.whole, place.translated(self.whole.topLeft()))

    def _is_left_to_right(self) -> bool:
        return bool(self._option.direction == Qt.LayoutDirection.LeftToRight)

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        """Return a colour of the theme; that of muted text would be made paler by the style sheet."""
        is_muted = role is QPalette.ColorRole.PlaceholderText
        return (QGuiApplication.palette() if is_muted else self._palette).color(role)
