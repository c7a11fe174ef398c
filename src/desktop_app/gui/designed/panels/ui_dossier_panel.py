# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_panel.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QLabel, QPlainTextEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

class Ui_DossierPanel(object):
    def setupUi(self, DossierPanel):
        if not DossierPanel.objectName():
            DossierPanel.setObjectName(u"DossierPanel")
        DossierPanel.setProperty(u"role", u"surface")
        self.layout1 = QVBoxLayout(DossierPanel)
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(DossierPanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"role", u"surface")
        self.layout2 = QVBoxLayout(self.content)
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(12, 8, 12, 12)
        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 0, 0)
        self.levelLabel = QLabel(self.content)
        self.levelLabel.setObjectName(u"levelLabel")
        self.levelLabel.setProperty(u"role", u"small")

        self.layout3.addWidget(self.levelLabel)

        self.levelBox = QComboBox(self.content)
        self.levelBox.setObjectName(u"levelBox")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.levelBox.sizePolicy().hasHeightForWidth())
        self.levelBox.setSizePolicy(sizePolicy)

        self.layout3.addWidget(self.levelBox)


        self.layout2.addLayout(self.layout3)

        self.noteLabel = QLabel(self.content)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"role", u"heading")

        self.layout2.addWidget(self.noteLabel)

        self.noteEdit = QPlainTextEdit(self.content)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setProperty(u"role", u"field")
        self.noteEdit.setTabChangesFocus(True)
        self.noteEdit.setMinimumSize(QSize(0, 56))
        self.noteEdit.setMaximumSize(QSize(16777215, 84))

        self.layout2.addWidget(self.noteEdit)

        self.sentHeading = QLabel(self.content)
        self.sentHeading.setObjectName(u"sentHeading")
        self.sentHeading.setProperty(u"role", u"heading")

        self.layout2.addWidget(self.sentHeading)

        self.sent = QLabel(self.content)
        self.sent.setObjectName(u"sent")
        self.sent.setWordWrap(True)
        self.sent.setTextFormat(Qt.TextFormat.RichText)

        self.layout2.addWidget(self.sent)

        self.chainButton = QPushButton(self.content)
        self.chainButton.setObjectName(u"chainButton")
        self.chainButton.setAutoDefault(False)

        self.layout2.addWidget(self.chainButton)

        self.compareButton = QPushButton(self.content)
        self.compareButton.setObjectName(u"compareButton")
        self.compareButton.setAutoDefault(False)

        self.layout2.addWidget(self.compareButton)

        self.belowHeading = QLabel(self.content)
        self.belowHeading.setObjectName(u"belowHeading")
        self.belowHeading.setProperty(u"role", u"heading")

        self.layout2.addWidget(self.belowHeading)

        self.below = QLabel(self.content)
        self.below.setObjectName(u"below")
        self.below.setWordWrap(True)
        self.below.setTextFormat(Qt.TextFormat.RichText)

        self.layout2.addWidget(self.below)

        self.historyHeading = QLabel(self.content)
        self.historyHeading.setObjectName(u"historyHeading")
        self.historyHeading.setProperty(u"role", u"heading")

        self.layout2.addWidget(self.historyHeading)

        self.history = QLabel(self.content)
        self.history.setObjectName(u"history")
        self.history.setWordWrap(True)
        self.history.setTextFormat(Qt.TextFormat.RichText)

        self.layout2.addWidget(self.history)

        self.bottom = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout2.addItem(self.bottom)

        self.scroll.setWidget(self.content)

        self.layout1.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.levelLabel.setBuddy(self.levelBox)
        self.noteLabel.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DossierPanel)

        QMetaObject.connectSlotsByName(DossierPanel)
    # setupUi

    def retranslateUi(self, DossierPanel):
#if QT_CONFIG(accessibility)
        DossierPanel.setAccessibleName(QCoreApplication.translate("DossierPanel", u"\u5ba1\u6838", None))
#endif // QT_CONFIG(accessibility)
        self.levelLabel.setText(QCoreApplication.translate("DossierPanel", u"\u672c\u5355\u4f4d\u6309\u54ea\u4e00\u7ea7\u5ba1\u6838(&V)", None))
        self.noteLabel.setText(QCoreApplication.translate("DossierPanel", u"\u5ba1\u6838\u8bf4\u660e(&X)", None))
        self.noteEdit.setPlaceholderText(QCoreApplication.translate("DossierPanel", u"\u5bf9\u6574\u4ef6\u7533\u62a5\u4ef6\u7684\u8bf4\u660e\uff0c\u968f\u56de\u6267\u4ea4\u7ed9\u62a5\u9001\u4eba\uff1b\u4e5f\u53ef\u4ee5\u4e0d\u5199\u3002", None))
        self.sentHeading.setText(QCoreApplication.translate("DossierPanel", u"\u62a5\u9001\u60c5\u51b5", None))
#if QT_CONFIG(accessibility)
        self.sent.setAccessibleName(QCoreApplication.translate("DossierPanel", u"\u62a5\u9001\u60c5\u51b5", None))
#endif // QT_CONFIG(accessibility)
        self.sent.setText("")
        self.chainButton.setText(QCoreApplication.translate("DossierPanel", u"\u8c01\u7b7e\u8fc7\u5b57(&G)\u2026", None))
#if QT_CONFIG(tooltip)
        self.chainButton.setToolTip(QCoreApplication.translate("DossierPanel", u"\u9010\u7ea7\u62a5\u9001\u7684\u7ecf\u8fc7\uff1a\u8c01\u62a5\u7ed9\u8c01\u3001\u4ec0\u4e48\u65f6\u5019\u3001\u600e\u4e48\u51b3\u5b9a\u7684\uff0c\u7b7e\u540d\u662f\u5426\u5b8c\u597d", None))
#endif // QT_CONFIG(tooltip)
        self.compareButton.setText(QCoreApplication.translate("DossierPanel", u"\u770b\u4e0e\u4e0a\u4e00\u7248\u7684\u4e0d\u540c(&H)\u2026", None))
        self.belowHeading.setText(QCoreApplication.translate("DossierPanel", u"\u4e0b\u7ea7\u548c\u4e0a\u7ea7\u600e\u4e48\u8bf4", None))
#if QT_CONFIG(accessibility)
        self.below.setAccessibleName(QCoreApplication.translate("DossierPanel", u"\u4e0b\u7ea7\u548c\u4e0a\u7ea7\u600e\u4e48\u8bf4", None))
#endif // QT_CONFIG(accessibility)
        self.below.setText("")
        self.historyHeading.setText(QCoreApplication.translate("DossierPanel", u"\u7ecf\u8fc7", None))
#if QT_CONFIG(accessibility)
        self.history.setAccessibleName(QCoreApplication.translate("DossierPanel", u"\u7ecf\u8fc7", None))
#endif // QT_CONFIG(accessibility)
        self.history.setText("")
    # retranslateUi

