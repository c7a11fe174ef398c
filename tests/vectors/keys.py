"""Keys of the vectors: fixed, published here, and so of no use for anything else."""

from __future__ import annotations

import hashlib

from desktop_app.age import bech32
from desktop_app.age.keys import IDENTITY_PREFIX
from desktop_app.package.contents import AgeIdentities, Key, PassphraseLock
from tests.unit.package.sample import Desk, desk_with

PASSPHRASE = "春风又绿江南岸"
WORK_FACTOR = 8
"""Low, so that tests are quick."""


def _fixed_desk(name: str, label: str) -> Desk:
    secret = hashlib.sha256(f"jiangbao test vector {label} age".encode()).digest()
    seed = hashlib.sha256(f"jiangbao test vector {label} ed25519".encode()).digest()
    return desk_with(name, bech32.encode(IDENTITY_PREFIX, secret).upper(), seed)


SENDER = _fixed_desk("某某机械有限公司", "sender")
RECEIVER = _fixed_desk("某某区人力资源和社会保障局", "receiver")
STRANGER = _fixed_desk("路人甲", "stranger")


def key_named(name: str) -> Key:
    """Return the key that ``index.json`` calls ``name``."""
    keys: dict[str, Key] = {
        "receiver": RECEIVER.key,
        "stranger": AgeIdentities((STRANGER.identity,)),
        "passphrase": PassphraseLock(PASSPHRASE),
        "wrong passphrase": PassphraseLock(PASSPHRASE + "？"),
    }
    return keys[name]
