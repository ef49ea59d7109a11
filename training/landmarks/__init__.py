"""The networks that find the knees of a film: their films, samples, fitting and cross-validation."""
