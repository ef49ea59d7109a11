"""The setup: the folder packed by NSIS, whose script is ``osteoviewer.nsi``, and what that script must be told."""

import os
import shlex
import subprocess
from pathlib import Path

from installers.windows import signing
from installers.windows.launchers import CONSOLE, ICON, PUBLISHER, WINDOW

_HERE = Path(__file__).resolve().parent
LANGUAGES = ("en", "ar", "de", "es", "fr")


def name_of(version: str) -> str:
    """Return the setup's file name."""
    return f"osteoviewer-{version}-windows-x64-setup.exe"


def make_setup(app: Path, build: Path, setup: Path, *, version: str, compressor: str, seconds: int) -> None:
    """Pack the program's folder into a setup.

    Parameters
    ----------
    app, build : Path
        The folder, and one for what is needed on the way.
    setup : Path
        The file to make.
    version : str
        Of the program.
    compressor : str
        One of NSIS: ``lzma`` for what is given away; ``zlib`` is much faster, for trying.
    seconds : int
        The time that the setup's own files carry.
    """
    (build / "remove.nsh").write_text(removal(app), encoding="utf-8-sig")
    for language in LANGUAGES:
        _write_notice(build / f"notice-{language}.txt", language)
    size = sum(path.stat().st_size for path in app.rglob("*") if path.is_file())
    told = {
        "VERSION": version,
        "NUMBERS": ".".join([*version.split("."), "0", "0", "0"][:4]),
        "PUBLISHER": PUBLISHER,
        "APP": str(app),
        "BUILD": str(build),
        "OUTPUT": str(setup),
        "WINDOW": WINDOW,
        "CONSOLE": CONSOLE,
        "ICON": ICON,
        "KILOBYTES": str(size // 1024),
        "COMPRESSOR": compressor,
    }
    wanted = signing.command()
    if wanted is not None:
        told["SIGN"] = shlex.join(shlex.split(wanted))
    arguments = [f"-D{name}={value}" for name, value in told.items()]
    subprocess.run(
        ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *arguments, str(_HERE / "osteoviewer.nsi")],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(seconds), "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    )


def removal(app: Path) -> str:
    """Return NSIS's instructions to remove exactly what the folder holds, and nothing that a user put there."""
    inside = sorted(app.rglob("*"))
    files = [path for path in inside if path.is_file()]
    folders = [path for path in reversed(inside) if path.is_dir()]
    lines = [f'Delete "$INSTDIR\\{_windows(path, app)}"' for path in files]
    lines += [f'RMDir "$INSTDIR\\{_windows(path, app)}"' for path in folders]
    return "\n".join((*lines, ""))


def _windows(path: Path, app: Path) -> str:
    return path.relative_to(app).as_posix().replace("/", "\\").replace("$", "$$")


def _write_notice(target: Path, language: str) -> None:
    notice = (_HERE / "notices" / f"{language}.txt").read_text(encoding="utf-8")
    licence = (_HERE.parent.parent / "LICENSE").read_text(encoding="utf-8")
    text = f"{notice}\n{'—' * 40}\n\n{licence}"
    target.write_text("\r\n".join(text.splitlines()), encoding="utf-8-sig", newline="")
