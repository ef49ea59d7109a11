"""From a trained network to the two files of a bundle: the graph to run and the weights to go on from."""

import copy
from typing import Any, cast

import onnx
import torch
from safetensors.torch import save
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from osteoviewer.inference.card import InputSize
from training.known_warnings import known_warnings_ignored
from training.network import Table1
from training.reference import FeatureReference, WithDistance

OPSET = 18


def fold_batchnorm(network: nn.Module) -> nn.Module:
    """Return a copy for inference with every BatchNorm folded into its convolution; the original stays as it is."""
    folded = copy.deepcopy(network).eval()
    for module in folded.modules():
        if isinstance(module, nn.Sequential) and len(module) > 1 and isinstance(module[1], nn.BatchNorm2d):
            module[0] = fuse_conv_bn_eval(cast(nn.Conv2d, module[0]), module[1])
            module[1] = nn.Identity()
    return folded


def export_network(network: Table1, reference: FeatureReference, *, input_size: InputSize) -> bytes:
    """Write the network as ONNX, BatchNorm folded.

    Parameters
    ----------
    network : Table1
    reference : FeatureReference
        Of its training knees.
    input_size : InputSize
        The size to trace with; rows and columns stay free in the graph.

    Returns
    -------
    bytes
        The graph with the input ``image`` (1, channels, rows, columns) and the outputs ``scores`` (1, classes),
        ``activation`` (1, classes, rows, columns) and ``distance`` (1,). The same network gives the same bytes.
    """
    image = torch.zeros(1, input_size.channels, input_size.rows, input_size.columns)
    free = {2: torch.export.Dim("rows"), 3: torch.export.Dim("columns")}
    whole = WithDistance(network, reference)
    return export_graph(whole, {"image": image}, outputs=["scores", "activation", "distance"], free=free)


def export_graph(
    network: nn.Module, example: dict[str, torch.Tensor], *, outputs: list[str], free: dict[int, Any]
) -> bytes:
    """Write any network of one input as ONNX, BatchNorm folded; the same network gives the same bytes.

    Parameters
    ----------
    network : nn.Module
        Gives a tuple of tensors.
    example : dict
        The input's name and a tensor to trace with.
    outputs : list of str
        Names of the tensors it gives.
    free : dict
        Axes of the input that stay free in the graph, with a `torch.export.Dim` each.
    """
    with known_warnings_ignored(), torch.no_grad():
        program = torch.onnx.export(
            fold_batchnorm(network),
            tuple(example.values()),
            dynamo=True,
            input_names=list(example),
            output_names=outputs,
            dynamic_shapes=(free,),
            opset_version=OPSET,
            verbose=False,
        )
    model = _without_traces(cast(torch.onnx.ONNXProgram, program).model_proto)  # None only if it writes a file itself
    onnx.checker.check_model(model, full_check=True)
    graph: bytes = model.SerializeToString(deterministic=True)
    return graph


def export_weights(network: nn.Module) -> bytes:
    """Write the unfolded weights as safetensors: what training continues from."""
    return save({name: tensor.detach().cpu().contiguous() for name, tensor in network.state_dict().items()})


def _without_traces(model: onnx.ModelProto) -> onnx.ModelProto:
    """Drop what the exporter notes of its own work: names of modules, stack traces and so this machine's folders."""
    bare = onnx.ModelProto()
    bare.CopyFrom(model)
    bare.doc_string = ""
    bare.graph.doc_string = ""
    bare.graph.name = "network"
    for entry in (bare, bare.graph, *bare.graph.node, *bare.graph.value_info, *bare.graph.initializer):
        del entry.metadata_props[:]
    for entry in (*bare.graph.input, *bare.graph.output):
        del entry.metadata_props[:]
    for node in bare.graph.node:
        node.doc_string = ""
    return bare
