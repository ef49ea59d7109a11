"""A model that several workers may ask for is loaded once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.ui.film_job import Model
from osteoviewer.ui.loaded_once import LoadedOnce


def model() -> Model:
    return Model(Pipeline.from_json([{"stage": "resize", "parameters": {"rows": 8, "columns": 8, "channels": 3}}]))


def test_workers_that_ask_at_once_get_the_same_model_from_one_loading() -> None:
    loaded: list[Model] = []
    together = Barrier(4)

    def load() -> Model:
        loaded.append(model())
        return loaded[-1]

    find = LoadedOnce(load)

    def ask(_number: int) -> Model:
        together.wait(timeout=10)
        return find()

    with ThreadPoolExecutor(4) as workers:
        found = list(workers.map(ask, range(4)))
    assert len(loaded) == 1
    assert all(one is loaded[0] for one in found)


def test_a_loading_that_broke_is_tried_again_by_the_next_who_asks() -> None:
    answers: list[Exception | Model] = [OSError("gone"), model()]

    def load() -> Model:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    find = LoadedOnce(load)

    with pytest.raises(OSError, match="gone"):
        find()
    assert find() is find()
    assert answers == []
