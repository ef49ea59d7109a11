"""The findings as one page."""

import html
from collections.abc import Iterable, Mapping, Sequence

from training.audit.borders import SIDES
from training.audit.drawing import draw_film, draw_sizes
from training.audit.groups import members
from training.audit.pictures import Picture
from training.audit.relations import Kind, Relation
from training.audit.result import AuditResult
from training.audit.shortcuts import FOLDS, RESAMPLES
from training.audit.summary import describe_labels, describe_origin, describe_score, name_score, summarise
from training.page import format_page, table, titled

_EXAMPLES = 6
_LISTED = 100
_RELATIONS = (
    ("The same file", (Kind.SAME_BYTES,), False),
    ("The same pixels in different files", (Kind.SAME_PIXELS,), False),
    ("The same pixels, mirrored", (Kind.SAME_PIXELS,), True),
    ("The same picture, saved or scaled again", (Kind.SAME_PICTURE,), False),
    ("The same picture, mirrored", (Kind.SAME_PICTURE,), True),
    ("One film cut out of another", (Kind.PART,), False),
    ("One film cut out of another and mirrored", (Kind.PART,), True),
    ("Two parts of one radiograph that overlap", (Kind.OVERLAP,), None),
)


def format_report(result: AuditResult, pictures: Sequence[Picture]) -> str:
    """Return the page.

    Parameters
    ----------
    result : AuditResult
    pictures : sequence of Picture
        The readable films, which give the examples.
    """
    by_file = {picture.film.file: picture for picture in pictures}
    parts = [
        titled("What was found", table(("finding", "value"), summarise(result))),
        _unreadable(result),
        *(_relations(result, by_file, *row) for row in _RELATIONS),
        _origins(result),
        _groups(result),
        _labels(result, by_file),
        _shortcuts(result),
        _sizes(pictures),
        _borders(pictures),
    ]
    return format_page("Audit of a data set", parts)


def _unreadable(result: AuditResult) -> str:
    rows = [(each.file, each.reason) for each in result.unreadable]
    return titled("Films that cannot be used", table(("file", "why"), rows)) if rows else ""


def _relations(
    result: AuditResult, by_file: Mapping[str, Picture], title: str, kinds: tuple[Kind, ...], is_mirrored: bool | None
) -> str:
    found = result.related(*kinds, is_mirrored=is_mirrored)
    if not found:
        return ""
    # Pairs across data sets say most, so they are shown first.
    first = sorted(found, key=lambda each: by_file[each.one].film.dataset == by_file[each.other].film.dataset)
    examples = "".join(_pair(by_file, each) for each in first[:_EXAMPLES])
    return titled(title, f"<p>{len(found)} pairs; {min(len(found), _EXAMPLES)} are shown.</p>{examples}")


def _pair(by_file: Mapping[str, Picture], relation: Relation) -> str:
    points = "" if relation.matches is None else f" {relation.matches} points agree."
    covers = f" It covers {relation.share:.0%} of the second film." if relation.kind is Kind.PART else ""
    one = _figure(by_file[relation.one], note=f"{points}{covers}")
    return f'<div class="films">{one}{_figure(by_file[relation.other], outline=relation.outline)}</div>'


def _origins(result: AuditResult) -> str:
    rows = [(each.dataset, each.source, describe_origin(each)) for each in result.origins]
    return titled("Data sets made from one another", table(("data set", "is found in", "films"), rows)) if rows else ""


def _groups(result: AuditResult) -> str:
    sizes = [len(files) for files in members(result.group_of).values()]
    rows = [(str(size), str(sizes.count(size))) for size in sorted(set(sizes))]
    told = table(("films of one radiograph", "radiographs"), rows)
    if result.agreement is not None:
        for words, pairs in (
            ("Together here, apart in the list", result.agreement.only_found),
            ("Together in the list, apart here", result.agreement.only_given),
        ):
            shown = table(("one", "other"), pairs[:_LISTED]) if pairs else ""
            told += f"<p>{words}: {len(pairs)} pairs.</p>{shown}"
    return titled("Radiographs", told)


