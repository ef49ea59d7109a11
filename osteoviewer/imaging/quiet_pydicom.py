"""pydicom's readers with their log kept quiet. Everything that reads DICOM takes them from here."""

import logging

from pydicom import dcmread
from pydicom.filereader import data_element_generator

__all__ = ["data_element_generator", "dcmread"]

logging.getLogger("pydicom").setLevel(logging.CRITICAL + 1)  # its messages quote headers, and so patients
