"""The release workflow, which cannot run here, names only what exists, and has no more rights than it needs."""

import ast
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from installers import native_windows
from tests.conftest import PROJECT

WORKFLOW = PROJECT / ".github" / "workflows" / "release.yml"


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
    return found


def commands(jobs: dict[str, Any]) -> str:
    return "\n".join(step["run"] for job in jobs.values() for step in job["steps"] if "run" in step)


def test_every_target_that_it_makes_is_in_the_makefile(jobs: dict[str, Any]) -> None:
    targets = set(re.findall(r"\bmake ([a-z-]+)", commands(jobs)))
    assert targets == {"installer-linux", "test-installer"}
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    there = {name for name in targets if re.search(rf"^{name}:", makefile, re.MULTILINE)}
    if not there:
        pytest.skip("the Makefile makes no installers yet")
    assert there == targets


def test_every_file_that_it_names_is_in_the_repository(jobs: dict[str, Any]) -> None:
    named = set(
        re.findall(r"(?<![\w./-])((?:requirements|scripts|installers|docs|resources)/[\w./-]+)", commands(jobs))
    )
    assert named >= {"scripts/system_libraries.py", "requirements/viewer.lock", "requirements/installer.lock"}
    missing = {name for name in named if not (PROJECT / name).is_file()}
    if missing == {"requirements/installer.lock"}:
        pytest.skip("there is no requirements/installer.lock yet")
    assert missing == set()


def test_every_module_that_it_runs_is_in_the_repository(jobs: dict[str, Any]) -> None:
    modules = set(re.findall(r"python -m (installers[\w.]*)", commands(jobs)))
    assert modules == {
        "installers.licence_list",
        "installers.native_windows",
        "installers.sbom",
        "installers.version_of_tag",
    }
    assert all((PROJECT / f"{module.replace('.', '/')}.py").is_file() for module in modules)


def test_what_it_passes_on_is_what_another_job_takes(jobs: dict[str, Any]) -> None:
    given, taken = set(), set()
    for name, job in jobs.items():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/upload-artifact@"):
                given.add(step["with"]["name"])
            if step.get("uses", "").startswith("actions/download-artifact@") and "name" in step["with"]:
                taken.add(step["with"]["name"])
        needs = job.get("needs", [])
        assert set([needs] if isinstance(needs, str) else needs) <= set(jobs), name
    assert taken <= given
    assert len([name for name in given if name.startswith("release-")]) == 3
    assert set(jobs["publish"]["needs"]) == set(jobs) - {"publish"}


def test_no_action_can_be_exchanged_under_its_name(jobs: dict[str, Any]) -> None:
    used = [step["uses"] for job in jobs.values() for step in job["steps"] if "uses" in step]
    assert len(used) > 8
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action


def test_only_the_job_that_publishes_may_write_and_only_the_one_that_signs_sees_a_secret(jobs: dict[str, Any]) -> None:
    whole = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    assert whole["permissions"] == {"contents": "read"}
    assert {name: job["permissions"] for name, job in jobs.items() if "permissions" in job} == {
        "publish": {"contents": "write"}
    }
    assert [name for name, job in jobs.items() if "secrets." in yaml.dump(job)] == ["windows-setup"]
    assert set(whole[True]) == {"push", "workflow_dispatch"}  # "on" is a truth value in YAML 1.1: no pull request
    assert whole[True]["push"] == {"tags": ["v*"]}


def test_every_script_of_the_shell_can_be_parsed(jobs: dict[str, Any]) -> None:
    scripts = 0
    for job in jobs.values():
        for step in job["steps"]:
            if "run" not in step or step.get("shell") == "pwsh":
                continue
            plain = re.sub(r"\$\{\{.*?\}\}", "value", step["run"])
            done = subprocess.run(["bash", "-n"], input=plain, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            scripts += 1
    assert scripts > 10
    signing = subprocess.run(["sh", "-n", "installers/sign.sh"], cwd=PROJECT, capture_output=True, text=True)
    assert signing.returncode == 0, signing.stderr


@pytest.mark.parametrize(("tag", "code"), [("v{}", 0), ("v{}.1", 1), ("{}", 1)])
def test_a_tag_must_name_the_version(tag: str, code: int) -> None:
    tag = tag.format(native_windows.program_version())
    words = [sys.executable, "-m", "installers.version_of_tag", tag]
    done = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == code
    assert (tag in done.stderr) == bool(code)


def test_the_version_that_windows_shows_is_well_formed() -> None:
    text = native_windows.version_resource("1.2.3")
    assert isinstance(ast.parse(text, mode="eval").body, ast.Call)
    assert "filevers=(1, 2, 3, 0)" in text
    assert "StringStruct('ProductVersion', '1.2.3')" in text


def test_signing_signs_in_place_with_the_certificate_that_is_named(tmp_path: Path) -> None:
    fake = tmp_path / "bin" / "osslsigncode"
    fake.parent.mkdir()
    fake.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > arguments\nfor last; do :; done\necho signed > "$last"\n')
    fake.chmod(0o755)
    (tmp_path / "a program.exe").write_text("unsigned\n")
    environment = {"PATH": f"{fake.parent}:/usr/bin:/bin", "CERTIFICATE_FILE": "c.p12", "PASSWORD_FILE": "p"}
    words = shlex.split(f"sh {shlex.quote(str(PROJECT / 'installers' / 'sign.sh'))}")
    subprocess.run([*words, "a program.exe"], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "a program.exe").read_text() == "signed\n"
    arguments = (tmp_path / "arguments").read_text().split("\n")
    assert "c.p12" in arguments
    assert "-ts" not in arguments
