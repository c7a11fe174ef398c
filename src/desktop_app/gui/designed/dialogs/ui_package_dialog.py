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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QDialog, QFormLayout, QFrame, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QListView, QListWidget, QListWidgetItem, QPlainTextEdit,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QSpinBox, QStackedWidget, QTabWidget, QTableView,
    QTreeView, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_PackageDialog(object):
    def setupUi(self, PackageDialog):
        if not PackageDialog.objectName():
            PackageDialog.setObjectName(u"PackageDialog")
        PackageDialog.setMinimumSize(QSize(900, 0))
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

        self.tabs = QTabWidget(self.chooseStep)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setDocumentMode(True)
        self.whoTab = QWidget()
        self.whoTab.setObjectName(u"whoTab")
        self.whoLayout = QVBoxLayout(self.whoTab)
        self.whoLayout.setSpacing(8)
        self.whoLayout.setObjectName(u"whoLayout")
        self.whoLayout.setContentsMargins(0, 12, 0, 0)
        self.layout4 = QHBoxLayout()
        self.layout4.setSpacing(24)
        self.layout4.setObjectName(u"layout4")
        self.layout1 = QVBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.contentsHeading = QLabel(self.whoTab)
        self.contentsHeading.setObjectName(u"contentsHeading")
        self.contentsHeading.setProperty(u"role", u"heading")

        self.layout1.addWidget(self.contentsHeading)

        self.contentsTable = QTableView(self.whoTab)
        self.contentsTable.setObjectName(u"contentsTable")
        self.contentsTable.setProperty(u"role", u"list")
        self.contentsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.contentsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.contentsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.contentsTable.setShowGrid(False)
        self.contentsTable.setMinimumSize(QSize(440, 120))

        self.layout1.addWidget(self.contentsTable)

        self.findingsHeading = QLabel(self.whoTab)
        self.findingsHeading.setObjectName(u"findingsHeading")
        self.findingsHeading.setProperty(u"role", u"heading")

        self.layout1.addWidget(self.findingsHeading)

        self.findingsList = QListView(self.whoTab)
        self.findingsList.setObjectName(u"findingsList")
        self.findingsList.setProperty(u"role", u"list")
        self.findingsList.setWordWrap(True)
        self.findingsList.setMinimumSize(QSize(0, 72))

        self.layout1.addWidget(self.findingsList)

        self.anywayCheck = QCheckBox(self.whoTab)
        self.anywayCheck.setObjectName(u"anywayCheck")

        self.layout1.addWidget(self.anywayCheck)


        self.layout4.addLayout(self.layout1)

        self.layout3 = QVBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.recipientHeading = QLabel(self.whoTab)
        self.recipientHeading.setObjectName(u"recipientHeading")
        self.recipientHeading.setProperty(u"role", u"heading")

        self.layout3.addWidget(self.recipientHeading)

        self.cardsRadio = QRadioButton(self.whoTab)
        self.cardsRadio.setObjectName(u"cardsRadio")
        self.cardsRadio.setChecked(True)

        self.layout3.addWidget(self.cardsRadio)

        self.cardsList = QListWidget(self.whoTab)
        self.cardsList.setObjectName(u"cardsList")
        self.cardsList.setWordWrap(True)
        self.cardsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cardsList.setProperty(u"role", u"list")
        self.cardsList.setMinimumSize(QSize(300, 100))

        self.layout3.addWidget(self.cardsList)

        self.importCardButton = QPushButton(self.whoTab)
        self.importCardButton.setObjectName(u"importCardButton")
        self.importCardButton.setAutoDefault(False)
        self.importCardButton.setProperty(u"role", u"link")

        self.layout3.addWidget(self.importCardButton)

        self.passphraseRadio = QRadioButton(self.whoTab)
        self.passphraseRadio.setObjectName(u"passphraseRadio")

        self.layout3.addWidget(self.passphraseRadio)

        self.layout2 = QHBoxLayout()
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.passphraseEdit = QLineEdit(self.whoTab)
        self.passphraseEdit.setObjectName(u"passphraseEdit")
        self.passphraseEdit.setProperty(u"role", u"field")

        self.layout2.addWidget(self.passphraseEdit)

        self.suggestButton = QPushButton(self.whoTab)
        self.suggestButton.setObjectName(u"suggestButton")
        self.suggestButton.setAutoDefault(False)

        self.layout2.addWidget(self.suggestButton)


        self.layout3.addLayout(self.layout2)

        self.passphraseNote = QLabel(self.whoTab)
        self.passphraseNote.setObjectName(u"passphraseNote")
        self.passphraseNote.setProperty(u"role", u"small")
        self.passphraseNote.setWordWrap(True)

        self.layout3.addWidget(self.passphraseNote)

        self.spacer1 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout3.addItem(self.spacer1)


        self.layout4.addLayout(self.layout3)

        self.layout4.setStretch(0, 3)
        self.layout4.setStretch(1, 2)

        self.whoLayout.addLayout(self.layout4)

        self.tabs.addTab(self.whoTab, "")
        self.whatTab = QWidget()
        self.whatTab.setObjectName(u"whatTab")
        self.whatLayout = QHBoxLayout(self.whatTab)
        self.whatLayout.setSpacing(24)
        self.whatLayout.setObjectName(u"whatLayout")
        self.whatLayout.setContentsMargins(0, 12, 0, 0)
        self.leaveLayout = QVBoxLayout()
        self.leaveLayout.setSpacing(8)
        self.leaveLayout.setObjectName(u"leaveLayout")
        self.leaveHeading = QLabel(self.whatTab)
        self.leaveHeading.setObjectName(u"leaveHeading")
        self.leaveHeading.setProperty(u"role", u"heading")

        self.leaveLayout.addWidget(self.leaveHeading)

        self.leaveTree = QTreeView(self.whatTab)
        self.leaveTree.setObjectName(u"leaveTree")
        self.leaveTree.setProperty(u"role", u"list")
        self.leaveTree.setHeaderHidden(True)
        self.leaveTree.setUniformRowHeights(True)
        self.leaveTree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.leaveTree.setMinimumSize(QSize(440, 200))

        self.leaveLayout.addWidget(self.leaveTree)

        self.leaveWarning = QLabel(self.whatTab)
        self.leaveWarning.setObjectName(u"leaveWarning")
        self.leaveWarning.setProperty(u"role", u"caution")
        self.leaveWarning.setWordWrap(True)

        self.leaveLayout.addWidget(self.leaveWarning)


        self.whatLayout.addLayout(self.leaveLayout)

        self.moreLayout = QVBoxLayout()
        self.moreLayout.setSpacing(8)
        self.moreLayout.setObjectName(u"moreLayout")
        self.shrinkHeading = QLabel(self.whatTab)
        self.shrinkHeading.setObjectName(u"shrinkHeading")
        self.shrinkHeading.setProperty(u"role", u"heading")

        self.moreLayout.addWidget(self.shrinkHeading)

        self.shrinkCheck = QCheckBox(self.whatTab)
        self.shrinkCheck.setObjectName(u"shrinkCheck")

        self.moreLayout.addWidget(self.shrinkCheck)

        self.shrinkNote = QLabel(self.whatTab)
        self.shrinkNote.setObjectName(u"shrinkNote")
        self.shrinkNote.setProperty(u"role", u"small")
        self.shrinkNote.setWordWrap(True)

        self.moreLayout.addWidget(self.shrinkNote)

        self.noteHeading = QLabel(self.whatTab)
        self.noteHeading.setObjectName(u"noteHeading")
        self.noteHeading.setProperty(u"role", u"heading")

        self.moreLayout.addWidget(self.noteHeading)

        self.noteEdit = QPlainTextEdit(self.whatTab)
        self.noteEdit.setObjectName(u"noteEdit")
        self.noteEdit.setProperty(u"role", u"field")
        self.noteEdit.setTabChangesFocus(True)
        self.noteEdit.setMinimumSize(QSize(0, 80))

        self.moreLayout.addWidget(self.noteEdit)

        self.wholeNote = QLabel(self.whatTab)
        self.wholeNote.setObjectName(u"wholeNote")
        self.wholeNote.setProperty(u"role", u"small")
        self.wholeNote.setWordWrap(True)

        self.moreLayout.addWidget(self.wholeNote)


        self.whatLayout.addLayout(self.moreLayout)

        self.whatLayout.setStretch(0, 3)
        self.whatLayout.setStretch(1, 2)
        self.tabs.addTab(self.whatTab, "")
        self.howTab = QWidget()
        self.howTab.setObjectName(u"howTab")
        self.howLayout = QVBoxLayout(self.howTab)
        self.howLayout.setSpacing(8)
        self.howLayout.setObjectName(u"howLayout")
        self.howLayout.setContentsMargins(0, 12, 0, 0)
        self.wayHeading = QLabel(self.howTab)
        self.wayHeading.setObjectName(u"wayHeading")
        self.wayHeading.setProperty(u"role", u"heading")

        self.howLayout.addWidget(self.wayHeading)

        self.folderRadio = QRadioButton(self.howTab)
        self.folderRadio.setObjectName(u"folderRadio")
        self.folderRadio.setChecked(True)

        self.howLayout.addWidget(self.folderRadio)

        self.stickLayout = QHBoxLayout()
        self.stickLayout.setSpacing(8)
        self.stickLayout.setObjectName(u"stickLayout")
        self.stickRadio = QRadioButton(self.howTab)
        self.stickRadio.setObjectName(u"stickRadio")

        self.stickLayout.addWidget(self.stickRadio)

        self.driveBox = QComboBox(self.howTab)
        self.driveBox.setObjectName(u"driveBox")
        self.driveBox.setEnabled(False)
        self.driveBox.setMinimumSize(QSize(460, 0))

        self.stickLayout.addWidget(self.driveBox)

        self.drivesButton = QPushButton(self.howTab)
        self.drivesButton.setObjectName(u"drivesButton")
        self.drivesButton.setAutoDefault(False)

        self.stickLayout.addWidget(self.drivesButton)

        self.stickSpacer = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stickLayout.addItem(self.stickSpacer)


        self.howLayout.addLayout(self.stickLayout)

        self.mailRadio = QRadioButton(self.howTab)
        self.mailRadio.setObjectName(u"mailRadio")

        self.howLayout.addWidget(self.mailRadio)

        self.outLabel = QLabel(self.howTab)
        self.outLabel.setObjectName(u"outLabel")

        self.howLayout.addWidget(self.outLabel)

        self.layout5 = QHBoxLayout()
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.outEdit = QLineEdit(self.howTab)
        self.outEdit.setObjectName(u"outEdit")
        self.outEdit.setProperty(u"role", u"field")

        self.layout5.addWidget(self.outEdit)

        self.browseButton = QPushButton(self.howTab)
        self.browseButton.setObjectName(u"browseButton")
        self.browseButton.setAutoDefault(False)

        self.layout5.addWidget(self.browseButton)


        self.howLayout.addLayout(self.layout5)

        self.sizeHeading = QLabel(self.howTab)
        self.sizeHeading.setObjectName(u"sizeHeading")
        self.sizeHeading.setProperty(u"role", u"heading")

        self.howLayout.addWidget(self.sizeHeading)

        self.splitLayout = QHBoxLayout()
        self.splitLayout.setSpacing(8)
        self.splitLayout.setObjectName(u"splitLayout")
        self.splitCheck = QCheckBox(self.howTab)
        self.splitCheck.setObjectName(u"splitCheck")

        self.splitLayout.addWidget(self.splitCheck)

        self.splitSpin = QSpinBox(self.howTab)
        self.splitSpin.setObjectName(u"splitSpin")
        self.splitSpin.setMinimum(1)
        self.splitSpin.setMaximum(4000)
        self.splitSpin.setValue(20)

        self.splitLayout.addWidget(self.splitSpin)

        self.splitSpacer = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.splitLayout.addItem(self.splitSpacer)


        self.howLayout.addLayout(self.splitLayout)

        self.otherHeading = QLabel(self.howTab)
        self.otherHeading.setObjectName(u"otherHeading")
        self.otherHeading.setProperty(u"role", u"heading")

        self.howLayout.addWidget(self.otherHeading)

        self.sevenCheck = QCheckBox(self.howTab)
        self.sevenCheck.setObjectName(u"sevenCheck")

        self.howLayout.addWidget(self.sevenCheck)

        self.sevenNote = QLabel(self.howTab)
        self.sevenNote.setObjectName(u"sevenNote")
        self.sevenNote.setProperty(u"role", u"small")
        self.sevenNote.setWordWrap(True)

        self.howLayout.addWidget(self.sevenNote)

        self.explainCheck = QCheckBox(self.howTab)
        self.explainCheck.setObjectName(u"explainCheck")

        self.howLayout.addWidget(self.explainCheck)

        self.howSpacer = QSpacerItem(20, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.howLayout.addItem(self.howSpacer)

        self.tabs.addTab(self.howTab, "")

        self.layout7.addWidget(self.tabs)

        self.line1 = QFrame(self.chooseStep)
        self.line1.setObjectName(u"line1")
        self.line1.setProperty(u"role", u"line")
        self.line1.setMinimumSize(QSize(0, 1))
        self.line1.setMaximumSize(QSize(16777215, 1))

        self.layout7.addWidget(self.line1)

        self.summary = QLabel(self.chooseStep)
        self.summary.setObjectName(u"summary")
        self.summary.setMinimumSize(QSize(0, 40))
        self.summary.setProperty(u"role", u"muted")
        self.summary.setWordWrap(True)

        self.layout7.addWidget(self.summary)

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

        self.packageKeyFrame = QFrame(self.doneStep)
        self.packageKeyFrame.setObjectName(u"packageKeyFrame")
        self.packageKeyFrame.setProperty(u"role", u"card")
        self.packageKeyLayout = QGridLayout(self.packageKeyFrame)
        self.packageKeyLayout.setObjectName(u"packageKeyLayout")
        self.packageKeyLayout.setHorizontalSpacing(12)
        self.packageKeyLayout.setVerticalSpacing(4)
        self.packageKeyLabel = QLabel(self.packageKeyFrame)
        self.packageKeyLabel.setObjectName(u"packageKeyLabel")
        self.packageKeyLabel.setProperty(u"role", u"small")

        self.packageKeyLayout.addWidget(self.packageKeyLabel, 0, 0, 1, 1)

        self.packageKeyValue = QLabel(self.packageKeyFrame)
        self.packageKeyValue.setObjectName(u"packageKeyValue")
        self.packageKeyValue.setProperty(u"role", u"passphrase")
        self.packageKeyValue.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.packageKeyLayout.addWidget(self.packageKeyValue, 1, 0, 1, 1)

        self.packageKeyCopy = QPushButton(self.packageKeyFrame)
        self.packageKeyCopy.setObjectName(u"packageKeyCopy")
        self.packageKeyCopy.setAutoDefault(False)

        self.packageKeyLayout.addWidget(self.packageKeyCopy, 0, 1, 2, 1)

        self.packageKeyLayout.setColumnStretch(0, 1)

        self.layout10.addWidget(self.packageKeyFrame)

        self.sevenKeyFrame = QFrame(self.doneStep)
        self.sevenKeyFrame.setObjectName(u"sevenKeyFrame")
        self.sevenKeyFrame.setProperty(u"role", u"card")
        self.sevenKeyLayout = QGridLayout(self.sevenKeyFrame)
        self.sevenKeyLayout.setObjectName(u"sevenKeyLayout")
        self.sevenKeyLayout.setHorizontalSpacing(12)
        self.sevenKeyLayout.setVerticalSpacing(4)
        self.sevenKeyLabel = QLabel(self.sevenKeyFrame)
        self.sevenKeyLabel.setObjectName(u"sevenKeyLabel")
        self.sevenKeyLabel.setProperty(u"role", u"small")

        self.sevenKeyLayout.addWidget(self.sevenKeyLabel, 0, 0, 1, 1)

        self.sevenKeyValue = QLabel(self.sevenKeyFrame)
        self.sevenKeyValue.setObjectName(u"sevenKeyValue")
        self.sevenKeyValue.setProperty(u"role", u"passphrase")
        self.sevenKeyValue.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.sevenKeyLayout.addWidget(self.sevenKeyValue, 1, 0, 1, 1)

        self.sevenKeyCopy = QPushButton(self.sevenKeyFrame)
        self.sevenKeyCopy.setObjectName(u"sevenKeyCopy")
        self.sevenKeyCopy.setAutoDefault(False)

        self.sevenKeyLayout.addWidget(self.sevenKeyCopy, 0, 1, 2, 1)

        self.sevenKeyLayout.setColumnStretch(0, 1)

        self.layout10.addWidget(self.sevenKeyFrame)

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
        self.leaveHeading.setBuddy(self.leaveTree)
        self.noteHeading.setBuddy(self.noteEdit)
        self.outLabel.setBuddy(self.outEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PackageDialog)

        self.createButton.setDefault(True)


        QMetaObject.connectSlotsByName(PackageDialog)
    # setupUi

    def retranslateUi(self, PackageDialog):
        PackageDialog.setWindowTitle(QCoreApplication.translate("PackageDialog", u"\u62a5\u9001", None))
        self.title.setText(QCoreApplication.translate("PackageDialog", u"\u62a5\u9001", None))
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
        self.tabs.setTabText(self.tabs.indexOf(self.whoTab), QCoreApplication.translate("PackageDialog", u"\u7ed9\u8c01(&1)", None))
        self.leaveHeading.setText(QCoreApplication.translate("PackageDialog", u"\u62a5\u9001\u7684\u5185\u5bb9(&L)\uff1a\u53bb\u6389\u52fe\u7684\u4e0d\u62a5\u9001", None))
#if QT_CONFIG(accessibility)
        self.leaveTree.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u62a5\u9001\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.leaveWarning.setText("")
        self.shrinkHeading.setText(QCoreApplication.translate("PackageDialog", u"\u626b\u63cf\u4ef6", None))
        self.shrinkCheck.setText(QCoreApplication.translate("PackageDialog", u"\u4ee5\u7f29\u5c0f\u7684\u626b\u63cf\u4ef6\u4ee3\u66ff\u5927\u7684(&Z)", None))
        self.shrinkNote.setText(QCoreApplication.translate("PackageDialog", u"\u539f\u4ef6\u7559\u5728\u672c\u673a\u4e0d\u53d8\u3002\u7f29\u5c0f\u540e\u4ecd\u80fd\u770b\u6e05\u548c\u6253\u5370\uff0c\u6536\u4ef6\u4eba\u4f1a\u77e5\u9053\u662f\u7f29\u5c0f\u7684\u3002", None))
        self.noteHeading.setText(QCoreApplication.translate("PackageDialog", u"\u7ed9\u6536\u4ef6\u4eba\u7684\u8bdd(&N)", None))
#if QT_CONFIG(accessibility)
        self.noteEdit.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u7ed9\u6536\u4ef6\u4eba\u7684\u8bdd", None))
#endif // QT_CONFIG(accessibility)
        self.wholeNote.setText(QCoreApplication.translate("PackageDialog", u"\u672c\u673a\u7684\u7533\u62a5\u4ef6\u59cb\u7ec8\u5b8c\u6574\u3002\u6536\u4ef6\u4eba\u6253\u5f00\u540e\u4f1a\u770b\u5230\u54ea\u4e9b\u6ca1\u6709\u62a5\u9001\uff0c\u6253\u5370\u65f6\u90a3\u91cc\u5370\u201c\u672a\u62a5\u9001\u201d\u3002", None))
        self.tabs.setTabText(self.tabs.indexOf(self.whatTab), QCoreApplication.translate("PackageDialog", u"\u9001\u4ec0\u4e48(&2)", None))
        self.wayHeading.setText(QCoreApplication.translate("PackageDialog", u"\u5b58\u5230\u54ea\u91cc", None))
        self.folderRadio.setText(QCoreApplication.translate("PackageDialog", u"\u6587\u4ef6\u5939(&D)", None))
        self.stickRadio.setText(QCoreApplication.translate("PackageDialog", u"U \u76d8(&U)", None))
#if QT_CONFIG(accessibility)
        self.driveBox.setAccessibleName(QCoreApplication.translate("PackageDialog", u"U \u76d8", None))
#endif // QT_CONFIG(accessibility)
        self.drivesButton.setText(QCoreApplication.translate("PackageDialog", u"\u91cd\u65b0\u67e5\u627e(&T)", None))
        self.mailRadio.setText(QCoreApplication.translate("PackageDialog", u"\u7535\u5b50\u90ae\u4ef6(&E)\uff1a\u5b58\u6210\u8fd8\u6ca1\u6709\u5bc4\u51fa\u7684\u90ae\u4ef6\uff0c\u53cc\u51fb\u6253\u5f00\u540e\u586b\u4e0a\u6536\u4ef6\u4eba\u53d1\u9001", None))
        self.outLabel.setText(QCoreApplication.translate("PackageDialog", u"\u4fdd\u5b58\u4e3a(&S)", None))
        self.browseButton.setText(QCoreApplication.translate("PackageDialog", u"\u9009\u62e9(&B)\u2026", None))
        self.sizeHeading.setText(QCoreApplication.translate("PackageDialog", u"\u5927\u5c0f", None))
        self.splitCheck.setText(QCoreApplication.translate("PackageDialog", u"\u5206\u5377(&V)\uff0c\u6bcf\u4e2a\u6587\u4ef6\u81f3\u591a", None))
        self.splitSpin.setSuffix(QCoreApplication.translate("PackageDialog", u" MB", None))
#if QT_CONFIG(accessibility)
        self.splitSpin.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u6bcf\u4e2a\u6587\u4ef6\u6216\u6bcf\u5c01\u90ae\u4ef6\u7684\u5927\u5c0f", None))
#endif // QT_CONFIG(accessibility)
        self.otherHeading.setText(QCoreApplication.translate("PackageDialog", u"\u53e6\u5916", None))
        self.sevenCheck.setText(QCoreApplication.translate("PackageDialog", u"\u53e6\u505a\u4e00\u4e2a 7z \u538b\u7f29\u5305(&7)\uff0c\u7ed9\u6ca1\u6709\u5320\u62a5\u7684\u6536\u4ef6\u4eba\uff1aPDF\u3001Word\u3001Excel\u3001\u88c5\u8ba2\u518c\u548c\u4f50\u8bc1\u6750\u6599\uff0c\u7528 7-Zip \u6253\u5f00", None))
        self.sevenNote.setText(QCoreApplication.translate("PackageDialog", u"7z \u7528\u53e6\u5916\u7684\u53e3\u4ee4\u52a0\u5bc6\uff0c\u505a\u597d\u540e\u663e\u793a\uff0c\u8bf7\u7528\u7535\u8bdd\u544a\u8bc9\u6536\u4ef6\u4eba\u3002", None))
        self.explainCheck.setText(QCoreApplication.translate("PackageDialog", u"\u5199\u4e00\u4e2a\u201c\u8bf4\u660e.txt\u201d(&X)\uff1a\u6709\u54ea\u4e9b\u6587\u4ef6\u3001\u8c01\u62a5\u9001\u3001\u600e\u6837\u6253\u5f00\uff0c\u4e0d\u542b\u4e2a\u4eba\u4fe1\u606f", None))
        self.tabs.setTabText(self.tabs.indexOf(self.howTab), QCoreApplication.translate("PackageDialog", u"\u600e\u4e48\u9001(&3)", None))
        self.summary.setText("")
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
        self.packageKeyLabel.setText(QCoreApplication.translate("PackageDialog", u"\u62a5\u9001\u5305\u7684\u53e3\u4ee4", None))
        self.packageKeyValue.setText("")
        self.packageKeyCopy.setText(QCoreApplication.translate("PackageDialog", u"\u590d\u5236", None))
#if QT_CONFIG(accessibility)
        self.packageKeyCopy.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u590d\u5236\u62a5\u9001\u5305\u7684\u53e3\u4ee4", None))
#endif // QT_CONFIG(accessibility)
        self.sevenKeyLabel.setText(QCoreApplication.translate("PackageDialog", u"7z \u538b\u7f29\u5305\u7684\u53e3\u4ee4", None))
        self.sevenKeyValue.setText("")
        self.sevenKeyCopy.setText(QCoreApplication.translate("PackageDialog", u"\u590d\u5236", None))
#if QT_CONFIG(accessibility)
        self.sevenKeyCopy.setAccessibleName(QCoreApplication.translate("PackageDialog", u"\u590d\u52367z \u538b\u7f29\u5305\u7684\u53e3\u4ee4", None))
#endif // QT_CONFIG(accessibility)
        self.doneNote.setText(QCoreApplication.translate("PackageDialog", u"\u6536\u4ef6\u4eba\u6253\u5f00\u540e\u4f1a\u770b\u5230\u540c\u6837\u7684\u6307\u7eb9\uff0c\u53ef\u4ee5\u5728\u7535\u8bdd\u91cc\u6838\u5bf9\u3002", None))
        self.folderButton.setText(QCoreApplication.translate("PackageDialog", u"\u6253\u5f00\u6240\u5728\u6587\u4ef6\u5939(&F)", None))
        self.doneButton.setText(QCoreApplication.translate("PackageDialog", u"\u5b8c\u6210", None))
    # retranslateUi

