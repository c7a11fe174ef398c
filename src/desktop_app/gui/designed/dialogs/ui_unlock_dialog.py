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
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from desktop_app.gui.widgets.passphrase_edit import PassphraseEdit
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_UnlockDialog(object):
    def setupUi(self, UnlockDialog):
        if not UnlockDialog.objectName():
            UnlockDialog.setObjectName(u"UnlockDialog")
        UnlockDialog.setMinimumSize(QSize(460, 0))
        self.layout3 = QVBoxLayout(UnlockDialog)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(UnlockDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout3.addWidget(self.title)

        self.folder = QLabel(UnlockDialog)
        self.folder.setObjectName(u"folder")
        self.folder.setProperty(u"role", u"small")
        self.folder.setWordWrap(True)

        self.layout3.addWidget(self.folder)

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


        self.layout3.addLayout(self.layout1)

        self.error = QLabel(UnlockDialog)
        self.error.setObjectName(u"error")
        self.error.setVisible(False)
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout3.addWidget(self.error)

        self.progress = ProgressStrip(UnlockDialog)
        self.progress.setObjectName(u"progress")

        self.layout3.addWidget(self.progress)

        self.spacer1 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout3.addItem(self.spacer1)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer2)

        self.quitButton = QPushButton(UnlockDialog)
        self.quitButton.setObjectName(u"quitButton")

        self.layout2.addWidget(self.quitButton)

        self.openButton = QPushButton(UnlockDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.openButton)


        self.layout3.addLayout(self.layout2)

#if QT_CONFIG(shortcut)
        self.passphraseLabel.setBuddy(self.passphraseEdit)
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
        self.error.setText("")
        self.quitButton.setText(QCoreApplication.translate("UnlockDialog", u"\u9000\u51fa(&Q)", None))
        self.openButton.setText(QCoreApplication.translate("UnlockDialog", u"\u6253\u5f00(&O)", None))
    # retranslateUi

