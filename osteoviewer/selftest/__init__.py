"""``osteoviewer --selftest``: what an installed program finds out about itself. No Qt but through `ui` and `app`."""
