"""Dialogs: one decision each."""
