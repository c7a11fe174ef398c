# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'received_batch_dialog.ui'
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
    QSpacerItem, QTabWidget, QTableView, QVBoxLayout,
    QWidget)

class Ui_ReceivedBatchDialog(object):
    def setupUi(self, ReceivedBatchDialog):
        if not ReceivedBatchDialog.objectName():
            ReceivedBatchDialog.setObjectName(u"ReceivedBatchDialog")
        ReceivedBatchDialog.setMinimumSize(QSize(980, 560))
        self.layout1 = QVBoxLayout(ReceivedBatchDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(ReceivedBatchDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout1.addWidget(self.title)

        self.facts = QLabel(ReceivedBatchDialog)
        self.facts.setObjectName(u"facts")
        self.facts.setProperty(u"role", u"muted")
        self.facts.setWordWrap(True)

        self.layout1.addWidget(self.facts)

        self.missing = QLabel(ReceivedBatchDialog)
        self.missing.setObjectName(u"missing")
        self.missing.setProperty(u"role", u"caution")
        self.missing.setWordWrap(True)
        self.missing.setVisible(False)

        self.layout1.addWidget(self.missing)

        self.tabs = QTabWidget(ReceivedBatchDialog)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.correctionsTab = QWidget()
        self.correctionsTab.setObjectName(u"correctionsTab")
        self.layout3 = QVBoxLayout(self.correctionsTab)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 12, 0, 0)
        self.corrections = QTableView(self.correctionsTab)
        self.corrections.setObjectName(u"corrections")
        self.corrections.setProperty(u"role", u"list")
        self.corrections.setShowGrid(False)
        self.corrections.setWordWrap(True)
        self.corrections.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.corrections.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.corrections.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.layout3.addWidget(self.corrections)

        self.correctionsEmpty = QLabel(self.correctionsTab)
        self.correctionsEmpty.setObjectName(u"correctionsEmpty")
        self.correctionsEmpty.setProperty(u"role", u"muted")
        self.correctionsEmpty.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.layout3.addWidget(self.correctionsEmpty)

        self.tabs.addTab(self.correctionsTab, "")

        self.layout1.addWidget(self.tabs)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer1 = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.closeButton = QPushButton(ReceivedBatchDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout2.addWidget(self.closeButton)


        self.layout1.addLayout(self.layout2)


        self.retranslateUi(ReceivedBatchDialog)

        self.closeButton.setDefault(True)


        QMetaObject.connectSlotsByName(ReceivedBatchDialog)
    # setupUi

    def retranslateUi(self, ReceivedBatchDialog):
        ReceivedBatchDialog.setWindowTitle(QCoreApplication.translate("ReceivedBatchDialog", u"\u6536\u5230\u7684\u6279\u6b21", None))
        self.title.setText("")
        self.facts.setText("")
        self.missing.setText("")
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ReceivedBatchDialog", u"\u6279\u6b21\u7684\u8868\u548c\u66f4\u6b63", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.corrections.setAccessibleName(QCoreApplication.translate("ReceivedBatchDialog", u"\u5404\u7ea7\u7684\u66f4\u6b63", None))
#endif // QT_CONFIG(accessibility)
        self.correctionsEmpty.setText(QCoreApplication.translate("ReceivedBatchDialog", u"\u5404\u7ea7\u90fd\u6ca1\u6709\u66f4\u6b63\uff0c\u8868\u91cc\u90fd\u662f\u7533\u62a5\u4ef6\u81ea\u5df1\u7684\u5185\u5bb9\u3002", None))
        self.tabs.setTabText(self.tabs.indexOf(self.correctionsTab), QCoreApplication.translate("ReceivedBatchDialog", u"\u66f4\u6b63", None))
        self.closeButton.setText(QCoreApplication.translate("ReceivedBatchDialog", u"\u5173\u95ed(&C)", None))
    # retranslateUi

