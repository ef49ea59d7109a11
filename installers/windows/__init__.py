"""The Windows installer, made on Linux: a folder with Python and all that the program needs, and a setup around it.

``python -m installers.windows`` makes both; `try_in_wine` tries them. `runtime` is about Python, `packages` about the
libraries, `contents` about what is left out, `launchers` about the two programs, `setup_file` about the setup.
"""
