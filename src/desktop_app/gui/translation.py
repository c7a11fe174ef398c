"""Qt's own words (standard buttons, context menus, file dialogs) in Simplified Chinese, whatever the system speaks."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

CHINESE = QLocale(QLocale.Language.Chinese, QLocale.Country.China)


def speak_chinese(application: QApplication) -> bool:
    """Install Qt's Simplified Chinese translation; return whether this Qt ships it."""
    QLocale.setDefault(CHINESE)
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator.load(CHINESE, "qtbase", "_", folder) and application.installTranslator(translator)
