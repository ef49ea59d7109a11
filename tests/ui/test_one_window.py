"""Two starts make one window, as processes: one after the other, at once, after a kill, and with hostile words."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from osteoviewer import handover
from osteoviewer.handover import First, Handed, Message, meet, meeting_folder
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.one_window import OneWindow
from tests.builders import knee_levels, png_bytes
from tests.conftest import PROJECT

_PATIENCE_S = 60.0
_START = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from osteoviewer import app as program

held = Path(sys.argv[1])

def listed(window):
    return sorted(film.source.name for film in window.session.films.films)

def watch(viewer, first, crashes):
    window = viewer.window
    stop = program._plain(viewer, first, crashes)
    def look():
        (held / f"window-{os.getpid()}").write_text(os.linesep.join(listed(window)), errors="backslashreplace")
        if (held / f"close-{os.getpid()}").exists():
            window.close()
    timer = QTimer(window, interval=50)
    timer.timeout.connect(look)
    timer.start()
    return stop

program._plain, program._after_paint = program._after_paint, watch
sys.exit(program.run_viewer([Path(os.fsdecode(word)) for word in sys.argv[2:]], is_alone=bool(os.environ.get("ALONE"))))
"""


class Desk:
    """Starts the program, and sees which windows there are and what they list."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder, self.home = folder, home
        self.processes: list[subprocess.Popen[bytes]] = []

    def film(self, number: int, name: str = "") -> Path:
        path = self.folder / (name or f"film-{number}.png")
        path.write_bytes(png_bytes(knee_levels(90, 72, seed=number)))
        return path

    def start(self, *films: Path, **environment: str) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            [sys.executable, "-c", _START, self.folder, *films],
            cwd=PROJECT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
            stderr=subprocess.DEVNULL,
        )
        self.processes.append(process)
        return process

    def windows(self) -> dict[int, list[str]]:
        running = {process.pid for process in self.processes if process.poll() is None}
        found = {int(path.name.partition("-")[2]): path for path in self.folder.glob("window-*")}
        return {number: path.read_text().splitlines() for number, path in found.items() if number in running}

    def close(self, process: "subprocess.Popen[bytes]") -> None:
        (self.folder / f"close-{process.pid}").touch()

    def listens(self) -> Path:
        return next(iter(self.home.rglob("address")))

    def wait(self, is_so: Callable[[], object]) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not is_so():
            assert time.monotonic() < end, self.windows()
            time.sleep(0.05)

    def wait_until_listening(self) -> None:
        self.wait(lambda: list(self.home.rglob("address")))


@pytest.fixture
def desk(tmp_path: Path, own_home: Path) -> Iterator[Desk]:
    made = Desk(tmp_path, own_home)
    yield made
    for process in made.processes:
        process.kill()
        process.wait()


def test_a_second_start_hands_its_film_to_the_window_that_is_open(desk: Desk) -> None:
    first = desk.start(desk.film(1))
    desk.wait_until_listening()
    second = desk.start(desk.film(2, "ä film \udcff.png"))
    assert second.wait(_PATIENCE_S) == 0
    desk.wait(lambda: len(desk.windows().get(first.pid, [])) == 2)
    assert "film-1.png" in desk.windows()[first.pid]
    desk.close(first)
    assert first.wait(_PATIENCE_S) == 0
    assert not list(desk.home.rglob("address"))


def test_four_starts_at_once_make_one_window_with_four_films(desk: Desk) -> None:
    films = [desk.film(number) for number in range(4)]
    processes = [desk.start(film) for film in films]
    desk.wait(lambda: sum(process.poll() is None for process in processes) == 1)
    assert sorted(process.poll() or 0 for process in processes) == [0, 0, 0, 0]
    desk.wait(lambda: list(desk.windows().values()) == [[film.name for film in films]])


def test_a_window_that_was_killed_blocks_nobody(desk: Desk) -> None:
    first = desk.start(desk.film(1))
    desk.wait_until_listening()
    first.send_signal(signal.SIGKILL)
    first.wait()
    second = desk.start(desk.film(2))
    desk.wait(lambda: desk.windows() == {second.pid: ["film-2.png"]})
    desk.wait_until_listening()
    assert desk.start(desk.film(3)).wait(_PATIENCE_S) == 0
    desk.wait(lambda: desk.windows() == {second.pid: ["film-2.png", "film-3.png"]})


def test_a_window_that_is_closing_swallows_no_film(desk: Desk) -> None:
    first = desk.start(desk.film(1))
    desk.wait_until_listening()
    second = desk.start(desk.film(2))
    time.sleep(0.3)
    desk.close(first)
    first.wait(_PATIENCE_S)
    ended_with_both = len((desk.folder / f"window-{first.pid}").read_text().splitlines()) == 2
    if not ended_with_both:
        desk.wait(lambda: desk.windows() == {second.pid: ["film-2.png"]})


def test_a_film_is_not_taken_once_the_window_is_closed(window: MainWindow, tmp_path: Path) -> None:
    first = meet(tmp_path / "meet", [])
    assert isinstance(first, First)
    one = OneWindow(window, first)
    given_up, taken = [], []

    class Asked:
        give_up, answer = staticmethod(lambda: given_up.append(1)), staticmethod(lambda: taken.append(1))

    window.hide()
    one._follow(Asked(), Message(("/film.png",)))
    one.stop()
    assert (given_up, taken) == ([1], [])


def test_a_start_that_wants_a_window_of_its_own_gets_one(desk: Desk) -> None:
    first = desk.start(desk.film(1))
    desk.wait_until_listening()
    second = desk.start(desk.film(2), ALONE="1")
    desk.wait(lambda: desk.windows() == {first.pid: ["film-1.png"], second.pid: ["film-2.png"]})


def test_a_window_that_does_not_answer_is_not_waited_for_for_ever(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = desk.start(desk.film(1))
    desk.wait_until_listening()
    first.send_signal(signal.SIGSTOP)
    try:
        monkeypatch.setattr(handover, "_TALK_S", 0.2)
        folder = desk.listens().parent
        started = time.monotonic()
        assert meet(folder, ["/film"], patience_s=0.5) is Handed.NOBODY
        assert time.monotonic() - started < 5
    finally:
        first.send_signal(signal.SIGCONT)


@pytest.mark.parametrize(
    "words",
    [
        b"\n",
        b"Planted^Name\n",
        b'{"version": 2, "files": ["/Planted^Name"], "token": ""}\n',
        b'{"version": 1, "files": ["Planted^Name"], "token": ""}\n',
        b'{"version": 1, "files": [7], "token": ""}\n',
        b'{"version": 1, "files": "/Planted^Name", "token": ""}\n',
        b'{"version": 1, "files": [], "token": 5}\n',
        b"[" * 100_000 + b"\n",
        b"\xff\xfe\x00" * 100 + b"\n",
        b"Planted^Name" * 200_000,
    ],
    ids=range(10),
)
def test_words_that_are_no_message_are_not_understood(words: bytes) -> None:
    with pytest.raises((ValueError, RecursionError)):
        Message.from_bytes(words.partition(b"\n")[0])


def test_hostile_words_neither_end_the_window_nor_stand_in_its_log(desk: Desk) -> None:
    first = desk.start(desk.film(1))
    desk.wait_until_listening()
    address = desk.listens().read_text()
    silent = socket.socket(socket.AF_UNIX)
    silent.connect(address)
    for words in (
        b"Planted^Name\n",
        b"Planted^Name" * 200_000,
        b"\xff\x00\n",
        b'{"version": 1}\n',
        b"[" * 100_000 + b"\n",
    ):
        with socket.socket(socket.AF_UNIX) as link:
            link.settimeout(5)
            link.connect(address)
            try:
                link.sendall(words)
                assert link.recv(100) == b""
            except OSError:
                pass  # it was hung up on
    assert desk.start(desk.film(2)).wait(_PATIENCE_S) == 0
    desk.wait(lambda: desk.windows() == {first.pid: ["film-1.png", "film-2.png"]})
    silent.close()
    log = next(desk.home.rglob("osteoviewer.log")).read_text()
    assert "cannot be understood" in log
    assert "Planted" not in log


def test_only_the_user_can_reach_the_window(desk: Desk) -> None:
    desk.start(desk.film(1))
    desk.wait_until_listening()
    folder = desk.listens().parent
    assert folder.stat().st_mode & 0o777 == 0o700
    assert Path(desk.listens().read_text()).stat().st_mode & 0o077 == 0


def test_one_who_closes_lets_the_next_be_the_first(tmp_path: Path) -> None:
    first = meet(tmp_path / "meet", [])
    assert isinstance(first, First)
    assert meet(tmp_path / "meet", ["/film"], patience_s=0.1) is Handed.NOBODY
    first.announce("/nowhere")
    assert meet(tmp_path / "meet", ["/film"], patience_s=0.1) is Handed.NOBODY
    first.leave()
    second = meet(tmp_path / "meet", ["/film"])
    assert isinstance(second, First)
    second.leave()


def test_a_home_with_a_long_name_still_has_a_place_to_listen_at(tmp_path: Path) -> None:
    first = meet(tmp_path / ("long" * 30), [])
    assert isinstance(first, First)
    name = Path(first.socket_name())
    assert len(os.fsencode(name)) < 90
    assert name.parent.stat().st_mode & 0o777 == 0o700
    first.leave()
    assert not name.parent.exists()


def test_without_a_folder_to_meet_in_every_start_opens_a_window(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert meet(tmp_path / "file" / "meet", []) is Handed.NOBODY


def test_screens_and_homes_do_not_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = {meeting_folder(tmp_path), meeting_folder(tmp_path / "other")}
    monkeypatch.setenv("DISPLAY", ":7")
    places.add(meeting_folder(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    places |= {meeting_folder(tmp_path / "a"), meeting_folder(tmp_path / "b")}
    assert len(places) == 5


def test_a_message_keeps_names_of_any_bytes() -> None:
    message = Message(("/films/\udcff ä.dcm",), "token")
    assert Message.from_bytes(message.to_bytes().rstrip()) == message
    assert json.loads(message.to_bytes())["version"] == handover.VERSION


def test_the_command_line_opens_windows_of_their_own_where_it_is_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner

    from osteoviewer import commands

    asked: list[object] = []
    monkeypatch.setattr(commands, "open_window", lambda _files, **options: asked.append(options["is_alone"]) or 0)
    for words in (["view", "--new-window", "a.png"], ["view", "a.png"]):
        assert CliRunner().invoke(commands.app, words).exit_code == 0
    assert asked == [True, False]
    assert "of their own" in " ".join(CliRunner().invoke(commands.app, ["view", "--help"]).output.split())
