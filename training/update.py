"""Go on from the current model with new labelled films, and keep what comes of it only if it is no worse.

What was held out from the current model stays held out, so both can be compared on it (the paper's "continuous
learning").
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from osteoviewer.errors import BadModelBundle
from osteoviewer.inference.bundle import WEIGHTS, ModelBundle, load_bundle
from osteoviewer.inference.card import OVERALL, ModelCard
from training.comparison.table import Row, score_rows
from training.config import TrainingConfig
from training.errors import BadConfiguration, BadRun
from training.evaluate import judge, score_held_out
from training.finetune import EarlierModel, finetune
from training.finished_run import open_finished_run, require_shippable
from training.held_out import HeldOutScored, score_run
from training.manifest import Film, count_films, read_manifest, require_files
from training.metrics import Measured
from training.release import make_room, write_bundle
from training.split_files import keep_split_file
from training.split_updates import extend_split, read_earlier_split
from training.splits import Split

EXTENDED_SPLIT = "extended-split.csv"
Report = Callable[[str], None]


@dataclass(frozen=True)
class Change:
    """The overall score of films alone on the held-out knees, before and after.

    Attributes
    ----------
    before, after : Measured
    gain : Measured
        After less before, both on the same resampled radiographs.
    knees : int
    """

    before: Measured
    after: Measured
    gain: Measured
    knees: int


@dataclass(frozen=True, eq=False)
class _Plan:
    bundle: ModelBundle
    earlier: EarlierModel
    films: tuple[Film, ...]
    split: Split


def update(
    config: TrainingConfig, *, model: Path, split: Path, out: Path, command: str, resume: bool, report: Report
) -> tuple[ModelCard, Change]:
    """Train on from a bundle's weights, and write the new bundle unless it scores lower.

    Parameters
    ----------
    config : TrainingConfig
        Its list of films holds the new ones beside those that were held out; its output names the new version.
    model : Path
        Folder of the current bundle.
    split : Path
        The split that the current model was trained with.
    out : Path
        Folder of the new bundle; must not exist.
    command : str
        What was typed, for the record.
    resume : bool
        Go on with an update that was stopped.
    report : callable
        Given a line now and then.

    Raises
    ------
    OsteoViewerError
        When the films, the split or the configuration do not go with the model, or the new weights score lower.
    KeyboardInterrupt
        When stopped by Ctrl-C; every finished epoch is kept.
    """
    make_room(out)
    plan = _plan(config, model, split)
    extended = Path(config.output.run_folder) / EXTENDED_SPLIT
    chosen = _with_split(config, keep_split_file(extended, plan.split, plan.films))
    finetune(chosen, command=command, resume=resume, report=report, earlier=plan.earlier)
    run = open_finished_run(chosen)
    scored = score_run(run, report=report)
    change = _compare(scored, plan.bundle, chosen)
    if change.after.value < change.before.value:
        raise BadRun(
            f"The updated model is not kept: its {OVERALL} on the {change.knees} held-out knees is "
            f"{change.after.value:.3f}, that of the current one {change.before.value:.3f}.",
            "Look at the labels of the new films, or choose lower learning rates; the current model stays as it was.",
        )
    return write_bundle(run, scored, out=out, notes=[_tell(change, plan.earlier)]), change


def describe_update(config: TrainingConfig, *, model: Path, split: Path) -> str:
    """Check what can be checked without computing a model input, and tell what would be trained.

    Raises
    ------
    OsteoViewerError
        As `update`.
    """
    plan = _plan(config, model, split)
    card = plan.bundle.card
    counts = [
        f"{side}: " + ", ".join(f"{label} {count['groups']} radiographs" for label, count in count_films(films).items())
        for side, films in plan.split.sides().items()
    ]
    return "\n".join([f"Going on from {card.name} {card.version}", *counts])


def format_change(change: Change) -> str:
    """Write the comparison as a sentence."""
    before, after, gain = change.before, change.after, change.gain
    return (
        f"{OVERALL} on the same {change.knees} held-out knees: {before.value:.3f} ({before.low:.3f} to "
        f"{before.high:.3f}) before, {after.value:.3f} ({after.low:.3f} to {after.high:.3f}) after; gain "
        f"{gain.value:+.3f} ({gain.low:+.3f} to {gain.high:+.3f})"
    )


def _plan(config: TrainingConfig, model: Path, split: Path) -> _Plan:
    require_shippable(config.fitting)
    bundle = load_bundle(model)
    _require_same_kind(config, bundle.card)
    data = config.data
    manifest = read_manifest(Path(data.root), dataset=data.dataset, classes=data.classes)
    require_files(manifest.films, Path(data.root))  # those that are held out are opened only after training
    rows = read_earlier_split(split, sha256=bundle.card.training["data"]["split_sha256"])
    card = bundle.card
    origin = {
        "name": card.name,
        "version": card.version,
        "card_sha256": card.sha256,
        "weights_sha256": card.files.weights_safetensors,
    }
    earlier = EarlierModel(model / WEIGHTS, origin)
    return _Plan(bundle, earlier, manifest.films, extend_split(rows, manifest.films, config.split))


def _require_same_kind(config: TrainingConfig, card: ModelCard) -> None:
    """Be certain that the two models see the same images and answer with the same classes."""
    if (config.data.classes, config.fitting.architecture) != (card.classes, card.architecture):
        raise BadConfiguration(
            "The configuration is about other classes or another network than the model.",
            "Take over “data.classes” and “fitting.architecture” from the model's card.",
        )
    if config.build_pipeline().to_json() != card.pipeline:
        raise BadConfiguration(
            "The configuration's pipeline is not the model's: the weights were made for other images.",
            "Take over the stages of the model's card.",
        )
    if config.fitting.pretrained is not None or config.split.manifest is not None:
        raise BadConfiguration(
            "An update goes on from the model and its split, and from no phase 1 or other split.",
            "Take “fitting.pretrained” and “split.manifest” out of the configuration.",
        )
    if config.output.name == card.name and _numbers(config.output.version) <= _numbers(card.version):
        raise BadModelBundle(
            f"The current model is version {card.version} already.", "Give “output.version” a higher number."
        )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _with_split(config: TrainingConfig, path: Path) -> TrainingConfig:
    return config.model_copy(update={"split": config.split.model_copy(update={"manifest": str(path)})})


def _compare(scored: HeldOutScored, bundle: ModelBundle, config: TrainingConfig) -> Change:
    """Let the current model answer the same knees."""
    classifier = bundle.classifier
    judged = judge(scored.knees, classifier.network, known=scored.model.known, classes=config.data.classes)
    current = score_held_out(judged, classifier.calibration, config, refused=scored.knees.refused)
    before = Row("before", "", current.answers)
    after = Row("after", "", scored.held_out.answers, against=before)
    how = config.evaluation
    of_before, of_after = score_rows(
        [before, after], classes=config.data.classes, resamples=how.resamples, seed=how.seed
    )
    one, other, gain = (_overall(scores) for scores in (of_before.scores, of_after.scores, of_after.gains))
    return Change(one, other, gain, of_after.knees)


def _overall(scores: tuple[Measured, ...]) -> Measured:
    return next(score for score in scores if score.name == OVERALL)


def _tell(change: Change, earlier: EarlierModel) -> str:
    current = f"{earlier.origin['name']} {earlier.origin['version']}"
    return (
        f"The held-out knees also decided whether it may follow {current}, so its scores lean a little to the good "
        f"side. {format_change(change)}."
    )
