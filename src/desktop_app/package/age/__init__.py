"""The age v1 file format (https://age-encryption.org/v1), for X25519 recipients and passphrases, binary files only.

Why our own and not a binding: see ``docs/adr/``. All cryptography is that of the ``cryptography`` package; here is only
the way in which the specification puts it together. Tests hold it against the ``age`` command and ``pyrage``.
"""
