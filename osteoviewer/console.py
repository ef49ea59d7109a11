"""What `osteoviewer analyze` does once its arguments are understood: analyse, print, write, and say how it went."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Literal

from osteoviewer import RESEARCH_USE
from osteoviewer.batch import FileResult, analyse_files
from osteoviewer.clinical_table import read_clinical_table
from osteoviewer.command_line import (
    SOME_FAILED,
    WRONG_USAGE,
    complain,
    find_model,
    progress,
    read_settings,
    tell_problems,
)
from osteoviewer.errors import OsteoViewerError
from osteoviewer.export import append_record, start_results, write_stages
from osteoviewer.imaging.clinical import WORDS
from osteoviewer.inference.bundle import ModelBundle
from osteoviewer.inference.card import Metric
from osteoviewer.inference.diagnosis import Doubt
from osteoviewer.studies.named import named_films

Format = Literal["text", "json"]
"""How results are written on standard output."""

_DOUBTS = {
    Doubt.UNLIKE: "cannot tell: the knee is unlike those that the model was trained on",
    Doubt.ANY_CLASS: "cannot tell: no class can be ruled out",
}

Writer = Callable[[dict[str, Any], str], None]


def analyse_paths(
    paths: Sequence[Path],
    *,
    out: Path | None,
    output_format: Format,
    model: Path | None,
    stages: bool,
    clinical: Path | None = None,
) -> int:
    """Analyse films and print what was found; return the exit status."""
    settings = read_settings()
    try:
        table = None if clinical is None else read_clinical_table(clinical)
        if out is not None:
            start_results(out)
    except OsteoViewerError as error:
        return complain(error, WRONG_USAGE)
    bundle = find_model(model, settings)
    write = _print_json if output_format == "json" else _print_text
    if output_format == "text" and isinstance(bundle, ModelBundle) and bundle.card.doubt is not None:
        _warn_of(bundle.card.doubt)
    try:
        films, problems = named_films(paths)
        tell_problems(problems)
        with closing(analyse_files(films, bundle=bundle, max_pixels=settings.max_pixels, clinical=table)) as results:
            return _write_all(results, len(films), write=write, out=out, stages=stages)
    except OsteoViewerError as error:
        return complain(error, SOME_FAILED)


def _write_all(results: Iterable[FileResult], total: int, *, write: Writer, out: Path | None, stages: bool) -> int:
    any_failed = False
    with progress(total, "Analysing films") as advance:
        for result in results:
            any_failed |= result.has_failed
            for record, hint in zip(result.records, result.hints, strict=True):
                write(record, hint)
                if out is not None:
                    append_record(out, record)
            if out is not None and stages and result.radiograph is not None:
                write_stages(out, result.radiograph, result.events)
            advance()
    return SOME_FAILED if any_failed else 0


def _warn_of(doubt: Metric) -> None:
    print(
        "Note: on held-out films this model could not be told from chance "
        f"(AUC {doubt.value:.2f}, 95 % interval {doubt.low:.2f} to {doubt.high:.2f}, n = {doubt.n}).",
        file=sys.stderr,
    )


def _print_json(record: dict[str, Any], _: str) -> None:
    print(json.dumps(record), flush=True)


def _print_text(record: dict[str, Any], hint: str) -> None:
    print("\n".join(_text(record, hint)).encode(errors="backslashreplace").decode(), flush=True)


def _text(record: dict[str, Any], hint: str) -> Iterable[str]:
    if not record.get("knee"):
        yield record["file"]
    if "error" in record:
        yield f"  not analysed: {record['error']['message']} {hint}"
        return
    knee = "" if record["knee"] is None else f"{_knee_name(record)}: "
    if record["inverted"] and not record["knee"]:
        yield "  dark and bright were exchanged: the knee can only be seen so"
    if record["refused"]:
        yield f"  {knee}no diagnosis: {record['refused']['message']} {hint}"
        return
    model = record["model"]
    yield f"  {knee}{record['diagnosis']} ({_listed(record['probabilities'])})"
    if record["clinical_used"]:
        used = ", ".join(WORDS[name] for name in record["clinical_used"])
        yield f"  from the film and {used}; from the film alone {_listed(record['image_probabilities'])}"
    yield f"  {_DOUBTS.get(record['cannot_tell']) or 'cannot be ruled out: ' + ', '.join(record['prediction_set'])}"
    yield f"  model {model['name']} {model['version']} ({model['weights_sha256'][:8]}). {RESEARCH_USE}"


def _listed(probabilities: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:.2f}" for name, value in probabilities.items())


def _knee_name(record: dict[str, Any]) -> str:
    sides = {"R": "right knee", "L": "left knee", None: "side not stated"}
    return f"knee {record['knee'] + 1}, {sides[record['side']]}"
