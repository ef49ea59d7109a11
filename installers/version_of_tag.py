"""``python -m installers.version_of_tag v1.2.3`` ends with 1 unless the tag names the version in `pyproject.toml`."""

import sys
import tomllib
from pathlib import Path


def main(tag: str) -> int:
    """Say on standard error what does not fit."""
    project = Path(__file__).resolve().parent.parent / "pyproject.toml"
    version = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"]
    if tag == f"v{version}":
        return 0
    print(f"The tag is {tag}, but pyproject.toml says version {version}: the tag must be v{version}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
