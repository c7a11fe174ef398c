# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'receive_dialog.ui'
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
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.passphrase_edit import PassphraseEdit
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_ReceiveDialog(object):
    def setupUi(self, ReceiveDialog):
        if not ReceiveDialog.objectName():
            ReceiveDialog.setObjectName(u"ReceiveDialog")
        ReceiveDialog.setMinimumSize(QSize(860, 480))
        self.layout3 = QVBoxLayout(ReceiveDialog)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(ReceiveDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout3.addWidget(self.title)

        self.introduction = QLabel(ReceiveDialog)
        self.introduction.setObjectName(u"introduction")
        self.introduction.setProperty(u"role", u"muted")
        self.introduction.setWordWrap(True)

        self.layout3.addWidget(self.introduction)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.filesButton = QPushButton(ReceiveDialog)
        self.filesButton.setObjectName(u"filesButton")
        self.filesButton.setAutoDefault(False)

        self.layout1.addWidget(self.filesButton)

        self.folderButton = QPushButton(ReceiveDialog)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.layout1.addWidget(self.folderButton)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.passphraseLabel = QLabel(ReceiveDialog)
        self.passphraseLabel.setObjectName(u"passphraseLabel")

        self.layout1.addWidget(self.passphraseLabel)

        self.passphraseEdit = PassphraseEdit(ReceiveDialog)
        self.passphraseEdit.setObjectName(u"passphraseEdit")
        self.passphraseEdit.setMinimumSize(QSize(200, 0))
        self.passphraseEdit.setProperty(u"role", u"field")

        self.layout1.addWidget(self.passphraseEdit)


        self.layout3.addLayout(self.layout1)

        self.table = QTableView(ReceiveDialog)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setMinimumSize(QSize(0, 240))

        self.layout3.addWidget(self.table)

        self.error = QLabel(ReceiveDialog)
        self.error.setObjectName(u"error")
        self.error.setVisible(False)
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout3.addWidget(self.error)

        self.progress = ProgressStrip(ReceiveDialog)
        self.progress.setObjectName(u"progress")

        self.layout3.addWidget(self.progress)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer2)

        self.closeButton = QPushButton(ReceiveDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout2.addWidget(self.closeButton)

        self.openButton = QPushButton(ReceiveDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setEnabled(False)
        self.openButton.setAutoDefault(False)

        self.layout2.addWidget(self.openButton)

        self.receiveButton = QPushButton(ReceiveDialog)
        self.receiveButton.setObjectName(u"receiveButton")
        self.receiveButton.setEnabled(False)
        self.receiveButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.receiveButton)


        self.layout3.addLayout(self.layout2)

#if QT_CONFIG(shortcut)
        self.passphraseLabel.setBuddy(self.passphraseEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReceiveDialog)

        self.receiveButton.setDefault(True)


        QMetaObject.connectSlotsByName(ReceiveDialog)
    # setupUi

    def retranslateUi(self, ReceiveDialog):
        ReceiveDialog.setWindowTitle(QCoreApplication.translate("ReceiveDialog", u"\u63a5\u6536\u62a5\u9001\u5305", None))
        self.title.setText(QCoreApplication.translate("ReceiveDialog", u"\u63a5\u6536\u62a5\u9001\u5305", None))
        self.introduction.setText(QCoreApplication.translate("ReceiveDialog", u"\u53ef\u4ee5\u4e00\u6b21\u63a5\u6536\u8bb8\u591a\u6587\u4ef6\u3001\u6574\u4e2a\u6587\u4ef6\u5939\u3001\u5206\u5377\u548c\u90ae\u4ef6\uff08.eml\uff09\uff1b\u67d0\u4e00\u4e2a\u6253\u4e0d\u5f00\uff0c\u4e0d\u5f71\u54cd\u5176\u4ed6\uff0c\u539f\u56e0\u7559\u5728\u201c\u6536\u4ef6\u201d\u91cc\u3002", None))
        self.filesButton.setText(QCoreApplication.translate("ReceiveDialog", u"\u9009\u62e9\u6587\u4ef6(&F)\u2026", None))
        self.folderButton.setText(QCoreApplication.translate("ReceiveDialog", u"\u9009\u62e9\u6587\u4ef6\u5939(&D)\u2026", None))
        self.passphraseLabel.setText(QCoreApplication.translate("ReceiveDialog", u"\u53e3\u4ee4(&K)", None))
        self.passphraseEdit.setPlaceholderText(QCoreApplication.translate("ReceiveDialog", u"\u7528\u53e3\u4ee4\u52a0\u5bc6\u7684\u624d\u9700\u8981", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ReceiveDialog", u"\u63a5\u6536\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.error.setText("")
        self.closeButton.setText(QCoreApplication.translate("ReceiveDialog", u"\u5173\u95ed", None))
        self.openButton.setText(QCoreApplication.translate("ReceiveDialog", u"\u6253\u5f00\u6536\u5230\u7684\u7533\u62a5\u4ef6(&O)", None))
        self.receiveButton.setText(QCoreApplication.translate("ReceiveDialog", u"\u63a5\u6536(&R)", None))
    # retranslateUi

