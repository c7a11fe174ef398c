# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'case_page.ui'
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
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QTabWidget, QToolButton, QVBoxLayout, QWidget)

from desktop_app.gui.panels.guide_panel import GuidePanel
from desktop_app.gui.widgets.elided_label import ElidedLabel

class Ui_CasePage(object):
    def setupUi(self, CasePage):
        if not CasePage.objectName():
            CasePage.setObjectName(u"CasePage")
        self.layout4 = QVBoxLayout(CasePage)
        self.layout4.setSpacing(0)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(0, 0, 0, 0)
        self.bar = QFrame(CasePage)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"role", u"bar")
        self.layout3 = QHBoxLayout(self.bar)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(12, 6, 12, 6)
        self.backButton = QToolButton(self.bar)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setProperty(u"role", u"flat")
        self.backButton.setIconSize(QSize(18, 18))

        self.layout3.addWidget(self.backButton)

        self.layout2 = QVBoxLayout()
        self.layout2.setSpacing(0)
        self.layout2.setObjectName(u"layout2")
        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.caseTitle = ElidedLabel(self.bar)
        self.caseTitle.setObjectName(u"caseTitle")
        self.caseTitle.setProperty(u"role", u"heading")

        self.layout1.addWidget(self.caseTitle)

        self.status = QLabel(self.bar)
        self.status.setObjectName(u"status")
        self.status.setProperty(u"role", u"badge")

        self.layout1.addWidget(self.status)

        self.turn = QLabel(self.bar)
        self.turn.setObjectName(u"turn")
        self.turn.setProperty(u"role", u"small")

        self.layout1.addWidget(self.turn)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)


        self.layout2.addLayout(self.layout1)

        self.programmeTitle = QLabel(self.bar)
        self.programmeTitle.setObjectName(u"programmeTitle")
        self.programmeTitle.setProperty(u"role", u"small")

        self.layout2.addWidget(self.programmeTitle)


        self.layout3.addLayout(self.layout2)

        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer2)

        self.saved = QLabel(self.bar)
        self.saved.setObjectName(u"saved")
        self.saved.setProperty(u"role", u"small")

        self.layout3.addWidget(self.saved)

        self.undoButton = QToolButton(self.bar)
        self.undoButton.setObjectName(u"undoButton")
        self.undoButton.setProperty(u"role", u"flat")
        self.undoButton.setIconSize(QSize(18, 18))

        self.layout3.addWidget(self.undoButton)

        self.redoButton = QToolButton(self.bar)
        self.redoButton.setObjectName(u"redoButton")
        self.redoButton.setProperty(u"role", u"flat")
        self.redoButton.setIconSize(QSize(18, 18))

        self.layout3.addWidget(self.redoButton)

        self.zoomOutButton = QToolButton(self.bar)
        self.zoomOutButton.setObjectName(u"zoomOutButton")
        self.zoomOutButton.setProperty(u"role", u"flat")
        self.zoomOutButton.setIconSize(QSize(18, 18))

        self.layout3.addWidget(self.zoomOutButton)

        self.zoomInButton = QToolButton(self.bar)
        self.zoomInButton.setObjectName(u"zoomInButton")
        self.zoomInButton.setProperty(u"role", u"flat")
        self.zoomInButton.setIconSize(QSize(18, 18))

        self.layout3.addWidget(self.zoomInButton)

        self.recordButton = QToolButton(self.bar)
        self.recordButton.setObjectName(u"recordButton")
        self.recordButton.setProperty(u"role", u"flat")
        self.recordButton.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.recordButton.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.layout3.addWidget(self.recordButton)

        self.handButton = QPushButton(self.bar)
        self.handButton.setObjectName(u"handButton")

        self.layout3.addWidget(self.handButton)

        self.exportButton = QPushButton(self.bar)
        self.exportButton.setObjectName(u"exportButton")

        self.layout3.addWidget(self.exportButton)

        self.packageButton = QPushButton(self.bar)
        self.packageButton.setObjectName(u"packageButton")
        self.packageButton.setProperty(u"role", u"primary")

        self.layout3.addWidget(self.packageButton)


        self.layout4.addWidget(self.bar)

        self.splitter = QSplitter(CasePage)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.splitter.sizePolicy().hasHeightForWidth())
        self.splitter.setSizePolicy(sizePolicy)
        self.guide = GuidePanel(self.splitter)
        self.guide.setObjectName(u"guide")
        self.guide.setMinimumSize(QSize(220, 0))
        self.splitter.addWidget(self.guide)
        self.papers = QTabWidget(self.splitter)
        self.papers.setObjectName(u"papers")
        self.papers.setDocumentMode(True)
        self.papers.setMinimumSize(QSize(320, 0))
        self.splitter.addWidget(self.papers)
        self.side = QTabWidget(self.splitter)
        self.side.setObjectName(u"side")
        self.side.setDocumentMode(True)
        self.side.setMinimumSize(QSize(260, 0))
        self.splitter.addWidget(self.side)

        self.layout4.addWidget(self.splitter)


        self.retranslateUi(CasePage)

        QMetaObject.connectSlotsByName(CasePage)
    # setupUi

    def retranslateUi(self, CasePage):
