"""Modules that `tools/compile_ui.py` makes of the Designer sources in `ui/`; never edited by hand."""
