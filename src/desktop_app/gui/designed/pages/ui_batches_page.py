# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'batches_page.ui'
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
    QTabWidget, QTableView, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_BatchesPage(object):
    def setupUi(self, BatchesPage):
        if not BatchesPage.objectName():
            BatchesPage.setObjectName(u"BatchesPage")
        self.layout3 = QVBoxLayout(BatchesPage)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.title = QLabel(BatchesPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.newButton = QPushButton(BatchesPage)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.newButton)


        self.layout3.addLayout(self.layout1)

        self.tabs = QTabWidget(BatchesPage)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.ownTab = QWidget()
        self.ownTab.setObjectName(u"ownTab")
        self.layout4 = QVBoxLayout(self.ownTab)
        self.layout4.setSpacing(12)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(0, 12, 0, 0)
        self.table = QTableView(self.ownTab)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

        self.layout4.addWidget(self.table)

        self.empty = QLabel(self.ownTab)
        self.empty.setObjectName(u"empty")
        self.empty.setProperty(u"role", u"muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setVisible(False)
        self.empty.setWordWrap(True)

        self.layout4.addWidget(self.empty)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.count = QLabel(self.ownTab)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"small")

        self.layout2.addWidget(self.count)

        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer2)

        self.openButton = QPushButton(self.ownTab)
        self.openButton.setObjectName(u"openButton")

        self.layout2.addWidget(self.openButton)

        self.deleteButton = QPushButton(self.ownTab)
        self.deleteButton.setObjectName(u"deleteButton")

        self.layout2.addWidget(self.deleteButton)


        self.layout4.addLayout(self.layout2)

        self.tabs.addTab(self.ownTab, "")

        self.layout3.addWidget(self.tabs)

        self.progress = ProgressStrip(BatchesPage)
        self.progress.setObjectName(u"progress")

        self.layout3.addWidget(self.progress)


        self.retranslateUi(BatchesPage)

        QMetaObject.connectSlotsByName(BatchesPage)
    # setupUi

    def retranslateUi(self, BatchesPage):
#if QT_CONFIG(accessibility)
        BatchesPage.setAccessibleName(QCoreApplication.translate("BatchesPage", u"\u63a8\u8350\u6279\u6b21", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("BatchesPage", u"\u63a8\u8350\u6279\u6b21", None))
        self.newButton.setText(QCoreApplication.translate("BatchesPage", u"\u65b0\u5efa(&N)", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("BatchesPage", u"\u63a8\u8350\u6279\u6b21", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("BatchesPage", u"\u63a8\u8350\u6279\u6b21\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText("")
        self.count.setText("")
        self.openButton.setText(QCoreApplication.translate("BatchesPage", u"\u6253\u5f00(&O)", None))
        self.deleteButton.setText(QCoreApplication.translate("BatchesPage", u"\u5220\u9664", None))
        self.tabs.setTabText(self.tabs.indexOf(self.ownTab), QCoreApplication.translate("BatchesPage", u"\u81ea\u5df1\u7684\u6279\u6b21", None))
    # retranslateUi

