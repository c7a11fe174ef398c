# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'chain_dialog.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QTextBrowser,
    QVBoxLayout, QWidget)

class Ui_ChainDialog(object):
    def setupUi(self, ChainDialog):
        if not ChainDialog.objectName():
            ChainDialog.setObjectName(u"ChainDialog")
        ChainDialog.setMinimumSize(QSize(640, 420))
        self.layout1 = QVBoxLayout(ChainDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(ChainDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout1.addWidget(self.title)

        self.verdict = QLabel(ChainDialog)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setWordWrap(True)

        self.layout1.addWidget(self.verdict)

        self.sendings = QTextBrowser(ChainDialog)
        self.sendings.setObjectName(u"sendings")
        self.sendings.setProperty(u"role", u"list")
        self.sendings.setOpenLinks(False)
        self.sendings.setTabChangesFocus(True)

        self.layout1.addWidget(self.sendings)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer1 = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.closeButton = QPushButton(ChainDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout2.addWidget(self.closeButton)


        self.layout1.addLayout(self.layout2)


        self.retranslateUi(ChainDialog)

        self.closeButton.setDefault(True)


        QMetaObject.connectSlotsByName(ChainDialog)
    # setupUi

    def retranslateUi(self, ChainDialog):
        ChainDialog.setWindowTitle(QCoreApplication.translate("ChainDialog", u"\u8c01\u7b7e\u8fc7\u5b57", None))
        self.title.setText(QCoreApplication.translate("ChainDialog", u"\u8c01\u7b7e\u8fc7\u5b57", None))
        self.verdict.setText("")
#if QT_CONFIG(accessibility)
        self.sendings.setAccessibleName(QCoreApplication.translate("ChainDialog", u"\u9010\u7ea7\u62a5\u9001\u7684\u7ecf\u8fc7", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("ChainDialog", u"\u5173\u95ed(&C)", None))
    # retranslateUi

