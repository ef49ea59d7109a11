"""Small things that tests are made of: films, files and a tiny model."""

import hashlib
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import onnx
from msgspec.structs import replace
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from PIL import Image
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate
from pydicom.uid import UID, ExplicitVRLittleEndian, JPEGLSLossless

from osteoviewer.imaging.digest import known
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.radiograph import Radiograph, Side
from osteoviewer.inference.bundle import known_input, save_bundle
from osteoviewer.inference.calibration import Calibration, PredictionSets, Reference
from osteoviewer.inference.card import Files, InputSize, KnownAnswer, ModelCard, ModelMetric
from osteoviewer.inference.classifier import Classifier
from osteoviewer.inference.network import Network
from osteoviewer.paths import resources

CLASSES = ("normal", "osteopenia", "osteoporosis")


def default_pipeline() -> Pipeline:
    return Pipeline.from_json(json.loads((resources() / "pipeline.json").read_text(encoding="utf-8")))


def paper_pipeline() -> Pipeline:
    return Pipeline.from_json(json.loads((resources() / "pipeline-paper.json").read_text(encoding="utf-8")))


def knee_levels(rows: int = 300, columns: int = 240, *, seed: int = 1) -> NDArray[np.uint8]:
    """A synthetic knee as 8-bit gray values."""
    return np.rint(draw_knee(seed=seed, density=0.6, rows=rows, columns=columns).pixels * 255).astype(np.uint8)


def two_knees(rows: int = 300, columns: int = 240, *, gap: int = 40) -> NDArray[np.float32]:
    """A film of two synthetic knees beside each other, the patient's right one at the left, without any letter."""
    pair = [
        draw_knee(seed=seed, density=0.6, rows=rows, columns=columns, side=side, has_letter=False).pixels
        for seed, side in ((1, Side.RIGHT), (2, Side.LEFT))
    ]
    return np.hstack([pair[0], np.zeros((rows, gap), np.float32), pair[1]])


def film_of(pixels: NDArray[np.floating], sha256: str = "0" * 64, **facts: Any) -> Radiograph:
    """Make a film of its pixels, in [0, 1]."""
    return Radiograph(WholePixels(pixels.astype(np.float32)), known(sha256), **facts)


def png_bytes(levels: NDArray[np.generic], **options: object) -> bytes:
    return picture_bytes(levels, "PNG", **options)


