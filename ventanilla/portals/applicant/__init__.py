"""What a person sees of their own applications, from the first answer to the certificate."""
