# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'attachments_panel.ui'
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
    QHBoxLayout, QLabel, QListView, QPushButton,
    QSizePolicy, QSpacerItem, QSplitter, QToolButton,
    QVBoxLayout, QWidget)

from desktop_app.gui.widgets.page_view import PageView
from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_AttachmentsPanel(object):
    def setupUi(self, AttachmentsPanel):
        if not AttachmentsPanel.objectName():
            AttachmentsPanel.setObjectName(u"AttachmentsPanel")
        AttachmentsPanel.setProperty(u"role", u"surface")
        self.layout3 = QVBoxLayout(AttachmentsPanel)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(12, 8, 12, 8)
        self.placeLabel = QLabel(AttachmentsPanel)
        self.placeLabel.setObjectName(u"placeLabel")
        self.placeLabel.setProperty(u"role", u"small")

        self.layout3.addWidget(self.placeLabel)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.placeBox = QComboBox(AttachmentsPanel)
        self.placeBox.setObjectName(u"placeBox")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.placeBox.sizePolicy().hasHeightForWidth())
        self.placeBox.setSizePolicy(sizePolicy)

        self.layout1.addWidget(self.placeBox)

        self.addButton = QPushButton(AttachmentsPanel)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.layout1.addWidget(self.addButton)


        self.layout3.addLayout(self.layout1)

        self.splitter = QSplitter(AttachmentsPanel)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.list = QListView(self.splitter)
        self.list.setObjectName(u"list")
        self.list.setProperty(u"role", u"list")
        self.list.setWordWrap(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.splitter.addWidget(self.list)
        self.pages = PageView(self.splitter)
        self.pages.setObjectName(u"pages")
        self.splitter.addWidget(self.pages)

        self.layout3.addWidget(self.splitter)

        self.noPages = QLabel(AttachmentsPanel)
        self.noPages.setObjectName(u"noPages")
        self.noPages.setVisible(False)
        self.noPages.setProperty(u"role", u"muted")
        self.noPages.setWordWrap(True)

        self.layout3.addWidget(self.noPages)

        self.empty = QLabel(AttachmentsPanel)
        self.empty.setObjectName(u"empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setVisible(False)
        self.empty.setProperty(u"role", u"muted")
        self.empty.setWordWrap(True)

        self.layout3.addWidget(self.empty)

        self.progress = ProgressStrip(AttachmentsPanel)
        self.progress.setObjectName(u"progress")

        self.layout3.addWidget(self.progress)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(4)
        self.layout2.setObjectName(u"layout2")
        self.originalCheck = QCheckBox(AttachmentsPanel)
        self.originalCheck.setObjectName(u"originalCheck")
        self.originalCheck.setEnabled(False)

        self.layout2.addWidget(self.originalCheck)

        self.commentButton = QPushButton(AttachmentsPanel)
        self.commentButton.setObjectName(u"commentButton")
        self.commentButton.setAutoDefault(False)

        self.layout2.addWidget(self.commentButton)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout2.addItem(self.spacer1)

        self.upButton = QToolButton(AttachmentsPanel)
        self.upButton.setObjectName(u"upButton")
        self.upButton.setProperty(u"role", u"flat")
        self.upButton.setIconSize(QSize(18, 18))

        self.layout2.addWidget(self.upButton)

        self.downButton = QToolButton(AttachmentsPanel)
        self.downButton.setObjectName(u"downButton")
        self.downButton.setProperty(u"role", u"flat")
        self.downButton.setIconSize(QSize(18, 18))

        self.layout2.addWidget(self.downButton)

        self.removeButton = QToolButton(AttachmentsPanel)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setProperty(u"role", u"flat")
        self.removeButton.setIconSize(QSize(18, 18))

        self.layout2.addWidget(self.removeButton)


        self.layout3.addLayout(self.layout2)

#if QT_CONFIG(shortcut)
        self.placeLabel.setBuddy(self.placeBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AttachmentsPanel)

        QMetaObject.connectSlotsByName(AttachmentsPanel)
    # setupUi

    def retranslateUi(self, AttachmentsPanel):
#if QT_CONFIG(accessibility)
        AttachmentsPanel.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u4f50\u8bc1\u6750\u6599", None))
#endif // QT_CONFIG(accessibility)
        self.placeLabel.setText(QCoreApplication.translate("AttachmentsPanel", u"\u9644\u5728\u54ea\u91cc(&W)", None))
        self.addButton.setText(QCoreApplication.translate("AttachmentsPanel", u"\u6dfb\u52a0(&A)\u2026", None))
#if QT_CONFIG(accessibility)
        self.list.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u5df2\u9644\u7684\u4f50\u8bc1\u6750\u6599", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.pages.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u4f50\u8bc1\u6750\u6599\u9884\u89c8", None))
#endif // QT_CONFIG(accessibility)
        self.noPages.setText(QCoreApplication.translate("AttachmentsPanel", u"\u8fd9\u79cd\u6587\u4ef6\u4e0d\u80fd\u5728\u8fd9\u91cc\u9884\u89c8\uff0c\u4f1a\u539f\u6837\u4fdd\u5b58\u548c\u62a5\u9001\u3002", None))
        self.empty.setText(QCoreApplication.translate("AttachmentsPanel", u"\u628a\u626b\u63cf\u4ef6\u62d6\u5230\u8fd9\u91cc\uff0c\u5c31\u9644\u5728\u4e0a\u9762\u9009\u5b9a\u7684\u4f4d\u7f6e\u3002", None))
        self.originalCheck.setText(QCoreApplication.translate("AttachmentsPanel", u"\u539f\u4ef6\u5df2\u6838(&O)", None))
        self.commentButton.setText(QCoreApplication.translate("AttachmentsPanel", u"\u63d0\u610f\u89c1(&I)\u2026", None))
#if QT_CONFIG(tooltip)
        self.commentButton.setToolTip(QCoreApplication.translate("AttachmentsPanel", u"\u5bf9\u9009\u4e2d\u7684\u8fd9\u4efd\u6750\u6599\u63d0\u610f\u89c1", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(tooltip)
        self.upButton.setToolTip(QCoreApplication.translate("AttachmentsPanel", u"\u4e0a\u79fb", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.upButton.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u4e0a\u79fb", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.downButton.setToolTip(QCoreApplication.translate("AttachmentsPanel", u"\u4e0b\u79fb", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.downButton.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u4e0b\u79fb", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.removeButton.setToolTip(QCoreApplication.translate("AttachmentsPanel", u"\u79fb\u9664", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("AttachmentsPanel", u"\u79fb\u9664", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

