"""What everybody may see without an account: the guide, the check, the verification."""
