"""`LatestTask`: one job at a time, the newest wins, and nothing stale arrives."""

import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from osteoviewer.ui.background import LatestTask
from tests.ui.conftest import InlineExecutor


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=1) as made:
        yield made


@pytest.fixture
def task(qapp: object, executor: ThreadPoolExecutor) -> Iterator[LatestTask]:
    made = LatestTask(executor)
    yield made
    made.cancel()
    executor.shutdown(wait=True, cancel_futures=True)


def test_every_yield_is_delivered_in_order_and_then_the_end(qtbot: QtBot, task: LatestTask) -> None:
    got: list[object] = []
    task.delivered.connect(got.append)
    with qtbot.waitSignal(task.finished):
        task.start(lambda: iter([1, "two", None]))
    assert got == [1, "two", None]


def test_the_job_runs_in_another_thread_and_is_delivered_in_this_one(qtbot: QtBot, task: LatestTask) -> None:
    worker: list[int] = []
    threads: list[bool] = []
    task.delivered.connect(lambda _: threads.append(QThread.currentThread() is QCoreApplication.instance().thread()))

    def job() -> Iterator[int]:
        worker.append(threading.get_ident())
        yield 1

    with qtbot.waitSignal(task.finished):
        task.start(job)
    assert worker != [threading.get_ident()]
    assert threads == [True]


def test_an_exception_is_delivered_and_the_next_job_still_runs(qtbot: QtBot, task: LatestTask) -> None:
    def job() -> Iterator[int]:
        yield 1
        raise ValueError("no")

    with qtbot.waitSignal(task.failed) as failure:
        task.start(job)
    assert isinstance(failure.args[0], ValueError)
    with qtbot.waitSignal(task.finished):
        task.start(lambda: iter([2]))


def test_a_new_job_does_not_wait_for_an_old_one_that_is_deep_in_its_work(qtbot: QtBot) -> None:
    is_released = threading.Event()

    def deep() -> Iterator[str]:
        yield "begun"
        is_released.wait(30)
        yield "old"

    with ThreadPoolExecutor(max_workers=2) as executor:
        task = LatestTask(executor)
        try:
            with qtbot.waitSignal(task.delivered):
                task.start(deep)
            got: list[object] = []
            task.delivered.connect(got.append)
            with qtbot.waitSignal(task.finished):
                task.start(lambda: iter(["new"]))
            assert got == ["new"]
        finally:
            is_released.set()
        qtbot.wait(50)
        assert got == ["new"]


def test_a_new_job_ends_the_old_one_at_its_next_yield(qtbot: QtBot, task: LatestTask) -> None:
    was_closed = threading.Event()

    def endless() -> Iterator[str]:
        try:
            while True:
                time.sleep(0.001)
                yield "old"
        finally:
            was_closed.set()

    got: list[object] = []
    with qtbot.waitSignal(task.delivered):
        task.start(endless)
    task.delivered.connect(got.append)
    with qtbot.waitSignal(task.finished):
        task.start(lambda: iter(["new"]))
    assert got == ["new"]
    assert was_closed.is_set()


def test_a_delivery_that_waits_in_the_queue_is_dropped_when_a_new_job_starts(qtbot: QtBot, task: LatestTask) -> None:
    got: list[object] = []
    task.delivered.connect(got.append)
    is_out = threading.Event()

    def job() -> Iterator[str]:
        yield "stale"
        is_out.set()

    task.start(job)
    assert is_out.wait(5)
    with qtbot.waitSignal(task.finished):
        task.start(lambda: iter(["fresh"]))
    assert got == ["fresh"]


def test_nothing_arrives_after_a_cancellation(qtbot: QtBot, task: LatestTask) -> None:
    got: list[object] = []
    for signal in (task.delivered, task.failed):
        signal.connect(got.append)
    task.finished.connect(lambda: got.append("finished"))
    is_out = threading.Event()

    def job() -> Iterator[int]:
        yield 1
        is_out.set()
        raise ValueError("late")

    task.start(job)
    assert is_out.wait(5)
    task.cancel()
    qtbot.wait(50)
    assert got == []


