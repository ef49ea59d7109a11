"""Films and what is computed from their pixels: reading, stages, the synthetic knee. No Qt, no network."""
