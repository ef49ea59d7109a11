"""Stages made ready for the screen: where the region of interest lies on the film."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from osteoviewer.errors import UnreadableFile
from osteoviewer.imaging import reader
from osteoviewer.paths import resources
from osteoviewer.studies.member import Member
from osteoviewer.ui.film_job import ModelReady, StageMade, analyse_film, load_model, read_film
from osteoviewer.ui.film_source import read_early
from tests.builders import knee_levels, png_bytes
from tests.ui.builders import knee_source


def _made(tiny_bundle: object) -> dict[str, StageMade]:
    (film,) = read_film(knee_source())
    events = list(analyse_film(film, None, partial(load_model, tiny_bundle, resources())))
    assert isinstance(events[0], ModelReady)
    return {event.result.name: event for event in events if isinstance(event, StageMade)}


def test_the_region_of_interest_is_shown_on_the_image_it_was_found_in(tiny_bundle: object) -> None:
    made = _made(tiny_bundle)
    assert made["roi"].raster is made["equalize"].raster
    assert made["roi"].knee == 0
    assert made["equalize"].knee is None


def test_the_box_encloses_just_the_pixels_that_were_cut_out(tiny_bundle: object) -> None:
    made = _made(tiny_bundle)
    box = made["roi"].result.box
    cut = made["roi"].result.image
    whole = made["equalize"].result.image
    np.testing.assert_array_equal(whole[box.top : box.bottom, box.left : box.right], cut)


def test_the_smudged_region_lies_where_it_was_cut_out(tiny_bundle: object) -> None:
    made = _made(tiny_bundle)
    box = made["roi"].result.box
    row, column, _ = made["smudge"].raster.to_source @ [0, 0, 1]
    assert (row, column) == (box.top, box.left)


def test_the_input_of_the_network_is_no_picture_of_the_film(tiny_bundle: object) -> None:
    assert _made(tiny_bundle)["resize"].raster is None


def test_a_file_that_was_begun_early_is_read_once_and_the_next_time_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film, other = tmp_path / "film.png", tmp_path / "other.png"
    for path in (film, other):
        path.write_bytes(png_bytes(knee_levels()))
    read_paths: list[str] = []

    def note(path: Path, *, max_pixels: int, frame: int = 0) -> Path:
        assert max_pixels == 1_000_000
        read_paths.append(f"{path.name} {frame}")
        return path

    monkeypatch.setattr(reader, "read_radiograph", note)
    with ThreadPoolExecutor(max_workers=1) as executor:
        read = read_early(executor, [film], max_pixels=1_000_000)
        members = [Member.of_file(path) for path in (film, other, film)]
        assert [read(members[0], 1), *map(read, members)] == [film, film, other, film]
    assert sorted(read_paths) == ["film.png 0", "film.png 0", "film.png 1", "other.png 0"]


def test_a_file_that_cannot_be_read_early_says_so_when_it_is_wanted(tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=1) as executor:
        read = read_early(executor, [tmp_path / "missing.png"], max_pixels=1_000_000)
        with pytest.raises(UnreadableFile):
            read(Member.of_file(tmp_path / "missing.png"))
