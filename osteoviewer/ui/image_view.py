"""`ImageView`: the large film, what it is above it, what is under the cursor below it, and words where no film is."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from osteoviewer.imaging.gray_scale import GRAYS, GrayScale
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import Spacing
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.display import Frame
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.font_follower import FontFollower
from osteoviewer.ui.gray_words import value_text, window_text
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import stage_title

_MARGIN = 6
_WIDEST_NOTE = 460
_ALL = 100
_LOWEST = 120


class ImageView(QFrame):
    """The film or the chosen stage."""

    open_wanted = Signal()
    grays_wanted = Signal()
    """The user wants to change window and level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "film")
        self.setAccessibleName(self.tr("Film"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(_LOWEST)  # rather than what its words would like: those under it are not to be cut
        self.canvas = Canvas(has_names=True)
        self.canvas.setAccessibleName(self.tr("Film, enlarged"))
        self.canvas.double_clicked.connect(self.canvas.fit)
        self.canvas.hovered.connect(self._show_place)
        self.canvas.left.connect(self._hide_place)
        self.canvas.view_changed.connect(self._show_zoom)
        self._spacing: Spacing | None = None
        self._title, self._details = as_role(QLabel(), "strong"), as_role(ElidedLabel(), "muted")
        self._chips = {
            "synthetic": _chip(self.tr("SYNTHETIC"), self.tr("This film was drawn by the program")),
            "inverted": _chip(self.tr("INVERTED"), self.tr("Dense is dark")),
            "polarity": _chip(
                self.tr("POLARITY CORRECTED"),
                self.tr("The file shows bone dark and says nothing of it; the program exchanged dark and bright"),
            ),
            "exploratory": _chip(self.tr("EXPLORATORY"), self.tr("Exploratory: not the model’s own pipeline")),
            "by_hand": _chip(self.tr("BY HAND"), self.tr("The regions of this film were changed by hand")),
            "window": _chip(self.tr("W/L"), self.tr("Dragging changes window and level")),
        }
        self._grays = as_role(QPushButton(), "bare")
        self._grays.setEnabled(False)
        self._grays.setMinimumWidth(1)
        self._grays.clicked.connect(self.grays_wanted)
        self._scale = GRAYS
        self._place, self._zoom = as_role(ElidedLabel(), "muted"), as_role(ElidedLabel(), "muted")
        self._place.setAccessibleName(self.tr("Place and value under the cursor"))
        self._zoom.setAccessibleName(self.tr("Zoom"))
        for words in (self._grays, self._place, self._zoom):  # as wide as they need, if they can
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._note, self._hint = as_role(QLabel(), "strong"), as_role(QLabel(), "muted")
        self._open = QPushButton(self.tr("Open films…"))
        self._open.setAccessibleName(self.tr("Open films"))
        self._open.clicked.connect(self.open_wanted)
        self._lay_out()

    def show_note(self, what: str, hint: str, *, can_open: bool = True) -> None:
        """Show words in place of a film: what the matter is, and what to do."""
        self._note.setText(what)
        self._hint.setText(hint)
        self._open.setVisible(can_open)
        self._pages.setCurrentIndex(0)
        for label in (self._title, self._details, self._place, self._zoom):
            label.clear()
        self._grays.hide()
        self.show_chips()

    def begin_film(self, rows: int, columns: int, spacing: Spacing | None) -> None:
        """Take a new film's size, and show it whole."""
        self._spacing = spacing
        for label in (self._note, self._hint):
            label.clear()  # they may have named the file
        self._pages.setCurrentIndex(1)
        self.canvas.begin(rows, columns, 1.0 if spacing is None else spacing.aspect)

    def show_frame(self, frame: Frame, window: Window, scale: GrayScale = GRAYS, *, is_inverted: bool) -> None:
        """Show the film or a stage in the place of what was shown."""
        self.canvas.set_raster(frame.raster, frame.marks, window, is_inverted=is_inverted)
        self.canvas.show_overlay(frame.overlay)
        self.show_grays(window, scale)

    def show_title(self, title: str, details: str) -> None:
        """Say what is shown."""
        self._title.setText(title)
        self._details.setText(details)

    def show_grays(self, window: Window, scale: GrayScale = GRAYS) -> None:
        """Say which window is used, in the film's own numbers."""
        self._scale = scale
        words = window_text(scale, window)
        self._grays.setText(words.replace("&", "&&"))
        self._grays.setAccessibleName(self.tr("Window and level: {numbers}").format(numbers=words))
        self._grays.show()

    def offer_grays(self, hint: str) -> None:
        """Let the words on the window be pressed, and say what that is for."""
        self._grays.setEnabled(True)
        self._grays.setCursor(Qt.CursorShape.PointingHandCursor)
        self._grays.setToolTip(hint)

    def show_chips(self, *names: str) -> None:
        """Show what has to be known to read the picture rightly; the names are those of the chips."""
        for name, chip in self._chips.items():
            chip.setVisible(name in names)

    @property
    def chip_texts(self) -> tuple[str, ...]:
        """What is said to be known to read the picture rightly; not the tool in hand."""
        return tuple(chip.text() for name, chip in self._chips.items() if name != "window" and not chip.isHidden())

    def _lay_out(self) -> None:
        header, footer = QHBoxLayout(), QHBoxLayout()
        header.addWidget(self._title)
        header.addWidget(self._details, 1)
        for chip in self._chips.values():
            header.addWidget(chip)
        footer.addWidget(self._grays)
        footer.addStretch(1)
        footer.addWidget(self._place)
        footer.addStretch(1)
        footer.addWidget(self._zoom)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        bars = (header, _MARGIN, 2 * _MARGIN), (footer, _MARGIN // 2, 0)  # stretches part what stands below
        for bar, margin, spacing in bars:
            holder = QWidget()
            FontFollower(holder, partial(_fit_bar, holder))
            bar.setContentsMargins(margin, 0, margin, 0)
            bar.setSpacing(spacing)
            holder.setLayout(bar)
            outer.addWidget(holder)
        self._pages = QStackedLayout()
        outer.insertLayout(1, self._pages, 1)
        for page in (self._make_note(), self.canvas):
            self._pages.addWidget(page)  # which shows the first: it must not be a window of its own any more
        outer.setSpacing(0)

    def _make_note(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(2 * _MARGIN)
        column.addStretch(1)
        for label in (self._note, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setMaximumWidth(_WIDEST_NOTE)
            column.addLayout(_in_the_middle(label))
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    @Slot(float, float)
    def _show_place(self, row: float, column: float) -> None:
        value = self.canvas.value_at(row, column)
        if value is None:
            self._hide_place()
            return
        said = value_text(self._scale, value)
        text = self.tr("x {x}  y {y}  value {value}").format(x=int(column), y=int(row), value=said)
        self._place.setText(text + self._spacing_text())

    def _spacing_text(self) -> str:
        spacing = self._spacing
        if spacing is None:
            return self.tr("   pixel size unknown")
        height, width = (self.tr("{mm:.3f}").format(mm=mm) for mm in (spacing.row_mm, spacing.column_mm))
        size = height if height == width else self.tr("{h} high × {w} wide").format(h=height, w=width)
        from osteoviewer.ui.annotation_words import provenance_text  # not needed for the first film

        provenance = provenance_text(spacing.provenance)
        return self.tr("   pixel {size} mm ({provenance})").format(size=size, provenance=provenance)

    @Slot()
    def _hide_place(self) -> None:
        self._place.clear()

    @Slot()
    def _show_zoom(self) -> None:
        self._zoom.setText(self.tr("zoom {percent:.0f} %").format(percent=self.canvas.zoom * 100))


def _in_the_middle(label: QLabel) -> QHBoxLayout:
    """Return a row in which a label is as wide as it may be."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, _ALL)
    row.addStretch(1)
    return row


def _chip(text: str, meaning: str) -> QLabel:
    chip = as_role(QLabel(text), "chip")
    chip.setToolTip(meaning)
    chip.setAccessibleName(meaning)
    return chip


def _fit_bar(bar: QWidget) -> None:
    metrics = bar.fontMetrics()
    needed = metrics.size(0, stage_title("roi")).height()  # higher than of the font, where letters are of another one
    bar.setFixedHeight(max(metrics.height() + 2 * _MARGIN, needed + 2))
