"""`make bench`: the project's figures, each as a ratio to a floor measured in the same run."""