def _labels(result: AuditResult, by_file: Mapping[str, Picture]) -> str:
    parts = []
    for crossing in result.crossings:
        one, other = crossing.datasets
        rows = [(a, b, str(count)) for a, b, count in crossing.counts]
        parts.append(table((f"label in {one}", f"label in {other}", "radiographs"), rows))
    for each in result.same_pixels[:_EXAMPLES]:
        told = f"The same pixels, several labels in {each.dataset}: {', '.join(each.labels)}"
        parts.append(_row(told, each.files, by_file))
    for chosen in (result.within(), result.between()):
        parts += [_row(f"{each.group}: {describe_labels(each)}", each.files, by_file) for each in chosen[:_EXAMPLES]]
    listed = [(each.group, describe_labels(each)) for each in result.contradictions]
    parts.append(
        table(("radiograph", "labels"), listed) if listed else "<p>No radiograph has contradicting labels.</p>"
    )
    return titled("Labels that contradict each other", "".join(parts))


def _shortcuts(result: AuditResult) -> str:
    rows = []
    for each in result.shortcuts:
        scores = [f"{name_score(score, each)} {describe_score(score)}" for score in each.scores]
        told = "; ".join(scores) or f"not measured: {each.reason}"
        rows.append((each.dataset, each.facts, each.model, str(each.films), str(each.groups), told))
    note = (
        f"<p>Each film is predicted by a model that has seen no film of its radiograph ({FOLDS} folds); intervals are "
        f"from {RESAMPLES} draws of whole radiographs. Films whose radiograph has several records of patients, or "
        "none, are left out of those of age, sex and BMI.</p>"
    )
    heads = ("data set", "known alone", "model", "films", "radiographs", "predicts the label")
    return titled("What predicts the label without the bone", note + table(heads, rows))


def _sizes(pictures: Sequence[Picture]) -> str:
    datasets = sorted({picture.film.dataset for picture in pictures})
    charts = [
        f"<h3>{html.escape(name)}</h3>{draw_sizes([one for one in pictures if one.film.dataset == name])}"
        for name in datasets
    ]
    return titled("Sizes by label", "".join(charts)) if charts else ""


def _borders(pictures: Sequence[Picture]) -> str:
    keys = sorted({(picture.film.dataset, picture.film.label) for picture in pictures})
    rows = []
    for dataset, label in keys:
        chosen = [one.borders for one in pictures if (one.film.dataset, one.film.label) == (dataset, label)]
        depths = [
            f"{sum(one.black[side] for one in chosen) / len(chosen):.1%}, "
            f"{sum(one.white[side] for one in chosen) / len(chosen):.1%}, "
            f"{sum(one.gray[side] for one in chosen) / len(chosen):.2f}"
            for side in range(len(SIDES))
        ]
        rows.append((dataset, label, *depths))
    note = "<p>Means of the depth of the black and of the white border, and of the gray of the outermost strip.</p>"
    widest = sorted(pictures, key=lambda one: -sum(one.borders.black + one.borders.white))[:_EXAMPLES]
    shown = "".join(map(_figure, widest))
    return titled(
        "Borders by label", f'{note}{table(("data set", "label", *SIDES), rows)}<div class="films">{shown}</div>'
    )


def _row(told: str, files: Iterable[str], by_file: Mapping[str, Picture]) -> str:
    shown = "".join(_figure(by_file[file]) for file in files)
    return f'<p>{html.escape(told)}</p><div class="films">{shown}</div>'


def _figure(picture: Picture, *, outline: Sequence[tuple[float, float]] = (), note: str = "") -> str:
    film = picture.film
    told = f"{film.file} ({film.dataset}, {film.label}).{note}"
    return f"<figure>{draw_film(picture, outline)}<figcaption>{html.escape(told)}</figcaption></figure>"
