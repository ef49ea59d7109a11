"""The commands and options of ``osteoviewer``: ``view`` opens the window, the others work without a display."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from osteoviewer import RESEARCH_USE, __version__
from osteoviewer.launch import open_window

WRONG_USAGE = 2

app = typer.Typer(add_completion=False, no_args_is_help=False, pretty_exceptions_enable=False, rich_markup_mode=None)


ModelOption = Annotated[
    Path | None,
    typer.Option(
        help="Folder of the model to use instead, or name of another that came with the program.", file_okay=False
    ),
]


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"OsteoViewer {__version__}. {RESEARCH_USE}")
        raise typer.Exit


@app.callback(help=f"Opens knee radiographs, shows every step, and classifies bone density. {RESEARCH_USE}")
def general(
    version: Annotated[bool, typer.Option("--version", help="Print the version.", callback=_show_version)] = False,
    selftest: Annotated[  # `cli` runs it: it must not need what parses command lines
        bool,
        typer.Option("--selftest", help="Check this installation and print a report; a FILE after it gets it as well."),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


@app.command(
    help="Open films in the window, the one that is open already if there is one. “osteoviewer FILE...” is short for "
    "this. --model and --demo open a window of their own."
)
def view(
    files: Annotated[list[Path] | None, typer.Argument(help="Films to open.")] = None,
    model: ModelOption = None,
    demo: Annotated[bool, typer.Option("--demo", help="Open a synthetic knee.")] = False,
    new_window: Annotated[bool, typer.Option("--new-window", help="Open a window of its own.")] = False,
) -> None:
    """Open the window, or say why it cannot be opened."""
    raise typer.Exit(open_window(files or [], model=model, demo=demo, is_alone=new_window))


@app.command(help=f"Analyse films without a window. {RESEARCH_USE}")
def analyze(
    paths: Annotated[list[Path], typer.Argument(help="Films, or folders, ZIP archives and media to search.")],
    out: Annotated[
        Path | None, typer.Option(help="Folder for results.jsonl and, with --stages, the pictures.", file_okay=False)
    ] = None,
    output_format: Annotated[Literal["text", "json"], typer.Option("--format", help="What to print.")] = "text",
    model: ModelOption = None,
    stages: Annotated[bool, typer.Option("--stages", help="Write every stage as a PNG file below --out.")] = False,
    clinical: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.csv",
            help="Table of file, age_years, sex, height_m and weight_kg; any entry but the file may be empty.",
            dir_okay=False,
        ),
    ] = None,
) -> None:
    """Analyse films; exit with 0, or 3 if some failed, 2 for wrong usage, 130 when interrupted."""
    if stages and out is None:
        print("--stages needs --out, the folder to write the pictures to.", file=sys.stderr)
        raise typer.Exit(WRONG_USAGE)
    from osteoviewer.console import analyse_paths

    raise typer.Exit(
        analyse_paths(paths, out=out, output_format=output_format, model=model, stages=stages, clinical=clinical)
    )


@app.command(help=f"Write what is known of a film as a PDF or a picture, or of many as a table. {RESEARCH_USE}")
def report(
    paths: Annotated[list[Path], typer.Argument(help="One film; for a table films, folders, archives and media.")],
    out: Annotated[Path, typer.Option(help="File to write: .pdf, .png or .csv; none is overwritten.", dir_okay=False)],
    paper: Annotated[Literal["a4", "letter"], typer.Option(help="Of a PDF.")] = "a4",
    language: Annotated[
        Literal["ar", "de", "en", "es", "fr"], typer.Option(help="Of a PDF or a picture; a table is in English.")
    ] = "en",
    model: ModelOption = None,
    names: Annotated[bool, typer.Option("--names", help="Call films in a table as they are named.")] = False,
    mark: Annotated[bool, typer.Option("--bom", help="Begin a table with the mark of UTF-8.")] = False,
) -> None:
    """Write a report; exit with 0, or 3 if a film could not be analysed or nothing written, 2 for wrong usage."""
    from osteoviewer.report_console import report_paths

    raise typer.Exit(report_paths(paths, out, paper=paper, language=language, model=model, names=names, mark=mark))


@app.command(
    help="Write films without names, numbers, dates and anything else that tells whose they are (PS3.15 Annex E)."
)
def deidentify(
    paths: Annotated[list[Path], typer.Argument(help="Films, or folders that are searched to the bottom.")],
    out: Annotated[Path, typer.Option(help="Folder for film-0001.dcm, film-0002.dcm, ...", file_okay=False)],
    output_format: Annotated[
        Literal["dicom", "png", "tiff", "jpeg"],
        typer.Option("--format", help="What to write; pictures have the whole range of grays."),
    ] = "dicom",
) -> None:
    """De-identify films; exit with 0, or 3 if some were not written, 2 for wrong usage, 130 when interrupted."""
    from osteoviewer.export_console import deidentify_paths

    raise typer.Exit(deidentify_paths(paths, out=out, output_format=output_format))
