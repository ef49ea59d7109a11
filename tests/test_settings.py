"""The settings file: whole at every moment, and never a reason not to start."""

import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from osteoviewer.errors import BadSettings
from osteoviewer.settings import MOST_RECENT_FILES, Settings, load_settings, save_settings, set_aside


def test_a_missing_file_gives_the_standard_settings(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == Settings()


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    settings = Settings(
        max_pixels=7,
        recent_files=("/ä/b.png",),
        geometry="QQ==",
        columns="Qg==",
        theme="light",
        are_films_shown=False,
        text_size=150,
        shortcuts={"open": "F6 Ctrl+O", "of_a_later_version": "X", "fit": ""},
    )
    save_settings(file, settings)
    assert load_settings(file) == settings
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 100_000,
    ],
)
def test_a_file_that_cannot_be_used_is_told_of_in_a_sentence(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content)
    with pytest.raises(BadSettings) as failure:
        load_settings(file)
    assert failure.value.message.endswith(".")
    assert failure.value.hint


@pytest.mark.parametrize(
    "content",
    [
        '{"max_pixels": "many"}',
        '{"max_pixels": true}',
        '{"max_pixels": -1}',
        '{"theme": "pink"}',
        '{"theme": []}',
        '{"recent_files": [1]}',
        '{"recent_files": "a.png"}',
        '{"geometry": 5}',
        '{"are_films_shown": 1}',
        '{"model_folder": 1}',
        '{"text_size": 101}',
        '{"text_size": "large"}',
        '{"text_size": true}',
        '{"shortcuts": ["Ctrl+O"]}',
        '{"shortcuts": {"open": 5}}',
    ],
)
def test_a_value_that_cannot_be_used_is_the_standard_one_and_stays_in_the_file(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    theirs = json.loads(content)
    own = {"is_patient_hidden": True, "columns": "Qg=="}
    file.write_text(json.dumps(theirs | own))
    settings = load_settings(file)
    assert settings == Settings(**own)
    save_settings(file, settings)
    assert json.loads(file.read_text()).items() >= (theirs | own).items()


def test_a_value_that_cannot_be_used_is_replaced_once_another_is_chosen(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "of a newer version", "text_size": 300}')
    save_settings(file, replace(load_settings(file), theme="light"))
    assert load_settings(file).theme == "light"
    assert json.loads(file.read_text())["text_size"] == 300


def test_what_a_newer_version_keeps_is_there_after_an_older_one_has_saved(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    newer = {**asdict(Settings(theme="dark")), "later": {"deep": [1, None, "ä"]}, "switch": True}
    file.write_text(json.dumps(newer))
    save_settings(file, replace(load_settings(file), theme="light"))
    kept = json.loads(file.read_text())
    assert (kept["later"], kept["switch"], kept["theme"]) == (newer["later"], True, "light")


def test_settings_of_an_older_version_get_the_standard_for_what_is_new(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "light", "geometry": "QQ=="}')
    assert load_settings(file) == Settings(theme="light", geometry="QQ==")


def test_a_file_whose_name_is_no_text_can_be_among_the_recent_ones(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    settings = Settings(recent_files=("/films/\udcff.dcm",))
    save_settings(file, settings)
    assert load_settings(file) == settings


def test_bytes_that_are_no_text_are_told_of_too(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadSettings):
        load_settings(file)


def test_entries_of_another_version_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({**asdict(Settings()), "later": 1}))
    assert load_settings(file) == Settings()


def test_the_broken_file_is_kept_aside(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("{")
    set_aside(file)
    assert not file.exists()
    assert (tmp_path / "settings.json.broken").read_text() == "{"


def test_a_failed_save_leaves_the_old_file_and_no_rubbish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    save_settings(file, Settings(theme="dark"))

    def refuse(*_: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(BadSettings):
        save_settings(file, Settings(theme="light"))
    assert load_settings(file).theme == "dark"
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BadSettings):
        save_settings(tmp_path / "file" / "settings.json", Settings())


def test_recent_files_are_few_newest_first_and_named_once() -> None:
    settings = Settings()
    for number in range(MOST_RECENT_FILES + 3):
        settings = settings.with_recent(f"{number}.png")
    settings = settings.with_recent("5.png")
    assert settings.recent_files[:2] == ("5.png", "12.png")
    assert len(settings.recent_files) == len(set(settings.recent_files)) == MOST_RECENT_FILES


def test_settings_cannot_be_made_wrong() -> None:
    with pytest.raises(BadSettings):
        replace(Settings(), max_pixels=0)


def test_importing_the_settings_brings_neither_qt_nor_numpy() -> None:
    code = "import sys, osteoviewer.settings; sys.exit(bool({'PySide6', 'numpy', 'msgspec'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
