# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'roster_import_dialog.ui'
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
    QSpacerItem, QTabWidget, QTableView, QVBoxLayout,
    QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_RosterImportDialog(object):
    def setupUi(self, RosterImportDialog):
        if not RosterImportDialog.objectName():
            RosterImportDialog.setObjectName(u"RosterImportDialog")
        RosterImportDialog.setMinimumSize(QSize(900, 540))
        self.layout1 = QVBoxLayout(RosterImportDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(RosterImportDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.summary = QLabel(RosterImportDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"muted")
        self.summary.setWordWrap(True)

        self.layout1.addWidget(self.summary)

        self.tabs = QTabWidget(RosterImportDialog)
        self.tabs.setObjectName(u"tabs")
        self.recordsTab = QWidget()
        self.recordsTab.setObjectName(u"recordsTab")
        self.recordsTabLayout = QVBoxLayout(self.recordsTab)
        self.recordsTabLayout.setSpacing(8)
        self.recordsTabLayout.setObjectName(u"recordsTabLayout")
        self.recordsTabLayout.setContentsMargins(0, 0, 0, 0)
        self.records = QTableView(self.recordsTab)
        self.records.setObjectName(u"records")
        self.records.setProperty(u"role", u"list")
        self.records.setShowGrid(False)
        self.records.setWordWrap(True)
        self.records.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.records.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.records.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.recordsTabLayout.addWidget(self.records)

        self.tabs.addTab(self.recordsTab, "")
        self.errorsTab = QWidget()
        self.errorsTab.setObjectName(u"errorsTab")
        self.errorsTabLayout = QVBoxLayout(self.errorsTab)
        self.errorsTabLayout.setSpacing(8)
        self.errorsTabLayout.setObjectName(u"errorsTabLayout")
        self.errorsTabLayout.setContentsMargins(0, 0, 0, 0)
        self.errors = QTableView(self.errorsTab)
        self.errors.setObjectName(u"errors")
        self.errors.setProperty(u"role", u"list")
        self.errors.setShowGrid(False)
        self.errors.setWordWrap(True)
        self.errors.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.errors.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.errors.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.errorsTabLayout.addWidget(self.errors)

        self.tabs.addTab(self.errorsTab, "")
        self.notesTab = QWidget()
        self.notesTab.setObjectName(u"notesTab")
        self.notesTabLayout = QVBoxLayout(self.notesTab)
        self.notesTabLayout.setSpacing(8)
        self.notesTabLayout.setObjectName(u"notesTabLayout")
        self.notesTabLayout.setContentsMargins(0, 0, 0, 0)
        self.notes = QTableView(self.notesTab)
        self.notes.setObjectName(u"notes")
        self.notes.setProperty(u"role", u"list")
        self.notes.setShowGrid(False)
        self.notes.setWordWrap(True)
        self.notes.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.notes.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.notes.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.notesTabLayout.addWidget(self.notes)

        self.tabs.addTab(self.notesTab, "")

        self.layout1.addWidget(self.tabs)

        self.progress = ProgressStrip(RosterImportDialog)
        self.progress.setObjectName(u"progress")

        self.layout1.addWidget(self.progress)

        self.error = QLabel(RosterImportDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout1.addWidget(self.error)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer1)

        self.closeButton = QPushButton(RosterImportDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.buttons.addWidget(self.closeButton)

        self.importButton = QPushButton(RosterImportDialog)
        self.importButton.setObjectName(u"importButton")
        self.importButton.setProperty(u"role", u"primary")
        self.importButton.setEnabled(False)

        self.buttons.addWidget(self.importButton)


        self.layout1.addLayout(self.buttons)


        self.retranslateUi(RosterImportDialog)

        self.importButton.setDefault(True)


        QMetaObject.connectSlotsByName(RosterImportDialog)
    # setupUi

    def retranslateUi(self, RosterImportDialog):
        RosterImportDialog.setWindowTitle(QCoreApplication.translate("RosterImportDialog", u"\u5bfc\u5165\u540d\u518c", None))
        self.title.setText(QCoreApplication.translate("RosterImportDialog", u"\u5bfc\u5165\u540d\u518c", None))
        self.summary.setText(QCoreApplication.translate("RosterImportDialog", u"\u6b63\u5728\u8bfb\u53d6\u2026", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("RosterImportDialog", u"\u6838\u5bf9\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.records.setAccessibleName(QCoreApplication.translate("RosterImportDialog", u"\u5c06\u8981\u5bfc\u5165\u7684\u8bb0\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.recordsTab), QCoreApplication.translate("RosterImportDialog", u"\u4eba\u5458\u4e0e\u5355\u4f4d", None))
#if QT_CONFIG(accessibility)
        self.errors.setAccessibleName(QCoreApplication.translate("RosterImportDialog", u"\u8981\u6539\u6b63\u7684\u9519\u8bef", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.errorsTab), QCoreApplication.translate("RosterImportDialog", u"\u9519\u8bef", None))
#if QT_CONFIG(accessibility)
        self.notes.setAccessibleName(QCoreApplication.translate("RosterImportDialog", u"\u503c\u5f97\u7559\u610f\u7684\u5730\u65b9", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.notesTab), QCoreApplication.translate("RosterImportDialog", u"\u8bf4\u660e", None))
        self.error.setText("")
        self.closeButton.setText(QCoreApplication.translate("RosterImportDialog", u"\u53d6\u6d88", None))
        self.importButton.setText(QCoreApplication.translate("RosterImportDialog", u"\u5bfc\u5165(&I)", None))
    # retranslateUi

