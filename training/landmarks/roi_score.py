"""Score the ways to find knees against the hand marks, side by side, each film by networks that have not seen it."""

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from osteoviewer.analysis import KneesFound, Method, Refused, analyse
from osteoviewer.errors import BadModelBundle, OsteoViewerError
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.knees import Knee, Landmarks
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.imaging.regions import LANDMARKS
from osteoviewer.imaging.search import FindLandmarks
from osteoviewer.inference.landmark_bundle import CARD, LandmarkCard, load_landmarks
from osteoviewer.paths import resources
from training.landmarks.films import MarkedFilm, read_groups, read_marks
from training.landmarks.floors import time_ratios
from training.landmarks.overlays import draw_overlay
from training.landmarks.release import FOLDS, read_part
from training.landmarks.run import fold_name
from training.landmarks.score import REGION_WIDTHS, Figure, FilmScore, box_overlap, score_film, share, summarise
from training.landmarks.trials import GUISES, Guise, no_knees

WORST = 10
UNLABELLED = "unlabelled.csv"
_EVERY_UNLABELLED = 8
_EVERY_TIMED = 3
_RESAMPLES, _SEED = 2000, 20261124
Report = Callable[[str], None]


@dataclass(frozen=True, eq=False)
class Finder:
    """One way to find knees; which networks it uses depends on the radiograph that a film was cut from."""

    name: str
    pipeline: Pipeline
    networks_for: Callable[[str], FindLandmarks | None]

    def find(self, film: Radiograph, group: str) -> tuple[tuple[Knee, ...], str | None]:
        """Return the knees of a film, and the reason why there is none to judge."""
        knees: tuple[Knee, ...] = ()
        reason = None
        for event in analyse(film, Method(self.pipeline, self.networks_for(group))):
            if isinstance(event, KneesFound):
                knees = event.knees
            elif isinstance(event, Refused) and event.knee is None:
                reason = event.reason
        return knees, reason


@dataclass(frozen=True)
class MethodTable:
    """The figures of one method."""

    method: str
    figures: tuple[Figure, ...]


def list_finders(report: Report) -> tuple[Finder, ...]:
    """Return every method with the stages and networks that ship, and those of the cross-validation.

    In an installed copy, which has no networks of the cross-validation, those that ship are used for every film; that
    flatters them on the films that they were fitted on, and `report` is told so.

    Raises
    ------
    BadModelBundle
        When networks are missing or damaged.
    """
    finders = []
    for name in ("paper", LANDMARKS):
        file = "pipeline.json" if name == LANDMARKS else "pipeline-paper.json"
        whole = Pipeline.from_json(json.loads((resources() / file).read_bytes()))
        pipeline = Pipeline(tuple(stage for stage in whole.stages if stage.name in ("denoise", "equalize", "roi")))
        finders.append(
            Finder(name, pipeline, _networks(pipeline, report) if name == LANDMARKS else lambda _group: None)
        )
    return tuple(finders)


def _networks(pipeline: Pipeline, report: Report) -> Callable[[str], FindLandmarks]:
    """Return what gives the networks for a group: those fitted without its fold, or for a new one those that ship."""
    if pipeline.region is None:
        raise BadModelBundle("The pipeline has no region of interest.", BadModelBundle.REINSTALL)
    folder = resources() / "landmarks" / str(pipeline.region.parameters["network"])
    card = LandmarkCard.from_bytes((folder / CARD).read_bytes())
    fold_of = _folds(report)
    parts = {fold: read_part(FOLDS / fold_name(fold), card.thresholds()).locate for fold in set(fold_of.values())}
    shipped = load_landmarks(folder).locate
    return lambda group: parts[fold_of[group]] if group in fold_of else shipped


def _folds(report: Report) -> dict[str, int]:
    try:
        folds: dict[str, int] = json.loads((FOLDS / "folds.json").read_bytes())
    except FileNotFoundError:
        report("No networks of the cross-validation: films that the networks were fitted on are no fair test of them.")
        return {}
    return folds


def score_method(finder: Finder, root: Path, *, max_pixels: int, out: Path | None, report: Report) -> MethodTable:
    """Measure every figure of one method; write overlays of the worst films to `out`.

    Raises
    ------
    BadTrainingData
        When the marks are missing.
    OsteoViewerError
        When a marked film cannot be read.
    """
    films = read_marks(root)
    report(f"{finder.name}: {len(films)} marked films")
    found = [_find(finder, root / film.file, film.group, max_pixels) for film in films]
    scores = [score_film(film, marks) for film, marks in zip(films, found, strict=True)]
    figures = summarise(scores, resamples=_RESAMPLES, seed=_SEED)
    if out is not None:
        _write_overlays(finder.name, scores, found, root, out, max_pixels=max_pixels)
    report(f"{finder.name}: pictures without a knee")
    figures += _without_knees(finder, root, max_pixels, report)
    report(f"{finder.name}: all films")
    figures.append(_refused(finder, root, max_pixels, report))
    figures += _elsewhere(finder, root, max_pixels, report)
    for name, guise in GUISES.items():
        report(f"{finder.name}: {name}")
        figures.append(_disguised(name, guise, finder, films, root, max_pixels))
    figures += time_ratios(
        lambda film: _find(finder, root / film.file, film.group, max_pixels), films[::_EVERY_TIMED], root
    )
    return MethodTable(finder.name, tuple(figures))


def _find(finder: Finder, path: Path, group: str, max_pixels: int) -> list[Landmarks]:
    knees, _ = finder.find(read_radiograph(path, max_pixels=max_pixels), group)
    return [knee.landmarks for knee in knees if knee.landmarks is not None]


