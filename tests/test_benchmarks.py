"""The benchmarks compare what they say they compare."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from benchmarks import frozen
from benchmarks.drawn_films import CLASSES, decode_again, draw_films, list_drawn_films
from benchmarks.measure import Figure, medians
from benchmarks.peers import ABSENT, LOCK, compare, last_line, peer_figures, pinned_version, virtual_display
from benchmarks.plain_loop import PlainLoop
from benchmarks.stages import COLUMNS, ROWS, bare_calls
from benchmarks.start import Program, StartFailed, median_starts, seconds_until_ready
from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import demo_knee, draw_knee
from osteoviewer.inference.bundle import drawn_region
from tests.builders import default_pipeline
from training.batches import Batches
from training.dataset import load_inputs

_SHOWS = "import time; print('READY', flush=True); time.sleep(60)"
_BREAKS = "import sys; sys.exit('Traceback\\nno OpenGL here\\n')"


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


def test_without_a_frozen_program_a_sentence_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frozen, "FROZEN", tmp_path / "osteoviewer")
    assert list(frozen.frozen_figures()) == [frozen.ABSENT]


def test_when_a_film_was_painted_and_diagnosed_is_read_from_the_audit_record(tmp_path: Path) -> None:
    film = tmp_path / "knee.png"
    write_png(film, demo_knee().pixels)
    started = frozen.start(frozen.SOURCE, film, tmp_path)
    assert 0 < started.painted < started.diagnosed


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


def test_a_start_ends_when_the_program_says_that_it_shows_the_film(tmp_path: Path) -> None:
    assert 0 < seconds_until_ready(Program(_SHOWS, tmp_path), tmp_path) < 60


def test_a_program_that_ends_before_it_shows_the_film_is_told_with_what_it_wrote(tmp_path: Path) -> None:
    with pytest.raises(StartFailed, match="no OpenGL here"):
        seconds_until_ready(Program(_BREAKS, tmp_path), tmp_path)


def test_a_program_that_never_shows_the_film_is_ended(tmp_path: Path) -> None:
    with pytest.raises(StartFailed):
        seconds_until_ready(Program("import time; time.sleep(60)", tmp_path), tmp_path, patience=0.2)


def test_a_program_has_its_own_environment_and_argument_and_a_home_of_its_own(tmp_path: Path) -> None:
    code = "import os, sys; sys.exit(' '.join([sys.argv[1], os.environ['DISPLAY'], os.environ['HOME']]))"
    with pytest.raises(StartFailed, match=f"film.dcm :7 {tmp_path}"):
        seconds_until_ready(Program(code, Path("film.dcm"), environment={"DISPLAY": ":7"}), tmp_path)


def test_programs_are_started_in_turn(tmp_path: Path) -> None:
    log = tmp_path / "log"
    programs = [
        Program(f"open({str(log)!r}, 'a').write({name!r}); print('READY', flush=True)", tmp_path) for name in "ab"
    ]
    assert len(median_starts(programs, tmp_path, starts=2)) == 2
    assert log.read_text() == "abab"


def test_where_the_peers_are_not_installed_one_line_says_how_to_install_them(tmp_path: Path) -> None:
    assert list(peer_figures(tmp_path)) == [ABSENT]
    assert "make setup-peers" in ABSENT


def test_a_peer_that_cannot_start_is_named_and_the_others_are_measured(tmp_path: Path) -> None:
    shows = Program(_SHOWS, tmp_path)
    others = {"broken 1.0": Program(_BREAKS, tmp_path), "good 2.0": shows}
    told, figure, floor = compare("offscreen", shows, shows, others, tmp_path, starts=1)
    assert told == "  broken 1.0 offscreen is not measured, it does not show the film: no OpenGL here"
    assert isinstance(figure, Figure)
    assert figure.what.endswith("offscreen / good 2.0")
    assert figure.goal == 1
    assert "15 lines" in str(floor)


def test_the_version_of_a_peer_is_the_pinned_one() -> None:
    assert pinned_version("napari", "napari-svg==0.2.1\n    # via napari\nnapari==0.9.2\n") == "0.9.2"
    for name in ("napari", "pydiq", "dicombrowser"):
        assert f"\n{name}=={pinned_version(name, LOCK.read_text())}\n" in LOCK.read_text()
    with pytest.raises(KeyError):
        pinned_version("weasis", LOCK.read_text())


def test_what_a_program_wrote_last_is_told() -> None:
    assert last_line("Traceback\nno OpenGL\n\n") == "no OpenGL"
    assert last_line("\n") == "it wrote nothing"


def test_the_display_ends_with_its_use() -> None:
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    with virtual_display() as name:
        assert name is not None
        socket = Path(f"/tmp/.X11-unix/X{name[1:]}")  # noqa: S108
        assert socket.exists()
    assert not socket.exists()


def test_without_an_x_server_there_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with virtual_display() as name:
        assert name is None
