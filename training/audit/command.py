"""The command `osteotrain audit`: look at every film of a data set, and report what a training must not trust."""

import json
from collections.abc import Callable
from pathlib import Path

from training.audit.counts import count_all
from training.audit.films import Listing, list_films
from training.audit.groups import compare_groups, find_groups
from training.audit.labels import cross_labels, find_contradictions, find_same_pixels, find_wrong_b_labels
from training.audit.near import find_near_copies
from training.audit.origins import find_origins
from training.audit.pictures import Picture, Unreadable, read_pictures
from training.audit.relations import find_copies
from training.audit.report import format_report
from training.audit.result import AuditResult
from training.audit.shortcuts import measure_shortcuts
from training.audit.summary import summarise
from training.patients import read_patients
from training.report_folder import check_free, whole_folder

FINDINGS = "audit.json"
REPORT = "report.html"


def audit(root: Path, *, out: Path, seed: int, report: Callable[[str], None]) -> AuditResult:
    """Say what is in a data set, and write `REPORT` and `FINDINGS` to a new folder.

    Parameters
    ----------
    root : Path
        Folder with `films.csv`, or with films as DATASET/label/file.
    out : Path
        Must not exist, or be an empty folder.
    seed : int
        Of the search for copies, the folds and the intervals.
    report : callable
        Gets a line of progress now and then.

    Raises
    ------
    BadTrainingData
        When there is no such folder, no film in it, or a list in it is no list; or `out` is not free.
    ResultNotWritten
        When the report cannot be written.
    """
    check_free(out)
    listing = list_films(root)
    report(f"{len(listing.films)} films")
    pictures, unreadable = read_pictures(root, listing.films, report=report)
    result = examine(root, listing, pictures, unreadable, seed=seed, report=report)
    findings = json.dumps(result.to_json(), indent=1, ensure_ascii=False)
    page = format_report(result, pictures)
    with whole_folder(out) as folder:
        (folder / FINDINGS).write_text(findings + "\n", encoding="utf-8")
        (folder / REPORT).write_text(page, encoding="utf-8")
    return result


def examine(
    root: Path,
    listing: Listing,
    pictures: tuple[Picture, ...],
    unreadable: tuple[Unreadable, ...],
    *,
    seed: int,
    report: Callable[[str], None],
) -> AuditResult:
    """Find everything that is to be said of films that were read.

    Raises
    ------
    BadTrainingData
        When `patients.csv` is there but no table of patients.
    """
    copies = find_copies(pictures)
    relations = (*copies.relations, *find_near_copies(copies.distinct, seed=seed, report=report))
    group_of = find_groups([picture.film.file for picture in pictures], relations)
    films = [picture.film for picture in pictures]
    patients = read_patients(root, films, group_of)
    return AuditResult(
        listing=listing,
        counts=count_all(listing.films, pictures),
        unreadable=unreadable,
        relations=relations,
        group_of=group_of,
        agreement=compare_groups(films, group_of),
        origins=find_origins({film.file: film.dataset for film in films}, relations),
        contradictions=find_contradictions(films, group_of),
        same_pixels=find_same_pixels(films, copies.sets),
        crossings=cross_labels(films, group_of),
        wrong_b_labels=find_wrong_b_labels(films, group_of),
        shortcuts=measure_shortcuts(pictures, group_of, patients, seed=seed, report=report),
        seed=seed,
    )


def format_audit(result: AuditResult) -> str:
    """Say for the terminal what was found, a line a finding."""
    width = max(len(name) for name, _ in summarise(result))
    return "\n".join(f"{name:<{width}}  {value}" for name, value in summarise(result))
