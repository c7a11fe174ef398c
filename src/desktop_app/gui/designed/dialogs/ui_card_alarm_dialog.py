# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'card_alarm_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFormLayout, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from desktop_app.gui.widgets.heard_groups import HeardGroups

class Ui_CardAlarmDialog(object):
    def setupUi(self, CardAlarmDialog):
        if not CardAlarmDialog.objectName():
            CardAlarmDialog.setObjectName(u"CardAlarmDialog")
        CardAlarmDialog.setMinimumSize(QSize(640, 0))
        self.layout3 = QVBoxLayout(CardAlarmDialog)
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(CardAlarmDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout3.addWidget(self.title)

        self.what = QLabel(CardAlarmDialog)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"role", u"error")
        self.what.setWordWrap(True)

        self.layout3.addWidget(self.what)

        self.layout1 = QFormLayout()
        self.layout1.setObjectName(u"layout1")
        self.layout1.setHorizontalSpacing(12)
        self.layout1.setVerticalSpacing(12)
        self.layout1.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.oldLabel = QLabel(CardAlarmDialog)
        self.oldLabel.setObjectName(u"oldLabel")

        self.layout1.setWidget(0, QFormLayout.ItemRole.LabelRole, self.oldLabel)

        self.oldFingerprint = QLabel(CardAlarmDialog)
        self.oldFingerprint.setObjectName(u"oldFingerprint")
        self.oldFingerprint.setProperty(u"role", u"code")
        self.oldFingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.layout1.setWidget(0, QFormLayout.ItemRole.FieldRole, self.oldFingerprint)

        self.oldSinceLabel = QLabel(CardAlarmDialog)
        self.oldSinceLabel.setObjectName(u"oldSinceLabel")

        self.layout1.setWidget(1, QFormLayout.ItemRole.LabelRole, self.oldSinceLabel)

        self.oldSince = QLabel(CardAlarmDialog)
        self.oldSince.setObjectName(u"oldSince")
        self.oldSince.setProperty(u"role", u"small")
        self.oldSince.setWordWrap(True)

        self.layout1.setWidget(1, QFormLayout.ItemRole.FieldRole, self.oldSince)

        self.newLabel = QLabel(CardAlarmDialog)
        self.newLabel.setObjectName(u"newLabel")

        self.layout1.setWidget(2, QFormLayout.ItemRole.LabelRole, self.newLabel)

        self.newFingerprint = QLabel(CardAlarmDialog)
        self.newFingerprint.setObjectName(u"newFingerprint")
        self.newFingerprint.setProperty(u"role", u"code")
        self.newFingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.layout1.setWidget(2, QFormLayout.ItemRole.FieldRole, self.newFingerprint)

        self.newSinceLabel = QLabel(CardAlarmDialog)
        self.newSinceLabel.setObjectName(u"newSinceLabel")

        self.layout1.setWidget(3, QFormLayout.ItemRole.LabelRole, self.newSinceLabel)

        self.newSince = QLabel(CardAlarmDialog)
        self.newSince.setObjectName(u"newSince")
        self.newSince.setProperty(u"role", u"small")
        self.newSince.setWordWrap(True)

        self.layout1.setWidget(3, QFormLayout.ItemRole.FieldRole, self.newSince)


        self.layout3.addLayout(self.layout1)

        self.steps = QLabel(CardAlarmDialog)
        self.steps.setObjectName(u"steps")
        self.steps.setWordWrap(True)

        self.layout3.addWidget(self.steps)

        self.groups = HeardGroups(CardAlarmDialog)
        self.groups.setObjectName(u"groups")

        self.layout3.addWidget(self.groups)

        self.verdict = QLabel(CardAlarmDialog)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setProperty(u"role", u"small")
        self.verdict.setWordWrap(True)

        self.layout3.addWidget(self.verdict)

        self.spacer1 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout3.addItem(self.spacer1)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer2)

        self.laterButton = QPushButton(CardAlarmDialog)
        self.laterButton.setObjectName(u"laterButton")
        self.laterButton.setAutoDefault(False)

        self.layout2.addWidget(self.laterButton)

        self.keepButton = QPushButton(CardAlarmDialog)
        self.keepButton.setObjectName(u"keepButton")
        self.keepButton.setAutoDefault(False)
        self.keepButton.setEnabled(False)

        self.layout2.addWidget(self.keepButton)

        self.acceptButton = QPushButton(CardAlarmDialog)
        self.acceptButton.setObjectName(u"acceptButton")
        self.acceptButton.setEnabled(False)
        self.acceptButton.setProperty(u"role", u"primary")

        self.layout2.addWidget(self.acceptButton)


        self.layout3.addLayout(self.layout2)


        self.retranslateUi(CardAlarmDialog)

        self.acceptButton.setDefault(True)


        QMetaObject.connectSlotsByName(CardAlarmDialog)
    # setupUi

    def retranslateUi(self, CardAlarmDialog):
        CardAlarmDialog.setWindowTitle(QCoreApplication.translate("CardAlarmDialog", u"\u540d\u7247\u6709\u53d8", None))
        self.title.setText("")
        self.what.setText("")
        self.oldLabel.setText(QCoreApplication.translate("CardAlarmDialog", u"\u539f\u540d\u7247", None))
        self.oldFingerprint.setText("")
#if QT_CONFIG(accessibility)
        self.oldFingerprint.setAccessibleName(QCoreApplication.translate("CardAlarmDialog", u"\u539f\u540d\u7247\u7684\u516b\u7ec4\u6570\u5b57", None))
#endif // QT_CONFIG(accessibility)
        self.oldSinceLabel.setText("")
        self.oldSince.setText("")
        self.newLabel.setText(QCoreApplication.translate("CardAlarmDialog", u"\u65b0\u51fa\u73b0\u7684\u540d\u7247", None))
        self.newFingerprint.setText("")
#if QT_CONFIG(accessibility)
        self.newFingerprint.setAccessibleName(QCoreApplication.translate("CardAlarmDialog", u"\u65b0\u51fa\u73b0\u7684\u540d\u7247\u7684\u516b\u7ec4\u6570\u5b57", None))
#endif // QT_CONFIG(accessibility)
        self.newSinceLabel.setText("")
        self.newSince.setText("")
        self.steps.setText(QCoreApplication.translate("CardAlarmDialog", u"\u8bf7\u6253\u7535\u8bdd\u7ed9\u5bf9\u65b9\uff08\u7528\u60a8\u539f\u6765\u5c31\u77e5\u9053\u7684\u53f7\u7801\uff09\uff0c\u8bf7\u5bf9\u65b9\u8bfb\u51fa\u73b0\u5728\u540d\u7247\u7684\u516b\u7ec4\u6570\u5b57\uff0c\u628a\u542c\u5230\u7684\u8f93\u5165\u4e0b\u9762\u3002\u542c\u5230\u7684\u662f\u54ea\u4e00\u5f20\uff0c\u5c31\u7528\u54ea\u4e00\u5f20\u3002", None))
        self.verdict.setText("")
        self.laterButton.setText(QCoreApplication.translate("CardAlarmDialog", u"\u4ee5\u540e\u518d\u5904\u7406(&L)", None))
        self.keepButton.setText(QCoreApplication.translate("CardAlarmDialog", u"\u4fdd\u7559\u539f\u540d\u7247(&K)", None))
        self.acceptButton.setText(QCoreApplication.translate("CardAlarmDialog", u"\u91c7\u7528\u65b0\u540d\u7247(&A)", None))
    # retranslateUi

