"""How a library is unlocked, from the user's choice to the library's own key sources."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.library import CodeFlaw, KeyHolder, KeyringKey, KeySource, Passphrase, RecoveryCode, code_flaw
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


@dataclass(frozen=True, slots=True)
class CodeSlip:
    """How a recovery code stands while it is typed."""

    good: bool
    """Complete, and its check agrees."""
    wrong: bool
    """Something is typed that cannot be right."""
    sentence: str


def recovery_code_slip(text: str) -> CodeSlip:
    """Judge a recovery code while it is typed: which group is wrong, how much is missing, whether the check agrees."""
    flaw, at = code_flaw(text)
    return {
        CodeFlaw.NONE: CodeSlip(True, False, "恢复码抄写无误。"),
        CodeFlaw.EMPTY: CodeSlip(False, False, "恢复码共 14 组，每组 4 个字母或数字。"),
        CodeFlaw.SHORT: CodeSlip(False, False, f"已输入 {at} 个字符，共 56 个。"),
        CodeFlaw.LONG: CodeSlip(False, True, f"恢复码共 56 个字符，现在有 {at} 个，请检查有没有重复的组。"),
        CodeFlaw.LETTER: CodeSlip(False, True, f"第 {at} 组里有恢复码不会用到的字符，请对照恢复表检查。"),
        CodeFlaw.CHECK: CodeSlip(False, True, "恢复码有抄错的字符，请对照恢复表逐组检查。"),
    }[flaw]
