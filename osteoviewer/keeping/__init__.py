"""What the user did to films, kept in one file: nothing of it is lost, and nothing of it names a patient. No Qt."""
