"""How weights are changed, in either phase of the paper."""

from typing import Any

from torch import nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import OneCycleLR


def one_cycle(network: nn.Module, *, learning_rate: float, weight_decay: float, steps: int) -> dict[str, Any]:
    """Return, as Lightning takes it, AdamW on what may learn, its rate rising and then falling once over `steps`."""
    learning = [parameter for parameter in network.parameters() if parameter.requires_grad]
    optimizer = AdamW(learning, lr=learning_rate, weight_decay=weight_decay)
    schedule = OneCycleLR(optimizer, max_lr=learning_rate, total_steps=steps)
    return {"optimizer": optimizer, "lr_scheduler": {"scheduler": schedule, "interval": "step"}}
