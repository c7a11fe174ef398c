"""The paper editor, tested with real widgets and keys."""
