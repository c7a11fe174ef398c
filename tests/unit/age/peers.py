"""Other programs that know age: the ``pyrage`` library, and the ``age`` command where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pyrage

Work = Callable[[bytes, str, Path], bytes]
"""Plaintext and recipient to file, or file and identity to plaintext, with a folder to work in."""


def _pyrage_encrypt(plain: bytes, recipient: str, folder: Path) -> bytes:
    encrypted: bytes = pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(recipient)])
    return encrypted


def _pyrage_decrypt(data: bytes, identity: str, folder: Path) -> bytes:
    plain: bytes = pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(identity)])
    return plain


def _age_encrypt(plain: bytes, recipient: str, folder: Path) -> bytes:
    return subprocess.run(["age", "-r", recipient], input=plain, capture_output=True, check=True).stdout


def _age_decrypt(data: bytes, identity: str, folder: Path) -> bytes:
    key = folder / "age-identity.txt"
    key.write_text(identity + "\n")
    return subprocess.run(["age", "-d", "-i", str(key)], input=data, capture_output=True, check=True).stdout


ENCRYPTORS: list[Work] = [_pyrage_encrypt]
DECRYPTORS: list[Work] = [_pyrage_decrypt]
if shutil.which("age"):
    ENCRYPTORS.append(_age_encrypt)
    DECRYPTORS.append(_age_decrypt)
