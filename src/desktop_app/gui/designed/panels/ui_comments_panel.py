# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'comments_panel.ui'
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
    QLabel, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.words_editor import WordsEditor

class Ui_CommentsPanel(object):
    def setupUi(self, CommentsPanel):
        if not CommentsPanel.objectName():
            CommentsPanel.setObjectName(u"CommentsPanel")
        CommentsPanel.setProperty(u"role", u"surface")
        self.layout1 = QVBoxLayout(CommentsPanel)
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(12, 8, 12, 8)
        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(4)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(0, 0, 0, 0)
        self.summary = QLabel(CommentsPanel)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"heading")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy)

        self.layout2.addWidget(self.summary)

        self.previousButton = QToolButton(CommentsPanel)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setProperty(u"role", u"flat")

        self.layout2.addWidget(self.previousButton)

        self.nextButton = QToolButton(CommentsPanel)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"role", u"flat")

        self.layout2.addWidget(self.nextButton)


        self.layout1.addLayout(self.layout2)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 0, 0)
        self.filterBox = QComboBox(CommentsPanel)
        self.filterBox.setObjectName(u"filterBox")

        self.layout3.addWidget(self.filterBox)

        self.spacer1 = QSpacerItem(8, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer1)

        self.newButton = QPushButton(CommentsPanel)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setAutoDefault(False)

        self.layout3.addWidget(self.newButton)


        self.layout1.addLayout(self.layout3)

        self.draft = WordsEditor(CommentsPanel)
        self.draft.setObjectName(u"draft")
        self.draft.setVisible(False)

        self.layout1.addWidget(self.draft)

        self.empty = QLabel(CommentsPanel)
        self.empty.setObjectName(u"empty")
        self.empty.setProperty(u"role", u"muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.empty.sizePolicy().hasHeightForWidth())
        self.empty.setSizePolicy(sizePolicy1)

        self.layout1.addWidget(self.empty)

        self.scroll = QScrollArea(CommentsPanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.cards = QVBoxLayout(self.content)
        self.cards.setSpacing(8)
        self.cards.setObjectName(u"cards")
        self.cards.setContentsMargins(0, 0, 4, 0)
        self.bottom = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.cards.addItem(self.bottom)

        self.scroll.setWidget(self.content)

        self.layout1.addWidget(self.scroll)


        self.retranslateUi(CommentsPanel)

        QMetaObject.connectSlotsByName(CommentsPanel)
    # setupUi

    def retranslateUi(self, CommentsPanel):
#if QT_CONFIG(accessibility)
        CommentsPanel.setAccessibleName(QCoreApplication.translate("CommentsPanel", u"\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
        self.summary.setText("")
#if QT_CONFIG(tooltip)
        self.previousButton.setToolTip(QCoreApplication.translate("CommentsPanel", u"\u4e0a\u4e00\u6761\u610f\u89c1\uff08Shift+F7\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("CommentsPanel", u"\u4e0a\u4e00\u6761\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("CommentsPanel", u"\u4e0b\u4e00\u6761\u610f\u89c1\uff08F7\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("CommentsPanel", u"\u4e0b\u4e00\u6761\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.filterBox.setAccessibleName(QCoreApplication.translate("CommentsPanel", u"\u663e\u793a\u54ea\u4e9b\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
        self.newButton.setText(QCoreApplication.translate("CommentsPanel", u"\u63d0\u610f\u89c1(&M)\u2026", None))
#if QT_CONFIG(tooltip)
        self.newButton.setToolTip(QCoreApplication.translate("CommentsPanel", u"\u5bf9\u7eb8\u9762\u4e0a\u9009\u4e2d\u7684\u5730\u65b9\u63d0\u610f\u89c1\uff08Ctrl+M\uff09", None))
#endif // QT_CONFIG(tooltip)
        self.empty.setText("")
    # retranslateUi

