# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'score_panel.ui'
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
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QFrame, QGridLayout,
    QHBoxLayout, QLabel, QLineEdit, QListView,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from desktop_app.gui.widgets.facts_form import FactsForm
from desktop_app.gui.widgets.progress_strip import ProgressStrip
from desktop_app.gui.widgets.score_chart import ScoreChart
from desktop_app.gui.widgets.veto_form import VetoForm

class Ui_ScorePanel(object):
    def setupUi(self, ScorePanel):
        if not ScorePanel.objectName():
            ScorePanel.setObjectName(u"ScorePanel")
        ScorePanel.setProperty(u"role", u"surface")
        self.layout1 = QVBoxLayout(ScorePanel)
        self.layout1.setSpacing(0)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(0, 0, 0, 0)
        self.scroll = QScrollArea(ScorePanel)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content.setProperty(u"role", u"surface")
        self.layout2 = QVBoxLayout(self.content)
        self.layout2.setSpacing(8)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(12, 8, 12, 12)
        self.total = QLabel(self.content)
        self.total.setObjectName(u"total")
        self.total.setProperty(u"role", u"figure")

        self.layout2.addWidget(self.total)

        self.parts = QLabel(self.content)
        self.parts.setObjectName(u"parts")
        self.parts.setProperty(u"role", u"small")
        self.parts.setWordWrap(True)

        self.layout2.addWidget(self.parts)

        self.reviewTotal = QLabel(self.content)
        self.reviewTotal.setObjectName(u"reviewTotal")
        self.reviewTotal.setVisible(False)
        self.reviewTotal.setProperty(u"role", u"heading")
        self.reviewTotal.setWordWrap(True)

        self.layout2.addWidget(self.reviewTotal)

        self.failed = QLabel(self.content)
        self.failed.setObjectName(u"failed")
        self.failed.setVisible(False)
        self.failed.setProperty(u"role", u"error")
        self.failed.setWordWrap(True)

        self.layout2.addWidget(self.failed)

        self.chart = ScoreChart(self.content)
        self.chart.setObjectName(u"chart")

        self.layout2.addWidget(self.chart)

        self.rule = QFrame(self.content)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"line")
        self.rule.setMinimumSize(QSize(0, 1))

        self.layout2.addWidget(self.rule)

        self.nothing = QLabel(self.content)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"muted")
        self.nothing.setWordWrap(True)

        self.layout2.addWidget(self.nothing)

        self.lineBox = QWidget(self.content)
        self.lineBox.setObjectName(u"lineBox")
        self.lineBox.setVisible(False)
        self.layout4 = QVBoxLayout(self.lineBox)
        self.layout4.setSpacing(8)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(0, 0, 0, 0)
        self.layout5 = QHBoxLayout()
        self.layout5.setSpacing(4)
        self.layout5.setObjectName(u"layout5")
        self.linePoints = QLabel(self.lineBox)
        self.linePoints.setObjectName(u"linePoints")
        self.linePoints.setProperty(u"role", u"badge")

        self.layout5.addWidget(self.linePoints)

        self.lineGroup = QLabel(self.lineBox)
        self.lineGroup.setObjectName(u"lineGroup")
        self.lineGroup.setProperty(u"role", u"small")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.lineGroup.sizePolicy().hasHeightForWidth())
        self.lineGroup.setSizePolicy(sizePolicy)

        self.layout5.addWidget(self.lineGroup)

        self.previousButton = QToolButton(self.lineBox)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setProperty(u"role", u"flat")
#if QT_CONFIG(shortcut)
        self.previousButton.setShortcut(u"Alt+Up")
#endif // QT_CONFIG(shortcut)

        self.layout5.addWidget(self.previousButton)

        self.nextButton = QToolButton(self.lineBox)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setProperty(u"role", u"flat")
#if QT_CONFIG(shortcut)
        self.nextButton.setShortcut(u"Alt+Down")
