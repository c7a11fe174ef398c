"""Makes the library that is kept for every version of the schema: ``python -m tests.unit.library.stored_library FILE``.

The file is a backup under the passphrase of ``conftest.WORDS``. It is made once, when a schema is released, and never
again: what is tested is that files of that day still open.
"""

from __future__ import annotations

import io
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.answers import SectionRow
from desktop_app.domain.batch import Batch, CarriedBatch
from desktop_app.domain.contact import ContactCard, RenewalReason
from desktop_app.domain.intake_log import CaseGlance, Fate, HeldFile
from desktop_app.domain.package_log import Direction, LoggedCase, LoggedPackage
from desktop_app.domain.records import Person, Unit
from desktop_app.domain.travel import Travel
from desktop_app.library import Library
from tests.unit.library.conftest import NOW, attachment_of, make_case, passphrase
from tests.unit.library.test_levels import DECISION, RECEIPT, REVIEW, TASK

CONTENT = b"%PDF-1.7\nstored for ever\n"
CARD = ContactCard("杭州市人社局", "age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z", bytes(range(32)))
CAREER: list[SectionRow] = [{"id": "c1", "what": "杭州𬭛业"}]
PERSON = Person("p1", "陆䶮", "330106197001011234", "u1", {"career": CAREER, "sex": "男"})
SUMMARY_ROWS: list[SectionRow] = [{"id": "a" * 32, "honours": "改过的 𬭛"}]
BATCH = Batch(
    "b1",
    make_case().programme,
    "district",
    "上城区人力社保局",
    NOW,
    ("a" * 32,),
    {"summary": {"filler": "陆䶮", "people": SUMMARY_ROWS}},
    {"quota": "经市局同意"},
)
"""Since schema 0003."""
PACKAGE = LoggedPackage(
    Direction.SENT,
    "1" * 64,
    "陆䶮.jbp",
    5 << 30,
    NOW,
    (CARD.name,),
    "e" * 64,
    (LoggedCase("a" * 32, "陆䶮", "person", "hangzhou-chief-technician-2021", 1, "f" * 64, 1),),
)
REVIEWED = replace(REVIEW, case_id="a" * 32)
TRAVEL = Travel("a" * 32, "1" * 64, "2" * 64, ("application.phone",), TASK.id, "")
"""Since schema 0004, with a receipt and a task."""

DECIDED = replace(DECISION, case_id="a" * 32)
LEVEL = "city"
"""Since schema 0005."""
HELD = HeldFile(
    "2" * 64,
    "陆䶮.jbp",
    5 << 30,
    NOW,
    Fate.CONFLICT,
    "Conflict",
    "内容不同。",
    CARD,
    PACKAGE.cases,
    ("b" * 32,),
    (2, 3),
    "2222.jbp",
    True,
)
GLANCE = CaseGlance("a" * 32, 1, 2, 3, 4, "330106197001011234")
"""Since schema 0006."""
CARRIED = CarriedBatch("3" * 64, "d" * 32, NOW, True, b'{"summary":{"filler":"\xe9\x99\x86"}}', None)
"""Since schema 0008."""


FALSE_CARD = ContactCard(CARD.name, CARD.recipient, bytes(range(1, 33)))
"""In alarm since schema 0007, together with keys that were renewed once."""


def fill(library: Library) -> None:
    """Put one of everything into a library."""
    stored = library.objects.put(io.BytesIO(CONTENT))
    case = make_case(attachments=(attachment_of(stored),), reasons={"age": "贡献突出"})
    library.cases.add(case)
    library.cases.add_revision(case.id, why="package", fingerprint="f" * 64, made_at=NOW)
    library.cases.save(replace(library.cases.get(case.id), title="改后", edited=True))
    library.units.save(Unit("u1", "杭州𬭛业有限公司", {"address": "解放东路18号"}))
    library.people.save(PERSON)
    library.renew_keys(RenewalReason.ROUTINE)
    library.cards.pin(CARD)
    library.cards.sound_alarm(CARD.name, FALSE_CARD, "来历不明.jbc")
    library.packages.record(PACKAGE)
    library.batches.save(BATCH)
    library.reviews.save(REVIEWED)
    library.reviews.record_receipt(RECEIPT)
    library.reviews.note(DECIDED)
    library.choices.save("level", LEVEL)
    library.arrivals.hold(HELD)
    library.arrivals.save_glances([GLANCE])
    library.received_batches.keep(CARRIED)
    library.travels.save(TRAVEL)
    library.travels.record_task(TASK)
    library.definitions.save(case.programme.id, "1", "d" * 64, {"programme.yaml": b"format: 1\n"})


def main() -> None:
    """Write the backup to the file that is named."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Path(sys.argv[1]).open("xb") as out,
        Library.create(Path(folder) / "library", passphrase(), owner_name="杭州第一机床厂") as library,
    ):
        fill(library)
        library.backup(out)


if __name__ == "__main__":
    main()
