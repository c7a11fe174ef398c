"""Pre-review (预审): one rule family a file, pure functions from a case and its programme to findings."""

from desktop_app.checks.materials import MaterialStatus

__all__ = ["MaterialStatus"]