#if QT_CONFIG(accessibility)
        CasePage.setAccessibleName(QCoreApplication.translate("CasePage", u"\u7533\u62a5\u4ef6\u586b\u62a5", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.backButton.setToolTip(QCoreApplication.translate("CasePage", u"\u56de\u5230\u7533\u62a5\u4ef6\u5217\u8868", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("CasePage", u"\u56de\u5230\u7533\u62a5\u4ef6\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.caseTitle.setText("")
        self.status.setText("")
        self.turn.setText("")
#if QT_CONFIG(accessibility)
        self.turn.setAccessibleName(QCoreApplication.translate("CasePage", u"\u8f6e\u5230\u8c01\u529e\u7406", None))
#endif // QT_CONFIG(accessibility)
        self.programmeTitle.setText("")
        self.saved.setText("")
#if QT_CONFIG(accessibility)
        self.saved.setAccessibleName(QCoreApplication.translate("CasePage", u"\u4fdd\u5b58\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.undoButton.setToolTip(QCoreApplication.translate("CasePage", u"\u64a4\u9500", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.undoButton.setAccessibleName(QCoreApplication.translate("CasePage", u"\u64a4\u9500", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.redoButton.setToolTip(QCoreApplication.translate("CasePage", u"\u91cd\u505a", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.redoButton.setAccessibleName(QCoreApplication.translate("CasePage", u"\u91cd\u505a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomOutButton.setToolTip(QCoreApplication.translate("CasePage", u"\u7f29\u5c0f\u7eb8\u9762", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOutButton.setAccessibleName(QCoreApplication.translate("CasePage", u"\u7f29\u5c0f\u7eb8\u9762", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomInButton.setToolTip(QCoreApplication.translate("CasePage", u"\u653e\u5927\u7eb8\u9762", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomInButton.setAccessibleName(QCoreApplication.translate("CasePage", u"\u653e\u5927\u7eb8\u9762", None))
#endif // QT_CONFIG(accessibility)
        self.recordButton.setText(QCoreApplication.translate("CasePage", u"\u4eba\u5458\u5e93", None))
#if QT_CONFIG(tooltip)
        self.recordButton.setToolTip(QCoreApplication.translate("CasePage", u"\u4ece\u4eba\u5458\u5e93\u586b\u5165\uff0c\u6216\u5199\u56de\u4eba\u5458\u5e93", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.recordButton.setAccessibleName(QCoreApplication.translate("CasePage", u"\u4eba\u5458\u5e93", None))
#endif // QT_CONFIG(accessibility)
        self.handButton.setText(QCoreApplication.translate("CasePage", u"\u4ea4\u7ed9\u7533\u62a5\u4eba(&H)\u2026", None))
        self.exportButton.setText(QCoreApplication.translate("CasePage", u"\u5bfc\u51fa(&E)\u2026", None))
        self.packageButton.setText(QCoreApplication.translate("CasePage", u"\u62a5\u9001(&S)\u2026", None))
#if QT_CONFIG(accessibility)
        self.papers.setAccessibleName(QCoreApplication.translate("CasePage", u"\u8868\u7684\u7eb8\u9762", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.side.setAccessibleName(QCoreApplication.translate("CasePage", u"\u9884\u89c8\u3001\u4f50\u8bc1\u6750\u6599\u548c\u5386\u53f2", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

