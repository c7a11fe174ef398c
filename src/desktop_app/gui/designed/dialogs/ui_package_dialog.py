# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'package_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QDialog,
    QFormLayout, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QListView, QListWidget,
    QListWidgetItem, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QTableView, QVBoxLayout,
    QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_PackageDialog(object):
    def setupUi(self, PackageDialog):
        if not PackageDialog.objectName():
            PackageDialog.setObjectName(u"PackageDialog")
        PackageDialog.setMinimumSize(QSize(880, 560))
        self.layout11 = QVBoxLayout(PackageDialog)
        self.layout11.setSpacing(0)
        self.layout11.setObjectName(u"layout11")
        self.layout11.setContentsMargins(24, 24, 24, 24)
        self.steps = QStackedWidget(PackageDialog)
        self.steps.setObjectName(u"steps")
        self.chooseStep = QWidget()
        self.chooseStep.setObjectName(u"chooseStep")
        self.layout7 = QVBoxLayout(self.chooseStep)
        self.layout7.setSpacing(12)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(0, 0, 0, 0)
        self.title = QLabel(self.chooseStep)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout7.addWidget(self.title)

        self.introduction = QLabel(self.chooseStep)
        self.introduction.setObjectName(u"introduction")
        self.introduction.setProperty(u"role", u"muted")
        self.introduction.setWordWrap(True)

        self.layout7.addWidget(self.introduction)

        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(24)
        self.layout4.setObjectName(u"layout4")
        self.layout1 = QVBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.contentsHeading = QLabel(self.chooseStep)
        self.contentsHeading.setObjectName(u"contentsHeading")
        self.contentsHeading.setProperty(u"role", u"heading")

        self.layout1.addWidget(self.contentsHeading)

        self.contentsTable = QTableView(self.chooseStep)
        self.contentsTable.setObjectName(u"contentsTable")
        self.contentsTable.setProperty(u"role", u"list")
        self.contentsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.contentsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.contentsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.contentsTable.setShowGrid(False)
        self.contentsTable.setMinimumSize(QSize(440, 120))

        self.layout1.addWidget(self.contentsTable)

        self.findingsHeading = QLabel(self.chooseStep)
        self.findingsHeading.setObjectName(u"findingsHeading")
        self.findingsHeading.setProperty(u"role", u"heading")

        self.layout1.addWidget(self.findingsHeading)

        self.findingsList = QListView(self.chooseStep)
        self.findingsList.setObjectName(u"findingsList")
        self.findingsList.setProperty(u"role", u"list")
        self.findingsList.setWordWrap(True)
        self.findingsList.setMinimumSize(QSize(0, 96))

        self.layout1.addWidget(self.findingsList)

        self.anywayCheck = QCheckBox(self.chooseStep)
        self.anywayCheck.setObjectName(u"anywayCheck")

        self.layout1.addWidget(self.anywayCheck)


        self.layout4.addLayout(self.layout1)

        self.layout3 = QVBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.recipientHeading = QLabel(self.chooseStep)
        self.recipientHeading.setObjectName(u"recipientHeading")
        self.recipientHeading.setProperty(u"role", u"heading")

        self.layout3.addWidget(self.recipientHeading)

        self.cardsRadio = QRadioButton(self.chooseStep)
        self.cardsRadio.setObjectName(u"cardsRadio")
        self.cardsRadio.setChecked(True)

        self.layout3.addWidget(self.cardsRadio)

        self.cardsList = QListWidget(self.chooseStep)
        self.cardsList.setObjectName(u"cardsList")
        self.cardsList.setWordWrap(True)
        self.cardsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cardsList.setProperty(u"role", u"list")
        self.cardsList.setMinimumSize(QSize(300, 100))

        self.layout3.addWidget(self.cardsList)

        self.importCardButton = QPushButton(self.chooseStep)
        self.importCardButton.setObjectName(u"importCardButton")
        self.importCardButton.setAutoDefault(False)
        self.importCardButton.setProperty(u"role", u"link")

        self.layout3.addWidget(self.importCardButton)

        self.passphraseRadio = QRadioButton(self.chooseStep)
        self.passphraseRadio.setObjectName(u"passphraseRadio")

        self.layout3.addWidget(self.passphraseRadio)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.passphraseEdit = QLineEdit(self.chooseStep)
        self.passphraseEdit.setObjectName(u"passphraseEdit")
        self.passphraseEdit.setProperty(u"role", u"field")

        self.layout2.addWidget(self.passphraseEdit)

        self.suggestButton = QPushButton(self.chooseStep)
        self.suggestButton.setObjectName(u"suggestButton")
        self.suggestButton.setAutoDefault(False)

        self.layout2.addWidget(self.suggestButton)


        self.layout3.addLayout(self.layout2)

        self.passphraseNote = QLabel(self.chooseStep)
        self.passphraseNote.setObjectName(u"passphraseNote")
        self.passphraseNote.setProperty(u"role", u"small")
        self.passphraseNote.setWordWrap(True)

        self.layout3.addWidget(self.passphraseNote)

        self.spacer1 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout3.addItem(self.spacer1)


        self.layout4.addLayout(self.layout3)

        self.layout4.setStretch(0, 3)
        self.layout4.setStretch(1, 2)

        self.layout7.addLayout(self.layout4)

        self.line1 = QFrame(self.chooseStep)
        self.line1.setObjectName(u"line1")
        self.line1.setProperty(u"role", u"line")
        self.line1.setMinimumSize(QSize(0, 1))
        self.line1.setMaximumSize(QSize(16777215, 1))

        self.layout7.addWidget(self.line1)

        self.outLabel = QLabel(self.chooseStep)
        self.outLabel.setObjectName(u"outLabel")

        self.layout7.addWidget(self.outLabel)

        self.layout5 = QHBoxLayout()
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.outEdit = QLineEdit(self.chooseStep)
        self.outEdit.setObjectName(u"outEdit")
        self.outEdit.setProperty(u"role", u"field")

        self.layout5.addWidget(self.outEdit)

        self.browseButton = QPushButton(self.chooseStep)
        self.browseButton.setObjectName(u"browseButton")
        self.browseButton.setAutoDefault(False)

        self.layout5.addWidget(self.browseButton)


        self.layout7.addLayout(self.layout5)

        self.error = QLabel(self.chooseStep)
        self.error.setObjectName(u"error")
        self.error.setVisible(False)
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout7.addWidget(self.error)

        self.progress = ProgressStrip(self.chooseStep)
        self.progress.setObjectName(u"progress")

        self.layout7.addWidget(self.progress)

        self.layout6 = QHBoxLayout()
        self.layout6.setSpacing(8)
        self.layout6.setObjectName(u"layout6")
        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout6.addItem(self.spacer2)

        self.cancelButton = QPushButton(self.chooseStep)
        self.cancelButton.setObjectName(u"cancelButton")

        self.layout6.addWidget(self.cancelButton)

        self.createButton = QPushButton(self.chooseStep)
        self.createButton.setObjectName(u"createButton")
        self.createButton.setProperty(u"role", u"primary")

        self.layout6.addWidget(self.createButton)


        self.layout7.addLayout(self.layout6)

        self.steps.addWidget(self.chooseStep)
        self.doneStep = QWidget()
        self.doneStep.setObjectName(u"doneStep")
        self.layout10 = QVBoxLayout(self.doneStep)
        self.layout10.setSpacing(12)
        self.layout10.setObjectName(u"layout10")
        self.layout10.setContentsMargins(0, 0, 0, 0)
        self.doneTitle = QLabel(self.doneStep)
        self.doneTitle.setObjectName(u"doneTitle")
        self.doneTitle.setProperty(u"role", u"title")

        self.layout10.addWidget(self.doneTitle)

        self.doneText = QLabel(self.doneStep)
        self.doneText.setObjectName(u"doneText")
        self.doneText.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.doneText.setProperty(u"role", u"muted")
        self.doneText.setWordWrap(True)

        self.layout10.addWidget(self.doneText)

        self.layout8 = QFormLayout()
        self.layout8.setObjectName(u"layout8")
        self.layout8.setHorizontalSpacing(12)
        self.layout8.setVerticalSpacing(12)
        self.layout8.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.fileLabel = QLabel(self.doneStep)
        self.fileLabel.setObjectName(u"fileLabel")

        self.layout8.setWidget(0, QFormLayout.ItemRole.LabelRole, self.fileLabel)

        self.fileValue = QLabel(self.doneStep)
        self.fileValue.setObjectName(u"fileValue")
        self.fileValue.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.fileValue.setWordWrap(True)

        self.layout8.setWidget(0, QFormLayout.ItemRole.FieldRole, self.fileValue)

        self.sizeLabel = QLabel(self.doneStep)
        self.sizeLabel.setObjectName(u"sizeLabel")

        self.layout8.setWidget(1, QFormLayout.ItemRole.LabelRole, self.sizeLabel)

        self.sizeValue = QLabel(self.doneStep)
        self.sizeValue.setObjectName(u"sizeValue")

        self.layout8.setWidget(1, QFormLayout.ItemRole.FieldRole, self.sizeValue)

        self.toLabel = QLabel(self.doneStep)
        self.toLabel.setObjectName(u"toLabel")

        self.layout8.setWidget(2, QFormLayout.ItemRole.LabelRole, self.toLabel)

        self.toValue = QLabel(self.doneStep)
        self.toValue.setObjectName(u"toValue")
        self.toValue.setWordWrap(True)

        self.layout8.setWidget(2, QFormLayout.ItemRole.FieldRole, self.toValue)

        self.fingerprintLabel = QLabel(self.doneStep)
        self.fingerprintLabel.setObjectName(u"fingerprintLabel")

        self.layout8.setWidget(3, QFormLayout.ItemRole.LabelRole, self.fingerprintLabel)

        self.fingerprintValue = QLabel(self.doneStep)
        self.fingerprintValue.setObjectName(u"fingerprintValue")
        self.fingerprintValue.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.fingerprintValue.setProperty(u"role", u"code")
        self.fingerprintValue.setWordWrap(True)

        self.layout8.setWidget(3, QFormLayout.ItemRole.FieldRole, self.fingerprintValue)


        self.layout10.addLayout(self.layout8)

        self.doneNote = QLabel(self.doneStep)
        self.doneNote.setObjectName(u"doneNote")
        self.doneNote.setProperty(u"role", u"small")
        self.doneNote.setWordWrap(True)

        self.layout10.addWidget(self.doneNote)

        self.spacer3 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout10.addItem(self.spacer3)

        self.layout9 = QHBoxLayout()
        self.layout9.setSpacing(8)
        self.layout9.setObjectName(u"layout9")
        self.folderButton = QPushButton(self.doneStep)
        self.folderButton.setObjectName(u"folderButton")
        self.folderButton.setAutoDefault(False)

        self.layout9.addWidget(self.folderButton)

        self.spacer4 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout9.addItem(self.spacer4)

        self.doneButton = QPushButton(self.doneStep)
        self.doneButton.setObjectName(u"doneButton")
        self.doneButton.setProperty(u"role", u"primary")

        self.layout9.addWidget(self.doneButton)


        self.layout10.addLayout(self.layout9)

        self.steps.addWidget(self.doneStep)

        self.layout11.addWidget(self.steps)

