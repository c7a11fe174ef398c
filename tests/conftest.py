"""What every test shares: no example of Hypothesis fails for the time that it took on a busy machine."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("work, not time", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("work, not time")
