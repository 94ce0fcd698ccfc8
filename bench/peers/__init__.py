"""What we are compared with: small programs as a team would write them with the peer's library."""
