# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'give_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDateEdit, QDialog,
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPlainTextEdit, QPushButton, QRadioButton,
    QSizePolicy, QSpacerItem, QSpinBox, QVBoxLayout,
    QWidget)

from desktop_app.gui.widgets.passphrase_edit import PassphraseEdit
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_GiveDialog(object):
    def setupUi(self, GiveDialog):
        if not GiveDialog.objectName():
            GiveDialog.setObjectName(u"GiveDialog")
        GiveDialog.setMinimumSize(QSize(620, 0))
        self.layout5 = QVBoxLayout(GiveDialog)
        self.layout5.setSpacing(10)
        self.layout5.setObjectName(u"layout5")
        self.layout5.setContentsMargins(24, 20, 24, 20)
        self.title = QLabel(GiveDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout5.addWidget(self.title)

        self.what = QLabel(GiveDialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"role", u"muted")
        self.what.setWordWrap(True)

        self.layout5.addWidget(self.what)

        self.cardsRadio = QRadioButton(GiveDialog)
        self.cardsRadio.setObjectName(u"cardsRadio")
        self.cardsRadio.setChecked(True)

        self.layout5.addWidget(self.cardsRadio)

        self.cardsList = QListWidget(GiveDialog)
        self.cardsList.setObjectName(u"cardsList")
        self.cardsList.setProperty(u"role", u"list")
        self.cardsList.setMinimumSize(QSize(0, 96))
        self.cardsList.setMaximumSize(QSize(16777215, 132))

        self.layout5.addWidget(self.cardsList)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.passphraseRadio = QRadioButton(GiveDialog)
        self.passphraseRadio.setObjectName(u"passphraseRadio")

        self.layout1.addWidget(self.passphraseRadio)

        self.passphraseEdit = PassphraseEdit(GiveDialog)
        self.passphraseEdit.setObjectName(u"passphraseEdit")
        self.passphraseEdit.setProperty(u"role", u"field")

        self.layout1.addWidget(self.passphraseEdit)

        self.suggestButton = QPushButton(GiveDialog)
        self.suggestButton.setObjectName(u"suggestButton")

        self.layout1.addWidget(self.suggestButton)


        self.layout5.addLayout(self.layout1)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.dueCheck = QCheckBox(GiveDialog)
        self.dueCheck.setObjectName(u"dueCheck")

        self.layout2.addWidget(self.dueCheck)

        self.dueEdit = QDateEdit(GiveDialog)
        self.dueEdit.setObjectName(u"dueEdit")
        self.dueEdit.setDisplayFormat(u"yyyy-MM-dd")
        self.dueEdit.setCalendarPopup(True)
        self.dueEdit.setEnabled(False)

        self.layout2.addWidget(self.dueEdit)

        self.quotaCheck = QCheckBox(GiveDialog)
        self.quotaCheck.setObjectName(u"quotaCheck")

        self.layout2.addWidget(self.quotaCheck)

        self.quotaSpin = QSpinBox(GiveDialog)
        self.quotaSpin.setObjectName(u"quotaSpin")
        self.quotaSpin.setMinimum(1)
        self.quotaSpin.setMaximum(100000)
        self.quotaSpin.setEnabled(False)

        self.layout2.addWidget(self.quotaSpin)

        self.knownCheck = QCheckBox(GiveDialog)
        self.knownCheck.setObjectName(u"knownCheck")
        self.knownCheck.setChecked(True)

        self.layout2.addWidget(self.knownCheck)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)


        self.layout5.addLayout(self.layout2)

        self.noteLabel = QLabel(GiveDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.layout5.addWidget(self.noteLabel)

        self.noteEdit = QPlainTextEdit(GiveDialog)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setProperty(u"role", u"field")
        self.noteEdit.setTabChangesFocus(True)
        self.noteEdit.setMinimumSize(QSize(0, 56))
        self.noteEdit.setMaximumSize(QSize(16777215, 84))

        self.layout5.addWidget(self.noteEdit)

        self.outLabel = QLabel(GiveDialog)
        self.outLabel.setObjectName(u"outLabel")

        self.layout5.addWidget(self.outLabel)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.outEdit = QLineEdit(GiveDialog)
        self.outEdit.setObjectName(u"outEdit")
        self.outEdit.setProperty(u"role", u"field")

        self.layout3.addWidget(self.outEdit)

        self.browseButton = QPushButton(GiveDialog)
        self.browseButton.setObjectName(u"browseButton")

        self.layout3.addWidget(self.browseButton)


        self.layout5.addLayout(self.layout3)

        self.progress = ProgressStrip(GiveDialog)
        self.progress.setObjectName(u"progress")

        self.layout5.addWidget(self.progress)

        self.error = QLabel(GiveDialog)
        self.error.setObjectName(u"error")
        self.error.setVisible(False)
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout5.addWidget(self.error)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout4.addItem(self.spacer2)

        self.cancelButton = QPushButton(GiveDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout4.addWidget(self.cancelButton)

        self.createButton = QPushButton(GiveDialog)
        self.createButton.setObjectName(u"createButton")
        self.createButton.setProperty(u"role", u"primary")

        self.layout4.addWidget(self.createButton)


        self.layout5.addLayout(self.layout4)

#if QT_CONFIG(shortcut)
        self.noteLabel.setBuddy(self.noteEdit)
        self.outLabel.setBuddy(self.outEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(GiveDialog)

        self.createButton.setDefault(True)


        QMetaObject.connectSlotsByName(GiveDialog)
    # setupUi

    def retranslateUi(self, GiveDialog):
        GiveDialog.setWindowTitle(QCoreApplication.translate("GiveDialog", u"\u4e0b\u53d1", None))
        self.title.setText("")
        self.what.setText("")
        self.cardsRadio.setText(QCoreApplication.translate("GiveDialog", u"\u4ea4\u7ed9\u6709\u540d\u7247\u7684\u6536\u4ef6\u4eba(&C)", None))
#if QT_CONFIG(accessibility)
        self.cardsList.setAccessibleName(QCoreApplication.translate("GiveDialog", u"\u6536\u4ef6\u540d\u7247", None))
#endif // QT_CONFIG(accessibility)
        self.passphraseRadio.setText(QCoreApplication.translate("GiveDialog", u"\u5bf9\u65b9\u6ca1\u6709\u540d\u7247\uff0c\u7528\u53e3\u4ee4(&K)", None))
#if QT_CONFIG(accessibility)
        self.passphraseEdit.setAccessibleName(QCoreApplication.translate("GiveDialog", u"\u53e3\u4ee4", None))
#endif // QT_CONFIG(accessibility)
        self.passphraseEdit.setPlaceholderText(QCoreApplication.translate("GiveDialog", u"\u6253\u7535\u8bdd\u544a\u8bc9\u5bf9\u65b9\uff0c\u4e0d\u8981\u548c\u6587\u4ef6\u4e00\u8d77\u53d1", None))
        self.suggestButton.setText(QCoreApplication.translate("GiveDialog", u"\u751f\u6210(&G)", None))
        self.dueCheck.setText(QCoreApplication.translate("GiveDialog", u"\u671f\u9650(&D)", None))
#if QT_CONFIG(accessibility)
        self.dueEdit.setAccessibleName(QCoreApplication.translate("GiveDialog", u"\u671f\u9650", None))
#endif // QT_CONFIG(accessibility)
        self.quotaCheck.setText(QCoreApplication.translate("GiveDialog", u"\u540d\u989d(&Q)", None))
#if QT_CONFIG(accessibility)
        self.quotaSpin.setAccessibleName(QCoreApplication.translate("GiveDialog", u"\u540d\u989d", None))
#endif // QT_CONFIG(accessibility)
        self.quotaSpin.setSuffix(QCoreApplication.translate("GiveDialog", u" \u4ef6", None))
        self.knownCheck.setText(QCoreApplication.translate("GiveDialog", u"\u5148\u7528\u4eba\u5458\u5e93\u91cc\u5df2\u77e5\u7684\u5185\u5bb9\u586b\u597d\u7a7a\u767d(&F)", None))
        self.noteLabel.setText(QCoreApplication.translate("GiveDialog", u"\u7ed9\u5bf9\u65b9\u7684\u8bdd(&N)", None))
        self.outLabel.setText(QCoreApplication.translate("GiveDialog", u"\u6587\u4ef6\u4fdd\u5b58\u4e3a(&O)", None))
        self.browseButton.setText(QCoreApplication.translate("GiveDialog", u"\u6d4f\u89c8(&B)\u2026", None))
        self.error.setText("")
        self.cancelButton.setText(QCoreApplication.translate("GiveDialog", u"\u53d6\u6d88", None))
        self.createButton.setText(QCoreApplication.translate("GiveDialog", u"\u751f\u6210\u6587\u4ef6(&M)", None))
    # retranslateUi

