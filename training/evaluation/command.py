"""The command `osteotrain evaluate`: score a finished run on its held-out films, and write a report of it."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np

from training.config import TrainingConfig
from training.evaluation.curves import read_curves
from training.evaluation.diagrams import bin_claims, count_answers, trace_rocs
from training.evaluation.pictures import draw_all
from training.evaluation.report import format_report
from training.evaluation.result import Evaluation
from training.evaluation.timing import time_films
from training.evaluation.verdict import tell_verdict
from training.finished_run import open_finished_run
from training.held_out import score_run
from training.metrics import further_scores_for, measure
from training.model_card import list_limitations
from training.report_folder import check_free, whole_folder
from training.runs import trained_seconds
from training.score_table import format_score_tables

RESULT = "evaluation.json"
ANSWERS = "answers.csv"
REPORT = "report.html"


def evaluate(config: TrainingConfig, *, out: Path, report: Callable[[str], None]) -> Evaluation:
    """Score the run that the configuration names, and write `REPORT`, `RESULT`, `ANSWERS` and pictures to a folder.

    Parameters
    ----------
    config : TrainingConfig
        The run may have been started with another training seed, and with nothing else.
    out : Path
        Must not exist, or be an empty folder.
    report : callable
        Given a line now and then.

    Raises
    ------
    OsteoViewerError
        When the run is not finished or of another configuration, the data have changed, or `out` is not free.
    """
    check_free(out)
    evaluation = examine(config, report=report)
    result = json.dumps(evaluation.to_json(), indent=1, ensure_ascii=False, allow_nan=False)
    pictures = draw_all(evaluation)
    page = format_report(evaluation, pictures)
    with whole_folder(out) as folder:
        (folder / RESULT).write_text(result + "\n", encoding="utf-8")
        (folder / ANSWERS).write_text(evaluation.to_csv(), encoding="utf-8")
        (folder / REPORT).write_text(page, encoding="utf-8")
        for picture in pictures:
            (folder / f"{picture.name}.png").write_bytes(picture.png)
    return evaluation


def examine(config: TrainingConfig, *, report: Callable[[str], None]) -> Evaluation:
    """Find everything that is to be said of a finished run.

    Raises
    ------
    OsteoViewerError
        As `evaluate`.
    """
    run = open_finished_run(config)
    epochs = read_curves(run.folder)
    scored = score_run(run, report=report)
    answers, classes = scored.held_out.answers, run.config.data.classes
    report(f"Timing {len(run.split.test)} films")
    timing = time_films(run.split.test, scored.model, run.config)
    plan = run.config.evaluation
    return Evaluation(
        run=run,
        knees=scored.knees,
        held_out=scored.held_out,
        further=measure(
            answers,
            classes=classes,
            resamples=plan.resamples,
            generator=np.random.default_rng(plan.seed),
            scores=further_scores_for(classes),
        ),
        confusion=count_answers(answers, classes),
        bins=bin_claims(answers),
        rocs=trace_rocs(answers, classes),
        epochs=epochs,
        timing=timing,
        limitations=tuple(list_limitations(run.config, scored.held_out, scored.model.calibration)),
        seconds=trained_seconds(run.folder),
    )


def format_evaluation(evaluation: Evaluation) -> str:
    """Write for the terminal what the report begins with, the scores, and the time a film takes."""
    tables = {heading: scored.scores for heading, scored in evaluation.tables.items()}
    timing = evaluation.timing
    seconds = (
        f"{timing.median:.3f} s a film ({timing.low:.3f} to {timing.high:.3f}; {timing.processor}, "
        f"{timing.threads} threads)"
    )
    return "\n".join([tell_verdict(evaluation.held_out), format_score_tables(tables), seconds])
