# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'settings_page.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFormLayout, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QRadioButton, QScrollArea, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.progress_strip import ProgressStrip

class Ui_SettingsPage(object):
    def setupUi(self, SettingsPage):
        if not SettingsPage.objectName():
            SettingsPage.setObjectName(u"SettingsPage")
        self.layout15 = QVBoxLayout(SettingsPage)
        self.layout15.setSpacing(12)
        self.layout15.setObjectName(u"layout15")
        self.layout15.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(SettingsPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout15.addWidget(self.title)

        self.scroll = QScrollArea(SettingsPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setProperty(u"role", u"page")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.body.setProperty(u"role", u"page")
        self.layout14 = QVBoxLayout(self.body)
        self.layout14.setSpacing(16)
        self.layout14.setObjectName(u"layout14")
        self.layout14.setContentsMargins(0, 0, 0, 0)
        self.ownCard = QFrame(self.body)
        self.ownCard.setObjectName(u"ownCard")
        self.ownCard.setProperty(u"role", u"card")
        self.layout4 = QVBoxLayout(self.ownCard)
        self.layout4.setSpacing(12)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(16, 16, 16, 16)
        self.ownHeading = QLabel(self.ownCard)
        self.ownHeading.setObjectName(u"ownHeading")
        self.ownHeading.setProperty(u"role", u"heading")

        self.layout4.addWidget(self.ownHeading)

        self.ownNote = QLabel(self.ownCard)
        self.ownNote.setObjectName(u"ownNote")
        self.ownNote.setProperty(u"role", u"muted")
        self.ownNote.setWordWrap(True)

        self.layout4.addWidget(self.ownNote)

        self.layout2 = QFormLayout()
        self.layout2.setObjectName(u"layout2")
        self.layout2.setHorizontalSpacing(12)
        self.layout2.setVerticalSpacing(12)
        self.layout2.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.ownNameLabel = QLabel(self.ownCard)
        self.ownNameLabel.setObjectName(u"ownNameLabel")

        self.layout2.setWidget(0, QFormLayout.ItemRole.LabelRole, self.ownNameLabel)

        self.layout1 = QHBoxLayout()
        self.layout1.setSpacing(8)
        self.layout1.setObjectName(u"layout1")
        self.ownNameEdit = QLineEdit(self.ownCard)
        self.ownNameEdit.setObjectName(u"ownNameEdit")
        self.ownNameEdit.setProperty(u"role", u"field")

        self.layout1.addWidget(self.ownNameEdit)

        self.renameButton = QPushButton(self.ownCard)
        self.renameButton.setObjectName(u"renameButton")

        self.layout1.addWidget(self.renameButton)


        self.layout2.setLayout(0, QFormLayout.ItemRole.FieldRole, self.layout1)

        self.ownFingerprintLabel = QLabel(self.ownCard)
        self.ownFingerprintLabel.setObjectName(u"ownFingerprintLabel")

        self.layout2.setWidget(1, QFormLayout.ItemRole.LabelRole, self.ownFingerprintLabel)

        self.ownFingerprint = QLabel(self.ownCard)
        self.ownFingerprint.setObjectName(u"ownFingerprint")
        self.ownFingerprint.setProperty(u"role", u"code")
        self.ownFingerprint.setWordWrap(True)
        self.ownFingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.layout2.setWidget(1, QFormLayout.ItemRole.FieldRole, self.ownFingerprint)

        self.ownSinceLabel = QLabel(self.ownCard)
        self.ownSinceLabel.setObjectName(u"ownSinceLabel")

        self.layout2.setWidget(2, QFormLayout.ItemRole.LabelRole, self.ownSinceLabel)

        self.ownSince = QLabel(self.ownCard)
        self.ownSince.setObjectName(u"ownSince")
        self.ownSince.setProperty(u"role", u"small")
        self.ownSince.setWordWrap(True)

        self.layout2.setWidget(2, QFormLayout.ItemRole.FieldRole, self.ownSince)


        self.layout4.addLayout(self.layout2)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.exportCardButton = QPushButton(self.ownCard)
        self.exportCardButton.setObjectName(u"exportCardButton")

        self.layout3.addWidget(self.exportCardButton)

        self.exportPageButton = QPushButton(self.ownCard)
        self.exportPageButton.setObjectName(u"exportPageButton")

        self.layout3.addWidget(self.exportPageButton)

        self.copyCardButton = QPushButton(self.ownCard)
        self.copyCardButton.setObjectName(u"copyCardButton")

        self.layout3.addWidget(self.copyCardButton)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer1)

        self.renewButton = QPushButton(self.ownCard)
        self.renewButton.setObjectName(u"renewButton")

        self.layout3.addWidget(self.renewButton)


        self.layout4.addLayout(self.layout3)


        self.layout14.addWidget(self.ownCard)

        self.contactsCard = QFrame(self.body)
        self.contactsCard.setObjectName(u"contactsCard")
        self.contactsCard.setProperty(u"role", u"card")
        self.layout6 = QVBoxLayout(self.contactsCard)
        self.layout6.setSpacing(12)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setContentsMargins(16, 16, 16, 16)
        self.contactsHeading = QLabel(self.contactsCard)
        self.contactsHeading.setObjectName(u"contactsHeading")
        self.contactsHeading.setProperty(u"role", u"heading")

        self.layout6.addWidget(self.contactsHeading)

        self.contactsNote = QLabel(self.contactsCard)
        self.contactsNote.setObjectName(u"contactsNote")
        self.contactsNote.setProperty(u"role", u"muted")
        self.contactsNote.setWordWrap(True)

        self.layout6.addWidget(self.contactsNote)

        self.cardsTable = QTableView(self.contactsCard)
        self.cardsTable.setObjectName(u"cardsTable")
        self.cardsTable.setProperty(u"role", u"list")
        self.cardsTable.setShowGrid(False)
        self.cardsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cardsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.cardsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.cardsTable.setMinimumSize(QSize(0, 150))

        self.layout6.addWidget(self.cardsTable)

        self.layout5 = QHBoxLayout()
        self.layout5.setSpacing(8)
        self.layout5.setObjectName(u"layout5")
        self.importCardButton = QPushButton(self.contactsCard)
        self.importCardButton.setObjectName(u"importCardButton")

        self.layout5.addWidget(self.importCardButton)

        self.pasteCardButton = QPushButton(self.contactsCard)
        self.pasteCardButton.setObjectName(u"pasteCardButton")

        self.layout5.addWidget(self.pasteCardButton)

        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.spacer2)

        self.historyButton = QPushButton(self.contactsCard)
        self.historyButton.setObjectName(u"historyButton")
        self.historyButton.setEnabled(False)

        self.layout5.addWidget(self.historyButton)

        self.removeCardButton = QPushButton(self.contactsCard)
        self.removeCardButton.setObjectName(u"removeCardButton")
        self.removeCardButton.setEnabled(False)

        self.layout5.addWidget(self.removeCardButton)

        self.confirmCardButton = QPushButton(self.contactsCard)
        self.confirmCardButton.setObjectName(u"confirmCardButton")
        self.confirmCardButton.setEnabled(False)

        self.layout5.addWidget(self.confirmCardButton)


        self.layout6.addLayout(self.layout5)


        self.layout14.addWidget(self.contactsCard)

        self.recoveryCard = QFrame(self.body)
        self.recoveryCard.setObjectName(u"recoveryCard")
        self.recoveryCard.setProperty(u"role", u"card")
        self.layout8 = QVBoxLayout(self.recoveryCard)
        self.layout8.setSpacing(12)
        self.layout8.setObjectName(u"layout8")
        self.layout8.setContentsMargins(16, 16, 16, 16)
        self.recoveryHeading = QLabel(self.recoveryCard)
        self.recoveryHeading.setObjectName(u"recoveryHeading")
        self.recoveryHeading.setProperty(u"role", u"heading")

        self.layout8.addWidget(self.recoveryHeading)

        self.recoveryNote = QLabel(self.recoveryCard)
        self.recoveryNote.setObjectName(u"recoveryNote")
        self.recoveryNote.setProperty(u"role", u"muted")
        self.recoveryNote.setWordWrap(True)

        self.layout8.addWidget(self.recoveryNote)

        self.recoveryState = QLabel(self.recoveryCard)
        self.recoveryState.setObjectName(u"recoveryState")
        self.recoveryState.setProperty(u"role", u"small")
        self.recoveryState.setWordWrap(True)

        self.layout8.addWidget(self.recoveryState)

        self.layout7 = QHBoxLayout()
        self.layout7.setSpacing(8)
        self.layout7.setObjectName(u"layout7")
        self.passphraseButton = QPushButton(self.recoveryCard)
        self.passphraseButton.setObjectName(u"passphraseButton")

        self.layout7.addWidget(self.passphraseButton)

        self.sheetButton = QPushButton(self.recoveryCard)
        self.sheetButton.setObjectName(u"sheetButton")

        self.layout7.addWidget(self.sheetButton)

        self.spacer3 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout7.addItem(self.spacer3)


        self.layout8.addLayout(self.layout7)


        self.layout14.addWidget(self.recoveryCard)

        self.libraryCard = QFrame(self.body)
        self.libraryCard.setObjectName(u"libraryCard")
        self.libraryCard.setProperty(u"role", u"card")
        self.layout11 = QVBoxLayout(self.libraryCard)
        self.layout11.setSpacing(12)
        self.layout11.setObjectName(u"layout11")
        self.layout11.setContentsMargins(16, 16, 16, 16)
        self.libraryHeading = QLabel(self.libraryCard)
        self.libraryHeading.setObjectName(u"libraryHeading")
        self.libraryHeading.setProperty(u"role", u"heading")

        self.layout11.addWidget(self.libraryHeading)

        self.layout9 = QFormLayout()
        self.layout9.setObjectName(u"layout9")
        self.layout9.setHorizontalSpacing(12)
        self.layout9.setVerticalSpacing(12)
        self.layout9.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.folderLabel = QLabel(self.libraryCard)
        self.folderLabel.setObjectName(u"folderLabel")

        self.layout9.setWidget(0, QFormLayout.ItemRole.LabelRole, self.folderLabel)

        self.folder = QLabel(self.libraryCard)
        self.folder.setObjectName(u"folder")
        self.folder.setWordWrap(True)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)

        self.layout9.setWidget(0, QFormLayout.ItemRole.FieldRole, self.folder)


        self.layout11.addLayout(self.layout9)

        self.layout10 = QHBoxLayout()
        self.layout10.setSpacing(8)
        self.layout10.setObjectName(u"layout10")
        self.checkButton = QPushButton(self.libraryCard)
        self.checkButton.setObjectName(u"checkButton")

        self.layout10.addWidget(self.checkButton)

        self.backupButton = QPushButton(self.libraryCard)
        self.backupButton.setObjectName(u"backupButton")

        self.layout10.addWidget(self.backupButton)

        self.spacer4 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout10.addItem(self.spacer4)


        self.layout11.addLayout(self.layout10)

        self.checkResult = QLabel(self.libraryCard)
        self.checkResult.setObjectName(u"checkResult")
        self.checkResult.setWordWrap(True)
        self.checkResult.setVisible(False)

        self.layout11.addWidget(self.checkResult)

        self.progress = ProgressStrip(self.libraryCard)
        self.progress.setObjectName(u"progress")

        self.layout11.addWidget(self.progress)


        self.layout14.addWidget(self.libraryCard)

        self.lookCard = QFrame(self.body)
        self.lookCard.setObjectName(u"lookCard")
        self.lookCard.setProperty(u"role", u"card")
        self.layout13 = QVBoxLayout(self.lookCard)
        self.layout13.setSpacing(12)
        self.layout13.setObjectName(u"layout13")
        self.layout13.setContentsMargins(16, 16, 16, 16)
        self.lookHeading = QLabel(self.lookCard)
        self.lookHeading.setObjectName(u"lookHeading")
        self.lookHeading.setProperty(u"role", u"heading")

        self.layout13.addWidget(self.lookHeading)

        self.layout12 = QHBoxLayout()
        self.layout12.setSpacing(24)
        self.layout12.setObjectName(u"layout12")
        self.systemRadio = QRadioButton(self.lookCard)
        self.systemRadio.setObjectName(u"systemRadio")

        self.layout12.addWidget(self.systemRadio)

        self.lightRadio = QRadioButton(self.lookCard)
        self.lightRadio.setObjectName(u"lightRadio")

        self.layout12.addWidget(self.lightRadio)

        self.darkRadio = QRadioButton(self.lookCard)
        self.darkRadio.setObjectName(u"darkRadio")

        self.layout12.addWidget(self.darkRadio)

        self.spacer5 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout12.addItem(self.spacer5)


        self.layout13.addLayout(self.layout12)


        self.layout14.addWidget(self.lookCard)

        self.spacer6 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout14.addItem(self.spacer6)

        self.scroll.setWidget(self.body)

        self.layout15.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.ownNameLabel.setBuddy(self.ownNameEdit)
        self.contactsHeading.setBuddy(self.cardsTable)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsPage)

        QMetaObject.connectSlotsByName(SettingsPage)
    # setupUi

    def retranslateUi(self, SettingsPage):
