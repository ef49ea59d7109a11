"""Whatever stands in a card, it is a sound one or refused with a sentence; and those that ship are read and written."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osteoviewer.errors import BadModelBundle
from osteoviewer.inference.card import ModelCard
from osteoviewer.inference.landmark_bundle import LandmarkCard
from osteoviewer.inference.sealed import SEAL, digest, seal
from osteoviewer.paths import resources

KIND_OF = {
    **dict.fromkeys(sorted((resources() / "models").glob("*/card.json")), ModelCard),
    **dict.fromkeys(sorted((resources() / "landmarks").glob("*/card.json")), LandmarkCard),
}
TOKENS = (
    *("NaN", "Infinity", "-Infinity", "1e999", "1" + "0" * 400, "1" + "0" * 5000, "-1", "0", "1e308", "2.0", "1"),
    *("true", "null", "{}", "[]", '""', '"1"', '"\\ud800"', '"abc\\n"', "[" * 900 + "]" * 900, "[" * 100_000),
)
_HERE = "the hostile thing stands here"

Place = tuple[str | int, ...]
JSONS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


def places(content: object, above: Place = ()) -> Iterator[Place]:
    """Every place in a card, the whole of it too."""
    yield above
    rows = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, value in rows:
        yield from places(value, (*above, key))


def with_value(content: Any, place: Place, value: object) -> Any:
    if not place:
        return value
    copy = content.copy()
    copy[place[0]] = with_value(content[place[0]], place[1:], value)
    return copy


def resealed(content: Any) -> bytes:
    """Mend the hash as someone would who knows how, even of what should not be written."""
    try:
        return seal(content)
    except (ValueError, TypeError, RecursionError):
        return json.dumps({**content, SEAL: "0" * 64} if isinstance(content, dict) else content).encode()


def hostile(content: dict[str, Any], place: Place, token: str) -> bytes:
    """Put something that need not be JSON into a card."""
    changed = with_value(content, place, _HERE)
    if isinstance(changed, dict):
        try:
            changed[SEAL] = digest(with_value(content, place, json.loads(token)))
        except (ValueError, RecursionError):
            changed[SEAL] = "0" * 64
    text = json.dumps(changed, indent=2, ensure_ascii=False) + "\n"
    return text.replace(json.dumps(_HERE), token).encode()


def read(kind: type[ModelCard | LandmarkCard], data: bytes) -> None:
    """Read a card: it is refused with a sentence, or is what was written."""
    try:
        card = kind.from_bytes(data)
    except BadModelBundle as error:
        assert error.message.endswith(".")
    else:
        assert card.to_bytes() == data


def content_of(file: Path) -> dict[str, Any]:
    content = json.loads(file.read_text(encoding="utf-8"))
    del content[SEAL]
    return dict(content)


@pytest.mark.parametrize("file", KIND_OF, ids=lambda file: file.parent.name)
def test_a_card_that_ships_is_read_and_written_to_the_byte(file: Path) -> None:
    data = file.read_bytes()
    assert KIND_OF[file].from_bytes(data).to_bytes() == data == resealed(content_of(file))


@pytest.mark.parametrize("file", KIND_OF, ids=lambda file: file.parent.name)
@given(chosen=st.data())
@settings(max_examples=150, deadline=None)
def test_anything_anywhere_in_a_card_is_read_or_refused_with_a_sentence(file: Path, chosen: st.DataObject) -> None:
    content = content_of(file)
    place = chosen.draw(st.sampled_from(list(places(content))))
    if chosen.draw(st.booleans()):
        read(KIND_OF[file], hostile(content, place, chosen.draw(st.sampled_from(TOKENS))))
    else:
        read(KIND_OF[file], resealed(with_value(content, place, chosen.draw(JSONS))))


@pytest.mark.parametrize("number", [each for each in TOKENS if each not in ("1e308", "2.0")])
def test_what_is_no_number_is_refused_where_one_is_expected(number: str) -> None:
    file = next(iter(KIND_OF))
    with pytest.raises(BadModelBundle):
        ModelCard.from_bytes(hostile(content_of(file), ("known_answer", "tolerance"), number))


def test_a_card_that_names_a_hundred_inputs_is_refused_at_once() -> None:
    file = next(iter(KIND_OF))
    content = content_of(file)
    clinical = content["calibration"]["clinical"]
    size = 100
    clinical["inputs"] = [f"input{number}" for number in range(size)]
    clinical["means"] = {name: [0.0] * size for name in clinical["means"]}
    clinical["covariance"] = [[float(row == column) for column in range(size)] for row in range(size)]
    with pytest.raises(BadModelBundle, match="no threshold"):
        ModelCard.from_bytes(seal(content))


@pytest.mark.parametrize("name", ["name", "version"])
def test_a_line_break_behind_a_name_is_none_of_it(name: str) -> None:
    file = next(iter(KIND_OF))
    content = content_of(file)
    with pytest.raises(BadModelBundle, match="not valid"):
        ModelCard.from_bytes(seal({**content, name: content[name] + "\n"}))
