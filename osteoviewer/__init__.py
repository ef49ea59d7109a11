"""OsteoViewer: a knee radiograph, every preprocessing step, and a bone-density class. For research use only.

A file becomes an immutable `Radiograph`; a `Pipeline` (plain data, from the model card) turns it into `StageResult`s;
a `Classifier` turns the last one into a `Diagnosis`; a `Session` runs that in the background; the widgets only show it.

Layers, each importing only those to its right (import-linter holds it):
``app > ui | training > report > analysis > inference > imaging > settings > errors``. Qt only in ``ui`` and ``app``;
ONNX Runtime only in ``inference``; neither torch nor ``training`` anywhere here.
"""

__version__ = "0.1.0"
RESEARCH_USE = "For research use only. Not for diagnosis."