#if QT_CONFIG(accessibility)
        SettingsPage.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u8bbe\u7f6e", None))
#endif // QT_CONFIG(accessibility)
        self.title.setText(QCoreApplication.translate("SettingsPage", u"\u8bbe\u7f6e", None))
        self.ownHeading.setText(QCoreApplication.translate("SettingsPage", u"\u672c\u673a\u540d\u7247", None))
        self.ownNote.setText(QCoreApplication.translate("SettingsPage", u"\u628a\u540d\u7247\u53d1\u7ed9\u4e0b\u7ea7\u5355\u4f4d\uff0c\u4ed6\u4eec\u5c31\u80fd\u7ed9\u60a8\u62a5\u9001\u53ea\u6709\u60a8\u80fd\u6253\u5f00\u7684\u62a5\u9001\u5305\u3002\u5bf9\u65b9\u6253\u7535\u8bdd\u6765\u6838\u5bf9\u65f6\uff0c\u8bf7\u8bfb\u51fa\u4e0b\u9762\u516b\u7ec4\u6570\u5b57\u3002", None))
        self.ownNameLabel.setText(QCoreApplication.translate("SettingsPage", u"\u5355\u4f4d\u540d\u79f0(&U)", None))
        self.renameButton.setText(QCoreApplication.translate("SettingsPage", u"\u6539\u540d(&M)", None))
        self.ownFingerprintLabel.setText(QCoreApplication.translate("SettingsPage", u"\u6307\u7eb9", None))
        self.ownFingerprint.setText("")
