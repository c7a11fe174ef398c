# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_fill_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QFormLayout,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip
from desktop_app.gui.widgets.record_choice import RecordChoice

class Ui_RecordFillDialog(object):
    def setupUi(self, RecordFillDialog):
        if not RecordFillDialog.objectName():
            RecordFillDialog.setObjectName(u"RecordFillDialog")
        RecordFillDialog.setMinimumSize(QSize(900, 560))
        self.layout1 = QVBoxLayout(RecordFillDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(RecordFillDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(12)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.personLabel = QLabel(RecordFillDialog)
        self.personLabel.setObjectName(u"personLabel")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.personLabel)

        self.personBox = RecordChoice(RecordFillDialog)
        self.personBox.setObjectName(u"personBox")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.personBox)

        self.unitLabel = QLabel(RecordFillDialog)
        self.unitLabel.setObjectName(u"unitLabel")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.unitLabel)

        self.unitBox = RecordChoice(RecordFillDialog)
        self.unitBox.setObjectName(u"unitBox")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.unitBox)


        self.layout1.addLayout(self.form)

        self.summary = QLabel(RecordFillDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"muted")
        self.summary.setWordWrap(True)

        self.layout1.addWidget(self.summary)

        self.table = QTableView(RecordFillDialog)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.layout1.addWidget(self.table)

        self.progress = ProgressStrip(RecordFillDialog)
        self.progress.setObjectName(u"progress")

        self.layout1.addWidget(self.progress)

        self.error = QLabel(RecordFillDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout1.addWidget(self.error)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.allButton = QPushButton(RecordFillDialog)
        self.allButton.setObjectName(u"allButton")

        self.buttons.addWidget(self.allButton)

        self.noneButton = QPushButton(RecordFillDialog)
        self.noneButton.setObjectName(u"noneButton")

        self.buttons.addWidget(self.noneButton)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spacer1)

        self.closeButton = QPushButton(RecordFillDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.buttons.addWidget(self.closeButton)

        self.fillButton = QPushButton(RecordFillDialog)
        self.fillButton.setObjectName(u"fillButton")
        self.fillButton.setProperty(u"role", u"primary")
        self.fillButton.setEnabled(False)

        self.buttons.addWidget(self.fillButton)


        self.layout1.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.personLabel.setBuddy(self.personBox)
        self.unitLabel.setBuddy(self.unitBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecordFillDialog)

        self.fillButton.setDefault(True)


        QMetaObject.connectSlotsByName(RecordFillDialog)
    # setupUi

    def retranslateUi(self, RecordFillDialog):
        RecordFillDialog.setWindowTitle(QCoreApplication.translate("RecordFillDialog", u"\u4ece\u4eba\u5458\u5e93\u586b\u5165", None))
        self.title.setText(QCoreApplication.translate("RecordFillDialog", u"\u4ece\u4eba\u5458\u5e93\u586b\u5165", None))
        self.personLabel.setText(QCoreApplication.translate("RecordFillDialog", u"\u4eba\u5458(&P)", None))
        self.unitLabel.setText(QCoreApplication.translate("RecordFillDialog", u"\u5355\u4f4d(&U)", None))
        self.summary.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RecordFillDialog", u"\u5c06\u8981\u586b\u5165\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.error.setText("")
        self.allButton.setText(QCoreApplication.translate("RecordFillDialog", u"\u5168\u9009", None))
        self.noneButton.setText(QCoreApplication.translate("RecordFillDialog", u"\u5168\u4e0d\u9009", None))
        self.closeButton.setText(QCoreApplication.translate("RecordFillDialog", u"\u53d6\u6d88", None))
        self.fillButton.setText(QCoreApplication.translate("RecordFillDialog", u"\u586b\u5165(&F)", None))
    # retranslateUi

