"""The network of Table 1 and its optimizer, and one step of both."""

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from benchmarks.drawn_films import CLASSES
from training.network import build_network
from training.optimizer import one_cycle


class Learner:
    """Learns batch by batch in one precision."""

    def __init__(self, precision: torch.dtype) -> None:
        torch.manual_seed(1)
        self._network: nn.Module = build_network("table1", len(CLASSES)).train()
        plan = one_cycle(self._network, learning_rate=1e-3, weight_decay=1e-4, steps=1000)
        self._optimizer = plan["optimizer"]
        self._precision = precision

    def step(self, images: Tensor, labels: Tensor) -> None:
        """Learn from one batch."""
        self._optimizer.zero_grad()
        with torch.autocast("cpu", self._precision, enabled=self._precision is not torch.float32):
            loss = cross_entropy(self._network(images).scores, labels)
        loss.backward()
        self._optimizer.step()
