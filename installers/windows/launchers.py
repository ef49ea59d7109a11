"""The two programs that a user starts: ``OsteoViewer.exe`` for the window, ``osteoviewer-cli.exe`` for a console.

Both are a page of C that hands the command line to Python's library beside them; see ``launcher.c``. They carry the
icon, a version resource, and a manifest: long paths, UTF-8 as the code page, and sharp drawing on every screen.
"""

import io
import subprocess
from dataclasses import dataclass
from pathlib import Path

PUBLISHER = "The OsteoViewer developers"
WINDOW, CONSOLE = "OsteoViewer.exe", "osteoviewer-cli.exe"
ICON = "osteoviewer.ico"
_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Launcher:
    """A program: its name, what it is, and how it is linked."""

    name: str
    description: str
    options: tuple[str, ...]


LAUNCHERS = (
    Launcher(WINDOW, "OsteoViewer", ("-mwindows", "-DWINDOW")),
    Launcher(CONSOLE, "OsteoViewer, command line", ("-mconsole",)),
)


def put_launchers(app: Path, build: Path, resources: Path, *, version: str, tools: str) -> None:
    """Compile the programs into the program's folder, beside ``python311.dll``.

    Parameters
    ----------
    app, build : Path
        The folder, and one for what is needed on the way.
    resources : Path
        The program's resources, of which the icon is taken.
    version : str
        Of the program, as ``1.2.3``.
    tools : str
        What the names of the cross compiler's programs begin with.
    """
    build.mkdir(parents=True, exist_ok=True)
    icon = build / ICON
    icon.write_bytes(icon_bytes(resources / "icons" / "osteoviewer.png"))
    (app / ICON).write_bytes(icon.read_bytes())
    for launcher in LAUNCHERS:
        script = build / f"{launcher.name}.rc"
        script.write_text(_resource_script(launcher, icon, version), encoding="utf-8")
        compiled = build / f"{launcher.name}.res.o"
        subprocess.run([f"{tools}windres", "-c", "65001", str(script), "-o", str(compiled)], check=True)
        subprocess.run(
            [
                f"{tools}gcc",
                "-municode",
                "-O2",
                "-s",
                "-Wall",
                "-Wextra",
                "-Werror",
                "-Wl,--no-insert-timestamp",
                "-Wl,--dynamicbase,--high-entropy-va,--nxcompat",
                *launcher.options,
                str(_HERE / "launcher.c"),
                str(compiled),
                str(app / "python311.dll"),
                "-lshell32",
                "-o",
                str(app / launcher.name),
            ],
            check=True,
        )


def icon_bytes(picture: Path) -> bytes:
    """Return a Windows icon of all usual sizes, made of a square picture."""
    from PIL import Image

    out = io.BytesIO()
    with Image.open(picture) as image:
        image.save(out, "ICO", sizes=[(size, size) for size in _SIZES])
    return out.getvalue()


def _resource_script(launcher: Launcher, icon: Path, version: str) -> str:
    numbers = ",".join([*version.split("."), "0", "0", "0"][:4])
    words = {
        "CompanyName": PUBLISHER,
        "FileDescription": launcher.description,
        "FileVersion": version,
        "InternalName": launcher.name,
        "LegalCopyright": f"Copyright {PUBLISHER}. Apache License 2.0.",
        "OriginalFilename": launcher.name,
        "ProductName": "OsteoViewer",
        "ProductVersion": version,
        "Comments": "For research use only. Not for diagnosis.",
    }
    values = "\n".join(f'   VALUE "{name}", "{value}"' for name, value in words.items())
    return f"""1 ICON "{icon}"
1 24 "{_HERE / "launcher.manifest"}"
1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS 0x40004
FILETYPE 1
BEGIN
 BLOCK "StringFileInfo"
 BEGIN
  BLOCK "040904B0"
  BEGIN
{values}
  END
 END
 BLOCK "VarFileInfo"
 BEGIN
  VALUE "Translation", 0x409, 1200
 END
END
"""
