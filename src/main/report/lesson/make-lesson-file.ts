/** A lesson, a worksheet or its key as a file: HTML, PDF or Word. */
import type { LessonFileRequest } from '../../../shared/contract/report.ts';
import { lessonOf } from '../../store/lesson.ts';
import { sectionOf } from '../../store/section.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { checkPlan } from '../../insight/lesson/check-plan.ts';
import { readingOf } from '../../insight/lesson/reading-level.ts';
import type { ReportContext, ReportFile } from '../make-section-report.ts';
import { countPages } from '../write-pdf.ts';
import type { PrintedDocument } from './document.ts';
import { documentDocx } from './document-docx.ts';
import { documentHtml } from './document-html.ts';
import { planDocument } from './plan-document.ts';
import type { PrintedPlan } from './plan-document.ts';
import { sheetDocument } from './sheet-document.ts';

type Wanted = Pick<LessonFileRequest, 'what' | 'level' | 'version' | 'language'>;

/** @throws Failure not-found, pdf-no-browser, pdf-failed */
export async function makeLessonFile(
  context: Pick<ReportContext, 'school' | 'printToPdf'>,
  { lessonId, format, ...wanted }: LessonFileRequest,
): Promise<ReportFile> {
  return writeLessonFile(printedPlan(context.school, lessonId), { ...wanted, format }, context);
}

function printedPlan(school: SchoolFile, lessonId: number): PrintedPlan {
  const { plan, approved, sectionId } = lessonOf(school, lessonId);
  const sectionName = sectionOf(school, sectionId).name;
  return { plan, approved, sectionName, checks: checkPlan(plan), reading: readingOf(plan) };
}

/** The same for a plan that is not kept. */
async function writeLessonFile(
  printed: PrintedPlan,
  { format, ...wanted }: Wanted & Pick<LessonFileRequest, 'format'>,
  { printToPdf }: Pick<ReportContext, 'printToPdf'>,
): Promise<ReportFile> {
  const document = lessonDocument(printed, wanted);
  const fileName = `${safe(document.title)}.${format}`;
  if (format === 'docx') {
    const bytes = new Uint8Array(await documentDocx(document));
    return { fileName, bytes, type: DOCX, pages: null };
  }
  const html = documentHtml(document);
  if (format === 'html') {
    const bytes = new TextEncoder().encode(html);
    return { fileName, bytes, type: 'text/html', pages: null };
  }
  const pdf = new Uint8Array(await printToPdf(html));
  return { fileName, bytes: pdf, type: 'application/pdf', pages: countPages(pdf) };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const safe = (title: string): string =>
  title
    .replaceAll(/[\u0000-\u001f<>:"/\\|?*：]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100);

function lessonDocument(
  printed: PrintedPlan,
  { what, level, version, language }: Wanted,
): PrintedDocument {
  if (what === 'plan') return planDocument(printed, language);
  const { plan, approved } = printed;
  return sheetDocument({ plan, approved, kind: level, version, isKey: what === 'key' }, language);
}
