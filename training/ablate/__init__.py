"""The same training with one thing changed at a time, cross-validated by radiograph."""
