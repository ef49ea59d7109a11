"""The command `osteotrain` (`python -m training`): train, and turn the result into a model bundle."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from osteoviewer.errors import OsteoViewerError

if TYPE_CHECKING:
    from training.comparison.config import Plan

NEEDED = ("torch", "lightning", "torchmetrics", "sklearn", "safetensors", "onnx", "onnxscript", "matplotlib")
FAILED = 1
INTERRUPTED = 130

app = typer.Typer(
    name="osteotrain",
    help="Train the networks that OsteoViewer runs.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class SplitProtocol(StrEnum):
    """How films are divided."""

    GROUP = "group"
    PAPER = "paper"


ConfigPath = Annotated[Path, typer.Argument(metavar="CONFIG.toml", help="What to train, on what, and how.")]


Devices = Annotated[int, typer.Option(min=1, help="Processes on each machine; each is shown its share of a batch.")]
Nodes = Annotated[int, typer.Option(min=1, help="Machines; torchrun or SLURM starts the command on each of them.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Check everything, tell what would be trained, and stop.")]


@app.command("finetune")
def finetune_command(
    config: ConfigPath,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was stopped.")] = False,
    seed: Annotated[int | None, typer.Option(min=0, help="Train with this seed; the split stays.")] = None,
    devices: Devices = 1,
    nodes: Nodes = 1,
    dry_run: DryRun = False,
) -> None:
    """Fit the network to labelled films and keep the weights best on validation in the run folder."""
    from training.config import read_config
    from training.finetune import describe_finetuning, finetune
    from training.ranks import Processes, is_first, joined

    chosen = read_config(config)
    chosen = chosen if seed is None else chosen.with_seed(seed)
    if dry_run:
        _say(describe_finetuning(chosen))
        return
    processes = Processes(devices, nodes)
    command = _command("finetune", config, seed, devices, nodes)
    with _stoppable("epoch"), joined(processes):
        weights = finetune(chosen, command=command, resume=resume, report=_say, processes=processes)
        if is_first():
            _say(f"Best weights: {weights}")


@app.command("pretrain")
def pretrain_command(
    config: ConfigPath,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was stopped.")] = False,
    seed: Annotated[int | None, typer.Option(min=0, help="Train with this seed; the split stays.")] = None,
    devices: Devices = 1,
    nodes: Nodes = 1,
    dry_run: DryRun = False,
) -> None:
    """Fit the network to unlabelled films: the first of the two phases, whose weights finetune can start from."""
    from training.pretrain.config import read_pretraining_config
    from training.pretrain.run import describe_pretraining, pretrain
    from training.ranks import Processes, is_first, joined

    chosen = read_pretraining_config(config)
    chosen = chosen if seed is None else chosen.with_seed(seed)
    if dry_run:
        _say(describe_pretraining(chosen))
        return
    processes = Processes(devices, nodes)
    command = _command("pretrain", config, seed, devices, nodes)
    with _stoppable("epoch"), joined(processes):
        weights = pretrain(chosen, command=command, resume=resume, report=_say, processes=processes)
        if is_first():
            _say(f"Best weights: {weights}")


@app.command("audit")
def audit_command(
    data: Annotated[Path, typer.Argument(help="Folder with films.csv, or with films as DATASET/label/file.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="For report.html and audit.json; must be empty or new.")],
    seed: Annotated[int, typer.Option(min=0, help="Of the search for copies, the folds and the intervals.")] = 0,
) -> None:
    """Say what is in a data set: copies, contradicting labels, and what predicts the label without the bone."""
    from training.audit.command import audit, format_audit

    _say(format_audit(audit(data, out=out, seed=seed, report=_note)))
    _say(f"Report: {out / 'report.html'}")


@app.command("split")
def split_command(
    config: ConfigPath,
    out: Annotated[Path, typer.Option(metavar="FILE.csv", help="The table; its hash is written beside it.")],
    protocol: Annotated[
        SplitProtocol | None, typer.Option(help="Another protocol than the configuration's; “paper” divides by file.")
    ] = None,
) -> None:
    """Divide the labelled films into those to train on, to choose by and to score, and write it down."""
    from training.config import read_config
    from training.manifest import read_manifest
    from training.split_files import format_split, write_split
    from training.splits import split_films

    chosen = read_config(config)
    plan = chosen.split if protocol is None else chosen.split.model_copy(update={"protocol": protocol.value})
    manifest = read_manifest(Path(chosen.data.root), dataset=chosen.data.dataset, classes=chosen.data.classes)
    split = split_films(manifest.films, plan)
    write_split(split, out)
    _say(format_split(split))


@app.command("export")
def export_command(
    config: ConfigPath,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="The bundle's folder; must not exist.")],
) -> None:
    """Score the held-out films once with the best weights, and write the verified model bundle."""
    from training.config import read_config
    from training.release import format_scores, release

    card = release(read_config(config), out=out, report=_say)
    _say(format_scores(card))
    _say(f"Model bundle: {out}")


@app.command("evaluate")
def evaluate_command(
    config: ConfigPath,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="For the report and its pictures; must be empty or new.")],
) -> None:
    """Score a finished run's held-out films, and write a report with scores, intervals, pictures and every answer."""
    from training.config import read_config
    from training.evaluation.command import evaluate, format_evaluation

    _say(format_evaluation(evaluate(read_config(config), out=out, report=_note)))
    _say(f"Report: {out / 'report.html'}")


