"""How a library is unlocked, from the user's choice to the library's own key sources."""

from __future__ import annotations

from desktop_app.library import KeyHolder, KeyringKey, KeySource, Passphrase, RecoveryCode
from desktop_app.services.outcomes import KeyChoice


def key_source(choice: KeyChoice) -> KeySource:
    """Return what opens a library."""
    return RecoveryCode(choice.recovery_code) if choice.recovery_code is not None else key_holder(choice)


def key_holder(choice: KeyChoice, work_factor: int | None = None) -> KeyHolder:
    """Return what a library is made with: a passphrase, or the system keyring.

    ``work_factor`` is the logarithm of scrypt's cost; left out, the library's own default.
    """
    if choice.passphrase is None:
        return KeyringKey()
    if work_factor is None:
        return Passphrase(choice.passphrase)
    return Passphrase(choice.passphrase, work_factor=work_factor)
