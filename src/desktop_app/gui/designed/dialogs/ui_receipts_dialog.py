# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'receipts_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

class Ui_ReceiptsDialog(object):
    def setupUi(self, ReceiptsDialog):
        if not ReceiptsDialog.objectName():
            ReceiptsDialog.setObjectName(u"ReceiptsDialog")
        ReceiptsDialog.setMinimumSize(QSize(820, 360))
        self.layout1 = QVBoxLayout(ReceiptsDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(ReceiptsDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.table = QTableView(ReceiptsDialog)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.layout1.addWidget(self.table)

        self.caution = QLabel(ReceiptsDialog)
        self.caution.setObjectName(u"caution")
        self.caution.setProperty(u"role", u"caution")
        self.caution.setWordWrap(True)
        self.caution.setVisible(False)

        self.layout1.addWidget(self.caution)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(0, 0, 0, 0)
        self.spacer1 = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.closeButton = QPushButton(ReceiptsDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.layout2.addWidget(self.closeButton)

        self.openButton = QPushButton(ReceiptsDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.openButton)


        self.layout1.addLayout(self.layout2)


        self.retranslateUi(ReceiptsDialog)

        self.openButton.setDefault(True)


        QMetaObject.connectSlotsByName(ReceiptsDialog)
    # setupUi

    def retranslateUi(self, ReceiptsDialog):
        ReceiptsDialog.setWindowTitle(QCoreApplication.translate("ReceiptsDialog", u"\u6536\u5230\u7684\u56de\u6267", None))
        self.title.setText(QCoreApplication.translate("ReceiptsDialog", u"\u6536\u5230\u7684\u56de\u6267", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ReceiptsDialog", u"\u56de\u6267\u91cc\u7684\u7533\u62a5\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.caution.setText("")
        self.closeButton.setText(QCoreApplication.translate("ReceiptsDialog", u"\u5173\u95ed(&C)", None))
        self.openButton.setText(QCoreApplication.translate("ReceiptsDialog", u"\u6253\u5f00\u7533\u62a5\u4ef6(&O)", None))
    # retranslateUi

