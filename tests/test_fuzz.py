"""Damaged files of every kind, thousands of them: a film or a sentence, never anything else, and never a wait."""

import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzzing.__main__ import is_borne
from fuzzing.crowd import CrowdResult, make_crowd, search_crowd
from fuzzing.inputs import Inputs
from fuzzing.reading import read_input
from fuzzing.seeds import LEVELS, Kind, Seed, all_seeds, drawn_seeds
from fuzzing.worker import Verdict, Worker
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph

LONGEST_SECONDS = 5.0
MOST = 4_000_000
SEEDS = drawn_seeds()
EXAMPLES_EACH = 180  # 13 seeds: 2,340 files


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["flip", "set", "cut", "insert", "repeat", "number"]),
        st.booleans(),
        st.floats(0, 1, exclude_max=True),
        st.sampled_from([0, 1, 7, 64, 127, 128, 255, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF]),
    ),
    min_size=1,
    max_size=4,
)
"""What to do, whether near the file's beginning, where, and with which number."""


def changed(data: bytes, changes: list[tuple[str, bool, float, int]]) -> bytes:
    """Flip, cut, repeat, insert or overwrite parts of a file; headers more often than pixels."""
    mutated = bytearray(data)
    for what, is_early, share, number in changes:
        place = int(share * (min(len(mutated), 512) if is_early else len(mutated)))
        if place >= len(mutated):
            break
        match what:
            case "flip":
                mutated[place] ^= 1 << (number % 8)
            case "set":
                mutated[place] = number % 256
            case "cut":
                del mutated[place : place + number]
            case "insert":
                mutated[place:place] = bytes([number % 256]) * (number % 17)
            case "repeat":
                mutated[place:place] = mutated[place : place + number % 1024]
            case "number":
                mutated[place : place + 4] = number.to_bytes(4, "little" if number % 2 else "big")
    return bytes(mutated)


@pytest.mark.parametrize("kind", SEEDS)
def test_the_seeds_themselves_are_films(kind: str, tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(SEEDS[kind])
    assert read_radiograph(tmp_path / "film", max_pixels=MOST).shape == LEVELS.shape


def test_a_damaged_jpeg_ls_is_given_up_soon(tmp_path: Path) -> None:
    data = changed(SEEDS["dicom jpeg-ls"], [("insert", False, 0.5, 1)] * 3)
    (tmp_path / "film").write_bytes(data)
    started = time.monotonic()
    with pytest.raises(OsteoViewerError):
        read_radiograph(tmp_path / "film", max_pixels=MOST)
    assert time.monotonic() - started < LONGEST_SECONDS


@pytest.mark.parametrize("kind", SEEDS)
def test_a_damaged_file_gives_a_film_or_a_sentence(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "film"

    @settings(
        max_examples=EXAMPLES_EACH,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
        derandomize=True,
    )
    @given(changes=CHANGES)
    def check(changes: list[tuple[str, bool, float, int]]) -> None:
        path.write_bytes(changed(SEEDS[kind], changes))
        started = time.monotonic()
        try:
            film = read_radiograph(path, max_pixels=MOST)
        except OsteoViewerError as error:
            assert error.message
            assert error.hint
        else:
            assert isinstance(film, Radiograph)
            assert np.isfinite(film.pixels).all()
            assert film.pixels.size <= MOST
        assert time.monotonic() - started < LONGEST_SECONDS

    check()


def _seeds() -> tuple[Seed, ...]:
    return tuple(seed for seed in all_seeds() if seed.kind is not Kind.FILM or seed.name in SEEDS)


def test_an_input_of_make_fuzz_is_the_same_whenever_it_is_made() -> None:
    one, other = (Inputs(_seeds(), 1, drawn=len(SEEDS)) for _ in range(2))
    made = [one.make(number) for number in range(60)]
    again = [other.make(number) for number in range(60)]
    assert [(seed.name, data) for seed, data in made] == [(seed.name, data) for seed, data in again]
    assert len({data for _, data in made}) > 45
    assert {seed.kind for seed, _ in made} >= {Kind.FILM, Kind.ARCHIVE}


def test_archives_and_lists_of_media_that_are_damaged_are_borne(tmp_path: Path) -> None:
    inputs = Inputs([seed for seed in _seeds() if seed.name != "zip hostile"], 1, drawn=len(SEEDS))
    made = [inputs.make(number) for number in range(1500)]
    for seed, data in made:
        if seed.kind is not Kind.FILM:
            read_input(seed.kind, data, tmp_path)
    assert sum(seed.kind is not Kind.FILM for seed, _ in made) > 80


def test_what_a_process_does_not_bear_is_told_and_the_next_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker(1, task=_misbehave)
    monkeypatch.setattr("fuzzing.worker.LONGEST_SECONDS", 1.0)
    try:
        told = [worker.read(number).kind for number in range(4)]
    finally:
        worker.stop()
    assert told == ["crash", "hang", "film", "film"]


def _misbehave(pipe: "Connection[object, object]", run: int) -> None:
    """A process that crashes at the first input and hangs at the second."""
    pipe.send("ready")
    while True:
        number = pipe.recv()
        pipe.send("made")
        if number == 0:
            os.abort()
        if number == 1:
            time.sleep(60)
        pipe.send(Verdict("film"))


def test_a_crowded_folder_with_links_in_circles_is_searched_to_its_end(tmp_path: Path) -> None:
    expected = make_crowd(tmp_path / "crowd", SEEDS["dicom"], 2_000)
    found = search_crowd(tmp_path / "crowd")
    assert found.films == expected == 20
    assert found.longest_wait_seconds < LONGEST_SECONDS
    assert found.problems == 1, "files called .dcm that are damaged, told once"


def test_a_crowded_folder_that_goes_away_ends_the_search_with_a_sentence(tmp_path: Path) -> None:
    make_crowd(tmp_path / "crowd", SEEDS["dicom"], 2_000)
    found = search_crowd(tmp_path / "crowd", is_taken_away=True)
    assert 0 < found.films <= 20
    assert found.problems > 0
    assert found.longest_wait_seconds < LONGEST_SECONDS


@pytest.mark.parametrize(
    ("found", "grown", "is_sound"),
    [
        (CrowdResult(10, 0.1, 0.2, 1), 0, True),
        (CrowdResult(9, 0.1, 0.2, 1), 0, False),
        (CrowdResult(10, 0.1, 5.5, 1), 0, False),
        (CrowdResult(10, 0.1, 0.2, 1), 2 << 30, False),
    ],
)
def test_a_search_that_loses_films_waits_long_or_fills_the_memory_fails_the_run(
    found: CrowdResult, grown: int, is_sound: bool
) -> None:
    assert is_borne(found, 10, grown, is_taken_away=False) is is_sound
