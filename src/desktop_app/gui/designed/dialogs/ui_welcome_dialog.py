# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'welcome_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFormLayout,
    QFrame, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from desktop_app.gui.widgets.passphrase_edit import PassphraseEdit
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_WelcomeDialog(object):
    def setupUi(self, WelcomeDialog):
        if not WelcomeDialog.objectName():
            WelcomeDialog.setObjectName(u"WelcomeDialog")
        WelcomeDialog.setMinimumSize(QSize(600, 0))
        self.layout4 = QVBoxLayout(WelcomeDialog)
        self.layout4.setSpacing(12)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(WelcomeDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout4.addWidget(self.title)

        self.introduction = QLabel(WelcomeDialog)
        self.introduction.setObjectName(u"introduction")
        self.introduction.setProperty(u"role", u"muted")
        self.introduction.setWordWrap(True)

        self.layout4.addWidget(self.introduction)

        self.layout1 = QFormLayout()
        self.layout1.setObjectName(u"layout1")
        self.layout1.setHorizontalSpacing(12)
        self.layout1.setVerticalSpacing(12)
        self.layout1.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.nameLabel = QLabel(WelcomeDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.layout1.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nameLabel)

        self.nameEdit = QLineEdit(WelcomeDialog)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setProperty(u"role", u"field")

        self.layout1.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nameEdit)

        self.folderLabel = QLabel(WelcomeDialog)
        self.folderLabel.setObjectName(u"folderLabel")

        self.layout1.setWidget(1, QFormLayout.ItemRole.LabelRole, self.folderLabel)

        self.folder = QLabel(WelcomeDialog)
        self.folder.setObjectName(u"folder")
        self.folder.setProperty(u"role", u"small")
        self.folder.setWordWrap(True)

        self.layout1.setWidget(1, QFormLayout.ItemRole.FieldRole, self.folder)


        self.layout4.addLayout(self.layout1)

        self.line1 = QFrame(WelcomeDialog)
        self.line1.setObjectName(u"line1")
        self.line1.setProperty(u"role", u"line")
        self.line1.setMinimumSize(QSize(0, 1))
        self.line1.setMaximumSize(QSize(16777215, 1))

        self.layout4.addWidget(self.line1)

        self.keyHeading = QLabel(WelcomeDialog)
        self.keyHeading.setObjectName(u"keyHeading")
        self.keyHeading.setProperty(u"role", u"heading")

        self.layout4.addWidget(self.keyHeading)

        self.passphraseRadio = QRadioButton(WelcomeDialog)
        self.passphraseRadio.setObjectName(u"passphraseRadio")
        self.passphraseRadio.setChecked(True)

        self.layout4.addWidget(self.passphraseRadio)

        self.layout2 = QFormLayout()
        self.layout2.setObjectName(u"layout2")
        self.layout2.setHorizontalSpacing(8)
        self.layout2.setVerticalSpacing(8)
        self.layout2.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.layout2.setContentsMargins(24, 0, 0, 0)
        self.passphraseLabel = QLabel(WelcomeDialog)
        self.passphraseLabel.setObjectName(u"passphraseLabel")

        self.layout2.setWidget(0, QFormLayout.ItemRole.LabelRole, self.passphraseLabel)

        self.passphraseEdit = PassphraseEdit(WelcomeDialog)
        self.passphraseEdit.setObjectName(u"passphraseEdit")
        self.passphraseEdit.setProperty(u"role", u"field")

        self.layout2.setWidget(0, QFormLayout.ItemRole.FieldRole, self.passphraseEdit)

        self.againLabel = QLabel(WelcomeDialog)
        self.againLabel.setObjectName(u"againLabel")

        self.layout2.setWidget(1, QFormLayout.ItemRole.LabelRole, self.againLabel)

        self.againEdit = PassphraseEdit(WelcomeDialog)
        self.againEdit.setObjectName(u"againEdit")
        self.againEdit.setProperty(u"role", u"field")

        self.layout2.setWidget(1, QFormLayout.ItemRole.FieldRole, self.againEdit)

        self.strength = QLabel(WelcomeDialog)
        self.strength.setObjectName(u"strength")
        self.strength.setProperty(u"role", u"small")
        self.strength.setWordWrap(True)

        self.layout2.setWidget(2, QFormLayout.ItemRole.FieldRole, self.strength)


        self.layout4.addLayout(self.layout2)

        self.keyringRadio = QRadioButton(WelcomeDialog)
        self.keyringRadio.setObjectName(u"keyringRadio")

        self.layout4.addWidget(self.keyringRadio)

        self.line2 = QFrame(WelcomeDialog)
        self.line2.setObjectName(u"line2")
        self.line2.setProperty(u"role", u"line")
        self.line2.setMinimumSize(QSize(0, 1))
        self.line2.setMaximumSize(QSize(16777215, 1))

        self.layout4.addWidget(self.line2)

        self.demoCheck = QCheckBox(WelcomeDialog)
        self.demoCheck.setObjectName(u"demoCheck")

        self.layout4.addWidget(self.demoCheck)

        self.error = QLabel(WelcomeDialog)
        self.error.setObjectName(u"error")
        self.error.setVisible(False)
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout4.addWidget(self.error)

        self.progress = ProgressStrip(WelcomeDialog)
        self.progress.setObjectName(u"progress")

        self.layout4.addWidget(self.progress)

        self.spacer1 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout4.addItem(self.spacer1)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer2)

        self.quitButton = QPushButton(WelcomeDialog)
        self.quitButton.setObjectName(u"quitButton")

        self.layout3.addWidget(self.quitButton)

        self.createButton = QPushButton(WelcomeDialog)
        self.createButton.setObjectName(u"createButton")
        self.createButton.setProperty(u"role", u"primary")

        self.layout3.addWidget(self.createButton)


        self.layout4.addLayout(self.layout3)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
        self.passphraseLabel.setBuddy(self.passphraseEdit)
        self.againLabel.setBuddy(self.againEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.nameEdit, self.passphraseRadio)
        QWidget.setTabOrder(self.passphraseRadio, self.passphraseEdit)
        QWidget.setTabOrder(self.passphraseEdit, self.againEdit)
        QWidget.setTabOrder(self.againEdit, self.keyringRadio)
        QWidget.setTabOrder(self.keyringRadio, self.demoCheck)
        QWidget.setTabOrder(self.demoCheck, self.createButton)
        QWidget.setTabOrder(self.createButton, self.quitButton)

        self.retranslateUi(WelcomeDialog)

        self.createButton.setDefault(True)


        QMetaObject.connectSlotsByName(WelcomeDialog)
    # setupUi

    def retranslateUi(self, WelcomeDialog):
        WelcomeDialog.setWindowTitle(QCoreApplication.translate("WelcomeDialog", u"\u5320\u62a5 \u00b7 \u7b2c\u4e00\u6b21\u4f7f\u7528", None))
        self.title.setText(QCoreApplication.translate("WelcomeDialog", u"\u5efa\u7acb\u6863\u6848\u5e93", None))
        self.introduction.setText(QCoreApplication.translate("WelcomeDialog", u"\u7533\u62a5\u4ef6\u3001\u4f50\u8bc1\u6750\u6599\u548c\u6536\u4ef6\u540d\u7247\u90fd\u4fdd\u5b58\u5728\u672c\u673a\u7684\u6863\u6848\u5e93\u91cc\uff0c\u5168\u7a0b\u52a0\u5bc6\uff0c\u4e0d\u8054\u7f51\u3002", None))
        self.nameLabel.setText(QCoreApplication.translate("WelcomeDialog", u"\u5355\u4f4d\u540d\u79f0(&N)", None))
        self.nameEdit.setPlaceholderText(QCoreApplication.translate("WelcomeDialog", u"\u5982\uff1a\u676d\u5dde\u00d7\u00d7\u673a\u68b0\u6709\u9650\u516c\u53f8\u3002\u6536\u4ef6\u4eba\u4f1a\u770b\u5230\u8fd9\u4e2a\u540d\u79f0", None))
        self.folderLabel.setText(QCoreApplication.translate("WelcomeDialog", u"\u4fdd\u5b58\u4f4d\u7f6e", None))
        self.folder.setText("")
        self.keyHeading.setText(QCoreApplication.translate("WelcomeDialog", u"\u600e\u6837\u6253\u5f00\u6863\u6848\u5e93", None))
        self.passphraseRadio.setText(QCoreApplication.translate("WelcomeDialog", u"\u7528\u53e3\u4ee4(&P)\uff1a\u53ef\u4ee5\u628a\u6863\u6848\u5e93\u5e26\u5230\u522b\u7684\u7535\u8111\u4e0a\u6253\u5f00", None))
        self.passphraseLabel.setText(QCoreApplication.translate("WelcomeDialog", u"\u53e3\u4ee4(&K)", None))
        self.againLabel.setText(QCoreApplication.translate("WelcomeDialog", u"\u518d\u8f93\u4e00\u6b21(&A)", None))
        self.strength.setText("")
        self.keyringRadio.setText(QCoreApplication.translate("WelcomeDialog", u"\u7528\u7cfb\u7edf\u5bc6\u94a5\u73af(&R)\uff1a\u767b\u5f55\u8fd9\u53f0\u7535\u8111\u540e\u81ea\u52a8\u6253\u5f00\uff0c\u6362\u7535\u8111\u524d\u8981\u5148\u5907\u4efd", None))
        self.demoCheck.setText(QCoreApplication.translate("WelcomeDialog", u"\u586b\u5165\u6f14\u793a\u7533\u62a5\u4ef6\uff0c\u5148\u770b\u770b\u600e\u4e48\u7528(&D)", None))
        self.error.setText("")
        self.quitButton.setText(QCoreApplication.translate("WelcomeDialog", u"\u9000\u51fa(&Q)", None))
        self.createButton.setText(QCoreApplication.translate("WelcomeDialog", u"\u5efa\u7acb\u6863\u6848\u5e93(&C)", None))
    # retranslateUi