#if QT_CONFIG(shortcut)
        self.contentsHeading.setBuddy(self.contentsTable)
        self.findingsHeading.setBuddy(self.findingsList)
        self.outLabel.setBuddy(self.outEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PackageDialog)

        self.createButton.setDefault(True)


        QMetaObject.connectSlotsByName(PackageDialog)
    # setupUi

    def retranslateUi(self, PackageDialog):
        PackageDialog.setWindowTitle(QCoreApplication.translate("PackageDialog", u"\u5236\u4f5c\u62a5\u9001\u5305", None))
        self.title.setText(QCoreApplication.translate("PackageDialog", u"\u5236\u4f5c\u62a5\u9001\u5305", None))
        self.introduction.setText(QCoreApplication.translate("PackageDialog", u"\u62a5\u9001\u5305\u662f\u4e00\u4e2a\u52a0\u5bc6\u3001\u7b7e\u540d\u7684\u6587\u4ef6\uff0c\u53ea\u6709\u6536\u4ef6\u4eba\u80fd\u6253\u5f00\u3002", None))
        self.contentsHeading.setText(QCoreApplication.translate("PackageDialog", u"\u5c06\u8981\u53d1\u9001(&C)", None))
#if QT_CONFIG(accessibility)
        self.contentsTable.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u5c06\u8981\u53d1\u9001\u7684\u7533\u62a5\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.findingsHeading.setText(QCoreApplication.translate("PackageDialog", u"\u8fd8\u6ca1\u89e3\u51b3\u7684\u95ee\u9898(&F)", None))