def picture_bytes(levels: NDArray[np.generic], kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(levels).save(buffer, kind, **options)
    return buffer.getvalue()


def dicom_dataset(levels: NDArray[np.generic], *, photometric: str = "MONOCHROME2", bits: int = 16) -> Dataset:
    """A minimal, complete DICOM image of the given unsigned values."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.1.1"
    meta.MediaStorageSOPInstanceUID = "1.2.826.0.1.3680043.8.498.1"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = Dataset()
    dataset.file_meta = meta
    dataset.SOPClassUID, dataset.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    dataset.PatientName, dataset.Modality = "Planted^Name", "DX"
    dataset.Rows, dataset.Columns = levels.shape[:2]
    dataset.SamplesPerPixel = 1 if levels.ndim == 2 else 3
    dataset.PhotometricInterpretation = photometric
    dataset.BitsAllocated = levels.dtype.itemsize * 8
    dataset.BitsStored, dataset.HighBit = bits, bits - 1
    dataset.PixelRepresentation = 0
    if levels.ndim == 3:
        dataset.PlanarConfiguration = 0
    dataset.PixelData = levels.tobytes()
    return dataset


def compress(dataset: Dataset, syntax: UID) -> None:
    """Compress an image of one frame without loss; JPEG-LS with the library that the program reads it with."""
    if syntax != JPEGLSLossless:
        dataset.compress(syntax, generate_instance_uid=False)
        return
    dataset.PixelData = encapsulate([imagecodecs.jpegls_encode(dataset.pixel_array)])
    dataset["PixelData"].VR, dataset["PixelData"].is_undefined_length = "OB", True
    dataset.file_meta.TransferSyntaxUID = syntax


def dicom_bytes(dataset: Dataset) -> bytes:
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def tiny_network(bias: Sequence[float] = (0.0, 0.4, -0.3)) -> bytes:
    """An ONNX graph of one 1 x 1 convolution that has the inputs and outputs of a real one."""
    weights = np.array([[1.0, 0.0, 0.0], [0.0, 0.5, 0.0], [0.1, 0.1, 0.0]], np.float32)[: len(bias)]
    graph = helper.make_graph(
        [
            helper.make_node("Conv", ["image", "weights"], ["activation"]),
            helper.make_node("ReduceMean", ["activation"], ["mean"], axes=[2, 3], keepdims=0),
            helper.make_node("Add", ["mean", "bias"], ["scores"]),
            helper.make_node("ReduceMean", ["image"], ["distance"], axes=[1, 2, 3], keepdims=0),
        ],
        "tiny",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, "rows", "columns"])],
        [
            helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, len(bias)]),
            helper.make_tensor_value_info("activation", TensorProto.FLOAT, [1, len(bias), "rows", "columns"]),
            helper.make_tensor_value_info("distance", TensorProto.FLOAT, [1]),
        ],
        [
            numpy_helper.from_array(weights[:, :, None, None], "weights"),
            numpy_helper.from_array(np.array(bias, np.float32), "bias"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def plain_calibration(classes: Sequence[str] = CLASSES, **changes: Any) -> Calibration:
    """A calibration that leaves the scores as they are, rules nothing out and knows nothing but the film."""
    plain = Calibration(
        temperature=1.0,
        class_offsets=dict.fromkeys(classes, 0.0),
        radiographs=10,
        prediction_sets=PredictionSets(coverage=0.9, thresholds={"image": 0.4}, radiographs=10),
        reference=Reference(largest=10.0, radiographs=10),
        clinical=None,
    )
    return replace(plain, **changes)


def tiny_classifier(graph: bytes, classes: Sequence[str] = CLASSES, *, size: InputSize, **changes: Any) -> Classifier:
    """A classifier of a tiny network, its plain calibration changed if need be."""
    return Classifier(Network(graph, n_classes=len(classes), input_size=size), plain_calibration(classes, **changes))


def tiny_card(network: bytes, weights: bytes, *, name: str = "tiny", version: str = "1.0.0") -> ModelCard:
    """A card that tells the truth about a tiny model."""
    pipeline = default_pipeline()
    size = InputSize(rows=224, columns=224, channels=3)
    known = KnownAnswer(
        phantom_seed=3, density=0.5, stride=4, probabilities=dict.fromkeys(CLASSES, 0.0), tolerance=1e-4
    )
    answer = tiny_classifier(network, size=size).classify(known_input(known, pipeline))
    return ModelCard(
        format=2,
        name=name,
        version=version,
        architecture="tiny",
        classes=list(CLASSES),
        input=size,
        pipeline=pipeline.to_json(),
        calibration=plain_calibration(),
        training={"command": "none"},
        metrics=[
            ModelMetric(
                name="accuracy", inputs=["image"], value=0.5, low=0.4, high=0.6, n=10, data="none", split="none"
            )
        ],
        intended_use="tests",
        limitations=["knows nothing"],
        files=Files(
            model_onnx=hashlib.sha256(network).hexdigest(), weights_safetensors=hashlib.sha256(weights).hexdigest()
        ),
        known_answer=replace(known, probabilities=dict(answer.probabilities)),
    )


def save_tiny_bundle(models: Path, *, version: str = "1.0.0", **changes: object) -> Path:
    """Save a tiny, valid bundle below a folder of models, its card changed if need be."""
    network, weights = tiny_network(), b"weights"
    folder = models / f"tiny-{version}"
    card = replace(tiny_card(network, weights, version=version), **changes)
    save_bundle(folder, card, network=network, weights=weights)
    return folder
