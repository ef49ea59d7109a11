"""What has to be kept is done in the background, in order, the newest of each topic; and all of it before the end."""

import threading
from concurrent.futures import ThreadPoolExecutor

from osteoviewer.keeping.writer import Writer


class Waiting(ThreadPoolExecutor):
    """An executor that never gets round to anything."""

    def submit(self, *_: object, **__: object) -> None:  # type: ignore[override]
        return None


def test_the_newest_of_each_topic_is_done_in_the_order_of_the_newest() -> None:
    done: list[str] = []
    writer = Writer(Waiting(), done.append)
    for topic, value in (("view", "view 1"), ("knees", "knees 1"), ("view", "view 2")):
        writer.put(topic, lambda value=value: done.append(value))
        writer.start()
    writer.stop()
    assert done == ["knees 1", "view 2"]


def test_nothing_runs_at_the_same_time_and_all_is_done_in_the_end() -> None:
    done, running, most = [], [], []
    lock = threading.Lock()

    def work(number: int) -> None:
        with lock:
            running.append(number)
            most.append(len(running))
        done.append(number)
        running.remove(number)

    with ThreadPoolExecutor(4) as executor:
        writer = Writer(executor, done.append)
        for number in range(200):
            writer.put(number, lambda number=number: work(number))
            writer.start()
        writer.stop()
        assert done == list(range(200))
    assert max(most) == 1


def test_what_fails_is_told_and_the_rest_is_done() -> None:
    done: list[object] = []
    error = ValueError("planted")

    def fail() -> None:
        raise error

    writer = Writer(Waiting(), done.append)
    writer.put(1, fail)
    writer.put(2, lambda: done.append("kept"))
    writer.stop()
    assert done == [error, "kept"]


def test_after_its_end_it_leaves_the_executor_alone() -> None:
    executor = ThreadPoolExecutor(1)
    writer = Writer(executor, print)
    writer.stop()
    executor.shutdown()
    writer.start()
    writer.put(1, int)
    writer.finish()


def test_what_is_kept_after_the_workers_have_gone_is_kept_all_the_same() -> None:
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    done: list[str] = []
    writer = Writer(executor, lambda error: done.append(str(error)))
    writer.put("view", lambda: done.append("kept"))
    writer.start()
    assert done == ["kept"]
