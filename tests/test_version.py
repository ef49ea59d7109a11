"""One version, wherever it is stated."""

import tomllib

from osteoviewer import __version__
from tests.conftest import PROJECT


def test_the_package_and_the_project_file_state_the_same_version() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__
    assert __version__ in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")
