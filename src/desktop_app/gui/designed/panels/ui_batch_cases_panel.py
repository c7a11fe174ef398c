# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'batch_cases_panel.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QLabel, QListView, QPushButton, QSizePolicy,
    QVBoxLayout, QWidget)

from desktop_app.gui.widgets.quota_bar import QuotaBar

class Ui_BatchCasesPanel(object):
    def setupUi(self, BatchCasesPanel):
        if not BatchCasesPanel.objectName():
            BatchCasesPanel.setObjectName(u"BatchCasesPanel")
        BatchCasesPanel.setProperty(u"role", u"surface")
        self.layout4 = QVBoxLayout(BatchCasesPanel)
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(12, 8, 12, 12)
        self.quotaHeading = QLabel(BatchCasesPanel)
        self.quotaHeading.setObjectName(u"quotaHeading")
        self.quotaHeading.setProperty(u"role", u"heading")

        self.layout4.addWidget(self.quotaHeading)

        self.quota = QuotaBar(BatchCasesPanel)
        self.quota.setObjectName(u"quota")

        self.layout4.addWidget(self.quota)

        self.quotaText = QLabel(BatchCasesPanel)
        self.quotaText.setObjectName(u"quotaText")
        self.quotaText.setProperty(u"role", u"small")
        self.quotaText.setWordWrap(True)

        self.layout4.addWidget(self.quotaText)

        self.casesHeading = QLabel(BatchCasesPanel)
        self.casesHeading.setObjectName(u"casesHeading")
        self.casesHeading.setProperty(u"role", u"heading")

        self.layout4.addWidget(self.casesHeading)

        self.cases = QListView(BatchCasesPanel)
        self.cases.setObjectName(u"cases")
        self.cases.setProperty(u"role", u"plain")
        self.cases.setFrameShape(QFrame.Shape.NoFrame)
        self.cases.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cases.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cases.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.cases.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.cases.setDragEnabled(True)
        self.cases.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.cases.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.cases.setWordWrap(True)

        self.layout4.addWidget(self.cases)

        self.casesEmpty = QLabel(BatchCasesPanel)
        self.casesEmpty.setObjectName(u"casesEmpty")
        self.casesEmpty.setProperty(u"role", u"muted")
        self.casesEmpty.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.casesEmpty.sizePolicy().hasHeightForWidth())
        self.casesEmpty.setSizePolicy(sizePolicy)
        self.casesEmpty.setWordWrap(True)

        self.layout4.addWidget(self.casesEmpty)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.addButton = QPushButton(BatchCasesPanel)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.layout3.addWidget(self.addButton)

        self.openCaseButton = QPushButton(BatchCasesPanel)
        self.openCaseButton.setObjectName(u"openCaseButton")

        self.layout3.addWidget(self.openCaseButton)

        self.removeButton = QPushButton(BatchCasesPanel)
        self.removeButton.setObjectName(u"removeButton")

        self.layout3.addWidget(self.removeButton)


        self.layout4.addLayout(self.layout3)

#if QT_CONFIG(shortcut)
        self.casesHeading.setBuddy(self.cases)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BatchCasesPanel)

        QMetaObject.connectSlotsByName(BatchCasesPanel)
    # setupUi

    def retranslateUi(self, BatchCasesPanel):
#if QT_CONFIG(accessibility)
        BatchCasesPanel.setAccessibleName(QCoreApplication.translate("BatchCasesPanel", u"\u63a8\u8350\u540d\u989d\u548c\u7533\u62a5\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.quotaHeading.setText(QCoreApplication.translate("BatchCasesPanel", u"\u63a8\u8350\u540d\u989d", None))
        self.quotaText.setText("")
        self.casesHeading.setText(QCoreApplication.translate("BatchCasesPanel", u"\u7533\u62a5\u4ef6(&4)", None))
#if QT_CONFIG(accessibility)
        self.cases.setAccessibleName(QCoreApplication.translate("BatchCasesPanel", u"\u6279\u6b21\u91cc\u7684\u7533\u62a5\u4ef6\uff0c\u53ef\u4ee5\u62d6\u52a8\u8c03\u6574\u987a\u5e8f", None))
#endif // QT_CONFIG(accessibility)
        self.casesEmpty.setText(QCoreApplication.translate("BatchCasesPanel", u"\u8fd8\u6ca1\u6709\u7533\u62a5\u4ef6\u3002\u6309\u201c\u6dfb\u52a0\u201d\uff0c\u4ece\u7533\u62a5\u4ef6\u4e2d\u9009\u62e9\u8981\u4e00\u8d77\u62a5\u9001\u7684\u3002", None))
        self.addButton.setText(QCoreApplication.translate("BatchCasesPanel", u"\u6dfb\u52a0(&A)\u2026", None))
        self.openCaseButton.setText(QCoreApplication.translate("BatchCasesPanel", u"\u6253\u5f00", None))
        self.removeButton.setText(QCoreApplication.translate("BatchCasesPanel", u"\u79fb\u51fa", None))
    # retranslateUi

