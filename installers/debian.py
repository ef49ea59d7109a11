"""The Debian package: `python -m installers.debian` packs what was frozen, and finds what it depends on.

The program lies in /usr/lib/osteoviewer, as what belongs to one program and one kind of processor does (FHS 4.7.3);
/opt is for those who pack outside of a distribution's tools, and lintian counts it an error.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from installers.bundle import BUNDLE, CONTENTS, PROJECT, epoch
from installers.staging import LINUX, settle, stage_share, version

PACKAGE = "osteoviewer"
MAINTAINER = "OsteoViewer maintainers <maintainers@osteoviewer.invalid>"
OPTIONAL = (
    "*/plugins/wayland-*/*.so",
    "*/platforms/libqwayland.so",
    "*/printsupport/*.so",
    "*/libQt6Wayland*",
    "*/libQt6Wl*",
)
"""What Qt passes over where their libraries are absent: Wayland (X11 remains) and printers (files remain)."""


def pack_debian(*, level: int = 6) -> Path:
    """Write the package beside the bundle and return its path; a low level of packing is quick, for trying."""
    package = BUNDLE.parent / f"{PACKAGE}_{version()}_amd64.deb"
    with tempfile.TemporaryDirectory(dir=BUNDLE.parent) as place:
        root = Path(place, "root")
        program = root / "usr" / "lib" / PACKAGE
        shutil.copytree(BUNDLE, program, symlinks=True)
        (root / "usr" / "bin").mkdir()
        (root / "usr" / "bin" / PACKAGE).symlink_to(f"../lib/{PACKAGE}/osteoviewer")
        stage_share(root / "usr" / "share")
        _compress(root / "usr" / "share" / "man" / "man1" / "osteoviewer.1")
        _write_doc(root / "usr" / "share" / "doc" / PACKAGE, program)
        overrides = root / "usr" / "share" / "lintian" / "overrides"
        overrides.mkdir(parents=True)
        shutil.copy(LINUX / "lintian-overrides", overrides / PACKAGE)
        settle(root)
        (root / "DEBIAN").mkdir()  # by which dpkg-shlibdeps sees what a library's own search path is relative to
        _write_control(root, find_dependencies(program, Path(place)))
        settle(root)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch())}
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", str(root), str(package)]
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    return package


def find_dependencies(program: Path, work: Path) -> dict[str, str]:
    """Ask Debian which of its packages hold the libraries that the bundle links to and does not bring.

    Returns
    -------
    dict of str to str
        "Depends" and "Recommends", each as a control file has it.
    """
    (work / "debian").mkdir()
    (work / "debian" / "control").write_text(f"Source: {PACKAGE}\n\nPackage: {PACKAGE}\nArchitecture: amd64\n")
    files = sorted(path for path in program.rglob("*") if not path.is_symlink() and _is_elf(path))
    optional = [path for path in files if any(path.match(pattern.removeprefix("*/")) for pattern in OPTIONAL)]
    own = [f"-l{folder}" for folder in sorted({str(path.parent) for path in files if ".so" in path.name})]
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *own]
    command += [f"-x{package}" for package in _brought(program / CONTENTS)]
    for field, chosen in (("Depends", [f for f in files if f not in optional]), ("Recommends", optional)):
        command += [f"-d{field}", *(f"-e{path}" for path in chosen)]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit("".join(line for line in done.stderr.splitlines(keepends=True) if " error: " in line))
    fields = dict(line.removeprefix("shlibs:").split("=", 1) for line in done.stdout.splitlines() if "=" in line)
    return {field: fields.get(field, "") for field in ("Depends", "Recommends")}


def _brought(contents: Path) -> list[str]:
    """Return the Debian packages whose library the bundle brings itself; dpkg-shlibdeps would depend on them too."""
    packages = set()
    for path in contents.glob("lib*.so*"):
        if not path.is_symlink():
            told = subprocess.run(["dpkg", "-S", f"*/{path.name}"], capture_output=True, text=True)
            packages |= {line.split(":")[0] for line in told.stdout.splitlines()}
    return sorted(packages)


def _is_elf(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _write_control(root: Path, needs: dict[str, str]) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(-(-path.stat().st_size // 1024) for path in files) + sum(1 for path in root.rglob("*") if path.is_dir())
    sums = [f"{hashlib.md5(p.read_bytes(), usedforsecurity=False).hexdigest()}  {p.relative_to(root)}\n" for p in files]
    control = root / "DEBIAN"
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    rows = (
        ("Package", PACKAGE),
        ("Version", version()),
        ("Architecture", "amd64"),
        ("Maintainer", MAINTAINER),
        ("Installed-Size", str(size)),
        ("Depends", needs["Depends"]),
        ("Recommends", ", ".join(filter(None, (needs["Recommends"], "shared-mime-info, desktop-file-utils")))),
        ("Section", "science"),
        ("Priority", "optional"),
        ("Description", "viewer of knee radiographs that classifies bone density"),
    )
    words = "".join(f"{name}: {value}\n" for name, value in rows if value)
    words += (
        " OsteoViewer opens a knee radiograph, finds each knee on it, shows what was done to it step\n"
        " by step, and what a deep network makes of each knee: normal, osteopenia or osteoporosis.\n"
        " .\n"
        " For research use only. Not for diagnosis.\n"
    )
    (control / "control").write_text(words, encoding="utf-8")


def _write_doc(doc: Path, program: Path) -> None:
    doc.mkdir(parents=True)
    date = format_datetime(datetime.fromtimestamp(epoch(), UTC))
    words = (
        f"{PACKAGE} ({version()}) stable; urgency=medium\n\n"
        "  * What changed is told in the project's CHANGELOG.md, changelog.gz here.\n\n"
        f" -- {MAINTAINER}  {date}\n"
    )
    (doc / "changelog.Debian").write_text(words, encoding="utf-8")
    shutil.copy(PROJECT / "CHANGELOG.md", doc / "changelog")
    for name in ("changelog.Debian", "changelog"):
        _compress(doc / name)
    (doc / "copyright").write_text(_copyright(_folders(program / CONTENTS / "licences")), encoding="utf-8")
    (doc / "licences").symlink_to(f"../../../lib/{PACKAGE}/{CONTENTS}/licences")


def _folders(licences: Path) -> list[str]:
    return sorted(path.name for path in licences.iterdir() if path.is_dir())


def _copyright(parts: Iterable[str]) -> str:
    listed = "".join(f"  {name}\n" for name in parts)
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: OsteoViewer\n"
        "Comment: The program is frozen with its interpreter and these libraries, each with its licence in\n"
        f" /usr/share/doc/{PACKAGE}/licences:\n{listed}\n"
        "Files: *\n"
        "Copyright: OsteoViewer maintainers\n"
        "License: Apache-2.0\n"
        " On Debian systems the full text is in /usr/share/common-licenses/Apache-2.0.\n\n"
        f"Files: usr/lib/{PACKAGE}/{CONTENTS}/PySide6/* usr/lib/{PACKAGE}/{CONTENTS}/shiboken6/*\n"
        "Copyright: The Qt Company Ltd. and others\n"
        "License: LGPL-3\n"
        " On Debian systems the full text is in /usr/share/common-licenses/LGPL-3.\n"
    )


def _compress(path: Path) -> None:
    """Replace a file by itself, packed without name and time."""
    path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    path.unlink()


def relabel(package: Path, new_version: str, out: Path) -> Path:
    """Write the same package under another version: for the test of an upgrade.

    The data inside are taken over as they are, so this is quick.
    """
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(["ar", "x", str(package)], cwd=place, check=True)
        control = Path(place, "control")
        control.mkdir()
        (packed,) = Path(place).glob("control.tar*")
        subprocess.run(["tar", "-C", str(control), "-xf", str(packed)], check=True)
        file = control / "control"
        file.write_text(re.sub(r"^Version: .*$", f"Version: {new_version}", file.read_text(), flags=re.MULTILINE))
        packed.unlink()
        subprocess.run(["tar", "-C", str(control), "-cJf", str(Path(place, "control.tar.xz")), "."], check=True)
        members = ["debian-binary", "control.tar.xz", "data.tar.xz"]
        out.unlink(missing_ok=True)
        subprocess.run(["ar", "rcD", str(out.resolve()), *members], cwd=place, check=True)
    return out


if __name__ == "__main__":
    print(pack_debian(level=1 if "--quick" in sys.argv else 6))
