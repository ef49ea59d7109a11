"""The program on a real X display: the film is on the screen, upright and not mirrored. Skipped where there is none."""

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from osteoviewer.ui.screen import why_no_window
from tests.builders import knee_levels
from tests.ui.builders import knee_file

_SIZE = (1280, 800)
_PATIENCE_S = 60
_LIKE = 0.93
_MIDDLE = (0.15, 0.75)
"""Between which parts of the screen's width the film is; the small pictures of it are outside."""

Gray = NDArray[np.uint8]


@pytest.fixture
def display(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """An X server without a monitor: how it is called, and the file that its screen is kept in."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("there is no Xvfb here")
    frames = tmp_path / "frames"
    frames.mkdir()
    ready, told = os.pipe()
    screen = f"{_SIZE[0]}x{_SIZE[1]}x24"
    options = ["-displayfd", str(told), "-screen", "0", screen, "-fbdir", str(frames), "-nolisten", "tcp"]
    process = subprocess.Popen([server, *options], pass_fds=(told,), stderr=subprocess.DEVNULL)
    os.close(told)
    with os.fdopen(ready) as answer:
        name = f":{answer.readline().strip()}"
    problem = why_no_window({"QT_QPA_PLATFORM": "xcb", "DISPLAY": name})
    if problem is not None:
        process.terminate()
        process.wait()
        pytest.skip(f"{problem.message} {problem.hint}")
    yield name, frames / "Xvfb_screen0"
    process.terminate()
    process.wait()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_film_is_on_the_screen_as_it_is_in_its_file(
    display: tuple[str, Path], tmp_path: Path, language: str
) -> None:
    name, frame = display
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "DISPLAY": name,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "LANG": {"en": "C.UTF-8", "ar": "ar_EG.UTF-8"}[language],
        "LANGUAGE": language,
    }
    command = [sys.executable, "-m", "osteoviewer", str(knee_file(tmp_path))]
    program = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    best = flipped = 0.0
    deadline = time.monotonic() + _PATIENCE_S
    while best < _LIKE and time.monotonic() < deadline and program.poll() is None:
        time.sleep(0.5)
        seen = screenshot(frame)
        best, flipped = likeness(seen, knee_levels()), likeness(seen, knee_levels()[:, ::-1])
    cv2.imwrite(str(tmp_path / f"screen-{language}.png"), screenshot(frame))  # to be looked at where the test fails
    program.terminate()
    _, complaints = program.communicate(timeout=_PATIENCE_S)
    assert best >= _LIKE, complaints
    assert best > flipped + 0.02
    assert complaints == ""


def screenshot(frame: Path) -> Gray:
    """Read what is on the screen: a window dump as X writes it, in 32 bits a pixel."""
    content = frame.read_bytes()
    header = struct.unpack(">25I", content[:100])
    columns, rows, line, colours = header[4], header[5], header[12], header[19]
    begin = header[0] + 12 * colours
    pixels = np.frombuffer(content, np.uint8, count=rows * line, offset=begin).reshape(rows, line // 4, 4)
    return pixels[:, :columns, :3].mean(axis=2).astype(np.uint8)


def likeness(seen: Gray, film: Gray) -> float:
    """Return how much the best place of the middle of the screen is like the film, of whatever size; 1 is the same."""
    middle = np.ascontiguousarray(seen[:, round(_MIDDLE[0] * _SIZE[0]) : round(_MIDDLE[1] * _SIZE[0])])
    best = -1.0
    for rows in range(400, 720, 8):
        size = (round(rows * film.shape[1] / film.shape[0]), rows)
        if size[0] < middle.shape[1]:
            scaled = cv2.resize(np.ascontiguousarray(film), size, interpolation=cv2.INTER_AREA)
            best = max(best, float(cv2.matchTemplate(middle, scaled, cv2.TM_CCOEFF_NORMED).max()))
    return best
