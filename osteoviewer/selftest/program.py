"""The checks that need no window: resources, models, an analysis, reports, and the files that things are kept in."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from osteoviewer import __version__
from osteoviewer.paths import is_packaged, resources
from osteoviewer.selftest.checks import Check, Unsound

if TYPE_CHECKING:
    from osteoviewer.analysis import AnalysisEvent
    from osteoviewer.imaging.radiograph import Radiograph
    from osteoviewer.inference.bundle import ModelBundle

LANGUAGES = ("ar", "de", "es", "fr")
FILES = (
    "style.qss",
    "pipeline.json",
    "pipeline-paper.json",
    "letters.npy",
    "known-film.npy",
    "fonts/NotoSans-Regular.ttf",
    "fonts/NotoSans-Bold.ttf",
    "fonts/NotoSansArabic-Regular.ttf",
    "fonts/OFL.txt",
    "icons/osteoviewer.png",
    "icons/osteoviewer.svg",
    "icons/tick-dark.svg",
    "icons/tick-light.svg",
    *(f"translations/osteoviewer_{code}.qm" for code in LANGUAGES),
)
"""What must be in the folder of resources beside the models; Qt tells whether those for the window are sound."""

_LICENCES = ("licences", "licenses", "LICENCES", "LICENSES")
_MOST_PIXELS = 10_000_000
_PDF = b"%PDF-"


def program_checks() -> Iterator[Check]:
    """Yield the checks, those that others stand on first."""
    yield Check("resources", _check_files)
    yield Check("pipelines", _check_pipelines)
    yield Check("drawings", _check_drawings)
    yield Check("licences", _check_licences)
    for folder in _folders("landmarks"):
        yield Check(f"landmark networks {folder.name}: digests and known answer", partial(_load_landmarks, folder))
    for folder in _folders("models"):
        yield Check(f"model {folder.name}: digests and known answer", partial(_load_model, folder))
    yield Check("the usual model on a synthetic knee", _analysed)
    for code in ("en", *LANGUAGES):
        yield Check(f"report as PDF ({code})", partial(_write_report, code, "a4", _PDF))
    yield Check("report as picture", partial(_write_report, "en", "sheet", b"\x89PNG"))
    yield Check("list of studies", partial(_in_folder, _keep_study))
    yield Check("what is kept of films, and the audit record", partial(_in_folder, _keep_film))


def _folders(name: str) -> list[Path]:
    try:
        return sorted(folder for folder in (resources() / name).iterdir() if (folder / "card.json").is_file())
    except OSError:
        return []  # the check of the resources tells of it


def _check_files() -> None:
    try:
        root = resources()
    except FileNotFoundError as error:
        raise Unsound("The folder “resources” is missing, or its file “pipeline.json”.") from error
    missing = [name for name in FILES if not (root / name).is_file() or not (root / name).stat().st_size]
    missing += [name for name in ("models", "landmarks") if not _folders(name)]
    if missing:
        raise Unsound(f"Missing or empty: {', '.join(missing)}. Install OsteoViewer again.")


def _check_pipelines() -> None:
    from osteoviewer.imaging.pipeline import Pipeline

    for name in ("pipeline.json", "pipeline-paper.json"):
        try:
            Pipeline.from_json(json.loads((resources() / name).read_text(encoding="utf-8")))
        except ValueError as error:
            raise Unsound(f"The pipeline “{name}” is damaged.") from error


def _check_drawings() -> None:
    """Check what the program would draw by itself, slowly, where it is damaged."""
    from osteoviewer.imaging import known_film, letters

    reading: tuple[tuple[str, Callable[[Path], object]], ...] = (
        (letters.NAME, letters.read_letters),
        (known_film.NAME, partial(known_film.read_film, seed=known_film.USUAL_SEED, density=known_film.USUAL_DENSITY)),
    )
    for name, read in reading:
        try:
            read(resources() / name)
        except (OSError, EOFError, ValueError) as error:
            raise Unsound(f"“{name}” is damaged.") from error


def _check_licences() -> None:
    """Check that an installed program has the licences of its parts with it; a source tree has its environment's."""
    if not is_packaged():
        return
    program = Path(sys.executable).parent
    parents = (resources(), *resources().parents[:2], program, program.parent)
    folders = [parent / name for parent in parents for name in _LICENCES if (parent / name).is_dir()]
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    if not files:
        raise Unsound("The licences of the program’s parts are missing.")
    empty = [file.name for file in files if not file.stat().st_size]
    if empty:
        raise Unsound(f"Licences are empty: {', '.join(empty)}.")


