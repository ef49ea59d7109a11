"""The manual page of ``osteoviewer``, made from the same commands and options as its ``--help``."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import typer.main

from osteoviewer import RESEARCH_USE, __version__
from osteoviewer.commands import app

_STATUS = (
    ("0", "All went well."),
    ("1", "The window could not be opened."),
    ("2", "Wrong usage."),
    ("3", "Some films could not be analysed or written; what could be was."),
    ("130", "Interrupted."),
)
_FILES = (
    ("~/.config/osteoviewer", "Settings."),
    ("~/.local/share/osteoviewer", "What was done to films, and the audit record."),
    ("~/.cache/osteoviewer", "What the study browser lists; may be deleted at any time."),
    ("~/.local/state/osteoviewer", "The log, without names, identifiers or paths."),
)

_SIGNS = (("\\", "\\e"), ("-", "\\-"), ("“", "\\(lq"), ("”", "\\(rq"), ("~", "\\(ti"))


def manual_page(epoch: int) -> str:
    """Return the manual page in the language of man(7), dated by seconds since 1970."""
    program: Any = typer.main.get_command(app)
    date = f"{datetime.fromtimestamp(epoch, UTC):%Y-%m-%d}"
    lines = [
        f'.TH OSTEOVIEWER 1 "{date}" "OsteoViewer {__version__}" "User Commands"',
        ".SH NAME",
        "osteoviewer \\- show knee radiographs step by step and classify bone density",
        ".SH SYNOPSIS",
        ".B osteoviewer",
        "[\\fIFILES\\fR]...",
        ".br",
        ".B osteoviewer",
        "\\fICOMMAND\\fR [\\fIOPTIONS\\fR] ...",
        ".SH DESCRIPTION",
        _plain(program.help),
        ".SH OPTIONS",
        *_parameters(program),
        ".SH COMMANDS",
    ]
    for name, command in sorted(program.commands.items()):
        lines += [f".SS {_plain(_usage(name, command))}", _plain(command.help or ""), *_parameters(command)]
    lines += [".SH EXIT STATUS", *_terms(_STATUS), ".SH FILES", *_terms(_FILES), ".SH NOTES", _plain(RESEARCH_USE)]
    return "\n".join(lines) + "\n"


def _usage(name: str, command: Any) -> str:
    words = [f"{parameter.name}..." for parameter in command.params if not parameter.opts[0].startswith("-")]
    return " ".join(["osteoviewer", name, "[OPTIONS]", *words])


def _parameters(command: Any) -> Iterator[str]:
    """Give a paragraph to each argument and option, in the words of ``--help``."""
    with command.context_class(command, info_name=command.name) as context:
        for parameter in command.get_params(context):
            row = parameter.get_help_record(context)
            if row is not None:
                yield from _terms([row])


def _terms(rows: Any) -> Iterator[str]:
    for term, words in rows:
        yield from (".TP", f"\\fB{_plain(term)}\\fR", _plain(words))


def _plain(words: str) -> str:
    """Return words as roff wants them: hyphens as such, and no dot at the beginning of a line."""
    words = (
        words.replace("\\", "\\e").replace("-", "\\-").replace("“", "\\(lq").replace("”", "\\(rq").replace("~", "\\(ti")
    )
    return f"\\&{words}" if words.startswith((".", "'")) else words
