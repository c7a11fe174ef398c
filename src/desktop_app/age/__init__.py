"""The age v1 file format (https://age-encryption.org/v1), for X25519 recipients and passphrases, binary files only.

At the bottom of the house, beside ``domain``: knows bytes and keys, nothing of ours. All cryptography is that of the
``cryptography`` package; here is only the way in which the specification puts it together. Why not a binding:
``docs/adr/``. Tests hold it against the ``age`` command and ``pyrage``.
"""