#if QT_CONFIG(accessibility)
        self.findingsList.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u8fd8\u6ca1\u89e3\u51b3\u7684\u95ee\u9898", None))
#endif // QT_CONFIG(accessibility)
        self.anywayCheck.setText(QCoreApplication.translate("PackageDialog", u"\u6211\u77e5\u9053\u8fd9\u4e9b\u95ee\u9898\uff0c\u4ecd\u7136\u62a5\u9001(&I)", None))
        self.recipientHeading.setText(QCoreApplication.translate("PackageDialog", u"\u7ed9\u8c01", None))
        self.cardsRadio.setText(QCoreApplication.translate("PackageDialog", u"\u6536\u4ef6\u540d\u7247(&K)\uff1a\u53ea\u6709\u8fd9\u4e9b\u5355\u4f4d\u80fd\u6253\u5f00", None))
#if QT_CONFIG(accessibility)
        self.cardsList.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u6536\u4ef6\u540d\u7247", None))
#endif // QT_CONFIG(accessibility)
        self.importCardButton.setText(QCoreApplication.translate("PackageDialog", u"\u5bfc\u5165\u6536\u4ef6\u540d\u7247(&M)\u2026", None))
        self.passphraseRadio.setText(QCoreApplication.translate("PackageDialog", u"\u53e3\u4ee4(&P)\uff1a\u77e5\u9053\u53e3\u4ee4\u7684\u4eba\u90fd\u80fd\u6253\u5f00", None))
