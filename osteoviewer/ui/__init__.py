"""The window. The only package that imports Qt, beside `osteoviewer.app`; it shows and asks, and computes nothing."""
