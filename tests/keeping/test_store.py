"""What is kept of films: it comes back as it was, in its own file, whatever happens to that."""

import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from osteoviewer.errors import NotKept
from osteoviewer.keeping import tables
from osteoviewer.keeping.database import Database
from osteoviewer.keeping.store import Store
from osteoviewer.keeping.values import MOST_BYTES, FilmKey, of_text, to_text
from tests.keeping.builders import film_key, store_at

_LEAVES = some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False, allow_infinity=False)
_TEXTS = some.text(some.characters(exclude_categories=["Cs"]))
_VALUES = some.recursive(
    _LEAVES | _TEXTS, lambda inner: some.lists(inner) | some.dictionaries(_TEXTS, inner), max_leaves=20
)


@given(_VALUES)
def test_a_value_is_read_as_it_was_written(value: object) -> None:
    assert of_text(to_text(value)) == value


@given(
    edits=some.lists(
        some.tuples(some.sampled_from("ab"), some.integers(0, 1), some.sampled_from(["one", "two"]), _VALUES)
    )
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_newest_value_of_each_topic_comes_back(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, int, str, object]]
) -> None:
    path = tmp_path_factory.mktemp("kept") / "kept.sqlite"
    database = Database(path)
    store = Store(database, path)
    expected: dict[FilmKey, dict[str, object]] = {}
    for name, frame, topic, value in edits:
        film = film_key(name, frame)
        store.write(film, topic, value)
        expected.setdefault(film, {})[topic] = value
        if value is None:
            del expected[film][topic]
    database.close()
    for film, topics in expected.items():
        assert store_at(path).read(film) == topics


def test_what_was_kept_is_found_by_another_window(tmp_path: Path) -> None:
    store_at(tmp_path / "kept.sqlite").write(film_key(), "knees", [1, 2])
    assert store_at(tmp_path / "kept.sqlite").read(film_key()) == {"knees": [1, 2]}


def test_of_a_film_that_nobody_touched_nothing_is_kept_and_no_file_is_made(tmp_path: Path) -> None:
    assert store_at(tmp_path / "kept.sqlite").read(film_key()) == {}
    assert list(tmp_path.iterdir()) == []


def test_two_windows_write_at_once_and_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"

    def write(topic: str) -> None:
        store = store_at(path)
        for number in range(20):
            store.write(film_key(str(number)), topic, number)

    threads = [threading.Thread(target=write, args=(topic,)) for topic in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(20):
        assert store_at(path).read(film_key(str(number))) == {"one": number, "two": number}


@pytest.mark.parametrize("value", [float("nan"), object(), {"a": {1, 2}}, "\ud800", "x" * MOST_BYTES])
def test_what_is_no_json_or_too_large_is_refused_and_leaves_what_was_kept(tmp_path: Path, value: object) -> None:
    store = store_at(tmp_path / "kept.sqlite")
    store.write(film_key(), "view", 1)
    with pytest.raises(NotKept):
        store.write(film_key(), "view", value)
    assert store.read(film_key()) == {"view": 1}


@pytest.mark.parametrize("name", ["/home/doe/film.dcm", "Doe^Jane", "0" * 63, "G" * 64])
def test_a_film_is_named_by_a_digest_and_nothing_else(name: str) -> None:
    with pytest.raises(ValueError, match="digest"):
        FilmKey(name)


@pytest.mark.parametrize("topic", ["", "Knees", "a b", "x" * 33, "knees/../.."])
def test_a_topic_is_a_short_word(tmp_path: Path, topic: str) -> None:
    with pytest.raises(ValueError, match="topic"):
        store_at(tmp_path / "kept.sqlite").write(film_key(), topic, 1)


@pytest.mark.parametrize(
    "content", [b"no database at all, but something long enough", b"SQLite format 3\x00" + b"\xff" * 4096]
)
def test_a_damaged_file_is_set_aside_with_a_sentence_and_the_edit_is_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(content)
    database = Database(path)
    store = Store(database, path)
    assert store.read(film_key()) == {}
    store.write(film_key(), "view", 1)
    assert store.read(film_key()) == {"view": 1}
    assert (tmp_path / "kept.sqlite.damaged-1").read_bytes() == content
    (told,) = database.complaints()
    assert "set aside" in told.hint
    assert database.complaints() == ()


def test_a_file_that_is_damaged_while_it_is_open_is_set_aside_too(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    database = Database(path)
    store = Store(database, path)
    for number in range(50):
        store.write(film_key(str(number)), "view", "x" * 2000)
    database.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    store.write(film_key("new"), "view", 1)
    assert store.read(film_key("new")) == {"view": 1}
    assert len(database.complaints()) == 1


def test_the_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    store_at(path).write(film_key(), "view", 1)
    with sqlite3.connect(path) as link:
        link.execute("CREATE TABLE later (secret TEXT)")
        link.execute("INSERT INTO later VALUES ('of a newer version')")
        link.execute("PRAGMA user_version = 99")
    link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    link.close()
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(NotKept, match="newer"):
            store_at(path).write(film_key(), "view", 2)
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.glob("*damaged*")] == []


def test_the_file_of_an_older_version_is_changed_to_the_new_layout_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.sqlite"
    database = Database(path)
    Store(database, path).write(film_key(), "view", 1)
    database.close()
    with sqlite3.connect(path) as link:  # as if this version's were the third layout
        link.execute("ALTER TABLE kept RENAME COLUMN value TO said")
        link.execute("ALTER TABLE kept RENAME TO notes")
    link.close()
    monkeypatch.setattr(tables, "FORMAT", 3)
    steps = {1: ["ALTER TABLE notes RENAME TO kept"], 2: ["ALTER TABLE kept RENAME COLUMN said TO value"]}
    monkeypatch.setattr(tables, "MIGRATIONS", steps)
    database = Database(path)
    assert [row.value for row in Store(database, path).everything()] == [1]
    Store(database, path).write(film_key(), "view", 2)
    assert Store(database, path).read(film_key()) == {"view": 2}
    database.close()
    with sqlite3.connect(path) as link:
        assert link.execute("PRAGMA user_version").fetchone() == (3,)
    link.close()


def test_a_change_of_layout_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.sqlite"
    database = Database(path)
    Store(database, path).write(film_key(), "view", 1)
    database.close()
    with monkeypatch.context() as changed:
        changed.setattr(tables, "FORMAT", 3)
        changed.setattr(tables, "MIGRATIONS", {1: ["ALTER TABLE kept RENAME TO other"], 2: ["ALTER TABLE no SUCH"]})
        with pytest.raises(NotKept):
            Store(Database(path), path).write(film_key(), "view", 2)
    database = Database(path)
    assert Store(database, path).read(film_key()) == {"view": 1}
    Store(database, path).write(film_key(), "view", 3)
    assert Store(database, path).read(film_key()) == {"view": 3}
    database.close()


def test_a_place_that_cannot_be_written_to_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotKept):
        store_at(tmp_path / "file" / "kept.sqlite").write(film_key(), "view", 1)


def test_forgetting_a_film_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    store = store_at(path)
    for name in ("one", "two"):
        store.write(film_key(name), "view", "planted")
    store.forget(film_key("one"))
    assert [row.film for row in store.everything()] == [film_key("two")]
    store.forget_all()
    assert store.everything() == ()
