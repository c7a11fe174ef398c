"""Tests of :mod:`desktop_app.package.age`."""
