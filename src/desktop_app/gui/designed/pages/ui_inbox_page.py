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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QTableView,
    QVBoxLayout, QWidget)

class Ui_InboxPage(object):
    def setupUi(self, InboxPage):
        if not InboxPage.objectName():
            InboxPage.setObjectName(u"InboxPage")
        self.layout8 = QVBoxLayout(InboxPage)
        self.layout8.setSpacing(12)
        self.layout8.setObjectName(u"layout8")
        self.layout8.setContentsMargins(24, 24, 24, 24)
        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.title = QLabel(InboxPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout3.addWidget(self.title)

        self.count = QLabel(InboxPage)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"muted")

        self.layout3.addWidget(self.count)

        self.spacer2 = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer2)

        self.receiveButton = QPushButton(InboxPage)
        self.receiveButton.setObjectName(u"receiveButton")
        self.receiveButton.setProperty(u"role", u"primary")

        self.layout3.addWidget(self.receiveButton)


        self.layout8.addLayout(self.layout3)

        self.alarm = QFrame(InboxPage)
        self.alarm.setObjectName(u"alarm")
        self.alarm.setVisible(False)
        self.alarm.setProperty(u"role", u"message")
        self.alarm.setProperty(u"kind", u"error")
        self.layout1 = QHBoxLayout(self.alarm)
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(8, 8, 8, 8)
        self.alarmText = QLabel(self.alarm)
        self.alarmText.setObjectName(u"alarmText")
        self.alarmText.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.alarmText.sizePolicy().hasHeightForWidth())
        self.alarmText.setSizePolicy(sizePolicy)

        self.layout1.addWidget(self.alarmText)

        self.alarmButton = QPushButton(self.alarm)
        self.alarmButton.setObjectName(u"alarmButton")

        self.layout1.addWidget(self.alarmButton)


        self.layout8.addWidget(self.alarm)

        self.layout5 = QHBoxLayout()
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.filterEdit = QLineEdit(InboxPage)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setMinimumSize(QSize(320, 0))
        self.filterEdit.setProperty(u"role", u"field")

        self.layout5.addWidget(self.filterEdit)

        self.stateBox = QComboBox(InboxPage)
        self.stateBox.setObjectName(u"stateBox")

        self.layout5.addWidget(self.stateBox)

        self.spacer4 = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.spacer4)

        self.hint = QLabel(InboxPage)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")

        self.layout5.addWidget(self.hint)


        self.layout8.addLayout(self.layout5)

        self.table = QTableView(InboxPage)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSortingEnabled(True)

        self.layout8.addWidget(self.table)

        self.empty = QLabel(InboxPage)
        self.empty.setObjectName(u"empty")
        self.empty.setProperty(u"role", u"muted")
        self.empty.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.empty.sizePolicy().hasHeightForWidth())
        self.empty.setSizePolicy(sizePolicy1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setVisible(False)

        self.layout8.addWidget(self.empty)

        self.detail = QLabel(InboxPage)
        self.detail.setObjectName(u"detail")
        self.detail.setWordWrap(True)

        self.layout8.addWidget(self.detail)

        self.layout7 = QHBoxLayout()
        self.layout7.setSpacing(8)
        self.layout7.setObjectName(u"layout7")
        self.dismissButton = QPushButton(InboxPage)
        self.dismissButton.setObjectName(u"dismissButton")

        self.layout7.addWidget(self.dismissButton)

        self.spacer6 = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout7.addItem(self.spacer6)

        self.actButton = QPushButton(InboxPage)
        self.actButton.setObjectName(u"actButton")

        self.layout7.addWidget(self.actButton)

        self.compareButton = QPushButton(InboxPage)
        self.compareButton.setObjectName(u"compareButton")

        self.layout7.addWidget(self.compareButton)

        self.paperButton = QPushButton(InboxPage)
        self.paperButton.setObjectName(u"paperButton")

        self.layout7.addWidget(self.paperButton)

        self.reviewButton = QPushButton(InboxPage)
        self.reviewButton.setObjectName(u"reviewButton")
        self.reviewButton.setAutoDefault(False)

        self.layout7.addWidget(self.reviewButton)

        self.openButton = QPushButton(InboxPage)
        self.openButton.setObjectName(u"openButton")

        self.layout7.addWidget(self.openButton)


        self.layout8.addLayout(self.layout7)


        self.retranslateUi(InboxPage)

        QMetaObject.connectSlotsByName(InboxPage)
    # setupUi

    def retranslateUi(self, InboxPage):
#if QT_CONFIG(accessibility)
        InboxPage.setAccessibleName(QCoreApplication.translate("InboxPage", u"\u6536\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("InboxPage", u"\u6536\u4ef6", None))
        self.count.setText("")
        self.receiveButton.setText(QCoreApplication.translate("InboxPage", u"\u63a5\u6536(&R)\u2026", None))
        self.alarmText.setText("")
        self.alarmButton.setText(QCoreApplication.translate("InboxPage", u"\u6838\u5b9e(&V)\u2026", None))
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("InboxPage", u"\u641c\u7d22\u6536\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("InboxPage", u"\u641c\u7d22\u59d3\u540d\u3001\u5355\u4f4d\u3001\u62a5\u9001\u4eba\u3001\u9879\u76ee\u3001\u6587\u4ef6\u2026", None))
#if QT_CONFIG(accessibility)
        self.stateBox.setAccessibleName(QCoreApplication.translate("InboxPage", u"\u6309\u72b6\u6001\u7b5b\u9009", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("InboxPage", u"\u6587\u4ef6\u3001\u6587\u4ef6\u5939\u3001\u90ae\u4ef6\u548c\u5206\u5377\u90fd\u53ef\u4ee5\u76f4\u63a5\u62d6\u5230\u7a97\u53e3\u91cc\u3002", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("InboxPage", u"\u6536\u5230\u7684\u7533\u62a5\u4ef6\u548c\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText("")
        self.detail.setText("")
        self.dismissButton.setText(QCoreApplication.translate("InboxPage", u"\u4ece\u5217\u8868\u79fb\u9664(&D)", None))
        self.actButton.setText(QCoreApplication.translate("InboxPage", u"\u5904\u7406(&H)\u2026", None))
        self.compareButton.setText(QCoreApplication.translate("InboxPage", u"\u4e0e\u4e0a\u4e00\u7248\u6bd4\u8f83(&C)\u2026", None))
        self.paperButton.setText(QCoreApplication.translate("InboxPage", u"\u6838\u5bf9\u7eb8\u9762(&P)\u2026", None))
        self.reviewButton.setText(QCoreApplication.translate("InboxPage", u"\u5ba1\u6838\u6240\u9009(&J)", None))
        self.openButton.setText(QCoreApplication.translate("InboxPage", u"\u6253\u5f00\u7533\u62a5\u4ef6(&O)", None))
    # retranslateUi

