"""Compiled pages."""
