"""What is kept goes to another computer and back, and nothing is lost where both have changed it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osteoviewer.errors import NotKept
from osteoviewer.keeping.exchange import export_kept, read_kept
from osteoviewer.keeping.store import Merged, Store
from tests.keeping.builders import film_key, store_at


def carry(source: Store, target: Store, file: Path) -> Merged:
    export_kept(file, source.everything(), source.out_of_use())
    rows, old = read_kept(file)
    return target.merge(rows, old=old)


def test_everything_arrives(tmp_path: Path) -> None:
    here, there = store_at(tmp_path / "here.sqlite"), store_at(tmp_path / "there.sqlite")
    here.write(film_key("one"), "knees", {"current": [1]})
    here.write(film_key("one", 1), "view", "é")
    here.write(film_key("two"), "knees", [None, 1.5])
    assert carry(here, there, tmp_path / "kept.json") == Merged(added=3)
    assert there.everything() == here.everything()


@pytest.mark.parametrize(
    ("hours", "used", "unused", "merged"),
    [(1, "theirs", "ours", Merged(replaced=1)), (-1, "ours", "theirs", Merged(left=1))],
)
def test_the_newer_value_is_used_and_the_older_one_is_not_lost(
    tmp_path: Path, hours: float, used: str, unused: str, merged: Merged
) -> None:
    here, there = store_at(tmp_path / "here.sqlite"), store_at(tmp_path / "there.sqlite", hours=hours)
    here.write(film_key(), "view", "ours")
    there.write(film_key(), "view", "theirs")
    assert carry(there, here, tmp_path / "kept.json") == merged
    assert here.read(film_key()) == {"view": used}
    assert [row.value for row in here.out_of_use()] == [unused]


def test_to_import_twice_changes_nothing_more(tmp_path: Path) -> None:
    here, there = store_at(tmp_path / "here.sqlite"), store_at(tmp_path / "there.sqlite", hours=1)
    here.write(film_key(), "view", "ours")
    there.write(film_key(), "view", "theirs")
    carry(there, here, tmp_path / "kept.json")
    before = here.everything(), here.out_of_use()
    assert carry(there, here, tmp_path / "kept.json") == Merged(same=1)
    assert carry(here, here, tmp_path / "kept.json") == Merged(same=1)
    assert (here.everything(), here.out_of_use()) == before


def test_what_is_out_of_use_travels_along(tmp_path: Path) -> None:
    here, there = store_at(tmp_path / "here.sqlite"), store_at(tmp_path / "there.sqlite", hours=1)
    third = store_at(tmp_path / "third.sqlite")
    here.write(film_key(), "view", "ours")
    there.write(film_key(), "view", "theirs")
    carry(there, here, tmp_path / "kept.json")
    carry(here, third, tmp_path / "kept.json")
    assert third.out_of_use() == here.out_of_use()


def broken(**changes: object) -> str:
    topic = {"topic": "view", "changed": "2026-03-01T12:00:00+00:00", "value": 1}
    film = {"sha256": "ab" * 32, "frame": 0, "topics": [topic], "out_of_use": []}
    content = {"kind": "osteoviewer-kept", "format": 1, "films": [film]}
    for part in (content, film, topic):
        part.update({name: value for name, value in changes.items() if name in part})
    return json.dumps(content)


def test_a_moment_is_compared_as_a_moment_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text(broken(changed="2026-03-01T14:30:00+02:00"), encoding="utf-8")
    (row,), _ = read_kept(tmp_path / "kept.json")
    assert row.changed == "2026-03-01T12:30:00.000000+00:00"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "not whole"),
        ("{", "not whole"),
        ("[" * 100_000, "not whole"),
        ("[]", "not made by"),
        ('{"kind": "other"}', "not made by"),
        (broken(format=2), "another version"),
        (broken(sha256="Doe^Jane"), "changed or damaged"),
        (broken(frame=-1), "changed or damaged"),
        (broken(topic="../x"), "changed or damaged"),
        (broken(changed="yesterday"), "changed or damaged"),
        (broken(changed="2026-03-01T12:00:00"), "changed or damaged"),
        (broken(value=None), "changed or damaged"),
        (broken(value=float("nan")), "changed or damaged"),
        (broken(value="\ud800"), "changed or damaged"),
        (broken(changed="0001-01-01T00:00:00+23:59"), "changed or damaged"),
        (broken(frame=0.0), "changed or damaged"),
        (broken(frame=True), "changed or damaged"),
        (broken(sha256="ab" * 32 + "\n"), "changed or damaged"),
        (broken(format=True), "changed or damaged"),
        (broken(films="none"), "changed or damaged"),
    ],
)
def test_a_file_that_is_not_right_is_refused_with_a_sentence(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "kept.json").write_text(content, encoding="utf-8")
    with pytest.raises(NotKept, match=words):
        read_kept(tmp_path / "kept.json")


@given(
    part=st.sampled_from(
        ["kind", "format", "films", "sha256", "frame", "topics", "out_of_use", "topic", "value", "changed"]
    ),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    ),
)
@settings(deadline=None)
def test_anything_anywhere_in_a_file_is_read_or_refused_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, part: str, value: object
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.json"
    file.write_text(broken(**{part: value}), encoding="utf-8")
    try:
        rows, old = read_kept(file)
    except NotKept as error:
        assert error.message.endswith(".")
    else:
        assert all(row.film.sha256 == "ab" * 32 for row in (*rows, *old))


def test_a_file_that_is_not_there_and_a_folder_that_is_not_are_told_of(tmp_path: Path) -> None:
    with pytest.raises(NotKept, match="read"):
        read_kept(tmp_path / "missing.json")
    with pytest.raises(NotKept, match="written"):
        export_kept(tmp_path / "missing" / "kept.json", ())
