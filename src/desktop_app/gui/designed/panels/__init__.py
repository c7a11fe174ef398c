"""Compiled panels of the case page."""
