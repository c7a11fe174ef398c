# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preview_panel.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.page_view import PageView

class Ui_PreviewPanel(object):
    def setupUi(self, PreviewPanel):
        if not PreviewPanel.objectName():
            PreviewPanel.setObjectName(u"PreviewPanel")
        self.layout2 = QVBoxLayout(PreviewPanel)
        self.layout2.setSpacing(0)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(0, 0, 0, 0)
        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(4)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(12, 4, 8, 4)
        self.pageLabel = QLabel(PreviewPanel)
        self.pageLabel.setObjectName(u"pageLabel")
        self.pageLabel.setProperty(u"role", u"small")

        self.layout1.addWidget(self.pageLabel)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout1.addItem(self.spacer1)

        self.previousButton = QToolButton(PreviewPanel)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setProperty(u"role", u"flat")
        self.previousButton.setIconSize(QSize(18, 18))

        self.layout1.addWidget(self.previousButton)

        self.nextButton = QToolButton(PreviewPanel)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"role", u"flat")
        self.nextButton.setIconSize(QSize(18, 18))

        self.layout1.addWidget(self.nextButton)


        self.layout2.addLayout(self.layout1)

        self.pages = PageView(PreviewPanel)
        self.pages.setObjectName(u"pages")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.pages.sizePolicy().hasHeightForWidth())
        self.pages.setSizePolicy(sizePolicy)

        self.layout2.addWidget(self.pages)

        self.note = QLabel(PreviewPanel)
        self.note.setObjectName(u"note")
        self.note.setVisible(False)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setMargin(24)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.note.sizePolicy().hasHeightForWidth())
        self.note.setSizePolicy(sizePolicy1)
        self.note.setProperty(u"role", u"muted")
        self.note.setWordWrap(True)

        self.layout2.addWidget(self.note)


        self.retranslateUi(PreviewPanel)

        QMetaObject.connectSlotsByName(PreviewPanel)
    # setupUi

    def retranslateUi(self, PreviewPanel):
#if QT_CONFIG(accessibility)
        PreviewPanel.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"\u9884\u89c8", None))
#endif // QT_CONFIG(accessibility)
        self.pageLabel.setText("")
#if QT_CONFIG(tooltip)
        self.previousButton.setToolTip(QCoreApplication.translate("PreviewPanel", u"\u4e0a\u4e00\u9875", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"\u4e0a\u4e00\u9875", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("PreviewPanel", u"\u4e0b\u4e00\u9875", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"\u4e0b\u4e00\u9875", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("PreviewPanel", u"\u6253\u5370\u9884\u89c8", None))
#endif // QT_CONFIG(accessibility)
        self.note.setText("")
    # retranslateUi

