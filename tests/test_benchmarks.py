"""The benchmarks compare what they say they compare."""

from pathlib import Path

import numpy as np
import torch

from benchmarks.drawn_films import CLASSES, decode_again, draw_films, list_drawn_films
from benchmarks.measure import Figure, medians
from benchmarks.plain_loop import PlainLoop
from benchmarks.stages import COLUMNS, ROWS, bare_calls
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.inference.bundle import drawn_region
from tests.builders import default_pipeline
from training.batches import Batches
from training.dataset import load_inputs


def test_the_bare_calls_do_the_same_as_the_stages() -> None:
    phantom, pipeline = draw_knee(seed=1, density=0.5, rows=ROWS, columns=COLUMNS), default_pipeline()
    region = drawn_region(phantom, pipeline)
    *_, equalized = pipeline.run_film(phantom.pixels)
    *_, last = pipeline.run_knee(equalized.image, region)
    assert np.abs(bare_calls(phantom.pixels, region) - last.image).max() < 1e-5


def test_a_figure_knows_when_its_goal_is_missed() -> None:
    assert Figure("time", 1.4, 1.5, "").is_met
    assert not Figure("time", 1.6, 1.5, "").is_met
    assert "MISSED" in str(Figure("time", 1.6, 1.5, ""))
    assert Figure("rate", 0.95, 0.9, "", is_floor=True).is_met
    assert not Figure("rate", 0.85, 0.9, "", is_floor=True).is_met


def test_actions_are_timed_in_turn() -> None:
    order: list[str] = []
    medians(lambda: order.append("a"), lambda: order.append("b"), rounds=2)
    assert order == ["a", "b", "a", "b", "a", "b"]


def test_the_plain_loop_learns_from_the_same_pictures_in_the_default_layout(tmp_path: Path) -> None:
    films, source = draw_films(tmp_path)
    inputs = load_inputs(films, source, folder=tmp_path / "kept")
    batches = Batches(inputs, inputs.keep(films), CLASSES, 112, len(films))
    ((images, _),) = list(batches)
    decoded = decode_again(films, source, source.method(), side_px=112)
    assert torch.allclose(decoded, images, atol=1e-6)
    assert decoded.is_contiguous()


def test_the_plain_loop_finds_the_films_that_were_drawn_and_learns_in_another_process(tmp_path: Path) -> None:
    drawn, _ = draw_films(tmp_path)
    assert list_drawn_films(tmp_path)[0] == drawn
    with PlainLoop(tmp_path, 16) as plain:
        plain.epoch()
        plain.epoch()
