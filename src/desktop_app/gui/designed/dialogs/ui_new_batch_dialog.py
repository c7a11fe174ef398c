# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_batch_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QListView, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_NewBatchDialog(object):
    def setupUi(self, NewBatchDialog):
        if not NewBatchDialog.objectName():
            NewBatchDialog.setObjectName(u"NewBatchDialog")
        NewBatchDialog.setMinimumSize(QSize(560, 0))
        self.layout3 = QVBoxLayout(NewBatchDialog)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(NewBatchDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout3.addWidget(self.title)

        self.content = QLabel(NewBatchDialog)
        self.content.setObjectName(u"content")
        self.content.setVisible(False)
        self.content.setWordWrap(True)

        self.layout3.addWidget(self.content)

        self.programmeLabel = QLabel(NewBatchDialog)
        self.programmeLabel.setObjectName(u"programmeLabel")

        self.layout3.addWidget(self.programmeLabel)

        self.programmeList = QListView(NewBatchDialog)
        self.programmeList.setObjectName(u"programmeList")
        self.programmeList.setProperty(u"role", u"list")
        self.programmeList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.programmeList.setMinimumSize(QSize(0, 160))

        self.layout3.addWidget(self.programmeList)

        self.layout1 = QFormLayout()
        self.layout1.setObjectName(u"layout1")
        self.layout1.setHorizontalSpacing(12)
        self.layout1.setVerticalSpacing(12)
        self.layout1.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.kindLabel = QLabel(NewBatchDialog)
        self.kindLabel.setObjectName(u"kindLabel")

        self.layout1.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kindLabel)

        self.kindBox = QComboBox(NewBatchDialog)
        self.kindBox.setObjectName(u"kindBox")

        self.layout1.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kindBox)

        self.unitLabel = QLabel(NewBatchDialog)
        self.unitLabel.setObjectName(u"unitLabel")

        self.layout1.setWidget(1, QFormLayout.ItemRole.LabelRole, self.unitLabel)

        self.unitEdit = QLineEdit(NewBatchDialog)
        self.unitEdit.setObjectName(u"unitEdit")
        self.unitEdit.setProperty(u"role", u"field")
        self.unitEdit.setMaxLength(120)

        self.layout1.setWidget(1, QFormLayout.ItemRole.FieldRole, self.unitEdit)


        self.layout3.addLayout(self.layout1)

        self.note = QLabel(NewBatchDialog)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"small")
        self.note.setWordWrap(True)

        self.layout3.addWidget(self.note)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.cancelButton = QPushButton(NewBatchDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout2.addWidget(self.cancelButton)

        self.createButton = QPushButton(NewBatchDialog)
        self.createButton.setObjectName(u"createButton")
        self.createButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.createButton)


        self.layout3.addLayout(self.layout2)

#if QT_CONFIG(shortcut)
        self.programmeLabel.setBuddy(self.programmeList)
        self.kindLabel.setBuddy(self.kindBox)
        self.unitLabel.setBuddy(self.unitEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewBatchDialog)

        self.createButton.setDefault(True)


        QMetaObject.connectSlotsByName(NewBatchDialog)
    # setupUi

    def retranslateUi(self, NewBatchDialog):
        NewBatchDialog.setWindowTitle(QCoreApplication.translate("NewBatchDialog", u"\u65b0\u5efa\u63a8\u8350\u6279\u6b21", None))
        self.title.setText(QCoreApplication.translate("NewBatchDialog", u"\u65b0\u5efa\u63a8\u8350\u6279\u6b21", None))
        self.content.setText("")
        self.programmeLabel.setText(QCoreApplication.translate("NewBatchDialog", u"\u9879\u76ee(&P)", None))
#if QT_CONFIG(accessibility)
        self.programmeList.setAccessibleName(QCoreApplication.translate("NewBatchDialog", u"\u9879\u76ee", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("NewBatchDialog", u"\u63a8\u8350\u5355\u4f4d\u7c7b\u522b(&K)", None))
        self.unitLabel.setText(QCoreApplication.translate("NewBatchDialog", u"\u63a8\u8350\u5355\u4f4d\u540d\u79f0(&U)", None))
        self.unitEdit.setPlaceholderText(QCoreApplication.translate("NewBatchDialog", u"\u4e0e\u516c\u7ae0\u4e00\u81f4", None))
        self.note.setText("")
        self.cancelButton.setText(QCoreApplication.translate("NewBatchDialog", u"\u53d6\u6d88", None))
        self.createButton.setText(QCoreApplication.translate("NewBatchDialog", u"\u65b0\u5efa(&C)", None))
    # retranslateUi

