"""What is in a data set: damaged films, copies of one radiograph, labels that contradict each other, and shortcuts."""
