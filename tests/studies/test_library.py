"""What was listed is forgotten on command, and what is listed from then on is kept again."""

import threading
from pathlib import Path

import pytest

from osteoviewer.studies.index import Index
from osteoviewer.studies.library import Library


def test_nobody_opens_the_list_while_it_is_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library, file = Library(tmp_path / "studies.sqlite", max_pixels=10**6), tmp_path / "studies.sqlite"
    opened, remove = threading.Event(), Index.remove

    def remove_slowly(index: Index) -> None:
        asking = threading.Thread(target=lambda: (library._opened(), opened.set()))
        asking.start()
        assert not opened.wait(0.2)
        remove(index)

    monkeypatch.setattr(Index, "remove", remove_slowly)
    library._opened()
    library.forget()
    assert opened.wait(5)
    assert file.is_file()
    library.close()
