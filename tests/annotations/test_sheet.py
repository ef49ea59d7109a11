"""Annotations are kept as plain data, and what cannot be drawn is refused."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from osteoviewer.annotations.annotation import LONGEST_TEXT, POINTS, Annotation, Kind
from osteoviewer.annotations.sheet import MOST, Annotations, from_json, to_json
from osteoviewer.errors import BadAnnotations

places = st.floats(-1e6, 1e6)


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    kind = draw(st.sampled_from(Kind))
    points = draw(st.lists(st.tuples(places, places), min_size=POINTS[kind], max_size=POINTS[kind]))
    return Annotation(kind, tuple(points), draw(st.text(max_size=50)))


@given(st.lists(annotations(), max_size=5).map(tuple))
@settings(suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
def test_what_is_kept_comes_back_as_it_was(drawn: Annotations) -> None:
    assert from_json(json.loads(json.dumps(to_json(drawn)))) == drawn


GOOD = to_json((Annotation(Kind.LENGTH, ((1.0, 2.0), (3.0, 4.0))),))


def _changed(**changes: object) -> object:
    return {**GOOD, "annotations": [{**GOOD["annotations"][0], **changes}]}


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {**GOOD, "version": 2},
        {**GOOD, "version": "1"},
        {**GOOD, "more": 1},
        {**GOOD, "annotations": GOOD["annotations"] * (MOST + 1)},
        _changed(kind="circle"),
        _changed(points=[[1.0, 2.0]]),
        _changed(points=[[1.0, 2.0], [3.0]]),
        _changed(points=[[1.0, 2.0], [3.0, "4"]]),
        _changed(points=[[1.0, 2.0], [3.0, float("nan")]]),
        _changed(points=[[1.0, 2.0], [3.0, 1e9]]),
        _changed(points=[[1.0, 2.0], [3.0, True]]),
        _changed(points=[[1.0, 2.0], [3.0, 10**400]]),
        _changed(points="ab"),
        _changed(more=1),
        {**GOOD, "version": True},
        _changed(text=5),
        _changed(text="a" * (LONGEST_TEXT + 1)),
        _changed(text=b"bytes"),
    ],
)
def test_what_cannot_be_drawn_is_refused(data: object) -> None:
    with pytest.raises(BadAnnotations):
        from_json(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_other_data_is_refused(data: object) -> None:
    with pytest.raises(BadAnnotations):
        from_json(data)


@pytest.mark.parametrize("place", [float("nan"), float("inf"), 1e7])
def test_a_point_that_is_on_no_film_is_refused(place: float) -> None:
    with pytest.raises(ValueError, match="not on any film"):
        Annotation(Kind.TEXT, ((0.0, place),), "here")
