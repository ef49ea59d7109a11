"""The network is the one that Table 1 of the paper prints."""

import pytest
import torch
from torch import nn

from training.errors import BadConfiguration
from training.network import Concatenation, Table1, build_network, count_learnables, list_layers


def _unit(kernel: int, width: int) -> list[str]:
    return [f"CONV {kernel} x {kernel}, {width}", "BN", "ReLU"]


PRINTED = [
    "Input",
    *_unit(3, 8), *_unit(3, 8),
    *_unit(1, 8), *_unit(3, 8), *_unit(5, 8), *_unit(7, 8), "Concatenation",
    *_unit(1, 32), *_unit(3, 32), *_unit(3, 32), *_unit(5, 32), *_unit(7, 32), "Concatenation",
    *_unit(1, 64), *_unit(3, 64), *_unit(5, 64), *_unit(7, 64), "Concatenation",
    "Dropout", "Global average pooling", "Fully connected", "SoftMax", "Class output",
]  # fmt: skip


def test_it_has_963_466_learnables_with_two_classes() -> None:
    assert count_learnables(Table1(2)) == 963_466


def test_it_has_the_54_layers_in_the_order_printed() -> None:
    assert list_layers(Table1(2)) == PRINTED
    assert len(PRINTED) == 54


def test_a_block_concatenates_its_branches_in_the_order_printed() -> None:
    block = Concatenation(4, (1, 3, 3, 5, 7), 2)
    for number, branch in enumerate(block.branches):
        nn.init.zeros_(branch[1].weight)  # type: ignore[index,arg-type]
        nn.init.constant_(branch[1].bias, float(number))  # type: ignore[index,arg-type]

    image = block(torch.rand(1, 4, 9, 9))

    assert image[0, :, 4, 4].tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_scores_are_the_fully_connected_layer_on_pooled_features() -> None:
    network = Table1(3).eval()
    image = torch.rand(2, 3, 20, 24)
    with torch.inference_mode():
        scores, activation, _ = network(image)
        expected = network.fully_connected(network.features(image).mean(dim=(2, 3)))

    torch.testing.assert_close(scores, expected, rtol=1e-5, atol=1e-6)
    assert activation.shape == (2, 3, 20, 24)


def test_dropout_acts_in_training_and_not_in_use() -> None:
    network = Table1(2)
    image = torch.rand(1, 3, 8, 8)
    network.features.eval()  # BatchNorm still: only dropout is left to differ
    assert not torch.equal(network(image).scores, network(image).scores)
    network.eval()
    assert torch.equal(network(image).scores, network(image).scores)


def test_a_network_of_another_name_is_refused() -> None:
    with pytest.raises(BadConfiguration, match="resnet"):
        build_network("resnet", 2)
