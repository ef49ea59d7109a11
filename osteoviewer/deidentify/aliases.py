"""What stands for a patient's UIDs and identity in the files of one export: keyed hashes, the key of which is lost."""

import base64
import hashlib
import hmac
import secrets
import uuid

from pydicom.dataset import Dataset
from pydicom.uid import UID

_LETTERS = 10
_PREFIX = "OV"
_NOT_KNOWN = ""


class Aliases:
    """Gives the same thing the same name as long as it lives; nobody can tell afterwards what had which name."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def uid(self, original: object) -> UID:
        """Return the UID that stands for another; a new one each time for one that is missing."""
        text = str(original or "").strip(" \0")
        digest = self._digest("uid", text) if text else secrets.token_bytes(16)
        return UID(f"2.25.{uuid.UUID(bytes=digest[:16], version=4).int}")

    def patient(self, dataset: Dataset) -> str:
        """Return what stands for the patient: from the number, else the name and birth date, else the study."""
        parts = _texts(dataset, "PatientID", "IssuerOfPatientID")
        if not parts[0]:
            parts = _texts(dataset, "PatientName", "PatientBirthDate")
        if not parts[0]:
            parts = _texts(dataset, "StudyInstanceUID")
        digest = self._digest("patient", *parts) if parts[0] else secrets.token_bytes(16)
        return _PREFIX + base64.b32encode(digest).decode("ascii")[:_LETTERS]

    def _digest(self, *parts: str) -> bytes:
        return hmac.new(self._key, "\0".join(parts).encode("utf-8", "surrogatepass"), hashlib.sha256).digest()


def _texts(dataset: Dataset, *keywords: str) -> list[str]:
    return [text_of(dataset, keyword) for keyword in keywords]


def text_of(dataset: Dataset, keyword: str) -> str:
    """Return an element as a text; empty where it is missing or cannot be read."""
    try:
        return str(dataset.get(keyword) or "").strip(" \0")
    except Exception:  # noqa: BLE001 - an odd element is as good as none
        return _NOT_KNOWN
