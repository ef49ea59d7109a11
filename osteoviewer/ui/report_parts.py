"""The two halves of the report's dialog: its pages, and the choices."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from osteoviewer.report.forms import Form
from osteoviewer.report.layout import Parts
from osteoviewer.ui.broken_text import break_words
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.target_panel import TargetPanel, TargetWords

_CHOICES_WIDTH = 400
_GAP = 6
_SETTLED_MS = 150
_WORDS_MARGIN = 12
_AT_THE_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_IN_THE_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class Kind(StrEnum):
    """What is written."""

    A4 = "a4"
    LETTER = "letter"
    SHEET = "sheet"
    TABLE = "table"

    @property
    def form(self) -> Form | None:
        """The form of the report; None for a table, which is about many films."""
        return None if self is Kind.TABLE else Form(self.value)


class ReportPage(QScrollArea):
    """Where a page is seen; known by name to `spoken_roles`."""


class PagesPanel(QWidget):
    """Pages as they are written, one at a time."""

    resized = Signal()
    """Another width is there to be drawn for."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures: tuple[NDArray[np.uint8], ...] = ()
        self._place = 0
        self.page = QLabel()
        self.page.setWordWrap(True)
        self.area = ReportPage()
        self.area.setWidget(self.page)
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("Page, as it is written"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back, self.forth = QPushButton(self.tr("Pre&vious page")), QPushButton(self.tr("&Next page"))
        self.number = QLabel()
        row = QHBoxLayout()
        for widget in (self.back, self.number, self.forth):
            row.addWidget(widget)
        row.addStretch(1)
        for button, by in ((self.back, -1), (self.forth, 1)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, by=by: self._turn(by))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        column.addLayout(row)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.resized)
        self.show_words("")

    @property
    def columns(self) -> int:
        """How many pixels a page is wide."""
        bar = self.area.verticalScrollBar().sizeHint().width()
        return max(1, round((self.area.contentsRect().width() - bar) * self.devicePixelRatioF()))

    def show_pages(self, pictures: Sequence[NDArray[np.uint8]]) -> None:
        """Show pages, the same one as before if there is such."""
        self._pictures = tuple(pictures)
        self._turn(0)

    def show_words(self, words: str) -> None:
        """Show words where there are no pages."""
        self._pictures = ()
        self.page.setPixmap(QPixmap())
        self.page.setText(words)
        self._arrange(_AT_THE_START, Qt.ScrollBarPolicy.ScrollBarAsNeeded, _WORDS_MARGIN)
        self._show_number()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for pages of another width, once it is settled."""
        super().resizeEvent(event)
        if self._pictures and event.size().width() != event.oldSize().width():
            self._settled.start()

    def _turn(self, by: int) -> None:
        self._place = min(max(self._place + by, 0), max(0, len(self._pictures) - 1))
        if not self._pictures:
            return
        pixels = np.ascontiguousarray(self._pictures[self._place])
        rows, columns = pixels.shape[:2]
        self._arrange(_IN_THE_MIDDLE, Qt.ScrollBarPolicy.ScrollBarAlwaysOn, 0)
        image = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.page.setPixmap(QPixmap.fromImage(image))
        if by:
            self.area.verticalScrollBar().setValue(0)
        self._show_number()

    def _arrange(self, place: Qt.AlignmentFlag, bar: Qt.ScrollBarPolicy, margin: int) -> None:
        self.page.setAlignment(place)
        self.page.setMargin(margin)
        self.area.setVerticalScrollBarPolicy(bar)

    def _show_number(self) -> None:
        count = len(self._pictures)
        self.number.setText(self.tr("Page {n} of {count}").format(n=self._place + 1, count=count) if count else "")
        self.back.setEnabled(self._place > 0 and count > 0)
        self.forth.setEnabled(self._place + 1 < count)
        for button in (self.back, self.forth):
            button.setVisible(count > 1)

    def sizeHint(self) -> QSize:
        """Leave the choices their width."""
        return QSize(640, 600)


class ReportChoices(QWidget):
    """What is written, what stands in it, and where to; and what came of it."""

    changed = Signal()
    """What is written, or what stands in it."""
    folder_changed = Signal()

    def __init__(self, count: int, folder: Path) -> None:
        super().__init__()
        self.setFixedWidth(_CHOICES_WIDTH)
        self._count = count
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, 0, 0, 0)
        self._kinds = self._add_kinds(column)
        column.addWidget(as_role(QLabel(self.tr("What stands in it")), "caption"))
        self.stages = self._add_tick(column, self.tr("&Stages"), is_on=True)
        self.heat = self._add_tick(column, self.tr("&Heat maps"), is_on=True)
        self.methods = self._add_tick(column, self.tr("&Parameters, times, model and hashes"), is_on=True)
        self.drawn = self._add_tick(column, self.tr("What was &drawn on the film"), is_on=True)
        self.subject = self._add_tick(column, self.tr("The patient’s name and &identifier"))
        self.names = self._add_tick(column, self.tr("Call &films by their names, not their numbers"))
        self.mark = self._add_tick(column, self.tr("With the mark of &UTF-8, which Excel needs"))
        self.warning = as_role(QLabel(), "warning")
        self.warning.setWordWrap(True)
        self.warning.setAccessibleName(self.tr("Warning of text in the pixels"))
        column.addWidget(self.warning)
        words = TargetWords(
            self.tr("Folder for reports"),
            self.tr("Files get names that say nothing of the patient; none is overwritten."),
            self.tr("Progress of the report"),
        )
        self.target = TargetPanel(folder, words)
        self.folder, self.result, self.progress = self.target.folder, self.target.result, self.target.progress
        self.folder.textChanged.connect(self.folder_changed)
        column.addWidget(self.target, 1)
        self.save, self.printing = QPushButton(self.tr("S&ave")), QPushButton(self.tr("P&rint…"))
        self.close_button = QPushButton(self.tr("Close"))
        self._add_buttons(column)

    @property
    def kind(self) -> Kind:
        """What is written."""
        return list(Kind)[self._kinds.checkedId()]

    @property
    def parts(self) -> Parts:
        """What stands in the report."""
        return Parts(self.stages.isChecked(), self.heat.isChecked(), self.methods.isChecked())

    def choose(self, kind: Kind) -> None:
        """Choose what is written."""
        self._kinds.button(list(Kind).index(kind)).setChecked(True)

    def set_possible(self, *, has_heat: bool, has_drawn: bool, why_no_name: str, is_running: bool) -> None:
        """Show the ticks that there is something for, and let none be set while something is being written.

        Parameters
        ----------
        has_heat, has_drawn : bool
            Whether there are heat maps, and anything drawn on the film.
        why_no_name : str
            Why the patient and the films cannot be named; empty where they can.
        is_running : bool
        """
        is_table = self.kind is Kind.TABLE
        shown = {
            self.stages: not is_table,
            self.heat: not is_table and has_heat,
            self.methods: not is_table,
            self.drawn: not is_table and has_drawn,
            self.subject: not is_table,
            self.names: is_table,
            self.mark: is_table,
        }
        for tick, is_shown in shown.items():
            tick.setVisible(is_shown)
            tick.setEnabled(not is_running)
        for tick in (self.subject, self.names):
            tick.setEnabled(not is_running and not why_no_name)
            tick.setToolTip(why_no_name)
        for button in self._kinds.buttons():
            button.setEnabled(not is_running)
        self._kinds.buttons()[-1].setEnabled(self._count > 0 and not is_running)
        self.warning.setVisible(not is_table)
        self.target.set_running(is_running)
        self.save.setEnabled(not is_running and self.target.is_named)
        self.printing.setEnabled(not is_running and not is_table)
        self.close_button.setText(self.tr("Cancel") if is_running else self.tr("Close"))

    def _add_kinds(self, column: QVBoxLayout) -> QButtonGroup:
        title = self.tr("What")
        column.addWidget(as_role(QLabel(title), "caption"))
        group = QButtonGroup(self)
        words = (
            self.tr("PDF on A&4"),
            self.tr("PDF on US &Letter"),
            self.tr("Contact sheet, a PN&G picture"),
            self.tr("Table of all listed films ({n:,}), &CSV").format(n=self._count),
        )
        for place, text in enumerate(words):
            button = QRadioButton(text)
            button.setAccessibleDescription(title)
            break_words(button, _CHOICES_WIDTH - _GAP)
            group.addButton(button, place)
            column.addWidget(button)
        group.button(0).setChecked(True)
        group.idToggled.connect(self._tell)
        return group

    def _add_tick(self, column: QVBoxLayout, words: str, *, is_on: bool = False) -> QCheckBox:
        tick = QCheckBox(words)
        break_words(tick, _CHOICES_WIDTH - _GAP)
        tick.setChecked(is_on)
        tick.toggled.connect(self.changed)
        column.addWidget(tick)
        return tick

    def _add_buttons(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.save, self.printing, self.close_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.save.setDefault(True)
        column.addLayout(row)

    @Slot(int, bool)
    def _tell(self, _place: int, is_on: bool) -> None:
        if is_on:
            self.changed.emit()
