"""Drafts that every mail program opens, within their size."""

from __future__ import annotations

import email
import email.policy
import io
import os
import re
from datetime import UTC, datetime
from email.header import decode_header
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.package.mail_draft import Draft, most_attached, write_draft

AT = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
LONG = "某某机械有限公司报送材料" * 5 + ".jbp.001"


def written(draft: Draft, *pieces: bytes) -> bytes:
    out = io.BytesIO()
    write_draft(out, draft, pieces)
    return out.getvalue()


def parsed(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def draft(name: str = "报送.jbp", subject: str = "匠报报送包（第 1 封，共 3 封）") -> Draft:
    return Draft(subject, "您好：\n\n附件是报送包。\n", name, AT)


@pytest.mark.parametrize("name", ["报送.jbp", LONG, "plain.jbp", 'a "b" c.jbp', "50%；.jbp"])
def test_the_name_of_the_attachment_is_read_both_ways(name: str) -> None:
    data = written(draft(name), b"x" * 1000)
    message = parsed(data)
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == name
    assert [part.defects for part in message.walk()] == [[], [], []]
    *_, old = email.message_from_bytes(data).walk()
    words = decode_header(re.sub(r"\s+", " ", str(old.get_param("name"))))
    assert "".join(text.decode(code or "ascii") if isinstance(text, bytes) else text for text, code in words) == name


@given(st.lists(st.binary(max_size=400), max_size=8))
def test_what_is_attached_comes_back_however_it_was_cut(pieces: list[bytes]) -> None:
    (attached,) = parsed(written(draft(), *pieces)).iter_attachments()
    assert attached.get_payload(decode=True) == b"".join(pieces)


def test_it_is_unsent_names_nobody_and_keeps_its_lines() -> None:
    data = written(draft(subject="很长的主题" * 20), os.urandom(5000))
    message = parsed(data)
    assert (message["X-Unsent"], message["From"], message["To"]) == ("1", None, None)
    assert message["Subject"] == "很长的主题" * 20
    body = message.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == "您好：\n\n附件是报送包。\n"
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) < 998
    data.decode("ascii")


@pytest.mark.parametrize("limit", [100_000, 400_000, 1_000_000])
def test_a_draft_that_is_filled_up_keeps_to_its_size(limit: int) -> None:
    most = most_attached(limit)
    size = len(written(draft(LONG), os.urandom(most)))
    assert limit * 0.8 < size <= limit
    assert most_attached(100) == 0
