# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'key_alarm_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from desktop_app.gui.widgets.heard_groups import HeardGroups
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_KeyAlarmDialog(object):
    def setupUi(self, KeyAlarmDialog):
        if not KeyAlarmDialog.objectName():
            KeyAlarmDialog.setObjectName(u"KeyAlarmDialog")
        KeyAlarmDialog.setMinimumSize(QSize(760, 420))
        self.layout6 = QVBoxLayout(KeyAlarmDialog)
        self.layout6.setSpacing(12)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(KeyAlarmDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout6.addWidget(self.title)

        self.sentence = QLabel(KeyAlarmDialog)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setWordWrap(True)

        self.layout6.addWidget(self.sentence)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.knownCard = QFrame(KeyAlarmDialog)
        self.knownCard.setObjectName(u"knownCard")
        self.knownCard.setProperty(u"role", u"card")
        self.layout1 = QVBoxLayout(self.knownCard)
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(12, 12, 12, 12)
        self.knownHead = QLabel(self.knownCard)
        self.knownHead.setObjectName(u"knownHead")
        self.knownHead.setProperty(u"role", u"heading")

        self.layout1.addWidget(self.knownHead)

        self.knownWords = QLabel(self.knownCard)
        self.knownWords.setObjectName(u"knownWords")
        self.knownWords.setProperty(u"role", u"code")
        self.knownWords.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout1.addWidget(self.knownWords)


        self.layout3.addWidget(self.knownCard)

        self.shownCard = QFrame(KeyAlarmDialog)
        self.shownCard.setObjectName(u"shownCard")
        self.shownCard.setProperty(u"role", u"card")
        self.layout2 = QVBoxLayout(self.shownCard)
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(12, 12, 12, 12)
        self.shownHead = QLabel(self.shownCard)
        self.shownHead.setObjectName(u"shownHead")
        self.shownHead.setProperty(u"role", u"heading")

        self.layout2.addWidget(self.shownHead)

        self.shownWords = QLabel(self.shownCard)
        self.shownWords.setObjectName(u"shownWords")
        self.shownWords.setProperty(u"role", u"code")
        self.shownWords.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout2.addWidget(self.shownWords)


        self.layout3.addWidget(self.shownCard)


        self.layout6.addLayout(self.layout3)

        self.advice = QLabel(KeyAlarmDialog)
        self.advice.setObjectName(u"advice")
        self.advice.setWordWrap(True)

        self.layout6.addWidget(self.advice)

        self.groups = HeardGroups(KeyAlarmDialog)
        self.groups.setObjectName(u"groups")

        self.layout6.addWidget(self.groups)

        self.verdict = QLabel(KeyAlarmDialog)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setWordWrap(True)

        self.layout6.addWidget(self.verdict)

        self.passphraseLabel = QLabel(KeyAlarmDialog)
        self.passphraseLabel.setObjectName(u"passphraseLabel")
        self.passphraseLabel.setProperty(u"role", u"muted")
        self.passphraseLabel.setVisible(False)

        self.layout6.addWidget(self.passphraseLabel)

        self.error = QLabel(KeyAlarmDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)
        self.error.setVisible(False)

        self.layout6.addWidget(self.error)

        self.progress = ProgressStrip(KeyAlarmDialog)
        self.progress.setObjectName(u"progress")

        self.layout6.addWidget(self.progress)

        self.layout5 = QHBoxLayout()
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.laterButton = QPushButton(KeyAlarmDialog)
        self.laterButton.setObjectName(u"laterButton")
        self.laterButton.setAutoDefault(False)

        self.layout5.addWidget(self.laterButton)

        self.spacer4 = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.spacer4)

        self.oldButton = QPushButton(KeyAlarmDialog)
        self.oldButton.setObjectName(u"oldButton")
        self.oldButton.setAutoDefault(False)

        self.layout5.addWidget(self.oldButton)

        self.newButton = QPushButton(KeyAlarmDialog)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setAutoDefault(False)

        self.layout5.addWidget(self.newButton)


        self.layout6.addLayout(self.layout5)


        self.retranslateUi(KeyAlarmDialog)

        QMetaObject.connectSlotsByName(KeyAlarmDialog)
    # setupUi

    def retranslateUi(self, KeyAlarmDialog):
        KeyAlarmDialog.setWindowTitle(QCoreApplication.translate("KeyAlarmDialog", u"\u6838\u5b9e\u62a5\u9001\u4eba\u7684\u540d\u7247", None))
        self.title.setText("")
        self.sentence.setText("")
        self.knownHead.setText(QCoreApplication.translate("KeyAlarmDialog", u"\u672c\u673a\u767b\u8bb0\u7684", None))
        self.knownWords.setText("")
#if QT_CONFIG(accessibility)
        self.knownWords.setAccessibleName(QCoreApplication.translate("KeyAlarmDialog", u"\u672c\u673a\u767b\u8bb0\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.shownHead.setText(QCoreApplication.translate("KeyAlarmDialog", u"\u8fd9\u6b21\u6765\u4ef6\u4e0a\u7684", None))
        self.shownWords.setText("")
#if QT_CONFIG(accessibility)
        self.shownWords.setAccessibleName(QCoreApplication.translate("KeyAlarmDialog", u"\u8fd9\u6b21\u6765\u4ef6\u4e0a\u7684", None))
#endif // QT_CONFIG(accessibility)
        self.advice.setText(QCoreApplication.translate("KeyAlarmDialog", u"\u8bf7\u7528\u901a\u8baf\u5f55\u91cc\u767b\u8bb0\u7684\u7535\u8bdd\uff08\u4e0d\u8981\u7528\u6765\u4ef6\u6216\u90ae\u4ef6\u91cc\u5199\u7684\uff09\u6253\u7ed9\u5bf9\u65b9\uff0c\u8bf7\u5bf9\u65b9\u6253\u5f00\u5320\u62a5\u201c\u8bbe\u7f6e\u201d\u91cc\u81ea\u5df1\u7684\u6536\u4ef6\u540d\u7247\uff0c\u9010\u7ec4\u5ff5\u51fa\u6307\u7eb9\uff0c\u628a\u542c\u5230\u7684\u8f93\u5165\u4e0b\u9762\u3002", None))
        self.verdict.setText("")
        self.passphraseLabel.setText("")
        self.error.setText("")
        self.laterButton.setText(QCoreApplication.translate("KeyAlarmDialog", u"\u4ee5\u540e\u518d\u6838\u5b9e", None))
        self.oldButton.setText(QCoreApplication.translate("KeyAlarmDialog", u"\u5bf9\u65b9\u5ff5\u7684\u662f\u5de6\u8fb9\uff1a\u4fdd\u7559\u539f\u540d\u7247\uff0c\u62d2\u6536\u6765\u4ef6(&1)", None))
        self.newButton.setText(QCoreApplication.translate("KeyAlarmDialog", u"\u5bf9\u65b9\u5ff5\u7684\u662f\u53f3\u8fb9\uff1a\u6362\u7528\u65b0\u540d\u7247\u5e76\u63a5\u6536(&2)", None))
    # retranslateUi

