"""A bare Debian 12 in a folder, without Python and without a network for what runs in it."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
USER = 1000
_CHANGES = ("/proc", "/sys", "/dev", "/tmp", "/var/cache", "/var/log", "/var/lib/apt", "/var/lib/dpkg", "/run")
"""Where a system notes what it did, whatever that was."""


def why_not() -> str | None:
    """Return why no Debian can be made here, or None; debootstrap is installed if it can be."""
    if os.geteuid() != 0:
        return "a bare Debian is made by root only"
    if shutil.which("debootstrap") is None:
        if shutil.which("apt-get") is None:
            return "there is no debootstrap here"
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "debootstrap"], check=False)
    return None if shutil.which("debootstrap") else "debootstrap cannot be installed here"


class BareDebian:
    """A Debian 12 with what every Debian has (`--variant=minbase`), below a folder."""

    def __init__(self, root: Path, kept: Path) -> None:
        if not (kept / "etc" / "debian_version").is_file():
            shutil.rmtree(kept, ignore_errors=True)
            unfinished = kept.with_name(f"{kept.name}.unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            subprocess.run(["debootstrap", "--variant=minbase", "bookworm", str(unfinished)], check=True)
            unfinished.rename(kept)
        subprocess.run(["cp", "-a", str(kept), str(root)], check=True)
        self.root = root
        shutil.copy("/etc/resolv.conf", root / "etc" / "resolv.conf")

    def as_root(self, *command: str) -> str:
        """Run a command as root, with the network, and return what it wrote; raise CalledProcessError if it fails."""
        environment = {"PATH": PATH, "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}
        environment |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        done = subprocess.run(
            ["chroot", str(self.root), *command], env=environment, capture_output=True, text=True, timeout=900
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def as_user(
        self, *command: str, home: str, environment: Mapping[str, str] | None = None, timeout: float = 300
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as a user without rights and without a network, with an environment of nothing but HOME."""
        return subprocess.run(
            self.user_command(command), env=self.user_environment(home, environment), capture_output=True, text=True,
            timeout=timeout, check=False,
        )  # fmt: skip

    def user_command(self, command: Sequence[str]) -> list[str]:
        """Return what runs a command as `as_user` does."""
        own = ["unshare", "--net", "--pid", "--fork", f"--mount-proc={self.root / 'proc'}"]
        return [*own, shutil.which("chroot") or "chroot", f"--userspec={USER}:{USER}", str(self.root), *command]

    def user_environment(self, home: str, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the environment of `as_user`."""
        return {"PATH": "/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8", **(more or {})}

    def make_home(self, home: str) -> Path:
        """Make the home of the user and return its place outside."""
        folder = self.root / home.lstrip("/")
        folder.mkdir(parents=True)
        os.chown(folder, USER, USER)
        return folder

    def files(self) -> set[str]:
        """Return the names of all files, links and folders, but for what notes what was done."""
        found = set()
        for folder, folders, files in os.walk(self.root):
            here = "/" + Path(folder).relative_to(self.root).as_posix().removeprefix(".")
            folders[:] = [name for name in folders if f"{here.rstrip('/')}/{name}" not in _CHANGES]
            found |= {f"{here.rstrip('/')}/{name}" for name in (*folders, *files)}
        return found
