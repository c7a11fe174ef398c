# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'renew_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_RenewDialog(object):
    def setupUi(self, RenewDialog):
        if not RenewDialog.objectName():
            RenewDialog.setObjectName(u"RenewDialog")
        RenewDialog.setMinimumSize(QSize(520, 0))
        self.layout2 = QVBoxLayout(RenewDialog)
        self.layout2.setSpacing(12)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(RenewDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout2.addWidget(self.title)

        self.introduction = QLabel(RenewDialog)
        self.introduction.setObjectName(u"introduction")
        self.introduction.setProperty(u"role", u"muted")
        self.introduction.setWordWrap(True)

        self.layout2.addWidget(self.introduction)

        self.routineRadio = QRadioButton(RenewDialog)
        self.routineRadio.setObjectName(u"routineRadio")
        self.routineRadio.setChecked(True)

        self.layout2.addWidget(self.routineRadio)

        self.lossRadio = QRadioButton(RenewDialog)
        self.lossRadio.setObjectName(u"lossRadio")

        self.layout2.addWidget(self.lossRadio)

        self.consequence = QLabel(RenewDialog)
        self.consequence.setObjectName(u"consequence")
        self.consequence.setProperty(u"role", u"small")
        self.consequence.setWordWrap(True)

        self.layout2.addWidget(self.consequence)

        self.understoodCheck = QCheckBox(RenewDialog)
        self.understoodCheck.setObjectName(u"understoodCheck")

        self.layout2.addWidget(self.understoodCheck)

        self.error = QLabel(RenewDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout2.addWidget(self.error)

        self.progress = ProgressStrip(RenewDialog)
        self.progress.setObjectName(u"progress")

        self.layout2.addWidget(self.progress)

        self.spacer1 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout2.addItem(self.spacer1)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer2)

        self.cancelButton = QPushButton(RenewDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.layout1.addWidget(self.cancelButton)

        self.renewButton = QPushButton(RenewDialog)
        self.renewButton.setObjectName(u"renewButton")
        self.renewButton.setEnabled(False)
        self.renewButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.renewButton)


        self.layout2.addLayout(self.layout1)


        self.retranslateUi(RenewDialog)

        self.renewButton.setDefault(True)


        QMetaObject.connectSlotsByName(RenewDialog)
    # setupUi

    def retranslateUi(self, RenewDialog):
        RenewDialog.setWindowTitle(QCoreApplication.translate("RenewDialog", u"\u6362\u65b0\u672c\u673a\u540d\u7247", None))
        self.title.setText(QCoreApplication.translate("RenewDialog", u"\u6362\u65b0\u672c\u673a\u540d\u7247", None))
        self.introduction.setText(QCoreApplication.translate("RenewDialog", u"\u6362\u65b0\u540e\uff0c\u4ee5\u524d\u6536\u5230\u7684\u62a5\u9001\u5305\u548c\u56de\u6267\u4ecd\u80fd\u6253\u5f00\uff1b\u4eca\u540e\u62a5\u9001\u3001\u6536\u4ef6\u90fd\u7528\u65b0\u540d\u7247\u3002\u5355\u4f4d\u540d\u79f0\u4e0d\u53d8\uff0c\u516b\u7ec4\u6570\u5b57\u4f1a\u53d8\u3002", None))
        self.routineRadio.setText(QCoreApplication.translate("RenewDialog", u"\u4f8b\u884c\u66f4\u6362\uff1a\u6ca1\u6709\u522b\u4eba\u62ff\u5230\u8fc7\u672c\u673a\u7684\u6863\u6848\u5e93\u548c\u5907\u4efd(&R)", None))
        self.lossRadio.setText(QCoreApplication.translate("RenewDialog", u"\u6000\u7591\u4e22\u5931\u6216\u6cc4\u9732\uff1a\u7535\u8111\u3001\u5907\u4efd\u6216\u6062\u590d\u8868\u53ef\u80fd\u843d\u5230\u522b\u4eba\u624b\u91cc(&S)", None))
        self.consequence.setText("")
        self.understoodCheck.setText(QCoreApplication.translate("RenewDialog", u"\u6211\u4f1a\u628a\u65b0\u540d\u7247\u53d1\u7ed9\u6240\u6709\u8054\u7cfb\u5355\u4f4d\uff0c\u4ed6\u4eec\u63a5\u53d7\u4e4b\u524d\u4f1a\u62e6\u4e0b\u6211\u7684\u62a5\u9001\u5305(&U)", None))
        self.error.setText("")
        self.cancelButton.setText(QCoreApplication.translate("RenewDialog", u"\u53d6\u6d88(&C)", None))
        self.renewButton.setText(QCoreApplication.translate("RenewDialog", u"\u6362\u65b0(&N)", None))
    # retranslateUi

