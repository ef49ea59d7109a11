"""Trainings side by side: every arm on the same folds, with what predicts the label without a network beside them."""
