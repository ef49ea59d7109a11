"""Following the films on the screen, for what is built when one may be there already."""

from collections.abc import Callable

from osteoviewer.ui.session import Session


def follow_films(session: Session, take: Callable[[], object]) -> None:
    """Have every film told that is opened, and at once the one that is on the screen."""
    session.film_opened.connect(take)
    if session.film is not None:
        take()
