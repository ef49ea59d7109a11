"""`osteotrain` as the tests start it in several processes: exact, noting which films it opens, and able to fail.

Without dropout, whose masks each process draws for itself, and in float32 with plain gradient descent: AdamW divides a
gradient by its size, which hides a wrong factor and makes rounding errors of gradients that are 0 as large as a step.
"""

import os
from pathlib import Path
from typing import Any

import torch

from training import dataset, loop, network, optimizer, trainer
from training.__main__ import main

OPENED = "opened-by-{rank}.txt"
FAIL = "OSTEOTRAIN_TEST_FAIL"


def patch() -> None:
    network.DROPOUT = 0.0  # type: ignore[misc]
    trainer.has_native_bfloat16 = lambda: False  # type: ignore[assignment]
    optimizer.AdamW = lambda weights, lr, weight_decay: torch.optim.SGD(  # type: ignore[misc,assignment]
        weights, lr=lr, momentum=0.9, weight_decay=weight_decay
    )
    make_inputs = dataset.make_inputs

    def note(path: Path, **how: Any) -> object:
        with Path(OPENED.format(rank=os.environ.get("LOCAL_RANK", "0"))).open("a") as file:
            file.write(f"{path.name}\n")
        return make_inputs(path, **how)

    dataset.make_inputs = note  # type: ignore[assignment]
    step = loop.FineTuning.training_step

    def fail_there(module: Any, batch: Any, number: int) -> Any:
        if module.current_epoch == 1 and os.environ.get(FAIL) == os.environ.get("LOCAL_RANK"):
            raise ValueError("this process fails")
        return step(module, batch, number)

    if FAIL in os.environ:
        loop.FineTuning.training_step = fail_there  # type: ignore[method-assign]


if __name__ == "__main__":
    patch()
    main()
