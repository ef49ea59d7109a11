"""A Windows to try the setup in: a Wine of its own in a folder, with what Wine 8 lacks put into its system folder."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from installers.windows.wine_shims import OVERRIDES, make_shims

_DOS_LETTERS = "cp437"
"""In which Wine reads batch files."""

_NAME_KIND_VALUE = 3


class Wine:
    """A Wine of its own.

    Parameters
    ----------
    folder : Path
        To keep it in.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.drive = folder / "prefix" / "drive_c"
        self._environment = {
            **os.environ,
            "WINEPREFIX": str(folder / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": OVERRIDES,
            "LC_ALL": "C.UTF-8",
        }

    def start(self, tools: str) -> None:
        """Make it: Windows 10, with the libraries that Wine 8 lacks.

        Parameters
        ----------
        tools : str
            What the names of the cross compiler's programs begin with.
        """
        self.run("wineboot", "-i")
        self.run("winecfg", "-v", "win10")
        self.stop()
        make_shims(self._folder / "shims", tools)
        for library in (self._folder / "shims").glob("*.dll"):
            shutil.copy(library, self.drive / "windows" / "system32")

    def stop(self) -> None:
        """End everything that runs in it."""
        subprocess.run(["wineserver", "-k"], env=self._environment, check=False)
        subprocess.run(["wineserver", "-w"], env=self._environment, check=False)

    def run(
        self, program: str | Path, *arguments: str, timeout_s: float = 600, more: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a program and return how it ended; its standard input is empty."""
        return subprocess.run(
            ["wine", str(program), *arguments],
            env={**self._environment, **(more or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout_s,
            check=False,
        )

    def run_line(self, line: str, timeout_s: float = 600) -> int:
        """Run a command line word for word, as Windows would, and return how it ended.

        Wine itself puts quotes around words with spaces, which NSIS does not take.
        """
        batch = self._folder / "line.bat"
        batch.write_bytes(f"@echo off\r\n{line}\r\nexit %ERRORLEVEL%\r\n".encode(_DOS_LETTERS))
        return self.run("cmd", "/c", self.name_of(batch), timeout_s=timeout_s).returncode

    def name_of(self, path: Path) -> str:
        """Return the name that a file of this computer has in it."""
        return str(PureWindowsPath("Z:\\", *path.resolve().parts[1:]))

    def value_of(self, key: str, name: str) -> str:
        """Return a value of the registry as text; empty where there is none."""
        done = self.run("reg", "query", key, "/v", name)
        for line in done.stdout.decode("utf-8", "replace").splitlines():
            words = line.split(maxsplit=2)
            if len(words) == _NAME_KIND_VALUE and words[0] == name:
                return words[2].strip()
        return ""

    def has_key(self, key: str) -> bool:
        """Tell whether there is a key in the registry."""
        return self.run("reg", "query", key).returncode == 0
