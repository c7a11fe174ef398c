"""Qt's own words (standard buttons, context menus, file dialogs) in Simplified Chinese, whatever the system speaks."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

CHINESE = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
_NEWER_WORDS = {
    ("QFileDialog", "&Look in:"): "查找范围(&I)：",
    ("QFileDialog", "Files of &type:"): "文件类型(&T)：",
}
"""Words that Qt has changed since its Chinese translation was made: context and source to Chinese."""


class NewerWords(QTranslator):
    """Knows only what Qt's own translation lacks."""

    def translate(  # None lets the next translator, or the source text, speak
        self, context: str, source: str, disambiguation: str | None = None, number: int = -1
    ) -> str | None:
        """Return the Chinese of a text, or None."""
        return _NEWER_WORDS.get((context, source))

    def isEmpty(self) -> bool:
        """Say that there is something to look up."""
        return False


def speak_chinese(application: QApplication) -> bool:
    """Install Qt's Simplified Chinese translation; return whether this Qt ships it."""
    QLocale.setDefault(CHINESE)
    application.installTranslator(NewerWords(application))
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator.load(CHINESE, "qtbase", "_", folder) and application.installTranslator(translator)
