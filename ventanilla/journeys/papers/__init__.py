"""What the signed papers of a case say, composed from the case as it was seen."""
