"""What tests of the intake share: parts, e-mails, and two packages that contradict each other."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from desktop_app.package.parts import part_name, part_pieces, shares
from desktop_app.services.care import restore_backup
from desktop_app.services.desk import Desk, open_desk
from desktop_app.services.package_look import file_digest
from tests.unit.services.conftest import KEY, RESOURCES
from tests.unit.services.test_exchange import receive, reopen, send


def split(package: Path, folder: Path, count: int = 3) -> list[Path]:
    """Split a package into about ``count`` parts and return them in order."""
    folder.mkdir(exist_ok=True)
    size = package.stat().st_size
    paths = []
    with package.open("rb") as whole:
        for share in shares(size, size // count + 400):
            path = folder / part_name(package.name, share.number)
            path.write_bytes(b"".join(part_pieces(whole, file_digest(package), size, share)))
            paths.append(path)
    return paths


def mail(path: Path, attachments: list[Path]) -> Path:
    """Write an e-mail as mail programs store it."""
    message = EmailMessage()
    message["Subject"] = "报送"
    message.set_content("请查收。")
    for attachment in attachments:
        message.add_attachment(
            attachment.read_bytes(), maintype="application", subtype="octet-stream", filename=attachment.name
        )
    path.write_bytes(message.as_bytes())
    return path


def contradict(desk: Desk, other: Desk, case_id: str, folder: Path) -> Path:
    """Have ``other`` receive revisions 1 and 2 of a case, and return a package with another revision 2."""
    assert receive(other, send(desk, other, [case_id], folder / "1.jbp"))[0].ok
    desk.care.backup(folder / "before.jbb")
    reopen(desk, case_id, "王甲")
    assert receive(other, send(desk, other, [case_id], folder / "2a.jbp"))[0].ok
    restore_backup(folder / "before.jbb", folder / "restored", KEY)
    with open_desk(folder / "restored", KEY, resources=RESOURCES) as earlier:
        reopen(earlier, case_id, "王乙")
        return send(earlier, other, [case_id], folder / "2b.jbp")
