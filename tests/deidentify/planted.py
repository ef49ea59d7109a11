"""A film with an identifier in every place that one may stand in, each of them a text that stands nowhere else."""

import io
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from pydicom import dcmwrite
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import JPEG2000Lossless, JPEGBaseline8Bit, RLELossless

from tests.builders import dicom_dataset, knee_levels, picture_bytes

STUDY, SERIES, FILM, OTHER = (f"1.2.826.0.1.3680043.8.498.77{number}" for number in range(4))
FAMILY = "Featherstonehaugh"

TEXTS = {
    "PN": (
        *("ReferringPhysicianName", "OtherPatientNames", "PatientBirthName", "NameOfPhysiciansReadingStudy"),
        "OperatorsName",
        *("PhysiciansOfRecord", "PerformingPhysicianName", "ResponsiblePerson", "PatientMotherBirthName"),
        *("RequestingPhysician", "ConsultingPhysicianName", "ScheduledPerformingPhysicianName", "ContentCreatorName"),
    ),
    "LO": (
        *("PatientID", "IssuerOfPatientID", "OtherPatientIDs", "InstitutionName", "InstitutionalDepartmentName"),
        *("StudyDescription", "SeriesDescription", "PatientAddress"),
        *("DeviceSerialNumber", "ProtocolName", "DetectorID", "MedicalRecordLocator", "AdmissionID"),
        *("PatientTelephoneNumbers", "RequestedProcedureDescription"),
        *("WindowCenterWidthExplanation", "SoftwareVersions", "SecondaryCaptureDeviceID", "PlateID", "CassetteID"),
        *("ContrastBolusAgent", "AcquisitionDeviceProcessingCode", "FilterType", "ReasonForStudy"),
    ),
    "SH": (
        *("AccessionNumber", "StudyID", "StationName", "PerformedProcedureStepID", "EthnicGroup", "Occupation"),
        *("RequestedProcedureID", "TimezoneOffsetFromUTC", "GeneratorID"),
    ),
    "LT": ("AdditionalPatientHistory", "PatientComments", "ImageComments", "DetectorDescription"),
    "ST": ("InstitutionAddress", "DerivationDescription", "AdmittingDiagnosesDescription"),
    "UT": ("LabelText", "BarcodeValue"),
    "AE": ("StationAETitle", "RetrieveAETitle", "PerformedStationAETitle"),
}  # fmt: skip
DATES = ("StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate", "PatientBirthDate", "DateOfLastCalibration",
         "PerformedProcedureStepStartDate", "InstanceCreationDate")  # fmt: skip


class Planter:
    """Makes identifiers and remembers them."""

    def __init__(self) -> None:
        self.planted: dict[str, bytes] = {}

    def text(self, place: str) -> str:
        """Return a text that stands for an identifier, of at most 16 characters."""
        token = f"Zq{len(self.planted):03d}Plant"
        self.planted[place] = token.encode()
        return token

    def date(self, place: str) -> str:
        token = f"19{31 + len(self.planted) % 60}0{1 + len(self.planted) % 9}17"
        self.planted[place] = token.encode()
        return token

    def uid(self, place: str) -> str:
        token = f"1.2.40.0.13.{90_000_000 + len(self.planted)}"
        self.planted[place] = token.encode()
        return token


def planted_film(kind: str = "native", *, name: str = FILM) -> tuple[bytes, dict[str, bytes]]:
    """Return a file and what was planted in it, by place."""
    planter = Planter()
    dataset = _picture(kind, planter)
    _header(dataset, planter)
    _sequences(dataset, planter)
    _odd_places(dataset, planter)
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID, dataset.SOPInstanceUID = STUDY, SERIES, name
    planter.planted |= {"study": STUDY.encode(), "series": SERIES.encode(), "instance": name.encode()}
    return _written(dataset, planter), planter.planted


