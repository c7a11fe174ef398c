# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'batch_page.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QSplitter,
    QTabWidget, QToolButton, QVBoxLayout, QWidget)

from desktop_app.gui.panels.batch_cases_panel import BatchCasesPanel
from desktop_app.gui.panels.guide_panel import GuidePanel

class Ui_BatchPage(object):
    def setupUi(self, BatchPage):
        if not BatchPage.objectName():
            BatchPage.setObjectName(u"BatchPage")
        self.layout7 = QVBoxLayout(BatchPage)
        self.layout7.setSpacing(0)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(0, 0, 0, 0)
        self.head = QWidget(BatchPage)
        self.head.setObjectName(u"head")
        self.head.setProperty(u"role", u"surface")
        self.layout2 = QHBoxLayout(self.head)
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(12, 8, 12, 8)
        self.backButton = QToolButton(self.head)
        self.backButton.setObjectName(u"backButton")
        self.backButton.setProperty(u"role", u"flat")
        self.backButton.setIconSize(QSize(18, 18))

        self.layout2.addWidget(self.backButton)

        self.layout1 = QVBoxLayout()
        self.layout1.setSpacing(2)
        self.layout1.setObjectName(u"layout1")
        self.unitEdit = QLineEdit(self.head)
        self.unitEdit.setObjectName(u"unitEdit")
        self.unitEdit.setProperty(u"role", u"field")
        self.unitEdit.setMaxLength(120)
        self.unitEdit.setMinimumSize(QSize(320, 0))

        self.layout1.addWidget(self.unitEdit)

        self.programmeTitle = QLabel(self.head)
        self.programmeTitle.setObjectName(u"programmeTitle")
        self.programmeTitle.setProperty(u"role", u"small")

        self.layout1.addWidget(self.programmeTitle)


        self.layout2.addLayout(self.layout1)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.saved = QLabel(self.head)
        self.saved.setObjectName(u"saved")
        self.saved.setProperty(u"role", u"small")

        self.layout2.addWidget(self.saved)

        self.undoButton = QToolButton(self.head)
        self.undoButton.setObjectName(u"undoButton")
        self.undoButton.setProperty(u"role", u"flat")
        self.undoButton.setIconSize(QSize(18, 18))

        self.layout2.addWidget(self.undoButton)

        self.redoButton = QToolButton(self.head)
        self.redoButton.setObjectName(u"redoButton")
        self.redoButton.setProperty(u"role", u"flat")
        self.redoButton.setIconSize(QSize(18, 18))

        self.layout2.addWidget(self.redoButton)

        self.zoomOutButton = QToolButton(self.head)
        self.zoomOutButton.setObjectName(u"zoomOutButton")
        self.zoomOutButton.setProperty(u"role", u"flat")
        self.zoomOutButton.setIconSize(QSize(18, 18))

        self.layout2.addWidget(self.zoomOutButton)

        self.zoomInButton = QToolButton(self.head)
        self.zoomInButton.setObjectName(u"zoomInButton")
        self.zoomInButton.setProperty(u"role", u"flat")
        self.zoomInButton.setIconSize(QSize(18, 18))

        self.layout2.addWidget(self.zoomInButton)

        self.exportButton = QPushButton(self.head)
        self.exportButton.setObjectName(u"exportButton")

        self.layout2.addWidget(self.exportButton)

        self.packageButton = QPushButton(self.head)
        self.packageButton.setObjectName(u"packageButton")
        self.packageButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.packageButton)


        self.layout7.addWidget(self.head)

        self.splitter = QSplitter(BatchPage)
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
        self.middle = QWidget(self.splitter)
        self.middle.setObjectName(u"middle")
        self.middle.setMinimumSize(QSize(320, 0))
        self.layout6 = QVBoxLayout(self.middle)
        self.layout6.setSpacing(0)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setContentsMargins(0, 0, 0, 0)
        self.papers = QTabWidget(self.middle)
        self.papers.setObjectName(u"papers")
        self.papers.setDocumentMode(True)

        self.layout6.addWidget(self.papers)

        self.noPapers = QLabel(self.middle)
        self.noPapers.setObjectName(u"noPapers")
        self.noPapers.setProperty(u"role", u"muted")
        self.noPapers.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.noPapers.setWordWrap(True)

        self.layout6.addWidget(self.noPapers)

        self.pager = QWidget(self.middle)
        self.pager.setObjectName(u"pager")
        self.layout5 = QHBoxLayout(self.pager)
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.layout5.setContentsMargins(8, 4, 8, 4)
        self.spacer4 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.spacer4)

        self.earlierButton = QToolButton(self.pager)
        self.earlierButton.setObjectName(u"earlierButton")
        self.earlierButton.setProperty(u"role", u"flat")
        self.earlierButton.setIconSize(QSize(18, 18))

        self.layout5.addWidget(self.earlierButton)

        self.rowsShown = QLabel(self.pager)
        self.rowsShown.setObjectName(u"rowsShown")
        self.rowsShown.setProperty(u"role", u"small")

        self.layout5.addWidget(self.rowsShown)

        self.laterButton = QToolButton(self.pager)
        self.laterButton.setObjectName(u"laterButton")
        self.laterButton.setProperty(u"role", u"flat")
        self.laterButton.setIconSize(QSize(18, 18))

        self.layout5.addWidget(self.laterButton)

        self.spacer5 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.spacer5)


        self.layout6.addWidget(self.pager)

        self.splitter.addWidget(self.middle)
        self.side = BatchCasesPanel(self.splitter)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(230, 0))
        self.splitter.addWidget(self.side)

        self.layout7.addWidget(self.splitter)


        self.retranslateUi(BatchPage)

        QMetaObject.connectSlotsByName(BatchPage)
    # setupUi

    def retranslateUi(self, BatchPage):
