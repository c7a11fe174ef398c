# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'passphrase_dialog.ui'
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

class Ui_PassphraseDialog(object):
    def setupUi(self, PassphraseDialog):
        if not PassphraseDialog.objectName():
            PassphraseDialog.setObjectName(u"PassphraseDialog")
        PassphraseDialog.setMinimumSize(QSize(480, 0))
        self.layout3 = QVBoxLayout(PassphraseDialog)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(PassphraseDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout3.addWidget(self.title)

        self.introduction = QLabel(PassphraseDialog)
        self.introduction.setObjectName(u"introduction")
        self.introduction.setProperty(u"role", u"muted")
        self.introduction.setWordWrap(True)

        self.layout3.addWidget(self.introduction)

        self.layout1 = QFormLayout()
        self.layout1.setObjectName(u"layout1")
        self.layout1.setHorizontalSpacing(12)
        self.layout1.setVerticalSpacing(12)
        self.layout1.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.currentLabel = QLabel(PassphraseDialog)
        self.currentLabel.setObjectName(u"currentLabel")

        self.layout1.setWidget(0, QFormLayout.ItemRole.LabelRole, self.currentLabel)

        self.currentEdit = PassphraseEdit(PassphraseDialog)
        self.currentEdit.setObjectName(u"currentEdit")
        self.currentEdit.setProperty(u"role", u"field")

        self.layout1.setWidget(0, QFormLayout.ItemRole.FieldRole, self.currentEdit)

        self.newLabel = QLabel(PassphraseDialog)
        self.newLabel.setObjectName(u"newLabel")

        self.layout1.setWidget(1, QFormLayout.ItemRole.LabelRole, self.newLabel)

        self.newEdit = PassphraseEdit(PassphraseDialog)
        self.newEdit.setObjectName(u"newEdit")
        self.newEdit.setProperty(u"role", u"field")

        self.layout1.setWidget(1, QFormLayout.ItemRole.FieldRole, self.newEdit)

        self.againLabel = QLabel(PassphraseDialog)
        self.againLabel.setObjectName(u"againLabel")

        self.layout1.setWidget(2, QFormLayout.ItemRole.LabelRole, self.againLabel)

        self.againEdit = PassphraseEdit(PassphraseDialog)
        self.againEdit.setObjectName(u"againEdit")
        self.againEdit.setProperty(u"role", u"field")

        self.layout1.setWidget(2, QFormLayout.ItemRole.FieldRole, self.againEdit)


        self.layout3.addLayout(self.layout1)

        self.strength = QLabel(PassphraseDialog)
        self.strength.setObjectName(u"strength")
        self.strength.setProperty(u"role", u"small")
        self.strength.setWordWrap(True)

        self.layout3.addWidget(self.strength)

        self.error = QLabel(PassphraseDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout3.addWidget(self.error)

        self.progress = ProgressStrip(PassphraseDialog)
        self.progress.setObjectName(u"progress")

        self.layout3.addWidget(self.progress)

        self.spacer1 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout3.addItem(self.spacer1)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer2)

        self.cancelButton = QPushButton(PassphraseDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.layout2.addWidget(self.cancelButton)

        self.changeButton = QPushButton(PassphraseDialog)
        self.changeButton.setObjectName(u"changeButton")
        self.changeButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.changeButton)


        self.layout3.addLayout(self.layout2)

#if QT_CONFIG(shortcut)
        self.currentLabel.setBuddy(self.currentEdit)
        self.newLabel.setBuddy(self.newEdit)
        self.againLabel.setBuddy(self.againEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PassphraseDialog)

        self.changeButton.setDefault(True)


        QMetaObject.connectSlotsByName(PassphraseDialog)
    # setupUi

    def retranslateUi(self, PassphraseDialog):
        PassphraseDialog.setWindowTitle(QCoreApplication.translate("PassphraseDialog", u"\u66f4\u6539\u53e3\u4ee4", None))
        self.title.setText(QCoreApplication.translate("PassphraseDialog", u"\u66f4\u6539\u53e3\u4ee4", None))
        self.introduction.setText("")
        self.currentLabel.setText(QCoreApplication.translate("PassphraseDialog", u"\u73b0\u5728\u7684\u53e3\u4ee4(&K)", None))
        self.newLabel.setText(QCoreApplication.translate("PassphraseDialog", u"\u65b0\u53e3\u4ee4(&N)", None))
        self.againLabel.setText(QCoreApplication.translate("PassphraseDialog", u"\u518d\u8f93\u4e00\u904d(&G)", None))
        self.strength.setText("")
        self.error.setText("")
        self.cancelButton.setText(QCoreApplication.translate("PassphraseDialog", u"\u53d6\u6d88(&C)", None))
        self.changeButton.setText(QCoreApplication.translate("PassphraseDialog", u"\u66f4\u6539(&O)", None))
    # retranslateUi

