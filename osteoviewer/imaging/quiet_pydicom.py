"""pydicom's reader with its log kept quiet. Everything that reads DICOM takes it from here."""

import logging

from pydicom import dcmread

__all__ = ["dcmread"]

logging.getLogger("pydicom").setLevel(logging.CRITICAL + 1)  # its messages quote headers, and so patients
