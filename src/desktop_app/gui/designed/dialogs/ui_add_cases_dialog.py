# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'add_cases_dialog.ui'
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

class Ui_AddCasesDialog(object):
    def setupUi(self, AddCasesDialog):
        if not AddCasesDialog.objectName():
            AddCasesDialog.setObjectName(u"AddCasesDialog")
        AddCasesDialog.setMinimumSize(QSize(640, 420))
        self.layout2 = QVBoxLayout(AddCasesDialog)
        self.layout2.setSpacing(12)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(AddCasesDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout2.addWidget(self.title)

        self.note = QLabel(AddCasesDialog)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"small")
        self.note.setWordWrap(True)

        self.layout2.addWidget(self.note)

        self.filterEdit = QLineEdit(AddCasesDialog)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setProperty(u"role", u"field")
        self.filterEdit.setClearButtonEnabled(True)

        self.layout2.addWidget(self.filterEdit)

        self.table = QTableView(AddCasesDialog)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

        self.layout2.addWidget(self.table)

        self.empty = QLabel(AddCasesDialog)
        self.empty.setObjectName(u"empty")
        self.empty.setProperty(u"role", u"muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)

        self.layout2.addWidget(self.empty)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.count = QLabel(AddCasesDialog)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"small")

        self.layout1.addWidget(self.count)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.cancelButton = QPushButton(AddCasesDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout1.addWidget(self.cancelButton)

        self.addButton = QPushButton(AddCasesDialog)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.addButton)


        self.layout2.addLayout(self.layout1)


        self.retranslateUi(AddCasesDialog)

        self.addButton.setDefault(True)


        QMetaObject.connectSlotsByName(AddCasesDialog)
    # setupUi

    def retranslateUi(self, AddCasesDialog):
        AddCasesDialog.setWindowTitle(QCoreApplication.translate("AddCasesDialog", u"\u6dfb\u52a0\u7533\u62a5\u4ef6", None))
        self.title.setText(QCoreApplication.translate("AddCasesDialog", u"\u6dfb\u52a0\u7533\u62a5\u4ef6", None))
        self.note.setText("")
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("AddCasesDialog", u"\u7b5b\u9009\uff1a\u59d3\u540d\u3001\u5355\u4f4d\u3001\u72b6\u6001\u3001\u6765\u81ea", None))
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("AddCasesDialog", u"\u7b5b\u9009\u7533\u62a5\u4ef6", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("AddCasesDialog", u"\u53ef\u4ee5\u6dfb\u52a0\u7684\u7533\u62a5\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.empty.setText("")
        self.count.setText("")
        self.cancelButton.setText(QCoreApplication.translate("AddCasesDialog", u"\u53d6\u6d88", None))
        self.addButton.setText(QCoreApplication.translate("AddCasesDialog", u"\u6dfb\u52a0(&A)", None))
    # retranslateUi

