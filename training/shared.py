"""Sums over the processes that train together, and what of a training step needs them.

Each process computes its share of a batch, of any size, even none; loss and statistics are those of the whole batch.
Gradients are averaged over the processes afterwards, so a loss that is a part of the whole counts as often as there are
processes.
"""

from typing import Any

import torch
import torch.distributed as dist
from lightning.pytorch.plugins.layer_sync import LayerSync
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, mse_loss, smooth_l1_loss
from torch.nn.modules.batchnorm import _BatchNorm

from training.ranks import process_count


class _Sum(torch.autograd.Function):
    """The sum over all processes; what each makes of it flows back to all."""

    @staticmethod
    def forward(_: Any, value: Tensor) -> Tensor:
        whole = value.detach().clone(memory_format=torch.contiguous_format)
        dist.all_reduce(whole)
        return whole

    @staticmethod
    def backward(_: Any, *gradients: Tensor) -> Tensor:
        whole = gradients[0].clone(memory_format=torch.contiguous_format)
        dist.all_reduce(whole)
        return whole


def sum_over_processes(value: Tensor) -> Tensor:
    """Return the sum of a tensor over all processes, with its gradient; the tensor itself where there is only one."""
    return value if process_count() == 1 else _Sum.apply(value)  # type: ignore[no-untyped-call]


def count_over_processes(rows: Tensor) -> int:
    """Return how many rows all processes have together."""
    return int(sum_over_processes(torch.tensor(len(rows), device=rows.device)))


def gather_rows(own: Tensor) -> Tensor:
    """Return the rows of all processes in their order, with the gradient; each may have another number of them."""
    if process_count() == 1:
        return own
    counts = torch.zeros(process_count(), dtype=torch.long, device=own.device)
    counts[dist.get_rank()] = len(own)
    dist.all_reduce(counts)
    before = int(counts[: dist.get_rank()].sum())
    after = int(counts.sum()) - before - len(own)
    around = (own.new_zeros(before, *own.shape[1:]), own.new_zeros(after, *own.shape[1:]))
    return sum_over_processes(torch.cat([around[0], own, around[1]]))


def shared_cross_entropy(scores: Tensor, labels: Tensor, *, weight: Tensor) -> Tensor:
    """Return this process's part of the weighted mean over the whole batch, times the processes."""
    if process_count() == 1:
        return cross_entropy(scores, labels, weight=weight)
    whole = sum_over_processes(weight[labels].sum())
    return process_count() * cross_entropy(scores, labels, weight=weight, reduction="sum") / whole


def shared_mse(found: Tensor, meant: Tensor) -> Tensor:
    """Return this process's part of the mean squared error over the whole batch, times the processes."""
    if process_count() == 1:
        return mse_loss(found, meant)
    whole = sum_over_processes(torch.tensor(float(meant.numel()), device=meant.device))
    return process_count() * mse_loss(found, meant, reduction="sum") / whole


def shared_t_score_loss(found: Tensor, meant: Tensor) -> Tensor:
    """Return this process's part of the mean smooth L1 loss over the known T-scores of the whole batch, as above.

    Smooth L1, so that a T-score far from all others, which may be an error of measurement, does not count by its
    square. NaN in `meant` is not known; where none is, the loss is 0.
    """
    is_known = ~meant.isnan()
    whole = sum_over_processes(is_known.sum().float()).clamp(min=1)
    return process_count() * smooth_l1_loss(found.float()[is_known], meant[is_known], reduction="sum") / whole


class _SharedBatchNorm(_BatchNorm):
    """BatchNorm by the mean and variance of the whole batch; torch's SyncBatchNorm refuses to run on a CPU."""

    def _check_input_dim(self, _: Tensor) -> None:
        """Take any, as the layer that this one stands for has taken it."""

    def forward(self, values: Tensor) -> Tensor:
        """Normalise; in evaluation, as BatchNorm does, by the running statistics."""
        if not self.training:
            return super().forward(values)
        exact = values.float()
        others = [axis for axis in range(values.ndim) if axis != 1]
        count = sum_over_processes(torch.tensor(float(values.numel() // values.shape[1]), device=values.device))
        mean = sum_over_processes(exact.sum(dim=others)) / count
        shape = [1, -1, *[1] * (values.ndim - 2)]
        centred = exact - mean.view(shape)
        variance = sum_over_processes(centred.square().sum(dim=others)) / count
        self._keep(mean.detach(), variance.detach() * count / (count - 1))
        scale = (variance + self.eps).rsqrt() * self.weight
        return (centred * scale.view(shape) + self.bias.view(shape)).to(values.dtype)

    def _keep(self, mean: Tensor, variance: Tensor) -> None:
        assert self.running_mean is not None  # noqa: S101  # for the type checker; every layer here keeps them
        assert self.running_var is not None  # noqa: S101
        assert self.num_batches_tracked is not None  # noqa: S101
        assert self.momentum is not None  # noqa: S101
        self.running_mean.lerp_(mean, self.momentum)
        self.running_var.lerp_(variance, self.momentum)
        self.num_batches_tracked.add_(1)


class SharedBatchNorms(LayerSync):
    """Has Lightning let the BatchNorm layers of a module share their statistics while it is fitted."""

    def __init__(self) -> None:
        self._kinds: dict[int, type[nn.Module]] = {}

    def apply(self, model: nn.Module) -> nn.Module:
        """Change the layers; names, weights and running statistics stay."""
        for layer in model.modules():
            if isinstance(layer, _BatchNorm):
                self._kinds[id(layer)] = type(layer)
                layer.__class__ = _SharedBatchNorm
        return model

    def revert(self, model: nn.Module) -> nn.Module:
        """Change them back."""
        for layer in model.modules():
            if isinstance(layer, _SharedBatchNorm):
                layer.__class__ = self._kinds[id(layer)]  # type: ignore[assignment]
        return model