def _load_landmarks(folder: Path) -> None:
    from osteoviewer.inference.landmark_bundle import load_landmarks

    load_landmarks(folder)


def _load_model(folder: Path) -> None:
    from osteoviewer.inference.bundle import load_bundle

    load_bundle(folder)


@cache
def _analysed() -> "tuple[Radiograph, tuple[AnalysisEvent, ...], ModelBundle]":
    """Analyse the synthetic knee; return the film, the events and the model."""
    from osteoviewer.analysis import Diagnosed, Method, analyse
    from osteoviewer.imaging.phantom import demo_knee
    from osteoviewer.inference.bundle import find_bundle, load_bundle

    bundle = load_bundle(find_bundle(None, resources() / "models"))
    film = demo_knee().radiograph()
    events = tuple(analyse(film, Method(bundle.pipeline, bundle.landmarks, bundle.classifier)))
    if not any(isinstance(event, Diagnosed) for event in events):
        raise Unsound("The synthetic knee was not diagnosed.")
    return film, events, bundle


def _write_report(code: str, form: str, start: bytes) -> None:
    from osteoviewer.imaging.gray_window import choose_window
    from osteoviewer.report.facts import Means, Occasion
    from osteoviewer.report.forms import Form, file_bytes, pages_in
    from osteoviewer.report.gather import gather
    from osteoviewer.report.language import ENGLISH

    film, events, bundle = _analysed()
    language = ENGLISH
    if code != ENGLISH.code:
        from osteoviewer.ui.report_language import language_named

        language = language_named(code)
        if language.code != code:
            raise Unsound(f"The words of the language “{code}” cannot be loaded.")
    occasion = Occasion(datetime(2000, 1, 1, tzinfo=UTC), __version__, choose_window(film.pixels), language=language)
    report = gather(film, events, Means(bundle.pipeline, bundle.card), occasion)
    if not file_bytes(Form(form), report, pages_in(Form(form), report)).startswith(start):
        raise Unsound("What was written is no such file.")


def _in_folder(work: Callable[[Path], None]) -> None:
    with TemporaryDirectory(prefix="osteoviewer-", ignore_cleanup_errors=True) as folder:
        work(Path(folder))


def _keep_study(folder: Path) -> None:
    from osteoviewer.studies.index import Index
    from osteoviewer.studies.member import Member
    from osteoviewer.studies.thumbnails import Thumbnail

    member, thumbnail = Member("film", None, 1, 1), Thumbnail(b"a picture")
    for _ in range(2):
        index = Index(folder / "studies.sqlite")
        try:
            found = index.thumbnails([member])
            index.keep_thumbnails([(member, thumbnail)])
        finally:
            index.close()
    if found != {member: thumbnail}:
        raise Unsound("The list of studies does not keep what is put in.")


def _keep_film(folder: Path) -> None:
    from osteoviewer.keeping.deeds import Deed, Event
    from osteoviewer.keeping.kept_file import KeptFile
    from osteoviewer.keeping.values import JSON, FilmKey

    film = FilmKey("0" * 64)
    value: JSON = ["written", 1.5]
    kept = KeptFile(folder / "kept.sqlite")
    try:
        kept.store.write(film, "selftest", value)
        kept.record.add(Event(Deed.OPENED, film=film))
    finally:
        kept.close()
    again = KeptFile(folder / "kept.sqlite")
    try:
        if again.store.read(film) != {"selftest": value}:
            raise Unsound("What is kept of a film is not found again.")
        if len(again.record.entries()) != 1 or again.record.check():
            raise Unsound("The audit record is not what was written.")
    finally:
        again.close()
