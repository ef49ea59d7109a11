"""What a user may do, at random: commands, keys, the mouse, controls of whatever stands open, good and bad files."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from osteoviewer.ui.main_window import MainWindow

LEFT_OUT = frozenset({"quit", "export_kept", "import_kept", "export_audit"})
"""The one ends the program, the others ask in a dialog of the system."""
_PLAIN_KEYS = (
    *("Tab", "Backtab", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown"),
    *("Return", "Escape", "Space", "Delete", "Backspace", "a", "5", "-"),
)
_SMALLEST, _LARGEST = (860, 620), (1600, 1000)
_STEPS = 4
_WORDS = ("", "7", "-1.5", "knee", "عظم", "  ", "9" * 40, "1e309")


class Hands:
    """Acts on a window.

    Parameters
    ----------
    window : MainWindow
    random : Random
    good, bad : list of Path
        What there is to open, and what cannot be opened.
    say : callable
        Told of each action what it is, before it is done.
    """

    def __init__(
        self, window: "MainWindow", random: Random, *, good: list[Path], bad: list[Path], say: Callable[[str], None]
    ) -> None:
        self._window, self._random, self._good, self._bad, self._say = window, random, good, bad, say
        self._kinds: dict[Callable[[], None], float] = {
            self.give_a_command: 6,
            self.use_the_mouse: 3,
            self.move_a_control: 3,
            self.press_a_key: 2,
            self.open_a_film: 0.7,
            self.open_what_is_broken: 0.3,
            self.resize: 0.3,
            self.undo_or_redo: 1,
            self.close_a_dialog: 1.5,
        }
        window.commands.actions["quit"].setEnabled(False)

    def act(self) -> None:
        """Do something."""
        self._random.choices(list(self._kinds), list(self._kinds.values()))[0]()

    def commands(self) -> list[str]:
        """Return the commands that can be given now."""
        actions = self._window.commands.actions
        return sorted(name for name, action in actions.items() if action.isEnabled() and name not in LEFT_OUT)

    def give(self, name: str) -> None:
        """Give one command."""
        self._say(name)
        self._window.commands.actions[name].trigger()

    def give_a_command(self) -> None:
        """Choose one from the menus."""
        self.give(self._random.choice(self.commands()))

    def undo_or_redo(self) -> None:
        """Go back and forth."""
        name = self._random.choice(("undo", "redo"))
        if self._window.commands.actions[name].isEnabled():
            self.give(name)

    def open_a_film(self) -> None:
        """Open a film or, now and then, the folder of them all."""
        path = self._random.choice(self._good)
        self._say("open a film")
        self._window.session.open_paths([path if self._random.random() < 0.9 else path.parent])

    def open_what_is_broken(self) -> None:
        """Open what is no film, or is one no longer."""
        self._say("open what is broken")
        self._window.session.open_paths([self._random.choice(self._bad)])

    def resize(self) -> None:
        """Pull at the window's corner."""
        self._say("resize")
        sides = zip(_SMALLEST, _LARGEST, strict=True)
        self._window.resize(*(self._random.randint(least, most) for least, most in sides))

    def press_a_key(self) -> None:
        """Press the keys of a command, or one that moves about, wherever the keyboard is."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        self._say("key")
        target = QApplication.focusWidget() or QApplication.activeWindow() or self._window
        actions = self._window.commands.actions
        if self._random.random() < 0.5:
            shortcuts = actions[self._random.choice(self.commands())].shortcuts()
            if shortcuts:
                QTest.keySequence(target, shortcuts[0])
            return
        QTest.keySequence(target, QKeySequence(self._random.choice(_PLAIN_KEYS)))

    def close_a_dialog(self) -> None:
        """Close one of the windows that stand open beside the window itself."""
        others = self._others()
        if others:
            self._say("close a dialog")
            self._random.choice(others).close()

    def close_all_dialogs(self) -> None:
        """Leave nothing but the window."""
        for widget in self._others():
            widget.close()

    def _others(self) -> "list[QWidget]":
        from PySide6.QtWidgets import QApplication

        return [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget is not self._window and widget.isVisible() and widget.isWindow()
        ]

    def move_a_control(self) -> None:
        """Move, tick, choose, press or type into something of what stands open."""
        from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox, QLineEdit, QWidget

        place = self._random.choice([QApplication.activeModalWidget() or self._window, self._window, *self._others()])
        kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
        found = [
            widget
            for widget in place.findChildren(QWidget)
            if isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled()
        ]
        if not found:
            return
        control = self._random.choice(found)
        self._say(f"{type(place).__name__}: {type(control).__name__}")
        match control:
            case QAbstractButton():
                control.click()
            case QAbstractSlider():
                for _ in range(_STEPS):
                    control.setValue(self._random.randint(control.minimum(), control.maximum()))
            case QComboBox() if control.count():
                place_ = self._random.randrange(control.count())
                control.setCurrentIndex(place_)
                control.activated.emit(place_)
            case QLineEdit():
                control.setText(self._random.choice(_WORDS))
                control.editingFinished.emit()

    def use_the_mouse(self) -> None:
        """Move, click, drag or turn the wheel over the film."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        self._say("mouse")
        view = self._window.view.canvas.viewport()
        if not view.isVisible():
            return
        at, to = (QPoint(self._random.randrange(view.width()), self._random.randrange(view.height())) for _ in range(2))
        match self._random.choice(("move", "click", "drag", "wheel")):
            case "move":
                QTest.mouseMove(view, at)
            case "click":
                QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
            case "drag":
                button = self._random.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
                QTest.mousePress(view, button, pos=at)
                QTest.mouseMove(view, to)
                QTest.mouseRelease(view, button, pos=to)
            case _:
                _turn_wheel(view, at, self._random.choice((-120, 120)))


def _turn_wheel(view: "QWidget", at: object, by: int) -> None:
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    assert isinstance(at, QPoint)
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    place, buttons = QPointF(view.mapToGlobal(at)), Qt.MouseButton.NoButton
    QApplication.sendEvent(view, QWheelEvent(QPointF(at), place, QPoint(), QPoint(0, by), buttons, none, phase, False))