#endif // QT_CONFIG(shortcut)

        self.layout5.addWidget(self.nextButton)


        self.layout4.addLayout(self.layout5)

        self.lineContent = QLabel(self.lineBox)
        self.lineContent.setObjectName(u"lineContent")
        self.lineContent.setProperty(u"role", u"heading")
        self.lineContent.setWordWrap(True)

        self.layout4.addWidget(self.lineContent)

        self.lineStandard = QLabel(self.lineBox)
        self.lineStandard.setObjectName(u"lineStandard")
        self.lineStandard.setProperty(u"role", u"small")
        self.lineStandard.setWordWrap(True)

        self.layout4.addWidget(self.lineStandard)

        self.facts = FactsForm(self.lineBox)
        self.facts.setObjectName(u"facts")

        self.layout4.addWidget(self.facts)

        self.steps = QLabel(self.lineBox)
        self.steps.setObjectName(u"steps")
        self.steps.setWordWrap(True)
        self.steps.setTextFormat(Qt.TextFormat.RichText)

        self.layout4.addWidget(self.steps)

        self.reviewBox = QWidget(self.lineBox)
        self.reviewBox.setObjectName(u"reviewBox")
        self.reviewBox.setVisible(False)
        self.layout8 = QGridLayout(self.reviewBox)
        self.layout8.setObjectName(u"layout8")
        self.layout8.setHorizontalSpacing(8)
        self.layout8.setVerticalSpacing(4)
        self.layout8.setContentsMargins(0, 0, 0, 0)
        self.pointsLabel = QLabel(self.reviewBox)
        self.pointsLabel.setObjectName(u"pointsLabel")

        self.layout8.addWidget(self.pointsLabel, 0, 0, 1, 1)

        self.pointsEdit = QLineEdit(self.reviewBox)
        self.pointsEdit.setObjectName(u"pointsEdit")
        self.pointsEdit.setProperty(u"role", u"field")

        self.layout8.addWidget(self.pointsEdit, 0, 1, 1, 1)

        self.pointsReasonLabel = QLabel(self.reviewBox)
        self.pointsReasonLabel.setObjectName(u"pointsReasonLabel")
        self.pointsReasonLabel.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.layout8.addWidget(self.pointsReasonLabel, 1, 0, 1, 1)

        self.pointsReasonEdit = QPlainTextEdit(self.reviewBox)
        self.pointsReasonEdit.setObjectName(u"pointsReasonEdit")
        self.pointsReasonEdit.setProperty(u"role", u"field")
        self.pointsReasonEdit.setTabChangesFocus(True)
        self.pointsReasonEdit.setMinimumSize(QSize(0, 48))
        self.pointsReasonEdit.setMaximumSize(QSize(16777215, 64))

        self.layout8.addWidget(self.pointsReasonEdit, 1, 1, 1, 1)

        self.othersLabel = QLabel(self.reviewBox)
        self.othersLabel.setObjectName(u"othersLabel")
        self.othersLabel.setProperty(u"role", u"small")
        self.othersLabel.setWordWrap(True)

        self.layout8.addWidget(self.othersLabel, 2, 0, 1, 2)


        self.layout4.addWidget(self.reviewBox)

        self.loweringBox = QWidget(self.lineBox)
        self.loweringBox.setObjectName(u"loweringBox")
        self.layout6 = QGridLayout(self.loweringBox)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setHorizontalSpacing(8)
        self.layout6.setVerticalSpacing(4)
        self.layout6.setContentsMargins(0, 0, 0, 0)
        self.loweredLabel = QLabel(self.loweringBox)
        self.loweredLabel.setObjectName(u"loweredLabel")

        self.layout6.addWidget(self.loweredLabel, 0, 0, 1, 1)

        self.loweredEdit = QLineEdit(self.loweringBox)
        self.loweredEdit.setObjectName(u"loweredEdit")
        self.loweredEdit.setProperty(u"role", u"field")

        self.layout6.addWidget(self.loweredEdit, 0, 1, 1, 1)

        self.reasonLabel = QLabel(self.loweringBox)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.layout6.addWidget(self.reasonLabel, 1, 0, 1, 1)

        self.reasonEdit = QPlainTextEdit(self.loweringBox)
        self.reasonEdit.setObjectName(u"reasonEdit")
        self.reasonEdit.setProperty(u"role", u"field")
        self.reasonEdit.setTabChangesFocus(True)
        self.reasonEdit.setMinimumSize(QSize(0, 48))
        self.reasonEdit.setMaximumSize(QSize(16777215, 64))

        self.layout6.addWidget(self.reasonEdit, 1, 1, 1, 1)


        self.layout4.addWidget(self.loweringBox)

        self.layout7 = QHBoxLayout()
        self.layout7.setSpacing(8)
        self.layout7.setObjectName(u"layout7")
        self.evidenceLabel = QLabel(self.lineBox)
        self.evidenceLabel.setObjectName(u"evidenceLabel")
        sizePolicy.setHeightForWidth(self.evidenceLabel.sizePolicy().hasHeightForWidth())
        self.evidenceLabel.setSizePolicy(sizePolicy)

        self.layout7.addWidget(self.evidenceLabel)

        self.addButton = QPushButton(self.lineBox)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.layout7.addWidget(self.addButton)

        self.removeButton = QToolButton(self.lineBox)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setProperty(u"role", u"flat")

        self.layout7.addWidget(self.removeButton)


        self.layout4.addLayout(self.layout7)

        self.evidenceList = QListView(self.lineBox)
        self.evidenceList.setObjectName(u"evidenceList")
        self.evidenceList.setProperty(u"role", u"list")
        self.evidenceList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.layout4.addWidget(self.evidenceList)

        self.progress = ProgressStrip(self.lineBox)
        self.progress.setObjectName(u"progress")

        self.layout4.addWidget(self.progress)


        self.layout2.addWidget(self.lineBox)

        self.vetoes = VetoForm(self.content)
        self.vetoes.setObjectName(u"vetoes")

        self.layout2.addWidget(self.vetoes)

        self.raiseLabel = QLabel(self.content)
        self.raiseLabel.setObjectName(u"raiseLabel")
        self.raiseLabel.setProperty(u"role", u"heading")

        self.layout2.addWidget(self.raiseLabel)

        self.raiseList = QListView(self.content)
        self.raiseList.setObjectName(u"raiseList")
        self.raiseList.setProperty(u"role", u"list")
        self.raiseList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.layout2.addWidget(self.raiseList)

        self.spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout2.addItem(self.spacer)

        self.scroll.setWidget(self.content)

        self.layout1.addWidget(self.scroll)