def test_a_job_that_has_not_begun_is_never_begun(qtbot: QtBot, executor: ThreadPoolExecutor, task: LatestTask) -> None:
    may_go_on = threading.Event()
    executor.submit(may_go_on.wait, 5)
    begun: list[int] = []

    def job(number: int) -> Iterator[int]:
        begun.append(number)
        yield number

    for number in range(5):
        task.start(lambda number=number: job(number))
    with qtbot.waitSignal(task.finished):
        may_go_on.set()
    assert begun == [4]


def test_a_thousand_rapid_restarts_deliver_only_the_last(qtbot: QtBot, task: LatestTask) -> None:
    got: list[object] = []
    task.delivered.connect(got.append)
    current = -1

    def job(number: int) -> Iterator[tuple[int, int]]:
        for step in range(3):
            yield number, step

    for current in range(1000):
        task.start(lambda number=current: job(number))
        if current % 10 == 0:
            QCoreApplication.processEvents()
            assert all(number == current for number, _ in got), "something stale has arrived"
        got.clear()
    qtbot.waitUntil(lambda: len(got) == 3)
    assert got == [(current, step) for step in range(3)]


def test_with_an_executor_that_runs_at_once_all_is_there_at_once(qapp: object) -> None:
    task = LatestTask(InlineExecutor())
    got: list[object] = []
    task.delivered.connect(got.append)
    task.start(lambda: iter([1, 2]))
    assert got == [1, 2]


def test_thousands_of_signals_do_not_wear_out_true_false_and_none(qtbot: QtBot, task: LatestTask) -> None:
    """PySide6 6.12.0 lost a reference to True with every emit, until CPython 3.11 aborted."""

    def job() -> Iterator[bool | None]:
        for _ in range(3000):
            yield True
            yield False
            yield None

    def counts() -> list[int]:
        return [sys.getrefcount(value) for value in (True, False, None)]

    with qtbot.waitSignal(task.finished, timeout=20_000):
        task.start(job)
    before = counts()
    with qtbot.waitSignal(task.finished, timeout=20_000):
        task.start(job)
    assert all(abs(now - then) < 300 for now, then in zip(counts(), before, strict=True))


@pytest.fixture
def inline(qapp: object) -> LatestTask:
    return LatestTask(InlineExecutor())


def test_what_is_said_of_a_start_is_said_before_the_job_delivers(inline: LatestTask) -> None:
    said: list[object] = []
    inline.delivered.connect(said.append)
    inline.finished.connect(lambda: said.append("finished"))
    with inline.begun(lambda: iter([1, 2])):
        said.append("started")
    assert said == ["started", 1, 2, "finished"]


def test_a_job_runs_while_its_start_is_said(qtbot: QtBot, task: LatestTask) -> None:
    is_running = threading.Event()

    def job() -> Iterator[str]:
        is_running.set()
        yield "done"

    with qtbot.waitSignal(task.delivered), task.begun(job):
        assert is_running.wait(10)


def test_a_job_that_is_given_up_while_its_start_is_said_delivers_nothing(inline: LatestTask) -> None:
    said: list[object] = []
    inline.delivered.connect(said.append)
    with inline.begun(lambda: iter([1])):
        inline.cancel()
    assert said == []


def test_a_job_that_takes_the_place_of_one_whose_start_is_said_delivers_alone(inline: LatestTask) -> None:
    said: list[object] = []
    inline.delivered.connect(said.append)
    with inline.begun(lambda: iter(["old"])), inline.begun(lambda: iter(["new"])):
        pass
    assert said == ["new"]


def test_a_job_delivers_though_saying_its_start_broke(inline: LatestTask) -> None:
    said: list[object] = []
    inline.delivered.connect(said.append)
    with pytest.raises(ValueError, match="broken"), inline.begun(lambda: iter([1])):
        raise ValueError("broken")
    assert said == [1]


def test_a_job_that_could_not_be_started_holds_back_nothing_of_the_next(qapp: object) -> None:
    gone = ThreadPoolExecutor(max_workers=1)
    gone.shutdown()
    task = LatestTask(gone)
    with pytest.raises(RuntimeError), task.begun(lambda: iter([1])):
        pass
    said: list[object] = []
    task.delivered.connect(said.append)
    task._executor = InlineExecutor()
    task.start(lambda: iter([2]))
    assert said == [2]
