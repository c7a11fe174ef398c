"""The library (档案库): one encrypted database and the attachment objects of one installation.

Everything that other layers use is named here; tables and modules behind it are private to this package.
"""

from __future__ import annotations

from desktop_app.library.definitions import StoredDefinition
from desktop_app.library.errors import (
    BackupDamaged,
    CardInAlarm,
    CardKeyChanged,
    CaseExists,
    DiskFull,
    FolderTaken,
    KeyringKeyMissing,
    KeyringUnavailable,
    KeyTooCostly,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryExists,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreachable,
    NotABackup,
    NotALibrary,
    ObjectDamaged,
    ObjectMissing,
    OwnCardImported,
    RecoveryCodeMismatch,
    RevisionTaken,
    SourceUnreadable,
    UnknownCard,
    UnknownCase,
    UnknownRecord,
    UnknownRevision,
    WrongKey,
    naming_os_errors,
)
from desktop_app.library.identity import OwnKeys
from desktop_app.library.intake import StoredObject
from desktop_app.library.keys import (
    KeyHolder,
    KeyKind,
    KeyringKey,
    KeySource,
    Passphrase,
    RecoveryCode,
    key_kind,
    unlock_folder,
)
from desktop_app.library.library import Library
from desktop_app.library.objects import AttachmentStore
from desktop_app.library.restore import restore_library, verify_backup

__all__ = [
    "AttachmentStore",
    "BackupDamaged",
    "CardInAlarm",
    "CardKeyChanged",
    "CaseExists",
    "DiskFull",
    "FolderTaken",
    "KeyHolder",
    "KeyKind",
    "KeySource",
    "KeyTooCostly",
    "KeyringKey",
    "KeyringKeyMissing",
    "KeyringUnavailable",
    "Library",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "LibraryExists",
    "LibraryReadOnly",
    "LibraryTooNew",
    "LibraryUnreachable",
    "NotABackup",
    "NotALibrary",
    "ObjectDamaged",
    "ObjectMissing",
    "OwnCardImported",
    "OwnKeys",
    "Passphrase",
    "RecoveryCode",
    "RecoveryCodeMismatch",
    "RevisionTaken",
    "SourceUnreadable",
    "StoredDefinition",
    "StoredObject",
    "UnknownCard",
    "UnknownCase",
    "UnknownRecord",
    "UnknownRevision",
    "WrongKey",
    "key_kind",
    "naming_os_errors",
    "restore_library",
    "unlock_folder",
    "verify_backup",
]
