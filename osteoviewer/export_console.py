"""What `osteoviewer deidentify` does once its arguments are understood: write, print, and say how it went."""

import sys
from collections.abc import Sequence
from pathlib import Path

from osteoviewer.command_line import SOME_FAILED, WRONG_USAGE, complain, read_settings, tell_problems
from osteoviewer.deidentify.deidentifier import BurnedIn
from osteoviewer.errors import OsteoViewerError
from osteoviewer.film_export import Export, Format, export_files
from osteoviewer.studies.named import named_films


def deidentify_paths(paths: Sequence[Path], *, out: Path, output_format: str) -> int:
    """De-identify films and print what was written; return the exit status."""
    kind = Format(output_format)
    done: list[Export] = []
    try:
        films, problems = named_films(paths)
        tell_problems(problems)
        for export in export_files(films, out, kind, max_pixels=read_settings().max_pixels):
            _print(export)
            done.append(export)
    except OsteoViewerError as error:
        return complain(error, SOME_FAILED if done else WRONG_USAGE)
    written = sum(export.error is None for export in done)
    _warn(written, sum(export.burned_in is BurnedIn.YES for export in done))
    return 0 if written == len(done) else SOME_FAILED


def _print(export: Export) -> None:
    lines = [export.source]
    if export.error is not None:
        lines.append(f"  not written: {export.error.message} {export.error.hint}")
    else:
        lines.append(f"  written: {export.target}")
    if export.is_capture:
        lines.append("  as Secondary Capture: the header lacks what another kind of film must state")
    if export.burned_in is BurnedIn.YES:
        lines.append("  WARNING: the header says that text is burned into the pixels; it is still there")
    print("\n".join(lines).encode(errors="backslashreplace").decode(), flush=True)


def _warn(written: int, with_text: int) -> None:
    """Say what no program can know of the pixels."""
    if not written:
        return
    told = f" Of {with_text} of them the header says so." if with_text else ""
    print(
        f"{written} written. Text may be burned into the pixels, which are as they were.{told} "
        "Look at each film before it leaves; the window blacks out boxes (File, Export).",
        file=sys.stderr,
    )
