# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'overview_page.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_OverviewPage(object):
    def setupUi(self, OverviewPage):
        if not OverviewPage.objectName():
            OverviewPage.setObjectName(u"OverviewPage")
        self.layout7 = QVBoxLayout(OverviewPage)
        self.layout7.setSpacing(12)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(24, 24, 24, 24)
        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.title = QLabel(OverviewPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.newButton = QPushButton(OverviewPage)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.newButton)


        self.layout7.addLayout(self.layout1)

        self.greeting = QLabel(OverviewPage)
        self.greeting.setObjectName(u"greeting")
        self.greeting.setProperty(u"role", u"muted")
        self.greeting.setWordWrap(True)

        self.layout7.addWidget(self.greeting)

        self.scroll = QScrollArea(OverviewPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setProperty(u"role", u"page")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.body.setProperty(u"role", u"page")
        self.layout6 = QHBoxLayout(self.body)
        self.layout6.setSpacing(24)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setContentsMargins(0, 0, 8, 0)
        self.layout3 = QVBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.tasksHeading = QLabel(self.body)
        self.tasksHeading.setObjectName(u"tasksHeading")
        self.tasksHeading.setVisible(False)
        self.tasksHeading.setProperty(u"role", u"heading")

        self.layout3.addWidget(self.tasksHeading)

        self.tasksColumn = QVBoxLayout()
        self.tasksColumn.setSpacing(8)
        self.tasksColumn.setObjectName(u"tasksColumn")

        self.layout3.addLayout(self.tasksColumn)

        self.casesHeading = QLabel(self.body)
        self.casesHeading.setObjectName(u"casesHeading")
        self.casesHeading.setProperty(u"role", u"heading")

        self.layout3.addWidget(self.casesHeading)

        self.casesColumn = QVBoxLayout()
        self.casesColumn.setSpacing(8)
        self.casesColumn.setObjectName(u"casesColumn")

        self.layout3.addLayout(self.casesColumn)

        self.noCases = QLabel(self.body)
        self.noCases.setObjectName(u"noCases")
        self.noCases.setVisible(False)
        self.noCases.setProperty(u"role", u"muted")
        self.noCases.setWordWrap(True)

        self.layout3.addWidget(self.noCases)

        self.turnsColumn = QVBoxLayout()
        self.turnsColumn.setSpacing(8)
        self.turnsColumn.setObjectName(u"turnsColumn")

        self.layout3.addLayout(self.turnsColumn)

        self.spacer2 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout3.addItem(self.spacer2)


        self.layout6.addLayout(self.layout3)

        self.layout5 = QVBoxLayout()
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.deadlinesHeading = QLabel(self.body)
        self.deadlinesHeading.setObjectName(u"deadlinesHeading")
        self.deadlinesHeading.setProperty(u"role", u"heading")

        self.layout5.addWidget(self.deadlinesHeading)

        self.deadlinesColumn = QVBoxLayout()
        self.deadlinesColumn.setSpacing(8)
        self.deadlinesColumn.setObjectName(u"deadlinesColumn")

        self.layout5.addLayout(self.deadlinesColumn)

        self.spacer3 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout5.addItem(self.spacer3)


        self.layout6.addLayout(self.layout5)

        self.layout6.setStretch(0, 5)
        self.layout6.setStretch(1, 3)
        self.scroll.setWidget(self.body)

        self.layout7.addWidget(self.scroll)


        self.retranslateUi(OverviewPage)

        QMetaObject.connectSlotsByName(OverviewPage)
    # setupUi

    def retranslateUi(self, OverviewPage):
#if QT_CONFIG(accessibility)
        OverviewPage.setAccessibleName(QCoreApplication.translate("OverviewPage", u"\u6982\u89c8", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("OverviewPage", u"\u6982\u89c8", None))
        self.newButton.setText(QCoreApplication.translate("OverviewPage", u"\u65b0\u5efa\u7533\u62a5\u4ef6(&N)", None))
        self.greeting.setText("")
        self.tasksHeading.setText(QCoreApplication.translate("OverviewPage", u"\u4e0a\u7ea7\u4e0b\u53d1\u7684\u4efb\u52a1", None))
        self.casesHeading.setText(QCoreApplication.translate("OverviewPage", u"\u6b63\u5728\u529e\u7406", None))
        self.noCases.setText(QCoreApplication.translate("OverviewPage", u"\u8fd8\u6ca1\u6709\u7533\u62a5\u4ef6\u3002\u6309\u201c\u65b0\u5efa\u7533\u62a5\u4ef6\u201d\uff0c\u9009\u4e00\u4e2a\u9879\u76ee\u5c31\u53ef\u4ee5\u5f00\u59cb\u586b\u5199\u3002", None))
        self.deadlinesHeading.setText(QCoreApplication.translate("OverviewPage", u"\u622a\u6b62\u65f6\u95f4", None))
    # retranslateUi

