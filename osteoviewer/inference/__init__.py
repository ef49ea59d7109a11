"""From a model input to a diagnosis: the card, the bundle, and the classifier on ONNX Runtime."""
