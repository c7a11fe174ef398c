# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'received_batches_panel.ui'
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

class Ui_ReceivedBatchesPanel(object):
    def setupUi(self, ReceivedBatchesPanel):
        if not ReceivedBatchesPanel.objectName():
            ReceivedBatchesPanel.setObjectName(u"ReceivedBatchesPanel")
        self.layout1 = QVBoxLayout(ReceivedBatchesPanel)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(0, 12, 0, 0)
        self.table = QTableView(ReceivedBatchesPanel)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

        self.layout1.addWidget(self.table)

        self.empty = QLabel(ReceivedBatchesPanel)
        self.empty.setObjectName(u"empty")
        self.empty.setProperty(u"role", u"muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setVisible(False)

        self.layout1.addWidget(self.empty)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.count = QLabel(ReceivedBatchesPanel)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"small")

        self.layout2.addWidget(self.count)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.openButton = QPushButton(ReceivedBatchesPanel)
        self.openButton.setObjectName(u"openButton")

        self.layout2.addWidget(self.openButton)

        self.mergeButton = QPushButton(ReceivedBatchesPanel)
        self.mergeButton.setObjectName(u"mergeButton")

        self.layout2.addWidget(self.mergeButton)


        self.layout1.addLayout(self.layout2)


        self.retranslateUi(ReceivedBatchesPanel)

        QMetaObject.connectSlotsByName(ReceivedBatchesPanel)
    # setupUi

    def retranslateUi(self, ReceivedBatchesPanel):
#if QT_CONFIG(accessibility)
        ReceivedBatchesPanel.setAccessibleName(QCoreApplication.translate("ReceivedBatchesPanel", u"\u6536\u5230\u7684\u6279\u6b21", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ReceivedBatchesPanel", u"\u6536\u5230\u7684\u6279\u6b21\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText(QCoreApplication.translate("ReceivedBatchesPanel", u"\u8fd8\u6ca1\u6709\u6536\u5230\u4e0b\u7ea7\u62a5\u6765\u7684\u6279\u6b21\u3002\u6536\u4e0b\u7ea7\u7684\u62a5\u9001\u5305\u65f6\uff0c\u968f\u5305\u7684\u6279\u6b21\u4f1a\u5217\u5728\u8fd9\u91cc\u3002", None))
        self.count.setText("")
        self.openButton.setText(QCoreApplication.translate("ReceivedBatchesPanel", u"\u67e5\u770b(&V)", None))
        self.mergeButton.setText(QCoreApplication.translate("ReceivedBatchesPanel", u"\u5e76\u5165\u65b0\u6279\u6b21(&M)\u2026", None))
    # retranslateUi

