"""Many films, one after the other: what waits, what became of each, and how long the rest will take. No Qt."""
