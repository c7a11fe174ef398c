# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'unlock_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QLabel, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.passphrase_edit import PassphraseEdit
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_UnlockDialog(object):
    def setupUi(self, UnlockDialog):
        if not UnlockDialog.objectName():
            UnlockDialog.setObjectName(u"UnlockDialog")
        UnlockDialog.setMinimumSize(QSize(460, 0))
        self.layout6 = QVBoxLayout(UnlockDialog)
        self.layout6.setSpacing(12)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(UnlockDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout6.addWidget(self.title)

        self.folder = QLabel(UnlockDialog)
        self.folder.setObjectName(u"folder")
        self.folder.setProperty(u"role", u"small")
        self.folder.setWordWrap(True)

        self.layout6.addWidget(self.folder)

        self.layout1 = QFormLayout()
        self.layout1.setObjectName(u"layout1")
        self.layout1.setHorizontalSpacing(12)
        self.layout1.setVerticalSpacing(12)
        self.layout1.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.passphraseLabel = QLabel(UnlockDialog)
        self.passphraseLabel.setObjectName(u"passphraseLabel")

        self.layout1.setWidget(0, QFormLayout.ItemRole.LabelRole, self.passphraseLabel)

        self.passphraseEdit = PassphraseEdit(UnlockDialog)
        self.passphraseEdit.setObjectName(u"passphraseEdit")
        self.passphraseEdit.setProperty(u"role", u"field")

        self.layout1.setWidget(0, QFormLayout.ItemRole.FieldRole, self.passphraseEdit)


        self.layout6.addLayout(self.layout1)

        self.recovery = QWidget(UnlockDialog)
        self.recovery.setObjectName(u"recovery")
        self.recovery.setVisible(False)
        self.layout3 = QVBoxLayout(self.recovery)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 0, 0)
        self.recoveryNote = QLabel(self.recovery)
        self.recoveryNote.setObjectName(u"recoveryNote")
        self.recoveryNote.setProperty(u"role", u"muted")
        self.recoveryNote.setWordWrap(True)

        self.layout3.addWidget(self.recoveryNote)

        self.codeLabel = QLabel(self.recovery)
        self.codeLabel.setObjectName(u"codeLabel")

        self.layout3.addWidget(self.codeLabel)

        self.codeEdit = QPlainTextEdit(self.recovery)
        self.codeEdit.setObjectName(u"codeEdit")
        self.codeEdit.setProperty(u"role", u"field")
        self.codeEdit.setTabChangesFocus(True)
        self.codeEdit.setMaximumSize(QSize(16777215, 72))

        self.layout3.addWidget(self.codeEdit)

        self.codeHint = QLabel(self.recovery)
        self.codeHint.setObjectName(u"codeHint")
        self.codeHint.setProperty(u"role", u"small")
        self.codeHint.setWordWrap(True)

        self.layout3.addWidget(self.codeHint)

        self.layout2 = QFormLayout()
        self.layout2.setObjectName(u"layout2")
        self.layout2.setHorizontalSpacing(12)
        self.layout2.setVerticalSpacing(12)
        self.layout2.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.newLabel = QLabel(self.recovery)
        self.newLabel.setObjectName(u"newLabel")

        self.layout2.setWidget(0, QFormLayout.ItemRole.LabelRole, self.newLabel)

        self.newEdit = PassphraseEdit(self.recovery)
        self.newEdit.setObjectName(u"newEdit")
        self.newEdit.setProperty(u"role", u"field")

        self.layout2.setWidget(0, QFormLayout.ItemRole.FieldRole, self.newEdit)

        self.againLabel = QLabel(self.recovery)
        self.againLabel.setObjectName(u"againLabel")

        self.layout2.setWidget(1, QFormLayout.ItemRole.LabelRole, self.againLabel)

        self.againEdit = PassphraseEdit(self.recovery)
        self.againEdit.setObjectName(u"againEdit")
        self.againEdit.setProperty(u"role", u"field")

        self.layout2.setWidget(1, QFormLayout.ItemRole.FieldRole, self.againEdit)


        self.layout3.addLayout(self.layout2)

        self.strength = QLabel(self.recovery)
        self.strength.setObjectName(u"strength")
        self.strength.setProperty(u"role", u"small")
        self.strength.setWordWrap(True)

        self.layout3.addWidget(self.strength)


        self.layout6.addWidget(self.recovery)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.forgottenButton = QPushButton(UnlockDialog)
        self.forgottenButton.setObjectName(u"forgottenButton")
        self.forgottenButton.setAutoDefault(False)
        self.forgottenButton.setProperty(u"role", u"link")

        self.layout4.addWidget(self.forgottenButton)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout4.addItem(self.spacer1)


        self.layout6.addLayout(self.layout4)

        self.error = QLabel(UnlockDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout6.addWidget(self.error)

        self.progress = ProgressStrip(UnlockDialog)
        self.progress.setObjectName(u"progress")

        self.layout6.addWidget(self.progress)

        self.spacer2 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout6.addItem(self.spacer2)

        self.layout5 = QHBoxLayout()
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.spacer3 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.spacer3)

        self.quitButton = QPushButton(UnlockDialog)
        self.quitButton.setObjectName(u"quitButton")
        self.quitButton.setAutoDefault(False)

        self.layout5.addWidget(self.quitButton)

        self.openButton = QPushButton(UnlockDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setProperty(u"role", u"primary")

        self.layout5.addWidget(self.openButton)


        self.layout6.addLayout(self.layout5)

#if QT_CONFIG(shortcut)
        self.passphraseLabel.setBuddy(self.passphraseEdit)
        self.codeLabel.setBuddy(self.codeEdit)
        self.newLabel.setBuddy(self.newEdit)
        self.againLabel.setBuddy(self.againEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(UnlockDialog)

        self.openButton.setDefault(True)


        QMetaObject.connectSlotsByName(UnlockDialog)
    # setupUi

    def retranslateUi(self, UnlockDialog):
        UnlockDialog.setWindowTitle(QCoreApplication.translate("UnlockDialog", u"\u5320\u62a5 \u00b7 \u6253\u5f00\u6863\u6848\u5e93", None))
        self.title.setText(QCoreApplication.translate("UnlockDialog", u"\u6253\u5f00\u6863\u6848\u5e93", None))
        self.folder.setText("")
        self.passphraseLabel.setText(QCoreApplication.translate("UnlockDialog", u"\u53e3\u4ee4(&K)", None))
        self.recoveryNote.setText(QCoreApplication.translate("UnlockDialog", u"\u8bf7\u7167\u6062\u590d\u8868\u6284\u5199\u6062\u590d\u7801\uff0c\u5927\u5c0f\u5199\u3001\u7a7a\u683c\u548c\u6a2a\u7ebf\u90fd\u53ef\u4ee5\uff1b\u518d\u8bbe\u4e00\u4e2a\u65b0\u53e3\u4ee4\uff0c\u6062\u590d\u7801\u4ee5\u540e\u7167\u6837\u80fd\u7528\u3002", None))
        self.codeLabel.setText(QCoreApplication.translate("UnlockDialog", u"\u6062\u590d\u7801(&R)", None))
        self.codeHint.setText("")
        self.newLabel.setText(QCoreApplication.translate("UnlockDialog", u"\u65b0\u53e3\u4ee4(&N)", None))
        self.againLabel.setText(QCoreApplication.translate("UnlockDialog", u"\u518d\u8f93\u4e00\u904d(&G)", None))
        self.strength.setText("")
        self.forgottenButton.setText(QCoreApplication.translate("UnlockDialog", u"\u5fd8\u4e86\u53e3\u4ee4\uff1f\u7528\u6062\u590d\u7801\u6253\u5f00(&F)", None))
        self.error.setText("")
        self.quitButton.setText(QCoreApplication.translate("UnlockDialog", u"\u9000\u51fa(&Q)", None))
        self.openButton.setText(QCoreApplication.translate("UnlockDialog", u"\u6253\u5f00(&O)", None))
    # retranslateUi

