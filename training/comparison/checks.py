"""Everything about a comparison that can be checked before a model input is computed, and told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.anatomy import MEASURED
from training.comparison.beside import Records, fit_records
from training.comparison.config import CLINICAL, Plan
from training.comparison.folds import Folds, deal_folds
from training.comparison.rows import FOLDS
from training.errors import BadConfiguration
from training.manifest import Film, Manifest, count_films, read_manifest, require_files
from training.start import check_start
from training.t_scores import median_t_score, read_t_scores_to_learn


@dataclass(frozen=True, eq=False)
class CheckedPlan:
    """A comparison that can be run.

    Attributes
    ----------
    manifest : Manifest
    folds : tuple of Folds
        One a protocol.
    records : tuple of (Records or None)
        Likewise; None where they are not asked for.
    t_scores : Mapping of str to float
        Those known, by radiograph; empty where no arm learns them.
    """

    manifest: Manifest
    folds: tuple[Folds, ...]
    records: tuple[Records | None, ...]
    t_scores: Mapping[str, float]


def check_plan(plan: Plan) -> CheckedPlan:
    """Check everything that can be checked without computing a model input.

    Raises
    ------
    OsteoViewerError
        When films, records, T-scores to learn or what an arm starts from are missing, or an arm's start is of another
        network.
    """
    data = plan.base.data
    manifest = read_manifest(Path(data.root), dataset=data.dataset, classes=data.classes)
    require_files(manifest.films, Path(data.root))
    folds = deal_folds(manifest.films, plan.comparison)
    if set(MEASURED) & set(plan.comparison.beside) and plan.base.build_pipeline().region is None:
        raise BadConfiguration(
            "A knee can be measured only where the first arm's pipeline finds it.",
            f"Leave {', '.join(MEASURED)} out of “beside”, or let another arm be the first.",
        )
    is_asked = CLINICAL in plan.comparison.beside
    records = tuple(fit_records(one, manifest.films, data) if is_asked else None for one in folds)
    for arm in plan.arms:
        check_start(arm.training)
    return CheckedPlan(manifest, folds, records, _check_t_scores(plan, folds, manifest.films))


def _check_t_scores(plan: Plan, folds: Sequence[Folds], films: Sequence[Film]) -> Mapping[str, float]:
    """Return what arms learn of the T-score, certain that there is something to learn from in every fold."""
    known: Mapping[str, float] = {}
    for arm in plan.arms:
        of_arm = read_t_scores_to_learn(arm.training, films)
        if of_arm is not None:
            known = of_arm  # films and records are those of every arm
            for one in folds:
                for fold in range(len(one.splits)):
                    median_t_score(known, one.thinned(fold, arm.share).train)
    return known


def describe_plan(plan: Plan) -> str:
    """Check a comparison, and tell what would be trained: arms, folds and films.

    Raises
    ------
    OsteoViewerError
        As `check_plan`.
    """
    checked = check_plan(plan)
    lines = [
        f"{label}: {counts['films']} films of {counts['groups']} radiographs"
        for label, counts in count_films(checked.manifest.films).items()
    ]
    lines += [f"left out, {count} films: {reason}" for reason, count in checked.manifest.left_out.items()]
    if checked.t_scores:
        lines.append(f"known T-scores: {len(checked.t_scores)} radiographs")
    trainings = sum(arm.folds or plan.comparison.folds for arm in plan.arms) * len(checked.folds)
    for folds, records in zip(checked.folds, checked.records, strict=True):
        lines.append(f"{plan.comparison.folds} folds {FOLDS[folds.protocol]}; leaking radiographs: {folds.leaking}")
        if records is not None:
            lines.append(f"complete records of age, sex and BMI: {len(records.known)} radiographs")
        for arm in plan.arms:
            films = [str(len(folds.thinned(fold, arm.share).train)) for fold in range(arm.folds or len(folds.splits))]
            phases = ", ".join(f"{phase.side_px} px x {phase.epochs} epochs" for phase in arm.training.fitting.phases)
            lines.append(f"{arm.title}: {phases}; films to train on in each fold: {', '.join(films)}")
    lines.append(f"{len(plan.arms)} arms, {trainings} trainings")
    return "\n".join(lines)
