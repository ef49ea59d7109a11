"""What is known of a film as pages: a PDF, a contact sheet, and a table of many films. No Qt.

`Report` is the value; `layout` makes pages of it, which `pdf` writes and `raster` draws, so that what is looked at is
what is written.
"""
