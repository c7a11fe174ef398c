# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'card_dialog.ui'
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

from desktop_app.gui.widgets.heard_groups import HeardGroups

class Ui_CardDialog(object):
    def setupUi(self, CardDialog):
        if not CardDialog.objectName():
            CardDialog.setObjectName(u"CardDialog")
        CardDialog.setMinimumSize(QSize(620, 0))
        self.layout2 = QVBoxLayout(CardDialog)
        self.layout2.setSpacing(12)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(CardDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout2.addWidget(self.title)

        self.stepCall = QLabel(CardDialog)
        self.stepCall.setObjectName(u"stepCall")
        self.stepCall.setWordWrap(True)

        self.layout2.addWidget(self.stepCall)

        self.stepRead = QLabel(CardDialog)
        self.stepRead.setObjectName(u"stepRead")
        self.stepRead.setWordWrap(True)

        self.layout2.addWidget(self.stepRead)

        self.stepTick = QLabel(CardDialog)
        self.stepTick.setObjectName(u"stepTick")
        self.stepTick.setWordWrap(True)

        self.layout2.addWidget(self.stepTick)

        self.groups = HeardGroups(CardDialog)
        self.groups.setObjectName(u"groups")

        self.layout2.addWidget(self.groups)

        self.verdict = QLabel(CardDialog)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setProperty(u"role", u"small")
        self.verdict.setWordWrap(True)

        self.layout2.addWidget(self.verdict)

        self.spacer1 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout2.addItem(self.spacer1)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer2)

        self.laterButton = QPushButton(CardDialog)
        self.laterButton.setObjectName(u"laterButton")
        self.laterButton.setAutoDefault(False)

        self.layout1.addWidget(self.laterButton)

        self.confirmButton = QPushButton(CardDialog)
        self.confirmButton.setObjectName(u"confirmButton")
        self.confirmButton.setEnabled(False)
        self.confirmButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.confirmButton)


        self.layout2.addLayout(self.layout1)


        self.retranslateUi(CardDialog)

        self.confirmButton.setDefault(True)


        QMetaObject.connectSlotsByName(CardDialog)
    # setupUi

    def retranslateUi(self, CardDialog):
        CardDialog.setWindowTitle(QCoreApplication.translate("CardDialog", u"\u6838\u5bf9\u6536\u4ef6\u540d\u7247", None))
        self.title.setText("")
        self.stepCall.setText(QCoreApplication.translate("CardDialog", u"1. \u6253\u7535\u8bdd\u7ed9\u5bf9\u65b9\uff1a\u7528\u60a8\u539f\u6765\u5c31\u77e5\u9053\u7684\u53f7\u7801\uff0c\u4e0d\u8981\u7528\u540d\u7247\u6216\u90ae\u4ef6\u91cc\u7ed9\u7684\u53f7\u7801\u3002", None))
        self.stepRead.setText(QCoreApplication.translate("CardDialog", u"2. \u8bf7\u5bf9\u65b9\u6253\u5f00\u201c\u8bbe\u7f6e \u2192 \u672c\u673a\u540d\u7247\u201d\uff0c\u6216\u62ff\u7740\u540d\u7247\u9875\uff0c\u8bfb\u51fa\u516b\u7ec4\u6570\u5b57\u3002", None))
        self.stepTick.setText(QCoreApplication.translate("CardDialog", u"3. \u9010\u7ec4\u5bf9\u7167\uff1a\u4e00\u81f4\u7684\u6253\u52fe\uff0c\u6216\u628a\u542c\u5230\u7684\u6570\u5b57\u76f4\u63a5\u8f93\u5165\u3002", None))
        self.verdict.setText("")
        self.laterButton.setText(QCoreApplication.translate("CardDialog", u"\u4ee5\u540e\u518d\u6838\u5bf9(&L)", None))
        self.confirmButton.setText(QCoreApplication.translate("CardDialog", u"\u516b\u7ec4\u4e00\u81f4\uff0c\u786e\u8ba4(&C)", None))
    # retranslateUi

