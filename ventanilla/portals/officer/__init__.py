"""The officer's desk: what is next in order of entry, documents beside answers, two pairs of eyes."""
