# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'paper_dialog.ui'
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
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

from desktop_app.gui.widgets.paper_drop import PaperDrop
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_PaperDialog(object):
    def setupUi(self, PaperDialog):
        if not PaperDialog.objectName():
            PaperDialog.setObjectName(u"PaperDialog")
        PaperDialog.setMinimumSize(QSize(820, 580))
        self.layout7 = QVBoxLayout(PaperDialog)
        self.layout7.setSpacing(12)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(PaperDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout7.addWidget(self.title)

        self.introduction = QLabel(PaperDialog)
        self.introduction.setObjectName(u"introduction")
        self.introduction.setProperty(u"role", u"muted")
        self.introduction.setWordWrap(True)

        self.layout7.addWidget(self.introduction)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.drop = PaperDrop(PaperDialog)
        self.drop.setObjectName(u"drop")

        self.layout1.addWidget(self.drop)


        self.layout7.addLayout(self.layout1)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.filesButton = QPushButton(PaperDialog)
        self.filesButton.setObjectName(u"filesButton")
        self.filesButton.setAutoDefault(False)

        self.layout3.addWidget(self.filesButton)

        self.spacer2 = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer2)

        self.codeLabel = QLabel(PaperDialog)
        self.codeLabel.setObjectName(u"codeLabel")

        self.layout3.addWidget(self.codeLabel)

        self.codeEdit = QLineEdit(PaperDialog)
        self.codeEdit.setObjectName(u"codeEdit")
        self.codeEdit.setMinimumSize(QSize(240, 0))
        self.codeEdit.setProperty(u"role", u"field")

        self.layout3.addWidget(self.codeEdit)

        self.checkButton = QPushButton(PaperDialog)
        self.checkButton.setObjectName(u"checkButton")
        self.checkButton.setAutoDefault(False)

        self.layout3.addWidget(self.checkButton)


        self.layout7.addLayout(self.layout3)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.verdictIcon = QLabel(PaperDialog)
        self.verdictIcon.setObjectName(u"verdictIcon")

        self.layout4.addWidget(self.verdictIcon)

        self.verdict = QLabel(PaperDialog)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setProperty(u"role", u"title")
        self.verdict.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.verdict.sizePolicy().hasHeightForWidth())
        self.verdict.setSizePolicy(sizePolicy)

        self.layout4.addWidget(self.verdict)


        self.layout7.addLayout(self.layout4)

        self.table = QTableView(PaperDialog)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setMinimumSize(QSize(0, 180))

        self.layout7.addWidget(self.table)

        self.error = QLabel(PaperDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout7.addWidget(self.error)

        self.progress = ProgressStrip(PaperDialog)
        self.progress.setObjectName(u"progress")

        self.layout7.addWidget(self.progress)

        self.layout6 = QHBoxLayout()
        self.layout6.setSpacing(8)
        self.layout6.setObjectName(u"layout6")
        self.spacer5 = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout6.addItem(self.spacer5)

        self.closeButton = QPushButton(PaperDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.layout6.addWidget(self.closeButton)


        self.layout7.addLayout(self.layout6)

#if QT_CONFIG(shortcut)
        self.codeLabel.setBuddy(self.codeEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PaperDialog)

        self.checkButton.setDefault(True)


        QMetaObject.connectSlotsByName(PaperDialog)
    # setupUi

    def retranslateUi(self, PaperDialog):
        PaperDialog.setWindowTitle(QCoreApplication.translate("PaperDialog", u"\u6838\u5bf9\u7eb8\u9762", None))
        self.title.setText("")
        self.introduction.setText(QCoreApplication.translate("PaperDialog", u"\u76d6\u7ae0\u7684\u7eb8\u9762\u6750\u6599\u6bcf\u9875\u9875\u811a\u6709\u4e8c\u7ef4\u7801\u548c 16 \u4f4d\u6821\u9a8c\u7801\u3002\u62d6\u5165\u626b\u63cf\u4ef6\uff08PDF \u6216\u56fe\u7247\uff09\uff0c\u6216\u7167\u9875\u811a\u8f93\u5165\u6821\u9a8c\u7801\uff0c\u770b\u770b\u548c\u672c\u673a\u4fdd\u5b58\u7684\u662f\u4e0d\u662f\u540c\u4e00\u4efd\u5185\u5bb9\u3002", None))
#if QT_CONFIG(accessibility)
        self.drop.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u628a\u626b\u63cf\u4ef6\u62d6\u5230\u8fd9\u91cc", None))
#endif // QT_CONFIG(accessibility)
        self.filesButton.setText(QCoreApplication.translate("PaperDialog", u"\u9009\u62e9\u626b\u63cf\u4ef6(&F)\u2026", None))
        self.codeLabel.setText(QCoreApplication.translate("PaperDialog", u"\u6821\u9a8c\u7801(&K)", None))
#if QT_CONFIG(accessibility)
        self.codeEdit.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u9875\u811a\u7684\u6821\u9a8c\u7801", None))
#endif // QT_CONFIG(accessibility)
        self.codeEdit.setPlaceholderText(QCoreApplication.translate("PaperDialog", u"\u5982 3F2A 90B1 C4D5 E6F7", None))
        self.checkButton.setText(QCoreApplication.translate("PaperDialog", u"\u6838\u5bf9(&C)", None))
        self.verdictIcon.setText("")
        self.verdict.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("PaperDialog", u"\u6bcf\u4e00\u9875\u7684\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.error.setText("")
        self.closeButton.setText(QCoreApplication.translate("PaperDialog", u"\u5173\u95ed", None))
    # retranslateUi

