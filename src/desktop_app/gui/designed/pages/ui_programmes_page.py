# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'programmes_page.ui'
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
    QSplitter, QTextBrowser, QVBoxLayout, QWidget)

class Ui_ProgrammesPage(object):
    def setupUi(self, ProgrammesPage):
        if not ProgrammesPage.objectName():
            ProgrammesPage.setObjectName(u"ProgrammesPage")
        self.layout2 = QVBoxLayout(ProgrammesPage)
        self.layout2.setSpacing(12)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(24, 24, 24, 24)
        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.title = QLabel(ProgrammesPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.giveButton = QPushButton(ProgrammesPage)
        self.giveButton.setObjectName(u"giveButton")

        self.layout1.addWidget(self.giveButton)

        self.newButton = QPushButton(ProgrammesPage)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.newButton)


        self.layout2.addLayout(self.layout1)

        self.splitter = QSplitter(ProgrammesPage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.list = QListView(self.splitter)
        self.list.setObjectName(u"list")
        self.list.setProperty(u"role", u"list")
        self.list.setMinimumSize(QSize(280, 0))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.splitter.addWidget(self.list)
        self.detail = QTextBrowser(self.splitter)
        self.detail.setObjectName(u"detail")
        self.detail.setProperty(u"role", u"list")
        self.detail.setOpenLinks(False)
        self.splitter.addWidget(self.detail)

        self.layout2.addWidget(self.splitter)


        self.retranslateUi(ProgrammesPage)

        QMetaObject.connectSlotsByName(ProgrammesPage)
    # setupUi

    def retranslateUi(self, ProgrammesPage):
#if QT_CONFIG(accessibility)
        ProgrammesPage.setAccessibleName(QCoreApplication.translate("ProgrammesPage", u"\u9879\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("ProgrammesPage", u"\u9879\u76ee", None))
        self.giveButton.setText(QCoreApplication.translate("ProgrammesPage", u"\u4e0b\u53d1(&G)\u2026", None))
#if QT_CONFIG(tooltip)
        self.giveButton.setToolTip(QCoreApplication.translate("ProgrammesPage", u"\u628a\u8fd9\u4e2a\u9879\u76ee\u53d1\u7ed9\u4e0b\u7ea7\u5355\u4f4d\u586b\u62a5\uff1a\u540d\u989d\u3001\u671f\u9650\u3001\u7ed9\u5bf9\u65b9\u7684\u8bdd", None))
#endif // QT_CONFIG(tooltip)
        self.newButton.setText(QCoreApplication.translate("ProgrammesPage", u"\u7528\u8fd9\u4e2a\u9879\u76ee\u65b0\u5efa\u7533\u62a5\u4ef6(&N)", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("ProgrammesPage", u"\u9879\u76ee\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.detail.setAccessibleName(QCoreApplication.translate("ProgrammesPage", u"\u9879\u76ee\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

