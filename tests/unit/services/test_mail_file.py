"""E-mails as files: one built to keep the parser busy is refused before it is taken apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.services.intake_errors import MailTooLarge
from desktop_app.services.mail_file import MAX_PARTS, mail_attachments

_MIXED = b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n'


def _mail(folder: Path, data: bytes) -> Path:
    path = folder / "邮件.eml"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(_MIXED % (0, 0) + b"--b0\n\n" * 1_500_000, id="parts without any header"),
        pytest.param(_MIXED % (0, 0) + b"--b0\r\r" * 1_500_000, id="parts without any header, old line ends"),
        pytest.param(
            b"".join(_MIXED % (number, number) for number in range(MAX_PARTS - 1)) + b"\n" * 3_500_000,
            id="parts in parts over many lines",
        ),
    ],
)
def test_a_mail_that_would_keep_the_parser_busy_is_refused_at_once(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(MailTooLarge):
        next(mail_attachments(_mail(tmp_path, data)))


def test_a_large_attachment_in_a_mail_that_was_forwarded_a_few_times_is_taken(tmp_path: Path) -> None:
    frames = b"".join(_MIXED % (number, number) for number in range(6))
    head = b"Content-Disposition: attachment; filename=a.jbp\nContent-Transfer-Encoding: base64\n\n"
    content = (b"QUFB" * 19 + b"\n") * 200_000
    [found] = mail_attachments(_mail(tmp_path, frames + head + content + b"--b5--\n"))
    assert (found.name, found.content) == ("a.jbp", b"A" * 57 * 200_000)
