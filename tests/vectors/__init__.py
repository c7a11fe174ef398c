"""Small stored files, one scenario each, with the failure that each must be refused with.

``index.json`` beside the files of a folder names for each file the key to try (``receiver``, ``stranger``,
``passphrase``, ``wrong passphrase``) and the class of :mod:`desktop_app.package.errors` expected, or null where the
file opens. ``python -m tests.vectors.generate`` makes all of them anew; keys stay, nonces differ.
"""