#if QT_CONFIG(accessibility)
        BatchPage.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u63a8\u8350\u6279\u6b21", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.backButton.setToolTip(QCoreApplication.translate("BatchPage", u"\u56de\u5230\u6279\u6b21\u5217\u8868", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.backButton.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u56de\u5230\u6279\u6b21\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.unitEdit.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u63a8\u8350\u5355\u4f4d\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.programmeTitle.setText("")
        self.saved.setText("")
#if QT_CONFIG(accessibility)
        self.saved.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u4fdd\u5b58\u72b6\u6001", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.undoButton.setToolTip(QCoreApplication.translate("BatchPage", u"\u64a4\u9500", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.undoButton.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u64a4\u9500", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.redoButton.setToolTip(QCoreApplication.translate("BatchPage", u"\u91cd\u505a", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.redoButton.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u91cd\u505a", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomOutButton.setToolTip(QCoreApplication.translate("BatchPage", u"\u7f29\u5c0f\u7eb8\u9762", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomOutButton.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u7f29\u5c0f\u7eb8\u9762", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.zoomInButton.setToolTip(QCoreApplication.translate("BatchPage", u"\u653e\u5927\u7eb8\u9762", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.zoomInButton.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u653e\u5927\u7eb8\u9762", None))
#endif // QT_CONFIG(accessibility)
        self.exportButton.setText(QCoreApplication.translate("BatchPage", u"\u5bfc\u51fa(&E)\u2026", None))
        self.packageButton.setText(QCoreApplication.translate("BatchPage", u"\u6253\u5305(&S)\u2026", None))
#if QT_CONFIG(accessibility)
        self.papers.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u6279\u6b21\u7684\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.noPapers.setText(QCoreApplication.translate("BatchPage", u"\u8fd9\u4e2a\u9879\u76ee\u7684\u901a\u77e5\u6ca1\u6709\u8981\u6c42\u63a8\u8350\u5355\u4f4d\u586b\u62a5\u6c47\u603b\u8868\u3002\u53ef\u4ee5\u76f4\u63a5\u5bfc\u51fa\u6216\u6253\u5305\u7533\u62a5\u4ef6\u3002", None))
#if QT_CONFIG(tooltip)
        self.earlierButton.setToolTip(QCoreApplication.translate("BatchPage", u"\u524d\u9762\u7684\u884c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.earlierButton.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u524d\u9762\u7684\u884c", None))
#endif // QT_CONFIG(accessibility)
        self.rowsShown.setText("")
#if QT_CONFIG(tooltip)
        self.laterButton.setToolTip(QCoreApplication.translate("BatchPage", u"\u540e\u9762\u7684\u884c", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.laterButton.setAccessibleName(QCoreApplication.translate("BatchPage", u"\u540e\u9762\u7684\u884c", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

