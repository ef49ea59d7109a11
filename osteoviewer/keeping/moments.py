"""Moments, as they are kept."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def to_moment(at: datetime) -> str:
    """Write a moment so that later ones are greater texts."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")
