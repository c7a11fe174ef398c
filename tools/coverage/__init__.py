"""Holds the transcribed notices against the definitions, both ways, and writes ``docs/coverage.md``."""