@app.command("update")
def update_command(
    config: ConfigPath,
    model: Annotated[Path, typer.Option(metavar="FOLDER", help="The current model's bundle.")],
    split: Annotated[Path, typer.Option(metavar="SPLIT.csv", help="The split that it was trained with.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="The new bundle's folder; must not exist.")],
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an update that was stopped.")] = False,
    seed: Annotated[int | None, typer.Option(min=0, help="Train with this seed; the split stays.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Go on from a model with new labelled films, and write the new one unless its held-out score is lower."""
    from training.config import read_config
    from training.release import format_scores
    from training.update import describe_update, format_change, update

    chosen = read_config(config)
    chosen = chosen if seed is None else chosen.with_seed(seed)
    if dry_run:
        _say(describe_update(chosen, model=model, split=split))
        return
    with _stoppable("epoch"):
        card, change = update(
            chosen,
            model=model,
            split=split,
            out=out,
            command=_command("update", config, seed),
            resume=resume,
            report=_say,
        )
    _say(format_scores(card))
    _say(format_change(change))
    _say(f"Model bundle: {out}")


@app.command("ablate")
def ablate_command(
    config: ConfigPath,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a comparison that was stopped.")] = False,
    seed: Annotated[int | None, typer.Option(min=0, help="Train with this seed; the folds stay.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Train with one thing changed at a time, cross-validated by radiograph, and print the scores side by side."""
    from training.ablate.config import read_ablation

    _compare(read_ablation(config).plan(seed=seed), resume=resume, dry_run=dry_run)


@app.command("baselines")
def baselines_command(
    config: ConfigPath,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a comparison that was stopped.")] = False,
    seed: Annotated[int | None, typer.Option(min=0, help="Train with this seed; the folds stay.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Train the networks that the paper compares its own with, cross-validated on the same folds, side by side."""
    from training.baselines.config import read_baselines

    _compare(read_baselines(config).plan(seed=seed), resume=resume, dry_run=dry_run)


@app.command("landmarks")
def landmarks_command(
    config: ConfigPath,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was stopped.")] = False,
) -> None:
    """Fit the networks that find the knees: without each fold of the marked films in turn, and on all of them."""
    from training.landmarks.config import read_landmark_config
    from training.landmarks.run import train_landmarks

    with _stoppable("network"):
        folder = train_landmarks(read_landmark_config(config), resume=resume, report=_say)
    _say(f"Networks: {folder}")


@app.command("landmarks-export")
def landmarks_export_command(
    config: ConfigPath,
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="The networks' folder; must not exist.")],
) -> None:
    """Write the networks that ship, with their scores from the cross-validation, and those of the cross-validation."""
    from training.landmarks.config import read_landmark_config
    from training.landmarks.release import release_landmarks

    release_landmarks(read_landmark_config(config), out=out, report=_say)


@app.command("roi-score")
def roi_score_command(
    data: Annotated[Path, typer.Argument(help="Folder with knees.csv, films.csv and the films.", file_okay=False)],
    out: Annotated[
        Path, typer.Option(metavar="FOLDER", help="For the table and overlays of the worst films.", file_okay=False)
    ] = Path("roi-score"),
    max_pixels: Annotated[int, typer.Option(min=1, help="Larger films are refused.")] = 100_000_000,
) -> None:
    """Score every way to find knees against hand marks, each film by networks that have not seen it."""
    from training.landmarks.roi_score import format_tables, list_finders, score_method, write_tables

    tables = [
        score_method(finder, data, max_pixels=max_pixels, out=out, report=_note) for finder in list_finders(_note)
    ]
    _say(format_tables(tables))
    write_tables(tables, out)


def _compare(plan: "Plan", *, resume: bool, dry_run: bool) -> None:
    """Run a comparison, or tell what it would train."""
    from training.comparison.checks import describe_plan
    from training.comparison.run import compare

    if dry_run:
        _say(describe_plan(plan))
        return
    with _stoppable("epoch"):
        table = compare(plan, resume=resume, report=_note)
    _say(table)


@contextmanager
def _stoppable(part: str) -> Iterator[None]:
    """End with one sentence and status 130 where the user stopped what ran inside."""
    try:
        yield
    except KeyboardInterrupt as stop:
        from training.ranks import is_first

        if is_first():
            typer.echo(f"Stopped; every finished {part} is kept. Go on with --resume.", err=True)
        raise typer.Exit(INTERRUPTED) from stop


def main() -> None:
    """Run the command line; every expected failure is one sentence and exit status 1."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        _fail(
            f"Training needs libraries that are not installed ({', '.join(missing)}); install them with "
            '`pip install "osteoviewer[training]"`, or `make setup-training` in a source tree.'
        )
    from training.memory import keep_freed_memory

    keep_freed_memory()
    try:
        app()
    except OsteoViewerError as error:
        _fail(f"{error.message} {error.hint}")


def _command(name: str, config: Path, seed: int | None, devices: int = 1, nodes: int = 1) -> str:
    """Write the command down without folders of this machine."""
    shown = config.name if config.is_absolute() else config.as_posix()
    numbers = (("--seed", seed, None), ("--devices", devices, 1), ("--nodes", nodes, 1))
    options = [f"{option} {value}" for option, value, usual in numbers if value != usual]
    return " ".join(["osteotrain", name, shown, *options])


def _say(line: str) -> None:
    print(line, flush=True)


def _note(line: str) -> None:
    typer.echo(line, err=True)


def _fail(sentence: str) -> None:
    typer.echo(sentence, err=True)
    sys.exit(FAILED)


if __name__ == "__main__":
    main()
