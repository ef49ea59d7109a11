"""Phase 1: what a network can learn from films without labels."""
