"""What the process needs before anything else: paths, logging, crash capture, settings."""
