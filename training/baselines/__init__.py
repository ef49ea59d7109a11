"""The networks that the paper compares its own with, on the same folds."""
