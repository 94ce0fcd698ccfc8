"""The outside things: the folder, the PDF library, the picture library."""
