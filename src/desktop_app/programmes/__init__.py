"""Notices as data: definition types, the strict loader, the registry, and expressions."""
