"""All of Qt: pages, dialogs, widgets, models, and the one job runner."""
