"""What a comparison's folder must go on holding: the same films, folds and trainings."""

import json
from pathlib import Path
from typing import Any

from training.alone import hold
from training.comparison.config import Plan
from training.errors import BadRun
from training.manifest import Manifest
from training.start import read_start
from training.whole_file import write_whole

RECORD = "comparison.json"
_EARLIER = "ablation.json"
_NAME_ANOTHER = "Name another “run_folder”."


def describe_record(plan: Plan, manifest: Manifest) -> dict[str, Any]:
    """Return what must not change while a comparison lasts, what arms start from included.

    Raises
    ------
    BadRun
        When what an arm starts from is missing.
    """
    arms = {
        arm.name: {
            "training": arm.training.model_dump(mode="json"),
            "share": arm.share,
            "start": read_start(arm.training.fitting),
        }
        for arm in plan.arms
    }
    told = plan.comparison.model_dump(mode="json", include={"run_folder", "folds", "validation", "seed"})
    return {**told, "manifest_sha256": manifest.sha256, "arms": arms}


def open_folder(folder: Path, told: dict[str, Any], *, resume: bool) -> None:
    """Begin a comparison, or be certain that the folder holds the same one; arms may be added.

    Raises
    ------
    BadRun
        When it holds another, or the same and `resume` is not asked for, it cannot be written, or another process is at
        work in it.
    """
    path = folder / RECORD
    if (folder / _EARLIER).exists():
        raise BadRun("The folder holds a comparison that an earlier version made.", _NAME_ANOTHER)
    if path.exists():
        if not resume:
            raise BadRun("The folder holds a comparison already.", "Add --resume to go on with it, or name another.")
        told = _check(path, told)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(told, indent=1, ensure_ascii=False))
    except OSError as error:
        raise BadRun("The comparison's folder cannot be written.", _NAME_ANOTHER) from error
    hold(folder)


def _check(path: Path, told: dict[str, Any]) -> dict[str, Any]:
    """Return the record with the arms that were there before and those that are added."""
    try:
        kept = json.loads(path.read_bytes())
        same = {name: told["arms"].get(name, arm) for name, arm in kept["arms"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadRun("The comparison's record is damaged.", _NAME_ANOTHER) from error
    if {**told, "arms": same} != kept:
        raise BadRun("The folder holds a comparison of other films, folds, trainings or phases 1.", _NAME_ANOTHER)
    return {**told, "arms": {**kept["arms"], **told["arms"]}}
