"""What a search gives: films as lines of the list, how far it has come, and batches of both."""

from dataclasses import dataclass

from osteoviewer.studies.header import Header
from osteoviewer.studies.member import Member
from osteoviewer.studies.problems import Problem
from osteoviewer.studies.rows import Rank
from osteoviewer.studies.thumbnails import Thumbnail


@dataclass(frozen=True, slots=True)
class FilmEntry:
    """A line of the list.

    Attributes
    ----------
    member : Member
        Where the film is; how it is opened.
    header : Header
        What is listed of it.
    rank : Rank
        How likely it is a frontal knee.
    """

    member: Member
    header: Header
    rank: Rank


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search has come.

    Attributes
    ----------
    files : int
        Looked at so far, films or not.
    films : int
        Found so far.
    thumbnails : int
        Made or tried so far.
    is_listed : bool
        Whether all films have been found, and only thumbnails are still to come.
    """

    files: int = 0
    films: int = 0
    thumbnails: int = 0
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """What a search has found since the last batch.

    Attributes
    ----------
    films : tuple of FilmEntry
        Each film once.
    thumbnails : tuple of (Member, Thumbnail)
        Of films given in this or an earlier batch.
    problems : tuple of Problem
        One of the same sentence and hint replaces an earlier one; its count is the count so far.
    progress : Progress
        How far the search has come.
    """

    films: tuple[FilmEntry, ...]
    thumbnails: tuple[tuple[Member, Thumbnail], ...]
    problems: tuple[Problem, ...]
    progress: Progress
