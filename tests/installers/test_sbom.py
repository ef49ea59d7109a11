"""The bill of materials names what is shipped, is valid, and is the same each time."""

import json
from pathlib import Path

import numpy
import pytest

pytest.importorskip("cyclonedx", reason="what makes installers is not installed: make setup-training")

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from installers import sbom
from tests.conftest import PROJECT
from tests.installers.made_up import install, lock

SITE = Path(numpy.__file__).parents[1]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    path = tmp_path / "osteoviewer.cdx.json"
    assert sbom.main(["--site", str(SITE), "--commit", "0123abc", "--out", str(path)]) == 0
    return path


def test_it_is_valid_by_the_strict_schema_and_names_packages_libraries_and_models(written: Path) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written.read_text()) is None
    said = json.loads(written.read_text())
    assert (said["bomFormat"], said["specVersion"]) == ("CycloneDX", "1.6")
    components = {one["name"]: one for one in said["components"]}
    assert components["numpy"]["purl"].startswith("pkg:pypi/numpy@")
    assert all("licenses" in one for one in said["components"])
    inside = {one["name"]: one for one in components["numpy"]["components"]}
    assert len(inside["OpenBLAS"]["hashes"][0]["content"]) == 64
    card = json.loads((PROJECT / "resources" / "models" / "knee-b3-0.3.0" / "card.json").read_text())
    assert components["knee-b3"]["hashes"][0]["content"] == card["files"]["model_onnx"]
    needed = next(one["dependsOn"] for one in said["dependencies"] if one["ref"].startswith("package:pydantic@"))
    assert any(ref.startswith("package:pydantic-core@") for ref in needed)


def test_a_wrong_bill_is_not_valid(written: Path) -> None:
    said = json.loads(written.read_text())
    said["components"][0]["colour"] = "red"
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(said)) is not None


def test_it_is_the_same_each_time_and_another_for_another_commit(written: Path, tmp_path: Path) -> None:
    again, other = tmp_path / "again.json", tmp_path / "other.json"
    for commit, path in (("0123abc", again), ("fedcba9", other)):
        assert sbom.main(["--site", str(SITE), "--commit", commit, "--out", str(path)]) == 0
    assert again.read_bytes() == written.read_bytes()
    said, others = json.loads(written.read_text()), json.loads(other.read_text())
    assert said["serialNumber"] != others["serialNumber"]
    assert said["metadata"]["timestamp"] == "2026-09-21T14:13:20+00:00"
    assert str(SITE) not in written.read_text()


def test_without_the_time_of_the_commit_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert sbom.main(["--site", str(SITE), "--commit", "0123abc", "--out", str(tmp_path / "no.json")]) == 1
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err
    assert not (tmp_path / "no.json").exists()


def test_the_digests_of_a_lock_stand_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    install(tmp_path / "site", "madeup", says="License-Expression: MIT\n")
    path, out = lock(tmp_path, "madeup"), tmp_path / "out.json"
    path.write_text(f"madeup==1.0 \\\n    --hash=sha256:{'a' * 64} \\\n    --hash=sha256:{'b' * 64}\n")
    options = ["--site", str(tmp_path / "site"), "--lock", str(path), "--commit", "0123abc", "--out", str(out)]
    assert sbom.main(options) == 0
    found = next(one for one in json.loads(out.read_text())["components"] if one["name"] == "madeup")
    assert [one["content"] for one in found["hashes"]] == ["a" * 64, "b" * 64]
