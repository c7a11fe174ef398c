# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'decide_dialog.ui'
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
    QLabel, QLineEdit, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_DecideDialog(object):
    def setupUi(self, DecideDialog):
        if not DecideDialog.objectName():
            DecideDialog.setObjectName(u"DecideDialog")
        DecideDialog.setMinimumSize(QSize(560, 380))
        self.layout1 = QVBoxLayout(DecideDialog)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(DecideDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout1.addWidget(self.title)

        self.summary = QLabel(DecideDialog)
        self.summary.setObjectName(u"summary")
        self.summary.setWordWrap(True)

        self.layout1.addWidget(self.summary)

        self.warning = QLabel(DecideDialog)
        self.warning.setObjectName(u"warning")
        self.warning.setProperty(u"role", u"caution")
        self.warning.setWordWrap(True)
        self.warning.setVisible(False)

        self.layout1.addWidget(self.warning)

        self.noteLabel = QLabel(DecideDialog)
        self.noteLabel.setObjectName(u"noteLabel")

        self.layout1.addWidget(self.noteLabel)

        self.noteEdit = QPlainTextEdit(DecideDialog)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setProperty(u"role", u"field")
        self.noteEdit.setTabChangesFocus(True)
        self.noteEdit.setMaximumSize(QSize(16777215, 84))

        self.layout1.addWidget(self.noteEdit)

        self.receiptCheck = QCheckBox(DecideDialog)
        self.receiptCheck.setObjectName(u"receiptCheck")
        self.receiptCheck.setChecked(True)

        self.layout1.addWidget(self.receiptCheck)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(0, 0, 0, 0)
        self.folderEdit = QLineEdit(DecideDialog)
        self.folderEdit.setObjectName(u"folderEdit")
        self.folderEdit.setProperty(u"role", u"field")

        self.layout2.addWidget(self.folderEdit)

        self.folderButton = QPushButton(DecideDialog)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.layout2.addWidget(self.folderButton)


        self.layout1.addLayout(self.layout2)

        self.hint = QLabel(DecideDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"small")
        self.hint.setWordWrap(True)

        self.layout1.addWidget(self.hint)

        self.error = QLabel(DecideDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout1.addWidget(self.error)

        self.progress = ProgressStrip(DecideDialog)
        self.progress.setObjectName(u"progress")

        self.layout1.addWidget(self.progress)

        self.bottom = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout1.addItem(self.bottom)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 0, 0)
        self.spacer1 = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer1)

        self.closeButton = QPushButton(DecideDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.layout3.addWidget(self.closeButton)

        self.decideButton = QPushButton(DecideDialog)
        self.decideButton.setObjectName(u"decideButton")
        self.decideButton.setProperty(u"role", u"primary")

        self.layout3.addWidget(self.decideButton)


        self.layout1.addLayout(self.layout3)

#if QT_CONFIG(shortcut)
        self.noteLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DecideDialog)

        self.decideButton.setDefault(True)


        QMetaObject.connectSlotsByName(DecideDialog)
    # setupUi

    def retranslateUi(self, DecideDialog):
        DecideDialog.setWindowTitle(QCoreApplication.translate("DecideDialog", u"\u5ba1\u6838\u51b3\u5b9a", None))
        self.title.setText("")
        self.summary.setText("")
        self.warning.setText("")
        self.noteLabel.setText(QCoreApplication.translate("DecideDialog", u"\u8bf4\u660e(&O)", None))
        self.noteEdit.setPlaceholderText(QCoreApplication.translate("DecideDialog", u"\u968f\u56de\u6267\u4ea4\u7ed9\u62a5\u9001\u4eba\uff1b\u53ef\u4ee5\u4e0d\u5199\u3002", None))
        self.receiptCheck.setText(QCoreApplication.translate("DecideDialog", u"\u73b0\u5728\u5c31\u5199\u56de\u6267(&R)", None))
#if QT_CONFIG(accessibility)
        self.folderEdit.setAccessibleName(QCoreApplication.translate("DecideDialog", u"\u56de\u6267\u653e\u5728\u54ea\u4e2a\u6587\u4ef6\u5939", None))
#endif // QT_CONFIG(accessibility)
        self.folderButton.setText(QCoreApplication.translate("DecideDialog", u"\u9009\u62e9\u6587\u4ef6\u5939\u6216 U \u76d8(&F)\u2026", None))
        self.hint.setText("")
#if QT_CONFIG(accessibility)
        self.error.setAccessibleName(QCoreApplication.translate("DecideDialog", u"\u51fa\u9519", None))
#endif // QT_CONFIG(accessibility)
        self.error.setText("")
        self.closeButton.setText(QCoreApplication.translate("DecideDialog", u"\u53d6\u6d88", None))
        self.decideButton.setText(QCoreApplication.translate("DecideDialog", u"\u53d7\u7406", None))
    # retranslateUi

