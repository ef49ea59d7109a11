"""The probabilities of one knee, or of two side by side: a row a class, a bar and a number a knee."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from osteoviewer.ui.class_signs import ProbabilityBar, SignLabel
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import class_word, probability_text

MOST_CLASSES, _MOST_COLUMNS = 3, 2
_SIGN, _GAP, _NARROW_GAP = 13, 10, 4


@dataclass(frozen=True)
class KneeColumn:
    """What is said of one knee.

    Attributes
    ----------
    probabilities : Mapping of str to float
        By class in the model's order; empty where nothing was classified.
    film_alone : Mapping of str to float
        The same by the film alone, where the patient's data count too; else empty.
    name : str
        The knee's; empty where it is the only one.
    is_chosen : bool
        Whether the panel is about this knee.
    """

    probabilities: Mapping[str, float]
    film_alone: Mapping[str, float]
    name: str = ""
    is_chosen: bool = True


class ClassTable(QWidget):
    """The table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(ElidedLabel() for _ in range(_MOST_COLUMNS))
        self._classes = tuple((SignLabel(_SIGN), QLabel()) for _ in range(MOST_CLASSES))
        self._cells = tuple(
            tuple((ProbabilityBar(), QLabel()) for _ in range(_MOST_COLUMNS)) for _ in range(MOST_CLASSES)
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(_NARROW_GAP)
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, 2 + 2 * place, 1, 2)
            self._grid.setColumnStretch(2 + 2 * place, 1)
        for row, (signs, cells) in enumerate(zip(self._classes, self._cells, strict=True), start=1):
            for column, widget in enumerate([*signs, *(part for cell in cells for part in cell)]):
                self._grid.addWidget(widget, row, column)
            for _, number in cells:
                number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.setRowStretch(MOST_CLASSES + 1, 1)

    def show_columns(self, columns: Sequence[KneeColumn]) -> None:
        """Show these knees; their classes are those of the first that has any."""
        labels = list(next((column.probabilities for column in columns if column.probabilities), ()))
        for row, (sign, word) in enumerate(self._classes):
            label = labels[row] if row < len(labels) else None
            sign.show_sign(label)
            word.setText("" if label is None else class_word(label))
            for widget in (sign, word):
                widget.setVisible(label is not None)
            for place, (bar, number) in enumerate(self._cells[row]):
                column = columns[place] if place < len(columns) else None
                self._show_cell(bar, number, None if label is None else column, label or "")
        for place, head in enumerate(self._heads):
            name = columns[place].name if place < len(columns) else ""
            is_chosen = bool(name) and columns[place].is_chosen
            as_role(head, "strong" if is_chosen else "muted")
            head.setText(f"▸ {name}" if is_chosen else name)
            head.setVisible(bool(name))
            head.style().unpolish(head)
            head.style().polish(head)
        self._grid.setHorizontalSpacing(_NARROW_GAP if len(columns) > 1 else _GAP)
        self._grid.setColumnStretch(4, 1 if len(columns) > 1 else 0)

    def _show_cell(self, bar: ProbabilityBar, number: QLabel, column: KneeColumn | None, label: str) -> None:
        for widget in (bar, number):
            widget.setVisible(column is not None)
        if column is None:
            return
        value, alone = column.probabilities.get(label), column.film_alone.get(label)
        number.setText("–" if value is None else probability_text(value))
        bar.show_share(label, value or 0.0, mark=alone)
        words = [f"{column.name} {class_word(label)} {number.text()}".strip()]
        if alone is not None:
            words.append(self.tr("by the film alone {p}").format(p=probability_text(alone)))
        bar.setAccessibleName(", ".join(words))
        bar.setToolTip(", ".join(words))