#if QT_CONFIG(accessibility)
        self.ownFingerprint.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u672c\u673a\u540d\u7247\u6307\u7eb9\uff0c\u516b\u7ec4\u6570\u5b57", None))
#endif // QT_CONFIG(accessibility)
        self.ownSinceLabel.setText(QCoreApplication.translate("SettingsPage", u"\u542f\u7528", None))
        self.ownSince.setText("")
        self.exportCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u5bfc\u51fa\u540d\u7247\u6587\u4ef6(&E)\u2026", None))
        self.exportPageButton.setText(QCoreApplication.translate("SettingsPage", u"\u5bfc\u51fa\u540d\u7247\u9875(&P)\u2026", None))
#if QT_CONFIG(tooltip)
        self.exportPageButton.setToolTip(QCoreApplication.translate("SettingsPage", u"\u4e00\u9875 A4\uff0c\u5e26\u4e8c\u7ef4\u7801\u3001\u516b\u7ec4\u6570\u5b57\u548c\u62a5\u9001\u6b65\u9aa4\uff0c\u53ef\u4ee5\u6253\u5370\u5f20\u8d34", None))
#endif // QT_CONFIG(tooltip)
        self.copyCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u590d\u5236\u540d\u7247\u6587\u5b57(&W)", None))
#if QT_CONFIG(tooltip)
        self.copyCardButton.setToolTip(QCoreApplication.translate("SettingsPage", u"\u7c98\u8d34\u5230\u5fae\u4fe1\u6216\u90ae\u4ef6\u91cc\uff0c\u5bf9\u65b9\u6574\u6bb5\u590d\u5236\u540e\u5bfc\u5165", None))
