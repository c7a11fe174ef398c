"""Documents of a desk's cases: pages on screen, and PDF, Word and Excel files to print, stamp and hand in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from desktop_app.documents.booklet import BookletPart, booklet_pdf
from desktop_app.documents.docx import docx_bytes
from desktop_app.documents.fonts import FontShelf
from desktop_app.documents.paper import Paper, PaperContext, build_paper
from desktop_app.documents.pdf import PdfPress
from desktop_app.documents.xlsx import xlsx_bytes
from desktop_app.domain.answers import Answers
from desktop_app.domain.case import Case, Revision
from desktop_app.domain.durable_file import replacing
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.domain.progress import Progress
from desktop_app.library import Library
from desktop_app.package.names import safe_file_name
from desktop_app.programmes.fields import FieldType
from desktop_app.programmes.forms import FormDefinition, FormKind
from desktop_app.programmes.programme import Programme
from desktop_app.services.booklets import booklet_files
from desktop_app.services.case_book import CaseBook
from desktop_app.services.case_reader import CaseReader
from desktop_app.services.leaving_out import marked
from desktop_app.services.level_reviews import LevelReviews
from desktop_app.services.outcomes import Preview
from desktop_app.services.own_folder import refuse_inside
from desktop_app.services.score_sheets import printed_points, reviewed_points

FORMATS = ("pdf", "docx", "xlsx", "booklet")
_MAX_STEM = 24
"""Characters of a case's title at the beginning of a file's name; the form's own title needs room too."""


class NothingToPrint(WrongUse):
    """None of the forms asked for is one that the case has on paper."""

    def __init__(self) -> None:
        super().__init__("这个申报件没有所选的表可以输出，没有生成文件。请重新选择。")


class NoFolder(KnownError):
    """The place for the documents is not a folder that can be made."""

    def __init__(self, folder: Path, cause: OSError) -> None:
        super().__init__(f"无法使用文件夹“{folder}”（{cause.strerror or cause}），没有生成文件。请换一个文件夹后重试。")


@dataclass(frozen=True, slots=True)
class _Printed:
    """A case as it goes on paper."""

    case: Case
    programme: Programme
    answers: Answers
    fingerprint: str
    """Empty for a draft: what is still being changed must not look like something that was sent."""
    context: PaperContext


