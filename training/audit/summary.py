"""The findings as short lines, for the terminal and for the head of the report."""

from collections import Counter

from training.audit.labels import Contradiction
from training.audit.origins import Origin
from training.audit.relations import Kind
from training.audit.result import AuditResult
from training.audit.shortcuts import Shortcut
from training.metrics import Measured

Line = tuple[str, str]
WORDS = {
    "macro_auc": "AUC",
    "auc_osteoporosis_against_rest": "AUC of osteoporosis against the rest",
    "auc_abnormal_against_normal": "AUC of abnormal against normal",
    "balanced_accuracy": "balanced accuracy",
}
_MACRO = "mean AUC of each class against the rest"


def summarise(result: AuditResult) -> list[Line]:
    """Return a name and a value a finding, in the order of the report."""
    return [
        *_of_films(result),
        *_of_copies(result),
        *_of_groups(result),
        *_of_labels(result),
        *(line for shortcut in result.shortcuts for line in _of_shortcut(shortcut)),
    ]


def describe_score(score: Measured) -> str:
    """Return a score with its interval and what chance gives."""
    chance = "" if score.chance is None else f", chance {score.chance:.2f}"
    return f"{score.value:.2f} (95 % interval {score.low:.2f} to {score.high:.2f}{chance})"


def name_score(score: Measured, shortcut: Shortcut) -> str:
    """Return what a score is, in words."""
    return _MACRO if score.name == "macro_auc" and len(shortcut.classes) > 2 else WORDS[score.name]


def describe_origin(origin: Origin) -> str:
    """Return how many films of one data set are films of another, and how."""
    return (
        f"{origin.traced} of {origin.films} films: {origin.copies} whole films, {origin.halves} halves, "
        f"{origin.other_parts} other parts"
    )


def _of_films(result: AuditResult) -> list[Line]:
    lines = [("films", str(len(result.listing.films)))]
    lines += [(f"films of {dataset}, {label}", str(count)) for dataset, label, count in result.counts.labels]
    for words, counted in (
        ("format", result.counts.formats),
        ("colour mode", result.counts.modes),
        ("bits", result.counts.bits),
    ):
        totals: Counter[str] = Counter()
        for _, value, count in counted:
            totals[value] += count
        lines.append((words, ", ".join(f"{value}: {count}" for value, count in sorted(totals.items()))))
    for dataset, sizes in result.counts.sizes:
        rows, columns = (f"{low:.0f} to {high:.0f}" for low, _, high in (sizes.rows, sizes.columns))
        lines.append((f"size of {dataset}", f"{rows} rows, {columns} columns, {sizes.distinct} different"))
    lines += [(f"unused pictures in {name}", str(count)) for name, count in result.listing.others.items()]
    lines.append(("films that cannot be used", str(len(result.unreadable))))
    return lines


def _of_copies(result: AuditResult) -> list[Line]:
    def count(*kinds: Kind, is_mirrored: bool) -> str:
        return str(len(result.related(*kinds, is_mirrored=is_mirrored)))

    return [
        ("copies with the same bytes", count(Kind.SAME_BYTES, is_mirrored=False)),
        ("copies with the same pixels only", count(Kind.SAME_PIXELS, is_mirrored=False)),
        ("pairs with the same pixels, mirrored", count(Kind.SAME_PIXELS, is_mirrored=True)),
        ("pairs of the same picture", count(Kind.SAME_PICTURE, is_mirrored=False)),
        ("pairs of the same picture, mirrored", count(Kind.SAME_PICTURE, is_mirrored=True)),
        ("pairs of a film and its part", count(Kind.PART, is_mirrored=False)),
        ("pairs of a film and its part, mirrored", count(Kind.PART, is_mirrored=True)),
        ("pairs of parts that overlap", str(len(result.related(Kind.OVERLAP)))),
        *((f"{origin.dataset} in {origin.source}", describe_origin(origin)) for origin in result.origins),
    ]


def _of_groups(result: AuditResult) -> list[Line]:
    lines = [("different radiographs", str(result.radiographs))]
    agreement = result.agreement
    if agreement is not None:
        pairs = (
            f"pairs in both {agreement.in_both}, only found {len(agreement.only_found)}, "
            f"only given {len(agreement.only_given)}"
        )
        lines.append(("groups found and given", f"{agreement.found} and {agreement.given}; {pairs}"))
    if any(film.b_labels for film in result.listing.films):
        lines.append(("films whose b_labels are not those found", str(len(result.wrong_b_labels))))
    return lines


def _of_labels(result: AuditResult) -> list[Line]:
    within: Counter[str] = Counter(" and ".join(each.datasets) for each in result.within())
    between: Counter[str] = Counter(" and ".join(each.datasets) for each in result.between())
    shared = {" and ".join(each.datasets): each.groups for each in result.crossings}
    lines = [
        (f"radiographs with several labels in {name}", str(within[name]))
        for name in sorted({film.dataset for film in result.listing.films})
    ]
    lines += [
        (f"radiographs labelled differently in {name}", f"{between[name]} of {count}") for name, count in shared.items()
    ]
    lines.append(("sets of the same pixels with several labels", str(len(result.same_pixels))))
    return lines


def _of_shortcut(shortcut: Shortcut) -> list[Line]:
    about = f"{shortcut.facts} alone, {shortcut.dataset}"
    if shortcut.reason:
        return [(about, f"not measured: {shortcut.reason}")]
    told = f"{shortcut.films} films of {shortcut.groups} radiographs"
    return [(about, f"{name_score(score, shortcut)} {describe_score(score)}; {told}") for score in shortcut.scores]


def describe_labels(each: Contradiction) -> str:
    """Return each data set's labels of a radiograph."""
    parts = zip(each.datasets, each.labels, strict=True)
    return "; ".join(f"{dataset}: {', '.join(labels)}" for dataset, labels in parts)
