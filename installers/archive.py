"""The archive for one user without root: `python -m installers.archive` packs what was frozen."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from installers.bundle import BUNDLE, epoch
from installers.staging import LINUX, settle, stage_share, version


def pack_archive() -> Path:
    """Write the archive beside the bundle and return its path."""
    name = f"osteoviewer-{version()}-linux-x86_64"
    archive = BUNDLE.parent / f"{name}.tar.xz"
    with tempfile.TemporaryDirectory(dir=BUNDLE.parent) as place:
        folder = Path(place, name)
        folder.mkdir()
        shutil.copytree(BUNDLE, folder / "osteoviewer", symlinks=True)
        stage_share(folder / "share")
        for script in ("install.sh", "uninstall.sh"):
            shutil.copy(LINUX / script, folder)
        settle(folder)
        order = ["--sort=name", f"--mtime=@{epoch()}", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu"]
        packer = "xz -6 -T2"  # as many threads everywhere: the number of pieces depends on it
        subprocess.run(["tar", "-C", place, *order, "-I", packer, "-cf", str(archive), name], check=True)
    return archive


if __name__ == "__main__":
    print(pack_archive())
