"""Documents of batches: the summary sheets and what the recommending unit writes, and the cases' own papers beside."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.documents.booklet import BookletPart, write_booklet
from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.paper_slices import slices
from desktop_app.documents.pdf import PdfPress
from desktop_app.documents.xlsx import xlsx_bytes
from desktop_app.domain.answers import Answers, is_blank
from desktop_app.domain.case import Case
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import WrongUse
from desktop_app.domain.fingerprint import content_fingerprint
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.programmes.forms import FormDefinition, FormKind
from desktop_app.programmes.programme import Programme
from desktop_app.services.batch_book import BatchBook
from desktop_app.services.batch_case import BATCH_FORM, CASES, UNIT
from desktop_app.services.batch_session import BatchSession
from desktop_app.services.case_book import CaseBook
from desktop_app.services.definitions import Definitions
from desktop_app.services.outcomes import Preview
from desktop_app.services.own_folder import refuse_inside
from desktop_app.services.papers import FORMATS, NothingToPrint, Papers, free_name, ready_folder

ROWS_OF_A_PDF = 1000
"""Rows of a summary sheet that go into one PDF; a longer sheet becomes several, in Excel it stays one."""
Job = tuple[str, Callable[[], bytes]]


class BatchPapers:
    """Prints batches with the press of the cases."""

    def __init__(
        self, library: Library, definitions: Definitions, cases: CaseBook, batches: BatchBook, papers: Papers
    ) -> None:
        self._library = library
        self._definitions = definitions
        self._cases = cases
        self._batches = batches
        self._papers = papers

    @property
    def press(self) -> PdfPress:
        """The press that the cases' papers use."""
        return self._papers.press

    def preview(self, session: BatchSession, form_id: str, ppi: float, page: int | None = None) -> Preview:
        """Return pictures of a paper's pages, or of one page (from 0), as the batch stands, saved or not."""
        form = next((form for form in _printed_forms(session) if form.id == form_id), None)
        if form is None:
            raise NothingToPrint
        paper = self._paper(session, form, "")
        if page is None:
            pages = self.press.pages_png(paper, ppi)
            return Preview(pages, len(pages))
        picture = self.press.page_png(paper, page, ppi)
        return Preview([picture.png], picture.count)

    def pdf(self, batch_id: str, form_ids: Sequence[str] | None = None) -> bytes:
        """Return the batch's papers as one PDF with the fingerprint of what stands on them."""
        with self._open(batch_id) as session:
            fingerprint = self._fingerprint(session)
            forms = [form for form in _printed_forms(session) if form_ids is None or form.id in form_ids]
            if not forms:
                raise NothingToPrint
            return self.press.pdf([self._paper(session, form, fingerprint) for form in forms])

    def xlsx(self, batch_id: str, form_id: str) -> bytes:
        """Return a summary sheet as an Excel workbook."""
        with self._open(batch_id) as session:
            form = next((form for form in _printed_forms(session) if form.id == form_id), None)
            if form is None or form.kind is not FormKind.SUMMARY:
                raise NothingToPrint
            return xlsx_bytes(self._paper(session, form, self._fingerprint(session)))

    def export(
        self,
        batch_id: str,
        folder: Path,
        progress: Progress | None = None,
        formats: Collection[str] = ("pdf", "docx", "xlsx"),
    ) -> list[Path]:
        """Write the batch into ``folder``, which is made when missing, and return the files.

        Summary sheets come as PDF (one file for each :data:`ROWS_OF_A_PDF` rows) and Excel, the recommending unit's
        other papers as PDF and Word, each case's papers as one PDF numbered as on the sheet. The booklet is one PDF:
        cover, contents, the unit's own papers, then every case with its forms and evidence. Edited cases get a
        revision first, whose fingerprint stands on every page.
        """
        if unknown := sorted(set(formats) - set(FORMATS)):
            raise WrongUse(f"不认识的格式：{'、'.join(unknown)}，没有生成文件。可以是：{'、'.join(FORMATS)}。")
        refuse_inside(self._library.folder, folder / "file")
        watched = progress or Progress()
        with self._open(batch_id, watched) as session:
            for case_id in session.members:
                self._cases.make_revision(case_id, "export")
            session.refresh(watched)
            fingerprint = self._fingerprint(session)
            unit = session.batch.title
            jobs = [*self._own_jobs(session, unit, fingerprint, formats)]
            if "pdf" in formats:
                jobs += self._case_jobs(session)
            parts = self._booklet_parts(session, fingerprint, watched)
            title, lines = session.programme.head.title, [f"推荐单位：{unit}", f"申报件：{len(session.members)} 件"]
            with ready_folder(folder):
                written = _written(folder, jobs, watched)
                if "booklet" in formats:
                    written.append(self._booklet(free_name(folder, f"{unit}-装订册.pdf", written), title, lines, parts))
        return written

    def _booklet(self, path: Path, title: str, lines: Sequence[str], parts: Iterator[BookletPart]) -> Path:
        """Write the booklet; what it is joined from stands beside it, as plain as it is, until it is done."""
        with (
            TemporaryDirectory(prefix=".booklet-", dir=path.parent) as workroom,
            replacing(path) as stream,
        ):
            write_booklet(self.press, stream, Path(workroom), title=title, cover_lines=lines, parts=parts)
        return path

    def _booklet_parts(self, session: BatchSession, fingerprint: str, progress: Progress) -> Iterator[BookletPart]:
        """The unit's own papers, letters before sheets; then each case as on the sheet, one after the other."""
        forms = sorted(_printed_forms(session), key=lambda form: form.kind is FormKind.SUMMARY)
        papers = [self._paper(session, form, fingerprint) for form in forms]
        yield BookletPart("", [part.paper for paper in papers for part in slices(paper, ROWS_OF_A_PDF)])
        members = list(session.members.values())
        for number, member in enumerate(members, start=1):
            progress.report(number - 1, len(members), f"正在装订 {member.title}")
            title = f"{number}. {member.title}（{member.unit}）" if member.unit else f"{number}. {member.title}"
            case = self._cases.get(member.case_id)
            yield self._papers.booklet_part(member.case_id, title, partial(_own_paper, case=case))
        progress.report(len(members), len(members), "")

    def _own_jobs(self, session: BatchSession, unit: str, fingerprint: str, formats: Collection[str]) -> Iterator[Job]:
        for form in _printed_forms(session):
            paper = self._paper(session, form, fingerprint)
            for part in slices(paper, ROWS_OF_A_PDF) if "pdf" in formats else ():
                rows = f"（第{part.first}—{part.last}行）" if part.first else ""
                yield f"{unit}-{form.title}{rows}.pdf", partial(self.press.pdf, [part.paper])
            if form.kind is FormKind.SUMMARY:
                if "xlsx" in formats:
                    yield f"{unit}-{form.title}.xlsx", partial(xlsx_bytes, paper)
            elif "docx" in formats:
                yield f"{unit}-{form.title}.docx", partial(self._docx, paper)

    def _docx(self, paper: Paper) -> bytes:
        return docx_bytes([paper], self.press.page_counts([paper]))

    def _case_jobs(self, session: BatchSession) -> Iterator[Job]:
        width = max(len(str(len(session.members))), 2)
        for number, member in enumerate(session.members.values(), start=1):
            yield f"{number:0{width}}-{member.title}.pdf", partial(self._case_pdf, member.case_id)

    def _case_pdf(self, case_id: str) -> bytes:
        """The case's own papers; a paper that the batch has is left out where the case has nothing on it."""
        case = self._cases.get(case_id)
        programme = self._definitions.get(case.programme)
        return self._papers.pdf(case_id, [form.id for form in programme.forms if _own_paper(form, case)])

    def _paper(self, session: BatchSession, form: FormDefinition, fingerprint: str) -> Paper:
        batch, notice = session.batch, session.programme.head.notice
        context = PaperContext(programme=batch.programme.id, notice=notice.number, holds=session.holds)
        return build_paper(
            form, session.answers.get(form.id, {}), title=batch.title, fingerprint=fingerprint, context=context
        )

    def _fingerprint(self, session: BatchSession) -> str:
        """The fingerprint of what stands on the papers, and of the cases that they list as they are now."""
        listed = [f"{case_id}:{self._cases.fingerprint(self._cases.get(case_id))}" for case_id in session.members]
        own: Answers = {BATCH_FORM: {UNIT: session.batch.title, CASES: listed}}
        answers = {**session.answers, **own}
        return content_fingerprint(answers, (), session.batch.reasons, session.batch.programme.digest)

    @contextmanager
    def _open(self, batch_id: str, progress: Progress | None = None) -> Iterator[BatchSession]:
        session = self._batches.edit(batch_id, progress)
        try:
            yield session
        finally:
            session.close()


def paper_forms(programme: Programme) -> Sequence[FormDefinition]:
    """Return the papers of a batch in this programme, in the order of the notice."""
    return [form for form in programme.forms if form.of_batch and form.printed]


def _printed_forms(session: BatchSession) -> Sequence[FormDefinition]:
    return [form for form in session.programme.forms if form.printed]


def _own_paper(form: FormDefinition, case: Case) -> bool:
    if form.kind is FormKind.SUMMARY:
        return False
    written: Mapping[str, object] = case.answers.get(form.id, {})
    return not form.batch or not all(is_blank(value) for value in written.values())


def _written(folder: Path, jobs: Sequence[Job], progress: Progress) -> list[Path]:
    """Write every file, whole or not at all."""
    written: list[Path] = []
    for done, (name, make) in enumerate(jobs):
        progress.report(done, len(jobs), name)
        path = free_name(folder, name, written)
        with replacing(path) as stream:
            stream.write(make())
        written.append(path)
    progress.report(len(jobs), len(jobs), "")
    return written
