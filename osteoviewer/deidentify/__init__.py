"""DICOM files without what tells who the patient is: PS3.15 Annex E, Basic Profile. No Qt."""
