"""The networks that the paper compares its own with, from torchvision and timm, which are imported when one is made."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, cast

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import interpolate

from training.errors import BadConfiguration, BadRun

DOWNLOAD = "download"
"""Instead of a file of weights: those of ImageNet that the library itself fetches."""
LEAST_PX = 64
"""Images of fewer rows or columns are enlarged to so many: AlexNet takes none under 63."""
_IMAGENET = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
_HALF = (0.5, 0.5, 0.5), (0.5, 0.5, 0.5)
_TORCHVISION, _TIMM = "torchvision", "timm"


class RivalAnswer(NamedTuple):
    """What a rival gives.

    Attributes
    ----------
    scores : Tensor of float32, shape (batch, classes)
        Before the softmax.
    """

    scores: Tensor


@dataclass(frozen=True)
class Rival:
    """Where a network comes from.

    Attributes
    ----------
    library, model : str
        The package and its name of the network.
    head : str
        The layer that makes the scores.
    mean, deviation : tuple of float
        That the images were brought to, a channel each, for the weights of ImageNet.
    """

    library: str
    model: str
    head: str
    mean: tuple[float, ...] = _IMAGENET[0]
    deviation: tuple[float, ...] = _IMAGENET[1]


RIVALS: Mapping[str, Rival] = MappingProxyType(
    {
        "alexnet": Rival(_TORCHVISION, "alexnet", "classifier.6"),
        "vgg16": Rival(_TORCHVISION, "vgg16", "classifier.6"),
        "vgg19": Rival(_TORCHVISION, "vgg19", "classifier.6"),
        "resnet18": Rival(_TORCHVISION, "resnet18", "fc"),
        "resnet50": Rival(_TORCHVISION, "resnet50", "fc"),
        "googlenet": Rival(_TORCHVISION, "googlenet", "fc"),
        "xception": Rival(_TIMM, "legacy_xception", "fc", *_HALF),
    }
)


class RivalNetwork(nn.Module):
    """A rival that takes what the network of Table 1 takes.

    Parameters
    ----------
    body : nn.Module
        The library's network, with a head for the classes.
    rival : Rival
        How its images are to be.
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self, body: nn.Module, rival: Rival) -> None:
        super().__init__()
        self.body = body
        for name in ("mean", "deviation"):
            self.register_buffer(name, torch.tensor(getattr(rival, name))[:, None, None], persistent=False)

    def forward(self, image: Tensor) -> RivalAnswer:
        """Classify a batch.

        Parameters
        ----------
        image : Tensor of float32, shape (batch, 3, rows, columns)
            Values in [0, 1]; enlarged where it is smaller than `LEAST_PX`.
        """
        if min(image.shape[2:]) < LEAST_PX:
            size = [max(LEAST_PX, side) for side in image.shape[2:]]
            image = interpolate(image, size, mode="bilinear", align_corners=False)
        return RivalAnswer(self.body((image - self.mean) / self.deviation))


def build_rival(name: str, n_classes: int, *, start: str | None = None) -> RivalNetwork:
    """Make a rival by its name in `RIVALS`.

    Parameters
    ----------
    name : str
    n_classes : int
        Its head is made anew for so many.
    start : str or None
        A safetensors file with the weights of the library's own network of 1,000 classes, or `DOWNLOAD`; None starts
        from random weights.

    Raises
    ------
    BadConfiguration
        When the library is not installed.
    BadRun
        When the weights cannot be had or are of another network.
    """
    rival = RIVALS[name]
    body = _make(rival, start)
    if start not in (None, DOWNLOAD):
        _load(body, Path(str(start)))
    head = cast(nn.Linear, body.get_submodule(rival.head))
    body.set_submodule(rival.head, nn.Linear(head.in_features, n_classes))
    return RivalNetwork(body, rival)


def _make(rival: Rival, start: str | None) -> nn.Module:
    """Make the library's own network, of 1,000 classes."""
    library = _import(rival.library)
    is_fetched = start == DOWNLOAD
    try:
        if rival.library == _TIMM:
            return cast(nn.Module, library.create_model(rival.model, pretrained=is_fetched))
        options: dict[str, Any] = {"weights": "IMAGENET1K_V1" if is_fetched else None}
        if rival.model == "googlenet" and not is_fetched:  # as torchvision itself does for its weights
            options |= {"aux_logits": False, "init_weights": True, "transform_input": start is not None}
        return cast(nn.Module, library.models.get_model(rival.model, **options))
    except OSError as error:
        raise BadRun(
            f"The weights of “{rival.model}” cannot be downloaded.",
            "Try again with a connection, or name a file of them, or “none”, in “weights”.",
        ) from error


def _import(library: str) -> Any:
    try:
        return import_module(library)
    except (ImportError, RuntimeError) as error:  # torchvision beside a torch that it was not built for
        raise BadConfiguration(
            f"The paper's rivals need {library}, which is not installed for this Python.",
            "Make an environment of its own with `make setup-baselines`, and use .venv-baselines/bin/osteotrain.",
        ) from error


def _load(body: nn.Module, path: Path) -> None:
    try:
        weights = {name: value for name, value in load_file(path).items() if not name.startswith("aux")}
    except (OSError, SafetensorError) as error:
        raise BadRun(f"The weights “{path.name}” cannot be read.", "Name a safetensors file in “weights”.") from error
    try:
        body.load_state_dict(weights)
    except RuntimeError as error:
        raise BadRun(
            f"The weights “{path.name}” are of another network.",
            "Name the weights of the library's own network of 1,000 classes, under its names.",
        ) from error
