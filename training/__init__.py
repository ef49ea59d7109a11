"""Trains the networks that OsteoViewer runs: films and labels in, a verified model bundle out.

May import `osteoviewer.imaging` and `osteoviewer.inference`, never `osteoviewer.ui`. Nothing in `osteoviewer` imports
it: torch and Lightning are needed here only (`pip install "osteoviewer[training]"`).

Read it in this order: `config`, `manifest`, `splits` and `dataset` say what is trained on; `network`, `augment`,
`batches`, `loop` and `finetune` train; `export`, `metrics`, `evaluate`, `model_card` and `release` turn the best
weights into a bundle that states its figures.
"""