#endif // QT_CONFIG(tooltip)
        self.renewButton.setText(QCoreApplication.translate("SettingsPage", u"\u6362\u65b0(&N)\u2026", None))
        self.contactsHeading.setText(QCoreApplication.translate("SettingsPage", u"\u6536\u4ef6\u540d\u7247(&L)", None))
        self.contactsNote.setText(QCoreApplication.translate("SettingsPage", u"\u7ed9\u8c01\u62a5\u9001\uff0c\u5148\u8981\u6709\u8c01\u7684\u540d\u7247\u3002\u540d\u7247\u6587\u4ef6\u3001\u540d\u7247\u9875\u7684\u7167\u7247\u6216 PDF\u3001\u590d\u5236\u6765\u7684\u540d\u7247\u6587\u5b57\u90fd\u53ef\u4ee5\u5bfc\u5165\uff1b\u6253\u7535\u8bdd\u6838\u5bf9\u6307\u7eb9\u540e\u624d\u7b97\u53ef\u9760\u3002", None))
#if QT_CONFIG(accessibility)
        self.cardsTable.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u6536\u4ef6\u540d\u7247\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.importCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u5bfc\u5165\u540d\u7247(&I)\u2026", None))
        self.pasteCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u7c98\u8d34\u540d\u7247\u6587\u5b57(&Z)", None))
        self.historyButton.setText(QCoreApplication.translate("SettingsPage", u"\u7ecf\u8fc7(&H)\u2026", None))
        self.removeCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u5220\u9664(&D)\u2026", None))
        self.confirmCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u6838\u5bf9\u6307\u7eb9(&V)\u2026", None))
        self.recoveryHeading.setText(QCoreApplication.translate("SettingsPage", u"\u53e3\u4ee4\u4e0e\u6062\u590d\u8868", None))
        self.recoveryNote.setText(QCoreApplication.translate("SettingsPage", u"\u5fd8\u8bb0\u53e3\u4ee4\u65f6\uff0c\u53ea\u6709\u6062\u590d\u8868\u4e0a\u7684\u6062\u590d\u7801\u80fd\u6253\u5f00\u6863\u6848\u5e93\u548c\u5907\u4efd\uff0c\u8c01\u4e5f\u5e2e\u4e0d\u4e86\u5fd9\u3002\u8bf7\u6253\u5370\u6062\u590d\u8868\u9501\u5b58\uff1b\u5b83\u76f8\u5f53\u4e8e\u6863\u6848\u5e93\u7684\u53e6\u4e00\u628a\u94a5\u5319\u3002", None))
        self.recoveryState.setText("")
        self.passphraseButton.setText(QCoreApplication.translate("SettingsPage", u"\u66f4\u6539\u53e3\u4ee4(&A)\u2026", None))
        self.sheetButton.setText(QCoreApplication.translate("SettingsPage", u"\u8f93\u51fa\u6062\u590d\u8868(&R)\u2026", None))
        self.libraryHeading.setText(QCoreApplication.translate("SettingsPage", u"\u6863\u6848\u5e93", None))
        self.folderLabel.setText(QCoreApplication.translate("SettingsPage", u"\u4f4d\u7f6e", None))
        self.folder.setText("")
        self.checkButton.setText(QCoreApplication.translate("SettingsPage", u"\u68c0\u67e5\u5b8c\u6574\u6027(&T)", None))
        self.backupButton.setText(QCoreApplication.translate("SettingsPage", u"\u5907\u4efd(&B)\u2026", None))
        self.checkResult.setText("")
        self.lookHeading.setText(QCoreApplication.translate("SettingsPage", u"\u5916\u89c2", None))
        self.systemRadio.setText(QCoreApplication.translate("SettingsPage", u"\u8ddf\u968f\u7cfb\u7edf(&Y)", None))
        self.lightRadio.setText(QCoreApplication.translate("SettingsPage", u"\u6d45\u8272(&G)", None))
        self.darkRadio.setText(QCoreApplication.translate("SettingsPage", u"\u6df1\u8272(&K)", None))
    # retranslateUi

