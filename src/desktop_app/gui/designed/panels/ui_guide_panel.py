# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'guide_panel.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QFrame,
    QHBoxLayout, QLabel, QListView, QPlainTextEdit,
    QSizePolicy, QSplitter, QVBoxLayout, QWidget)

class Ui_GuidePanel(object):
    def setupUi(self, GuidePanel):
        if not GuidePanel.objectName():
            GuidePanel.setObjectName(u"GuidePanel")
        GuidePanel.setProperty(u"role", u"surface")
        self.layout6 = QVBoxLayout(GuidePanel)
        self.layout6.setSpacing(0)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(GuidePanel)
        self.splitter.setObjectName(u"splitter")
        self.splitter.setOrientation(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.formsSection = QWidget(self.splitter)
        self.formsSection.setObjectName(u"formsSection")
        self.formsSection.setProperty(u"role", u"surface")
        self.layout2 = QVBoxLayout(self.formsSection)
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(12, 8, 12, 8)
        self.formsHeading = QLabel(self.formsSection)
        self.formsHeading.setObjectName(u"formsHeading")
        self.formsHeading.setProperty(u"role", u"heading")

        self.layout2.addWidget(self.formsHeading)

        self.formsList = QListView(self.formsSection)
        self.formsList.setObjectName(u"formsList")
        self.formsList.setProperty(u"role", u"plain")
        self.formsList.setFrameShape(QFrame.Shape.NoFrame)
        self.formsList.setWordWrap(True)
        self.formsList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.formsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.layout2.addWidget(self.formsList)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.recommenderLabel = QLabel(self.formsSection)
        self.recommenderLabel.setObjectName(u"recommenderLabel")
        self.recommenderLabel.setProperty(u"role", u"small")

        self.layout1.addWidget(self.recommenderLabel)

        self.recommenderBox = QComboBox(self.formsSection)
        self.recommenderBox.setObjectName(u"recommenderBox")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.recommenderBox.sizePolicy().hasHeightForWidth())
        self.recommenderBox.setSizePolicy(sizePolicy)

        self.layout1.addWidget(self.recommenderBox)


        self.layout2.addLayout(self.layout1)

        self.splitter.addWidget(self.formsSection)
        self.materialsSection = QWidget(self.splitter)
        self.materialsSection.setObjectName(u"materialsSection")
        self.materialsSection.setProperty(u"role", u"surface")
        self.layout3 = QVBoxLayout(self.materialsSection)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(12, 8, 12, 8)
        self.materialsHeading = QLabel(self.materialsSection)
        self.materialsHeading.setObjectName(u"materialsHeading")
        self.materialsHeading.setProperty(u"role", u"heading")

        self.layout3.addWidget(self.materialsHeading)

        self.materialsList = QListView(self.materialsSection)
        self.materialsList.setObjectName(u"materialsList")
        self.materialsList.setProperty(u"role", u"plain")
        self.materialsList.setFrameShape(QFrame.Shape.NoFrame)
        self.materialsList.setWordWrap(True)
        self.materialsList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.materialsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.layout3.addWidget(self.materialsList)

        self.splitter.addWidget(self.materialsSection)
        self.findingsSection = QWidget(self.splitter)
        self.findingsSection.setObjectName(u"findingsSection")
        self.findingsSection.setProperty(u"role", u"surface")
        self.layout5 = QVBoxLayout(self.findingsSection)
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.layout5.setContentsMargins(12, 8, 12, 8)
        self.findingsHeading = QLabel(self.findingsSection)
        self.findingsHeading.setObjectName(u"findingsHeading")
        self.findingsHeading.setProperty(u"role", u"heading")

        self.layout5.addWidget(self.findingsHeading)

        self.findingsList = QListView(self.findingsSection)
        self.findingsList.setObjectName(u"findingsList")
        self.findingsList.setProperty(u"role", u"plain")
        self.findingsList.setFrameShape(QFrame.Shape.NoFrame)
        self.findingsList.setWordWrap(True)
        self.findingsList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.findingsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.layout5.addWidget(self.findingsList)

        self.findingsEmpty = QLabel(self.findingsSection)
        self.findingsEmpty.setObjectName(u"findingsEmpty")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.findingsEmpty.sizePolicy().hasHeightForWidth())
        self.findingsEmpty.setSizePolicy(sizePolicy1)
        self.findingsEmpty.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignTop)
        self.findingsEmpty.setVisible(False)
        self.findingsEmpty.setProperty(u"role", u"success")
        self.findingsEmpty.setWordWrap(True)

        self.layout5.addWidget(self.findingsEmpty)

        self.reasonBox = QFrame(self.findingsSection)
        self.reasonBox.setObjectName(u"reasonBox")
        self.reasonBox.setVisible(False)
        self.layout4 = QVBoxLayout(self.reasonBox)
        self.layout4.setSpacing(4)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(self.reasonBox)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"role", u"small")
        self.reasonLabel.setWordWrap(True)

        self.layout4.addWidget(self.reasonLabel)

        self.reasonEdit = QPlainTextEdit(self.reasonBox)
        self.reasonEdit.setObjectName(u"reasonEdit")
        self.reasonEdit.setTabChangesFocus(True)
        self.reasonEdit.setMaximumSize(QSize(16777215, 72))
        self.reasonEdit.setProperty(u"role", u"field")

        self.layout4.addWidget(self.reasonEdit)


        self.layout5.addWidget(self.reasonBox)

        self.splitter.addWidget(self.findingsSection)

        self.layout6.addWidget(self.splitter)

