# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'card_dialog.ui'
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
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_CardDialog(object):
    def setupUi(self, CardDialog):
        if not CardDialog.objectName():
            CardDialog.setObjectName(u"CardDialog")
        CardDialog.setMinimumSize(QSize(520, 0))
        self.layout2 = QVBoxLayout(CardDialog)
        self.layout2.setSpacing(12)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(CardDialog)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)

        self.layout2.addWidget(self.title)

        self.introduction = QLabel(CardDialog)
        self.introduction.setObjectName(u"introduction")
        self.introduction.setProperty(u"role", u"muted")
        self.introduction.setWordWrap(True)

        self.layout2.addWidget(self.introduction)

        self.fingerprint = QLabel(CardDialog)
        self.fingerprint.setObjectName(u"fingerprint")
        self.fingerprint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.fingerprint.setMinimumSize(QSize(0, 72))
        self.fingerprint.setProperty(u"role", u"code")

        self.layout2.addWidget(self.fingerprint)

        self.sameCheck = QCheckBox(CardDialog)
        self.sameCheck.setObjectName(u"sameCheck")

        self.layout2.addWidget(self.sameCheck)

        self.error = QLabel(CardDialog)
        self.error.setObjectName(u"error")
        self.error.setVisible(False)
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout2.addWidget(self.error)

        self.spacer1 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout2.addItem(self.spacer1)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer2)

        self.laterButton = QPushButton(CardDialog)
        self.laterButton.setObjectName(u"laterButton")
        self.laterButton.setAutoDefault(False)

        self.layout1.addWidget(self.laterButton)

        self.confirmButton = QPushButton(CardDialog)
        self.confirmButton.setObjectName(u"confirmButton")
        self.confirmButton.setEnabled(False)
        self.confirmButton.setProperty(u"role", u"primary")

        self.layout1.addWidget(self.confirmButton)


        self.layout2.addLayout(self.layout1)


        self.retranslateUi(CardDialog)

        self.confirmButton.setDefault(True)


        QMetaObject.connectSlotsByName(CardDialog)
    # setupUi

    def retranslateUi(self, CardDialog):
        CardDialog.setWindowTitle(QCoreApplication.translate("CardDialog", u"\u6838\u5bf9\u6536\u4ef6\u540d\u7247", None))
        self.title.setText("")
        self.introduction.setText(QCoreApplication.translate("CardDialog", u"\u8bf7\u6253\u7535\u8bdd\u7ed9\u5bf9\u65b9\uff08\u7528\u60a8\u539f\u6765\u5c31\u77e5\u9053\u7684\u53f7\u7801\uff09\uff0c\u8bf7\u5bf9\u65b9\u6253\u5f00\u201c\u8bbe\u7f6e \u2192 \u672c\u673a\u540d\u7247\u201d\uff0c\u9010\u7ec4\u5ff5\u51fa\u6307\u7eb9\u3002\u5b8c\u5168\u4e00\u81f4\uff0c\u624d\u80fd\u786e\u8ba4\u8fd9\u5f20\u540d\u7247\u771f\u662f\u5bf9\u65b9\u7684\u3002", None))
        self.fingerprint.setText("")
#if QT_CONFIG(accessibility)
        self.fingerprint.setAccessibleName(QCoreApplication.translate("CardDialog", u"\u540d\u7247\u6307\u7eb9", None))
#endif // QT_CONFIG(accessibility)
        self.sameCheck.setText(QCoreApplication.translate("CardDialog", u"\u5df2\u5728\u7535\u8bdd\u91cc\u9010\u7ec4\u6838\u5bf9\uff0c\u5b8c\u5168\u4e00\u81f4(&S)", None))
        self.error.setText("")
        self.laterButton.setText(QCoreApplication.translate("CardDialog", u"\u4ee5\u540e\u518d\u6838\u5bf9(&L)", None))
        self.confirmButton.setText(QCoreApplication.translate("CardDialog", u"\u786e\u8ba4(&C)", None))
    # retranslateUi

