# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_case_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QDialog, QFormLayout, QHBoxLayout, QLabel,
    QListView, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from desktop_app.gui.widgets.record_choice import RecordChoice

class Ui_NewCaseDialog(object):
    def setupUi(self, NewCaseDialog):
        if not NewCaseDialog.objectName():
            NewCaseDialog.setObjectName(u"NewCaseDialog")
        NewCaseDialog.setMinimumSize(QSize(560, 0))
        self.layout3 = QVBoxLayout(NewCaseDialog)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(NewCaseDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout3.addWidget(self.title)

        self.programmeLabel = QLabel(NewCaseDialog)
        self.programmeLabel.setObjectName(u"programmeLabel")

        self.layout3.addWidget(self.programmeLabel)

        self.programmeList = QListView(NewCaseDialog)
        self.programmeList.setObjectName(u"programmeList")
        self.programmeList.setProperty(u"role", u"list")
        self.programmeList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.programmeList.setMinimumSize(QSize(0, 160))
        self.programmeList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.layout3.addWidget(self.programmeList)

        self.note = QLabel(NewCaseDialog)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"small")
        self.note.setWordWrap(True)

        self.layout3.addWidget(self.note)

        self.layout1 = QFormLayout()
        self.layout1.setObjectName(u"layout1")
        self.layout1.setHorizontalSpacing(12)
        self.layout1.setVerticalSpacing(12)
        self.layout1.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.nomineeLabel = QLabel(NewCaseDialog)
        self.nomineeLabel.setObjectName(u"nomineeLabel")

        self.layout1.setWidget(0, QFormLayout.ItemRole.LabelRole, self.nomineeLabel)

        self.nomineeBox = QComboBox(NewCaseDialog)
        self.nomineeBox.setObjectName(u"nomineeBox")

        self.layout1.setWidget(0, QFormLayout.ItemRole.FieldRole, self.nomineeBox)

        self.procedureLabel = QLabel(NewCaseDialog)
        self.procedureLabel.setObjectName(u"procedureLabel")

        self.layout1.setWidget(1, QFormLayout.ItemRole.LabelRole, self.procedureLabel)

        self.procedureBox = QComboBox(NewCaseDialog)
        self.procedureBox.setObjectName(u"procedureBox")

        self.layout1.setWidget(1, QFormLayout.ItemRole.FieldRole, self.procedureBox)

        self.personLabel = QLabel(NewCaseDialog)
        self.personLabel.setObjectName(u"personLabel")

        self.layout1.setWidget(2, QFormLayout.ItemRole.LabelRole, self.personLabel)

        self.personBox = RecordChoice(NewCaseDialog)
        self.personBox.setObjectName(u"personBox")

        self.layout1.setWidget(2, QFormLayout.ItemRole.FieldRole, self.personBox)

        self.unitLabel = QLabel(NewCaseDialog)
        self.unitLabel.setObjectName(u"unitLabel")

        self.layout1.setWidget(3, QFormLayout.ItemRole.LabelRole, self.unitLabel)

        self.unitBox = RecordChoice(NewCaseDialog)
        self.unitBox.setObjectName(u"unitBox")

        self.layout1.setWidget(3, QFormLayout.ItemRole.FieldRole, self.unitBox)

        self.caseLabel = QLabel(NewCaseDialog)
        self.caseLabel.setObjectName(u"caseLabel")

        self.layout1.setWidget(4, QFormLayout.ItemRole.LabelRole, self.caseLabel)

        self.caseBox = RecordChoice(NewCaseDialog)
        self.caseBox.setObjectName(u"caseBox")

        self.layout1.setWidget(4, QFormLayout.ItemRole.FieldRole, self.caseBox)

        self.attachmentsBox = QCheckBox(NewCaseDialog)
        self.attachmentsBox.setObjectName(u"attachmentsBox")
        self.attachmentsBox.setChecked(True)
        self.attachmentsBox.setEnabled(False)

        self.layout1.setWidget(5, QFormLayout.ItemRole.FieldRole, self.attachmentsBox)


        self.layout3.addLayout(self.layout1)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.cancelButton = QPushButton(NewCaseDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout2.addWidget(self.cancelButton)

        self.createButton = QPushButton(NewCaseDialog)
        self.createButton.setObjectName(u"createButton")
        self.createButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.createButton)


        self.layout3.addLayout(self.layout2)

#if QT_CONFIG(shortcut)
        self.programmeLabel.setBuddy(self.programmeList)
        self.nomineeLabel.setBuddy(self.nomineeBox)
        self.procedureLabel.setBuddy(self.procedureBox)
        self.personLabel.setBuddy(self.personBox)
        self.unitLabel.setBuddy(self.unitBox)
        self.caseLabel.setBuddy(self.caseBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewCaseDialog)

        self.createButton.setDefault(True)


        QMetaObject.connectSlotsByName(NewCaseDialog)
    # setupUi

    def retranslateUi(self, NewCaseDialog):
        NewCaseDialog.setWindowTitle(QCoreApplication.translate("NewCaseDialog", u"\u65b0\u5efa\u7533\u62a5\u4ef6", None))
        self.title.setText(QCoreApplication.translate("NewCaseDialog", u"\u65b0\u5efa\u7533\u62a5\u4ef6", None))
        self.programmeLabel.setText(QCoreApplication.translate("NewCaseDialog", u"\u9879\u76ee(&P)", None))
#if QT_CONFIG(accessibility)
        self.programmeList.setAccessibleName(QCoreApplication.translate("NewCaseDialog", u"\u9879\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.note.setText("")
        self.nomineeLabel.setText(QCoreApplication.translate("NewCaseDialog", u"\u7533\u62a5\u5bf9\u8c61(&N)", None))
        self.procedureLabel.setText(QCoreApplication.translate("NewCaseDialog", u"\u529e\u7406\u4e8b\u9879(&S)", None))
        self.personLabel.setText(QCoreApplication.translate("NewCaseDialog", u"\u4eba\u5458(&R)", None))
        self.unitLabel.setText(QCoreApplication.translate("NewCaseDialog", u"\u5355\u4f4d(&U)", None))
        self.caseLabel.setText(QCoreApplication.translate("NewCaseDialog", u"\u6cbf\u7528\u7533\u62a5\u4ef6(&L)", None))
        self.attachmentsBox.setText(QCoreApplication.translate("NewCaseDialog", u"\u4f50\u8bc1\u6750\u6599\u4e5f\u5e26\u8fc7\u6765", None))
        self.cancelButton.setText(QCoreApplication.translate("NewCaseDialog", u"\u53d6\u6d88", None))
        self.createButton.setText(QCoreApplication.translate("NewCaseDialog", u"\u65b0\u5efa(&C)", None))
    # retranslateUi

