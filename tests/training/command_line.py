"""The command as it is typed, and its configuration as a file."""

import json
import sys
from pathlib import Path

import pytest

import training.__main__ as command_line


def write_toml(path: Path, content: dict[str, object]) -> Path:
    """Write as much TOML as a configuration needs: one table a section, values as JSON has them but for tables."""

    def value(thing: object) -> str:
        if isinstance(thing, dict):
            return "{" + ", ".join(f"{key} = {value(inner)}" for key, inner in thing.items()) + "}"
        if isinstance(thing, list):
            return "[" + ", ".join(value(inner) for inner in thing) + "]"
        return json.dumps(thing)

    path.write_text("".join(f"{key} = {value(thing)}\n" for key, thing in content.items()), encoding="utf-8")
    return path


def osteotrain(*arguments: object) -> int:
    """Run the command as if it had been typed; return its exit status."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["osteotrain", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            command_line.main()
    return int(ended.value.code or 0)
