"""The counter: who is expected, who is here, paper beside upload, the card handed over."""
