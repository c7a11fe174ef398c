# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'review_bar.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QWidget)

class Ui_ReviewBar(object):
    def setupUi(self, ReviewBar):
        if not ReviewBar.objectName():
            ReviewBar.setObjectName(u"ReviewBar")
        ReviewBar.setProperty(u"role", u"bar")
        self.layout1 = QHBoxLayout(ReviewBar)
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(16, 6, 12, 6)
        self.picture = QLabel(ReviewBar)
        self.picture.setObjectName(u"picture")

        self.layout1.addWidget(self.picture)

        self.sentence = QLabel(ReviewBar)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.sentence.sizePolicy().hasHeightForWidth())
        self.sentence.setSizePolicy(sizePolicy)

        self.layout1.addWidget(self.sentence)

        self.acceptButton = QPushButton(ReviewBar)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setProperty(u"role", u"primary")
        self.acceptButton.setAutoDefault(False)

        self.layout1.addWidget(self.acceptButton)

        self.returnButton = QPushButton(ReviewBar)
        self.returnButton.setObjectName(u"returnButton")
        self.returnButton.setAutoDefault(False)

        self.layout1.addWidget(self.returnButton)

        self.declineButton = QPushButton(ReviewBar)
        self.declineButton.setObjectName(u"declineButton")
        self.declineButton.setAutoDefault(False)

        self.layout1.addWidget(self.declineButton)

        self.receiptButton = QPushButton(ReviewBar)
        self.receiptButton.setObjectName(u"receiptButton")
        self.receiptButton.setAutoDefault(False)

        self.layout1.addWidget(self.receiptButton)

        self.reopenButton = QPushButton(ReviewBar)
        self.reopenButton.setObjectName(u"reopenButton")
        self.reopenButton.setAutoDefault(False)

        self.layout1.addWidget(self.reopenButton)


        self.retranslateUi(ReviewBar)

        QMetaObject.connectSlotsByName(ReviewBar)
    # setupUi

    def retranslateUi(self, ReviewBar):
#if QT_CONFIG(accessibility)
        ReviewBar.setAccessibleName(QCoreApplication.translate("ReviewBar", u"\u5ba1\u6838\u51b3\u5b9a", None))
#endif // QT_CONFIG(accessibility)
        self.sentence.setText("")
        self.acceptButton.setText(QCoreApplication.translate("ReviewBar", u"\u53d7\u7406(&A)\u2026", None))
#if QT_CONFIG(tooltip)
        self.acceptButton.setToolTip(QCoreApplication.translate("ReviewBar", u"\u53d7\u7406\u8fd9\u4ef6\u7533\u62a5\u4ef6\uff08Ctrl+Shift+Y\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.returnButton.setText(QCoreApplication.translate("ReviewBar", u"\u9000\u56de\u4fee\u6539(&B)\u2026", None))
#if QT_CONFIG(tooltip)
        self.returnButton.setToolTip(QCoreApplication.translate("ReviewBar", u"\u8fde\u540c\u610f\u89c1\u9000\u56de\u62a5\u9001\u4eba\u4fee\u6539\uff08Ctrl+Shift+T\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.declineButton.setText(QCoreApplication.translate("ReviewBar", u"\u4e0d\u4e88\u53d7\u7406(&N)\u2026", None))
#if QT_CONFIG(tooltip)
        self.declineButton.setToolTip(QCoreApplication.translate("ReviewBar", u"\u4e0d\u4e88\u53d7\u7406\uff08Ctrl+Shift+N\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.receiptButton.setText(QCoreApplication.translate("ReviewBar", u"\u5199\u56de\u6267(&W)\u2026", None))
#if QT_CONFIG(tooltip)
        self.receiptButton.setToolTip(QCoreApplication.translate("ReviewBar", u"\u628a\u51b3\u5b9a\u5199\u6210\u56de\u6267\u6587\u4ef6\uff0c\u4ea4\u7ed9\u62a5\u9001\u4eba\uff08Ctrl+Shift+R\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.reopenButton.setText(QCoreApplication.translate("ReviewBar", u"\u64a4\u56de\u51b3\u5b9a(&Z)", None))
#if QT_CONFIG(tooltip)
        self.reopenButton.setToolTip(QCoreApplication.translate("ReviewBar", u"\u64a4\u56de\u51b3\u5b9a\uff0c\u91cd\u65b0\u5ba1\u6838\uff1b\u4e0a\u62a5\u4e4b\u524d\u90fd\u53ef\u4ee5", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

