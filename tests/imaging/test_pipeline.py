"""A pipeline is data: it is checked when it is made, and JSON carries it unchanged."""

import numpy as np
import pytest

from osteoviewer.errors import BadPipeline, StageFailed
from osteoviewer.imaging.pipeline import Pipeline, Stage
from tests.builders import default_pipeline


def test_json_carries_a_pipeline_unchanged() -> None:
    pipeline = default_pipeline()
    again = Pipeline.from_json(pipeline.to_json())
    assert again == pipeline
    assert again.digest == pipeline.digest


def test_another_parameter_gives_another_digest() -> None:
    rows = default_pipeline().to_json()
    rows[0]["parameters"]["window"] = 7
    assert Pipeline.from_json(rows).digest != default_pipeline().digest


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [{"stage": "sharpen", "parameters": {}}],
        [{"stage": "denoise", "parameters": {}}],
        [{"stage": "denoise", "parameters": {"window": 5, "strength": 2}}],
        [{"stage": "denoise", "parameters": {"window": "5"}}],
        [{"stage": "denoise", "parameters": {"window": True}}],
        [{"stage": "denoise", "parameters": {"window": 2.5}}],
        [{"stage": "denoise", "parameters": {"window": -1}}],
        [{"stage": "denoise", "parameters": {"image": 1, "window": 1}}],
        [{"stage": "denoise", "parameters": {"window": 5}}] * 2,
        [{"stage": "denoise"}],
        [{"stage": "roi", "parameters": {}}],
        [{"stage": "roi", "parameters": {"method": "guess", "widths": 1.25}}],
        [{"stage": "roi", "parameters": {"method": "landmarks", "widths": 1.25}}],
        [{"stage": "roi", "parameters": {"method": "landmarks", "widths": 1.25, "network": 7}}],
        [{"stage": "roi", "parameters": {"method": "landmarks", "widths": 1.25, "network": "n", "clusters": 3}}],
        [{"stage": "roi", "parameters": {"method": ["paper"], "widths": 1.25}}],
        ["denoise"],
        {"stage": "denoise"},
        None,
    ],
)
def test_what_is_no_pipeline_is_refused(rows: object) -> None:
    with pytest.raises(BadPipeline) as caught:
        Pipeline.from_json(rows)  # type: ignore[arg-type]
    assert caught.value.hint


def test_results_come_one_by_one_so_that_a_run_can_be_stopped() -> None:
    run = default_pipeline().run_film(np.random.default_rng(1).random((100, 100)).astype(np.float32))
    assert next(run).name == "denoise"
    run.close()


def test_a_stage_that_breaks_is_named() -> None:
    pipeline = Pipeline((Stage("equalize", {"bins": 1}),))
    with pytest.raises(StageFailed, match="equalize"):
        list(pipeline.run_film(np.eye(100, dtype=np.float32)))
