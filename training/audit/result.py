"""All that an audit found, and the same as plain data for `audit.json`."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from training.audit.counts import Counts
from training.audit.films import Listing
from training.audit.groups import Agreement, members
from training.audit.labels import Contradiction, Crossing, SamePixels
from training.audit.origins import Origin
from training.audit.pictures import Unreadable
from training.audit.relations import Kind, Relation
from training.audit.shortcuts import Shortcut

FORMAT = 1


@dataclass(frozen=True, eq=False)
class AuditResult:
    """What is in a data set.

    Attributes
    ----------
    listing : Listing
    counts : Counts
    unreadable : tuple of Unreadable
    relations : tuple of Relation
    group_of : Mapping of str to str
        The radiograph, as found, of every readable file.
    agreement : Agreement or None
        None where the list gives no groups.
    origins : tuple of Origin
    contradictions : tuple of Contradiction
    same_pixels : tuple of SamePixels
    crossings : tuple of Crossing
    wrong_b_labels : tuple of str
        Files whose `b_labels` are not what was found.
    shortcuts : tuple of Shortcut
    seed : int
    """

    listing: Listing
    counts: Counts
    unreadable: tuple[Unreadable, ...]
    relations: tuple[Relation, ...]
    group_of: Mapping[str, str]
    agreement: Agreement | None
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...]
    same_pixels: tuple[SamePixels, ...]
    crossings: tuple[Crossing, ...]
    wrong_b_labels: tuple[str, ...]
    shortcuts: tuple[Shortcut, ...]
    seed: int

    @property
    def radiographs(self) -> int:
        """How many different radiographs the readable films show."""
        return len(set(self.group_of.values()))

    def related(self, *kinds: Kind, is_mirrored: bool | None = None) -> tuple[Relation, ...]:
        """Return the relations of these kinds; only those mirrored or not where that is given."""
        return tuple(
            each
            for each in self.relations
            if each.kind in kinds and (is_mirrored is None or each.is_mirrored is is_mirrored)
        )

    def within(self) -> tuple[Contradiction, ...]:
        """Return the contradictions within one data set."""
        return tuple(each for each in self.contradictions if len(each.datasets) == 1)

    def between(self) -> tuple[Contradiction, ...]:
        """Return the contradictions between two data sets."""
        return tuple(each for each in self.contradictions if len(each.datasets) == 2)

    def to_json(self) -> dict[str, Any]:
        """Return everything as what JSON can hold."""
        films = [
            {"file": film.file, "dataset": film.dataset, "label": film.label, "found": self.group_of.get(film.file)}
            | ({"given": film.group} if film.group else {})
            for film in self.listing.films
        ]
        return {
            "format": FORMAT,
            "seed": self.seed,
            "radiographs": self.radiographs,
            "films": films,
            "others": dict(self.listing.others),
            "counts": asdict(self.counts),
            "unreadable": [asdict(each) for each in self.unreadable],
            "relations": [asdict(each) for each in self.relations],
            "groups": {group: list(files) for group, files in members(self.group_of).items()},
            "agreement": asdict(self.agreement) if self.agreement else None,
            "origins": [asdict(each) for each in self.origins],
            "contradictions": [asdict(each) for each in self.contradictions],
            "same_pixels_other_label": [asdict(each) for each in self.same_pixels],
            "crossings": [asdict(each) for each in self.crossings],
            "wrong_b_labels": list(self.wrong_b_labels),
            "shortcuts": [asdict(each) for each in self.shortcuts],
        }
