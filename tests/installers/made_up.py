"""Made-up installed packages and bundles."""

from pathlib import Path


def install(site: Path, name: str, *, says: str = "", text: str | None = "Do what you like.") -> None:
    """Write version 1.0 of a package with one module into a folder of packages; `says` are lines of its metadata."""
    info = site / f"{name}-1.0.dist-info"
    (site / name).mkdir(parents=True)
    (site / name / "__init__.py").write_text("")
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n{says}")
    files = [f"{name}/__init__.py", f"{info.name}/METADATA"]
    if text is not None:
        (info / "licenses").mkdir()
        (info / "licenses" / "LICENSE").write_text(text)
        files.append(f"{info.name}/licenses/LICENSE")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in files))


def lock(folder: Path, *names: str) -> Path:
    """Write a lock file that names packages of version 1.0."""
    path = folder / "made-up.lock"
    path.write_text("".join(f"{name}==1.0\n    # via osteoviewer (pyproject.toml)\n" for name in names))
    return path
