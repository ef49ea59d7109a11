"""What every test may use, and what none may: the user's own settings and logs."""

import os
import signal
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PROJECT = Path(__file__).resolve().parent.parent
RADIOGRAPHS = PROJECT.parent / "shared" / "data"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes minutes begins first, so that the others run beside it instead of waiting for it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session", autouse=True)
def interrupts_are_heard() -> None:
    """A shell has its background jobs ignore Ctrl-C, and so would every program that a test starts and interrupts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and logs of a test go to a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    return home


@pytest.fixture(scope="session")
def radiographs() -> Path:
    """The folder of real radiographs, which is not part of the project."""
    if not RADIOGRAPHS.is_dir():
        pytest.skip("the real radiographs are not on this machine (../shared/data)")
    return RADIOGRAPHS


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small valid model bundle; tests that change it copy it first."""
    from tests.builders import save_tiny_bundle

    return save_tiny_bundle(tmp_path_factory.mktemp("models"))
