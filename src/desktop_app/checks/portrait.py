"""Portraits: there where the form wants one, a picture, and sharp enough for its printed size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop_app.checks.required import is_required
from desktop_app.checks.subject import Question, Subject
from desktop_app.domain.finding import Finding, Severity
from desktop_app.programmes.fields import FieldType, PhotoSize

RULE = "portrait"


def check(subject: Subject, pixels: Mapping[str, tuple[int, int]]) -> Iterator[Finding]:
    """Yield findings for portraits that are missing, lost or no picture, and warnings for too few pixels.

    ``pixels`` gives width and height by content digest, as far as they are known.
    """
    for question in subject.fields:
        if question.type is FieldType.PHOTO:
            yield from _portrait(subject, question, pixels)


def _portrait(subject: Subject, question: Question, pixels: Mapping[str, tuple[int, int]]) -> Iterator[Finding]:
    digest = question.text.strip()
    if not digest:
        if question.blank and is_required(subject, question):
            yield question.finding(RULE, Severity.ERROR, f"{question.named}还没有放入。", "请放入近期免冠照片并裁剪。")
        return
    files = [file for file in subject.case.attachments if file.digest == digest and file.place == question.place]
    if not files:
        message = f"{question.named}对应的图片文件不在附件中。"
        yield question.finding(RULE, Severity.ERROR, message, "请重新放入照片。")
    elif not files[0].media_type.startswith("image/"):
        message = f"{question.named}放入的文件“{files[0].name}”不是图片。"
        yield question.finding(RULE, Severity.ERROR, message, "请换成 JPEG 或 PNG 图片。")
    elif digest in pixels:
        yield from _pixels(question, pixels[digest])


def _pixels(question: Question, size: tuple[int, int]) -> Iterator[Finding]:
    needed = (question.field.photo or PhotoSize()).min_pixels
    if size[0] >= needed[0] and size[1] >= needed[1]:
        return
    message = f"{question.named}只有 {size[0]}×{size[1]} 像素，少于 {needed[0]}×{needed[1]}，打印出来会模糊。"
    yield question.finding(RULE, Severity.WARNING, message, "请换一张更清晰的照片，或者裁剪时留大一些。")
