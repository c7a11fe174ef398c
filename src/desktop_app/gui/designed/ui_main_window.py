# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QMainWindow,
    QSizePolicy, QStackedWidget, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.message_bar import MessageBar

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1280, 720)
        MainWindow.setAcceptDrops(True)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.across = QHBoxLayout(self.central)
        self.across.setSpacing(0)
        self.across.setObjectName(u"across")
        self.across.setContentsMargins(0, 0, 0, 0)
        self.rail = QFrame(self.central)
        self.rail.setObjectName(u"rail")
        self.rail.setProperty(u"role", u"rail")
        self.rail.setMinimumSize(QSize(76, 0))
        self.rail.setMaximumSize(QSize(76, 16777215))
        self.railLayout = QVBoxLayout(self.rail)
        self.railLayout.setSpacing(4)
        self.railLayout.setObjectName(u"railLayout")
        self.railLayout.setContentsMargins(6, 8, 6, 8)

        self.across.addWidget(self.rail)

        self.down = QVBoxLayout()
        self.down.setSpacing(0)
        self.down.setObjectName(u"down")
        self.messages = MessageBar(self.central)
        self.messages.setObjectName(u"messages")

        self.down.addWidget(self.messages)

        self.stack = QStackedWidget(self.central)
        self.stack.setObjectName(u"stack")

        self.down.addWidget(self.stack)


        self.across.addLayout(self.down)

        MainWindow.setCentralWidget(self.central)

        self.retranslateUi(MainWindow)

        QMetaObject.connectSlotsByName(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"\u5320\u62a5", None))
#if QT_CONFIG(accessibility)
        self.rail.setAccessibleName(QCoreApplication.translate("MainWindow", u"\u5bfc\u822a", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

