"""Going on from a stage gives, bit for bit, what a whole run gives, and does no more than it has to."""

from collections.abc import Sequence

import numpy as np
import pytest

from osteoviewer.analysis import (
    AnalysisEvent,
    Diagnosed,
    KneesFound,
    Method,
    StageCompleted,
    analyse,
    analyse_from,
)
from osteoviewer.imaging.known import Known
from osteoviewer.imaging.pipeline import Pipeline, StageResult
from osteoviewer.inference.bundle import load_bundle
from tests.builders import film_of, two_knees

PAIR = film_of(two_knees(), "2" * 64)
CHANGES = [("denoise", {"window": 9}), ("equalize", {"bins": 16}), ("roi", {"widths": 1.6}), ("smudge", {"window": 7})]


@pytest.fixture(scope="module")
def method(tiny_bundle: object) -> Method:
    bundle = load_bundle(tiny_bundle)
    return Method(bundle.pipeline, bundle.landmarks, bundle.classifier)


def changed(pipeline: Pipeline, stage: str, **parameters: object) -> Pipeline:
    own = next(each.parameters for each in pipeline.stages if each.name == stage)
    return pipeline.with_parameters(stage, {**own, **parameters})


def known_from(events: Sequence[AnalysisEvent], pipeline: Pipeline) -> Known:
    known = Known()
    for event in events:
        if isinstance(event, StageCompleted):
            known = known.with_result(event.knee, event.result)
        elif isinstance(event, KneesFound):
            known = known.with_knees(event.knees, pipeline.region)
    return known


def results(events: Sequence[AnalysisEvent]) -> list[tuple[int | None, StageResult]]:
    return [(event.knee, event.result) for event in events if isinstance(event, StageCompleted)]


def answers(events: Sequence[AnalysisEvent]) -> list[dict[str, float]]:
    return [dict(event.diagnosis.probabilities) for event in events if isinstance(event, Diagnosed)]


def assert_same(one: Sequence[AnalysisEvent], other: Sequence[AnalysisEvent]) -> None:
    assert len(results(one)) == len(results(other)) == 8
    for (knee, made), (other_knee, expected) in zip(results(one), results(other), strict=True):
        assert (knee, made.name, made.parameters) == (other_knee, expected.name, expected.parameters)
        assert np.array_equal(made.image, expected.image)
        assert np.array_equal(made.to_source, expected.to_source)
        assert made.findings == expected.findings
    assert answers(one) == answers(other)
    knees = [[event.knees for event in events if isinstance(event, KneesFound)] for events in (one, other)]
    assert knees[0] == knees[1]


@pytest.mark.parametrize(("stage", "parameters"), CHANGES)
def test_going_on_from_a_stage_is_bit_for_bit_a_whole_run(
    method: Method, stage: str, parameters: dict[str, object]
) -> None:
    whole = list(analyse(PAIR, method))
    other = Method(changed(method.pipeline, stage, **parameters), method.landmarks, method.classifier)
    again = list(analyse_from(PAIR, other, known_from(whole, method.pipeline)))
    assert_same(again, list(analyse(PAIR, other)))


@pytest.mark.parametrize(("stage", "parameters"), CHANGES)
def test_what_stands_before_the_changed_stage_is_not_made_again(
    method: Method, stage: str, parameters: dict[str, object]
) -> None:
    whole = list(analyse(PAIR, method))
    other = Method(changed(method.pipeline, stage, **parameters), method.landmarks, method.classifier)
    again = list(analyse_from(PAIR, other, known_from(whole, method.pipeline)))
    kept = [new.name for (_, new), (_, old) in zip(results(again), results(whole), strict=True) if new is old]
    names = [each.name for each in method.pipeline.stages]
    assert set(kept) == set(names[: names.index(stage)])


def test_going_there_and_back_again_is_as_if_nothing_had_been(method: Method) -> None:
    whole = list(analyse(PAIR, method))
    known = known_from(whole, method.pipeline)
    for stage, parameters in CHANGES:
        other = Method(changed(method.pipeline, stage, **parameters), method.landmarks, method.classifier)
        for event in analyse_from(PAIR, other, known):
            if isinstance(event, StageCompleted):
                known = known.with_result(event.knee, event.result)
            elif isinstance(event, KneesFound):
                known = known.with_knees(event.knees, other.pipeline.region)
    assert_same(list(analyse_from(PAIR, method, known)), whole)


def test_a_run_that_was_given_up_leaves_nothing_wrong_behind(method: Method) -> None:
    whole = list(analyse(PAIR, method))
    known = known_from(whole, method.pipeline)
    other = Method(changed(method.pipeline, "denoise", window=9), method.landmarks, method.classifier)
    first = next(iter(analyse_from(PAIR, other, known)))
    assert isinstance(first, StageCompleted)
    known = known.with_result(None, first.result)
    assert_same(list(analyse_from(PAIR, other, known)), list(analyse(PAIR, other)))
    assert_same(list(analyse_from(PAIR, method, known)), whole)


def test_knees_that_were_drawn_keep_their_regions(method: Method) -> None:
    whole = list(analyse(PAIR, method))
    knees = next(event.knees for event in whole if isinstance(event, KneesFound))
    other = Method(changed(method.pipeline, "smudge", window=7), method.landmarks, method.classifier)
    drawn = list(analyse(PAIR, method, by_hand=knees[1:]))
    again = list(analyse_from(PAIR, other, known_from(drawn, method.pipeline), by_hand=knees[1:]))
    expected = list(analyse(PAIR, other, by_hand=knees[1:]))
    assert [event.knees for event in again if isinstance(event, KneesFound)] == [knees[1:]]
    assert answers(again) == answers(expected)