def _picture(kind: str, planter: Planter) -> Dataset:
    levels = knee_levels(96, 80)
    if kind == "jpeg":
        stream = picture_bytes(levels, "JPEG", comment=planter.text("JPEG comment").encode())
        exif = b"Exif\0\0" + planter.text("JPEG application data").encode()
        stream = stream[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + stream[2:]
        stream += planter.text("behind the JPEG").encode()
        return _encapsulated(levels, [stream], JPEGBaseline8Bit)
    deep = levels.astype(np.uint16) * 16
    if kind == "jpeg 2000":
        dataset = dicom_dataset(deep, bits=12)
        dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
        comment = b"\0\1" + planter.text("JPEG 2000 comment").encode()
        stream = _first_frame(dataset)
        place = stream.index(b"\xff\x52")  # before the coding style
        stream = stream[:place] + b"\xff\x64" + (len(comment) + 2).to_bytes(2, "big") + comment + stream[place:]
        stream += planter.text("behind the JPEG 2000").encode()
        return _encapsulated(deep, [stream], JPEG2000Lossless, bits=12)
    if kind == "rle":
        dataset = dicom_dataset(deep, bits=12)
        dataset.compress(RLELossless, generate_instance_uid=False)
        return _encapsulated(
            deep, [_first_frame(dataset) + planter.text("behind the RLE").encode()], RLELossless, bits=12
        )
    letters = np.frombuffer(planter.text("bits above those stored").encode().ljust(80, b" "), np.uint8)
    deep[0] |= (letters & 0xF).astype(np.uint16) << 12
    deep[1] |= (letters >> 4).astype(np.uint16) << 12
    dataset = dicom_dataset(deep, bits=12)
    dataset.PixelData += planter.text("behind the pixels").encode()
    return dataset


def _encapsulated(levels: NDArray[np.generic], streams: list[bytes], syntax: str, *, bits: int = 8) -> Dataset:
    dataset = dicom_dataset(levels, bits=bits)
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.PixelData = encapsulate(streams)
    dataset["PixelData"].VR = "OB"
    dataset["PixelData"].is_undefined_length = True
    return dataset


def _first_frame(dataset: Dataset) -> bytes:
    from pydicom.encaps import get_frame

    return get_frame(dataset.PixelData, 0, number_of_frames=1)


def _header(dataset: Dataset, planter: Planter) -> None:
    dataset.PatientName = f"{FAMILY}^{planter.text('PatientName')}"
    planter.planted["family name"] = FAMILY.encode()
    for vr, keywords in TEXTS.items():
        for keyword in keywords:
            value = planter.text(keyword)
            setattr(dataset, keyword, value.upper() if vr == "AE" else value)
            if vr == "AE":
                planter.planted[keyword] = value.upper().encode()
    for keyword in DATES:
        setattr(dataset, keyword, planter.date(keyword))
    dataset.AcquisitionDateTime = planter.date("AcquisitionDateTime") + "093000"
    dataset.StudyTime = "101112.131415"
    planter.planted["StudyTime"] = b"101112.131415"
    dataset.PatientAge = "087Y"
    planter.planted["PatientAge"] = b"087Y"
    dataset.PatientSex = "O"
    dataset.InstanceCreatorUID = planter.uid("InstanceCreatorUID")
    dataset.DeviceUID = planter.uid("DeviceUID")
    dataset.FrameOfReferenceUID = planter.uid("FrameOfReferenceUID")
    dataset.Manufacturer = f"Made for {FAMILY}"
    dataset.BodyPartExamined = FAMILY.upper()[:16]
    planter.planted["name in capitals"] = FAMILY.upper()[:16].encode()


def _sequences(dataset: Dataset, planter: Planter) -> None:
    request = Dataset()
    request.ScheduledProcedureStepDescription = planter.text("request attributes")
    request.RequestedProcedureID = planter.text("requested procedure")
    person = Dataset()
    person.PersonName = planter.text("a name two sequences down")
    request.ReferencedRequestSequence = [person]
    dataset.RequestAttributesSequence = [request]
    other = Dataset()
    other.PatientID = planter.text("other patient id")
    dataset.OtherPatientIDsSequence = [other]
    for keyword in ("ReferencedStudySequence", "ReferencedPatientSequence", "ReferencedPerformedProcedureStepSequence"):
        setattr(dataset, keyword, [reference(planter.uid(keyword))])
    image = reference(OTHER)
    image.PatientName = planter.text("a name beside a referenced image")
    purpose = Dataset()
    purpose.CodeValue, purpose.CodingSchemeDesignator = "121311", "DCM"
    purpose.CodeMeaning = planter.text("code meaning")
    image.PurposeOfReferenceCodeSequence = [purpose]
    dataset.SourceImageSequence = [image]
    planter.planted["referenced image"] = OTHER.encode()
    lut = Dataset()
    lut.LUTDescriptor, lut.LUTExplanation = [4, 0, 16], planter.text("LUT explanation")
    lut.add_new("LUTData", "OW", bytes([0, 0, 0, 80, 0, 160, 0, 255]) + planter.text("behind a LUT").encode() + b"\0")
    dataset.VOILUTSequence = [lut]
    icon = Dataset()
    icon.Rows, icon.Columns, icon.PixelData = 1, 8, planter.text("icon").encode()
    icon["PixelData"].VR = "OB"
    dataset.IconImageSequence = [icon]
    modified = Dataset()
    modified.PatientName = planter.text("original attributes")
    original = Dataset()
    original.ModifiedAttributesSequence = [modified]
    dataset.OriginalAttributesSequence = [original]


def reference(uid: str) -> Dataset:
    item = Dataset()
    item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = "1.2.840.10008.5.1.4.1.1.1.1", uid
    return item


def _odd_places(dataset: Dataset, planter: Planter) -> None:
    block = dataset.private_block(0x0009, planter.text("private creator"), create=True)
    block.add_new(1, "LO", planter.text("private element"))
    block.add_new(2, "UN", planter.text("private element of unknown type").encode() + b"\0")
    nested = Dataset()
    nested.PatientName = planter.text("a name in a private sequence")
    block.add_new(3, "SQ", [nested])
    dataset.add_new((0x6000, 0x3000), "OW", planter.text("overlay").encode() + b"\0")
    dataset.add_new((0x6002, 0x0022), "LO", planter.text("overlay description"))
    dataset.add_new((0x6004, 0x4000), "LT", planter.text("overlay comments"))
    dataset.add_new((0x5000, 0x3000), "OW", planter.text("curve").encode() + b"\0")
    dataset.add_new((0x5002, 0x0022), "LO", planter.text("curve description"))
    dataset.add_new((0x0018, 0xFFF0), "UN", planter.text("an element that nobody knows").encode())
    dataset.add_new((0xFFFC, 0xFFFC), "OB", planter.text("trailing padding").encode())


def _written(dataset: Dataset, planter: Planter) -> bytes:
    meta = dataset.file_meta
    meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    meta.SourceApplicationEntityTitle = planter.text("AE title in the file meta")
    meta.PrivateInformationCreatorUID = planter.uid("creator in the file meta")
    meta.PrivateInformation = planter.text("private file meta").encode()
    meta.ImplementationVersionName = planter.text("implementation")
    dataset.preamble = planter.text("preamble").encode().ljust(128, b"\0")
    file = io.BytesIO()
    dcmwrite(file, dataset, enforce_file_format=True)
    return file.getvalue() + planter.text("behind the file").encode()


def plain(names: dict[str, bytes], data: bytes) -> Iterator[str]:
    """Yield which of the planted things stand in the data, in the types that texts are written in."""
    for place, token in names.items():
        if any(form in data for form in (token, token.upper(), token.decode().encode("utf-16-le"))):
            yield place
