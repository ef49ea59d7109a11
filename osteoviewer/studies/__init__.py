"""What the study browser lists: films found in files, folders, ZIP archives and on DICOM media. No Qt, no window."""
