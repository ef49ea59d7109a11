"""What the program must not leave behind or send."""

import os
import subprocess
import sys
from pathlib import Path

from tests.builders import knee_levels, png_bytes


def test_analysing_films_leaves_nothing_in_the_users_folders(tmp_path: Path, tiny_bundle: Path) -> None:
    """The official builds of ONNX Runtime would leave a device identifier and a queue of events to send."""
    home = tmp_path / "home"
    home.mkdir()
    film = tmp_path / "film.png"
    film.write_bytes(png_bytes(knee_levels()))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ORT_"))}
    subprocess.run(
        [sys.executable, "-m", "osteoviewer", "analyze", str(film), "--model", str(tiny_bundle)],
        check=True,
        capture_output=True,
        timeout=60,
        env={**environment, "HOME": str(home)},
    )
    assert [path for path in home.rglob("*") if path.is_file()] == []
