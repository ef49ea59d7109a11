"""The evaluation as one page: first what speaks against the scores, then the scores, then what they rest on."""

from collections.abc import Sequence

from training.evaluate import Scored
from training.evaluation.pictures import Drawing
from training.evaluation.result import Evaluation
from training.evaluation.verdict import tell_verdict
from training.evaluation.words import count_about, name_in_words
from training.manifest import count_films
from training.model_card import INTENDED_USE
from training.page import bullets, figure, format_page, paragraph, subtitle, table, titled
from training.provenance import library_versions

_TITLES = {
    "confusion": "Answers",
    "training-curves": "Training",
    "reliability": "Calibration",
    "roc": "Thresholds",
}


def format_report(evaluation: Evaluation, pictures: Sequence[Drawing]) -> str:
    """Return the page, with its pictures in it."""
    output = evaluation.run.config.output
    parts = [
        paragraph(tell_verdict(evaluation.held_out), is_strong=True),
        paragraph(INTENDED_USE),
        _scores(evaluation),
        *(titled(_TITLES[one.name], figure(one.png, one.told, width=one.width)) for one in pictures),
        _timing(evaluation),
        _data(evaluation),
        _making(evaluation),
        titled("Limitations", bullets(evaluation.limitations)),
    ]
    return format_page(f"Evaluation of {output.name} {output.version}", parts)


def _scores(evaluation: Evaluation) -> str:
    plan = evaluation.run.config.evaluation
    note = (
        f"Intervals are the 2.5th and 97.5th percentile of {plan.resamples} bootstrap draws of whole radiographs "
        f"within classes (seed {plan.seed}). Chance is what an answer that ignores the film scores; where none is "
        "given, any value can be had that way. A sensitivity is about the knees of its class, a specificity about the "
        "others."
    )
    tables = (f"{subtitle(heading)}{_table(evaluation, scored)}" for heading, scored in evaluation.tables.items())
    return titled("Scores", paragraph(note) + "".join(tables))


def _table(evaluation: Evaluation, scored: Scored) -> str:
    rows = []
    for score in scored.scores:
        knees, radiographs = count_about(score.name, scored.answers, evaluation.classes)
        chance = "" if score.chance is None else f"{score.chance:.3f}"
        interval = f"{score.low:.3f} to {score.high:.3f}"
        rows.append((name_in_words(score.name), f"{score.value:.3f}", interval, chance, str(knees), str(radiographs)))
    return table(("score", "value", "95 % interval", "chance", "knees", "radiographs"), rows)


def _timing(evaluation: Evaluation) -> str:
    timing = evaluation.timing
    return titled(
        "Time an image",
        paragraph(
            f"{timing.median:.3f} seconds a film (95 % interval {timing.low:.3f} to {timing.high:.3f}), from reading "
            f"its file to the answer for its knees: the median of {timing.films} held-out films of "
            f"{timing.radiographs} radiographs on one machine ({timing.processor}; {timing.threads} threads for the "
            "network). The files had been read before, and the networks were loaded."
        ),
    )


def _data(evaluation: Evaluation) -> str:
    run = evaluation.run
    data = run.config.data
    rows = [
        (side, label, str(counts["films"]), str(counts["groups"]))
        for side, films in run.split.sides().items()
        for label, counts in count_films(films).items()
    ]
    refused = {**run.record.refused, "test": dict(evaluation.held_out.refused)}
    lines = [
        f"Films: {data.description}.",
        f"Labels come from {data.label_source}.",
        _tell_split(evaluation),
        *(f"Left out, {count} films: {reason}." for reason, count in run.manifest.left_out.items()),
        *(
            f"Refused, {side}: {count} ({reason})."
            for side, reasons in refused.items()
            for reason, count in reasons.items()
        ),
    ]
    return titled("Data", bullets(lines) + table(("side", "label", "films", "radiographs"), rows))


def _tell_split(evaluation: Evaluation) -> str:
    shared = evaluation.held_out.shared_groups
    told = f"Films of {shared} of the held-out radiographs are" if shared else "No held-out radiograph is"
    return f"{told} also on another side of the split."


def _making(evaluation: Evaluation) -> str:
    run = evaluation.run
    config = run.config
    rows = [
        ("command", run.record.command),
        ("network", config.fitting.architecture),
        ("seed of training", str(config.fitting.seed)),
        ("seed of the split", str(config.split.seed)),
        ("seed of the intervals", str(config.evaluation.seed)),
        ("sha256 of the list of films", run.manifest.sha256),
        ("sha256 of the split", run.split.sha256),
        ("time of all epochs", f"{evaluation.seconds:.0f} s"),
        *((f"{name}, version", version) for name, version in library_versions().items()),
    ]
    return titled("How it was made", table(("what", "value"), rows))
