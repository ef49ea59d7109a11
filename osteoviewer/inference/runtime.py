"""ONNX Runtime, with its telemetry switched off before it starts; nothing else imports it.

The official builds write a device identifier and a queue of events to the user's folder and send them to their maker
(onnxruntime pull requests 27379 and 29843). A program for a radiology department does neither.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read once, when the library is loaded; the full opt-out outside Windows

import onnxruntime

onnxruntime.disable_telemetry_events()  # the opt-out on Windows


def open_session(network: bytes, *, threads: int) -> onnxruntime.InferenceSession:
    """Load a graph to run on the processor.

    Parameters
    ----------
    network : bytes
        An ONNX graph.
    threads : int
        How many threads may work on one operation. They sleep between operations instead of spinning.

    Raises
    ------
    Exception
        Whatever ONNX Runtime raises; its exceptions have no common type of their own.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
