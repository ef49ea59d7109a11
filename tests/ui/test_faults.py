"""What nobody caught goes the same road as every other failure."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from osteoviewer.ui.faults import Faults, log_fault


@pytest.fixture
def faults(qapp: object) -> Iterator[Faults]:
    hooks = sys.excepthook, threading.excepthook
    made = Faults()
    made.install()
    yield made
    sys.excepthook, threading.excepthook = hooks


def test_an_exception_of_this_thread_is_told_of(qtbot: QtBot, faults: Faults) -> None:
    error = ValueError("x")
    with qtbot.waitSignal(faults.caught) as caught:
        sys.excepthook(ValueError, error, None)
    assert caught.args == [error]


def test_an_exception_of_another_thread_is_told_of_in_this_one(qtbot: QtBot, faults: Faults) -> None:
    def work() -> None:
        raise ValueError("x")

    with qtbot.waitSignal(faults.caught) as caught:
        threading.Thread(target=work).start()
    assert isinstance(caught.args[0], ValueError)


def test_a_fault_in_telling_of_a_fault_is_not_told_of_again(
    qtbot: QtBot, faults: Faults, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[object] = []

    def break_down(error: object) -> None:
        told.append(error)
        sys.excepthook(KeyError, KeyError("second"), None)

    faults.caught.connect(break_down)
    sys.excepthook(ValueError, ValueError("first"), None)
    assert len(told) == 1
    assert "KeyError" in caplog.text


def test_an_interrupt_is_no_fault(qtbot: QtBot, faults: Faults) -> None:
    with qtbot.assertNotEmitted(faults.caught):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)


def test_the_log_names_the_kind_and_the_place_and_neither_text_nor_path(caplog: pytest.LogCaptureFixture) -> None:
    def inner() -> None:
        raise FileNotFoundError("/home/Planted^Name/film.dcm")

    try:
        try:
            inner()
        except FileNotFoundError as error:
            raise RuntimeError("Planted^Name") from error
    except RuntimeError as error:
        log_fault(logging.getLogger("osteoviewer.test"), error)
    assert "RuntimeError" in caplog.text
    assert "FileNotFoundError" in caplog.text
    assert "inner" in caplog.text
    assert "test_faults.py" in caplog.text
    assert "Planted" not in caplog.text
    assert "/" not in "".join(record.getMessage() for record in caplog.records)
