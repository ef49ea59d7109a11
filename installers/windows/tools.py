"""The programs that are needed besides Python, and their Debian packages; as root on Debian they are installed."""

import os
import shutil
import subprocess
import sys

TOOLS = "x86_64-w64-mingw32-"
"""What the names of the cross compiler's programs begin with."""

NEEDED = {
    "compile for Windows": {
        f"{TOOLS}gcc": "gcc-mingw-w64-x86-64-win32",
        f"{TOOLS}windres": "binutils-mingw-w64-x86-64",
    },
    "make the setup": {"makensis": "nsis"},
    "run Windows programs": {"wine": "wine wine64"},
}


def missing(*purposes: str) -> list[str]:
    """Return the Debian packages of the programs that are not there."""
    wanted = {program: packages for purpose in purposes for program, packages in NEEDED[purpose].items()}
    return sorted(
        {name for program, names in wanted.items() if shutil.which(program) is None for name in names.split()}
    )


def need(*purposes: str) -> None:
    """Have the programs there, or end by saying which packages to install.

    Raises
    ------
    SystemExit
        When they are not there and cannot be installed from here.
    """
    packages = missing(*purposes)
    if not packages:
        return
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' '.join(packages)} (needed to {' and to '.join(purposes)})", file=sys.stderr)
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(command, check=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
        return
    raise SystemExit(
        f"Missing on this machine, needed to {' and to '.join(purposes)}: {' '.join(packages)}\n"
        f"On Debian or Ubuntu install them with: sudo {' '.join(command)}"
    )
