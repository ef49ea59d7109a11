"""On what a model was made: library versions and the processor, for the card; no name or folder of the machine."""

import platform
from importlib.metadata import version
from pathlib import Path

LIBRARIES = (
    "torch",
    "lightning",
    "torchmetrics",
    "scikit-learn",
    "numpy",
    "opencv-python-headless",
    "onnx",
    "onnxruntime",
)
_CPU_INFO = Path("/proc/cpuinfo")
_BFLOAT16_FLAGS = {"avx512_bf16", "amx_bf16"}


def library_versions() -> dict[str, str]:
    """Return the versions of what computes, and of Python."""
    return {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}}


def processor_name() -> str:
    """Return the processor's model, or its architecture where the system does not tell the model."""
    return _cpu_fields().get("model name") or platform.machine()


def has_native_bfloat16() -> bool:
    """Tell whether the processor computes in bfloat16 itself; elsewhere it is slower than float32."""
    return bool(_BFLOAT16_FLAGS & set(_cpu_fields().get("flags", "").split()))


def _cpu_fields() -> dict[str, str]:
    """Return what Linux says of the first processor; empty on other systems."""
    if not _CPU_INFO.exists():
        return {}
    first = _CPU_INFO.read_text(encoding="utf-8").partition("\n\n")[0]
    pairs = (line.partition(":") for line in first.splitlines())
    return {name.strip(): value.strip() for name, _, value in pairs}
