"""The last page of the dialog that sends: what lies where, and what is to be told by telephone."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop_app.domain.fingerprint import shown_fingerprint
from desktop_app.gui.designed.dialogs.ui_package_dialog import Ui_PackageDialog
from desktop_app.gui.wording import size_words
from desktop_app.services.delivery import FileKind
from desktop_app.services.outcomes import SentPackage

_KINDS = {
    FileKind.PACKAGE: "报送包",
    FileKind.PART: "报送包的分卷",
    FileKind.SEVEN_ZIP: "7z 压缩包",
    FileKind.DRAFT: "邮件草稿",
    FileKind.NOTE: "说明",
}
_MOST_NAMES = 3
_BESIDE = 110
"""Pixels that margins and labels take beside the names of the files."""


def show_summary(
    ui: Ui_PackageDialog, sent: SentPackage, recipients: str, passphrase: str, *, stick: bool, width: int
) -> None:
    """Fill the page, ``width`` pixels wide; ``passphrase`` is that of the package, empty where cards lock it."""
    names = "、".join(case.title for case in sent.cases)
    drive = "可以安全弹出 U 盘了。" if stick else ""
    ui.doneText.setText(f"里面有 {len(sent.cases)} 件申报件：{names}。写好后已重新读出核对，完全一致。{drive}")
    ui.fileValue.setText(_files(sent))
    ui.fileValue.setMinimumHeight(ui.fileValue.heightForWidth(width - _BESIDE))
    ui.sizeValue.setText(size_words(sum(file.size for file in sent.files)))
    ui.toValue.setText(recipients)
    ui.fingerprintValue.setText(shown_fingerprint(sent.fingerprint))
    for frame, value, copy, text in (
        (ui.packageKeyFrame, ui.packageKeyValue, ui.packageKeyCopy, passphrase),
        (ui.sevenKeyFrame, ui.sevenKeyValue, ui.sevenKeyCopy, sent.seven_zip),
    ):
        frame.setVisible(bool(text))
        value.setText(text)
        copy.clicked.connect(lambda _=False, text=text: QApplication.clipboard().setText(text))
    ui.doneNote.setText(_to_tell(sent, passphrase))


def _files(sent: SentPackage) -> str:
    """What lies in the folder, a line for each kind."""
    lines = [str(sent.files[0].path.parent)]
    for kind, words in _KINDS.items():
        found = [file.path.name for file in sent.files if file.kind is kind]
        if len(found) > _MOST_NAMES:
            lines.append(f"{words} {len(found)} 个：{found[0]} … {found[-1]}")
        elif found:
            lines.append(f"{words}：{'、'.join(found)}")
    return "\n".join(lines)


def _to_tell(sent: SentPackage, passphrase: str) -> str:
    said = ["指纹"]
    said += ["报送包的口令"] if passphrase else []
    said += ["7z 压缩包的口令"] if sent.seven_zip else []
    note = f"请打电话告诉收件人：{'、'.join(said)}。收件人打开后会看到同样的指纹。"
    if passphrase or sent.seven_zip:
        note += "口令没有写进任何文件，不要和文件放在一起，也不要写在同一封邮件里。"
    if any(file.kind is FileKind.DRAFT for file in sent.files):
        note += "邮件还没有寄出：双击 .eml 文件，填上收件人后发送，每一封都要发。"
    return note
