"""Portraits are there, are pictures, and are sharp enough."""

from __future__ import annotations

import pytest

from desktop_app.checks import portrait
from desktop_app.domain.attachment import Attachment
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import Field, FieldType, PhotoSize
from tests.unit.checks.making import attachment, case, form, programme, subject

DIGEST = "ab" * 32


def findings(
    value: object,
    *files: Attachment,
    required: bool | str = True,
    pixels: dict[str, tuple[int, int]] | None = None,
    size: PhotoSize | None = None,
) -> list[Finding]:
    field = Field(id="photo", label="照片", type=FieldType.PHOTO, required=required, photo=size)
    filled = case({"application": {"photo": value}}, attachments=files)
    taken = subject(programme(form(field)), filled, {"yes": True, "no": False, "unclear": None})
    return list(portrait.check(taken, pixels or {}))


PICTURE = attachment("application.photo", digest=DIGEST)


@pytest.mark.parametrize(("required", "count"), [(True, 1), (False, 0), ("yes", 1), ("no", 0), ("unclear", 0)])
def test_a_missing_portrait_is_an_error_where_one_is_required(required: bool | str, count: int) -> None:
    for blank in ("", "  ", None):
        found = findings(blank, required=required)
        assert [finding.message for finding in found] == ["“照片”还没有放入。"] * count


def test_a_picture_at_its_place_is_fine() -> None:
    assert findings(DIGEST, PICTURE) == []


def test_a_picture_elsewhere_or_nowhere_is_an_error() -> None:
    for files in ((), (attachment("material:card", digest=DIGEST),), (attachment("application.photo"),)):
        (finding,) = findings(DIGEST, *files)
        assert finding.message == "“照片”对应的图片文件不在附件中。"
        assert str(finding.place) == "application.photo"


def test_a_file_that_is_no_picture_is_an_error() -> None:
    (finding,) = findings(DIGEST, attachment("application.photo", digest=DIGEST, media_type="application/pdf"))
    assert (finding.rule, finding.severity) == ("portrait", Severity.ERROR)
    assert "不是图片" in finding.message


@pytest.mark.parametrize(
    ("size", "count"), [((295, 413), 0), ((1000, 1400), 0), ((294, 413), 1), ((295, 412), 1), ((0, 0), 1)]
)
def test_too_few_pixels_are_a_warning(size: tuple[int, int], count: int) -> None:
    found = findings(DIGEST, PICTURE, pixels={DIGEST: size})
    assert [finding.severity for finding in found] == [Severity.WARNING] * count


def test_the_form_may_want_more_pixels() -> None:
    (finding,) = findings(DIGEST, PICTURE, pixels={DIGEST: (500, 600)}, size=PhotoSize(min_pixels=(600, 800)))
    assert "500×600 像素，少于 600×800" in finding.message


def test_unknown_pixels_are_not_judged() -> None:
    assert findings(DIGEST, PICTURE, pixels={"cd" * 32: (1, 1)}) == []


@pytest.mark.parametrize("value", [5, ["x"], {"a": 1}])
def test_a_value_of_a_wrong_type_is_the_other_familys_matter(value: object) -> None:
    assert findings(value, PICTURE) == []
