"""Where age, sex, height and weight of the patient are looked at and typed in."""

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from osteoviewer.errors import BadClinicalData
from osteoviewer.imaging.clinical import UNKNOWN, Sex
from osteoviewer.imaging.patient import FIGURES, PatientFacts, entry_text, read_entries
from osteoviewer.ui.patient_words import field_word, origin_word, sex_word, unit_word
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.sentences import told

_WIDTH, _LINES = 540, 2


class PatientDialog(QDialog):
    """The form."""

    typed_in = Signal(object)
    """`ClinicalRecord`."""
    undo_wanted = Signal()
    redo_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Patient"))
        self._shown = UNKNOWN
        self._entries = {name: QLineEdit() for name in FIGURES}
        self._sex = QComboBox()
        for sex in (None, *Sex):
            self._sex.addItem(sex_word(sex), sex)
        self._origins = {name: as_role(QLabel(), "muted") for name in ("age_years", "sex", "height_m", "weight_kg")}
        self._problem = as_role(QLabel(), "strong")
        self._problem.setWordWrap(True)
        self._problem.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing())
        self._undo, self._redo = QPushButton(self.tr("Undo")), QPushButton(self.tr("Redo"))
        self._reset = QPushButton(self.tr("As in the header"))
        self._undo.clicked.connect(self.undo_wanted)
        self._redo.clicked.connect(self.redo_wanted)
        self._reset.clicked.connect(self.reset_wanted)
        self._lay_out()

    def show_facts(self, facts: PatientFacts, *, can_undo: bool, can_redo: bool) -> None:
        """Show what is known, and from where."""
        self._shown = facts.record
        for name, entry in self._entries.items():
            entry.setText(entry_text(name, facts.record))
        self._sex.setCurrentIndex(self._sex.findData(facts.record.sex))
        for name, label in self._origins.items():
            label.setText(origin_word(facts.origin(name)))
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)
        self._reset.setEnabled(facts.is_changed)
        self._problem.clear()

    @Slot()
    def accept(self) -> None:
        """Take what was typed in, or say what is wrong with it."""
        texts = {name: entry.text() for name, entry in self._entries.items()}
        try:
            record = read_entries(texts, self._sex.currentData(), self._shown)
        except BadClinicalData as error:
            self._problem.setText(" ".join(told(error)))
            return
        self.typed_in.emit(record)
        super().accept()

    def _lay_out(self) -> None:
        said = QLabel(
            self.tr(
                "The model uses these beside the film. What you type in counts for this film only, is forgotten when "
                "it is closed, and is written to no file of the program."
            )
        )
        said.setWordWrap(True)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        rows = (
            ("age_years", self._entries["age_years"]),
            ("sex", self._sex),
            ("height_m", self._entries["height_m"]),
            ("weight_kg", self._entries["weight_kg"]),
        )
        for row, (name, widget) in enumerate(rows):
            unit = unit_word(name) if name in FIGURES else ""
            word = field_word(name)
            label = QLabel(word[:1].upper() + word[1:])
            label.setBuddy(widget)
            widget.setAccessibleName(f"{word} {unit}".strip())
            for column, part in enumerate((label, widget, QLabel(unit), self._origins[name])):
                grid.addWidget(part, row, column)
        use, cancel = QPushButton(self.tr("Use these")), QPushButton(self.tr("Cancel"))
        use.setDefault(True)
        use.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (self._undo, self._redo, self._reset):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(use)
        page = QVBoxLayout(self)
        page.addStrut(_WIDTH)
        page.addWidget(said)
        page.addLayout(grid)
        page.addWidget(self._problem)
        page.addStretch(1)
        page.addLayout(buttons)
        order = (*(widget for _, widget in rows), self._undo, self._redo, self._reset, cancel, use)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
