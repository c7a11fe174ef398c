"""Compiled dialogs."""
