"""Demonstration cases: realistic, made up, with attachments; their texts lie in ``resources/demo``."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.documents.pdf import PdfPress
from desktop_app.domain.case import Case
from desktop_app.domain.errors import KnownError
from desktop_app.domain.place import Place
from desktop_app.domain.progress import Progress
from desktop_app.programmes.forms import FormKind
from desktop_app.services.case_book import CaseBook
from desktop_app.services.definitions import Definitions
from desktop_app.services.demo_pictures import PORTRAIT_PIXELS, DemoPages, portrait
from desktop_app.services.evidence import Evidence
from desktop_app.services.places import place_named
from desktop_app.services.records import Records

Description = Mapping[str, Any]
"""One case of a demo file: ``answers``, ``recommender``, ``reasons``, ``attachments``, ``portrait``.

``faulty`` marks one with deliberate faults, ``unfinished`` one that was only begun.
"""


class NoDemo(KnownError):
    """The program came without the files of the demonstration."""

    def __init__(self) -> None:
        super().__init__("没有找到演示申报件的文件，没有改动任何内容。请重新安装本程序。")


@dataclass(frozen=True)
class DemoMaker:
    """Makes demonstration cases in a library, and the records of their people and units, as people would make them."""

    cases: CaseBook
    evidence: Evidence
    definitions: Definitions
    records: Records
    press: PdfPress
    folder: Path

    def make_all(self, progress: Progress) -> list[Case]:
        """Make every case of every file in the demo folder and return them.

        What the complete ones tell of people and units flows back into 人员库 and 单位库; a second demonstration in the
        same library finds these records and makes no others.
        """
        waiting = list(self._described())
        made = []
        for done, (programme_id, description) in enumerate(waiting):
            progress.report(done, len(waiting), "正在装入演示申报件")
            case = self._make(programme_id, description)
            if _whole(description):
                self.records.write_back(case.id)
            made.append(case)
        progress.report(len(waiting), len(waiting), "")
        return made

    def make_one(self) -> Case:
        """Make the first complete case of a programme with a summary sheet, which prints in every format."""
        for programme_id, description in self._described():
            forms = self.definitions.newest(programme_id).forms
            if _whole(description) and any(form.kind is FormKind.SUMMARY for form in forms):
                return self._make(programme_id, description)
        raise NoDemo

    def _described(self) -> Iterator[tuple[str, Description]]:
        """Every case of every file, with its programme's id."""
        for path in sorted(self.folder.glob("*.json")):
            for description in json.loads(path.read_text(encoding="utf-8"))["cases"]:
                yield path.stem, description

    def _make(self, programme_id: str, description: Description) -> Case:
        case = self.cases.new(
            programme_id, description.get("nominee"), description.get("procedure"), description["answers"]
        )
        self.cases.amend(case.id, reasons=description.get("reasons"), recommender=description.get("recommender"))
        if face := description.get("portrait"):
            place = Place.parse(face["place"])
            image = portrait(face["seed"], face["hair"], tuple(face.get("pixels", PORTRAIT_PIXELS)))
            self.evidence.set_portrait(case.id, place.form or "", place.field or "", image)
        for attachment in description["attachments"]:
            self._attach(case, attachment)
        return self.cases.get(case.id)

    def _attach(self, case: Case, attachment: Description) -> None:
        place = place_named(self.definitions.get(case.programme), case, attachment["item"])
        title, lines = attachment["title"], attachment["lines"]
        pages = DemoPages(self.press)
        if attachment["kind"] == "pdf":
            data = pages.pdf(title, lines)
        else:
            data = pages.scan(title, lines, zlib.crc32(attachment["name"].encode()))
        self.evidence.attach_content(case.id, place, attachment["name"], data)


def _whole(description: Description) -> bool:
    return not (description.get("faulty") or description.get("unfinished"))
