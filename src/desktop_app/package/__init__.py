"""Packages (报送包 ``.jbp``) and contact cards (收件名片 ``.jbc``): bytes only; never sees the database.

``docs/package-format.md`` is the contract. Outside is an age v1 file (:mod:`desktop_app.age`), inside a ZIP of a narrow
profile (:mod:`.zip_format`), whose first entries are the manifest and its signature (:mod:`.manifest`).
:mod:`.writer` writes :mod:`.contents`, :mod:`.reader` verifies and gives an :mod:`.opened` package, :mod:`.limits`
holds every cap and :mod:`.errors` every refusal.
"""
