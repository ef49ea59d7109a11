"""What may go wrong in training and is expected to, beside the viewer's own kinds."""

from osteoviewer.errors import OsteoViewerError


class BadConfiguration(OsteoViewerError):
    """The training configuration is missing, is not TOML, or says something that cannot be."""

    kind = "bad_configuration"


class BadTrainingData(OsteoViewerError):
    """The films or their list are missing or cannot be trained on."""

    kind = "bad_training_data"


class BadRun(OsteoViewerError):
    """A run folder holds another run, an unfinished one, or weights of another network."""

    kind = "bad_run"
