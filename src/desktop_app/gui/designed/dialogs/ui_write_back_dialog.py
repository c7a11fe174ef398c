# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'write_back_dialog.ui'
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

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_WriteBackDialog(object):
    def setupUi(self, WriteBackDialog):
        if not WriteBackDialog.objectName():
            WriteBackDialog.setObjectName(u"WriteBackDialog")
        WriteBackDialog.setMinimumSize(QSize(900, 540))
        self.layout1 = QVBoxLayout(WriteBackDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(WriteBackDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.summary = QLabel(WriteBackDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"muted")
        self.summary.setWordWrap(True)

        self.layout1.addWidget(self.summary)

        self.table = QTableView(WriteBackDialog)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.layout1.addWidget(self.table)

        self.progress = ProgressStrip(WriteBackDialog)
        self.progress.setObjectName(u"progress")

        self.layout1.addWidget(self.progress)

        self.error = QLabel(WriteBackDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout1.addWidget(self.error)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.allButton = QPushButton(WriteBackDialog)
        self.allButton.setObjectName(u"allButton")

        self.buttons.addWidget(self.allButton)

        self.noneButton = QPushButton(WriteBackDialog)
        self.noneButton.setObjectName(u"noneButton")

        self.buttons.addWidget(self.noneButton)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer1)

        self.closeButton = QPushButton(WriteBackDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.buttons.addWidget(self.closeButton)

        self.writeButton = QPushButton(WriteBackDialog)
        self.writeButton.setObjectName(u"writeButton")
        self.writeButton.setProperty(u"role", u"primary")
        self.writeButton.setEnabled(False)

        self.buttons.addWidget(self.writeButton)


        self.layout1.addLayout(self.buttons)


        self.retranslateUi(WriteBackDialog)

        self.writeButton.setDefault(True)


        QMetaObject.connectSlotsByName(WriteBackDialog)
    # setupUi

    def retranslateUi(self, WriteBackDialog):
        WriteBackDialog.setWindowTitle(QCoreApplication.translate("WriteBackDialog", u"\u5199\u56de\u4eba\u5458\u5e93", None))
        self.title.setText(QCoreApplication.translate("WriteBackDialog", u"\u5199\u56de\u4eba\u5458\u5e93", None))
        self.summary.setText(QCoreApplication.translate("WriteBackDialog", u"\u6b63\u5728\u6bd4\u8f83\u2026", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("WriteBackDialog", u"\u53ef\u4ee5\u5199\u56de\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.error.setText("")
        self.allButton.setText(QCoreApplication.translate("WriteBackDialog", u"\u5168\u9009", None))
        self.noneButton.setText(QCoreApplication.translate("WriteBackDialog", u"\u5168\u4e0d\u9009", None))
        self.closeButton.setText(QCoreApplication.translate("WriteBackDialog", u"\u53d6\u6d88", None))
        self.writeButton.setText(QCoreApplication.translate("WriteBackDialog", u"\u5199\u56de(&W)", None))
    # retranslateUi

