"""The left column: one row a film, with the sign of its class or a ring, its name, and its state in a word."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from osteoviewer.ui.class_signs import sign_icon
from osteoviewer.ui.films import Film, FilmList, State
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.words import class_word

_SIGN = 16
_NARROWEST = 120


class FilmListPanel(QWidget):
    """The opened films."""

    film_wanted = Signal(int)

    def __init__(self, privacy: Privacy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._privacy = privacy
        as_role(self, "column")
        self.setMinimumWidth(_NARROWEST)
        self._films = FilmList()
        privacy.changed.connect(self._name_again)
        caption = as_role(QLabel(self.tr("FILMS")), "caption")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Films"))
        self._list.setIconSize(QSize(_SIGN, _SIGN))
        self._list.setUniformItemSizes(True)
        self._list.setTabKeyNavigation(False)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.currentRowChanged.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(caption)
        column.addWidget(self._list, 1)

    @Slot(object)
    def show_films(self, films: FilmList) -> None:
        """Show the list as it is now."""
        self._films = films
        self._list.blockSignals(True)
        while self._list.count() > len(films.films):
            self._list.takeItem(self._list.count() - 1)
        for place, film in enumerate(films.films):
            if place == self._list.count():
                self._list.addItem(QListWidgetItem())
            self._fill(self._list.item(place), film, place)
        self._list.setCurrentRow(-1 if films.index is None else films.index)
        self._list.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the signs again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for row in range(self._list.count()):
                self._list.item(row).setText("")
            self.show_films(self._films)

    def _fill(self, item: QListWidgetItem, film: Film, place: int) -> None:
        text = f"{self._privacy.film_name(film.source.name, place)}\n{self._state_word(film)}"
        if item.text() == text:
            return
        item.setText(text)
        item.setToolTip(text)
        outline = self.palette().color(QPalette.ColorRole.WindowText)
        item.setIcon(sign_icon(film.labels, outline, _SIGN, self.devicePixelRatioF()))

    def _state_word(self, film: Film) -> str:
        words = {
            State.WAITING: self.tr("waiting"),
            State.READING: self.tr("reading"),
            State.ANALYSING: self.tr("analysing"),
            State.DONE: ", ".join(map(class_word, film.labels)) or self.tr("stages done"),
            State.REFUSED: class_word(None),
            State.FAILED: self.tr("not analysed"),
            State.CANCELLED: self.tr("cancelled"),
        }
        return words[film.state]

    @Slot()
    def _name_again(self) -> None:
        self.show_films(self._films)

    @Slot(int)
    def _ask(self, row: int) -> None:
        if row >= 0:
            self.film_wanted.emit(row)