def _without_knees(finder: Finder, root: Path, max_pixels: int, report: Report) -> list[Figure]:
    invented = refused = n = 0
    for name, film in no_knees(root, max_pixels=max_pixels):
        if isinstance(film, OsteoViewerError):
            report(f"{finder.name}: {name} cannot be opened as a radiograph and is left out")
            continue
        n += 1
        knees, reason = finder.find(film, "")
        if knees:
            report(f"{finder.name}: {len(knees)} knees found on {name}")
        invented += len(knees) > 0
        refused += reason is not None
    return [
        share("films and pictures without a knee on which one was found", invented, n, "films"),
        share("films and pictures without a knee that were refused", refused, n, "films"),
    ]


def _refused(finder: Finder, root: Path, max_pixels: int, report: Report) -> Figure:
    groups = read_groups(root)
    refused = 0
    for file, group in groups.items():
        knees, reason = finder.find(read_radiograph(root / file, max_pixels=max_pixels), group)
        reasons = [reason] if reason else [knee.refusal.reason for knee in knees if knee.refusal is not None]
        refused += bool(reasons)
        if reasons and finder.name == LANDMARKS:
            report(f"{finder.name}: {file} refused: {', '.join(reasons)}")
    return share("films of A and B with a knee refused, or all of it", refused, len(groups), "films")


def _elsewhere(finder: Finder, root: Path, max_pixels: int, report: Report) -> list[Figure]:
    """Look at single knees from another study, cropped tightly and of another look, where the folder has them."""
    table = root / UNLABELLED
    if not table.is_file():
        return []
    report(f"{finder.name}: films of another study")
    with table.open(newline="", encoding="utf-8") as file:
        names = [row["file"] for row in csv.DictReader(file)][::_EVERY_UNLABELLED]
    found = [len(finder.find(read_radiograph(root / name, max_pixels=max_pixels), "")[0]) == 1 for name in names]
    return [
        share("single knees of another study, tightly cropped, with exactly one found", sum(found), len(found), "films")
    ]


def _disguised(
    name: str, guise: Guise, finder: Finder, films: Sequence[MarkedFilm], root: Path, max_pixels: int
) -> Figure:
    """Compare the regions found on changed films with those found on the films as they are."""
    overlaps = []
    for film in films:
        plain = read_radiograph(root / film.file, max_pixels=max_pixels)
        changed = Radiograph(WholePixels(guise.change(plain.pixels)), plain.digest)
        before, after = (finder.find(version, film.group)[0] for version in (plain, changed))
        overlaps += _overlaps(before, after, guise, plain.shape)
    values = np.array(overlaps or [0.0])
    low, high = np.percentile(values, (2.5, 97.5))
    return Figure(f"{name}: IoU with the region of the plain film, median", float(np.median(values)), float(low),
                  float(high), len(overlaps), "knees; middle 95 % of them")  # fmt: skip


def _overlaps(before: Sequence[Knee], after: Sequence[Knee], guise: Guise, shape: tuple[int, int]) -> list[float]:
    found = [knee.landmarks.region(REGION_WIDTHS) for knee in after if knee.landmarks is not None]
    wanted = [guise.expected(knee.landmarks, shape) for knee in before if knee.landmarks is not None]
    return [
        max((box_overlap(marks.region(REGION_WIDTHS), region) for region in found), default=0.0) for marks in wanted
    ]


def _write_overlays(
    method: str, scores: Sequence[FilmScore], found: Sequence[Sequence[Landmarks]], root: Path, out: Path,
    *, max_pixels: int,
) -> None:  # fmt: skip
    def worst(score: FilmScore) -> float:
        return min(knee.overlap for knee in score.knees) - score.invented

    order = sorted(range(len(scores)), key=lambda place: worst(scores[place]))
    for rank, place in enumerate(order[:WORST], start=1):
        film = scores[place].film
        pixels = read_radiograph(root / film.file, max_pixels=max_pixels).pixels
        draw_overlay(out / f"{method}-{rank:02d}-{Path(film.file).stem}.png", pixels, film, found[place])


def format_tables(tables: Sequence[MethodTable]) -> str:
    """Write the methods side by side as a Markdown table."""
    by_name: dict[str, dict[str, Figure]] = {}
    for table in tables:
        for figure in table.figures:
            by_name.setdefault(figure.name, {})[table.method] = figure
    methods = [table.method for table in tables]
    lines = [f"| figure | n | {' | '.join(methods)} |", "|---" * (len(methods) + 2) + "|"]
    for name, figures in by_name.items():
        first = next(iter(figures.values()))
        cells = [_cell(figures[method]) if method in figures else "" for method in methods]
        lines.append(f"| {name} | {first.n} {first.of} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _cell(figure: Figure) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"


def write_tables(tables: Sequence[MethodTable], folder: Path) -> None:
    """Write the tables as Markdown and as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "table.md").write_text(format_tables(tables) + "\n", encoding="utf-8")
    content = {table.method: [_without_infinity(asdict(figure)) for figure in table.figures] for table in tables}
    (folder / "table.json").write_text(json.dumps(content, indent=1, allow_nan=False) + "\n", encoding="utf-8")


def _without_infinity(figure: dict[str, object]) -> dict[str, object]:
    """Return what JSON can hold: null for the error of a knee that was not found."""
    return {
        name: None if isinstance(value, float) and not np.isfinite(value) else value for name, value in figure.items()
    }
