"""Benchmarks: each figure beside what it is compared with, both measured in the same run."""