#if QT_CONFIG(accessibility)
        self.passphraseEdit.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u62a5\u9001\u5305\u53e3\u4ee4", None))
#endif // QT_CONFIG(accessibility)
        self.passphraseEdit.setPlaceholderText(QCoreApplication.translate("PackageDialog", u"\u81f3\u5c11 12 \u4e2a\u5b57\u7b26", None))
        self.suggestButton.setText(QCoreApplication.translate("PackageDialog", u"\u751f\u6210(&G)", None))
        self.passphraseNote.setText(QCoreApplication.translate("PackageDialog", u"\u53e3\u4ee4\u8bf7\u7528\u7535\u8bdd\u6216\u5f53\u9762\u544a\u8bc9\u6536\u4ef6\u4eba\uff0c\u4e0d\u8981\u548c\u62a5\u9001\u5305\u653e\u5728\u4e00\u8d77\u3002", None))
        self.outLabel.setText(QCoreApplication.translate("PackageDialog", u"\u4fdd\u5b58\u4e3a(&S)", None))
        self.browseButton.setText(QCoreApplication.translate("PackageDialog", u"\u9009\u62e9(&B)\u2026", None))
        self.error.setText("")
        self.cancelButton.setText(QCoreApplication.translate("PackageDialog", u"\u53d6\u6d88", None))
        self.createButton.setText(QCoreApplication.translate("PackageDialog", u"\u5236\u4f5c\u62a5\u9001\u5305(&R)", None))
        self.doneTitle.setText(QCoreApplication.translate("PackageDialog", u"\u62a5\u9001\u5305\u5df2\u505a\u597d", None))
        self.doneText.setText("")
        self.fileLabel.setText(QCoreApplication.translate("PackageDialog", u"\u6587\u4ef6", None))
        self.fileValue.setText("")
        self.sizeLabel.setText(QCoreApplication.translate("PackageDialog", u"\u5927\u5c0f", None))
        self.sizeValue.setText("")
        self.toLabel.setText(QCoreApplication.translate("PackageDialog", u"\u7ed9\u8c01", None))
        self.toValue.setText("")
        self.fingerprintLabel.setText(QCoreApplication.translate("PackageDialog", u"\u6307\u7eb9", None))
        self.fingerprintValue.setText("")
        self.doneNote.setText(QCoreApplication.translate("PackageDialog", u"\u6536\u4ef6\u4eba\u6253\u5f00\u540e\u4f1a\u770b\u5230\u540c\u6837\u7684\u6307\u7eb9\uff0c\u53ef\u4ee5\u5728\u7535\u8bdd\u91cc\u6838\u5bf9\u3002", None))
        self.folderButton.setText(QCoreApplication.translate("PackageDialog", u"\u6253\u5f00\u6240\u5728\u6587\u4ef6\u5939(&F)", None))
        self.doneButton.setText(QCoreApplication.translate("PackageDialog", u"\u5b8c\u6210", None))
    # retranslateUi

