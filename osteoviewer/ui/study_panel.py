"""The left column: a search field, the list of studies, and what the search for films is doing."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from osteoviewer.studies.rows import Order, Rank
from osteoviewer.ui.dialogs import ProblemsDialog
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.films import FilmList
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.search_field import SearchField
from osteoviewer.ui.study_desk import StudyDesk
from osteoviewer.ui.study_list import StudyList
from osteoviewer.ui.study_model import StudyModel

_NARROWEST = 150
_TYPING_MS = 150
_GAP = 4


class StudyPanel(QWidget):
    """Shows one `StudyDesk`."""

    film_wanted = Signal(object)
    """The key of a film that was chosen."""

    def __init__(self, desk: StudyDesk, privacy: Privacy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "column")
        self.setMinimumWidth(_NARROWEST)
        self._desk = desk
        self.model = StudyModel(desk, privacy, self)
        self.list = StudyList(self.model)
        self._search = SearchField(self.tr("Search the list"))
        self._order = as_role(QToolButton(), "flat")
        self._order.setText(self.tr("Sort"))
        self._order.setAccessibleName(self.tr("Sort and filter the list"))
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setMenu(self._order_menu())
        self._words = as_role(ElidedLabel(), "muted")
        self._words.setAccessibleName(self.tr("What is listed"))
        self._stop = as_role(QPushButton(self.tr("Stop")), "flat")
        self._stop.setAccessibleName(self.tr("Stop looking for films"))
        self._problems = as_role(QPushButton(), "flat")
        self._lay_out()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._connect()
        self._show_progress()

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(as_role(ElidedLabel(self.tr("STUDIES")), "caption"), 1)
        top.addWidget(self._order)
        for widget in (self._words, self._problems, self._stop):
            bottom.addWidget(widget, 1 if widget is self._words else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(top)
        column.addWidget(self._search)
        column.addWidget(self.list, 1)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._typing.start)
        self._search.left.connect(self.list.setFocus)
        self._typing.timeout.connect(self._ask)
        self._stop.clicked.connect(self._desk.stop_search)
        self._problems.clicked.connect(self._show_problems)
        self._desk.progress_changed.connect(self._show_progress)
        self._desk.rows_changed.connect(self._show_progress)
        self.list.film_wanted.connect(self.film_wanted)
        self.list.folding_wanted.connect(self._desk.fold)

    @Slot(object)
    def show_films(self, films: FilmList) -> None:
        """Show the states of the films that were opened, and mark the one on the screen."""
        self.model.show_films(films)
        self.list.show_current(None if films.current is None else films.current.source.key)

    @Slot()
    def begin_search(self) -> None:
        """Let the user type what to search for."""
        self._search.setFocus()
        self._search.selectAll()

    @Slot()
    def _ask(self) -> None:
        self._desk.ask(search=self._search.text())

    @Slot()
    def _show_progress(self) -> None:
        desk, shown = self._desk, len(self._desk.listing.film_keys)
        count = max(shown, desk.film_count)
        if desk.is_searching:
            words = self.tr("Looking for films: {n:,}").format(n=count)
        elif shown != count and (desk.query.search or desk.query.last_rank < Rank.NOT_A_RADIOGRAPH):
            words = self.tr("{n:,} of {count:,} films").format(n=shown, count=count)
        else:
            words = "" if not count else self.tr("1 film") if count == 1 else self.tr("{n:,} films").format(n=count)
        self._words.setText(words)
        self._stop.setVisible(desk.is_searching)
        problems = sum(problem.count for problem in desk.problems)
        self._problems.setVisible(problems > 0)
        self._problems.setText(self.tr("{n:,} not listed").format(n=problems))
        self.list.show_nothing(self.tr("No film matches.") if count else self.tr("No film is listed."))

    @Slot()
    def _show_problems(self) -> None:
        ProblemsDialog(self._desk.problems, self.window()).show()

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        orders = (
            (Order.BEST, self.tr("&Frontal knees first")),
            (Order.NAME, self.tr("By &name")),
            (Order.NEWEST, self.tr("&Newest first")),
        )
        self._add_choices(menu, "order", orders)
        menu.addSeparator()
        ranks = (
            (Rank.NOT_A_RADIOGRAPH, self.tr("&All films")),
            (Rank.OTHER_VIEW, self.tr("No &other parts of the body")),
            (Rank.FRONTAL_KNEE, self.tr("Frontal &knees only")),
        )
        self._add_choices(menu, "last_rank", ranks)
        menu.addSeparator()
        menu.addAction(self.tr("F&old all studies"), partial(self._desk.fold_all, True))
        menu.addAction(self.tr("&Unfold all studies"), partial(self._desk.fold_all, False))
        return menu

    def _add_choices(self, menu: QMenu, name: str, choices: tuple[tuple[Hashable, str], ...]) -> None:
        group = QActionGroup(menu)
        for value, text in choices:
            action = QAction(text, menu, checkable=True)
            action.setChecked(getattr(self._desk.query, name) == value)
            action.triggered.connect(lambda _is_on, value=value: self._desk.ask(**{name: value}))
            group.addAction(action)
            menu.addAction(action)
