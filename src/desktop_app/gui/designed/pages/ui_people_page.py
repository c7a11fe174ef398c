# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'people_page.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QSplitter, QTabWidget, QTableView, QVBoxLayout,
    QWidget)

class Ui_PeoplePage(object):
    def setupUi(self, PeoplePage):
        if not PeoplePage.objectName():
            PeoplePage.setObjectName(u"PeoplePage")
        self.layout1 = QVBoxLayout(PeoplePage)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 24, 24, 24)
        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.title = QLabel(PeoplePage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout2.addWidget(self.title)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.templateButton = QPushButton(PeoplePage)
        self.templateButton.setObjectName(u"templateButton")

        self.layout2.addWidget(self.templateButton)

        self.importButton = QPushButton(PeoplePage)
        self.importButton.setObjectName(u"importButton")

        self.layout2.addWidget(self.importButton)

        self.exportButton = QPushButton(PeoplePage)
        self.exportButton.setObjectName(u"exportButton")

        self.layout2.addWidget(self.exportButton)


        self.layout1.addLayout(self.layout2)

        self.splitter = QSplitter(PeoplePage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget(self.splitter)
        self.left.setObjectName(u"left")
        self.layout3 = QVBoxLayout(self.left)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 12, 0)
        self.tabs = QTabWidget(self.left)
        self.tabs.setObjectName(u"tabs")
        self.peopleTab = QWidget()
        self.peopleTab.setObjectName(u"peopleTab")
        self.peopleTabLayout = QVBoxLayout(self.peopleTab)
        self.peopleTabLayout.setSpacing(8)
        self.peopleTabLayout.setObjectName(u"peopleTabLayout")
        self.peopleTabLayout.setContentsMargins(0, 8, 0, 0)
        self.peopleSearch = QLineEdit(self.peopleTab)
        self.peopleSearch.setObjectName(u"peopleSearch")
        self.peopleSearch.setClearButtonEnabled(True)
        self.peopleSearch.setProperty(u"role", u"field")

        self.peopleTabLayout.addWidget(self.peopleSearch)

        self.peopleTable = QTableView(self.peopleTab)
        self.peopleTable.setObjectName(u"peopleTable")
        self.peopleTable.setProperty(u"role", u"list")
        self.peopleTable.setShowGrid(False)
        self.peopleTable.setSortingEnabled(True)
        self.peopleTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.peopleTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.peopleTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.peopleTabLayout.addWidget(self.peopleTable)

        self.peopleEmpty = QLabel(self.peopleTab)
        self.peopleEmpty.setObjectName(u"peopleEmpty")
        self.peopleEmpty.setProperty(u"role", u"muted")
        self.peopleEmpty.setWordWrap(True)
        self.peopleEmpty.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.peopleTabLayout.addWidget(self.peopleEmpty)

        self.peopleCount = QLabel(self.peopleTab)
        self.peopleCount.setObjectName(u"peopleCount")
        self.peopleCount.setProperty(u"role", u"small")

        self.peopleTabLayout.addWidget(self.peopleCount)

        self.tabs.addTab(self.peopleTab, "")
        self.unitsTab = QWidget()
        self.unitsTab.setObjectName(u"unitsTab")
        self.unitsTabLayout = QVBoxLayout(self.unitsTab)
        self.unitsTabLayout.setSpacing(8)
        self.unitsTabLayout.setObjectName(u"unitsTabLayout")
        self.unitsTabLayout.setContentsMargins(0, 8, 0, 0)
        self.unitsSearch = QLineEdit(self.unitsTab)
        self.unitsSearch.setObjectName(u"unitsSearch")
        self.unitsSearch.setClearButtonEnabled(True)
        self.unitsSearch.setProperty(u"role", u"field")

        self.unitsTabLayout.addWidget(self.unitsSearch)

        self.unitsTable = QTableView(self.unitsTab)
        self.unitsTable.setObjectName(u"unitsTable")
        self.unitsTable.setProperty(u"role", u"list")
        self.unitsTable.setShowGrid(False)
        self.unitsTable.setSortingEnabled(True)
        self.unitsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.unitsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.unitsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.unitsTabLayout.addWidget(self.unitsTable)

        self.unitsEmpty = QLabel(self.unitsTab)
        self.unitsEmpty.setObjectName(u"unitsEmpty")
        self.unitsEmpty.setProperty(u"role", u"muted")
        self.unitsEmpty.setWordWrap(True)
        self.unitsEmpty.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.unitsTabLayout.addWidget(self.unitsEmpty)

        self.unitsCount = QLabel(self.unitsTab)
        self.unitsCount.setObjectName(u"unitsCount")
        self.unitsCount.setProperty(u"role", u"small")

        self.unitsTabLayout.addWidget(self.unitsCount)

        self.tabs.addTab(self.unitsTab, "")

        self.layout3.addWidget(self.tabs)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.newButton = QPushButton(self.left)
        self.newButton.setObjectName(u"newButton")

        self.layout4.addWidget(self.newButton)

        self.deleteButton = QPushButton(self.left)
        self.deleteButton.setObjectName(u"deleteButton")

        self.layout4.addWidget(self.deleteButton)

        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout4.addItem(self.spacer2)

        self.revealBox = QCheckBox(self.left)
        self.revealBox.setObjectName(u"revealBox")

        self.layout4.addWidget(self.revealBox)


        self.layout3.addLayout(self.layout4)

        self.splitter.addWidget(self.left)
        self.right = QWidget(self.splitter)
        self.right.setObjectName(u"right")
        self.layout5 = QVBoxLayout(self.right)
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.layout5.setContentsMargins(12, 0, 0, 0)
        self.layout6 = QHBoxLayout()
        self.layout6.setSpacing(8)
        self.layout6.setObjectName(u"layout6")
        self.recordTitle = QLabel(self.right)
        self.recordTitle.setObjectName(u"recordTitle")
        self.recordTitle.setProperty(u"role", u"heading")

        self.layout6.addWidget(self.recordTitle)

        self.spacer3 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout6.addItem(self.spacer3)

        self.saved = QLabel(self.right)
        self.saved.setObjectName(u"saved")
        self.saved.setProperty(u"role", u"small")

        self.layout6.addWidget(self.saved)

        self.caseButton = QPushButton(self.right)
        self.caseButton.setObjectName(u"caseButton")
        self.caseButton.setProperty(u"role", u"primary")

        self.layout6.addWidget(self.caseButton)


        self.layout5.addLayout(self.layout6)

        self.remarks = QLabel(self.right)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setProperty(u"role", u"caution")
        self.remarks.setWordWrap(True)

        self.layout5.addWidget(self.remarks)

        self.scroll = QScrollArea(self.right)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setProperty(u"role", u"page")
        self.holder = QWidget()
        self.holder.setObjectName(u"holder")
        self.holder.setProperty(u"role", u"page")
        self.editors = QVBoxLayout(self.holder)
        self.editors.setSpacing(0)
        self.editors.setObjectName(u"editors")
        self.editors.setContentsMargins(0, 0, 0, 0)
        self.scroll.setWidget(self.holder)

        self.layout5.addWidget(self.scroll)

        self.nothing = QLabel(self.right)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.layout5.addWidget(self.nothing)

        self.splitter.addWidget(self.right)

        self.layout1.addWidget(self.splitter)


        self.retranslateUi(PeoplePage)

        QMetaObject.connectSlotsByName(PeoplePage)
    # setupUi

    def retranslateUi(self, PeoplePage):
#if QT_CONFIG(accessibility)
        PeoplePage.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u4eba\u5458\u4e0e\u5355\u4f4d", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("PeoplePage", u"\u4eba\u5458\u4e0e\u5355\u4f4d", None))
        self.templateButton.setText(QCoreApplication.translate("PeoplePage", u"\u4fdd\u5b58\u6a21\u677f(&T)\u2026", None))
        self.importButton.setText(QCoreApplication.translate("PeoplePage", u"\u4ece Excel \u5bfc\u5165(&I)\u2026", None))
        self.exportButton.setText(QCoreApplication.translate("PeoplePage", u"\u5bfc\u51fa(&E)\u2026", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u4eba\u5458\u6216\u5355\u4f4d", None))
#endif // QT_CONFIG(accessibility)
        self.peopleSearch.setPlaceholderText(QCoreApplication.translate("PeoplePage", u"\u67e5\u627e\uff1a\u59d3\u540d\u3001\u8eab\u4efd\u8bc1\u53f7\u3001\u5355\u4f4d\u3001\u624b\u673a\u3001\u804c\u4e1a", None))
#if QT_CONFIG(accessibility)
        self.peopleSearch.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u67e5\u627e\u4eba\u5458", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.peopleTable.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u4eba\u5458\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.peopleEmpty.setText("")
        self.peopleCount.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.peopleTab), QCoreApplication.translate("PeoplePage", u"\u4eba\u5458", None))
        self.unitsSearch.setPlaceholderText(QCoreApplication.translate("PeoplePage", u"\u67e5\u627e\uff1a\u5355\u4f4d\u540d\u79f0\u3001\u4ee3\u7801\u3001\u8054\u7cfb\u4eba\u3001\u5730\u5740", None))
#if QT_CONFIG(accessibility)
        self.unitsSearch.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u67e5\u627e\u5355\u4f4d", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.unitsTable.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u5355\u4f4d\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.unitsEmpty.setText("")
        self.unitsCount.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.unitsTab), QCoreApplication.translate("PeoplePage", u"\u5355\u4f4d", None))
        self.newButton.setText(QCoreApplication.translate("PeoplePage", u"\u65b0\u5efa(&N)", None))
        self.deleteButton.setText(QCoreApplication.translate("PeoplePage", u"\u5220\u9664", None))
        self.revealBox.setText(QCoreApplication.translate("PeoplePage", u"\u663e\u793a\u8eab\u4efd\u8bc1\u53f7", None))
        self.recordTitle.setText("")
        self.saved.setText("")
#if QT_CONFIG(accessibility)
        self.saved.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u4fdd\u5b58\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
        self.caseButton.setText(QCoreApplication.translate("PeoplePage", u"\u4e3a\u6b64\u4eba\u65b0\u5efa\u7533\u62a5\u4ef6(&A)", None))
        self.remarks.setText("")
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("PeoplePage", u"\u8bb0\u5f55\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText("")
    # retranslateUi

