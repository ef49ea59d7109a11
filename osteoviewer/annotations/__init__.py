"""What a reader draws on a film, what it measures, and how it is kept. No Qt."""
