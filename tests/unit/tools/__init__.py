"""Tests of the tools that hold definitions, documents and notices together."""
