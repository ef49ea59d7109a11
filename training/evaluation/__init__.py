"""How good a finished run is on the films that were held out, with everything a reader needs to doubt it."""