#if QT_CONFIG(shortcut)
        self.formsHeading.setBuddy(self.formsList)
        self.recommenderLabel.setBuddy(self.recommenderBox)
        self.materialsHeading.setBuddy(self.materialsList)
        self.findingsHeading.setBuddy(self.findingsList)
        self.reasonLabel.setBuddy(self.reasonEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(GuidePanel)

        QMetaObject.connectSlotsByName(GuidePanel)
    # setupUi

    def retranslateUi(self, GuidePanel):
#if QT_CONFIG(accessibility)
        GuidePanel.setAccessibleName(QCoreApplication.translate("GuidePanel", u"\u8868\u3001\u6750\u6599\u548c\u9884\u5ba1\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
        self.formsHeading.setText(QCoreApplication.translate("GuidePanel", u"\u8868(&1)", None))
#if QT_CONFIG(accessibility)
        self.formsList.setAccessibleName(QCoreApplication.translate("GuidePanel", u"\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.recommenderLabel.setText(QCoreApplication.translate("GuidePanel", u"\u7531\u8c01\u63a8\u8350(&U)", None))
        self.materialsHeading.setText(QCoreApplication.translate("GuidePanel", u"\u6750\u6599(&2)", None))
#if QT_CONFIG(accessibility)
        self.materialsList.setAccessibleName(QCoreApplication.translate("GuidePanel", u"\u6750\u6599\u6e05\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.findingsHeading.setText(QCoreApplication.translate("GuidePanel", u"\u9884\u5ba1\u610f\u89c1(&3)", None))
#if QT_CONFIG(accessibility)
        self.findingsList.setAccessibleName(QCoreApplication.translate("GuidePanel", u"\u9884\u5ba1\u610f\u89c1", None))
#endif // QT_CONFIG(accessibility)
        self.findingsEmpty.setText(QCoreApplication.translate("GuidePanel", u"\u6ca1\u6709\u95ee\u9898\uff0c\u53ef\u4ee5\u5bfc\u51fa\u548c\u62a5\u9001\u3002", None))
        self.reasonLabel.setText(QCoreApplication.translate("GuidePanel", u"\u539f\u5219\u4e0a\u7684\u89c4\u5b9a\uff0c\u5199\u660e\u7406\u7531\u53ef\u4ee5\u4f8b\u5916(&R)", None))
    # retranslateUi

