"""What `osteoviewer report` does once its arguments are understood."""

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from osteoviewer import RESEARCH_USE, __version__
from osteoviewer.batch import FileResult, analyse_files
from osteoviewer.command_line import (
    SOME_FAILED,
    WRONG_USAGE,
    complain,
    find_model,
    progress,
    read_settings,
    tell_problems,
)
from osteoviewer.errors import OsteoViewerError, ResultNotWritten
from osteoviewer.imaging.gray_window import choose_window
from osteoviewer.inference.bundle import ModelBundle
from osteoviewer.report.csv_table import Encoding, TableFilm, csv_bytes, numbered
from osteoviewer.report.facts import Means, Occasion
from osteoviewer.report.forms import Form, file_bytes, pages_in
from osteoviewer.report.gather import gather
from osteoviewer.report.language import ENGLISH, Language
from osteoviewer.studies.named import NamedFilm, named_films
from osteoviewer.whole_files import write_new

_PICTURE, _TABLE, _PAGES = ".png", ".csv", ".pdf"


def report_paths(
    paths: Sequence[Path], out: Path, *, paper: str, language: str, model: Path | None, names: bool, mark: bool
) -> int:
    """Analyse films and write what was found; return the exit status."""
    suffix = out.suffix.lower()
    settings = read_settings()
    try:
        films, problems = named_films(paths)
        tell_problems(problems)
        wrong = _why_not(len(films), out)
        if wrong is not None:
            return complain(wrong, WRONG_USAGE)
        words = _words(language)
        bundle = find_model(model, settings)
        with closing(analyse_files(films, bundle=bundle, max_pixels=settings.max_pixels)) as analysed:
            results = []
            with progress(len(films), "Analysing films") as advance:
                for result in analysed:
                    results.append(result)
                    advance()
        if suffix == _TABLE:
            write_new(out, _table(films, results, names=names, mark=mark))
            return SOME_FAILED if any(result.has_failed for result in results) else 0
        write_new(out, _report(results[0], bundle, Form.SHEET if suffix == _PICTURE else Form(paper), words))
    except OsteoViewerError as error:
        return complain(error, SOME_FAILED)
    return 0


def _why_not(count: int, out: Path) -> ResultNotWritten | None:
    """Return what is wrong with what was asked for, before any film is looked at."""
    suffix = out.suffix.lower()
    if suffix not in (_PICTURE, _TABLE, _PAGES):
        return ResultNotWritten("A report is a .pdf, .png or .csv file.", "Name one after --out.")
    if suffix != _TABLE and count != 1:
        return ResultNotWritten(f"A report is about one film, and these are {count}.", "Name one, or a .csv file.")
    if out.exists():
        return ResultNotWritten("There is a file of this name already.", "Name another after --out.")
    return None


def _table(films: Sequence[NamedFilm], results: Sequence[FileResult], *, names: bool, mark: bool) -> bytes:
    rows = [
        TableFilm(
            film.name if names else numbered(place),
            result.records,
            0 if result.radiograph is None else result.radiograph.frame,
        )
        for place, (film, result) in enumerate(zip(films, results, strict=True))
    ]
    encoding = Encoding.UTF_8_WITH_MARK if mark else Encoding.UTF_8
    return csv_bytes(rows, made_at=_now(), program=__version__, note=RESEARCH_USE, encoding=encoding)


def _words(code: str) -> Language:
    """Return a language; Qt, which has the words of all but English, is loaded only for them."""
    if code == ENGLISH.code:
        return ENGLISH
    try:
        from osteoviewer.ui.report_language import language_named
    except ImportError as error:
        raise ResultNotWritten(
            "The words of other languages cannot be loaded.", "Install OsteoViewer and its libraries again."
        ) from error
    return language_named(code)


def _report(result: FileResult, bundle: ModelBundle | OsteoViewerError, form: Form, language: Language) -> bytes:
    if result.radiograph is None or isinstance(bundle, OsteoViewerError):
        error = result.records[0]["error"]
        raise ResultNotWritten(error["message"], error["hint"])
    film = result.radiograph
    window = (*film.windows, choose_window(film.pixels))[0]
    occasion = Occasion(_now(), __version__, window, language=language)
    made = gather(film, result.events, Means(bundle.pipeline, bundle.card), occasion)
    return file_bytes(form, made, pages_in(form, made))


def _now() -> datetime:
    return datetime.now(UTC).astimezone().replace(microsecond=0)