class Papers:
    """Prints the forms of a case. Fonts and compiler are made ready with the first page and kept."""

    def __init__(
        self,
        library: Library,
        cases: CaseBook,
        reader_of: Callable[[Case], CaseReader],
        reviews: LevelReviews,
        templates: Path,
        fonts: FontShelf,
    ) -> None:
        self._library = library
        self._reviews = reviews
        self._cases = cases
        self._reader_of = reader_of
        self.press = PdfPress(templates, fonts)

    def preview(self, case: Case, form_id: str, ppi: float, page: int | None = None) -> Preview:
        """Return pictures of a form's pages, or of one page (from 0), as the case stands, saved or not.

        What can still be edited says that it is a draft; what was sent or received has its fingerprint.
        """
        printed = self._printed(case, "" if case.editable or case.edited else self._cases.fingerprint(case))
        form = self._forms(printed, [form_id])[0]
        paper = self._paper(printed, form)
        if page is None:
            pages = self.press.pages_png(paper, ppi)
            return Preview(pages, len(pages))
        picture = self.press.page_png(paper, page, ppi)
        return Preview([picture.png], picture.count)

    def pdf(self, case_id: str, form_ids: Sequence[str] | None = None) -> bytes:
        """Return the forms as one PDF; with the fingerprint when nothing was changed since the last revision."""
        case = self._cases.get(case_id)
        printed = self._printed(case, "" if case.edited else self._cases.fingerprint(case))
        return self.press.pdf([self._paper(printed, form) for form in self._forms(printed, form_ids)])

    def export(self, case_id: str, folder: Path, formats: set[str], progress: Progress | None = None) -> list[Path]:
        """Write one file per form and format into ``folder``, which is made when missing; return the files.

        An edited case gets a revision first, whose fingerprint stands on every page. Excel is for summary sheets; the
        booklet is one PDF of all forms and the evidence.
        """
        if unknown := sorted(formats - set(FORMATS)):
            raise WrongUse(f"不认识的格式：{'、'.join(unknown)}，没有生成文件。可以是：{'、'.join(FORMATS)}。")
        refuse_inside(self._library.folder, folder / "file")
        watched = progress or Progress()
        revision = self._cases.make_revision(case_id, "export")
        case = _as_of(revision, self._cases.get(case_id))
        jobs = self.rendered(case, revision.fingerprint, formats)
        stem = self._stem(case)
        with ready_folder(folder):
            written: list[Path] = []
            for done, (name, make) in enumerate(jobs):
                watched.report(done, len(jobs), name)
                path = free_name(folder, f"{stem}-{name}", written)
                with replacing(path) as stream:
                    stream.write(make())
                written.append(path)
        watched.report(len(jobs), len(jobs), "")
        return written

    def rendered(
        self, case: Case, fingerprint: str, formats: Collection[str], left_out: Sequence[str] | None = None
    ) -> list[tuple[str, Callable[[], bytes]]]:
        """Return the files of a case as it is given: the name of each, and what makes its bytes when it is called.

        ``left_out`` lists the places where 未报送 stands; those with which the case came here unless it is given.
        """
        printed = self._printed(case, fingerprint, left_out)
        papers = [(form, self._paper(printed, form)) for form in self._forms(printed, None)]
        jobs = list(self._jobs(papers, [name for name in FORMATS if name in formats]))
        if "booklet" in formats:
            jobs.append(("装订册.pdf", partial(self._booklet, printed, [paper for _, paper in papers])))
        return jobs

    def _stem(self, case: Case) -> str:
        """How the files of a case begin: never as those of another case, so that no namesake's papers are replaced."""
        namesakes = any(other.title == case.title and other.id != case.id for other in self._cases.list())
        return case.title[:_MAX_STEM] + (f"-{case.id[:6]}" if namesakes or len(case.title) > _MAX_STEM else "")

    def _jobs(
        self, papers: Sequence[tuple[FormDefinition, Paper]], formats: Sequence[str]
    ) -> Iterator[tuple[str, Callable[[], bytes]]]:
        for form, paper in papers:
            for name in formats:
                if make := self._maker(form, paper, name):
                    yield f"{form.title}.{name}", make

    def booklet_part(self, case_id: str, title: str, wanted: Callable[[FormDefinition], bool]) -> BookletPart:
        """Return a case as part of a booklet, its forms as far as they are ``wanted`` and its evidence."""
        case = self._cases.get(case_id)
        printed = self._printed(case, "" if case.edited else self._cases.fingerprint(case))
        papers = [self._paper(printed, form) for form in self._forms(printed, None) if wanted(form)]
        return BookletPart(title, papers, booklet_files(printed.programme, case, self._content))

    def _booklet(self, printed: _Printed, papers: Sequence[Paper]) -> bytes:
        case = printed.case
        files = booklet_files(printed.programme, case, self._content)
        lines = [f"申报对象：{case.title}", f"申报单位：{case.unit}"]
        title = printed.programme.head.title
        return booklet_pdf(self.press, title=title, cover_lines=lines, papers=papers, files=files)

    def _maker(self, form: FormDefinition, paper: Paper, name: str) -> Callable[[], bytes] | None:
        if name == "booklet":
            return None
        if name == "xlsx":
            return (lambda: xlsx_bytes(paper)) if form.kind is FormKind.SUMMARY else None
        return (
            (lambda: self.press.pdf([paper]))
            if name == "pdf"
            else (lambda: docx_bytes([paper], self.press.page_counts([paper])))
        )

    def _printed(self, case: Case, fingerprint: str, left_out: Sequence[str] | None = None) -> _Printed:
        reader, shown = self._reader_of(case), self._reviews.shown(case)
        gaps = self._library.travels.get(case.id).left_out if left_out is None else left_out
        context = PaperContext(
            programme=case.programme.id,
            notice=reader.programme.head.notice.number,
            revision=case.revision,
            holds=lambda expression: reader.holds(shown, expression),
            self_scores=lambda form_id: printed_points(reader.scores(case, form_id)),
            review_scores=lambda form_id: reviewed_points(
                [sheet for sheet in reader.programme.score_sheets_of(case) if sheet.form == form_id],
                self._reviews.points(case),
            ),
            score_sheets=reader.programme.score_sheets_of(case),
        )
        answers = marked(reader.programme, reader.completed(shown), case.attachments, gaps)
        return _Printed(case, reader.programme, answers, fingerprint, context)

    def _forms(self, printed: _Printed, form_ids: Sequence[str] | None) -> list[FormDefinition]:
        forms = [
            form
            for form in printed.programme.forms_of(printed.case)
            if form.printed
            and (form_ids is None or form.id in form_ids)
            and (form.when is None or printed.context.holds(form.when))
        ]
        if not forms:
            raise NothingToPrint
        return forms

    def _paper(self, printed: _Printed, form: FormDefinition) -> Paper:
        answers = printed.answers.get(form.id, {})
        photos = {answers.get(field.id) for field in form.fields if field.type is FieldType.PHOTO}
        portraits = {
            item.digest: self._content(item.digest) for item in printed.case.attachments if item.digest in photos
        }
        return build_paper(
            form,
            answers,
            title=printed.case.title,
            fingerprint=printed.fingerprint,
            portraits=portraits,
            context=printed.context,
        )

    def _content(self, digest: str) -> bytes:
        with self._library.objects.open(digest) as stream:
            return stream.read()


def _as_of(revision: Revision, case: Case) -> Case:
    """The case as its revision holds it, whatever was typed since."""
    return replace(
        case,
        answers=revision.answers,
        attachments=revision.attachments,
        reasons=revision.reasons,
        revision=revision.number,
    )


def free_name(folder: Path, name: str, written: Sequence[Path]) -> Path:
    """Return where a file of this name goes, numbered when this export has written one of that name already."""
    path = folder / safe_file_name(name)
    number = 2
    while path in written:
        stem, dot, extension = name.rpartition(".")
        path, number = folder / safe_file_name(f"{stem} ({number}){dot}{extension}"), number + 1
    return path


@contextmanager
def ready_folder(folder: Path) -> Iterator[None]:
    """Make the folder for documents where it is missing; raise :class:`NoFolder`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NoFolder(folder, error) from error
    yield
