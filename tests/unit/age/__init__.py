"""Tests of :mod:`desktop_app.age`."""
