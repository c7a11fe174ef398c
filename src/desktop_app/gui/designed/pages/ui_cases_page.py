# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'cases_page.ui'
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
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

class Ui_CasesPage(object):
    def setupUi(self, CasesPage):
        if not CasesPage.objectName():
            CasesPage.setObjectName(u"CasesPage")
        self.layout3 = QVBoxLayout(CasesPage)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.title = QLabel(CasesPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.filterEdit = QLineEdit(CasesPage)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setClearButtonEnabled(True)
        self.filterEdit.setMinimumSize(QSize(280, 0))
        self.filterEdit.setProperty(u"role", u"field")

        self.layout1.addWidget(self.filterEdit)

        self.newButton = QPushButton(CasesPage)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.newButton)


        self.layout3.addLayout(self.layout1)

        self.table = QTableView(CasesPage)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setShowGrid(False)
        self.table.setSortingEnabled(True)
        self.table.setAlternatingRowColors(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

        self.layout3.addWidget(self.table)

        self.empty = QLabel(CasesPage)
        self.empty.setObjectName(u"empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setVisible(False)
        self.empty.setProperty(u"role", u"muted")
        self.empty.setWordWrap(True)

        self.layout3.addWidget(self.empty)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.count = QLabel(CasesPage)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"small")

        self.layout2.addWidget(self.count)

        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer2)

        self.openButton = QPushButton(CasesPage)
        self.openButton.setObjectName(u"openButton")

        self.layout2.addWidget(self.openButton)

        self.chainButton = QPushButton(CasesPage)
        self.chainButton.setObjectName(u"chainButton")

        self.layout2.addWidget(self.chainButton)

        self.duplicateButton = QPushButton(CasesPage)
        self.duplicateButton.setObjectName(u"duplicateButton")

        self.layout2.addWidget(self.duplicateButton)

        self.handButton = QPushButton(CasesPage)
        self.handButton.setObjectName(u"handButton")

        self.layout2.addWidget(self.handButton)

        self.recallButton = QPushButton(CasesPage)
        self.recallButton.setObjectName(u"recallButton")

        self.layout2.addWidget(self.recallButton)

        self.packageButton = QPushButton(CasesPage)
        self.packageButton.setObjectName(u"packageButton")

        self.layout2.addWidget(self.packageButton)

        self.deleteButton = QPushButton(CasesPage)
        self.deleteButton.setObjectName(u"deleteButton")

        self.layout2.addWidget(self.deleteButton)


        self.layout3.addLayout(self.layout2)


        self.retranslateUi(CasesPage)

        QMetaObject.connectSlotsByName(CasesPage)
    # setupUi

    def retranslateUi(self, CasesPage):
#if QT_CONFIG(accessibility)
        CasesPage.setAccessibleName(QCoreApplication.translate("CasesPage", u"\u7533\u62a5\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("CasesPage", u"\u7533\u62a5\u4ef6", None))
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("CasesPage", u"\u7b5b\u9009\uff1a\u59d3\u540d\u3001\u5355\u4f4d\u3001\u9879\u76ee\u3001\u72b6\u6001", None))
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("CasesPage", u"\u7b5b\u9009\u7533\u62a5\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.newButton.setText(QCoreApplication.translate("CasesPage", u"\u65b0\u5efa(&N)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("CasesPage", u"\u7533\u62a5\u4ef6\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText("")
        self.count.setText("")
        self.openButton.setText(QCoreApplication.translate("CasesPage", u"\u6253\u5f00(&O)", None))
        self.chainButton.setText(QCoreApplication.translate("CasesPage", u"\u8c01\u7b7e\u8fc7\u5b57(&G)\u2026", None))
#if QT_CONFIG(tooltip)
        self.chainButton.setToolTip(QCoreApplication.translate("CasesPage", u"\u6536\u5230\u7684\u7533\u62a5\u4ef6\u9010\u7ea7\u62a5\u9001\u7684\u7ecf\u8fc7\uff1a\u8c01\u62a5\u7ed9\u8c01\u3001\u4ec0\u4e48\u65f6\u5019\u3001\u600e\u4e48\u51b3\u5b9a\u7684\uff0c\u7b7e\u540d\u662f\u5426\u5b8c\u597d", None))
#endif // QT_CONFIG(tooltip)
        self.duplicateButton.setText(QCoreApplication.translate("CasesPage", u"\u590d\u5236\u4e00\u4efd(&D)", None))
        self.handButton.setText(QCoreApplication.translate("CasesPage", u"\u4ea4\u7ed9\u7533\u62a5\u4eba\u586b\u5199(&H)\u2026", None))
        self.recallButton.setText(QCoreApplication.translate("CasesPage", u"\u6536\u56de(&B)", None))
#if QT_CONFIG(tooltip)
        self.recallButton.setToolTip(QCoreApplication.translate("CasesPage", u"\u6536\u56de\u4ea4\u7ed9\u7533\u62a5\u4eba\u586b\u5199\u7684\u7533\u62a5\u4ef6\uff0c\u5bf9\u65b9\u4ee5\u540e\u4ea4\u56de\u7684\u4f1a\u5148\u95ee\u60a8", None))
#endif // QT_CONFIG(tooltip)
        self.packageButton.setText(QCoreApplication.translate("CasesPage", u"\u5236\u4f5c\u62a5\u9001\u5305(&P)\u2026", None))
        self.deleteButton.setText(QCoreApplication.translate("CasesPage", u"\u5220\u9664", None))
    # retranslateUi

