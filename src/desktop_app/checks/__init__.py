"""Pre-review (预审): one rule family a file, pure functions from a case and its programme to findings."""

from desktop_app.checks.materials import MaterialStatus
from desktop_app.checks.whole_case import check_case, material_status

__all__ = ["MaterialStatus", "check_case", "material_status"]
