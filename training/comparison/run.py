"""Run a comparison: every arm on every fold, each fold answered by a network that saw no film of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import torch

from training.anatomy import MEASURED
from training.batches import Batches
from training.comparison.answers import ANSWERS, FoldAnswers, read_answers, write_answers
from training.comparison.checks import check_plan
from training.comparison.config import BOTH_KNEES, IMAGE_SIZE, Plan, PlannedArm
from training.comparison.facts import Facts
from training.comparison.folds import Folds
from training.comparison.record import describe_record, open_folder
from training.comparison.rows import FoldsAnswered, make_rows
from training.comparison.t_scores import format_t_scores, score_t_scores
from training.comparison.table import format_rows, score_rows
from training.config import TrainingConfig
from training.dataset import ModelInputs, load_inputs
from training.errors import BadRun
from training.finetune import finetune
from training.manifest import Film
from training.network import build_network
from training.runs import RECORD, WEIGHTS, load_weights
from training.split_files import keep_split_file
from training.whole_file import write_whole

INPUTS = "inputs"
TABLE = "table.md"
_DIGITS = 12
Report = Callable[[str], None]


def compare(plan: Plan, *, resume: bool, report: Report) -> str:
    """Train what is not yet trained, answer every fold, score the answers of all folds together, and keep the table.

    Parameters
    ----------
    plan : Plan
        What to compare.
    resume : bool
        Go on with a comparison that was stopped; finished folds are not trained again.
    report : callable
        Given a line now and then.

    Returns
    -------
    str
        The table, which the comparison's folder holds too.

    Raises
    ------
    OsteoViewerError
        When an arm cannot be trained, or the folder holds another comparison or one that was not asked to go on.
    KeyboardInterrupt
        When stopped by Ctrl-C; every finished epoch is kept.
    """
    checked = check_plan(plan)
    folder = Path(plan.comparison.run_folder)
    open_folder(folder, describe_record(plan, checked.manifest), resume=resume)
    cache = _Cache(folder / INPUTS, checked.manifest.films)
    facts = Facts(plan.base, checked.manifest.films, plan.comparison.seed)
    answered = []
    for folds, records in zip(checked.folds, checked.records, strict=True):
        arms = {arm.title: _answer_folds(plan, arm, folds, folder / folds.protocol, cache, report) for arm in plan.arms}
        beside = _answer_beside(plan, facts, folds, folder / folds.protocol, cache, report)
        is_asked = BOTH_KNEES in plan.comparison.beside
        answered.append(FoldsAnswered(folds.protocol, arms, beside, is_asked, records))
    rows = make_rows(answered, tuple(plan.base.data.classes))
    report(f"Scoring {len(rows)} rows")
    scored = score_rows(
        rows, classes=plan.base.data.classes, resamples=plan.comparison.resamples, seed=plan.comparison.seed
    )
    t_scores = [
        row
        for one, folds in zip(answered, checked.folds, strict=True)
        for row in score_t_scores(
            one,
            folds,
            plan.arms,
            checked.t_scores,
            resamples=plan.comparison.resamples,
            seed=plan.comparison.seed,
        )
    ]
    parts = [format_rows(scored), format_t_scores(t_scores), _leaks(checked.folds)]
    table = "\n\n".join(part for part in parts if part)
    _write(folder / TABLE, table + "\n")
    return table


@dataclass(frozen=True, eq=False)
class _Cache:
    """The model inputs of every different pipeline, made or opened when they are first needed."""

    folder: Path
    films: tuple[Film, ...]
    _loaded: dict[str, ModelInputs] = field(default_factory=dict)

    def of(self, training: TrainingConfig) -> ModelInputs:
        source = training.source()
        digest = source.pipeline.digest[:_DIGITS]
        if digest not in self._loaded:
            self._loaded[digest] = load_inputs(self.films, source, folder=self.folder / digest)
        return self._loaded[digest]


def _answer_folds(
    plan: Plan, arm: PlannedArm, folds: Folds, folder: Path, cache: _Cache, report: Report
) -> tuple[FoldAnswers, ...]:
    classes = plan.base.data.classes
    answers = []
    for fold, split in enumerate(folds.splits[: arm.folds]):
        name = f"fold-{fold}"
        keep_split_file(folder / f"{name}.csv", split, cache.films)
        run = folder / arm.name / name
        if not (run / ANSWERS).exists():
            told = "" if folds.protocol == "group" else ", by file"
            report(f"{arm.title}, fold {fold + 1} of {len(folds.splits)}{told}")
            inputs = cache.of(arm.training)
            part = "" if arm.share == 1.0 else f"-share-{arm.share:g}"
            path = keep_split_file(folder / f"{name}{part}.csv", folds.thinned(fold, arm.share), cache.films)
            _train_fold(arm.training, plan.command, run, path, inputs, report)
            write_answers(_answer(arm.training, run, inputs.keep(split.test), inputs), run, classes)
        answers.append(read_answers(run, classes, with_t_score=arm.training.fitting.learns_t_score))
    return tuple(answers)


def _train_fold(
    training: TrainingConfig, command: str, run: Path, split: Path, inputs: ModelInputs, report: Report
) -> None:
    content = training.model_dump(mode="json")
    content["output"]["run_folder"] = str(run)
    content["split"]["manifest"] = str(split)
    is_begun = (run / RECORD).exists()
    finetune(TrainingConfig.model_validate(content), command=command, resume=is_begun, report=report, inputs=inputs)


def _answer(training: TrainingConfig, run: Path, films: tuple[Film, ...], inputs: ModelInputs) -> FoldAnswers:
    """Let the network answer the held-out knees at the size of its last phase."""
    classes = tuple(training.data.classes)
    with_t_score = training.fitting.learns_t_score
    network = build_network(training.fitting.architecture, len(classes), with_t_score=with_t_score)
    load_weights(network, run / WEIGHTS)
    phase = training.fitting.phases[-1]
    shown = Batches(inputs, films, classes, phase.side_px, phase.batch)
    with torch.inference_mode():
        answers = [network.eval()(images) for images, _ in shown]
    probabilities = torch.cat([answer.scores for answer in answers]).double().softmax(dim=1).numpy()
    t_scores = torch.cat([answer.t_score for answer in answers]).double().numpy() if with_t_score else None
    return FoldAnswers(films, probabilities, t_scores)


def _answer_beside(
    plan: Plan, facts: Facts, folds: Folds, folder: Path, cache: "_Cache", report: Report
) -> dict[str, tuple[FoldAnswers, ...]]:
    """Answer every fold by each kind of numbers that is asked for."""
    classes = plan.base.data.classes
    found: dict[str, tuple[FoldAnswers, ...]] = {}
    for name in (IMAGE_SIZE, *MEASURED):
        if name not in plan.comparison.beside:
            continue
        for fold, split in enumerate(folds.splits):
            run = folder / name / f"fold-{fold}"
            if not (run / ANSWERS).exists():
                report(f"{name}, fold {fold + 1} of {len(folds.splits)}")
                write_answers(facts.answer(name, split, cache.of(plan.base)), run, classes)
        runs = [folder / name / f"fold-{fold}" for fold in range(len(folds.splits))]
        found[name] = tuple(read_answers(run, classes) for run in runs)
    return found


def _leaks(folds: tuple[Folds, ...]) -> str:
    by_file = [one for one in folds if one.protocol == "paper"]
    return "\n\n".join(
        f"By file, {one.leaking} times a radiograph was held out of which another film was trained on or chosen by."
        for one in by_file
    )


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text)
    except OSError as error:
        raise BadRun("The comparison's table cannot be written.", "Make room, and go on with --resume.") from error
