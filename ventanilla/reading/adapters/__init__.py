"""The eye: finds and reads zones with OpenCV."""
