# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'photo_crop.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QHBoxLayout, QLabel, QPushButton, QSizePolicy,
    QSlider, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.crop_view import CropView

class Ui_PhotoCrop(object):
    def setupUi(self, PhotoCrop):
        if not PhotoCrop.objectName():
            PhotoCrop.setObjectName(u"PhotoCrop")
        PhotoCrop.resize(520, 600)
        self.down = QVBoxLayout(PhotoCrop)
        self.down.setSpacing(12)
        self.down.setObjectName(u"down")
        self.down.setContentsMargins(16, 16, 16, 16)
        self.guide = QLabel(PhotoCrop)
        self.guide.setObjectName(u"guide")
        self.guide.setWordWrap(True)

        self.down.addWidget(self.guide)

        self.view = CropView(PhotoCrop)
        self.view.setObjectName(u"view")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.view.sizePolicy().hasHeightForWidth())
        self.view.setSizePolicy(sizePolicy)

        self.down.addWidget(self.view)

        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.left = QPushButton(PhotoCrop)
        self.left.setObjectName(u"left")
        self.left.setAutoDefault(False)

        self.tools.addWidget(self.left)

        self.right = QPushButton(PhotoCrop)
        self.right.setObjectName(u"right")
        self.right.setAutoDefault(False)

        self.tools.addWidget(self.right)

        self.zoomLabel = QLabel(PhotoCrop)
        self.zoomLabel.setObjectName(u"zoomLabel")

        self.tools.addWidget(self.zoomLabel)

        self.zoom = QSlider(PhotoCrop)
        self.zoom.setObjectName(u"zoom")
        self.zoom.setMinimum(100)
        self.zoom.setMaximum(800)
        self.zoom.setSingleStep(10)
        self.zoom.setPageStep(50)
        self.zoom.setOrientation(Qt.Orientation.Horizontal)

        self.tools.addWidget(self.zoom)


        self.down.addLayout(self.tools)

        self.verdict = QLabel(PhotoCrop)
        self.verdict.setObjectName(u"verdict")
        self.verdict.setWordWrap(True)

        self.down.addWidget(self.verdict)

        self.buttons = QDialogButtonBox(PhotoCrop)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.down.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.zoomLabel.setBuddy(self.zoom)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PhotoCrop)
        self.buttons.accepted.connect(PhotoCrop.accept)
        self.buttons.rejected.connect(PhotoCrop.reject)

        QMetaObject.connectSlotsByName(PhotoCrop)
    # setupUi

    def retranslateUi(self, PhotoCrop):
        PhotoCrop.setWindowTitle(QCoreApplication.translate("PhotoCrop", u"\u88c1\u526a\u7167\u7247", None))
        self.guide.setText(QCoreApplication.translate("PhotoCrop", u"\u62d6\u52a8\u7167\u7247\uff0c\u4f7f\u5934\u50cf\u4f4d\u4e8e\u6846\u5185\uff1b\u6eda\u8f6e\u6216\u4e0b\u65b9\u6ed1\u5757\u8c03\u6574\u5927\u5c0f\u3002", None))
#if QT_CONFIG(accessibility)
        self.view.setAccessibleName(QCoreApplication.translate("PhotoCrop", u"\u7167\u7247\uff0c\u65b9\u5411\u952e\u79fb\u52a8\uff0c\u52a0\u51cf\u53f7\u7f29\u653e", None))
#endif // QT_CONFIG(accessibility)
        self.left.setText(QCoreApplication.translate("PhotoCrop", u"\u5411\u5de6\u8f6c(&L)", None))
        self.right.setText(QCoreApplication.translate("PhotoCrop", u"\u5411\u53f3\u8f6c(&R)", None))
        self.zoomLabel.setText(QCoreApplication.translate("PhotoCrop", u"\u7f29\u653e(&Z)", None))
#if QT_CONFIG(accessibility)
        self.zoom.setAccessibleName(QCoreApplication.translate("PhotoCrop", u"\u7f29\u653e\u6bd4\u4f8b", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

