# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'inbox_page.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

class Ui_InboxPage(object):
    def setupUi(self, InboxPage):
        if not InboxPage.objectName():
            InboxPage.setObjectName(u"InboxPage")
        self.layout3 = QVBoxLayout(InboxPage)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.title = QLabel(InboxPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.receiveButton = QPushButton(InboxPage)
        self.receiveButton.setObjectName(u"receiveButton")
        self.receiveButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.receiveButton)


        self.layout3.addLayout(self.layout1)

        self.hint = QLabel(InboxPage)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")

        self.layout3.addWidget(self.hint)

        self.table = QTableView(InboxPage)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.layout3.addWidget(self.table)

        self.empty = QLabel(InboxPage)
        self.empty.setObjectName(u"empty")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.empty.sizePolicy().hasHeightForWidth())
        self.empty.setSizePolicy(sizePolicy)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setVisible(False)
        self.empty.setProperty(u"role", u"muted")
        self.empty.setWordWrap(True)

        self.layout3.addWidget(self.empty)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer2)

        self.openButton = QPushButton(InboxPage)
        self.openButton.setObjectName(u"openButton")

        self.layout2.addWidget(self.openButton)


        self.layout3.addLayout(self.layout2)


        self.retranslateUi(InboxPage)

        QMetaObject.connectSlotsByName(InboxPage)
    # setupUi

    def retranslateUi(self, InboxPage):
#if QT_CONFIG(accessibility)
        InboxPage.setAccessibleName(QCoreApplication.translate("InboxPage", u"\u6536\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("InboxPage", u"\u6536\u4ef6", None))
        self.receiveButton.setText(QCoreApplication.translate("InboxPage", u"\u63a5\u6536\u62a5\u9001\u5305(&R)\u2026", None))
        self.hint.setText(QCoreApplication.translate("InboxPage", u"\u628a\u62a5\u9001\u5305\uff08.jbp\uff09\u62d6\u5230\u7a97\u53e3\u91cc\uff0c\u4e5f\u53ef\u4ee5\u63a5\u6536\u3002", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("InboxPage", u"\u6536\u5230\u7684\u62a5\u9001\u5305", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText("")
        self.openButton.setText(QCoreApplication.translate("InboxPage", u"\u6253\u5f00\u7533\u62a5\u4ef6(&O)", None))
    # retranslateUi

