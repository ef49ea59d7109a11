"""All that an evaluation found, the same as plain data for `evaluation.json`, and its answers as a table."""

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from osteoviewer.imaging.clinical import AGE, BMI, SEX
from osteoviewer.inference.card import IMAGE
from training.evaluate import HeldOut, Knees, Scored
from training.evaluation.curves import Epoch
from training.evaluation.diagrams import Bin, Roc
from training.evaluation.timing import Timing
from training.evaluation.words import count_about, sort_scores
from training.finished_run import FinishedRun
from training.metrics import Answers, Integers, Measured
from training.model_card import describe_training

FORMAT = 1
_INPUTS = {IMAGE: "the film", AGE: "age", SEX: "sex", BMI: "body mass index"}


@dataclass(frozen=True, eq=False)
class Evaluation:
    """A finished run on its held-out films.

    Attributes
    ----------
    run : FinishedRun
    knees : Knees
        The held-out ones, in the order of the answers.
    held_out : HeldOut
    further : tuple of Measured
        Scores of the answers from the film alone that stand in no model card.
    confusion : ndarray of int64, shape (classes, classes)
        Knees by true class (rows) and answered class (columns).
    bins : tuple of Bin
    rocs : tuple of Roc
    epochs : tuple of Epoch
    timing : Timing
    limitations : tuple of str
        As a model card would state them.
    seconds : float
        Of all epochs.
    """

    run: FinishedRun
    knees: Knees
    held_out: HeldOut
    further: tuple[Measured, ...]
    confusion: Integers
    bins: tuple[Bin, ...]
    rocs: tuple[Roc, ...]
    epochs: tuple[Epoch, ...]
    timing: Timing
    limitations: tuple[str, ...]
    seconds: float

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes, in the order of probabilities."""
        return tuple(self.run.config.data.classes)

    @property
    def tables(self) -> dict[str, Scored]:
        """Every score, by what was known when answering: from the film alone first, on all knees."""
        scores = sort_scores((*self.held_out.scores, *self.further), self.classes)
        tables = {_heading((IMAGE,), self.held_out.answers): Scored((IMAGE,), self.held_out.answers, scores)}
        for scored in self.held_out.beside:
            heading = _heading(scored.inputs, scored.answers)
            tables[f"{heading} of patients whose age, sex and body mass index are known"] = scored
        return tables

    def to_json(self) -> dict[str, Any]:
        """Return everything but the answers as what JSON can hold."""
        run = self.run
        training = describe_training(run.record, run.manifest, run.split, self.held_out, seconds=self.seconds)
        return {
            "format": FORMAT,
            "name": run.config.output.name,
            "version": run.config.output.version,
            "classes": list(self.classes),
            "data": {"description": run.config.data.description, "label_source": run.config.data.label_source},
            "scores": [self._table(scored) for scored in self.tables.values()],
            "confusion": self.confusion.tolist(),
            "reliability": [asdict(each) for each in self.bins],
            "roc": [asdict(each) for each in self.rocs],
            "epochs": [asdict(each) for each in self.epochs],
            "seconds_a_film": asdict(self.timing),
            "limitations": list(self.limitations),
            "training": training,
        }

    def to_csv(self) -> str:
        """Write one row a held-out knee: what it is, and the probabilities from the film alone."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(("file", "knee", "group", "label", "answer", *(f"probability_{one}" for one in self.classes)))
        for film, row in zip(self.knees.films, self.held_out.answers.probabilities.tolist(), strict=True):
            answer = self.classes[int(np.argmax(row))]
            writer.writerow((film.file, film.knee, film.group, film.label, answer, *(f"{value:.6f}" for value in row)))
        return text.getvalue()

    def _table(self, scored: Scored) -> dict[str, Any]:
        rows = []
        for score in scored.scores:
            knees, radiographs = count_about(score.name, scored.answers, self.classes)
            rows.append({**asdict(score), "knees": knees, "radiographs": radiographs})
        return {"inputs": list(scored.inputs), "scores": rows}


def _heading(inputs: Sequence[str], answers: Answers) -> str:
    told = [_INPUTS[name] for name in inputs]
    words = " and ".join(filter(None, [", ".join(told[:-1]), told[-1]]))
    return f"from {words}: {len(answers)} held-out knees of {len(np.unique(answers.groups))} radiographs"
