# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'export_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_ExportDialog(object):
    def setupUi(self, ExportDialog):
        if not ExportDialog.objectName():
            ExportDialog.setObjectName(u"ExportDialog")
        ExportDialog.setMinimumSize(QSize(560, 0))
        self.layout3 = QVBoxLayout(ExportDialog)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(ExportDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout3.addWidget(self.title)

        self.subject = QLabel(ExportDialog)
        self.subject.setObjectName(u"subject")
        self.subject.setProperty(u"role", u"muted")
        self.subject.setWordWrap(True)

        self.layout3.addWidget(self.subject)

        self.formatsHeading = QLabel(ExportDialog)
        self.formatsHeading.setObjectName(u"formatsHeading")
        self.formatsHeading.setProperty(u"role", u"heading")

        self.layout3.addWidget(self.formatsHeading)

        self.pdfCheck = QCheckBox(ExportDialog)
        self.pdfCheck.setObjectName(u"pdfCheck")
        self.pdfCheck.setChecked(True)

        self.layout3.addWidget(self.pdfCheck)

        self.docxCheck = QCheckBox(ExportDialog)
        self.docxCheck.setObjectName(u"docxCheck")
        self.docxCheck.setChecked(True)

        self.layout3.addWidget(self.docxCheck)

        self.xlsxCheck = QCheckBox(ExportDialog)
        self.xlsxCheck.setObjectName(u"xlsxCheck")
        self.xlsxCheck.setChecked(True)

        self.layout3.addWidget(self.xlsxCheck)

        self.bookletCheck = QCheckBox(ExportDialog)
        self.bookletCheck.setObjectName(u"bookletCheck")

        self.layout3.addWidget(self.bookletCheck)

        self.folderLabel = QLabel(ExportDialog)
        self.folderLabel.setObjectName(u"folderLabel")

        self.layout3.addWidget(self.folderLabel)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.folderEdit = QLineEdit(ExportDialog)
        self.folderEdit.setObjectName(u"folderEdit")
        self.folderEdit.setProperty(u"role", u"field")

        self.layout1.addWidget(self.folderEdit)

        self.browseButton = QPushButton(ExportDialog)
        self.browseButton.setObjectName(u"browseButton")
        self.browseButton.setAutoDefault(False)

        self.layout1.addWidget(self.browseButton)


        self.layout3.addLayout(self.layout1)

        self.openCheck = QCheckBox(ExportDialog)
        self.openCheck.setObjectName(u"openCheck")
        self.openCheck.setChecked(True)

        self.layout3.addWidget(self.openCheck)

        self.notice = QLabel(ExportDialog)
        self.notice.setObjectName(u"notice")
        self.notice.setVisible(False)
        self.notice.setProperty(u"role", u"caution")
        self.notice.setWordWrap(True)

        self.layout3.addWidget(self.notice)

        self.error = QLabel(ExportDialog)
        self.error.setObjectName(u"error")
        self.error.setVisible(False)
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout3.addWidget(self.error)

        self.progress = ProgressStrip(ExportDialog)
        self.progress.setObjectName(u"progress")

        self.layout3.addWidget(self.progress)

        self.spacer1 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout3.addItem(self.spacer1)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer2)

        self.closeButton = QPushButton(ExportDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.layout2.addWidget(self.closeButton)

        self.exportButton = QPushButton(ExportDialog)
        self.exportButton.setObjectName(u"exportButton")
        self.exportButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.exportButton)


        self.layout3.addLayout(self.layout2)

#if QT_CONFIG(shortcut)
        self.folderLabel.setBuddy(self.folderEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExportDialog)

        self.exportButton.setDefault(True)


        QMetaObject.connectSlotsByName(ExportDialog)
    # setupUi

    def retranslateUi(self, ExportDialog):
        ExportDialog.setWindowTitle(QCoreApplication.translate("ExportDialog", u"\u5bfc\u51fa", None))
        self.title.setText(QCoreApplication.translate("ExportDialog", u"\u5bfc\u51fa", None))
        self.subject.setText("")
        self.formatsHeading.setText(QCoreApplication.translate("ExportDialog", u"\u683c\u5f0f", None))
        self.pdfCheck.setText(QCoreApplication.translate("ExportDialog", u"PDF\uff08\u6253\u5370\u3001\u76d6\u7ae0\u7528\uff0c\u5b57\u4f53\u5df2\u5d4c\u5165\uff09(&P)", None))
        self.docxCheck.setText(QCoreApplication.translate("ExportDialog", u"Word \u6587\u6863\uff08\u53ef\u4ee5\u7ee7\u7eed\u7f16\u8f91\uff09(&W)", None))
        self.xlsxCheck.setText(QCoreApplication.translate("ExportDialog", u"Excel \u8868\u683c\uff08\u6c47\u603b\u8868\uff09(&X)", None))
        self.bookletCheck.setText(QCoreApplication.translate("ExportDialog", u"\u88c5\u8ba2\u518c\uff08\u6240\u6709\u8868\u548c\u4f50\u8bc1\u6750\u6599\u5408\u6210\u4e00\u4e2a PDF\uff09(&K)", None))
        self.folderLabel.setText(QCoreApplication.translate("ExportDialog", u"\u4fdd\u5b58\u5230\u6587\u4ef6\u5939(&F)", None))
        self.browseButton.setText(QCoreApplication.translate("ExportDialog", u"\u9009\u62e9(&B)\u2026", None))
        self.openCheck.setText(QCoreApplication.translate("ExportDialog", u"\u5b8c\u6210\u540e\u6253\u5f00\u6587\u4ef6\u5939(&O)", None))
        self.notice.setText("")
        self.error.setText("")
        self.closeButton.setText(QCoreApplication.translate("ExportDialog", u"\u53d6\u6d88", None))
        self.exportButton.setText(QCoreApplication.translate("ExportDialog", u"\u5bfc\u51fa(&E)", None))
    # retranslateUi

