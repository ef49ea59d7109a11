"""A model card as a page to be read: what the model is and is not, its scores with intervals, its data, its hashes."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication

from osteoviewer.imaging.clinical import WORDS
from osteoviewer.inference.card import IMAGE, ModelCard, ModelMetric
from osteoviewer.ui.words import class_word, research_use


def _tr(text: str) -> str:
    return QCoreApplication.translate("card", text)


def card_page(card: ModelCard) -> str:
    """Return the page as HTML."""
    return "".join(
        (
            f"<h2>{escape(card.name)} {escape(card.version)}</h2>",
            f"<p><b>{escape(research_use())}</b></p>",
            f"<p>{escape(card.intended_use)}</p>",
            _section(_tr("What it cannot do"), _items(map(_with_words, card.limitations))),
            _section(_tr("How good it is"), _scores(card.metrics)),
            _section(_tr("What it answers"), _answers(card)),
            _section(_tr("What it was made from"), _data(card)),
            _section(_tr("How a film is prepared"), _items(_stages(card))),
            _section(_tr("Hashes (sha256)"), _table(_hashes(card))),
        )
    )


def metric_word(name: str) -> str:
    """Return what a score is called; an unknown one keeps its own name."""
    words = {
        "accuracy": _tr("share of right answers"),
        "balanced_accuracy": _tr("mean share of right answers over the classes"),
        "macro_auc": _tr("AUC, mean of each class against the rest"),
        "quadratic_kappa": _tr("quadratic weighted kappa"),
        "calibration_error": _tr("calibration error"),
        "auc_osteoporosis_against_rest": _tr("AUC, osteoporosis against the rest"),
        "sensitivity_osteoporosis": _tr("sensitivity for osteoporosis"),
        "specificity_osteoporosis": _tr("specificity for osteoporosis"),
        "auc_abnormal_against_normal": _tr("AUC, abnormal against normal"),
        "prediction_set_coverage": _tr("prediction sets that hold the true class"),
        "prediction_set_of_one_class": _tr("prediction sets of one class"),
        "prediction_set_of_every_class": _tr("prediction sets of every class"),
        "unlike_training": _tr("knees called unlike the training knees"),
    }
    return words.get(name, name)


def _with_words(text: str) -> str:
    """Return a limitation with the scores that it quotes called as the table calls them."""
    return re.sub("“([a-z_]+)”", lambda found: f"“{metric_word(found[1])}”", text)


def _scores(metrics: Iterable[ModelMetric]) -> str:
    """Return a table for each thing that the scores were measured on, in the order of the card."""
    parts = []
    for (inputs, data, split, n), group in groupby(
        metrics, key=lambda metric: (tuple(metric.inputs), metric.data, metric.split, metric.n)
    ):
        known = ", ".join(_tr("the film") if name == IMAGE else WORDS.get(name, name) for name in inputs)
        parts.append(f"<p><b>{escape(_tr('From {known}').format(known=known))}</b>, ")
        parts.append(escape(_tr("{n} knees; {data}; {split}.").format(n=n, data=data, split=split)) + "</p>")
        rows = [(metric_word(m.name), f"{m.value:.2f}", f"{m.low:.2f} – {m.high:.2f}") for m in group]
        parts.append(_table(rows, heads=(_tr("Score"), _tr("Value"), _tr("95 % interval"))))
    return "".join(parts)


def _answers(card: ModelCard) -> str:
    calibration = card.calibration
    classes = ", ".join(class_word(name) for name in card.classes)
    sets = calibration.prediction_sets
    said = [
        _tr("Classes: {classes}.").format(classes=classes),
        _tr("Probabilities were calibrated on {n} radiographs.").format(n=calibration.radiographs),
        _tr("Prediction sets are meant to hold the true class in {c:.0f} % of knees; set on {n} radiographs.").format(
            c=100 * sets.coverage, n=sets.radiographs
        ),
    ]
    if calibration.clinical is not None:
        inputs = ", ".join(WORDS[name] for name in calibration.clinical.inputs)
        said.append(
            _tr("Beside the film it uses {inputs} where they are known, fitted on {n} radiographs.").format(
                inputs=inputs, n=calibration.clinical.radiographs
            )
        )
    return _items(said)


def _data(card: ModelCard) -> str:
    """Return what the card says of its training; each part only where it is there."""
    training = card.training
    data = _at(training, "config", "data") or {}
    said = [
        _tr("{what}: {text}").format(what=what, text=data[key])
        for key, what in (("description", _tr("Films")), ("label_source", _tr("Labels")))
        if key in data
    ]
    sides = _at(training, "data", "sides") or {}
    rows = [
        (side, class_word(label), str(counts.get("films", "")), str(counts.get("groups", "")))
        for side, labels in sides.items()
        for label, counts in labels.items()
    ]
    heads = (_tr("Side"), _tr("Class"), _tr("Knees"), _tr("Radiographs"))
    made = [
        (name, str(training[key]))
        for key, name in (("command", _tr("Command")), ("seed", _tr("Seed")), ("processor", _tr("Processor")))
        if key in training
    ]
    made.insert(0, (_tr("Architecture"), card.architecture))
    return _items(said) + (_table(rows, heads=heads) if rows else "") + _table(made)


def _at(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _stages(card: ModelCard) -> list[str]:
    return [
        f"{row['stage']}: " + ", ".join(f"{key} {value}" for key, value in row["parameters"].items())
        for row in card.pipeline
    ]


def _hashes(card: ModelCard) -> list[tuple[str, str]]:
    return [
        (_tr("Card"), card.sha256),
        (_tr("Network"), card.files.model_onnx),
        (_tr("Weights"), card.files.weights_safetensors),
    ]


def _section(title: str, content: str) -> str:
    return f"<h3>{escape(title)}</h3>{content}"


def _items(texts: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def _table(rows: Sequence[Sequence[str]], *, heads: Sequence[str] = ()) -> str:
    head = "".join(f"<th align='left'>{escape(text)}</th>" for text in heads)
    lines = ["<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows]
    return f"<table cellspacing='0' cellpadding='3'><tr>{head}</tr>{''.join(lines)}</table>"
