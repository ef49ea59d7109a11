"""A long time of random actions in the window: no exception, no leak, no stall."""
