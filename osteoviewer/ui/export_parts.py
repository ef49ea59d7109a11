"""The two halves of the export's dialog: the film with its boxes and warning, and the choices."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from osteoviewer.film_export import Format
from osteoviewer.ui.box_canvas import BoxCanvas
from osteoviewer.ui.broken_text import break_words
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.target_panel import TargetPanel, TargetWords

_CHOICES_WIDTH = 400
_GAP = 6


class LookPanel(QWidget):
    """A film to look at, the boxes on it, and the warning of text in the pixels, which is always there."""

    film_wanted = Signal(int)

    def __init__(self, names: Sequence[str], index: int) -> None:
        super().__init__()
        self.films = QComboBox()
        self.films.setAccessibleName(self.tr("Film to look at"))
        self.films.addItems([self.tr("{n}: {name}").format(n=place + 1, name=name) for place, name in enumerate(names)])
        self.films.setCurrentIndex(index)
        self.films.currentIndexChanged.connect(self.film_wanted)
        self.canvas = BoxCanvas()
        self.warning = as_role(QLabel(), "warning")
        self.warning.setWordWrap(True)
        self.warning.setAccessibleName(self.tr("Warning of text in the pixels"))
        self.looked_at = as_role(QLabel(), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.films)
        column.addWidget(self.looked_at)
        column.addWidget(self.canvas, 1)
        column.addLayout(self._buttons())
        column.addWidget(self.warning)

    def show_warning(self, words: str, is_strong: bool) -> None:
        """Say what is known of text in the pixels."""
        self.warning.setText(words)
        self.warning.setProperty("strong", is_strong)
        self.warning.style().unpolish(self.warning)
        self.warning.style().polish(self.warning)

    def set_several(self, is_on: bool, looked_at: int) -> None:
        """Let other films be looked at too, and say how many were."""
        self.films.setEnabled(is_on)
        self.looked_at.setVisible(is_on)
        self.looked_at.setText(self.tr("Looked at {n} of {count} films.").format(n=looked_at, count=self.films.count()))

    def choose(self, index: int) -> None:
        """Look at a film."""
        self.films.setCurrentIndex(index)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, tip, handler in (
            (self.tr("&Add a box"), self.tr("Insert, or drag on the film"), self.canvas.add),
            (self.tr("&Next box"), self.tr("Arrows move it, Shift with arrows resizes it"), self.canvas.choose_next),
            (self.tr("&Remove the box"), self.tr("Delete"), self.canvas.remove),
        ):
            button = QPushButton(words)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(handler)
            row.addWidget(button)
        row.addStretch(1)
        return row


class ChoicesPanel(QWidget):
    """What is exported, how, and where to; and what came of it."""

    changed = Signal()

    def __init__(self, count: int, folder: Path) -> None:
        super().__init__()
        self.setFixedWidth(_CHOICES_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, 0, 0, 0)
        self._kinds = self._add_group(column, self.tr("What"), self._kind_words())
        self.reason = as_role(QLabel(), "muted")
        self.reason.setWordWrap(True)
        column.insertWidget(2, self.reason)
        self.gone = self._add_check(column, self.tr("I &have looked: no text is left that tells whose it is"))
        self.annotations = self._add_check(column, self.tr("&With regions, landmarks and result (8 bits, colour)"))
        self.annotations.setToolTip(self.tr("Only of the film on the screen, which was analysed"))
        self.heat = self._add_check(column, self.tr("With the heat &map (8 bits, colour)"))
        self.drawn = self._add_check(column, self.tr("With what was drawn &on the film (8 bits, colour)"))
        self.drawn.setToolTip(
            self.tr("Words that were written there may name a patient; they are left out while the patient is hidden")
        )
        self._is_possible = {self.heat: False, self.drawn: False}
        self._grays = self._add_group(
            column, self.tr("Grays of pictures"), [self.tr("As on the &screen"), self.tr("The whole ran&ge")]
        )
        both = [self.tr("This &film"), self.tr("All &listed films ({n:,})").format(n=count)]
        self._films = self._add_group(column, self.tr("Which"), both)
        self._films.buttons()[1].setEnabled(count > 1)
        self._can_all = count > 1
        words = TargetWords(
            self.tr("Folder for exported films"),
            self.tr("Files are called film-0001, film-0002, …; none is overwritten."),
            self.tr("Progress of the export"),
        )
        self.target = TargetPanel(folder, words)
        self.folder, self.result, self.progress = self.target.folder, self.target.result, self.target.progress
        self.folder.textChanged.connect(self.changed)
        column.addWidget(self.target, 1)
        self.export, self.close_button = QPushButton(self.tr("&Export")), QPushButton(self.tr("Close"))
        self.export.setDefault(True)
        self.close_button.setAutoDefault(False)
        self._finish(column)

    @property
    def kind(self) -> Format:
        """What films are written as."""
        return list(Format)[self._kinds.checkedId()]

    @property
    def has_window(self) -> bool:
        """Whether pictures are windowed as on the screen."""
        return self._grays.checkedId() == 0

    @property
    def is_all(self) -> bool:
        """Whether all listed films are exported."""
        return self._films.checkedId() == 1

    @property
    def has_annotations(self) -> bool:
        """Whether regions, landmarks and result are drawn."""
        return self.annotations.isEnabled() and self.annotations.isChecked()

    @property
    def has_heat(self) -> bool:
        """Whether the heat map is drawn."""
        return self._is_possible[self.heat] and self.heat.isChecked()

    @property
    def has_drawn(self) -> bool:
        """Whether what the reader drew is drawn."""
        return self._is_possible[self.drawn] and self.drawn.isChecked()

    @property
    def is_text_gone(self) -> bool:
        """Whether the user says that no text is left."""
        return self.gone.isEnabled() and self.gone.isChecked()

    def choose(self, kind: Format, *, is_all: bool | None = None, has_window: bool | None = None) -> None:
        """Choose what is exported."""
        self._kinds.button(list(Format).index(kind)).setChecked(True)
        if is_all is not None:
            self._films.button(int(is_all)).setChecked(True)
        if has_window is not None:
            self._grays.button(int(not has_window)).setChecked(True)

    def set_possible(
        self, *, why_no_dicom: str, has_heat: bool, has_drawn: bool, has_boxes: bool, is_running: bool
    ) -> None:
        """Let what cannot be chosen not be chosen, and say why.

        Parameters
        ----------
        why_no_dicom : str
            Why the film cannot be exported as DICOM; empty where it can.
        has_heat, has_drawn : bool
            Whether a heat map, or what the reader drew, is over the film on the screen.
        has_boxes, is_running : bool
        """
        dicom = self._kinds.button(0)
        dicom.setEnabled(not why_no_dicom and not is_running)
        self.reason.setText(why_no_dicom)
        self.reason.setVisible(bool(why_no_dicom))
        if why_no_dicom and dicom.isChecked():
            self._kinds.button(1).setChecked(True)
        is_picture = self.kind is not Format.DICOM
        self.gone.setEnabled(not is_picture and has_boxes and not is_running)
        self.annotations.setEnabled(is_picture and not self.is_all and not is_running)
        for tick, is_there in ((self.heat, has_heat), (self.drawn, has_drawn)):
            is_possible = is_there and is_picture and not self.is_all
            tick.setVisible(is_there)
            tick.setEnabled(is_possible and not is_running)
            if is_possible is not self._is_possible[tick]:
                self._is_possible[tick] = is_possible
                tick.setChecked(is_possible)
        for button in self._grays.buttons():
            button.setEnabled(is_picture and not is_running)
        for button in (*self._kinds.buttons()[1:], self._films.button(0)):
            button.setEnabled(not is_running)
        self.target.set_running(is_running)
        self._films.button(1).setEnabled(self._can_all and not is_running)
        self.export.setEnabled(not is_running and self.target.is_named)
        self.close_button.setText(self.tr("Cancel") if is_running else self.tr("Close"))

    def show_stopping(self) -> None:
        """Say that the export ends after this film."""
        self.result.setPlainText(self.tr("Stopping after the film that is being written."))

    def _kind_words(self) -> list[str]:
        return [
            self.tr("&DICOM, de-identified"),
            self.tr("&PNG, as deep as the film"),
            self.tr("&TIFF, as deep as the film"),
            self.tr("&JPEG, 8 bits"),
        ]

    def _add_group(self, column: QVBoxLayout, title: str, words: Sequence[str]) -> QButtonGroup:
        column.addWidget(as_role(QLabel(title), "caption"))
        group = QButtonGroup(self)
        for place, text in enumerate(words):
            button = QRadioButton(text)
            button.setAccessibleDescription(title)
            break_words(button, _CHOICES_WIDTH - _GAP)
            group.addButton(button, place)
            column.addWidget(button)
        group.button(0).setChecked(True)
        group.idToggled.connect(self._tell)
        return group

    def _add_check(self, column: QVBoxLayout, words: str) -> QCheckBox:
        check = QCheckBox(words)
        break_words(check, _CHOICES_WIDTH - _GAP)
        column.addWidget(check)
        return check

    def _finish(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.setTabOrder(self.export, self.close_button)

    @Slot(int, bool)
    def _tell(self, _place: int, is_on: bool) -> None:
        if is_on:
            self.changed.emit()
