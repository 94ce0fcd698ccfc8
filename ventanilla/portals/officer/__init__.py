"""The officer's desk: what is next in order of entry, documents beside answers, four eyes."""
