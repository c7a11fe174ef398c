# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'conflict_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from desktop_app.gui.panels.changes_panel import ChangesPanel
from desktop_app.gui.widgets.passphrase_edit import PassphraseEdit
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_ConflictDialog(object):
    def setupUi(self, ConflictDialog):
        if not ConflictDialog.objectName():
            ConflictDialog.setObjectName(u"ConflictDialog")
        ConflictDialog.setMinimumSize(QSize(860, 680))
        self.layout5 = QVBoxLayout(ConflictDialog)
        self.layout5.setSpacing(12)
        self.layout5.setObjectName(u"layout5")
        self.layout5.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(ConflictDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout5.addWidget(self.title)

        self.sentence = QLabel(ConflictDialog)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setWordWrap(True)

        self.layout5.addWidget(self.sentence)

        self.changes = ChangesPanel(ConflictDialog)
        self.changes.setObjectName(u"changes")

        self.layout5.addWidget(self.changes)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.passphraseLabel = QLabel(ConflictDialog)
        self.passphraseLabel.setObjectName(u"passphraseLabel")

        self.layout2.addWidget(self.passphraseLabel)

        self.passphraseEdit = PassphraseEdit(ConflictDialog)
        self.passphraseEdit.setObjectName(u"passphraseEdit")
        self.passphraseEdit.setMinimumSize(QSize(220, 0))
        self.passphraseEdit.setProperty(u"role", u"field")

        self.layout2.addWidget(self.passphraseEdit)

        self.lookButton = QPushButton(ConflictDialog)
        self.lookButton.setObjectName(u"lookButton")
        self.lookButton.setAutoDefault(False)

        self.layout2.addWidget(self.lookButton)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)


        self.layout5.addLayout(self.layout2)

        self.error = QLabel(ConflictDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout5.addWidget(self.error)

        self.progress = ProgressStrip(ConflictDialog)
        self.progress.setObjectName(u"progress")

        self.layout5.addWidget(self.progress)

        self.promise = QLabel(ConflictDialog)
        self.promise.setObjectName(u"promise")
        self.promise.setProperty(u"role", u"muted")
        self.promise.setWordWrap(True)

        self.layout5.addWidget(self.promise)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.laterButton = QPushButton(ConflictDialog)
        self.laterButton.setObjectName(u"laterButton")
        self.laterButton.setAutoDefault(False)

        self.layout4.addWidget(self.laterButton)

        self.spacer3 = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout4.addItem(self.spacer3)

        self.keptButton = QPushButton(ConflictDialog)
        self.keptButton.setObjectName(u"keptButton")
        self.keptButton.setAutoDefault(False)

        self.layout4.addWidget(self.keptButton)

        self.arrivedButton = QPushButton(ConflictDialog)
        self.arrivedButton.setObjectName(u"arrivedButton")
        self.arrivedButton.setAutoDefault(False)

        self.layout4.addWidget(self.arrivedButton)


        self.layout5.addLayout(self.layout4)

#if QT_CONFIG(shortcut)
        self.passphraseLabel.setBuddy(self.passphraseEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ConflictDialog)

        QMetaObject.connectSlotsByName(ConflictDialog)
    # setupUi

    def retranslateUi(self, ConflictDialog):
        ConflictDialog.setWindowTitle(QCoreApplication.translate("ConflictDialog", u"\u5904\u7406\u51b2\u7a81", None))
        self.title.setText(QCoreApplication.translate("ConflictDialog", u"\u9009\u62e9\u4fdd\u7559\u54ea\u4e00\u4efd", None))
        self.sentence.setText("")
        self.passphraseLabel.setText(QCoreApplication.translate("ConflictDialog", u"\u53e3\u4ee4(&K)", None))
        self.passphraseEdit.setPlaceholderText(QCoreApplication.translate("ConflictDialog", u"\u6587\u4ef6\u7528\u53e3\u4ee4\u52a0\u5bc6\u7684\u624d\u9700\u8981", None))
        self.lookButton.setText(QCoreApplication.translate("ConflictDialog", u"\u518d\u6253\u5f00(&L)", None))
        self.error.setText("")
        self.promise.setText(QCoreApplication.translate("ConflictDialog", u"\u65e0\u8bba\u9009\u54ea\u4e00\u4efd\uff0c\u53e6\u4e00\u4efd\u90fd\u4e0d\u4f1a\u4e22\uff1a\u4fdd\u7559\u539f\u6709\u7684\uff0c\u6536\u5230\u7684\u6587\u4ef6\u4ecd\u539f\u6837\u5b58\u653e\uff1b\u6536\u4e0b\u9001\u6765\u7684\uff0c\u539f\u6709\u7684\u7559\u4f5c\u4ee5\u524d\u7684\u7248\u672c\u3002", None))
        self.laterButton.setText(QCoreApplication.translate("ConflictDialog", u"\u4ee5\u540e\u518d\u5b9a", None))
        self.keptButton.setText(QCoreApplication.translate("ConflictDialog", u"\u4fdd\u7559\u539f\u6709\u7684(&1)", None))
        self.arrivedButton.setText(QCoreApplication.translate("ConflictDialog", u"\u6536\u4e0b\u9001\u6765\u7684\uff0c\u4f5c\u4e3a\u65b0\u7684\u4e00\u7248(&2)", None))
    # retranslateUi

