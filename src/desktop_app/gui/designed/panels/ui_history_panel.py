# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_panel.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QLabel,
    QListView, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_HistoryPanel(object):
    def setupUi(self, HistoryPanel):
        if not HistoryPanel.objectName():
            HistoryPanel.setObjectName(u"HistoryPanel")
        HistoryPanel.setProperty(u"role", u"surface")
        self.layout2 = QVBoxLayout(HistoryPanel)
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(12, 8, 12, 8)
        self.hint = QLabel(HistoryPanel)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"small")
        self.hint.setWordWrap(True)

        self.layout2.addWidget(self.hint)

        self.list = QListView(HistoryPanel)
        self.list.setObjectName(u"list")
        self.list.setProperty(u"role", u"list")
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.layout2.addWidget(self.list)

        self.empty = QLabel(HistoryPanel)
        self.empty.setObjectName(u"empty")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.empty.sizePolicy().hasHeightForWidth())
        self.empty.setSizePolicy(sizePolicy)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setVisible(False)
        self.empty.setProperty(u"role", u"muted")

        self.layout2.addWidget(self.empty)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.keepButton = QPushButton(HistoryPanel)
        self.keepButton.setObjectName(u"keepButton")

        self.layout1.addWidget(self.keepButton)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.compareButton = QPushButton(HistoryPanel)
        self.compareButton.setObjectName(u"compareButton")
        self.compareButton.setEnabled(False)

        self.layout1.addWidget(self.compareButton)

        self.restoreButton = QPushButton(HistoryPanel)
        self.restoreButton.setObjectName(u"restoreButton")
        self.restoreButton.setEnabled(False)

        self.layout1.addWidget(self.restoreButton)


        self.layout2.addLayout(self.layout1)


        self.retranslateUi(HistoryPanel)

        QMetaObject.connectSlotsByName(HistoryPanel)
    # setupUi

    def retranslateUi(self, HistoryPanel):
#if QT_CONFIG(accessibility)
        HistoryPanel.setAccessibleName(QCoreApplication.translate("HistoryPanel", u"\u5386\u53f2", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("HistoryPanel", u"\u6bcf\u6b21\u5bfc\u51fa\u3001\u62a5\u9001\u90fd\u4f1a\u81ea\u52a8\u7559\u4e0b\u4e00\u7248\uff1b\u4e5f\u53ef\u4ee5\u968f\u65f6\u81ea\u5df1\u5b58\u4e00\u7248\u3002", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("HistoryPanel", u"\u5386\u53f2\u7248\u672c", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("HistoryPanel", u"\u8fd8\u6ca1\u6709\u5b58\u8fc7\u7248\u672c\u3002", None))
        self.keepButton.setText(QCoreApplication.translate("HistoryPanel", u"\u5b58\u4e00\u7248(&K)", None))
        self.compareButton.setText(QCoreApplication.translate("HistoryPanel", u"\u4e0e\u73b0\u5728\u6bd4\u8f83(&C)\u2026", None))
        self.restoreButton.setText(QCoreApplication.translate("HistoryPanel", u"\u6062\u590d(&T)", None))
    # retranslateUi

