# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'changes_panel.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QPlainTextEdit, QSizePolicy,
    QTableView, QVBoxLayout, QWidget)

class Ui_ChangesPanel(object):
    def setupUi(self, ChangesPanel):
        if not ChangesPanel.objectName():
            ChangesPanel.setObjectName(u"ChangesPanel")
        ChangesPanel.setMinimumSize(QSize(700, 400))
        self.layout4 = QVBoxLayout(ChangesPanel)
        self.layout4.setSpacing(12)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(0, 0, 0, 0)
        self.summary = QLabel(ChangesPanel)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"muted")
        self.summary.setWordWrap(True)

        self.layout4.addWidget(self.summary)

        self.table = QTableView(ChangesPanel)
        self.table.setObjectName(u"table")
        self.table.setProperty(u"role", u"list")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        self.table.setMinimumSize(QSize(0, 112))

        self.layout4.addWidget(self.table)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.beforeCard = QFrame(ChangesPanel)
        self.beforeCard.setObjectName(u"beforeCard")
        self.beforeCard.setProperty(u"role", u"card")
        self.layout1 = QVBoxLayout(self.beforeCard)
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(12, 12, 12, 12)
        self.beforeHead = QLabel(self.beforeCard)
        self.beforeHead.setObjectName(u"beforeHead")
        self.beforeHead.setProperty(u"role", u"heading")
        self.beforeHead.setWordWrap(True)

        self.layout1.addWidget(self.beforeHead)

        self.beforeText = QPlainTextEdit(self.beforeCard)
        self.beforeText.setObjectName(u"beforeText")
        self.beforeText.setMinimumSize(QSize(0, 56))
        self.beforeText.setReadOnly(True)
        self.beforeText.setTabChangesFocus(True)
        self.beforeText.setProperty(u"role", u"field")

        self.layout1.addWidget(self.beforeText)

        self.beforePicture = QLabel(self.beforeCard)
        self.beforePicture.setObjectName(u"beforePicture")
        self.beforePicture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.beforePicture.setMinimumSize(QSize(0, 172))
        self.beforePicture.setVisible(False)

        self.layout1.addWidget(self.beforePicture)


        self.layout3.addWidget(self.beforeCard)

        self.afterCard = QFrame(ChangesPanel)
        self.afterCard.setObjectName(u"afterCard")
        self.afterCard.setProperty(u"role", u"card")
        self.layout2 = QVBoxLayout(self.afterCard)
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(12, 12, 12, 12)
        self.afterHead = QLabel(self.afterCard)
        self.afterHead.setObjectName(u"afterHead")
        self.afterHead.setProperty(u"role", u"heading")
        self.afterHead.setWordWrap(True)

        self.layout2.addWidget(self.afterHead)

        self.afterText = QPlainTextEdit(self.afterCard)
        self.afterText.setObjectName(u"afterText")
        self.afterText.setMinimumSize(QSize(0, 56))
        self.afterText.setReadOnly(True)
        self.afterText.setTabChangesFocus(True)
        self.afterText.setProperty(u"role", u"field")

        self.layout2.addWidget(self.afterText)

        self.afterPicture = QLabel(self.afterCard)
        self.afterPicture.setObjectName(u"afterPicture")
        self.afterPicture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.afterPicture.setMinimumSize(QSize(0, 172))
        self.afterPicture.setVisible(False)

        self.layout2.addWidget(self.afterPicture)


        self.layout3.addWidget(self.afterCard)


        self.layout4.addLayout(self.layout3)


        self.retranslateUi(ChangesPanel)

        QMetaObject.connectSlotsByName(ChangesPanel)
    # setupUi

    def retranslateUi(self, ChangesPanel):
#if QT_CONFIG(accessibility)
        ChangesPanel.setAccessibleName(QCoreApplication.translate("ChangesPanel", u"\u4e24\u4e2a\u7248\u672c\u7684\u4e0d\u540c\u4e4b\u5904", None))
#endif // QT_CONFIG(accessibility)
        self.summary.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ChangesPanel", u"\u4e24\u4e2a\u7248\u672c\u7684\u4e0d\u540c\u4e4b\u5904", None))
#endif // QT_CONFIG(accessibility)
        self.beforeHead.setText(QCoreApplication.translate("ChangesPanel", u"\u539f\u6765", None))
#if QT_CONFIG(accessibility)
        self.beforeText.setAccessibleName(QCoreApplication.translate("ChangesPanel", u"\u539f\u6765", None))
#endif // QT_CONFIG(accessibility)
        self.beforePicture.setText("")
#if QT_CONFIG(accessibility)
        self.beforePicture.setAccessibleName(QCoreApplication.translate("ChangesPanel", u"\u539f\u6765\u7684\u56fe", None))
#endif // QT_CONFIG(accessibility)
        self.afterHead.setText(QCoreApplication.translate("ChangesPanel", u"\u73b0\u5728", None))
#if QT_CONFIG(accessibility)
        self.afterText.setAccessibleName(QCoreApplication.translate("ChangesPanel", u"\u73b0\u5728", None))
#endif // QT_CONFIG(accessibility)
        self.afterPicture.setText("")
#if QT_CONFIG(accessibility)
        self.afterPicture.setAccessibleName(QCoreApplication.translate("ChangesPanel", u"\u73b0\u5728\u7684\u56fe", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