#if QT_CONFIG(shortcut)
        self.pointsLabel.setBuddy(self.pointsEdit)
        self.pointsReasonLabel.setBuddy(self.pointsReasonEdit)
        self.loweredLabel.setBuddy(self.loweredEdit)
        self.reasonLabel.setBuddy(self.reasonEdit)
        self.evidenceLabel.setBuddy(self.evidenceList)
        self.raiseLabel.setBuddy(self.raiseList)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ScorePanel)

        QMetaObject.connectSlotsByName(ScorePanel)
    # setupUi

    def retranslateUi(self, ScorePanel):
#if QT_CONFIG(accessibility)
        ScorePanel.setAccessibleName(QCoreApplication.translate("ScorePanel", u"\u81ea\u8bc4", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("ScorePanel", u"\u5728\u7eb8\u9762\u4e0a\u9009\u4e00\u884c\uff0c\u5c31\u5728\u8fd9\u91cc\u56de\u7b54\u5b83\u7684\u4e8b\u5b9e\u3001\u770b\u5206\u6570\u600e\u4e48\u5f97\u6765\u3001\u9644\u4f50\u8bc1\u6750\u6599\u3002", None))
#if QT_CONFIG(tooltip)
        self.previousButton.setToolTip(QCoreApplication.translate("ScorePanel", u"\u4e0a\u4e00\u884c\uff08Alt+\u2191\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("ScorePanel", u"\u4e0a\u4e00\u884c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.nextButton.setToolTip(QCoreApplication.translate("ScorePanel", u"\u4e0b\u4e00\u884c\uff08Alt+\u2193\uff09", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("ScorePanel", u"\u4e0b\u4e00\u884c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.steps.setAccessibleName(QCoreApplication.translate("ScorePanel", u"\u5206\u6570\u600e\u4e48\u5f97\u6765", None))
#endif // QT_CONFIG(accessibility)
        self.pointsLabel.setText(QCoreApplication.translate("ScorePanel", u"\u8003\u6838\u5206(&P)", None))
        self.pointsReasonLabel.setText(QCoreApplication.translate("ScorePanel", u"\u8003\u6838\u7406\u7531(&G)", None))
#if QT_CONFIG(accessibility)
        self.othersLabel.setAccessibleName(QCoreApplication.translate("ScorePanel", u"\u5176\u4ed6\u5404\u7ea7\u7684\u8003\u6838\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.loweredLabel.setText(QCoreApplication.translate("ScorePanel", u"\u914c\u60c5\u6263\u5206(&L)", None))
        self.loweredEdit.setPlaceholderText(QCoreApplication.translate("ScorePanel", u"\u8981\u6263\u53bb\u7684\u5206\u6570\uff0c\u5982 2.5", None))
        self.reasonLabel.setText(QCoreApplication.translate("ScorePanel", u"\u7406\u7531(&Y)", None))
        self.addButton.setText(QCoreApplication.translate("ScorePanel", u"\u9644\u6750\u6599(&D)\u2026", None))
#if QT_CONFIG(tooltip)
        self.removeButton.setToolTip(QCoreApplication.translate("ScorePanel", u"\u79fb\u9664\u9009\u4e2d\u7684\u6750\u6599", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("ScorePanel", u"\u79fb\u9664\u9009\u4e2d\u7684\u6750\u6599", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.evidenceList.setAccessibleName(QCoreApplication.translate("ScorePanel", u"\u8fd9\u4e00\u884c\u7684\u4f50\u8bc1\u6750\u6599", None))
#endif // QT_CONFIG(accessibility)
        self.raiseLabel.setText(QCoreApplication.translate("ScorePanel", u"\u600e\u6837\u63d0\u9ad8\u5f97\u5206(&R)", None))
#if QT_CONFIG(accessibility)
        self.raiseList.setAccessibleName(QCoreApplication.translate("ScorePanel", u"\u600e\u6837\u63d0\u9ad8\u5f97\u5206", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi

