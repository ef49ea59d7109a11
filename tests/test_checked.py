"""What is read from JSON is what it must be, and what a program makes of it is checked when that is asked for."""

import math
from typing import Annotated, Any

import numpy as np
import pytest
from msgspec import Meta

from osteoviewer.checked import Frozen, checked, make, plain, read_json


class Inner(Frozen, frozen=True, kw_only=True):
    size: Annotated[int, Meta(gt=0)]


class Sample(Frozen, frozen=True, kw_only=True):
    number: float
    words: list[str]
    inner: Inner
    more: dict[str, Any]


SOUND = {"number": 0.5, "words": ["a"], "inner": {"size": 3}, "more": {"x": [None, 1]}}


@pytest.mark.parametrize(
    "changes",
    [
        {"number": True},
        {"number": "0.5"},
        {"number": None},
        {"number": 10**400},
        {"words": "a"},
        {"words": [1]},
        {"inner": {"size": 0}},
        {"inner": {"size": 3.0}},
        {"inner": {"size": True}},
        {"inner": {"size": 3, "colour": "red"}},
        {"inner": {}},
        {"inner": []},
        {"more": [1]},
        {"surprise": 1},
    ],
)
def test_what_is_of_another_type_unknown_or_missing_is_refused(changes: dict[str, object]) -> None:
    assert plain(make(Sample, SOUND)) == SOUND
    with pytest.raises(ValueError, match=r".+"):
        make(Sample, {**SOUND, **changes})


def test_an_integer_is_a_number_and_is_written_as_one() -> None:
    value = make(Sample, {**SOUND, "number": 2})
    assert (type(value.number), plain(value)["number"]) == (float, 2.0)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
def test_a_number_that_is_none_or_infinite_is_not_read(number: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_json(f'{{"more": {number}}}'.encode())


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b'"\\ud800"', b"\xef\xbb\xbf1", b"[" * 100_000, b"1 2"])
def test_what_is_no_json_is_not_read(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_json(data)


def test_what_a_program_makes_is_checked_when_it_is_asked_for() -> None:
    value = Sample(number=np.float64(1.5), words=["a"], inner=Inner(size=3), more={"x": np.float64(2)})
    assert checked(value) == value
    assert type(checked(value).number) is float
    for number in (math.nan, math.inf, "1", True):
        wrong = Sample(number=number, words=[], inner=Inner(size=3), more={})  # type: ignore[arg-type]
        with pytest.raises(ValueError, match=r".+"):
            checked(wrong)
    with pytest.raises(ValueError, match=">= 1"):
        checked(Sample(number=1.0, words=[], inner=Inner(size=0), more={}))


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        make(Sample, SOUND).number = 1.0  # type: ignore[misc]
