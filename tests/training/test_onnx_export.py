"""What the viewer runs is what was trained: the exported graph against torch."""

from pathlib import Path

import numpy as np
import onnx
import pytest
import torch
from safetensors.torch import load
from torch import nn

from osteoviewer.inference.card import InputSize
from osteoviewer.inference.network import Network
from training.export import export_network, export_weights, fold_batchnorm
from training.network import Table1
from training.reference import FeatureReference

CLASSES = ("normal", "osteopenia", "osteoporosis")
SIZE = InputSize(rows=224, columns=224, channels=3)
TRACES = (b".py", b"site-packages", b"stack_trace", b"Traceback", str(Path(__file__).parents[2]).encode())


@pytest.fixture(scope="module")
def network() -> Table1:
    """A network whose BatchNorm has seen something, so that folding it must matter."""
    torch.manual_seed(4)
    network = Table1(3).eval()
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.normal_(module.running_mean, std=0.3)  # type: ignore[arg-type]
            nn.init.uniform_(module.running_var, 0.5, 2.0)  # type: ignore[arg-type]
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.normal_(module.bias, std=0.2)
    nn.init.normal_(network.fully_connected.weight)  # so that the classes differ by more than rounding
    return network


def some_reference() -> FeatureReference:
    generator = np.random.default_rng(6)
    roots = generator.normal(size=(256, 256)) / 16
    return FeatureReference(generator.random(256), roots @ roots.T + np.eye(256))


@pytest.fixture(scope="module")
def graph(network: Table1) -> bytes:
    return export_network(network, some_reference(), input_size=SIZE)


@pytest.mark.parametrize(("rows", "columns"), [(224, 224), (56, 56), (17, 40), (8, 8)])
def test_the_graph_agrees_with_torch_within_1e_4(network: Table1, graph: bytes, rows: int, columns: int) -> None:
    image = np.random.default_rng(rows).random((rows, columns, 3), dtype=np.float32)

    answer = Network(graph, n_classes=3, input_size=SIZE).run(image)

    with torch.inference_mode():
        planes = torch.from_numpy(image.transpose(2, 0, 1).copy())[None]
        scores, activation, _ = network(planes)
        away = network.features(planes).mean(dim=(2, 3))[0].numpy() - some_reference().mean
    assert np.ptp(scores.numpy()) > 0.1
    np.testing.assert_allclose(answer.scores, scores[0].numpy(), atol=1e-4)
    np.testing.assert_allclose(answer.activation, activation[0].numpy(), atol=1e-3)
    assert answer.distance == pytest.approx(np.sqrt(away @ some_reference().precision @ away), rel=1e-4)


def test_no_batchnorm_is_left_in_the_graph(graph: bytes) -> None:
    operations = {node.op_type for node in onnx.load_from_string(graph).graph.node}
    distance = {"Sub", "MatMul", "Mul", "ReduceSum", "Max", "Sqrt"}
    assert operations == {"Conv", "Relu", "Concat", "ReduceMean", "Add"} | distance


def test_rows_and_columns_stay_free_in_the_graph(graph: bytes) -> None:
    shape = onnx.load_from_string(graph).graph.input[0].type.tensor_type.shape
    assert [dim.dim_param or dim.dim_value for dim in shape.dim] == [1, 3, "rows", "columns"]


def test_the_same_network_gives_the_same_bytes(network: Table1, graph: bytes) -> None:
    assert export_network(network, some_reference(), input_size=SIZE) == graph


def test_the_graph_tells_nothing_of_the_machine_that_made_it(graph: bytes) -> None:
    assert not [trace for trace in TRACES if trace in graph]


def test_folding_leaves_the_trained_network_as_it_is(network: Table1) -> None:
    before = export_weights(network)
    fold_batchnorm(network)
    assert export_weights(network) == before


def test_training_can_go_on_from_the_weights(network: Table1) -> None:
    other = Table1(3)
    other.load_state_dict(load(export_weights(network)))
    assert all(
        torch.equal(a, b) for a, b in zip(network.state_dict().values(), other.state_dict().values(), strict=True)
    )
