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
        self.layout13 = QVBoxLayout(SettingsPage)
        self.layout13.setSpacing(12)
        self.layout13.setObjectName(u"layout13")
        self.layout13.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(SettingsPage)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.layout13.addWidget(self.title)

        self.scroll = QScrollArea(SettingsPage)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setProperty(u"role", u"page")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.body.setProperty(u"role", u"page")
        self.layout12 = QVBoxLayout(self.body)
        self.layout12.setSpacing(16)
        self.layout12.setObjectName(u"layout12")
        self.layout12.setContentsMargins(0, 0, 8, 0)
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
        self.ownFingerprint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.ownFingerprint.setProperty(u"role", u"code")
        self.ownFingerprint.setWordWrap(True)

        self.layout2.setWidget(1, QFormLayout.ItemRole.FieldRole, self.ownFingerprint)


        self.layout4.addLayout(self.layout2)

        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.exportCardButton = QPushButton(self.ownCard)
        self.exportCardButton.setObjectName(u"exportCardButton")

        self.layout3.addWidget(self.exportCardButton)

        self.spacer1 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.spacer1)


        self.layout4.addLayout(self.layout3)


        self.layout12.addWidget(self.ownCard)

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

        self.confirmCardButton = QPushButton(self.contactsCard)
        self.confirmCardButton.setObjectName(u"confirmCardButton")
        self.confirmCardButton.setEnabled(False)

        self.layout5.addWidget(self.confirmCardButton)

        self.spacer2 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.spacer2)


        self.layout6.addLayout(self.layout5)


        self.layout12.addWidget(self.contactsCard)

        self.libraryCard = QFrame(self.body)
        self.libraryCard.setObjectName(u"libraryCard")
        self.libraryCard.setProperty(u"role", u"card")
        self.layout9 = QVBoxLayout(self.libraryCard)
        self.layout9.setSpacing(12)
        self.layout9.setObjectName(u"layout9")
        self.layout9.setContentsMargins(16, 16, 16, 16)
        self.libraryHeading = QLabel(self.libraryCard)
        self.libraryHeading.setObjectName(u"libraryHeading")
        self.libraryHeading.setProperty(u"role", u"heading")

        self.layout9.addWidget(self.libraryHeading)

        self.layout7 = QFormLayout()
        self.layout7.setObjectName(u"layout7")
        self.layout7.setHorizontalSpacing(12)
        self.layout7.setVerticalSpacing(12)
        self.layout7.setLabelAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.folderLabel = QLabel(self.libraryCard)
        self.folderLabel.setObjectName(u"folderLabel")

        self.layout7.setWidget(0, QFormLayout.ItemRole.LabelRole, self.folderLabel)

        self.folder = QLabel(self.libraryCard)
        self.folder.setObjectName(u"folder")
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse|Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.folder.setWordWrap(True)

        self.layout7.setWidget(0, QFormLayout.ItemRole.FieldRole, self.folder)


        self.layout9.addLayout(self.layout7)

        self.layout8 = QHBoxLayout()
        self.layout8.setSpacing(8)
        self.layout8.setObjectName(u"layout8")
        self.checkButton = QPushButton(self.libraryCard)
        self.checkButton.setObjectName(u"checkButton")

        self.layout8.addWidget(self.checkButton)

        self.backupButton = QPushButton(self.libraryCard)
        self.backupButton.setObjectName(u"backupButton")

        self.layout8.addWidget(self.backupButton)

        self.spacer3 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout8.addItem(self.spacer3)


        self.layout9.addLayout(self.layout8)

        self.checkResult = QLabel(self.libraryCard)
        self.checkResult.setObjectName(u"checkResult")
        self.checkResult.setVisible(False)
        self.checkResult.setWordWrap(True)

        self.layout9.addWidget(self.checkResult)

        self.progress = ProgressStrip(self.libraryCard)
        self.progress.setObjectName(u"progress")

        self.layout9.addWidget(self.progress)


        self.layout12.addWidget(self.libraryCard)

        self.lookCard = QFrame(self.body)
        self.lookCard.setObjectName(u"lookCard")
        self.lookCard.setProperty(u"role", u"card")
        self.layout11 = QVBoxLayout(self.lookCard)
        self.layout11.setSpacing(12)
        self.layout11.setObjectName(u"layout11")
        self.layout11.setContentsMargins(16, 16, 16, 16)
        self.lookHeading = QLabel(self.lookCard)
        self.lookHeading.setObjectName(u"lookHeading")
        self.lookHeading.setProperty(u"role", u"heading")

        self.layout11.addWidget(self.lookHeading)

        self.layout10 = QHBoxLayout()
        self.layout10.setSpacing(24)
        self.layout10.setObjectName(u"layout10")
        self.systemRadio = QRadioButton(self.lookCard)
        self.systemRadio.setObjectName(u"systemRadio")

        self.layout10.addWidget(self.systemRadio)

        self.lightRadio = QRadioButton(self.lookCard)
        self.lightRadio.setObjectName(u"lightRadio")

        self.layout10.addWidget(self.lightRadio)

        self.darkRadio = QRadioButton(self.lookCard)
        self.darkRadio.setObjectName(u"darkRadio")

        self.layout10.addWidget(self.darkRadio)

        self.spacer4 = QSpacerItem(40, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout10.addItem(self.spacer4)


        self.layout11.addLayout(self.layout10)


        self.layout12.addWidget(self.lookCard)

        self.spacer5 = QSpacerItem(0, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout12.addItem(self.spacer5)

        self.scroll.setWidget(self.body)

        self.layout13.addWidget(self.scroll)

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
        self.ownNote.setText(QCoreApplication.translate("SettingsPage", u"\u628a\u540d\u7247\uff08.jbc \u6587\u4ef6\uff09\u53d1\u7ed9\u4e0b\u7ea7\u5355\u4f4d\uff0c\u4ed6\u4eec\u5c31\u80fd\u7ed9\u60a8\u62a5\u9001\u53ea\u6709\u60a8\u80fd\u6253\u5f00\u7684\u62a5\u9001\u5305\u3002", None))
        self.ownNameLabel.setText(QCoreApplication.translate("SettingsPage", u"\u5355\u4f4d\u540d\u79f0(&U)", None))
        self.renameButton.setText(QCoreApplication.translate("SettingsPage", u"\u6539\u540d", None))
        self.ownFingerprintLabel.setText(QCoreApplication.translate("SettingsPage", u"\u6307\u7eb9", None))
        self.ownFingerprint.setText("")
#if QT_CONFIG(accessibility)
        self.ownFingerprint.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u672c\u673a\u540d\u7247\u6307\u7eb9", None))
#endif // QT_CONFIG(accessibility)
        self.exportCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u5bfc\u51fa\u540d\u7247(&E)\u2026", None))
        self.contactsHeading.setText(QCoreApplication.translate("SettingsPage", u"\u6536\u4ef6\u540d\u7247(&L)", None))
        self.contactsNote.setText(QCoreApplication.translate("SettingsPage", u"\u7ed9\u8c01\u62a5\u9001\uff0c\u5148\u8981\u6709\u8c01\u7684\u540d\u7247\u3002\u8bf7\u6253\u7535\u8bdd\u6838\u5bf9\u6307\u7eb9\u540e\u518d\u786e\u8ba4\u3002", None))
#if QT_CONFIG(accessibility)
        self.cardsTable.setAccessibleName(QCoreApplication.translate("SettingsPage", u"\u6536\u4ef6\u540d\u7247\u5217\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.importCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u5bfc\u5165\u540d\u7247(&I)\u2026", None))
        self.confirmCardButton.setText(QCoreApplication.translate("SettingsPage", u"\u6838\u5bf9\u6307\u7eb9(&V)\u2026", None))
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

