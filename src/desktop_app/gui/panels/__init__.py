"""Panels around the paper on the case page."""
